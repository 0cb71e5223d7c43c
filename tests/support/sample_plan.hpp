// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

#include <string>
#include <vector>

/// Plans and exercises put together by hand, for tests of what is made from a plan.
namespace stridewright::sample {

struct ExerciseLine {
    const char* id;
    const char* name;
    const char* cue;
    Loading loading = Loading::None;
    std::vector<std::vector<std::string>> equipment{{}};
};

[[nodiscard]] Exercise exercise(const ExerciseLine& line);

[[nodiscard]] Catalog catalog();

struct Dose {
    int sets = 1;
    IntRange amount{};
    Metric metric = Metric::Reps;
    bool perSide = false;
    std::optional<double> rpe{};
    std::optional<double> loadKg{};
    int restSeconds = 0;
    double minutes = 0;
};

[[nodiscard]] Prescription item(std::string id, const Dose& dose);

[[nodiscard]] PlannedSession lightSession(Date date);

[[nodiscard]] PlannedSession heavySession(Date date);

[[nodiscard]] PlannedSession moderateSession(Date date);

[[nodiscard]] Run run(RunKind kind, std::optional<double> km, std::string title);

/// Sixteen weeks from 5 January 2026 with Maya's runs; the seventh (16 February) holds a light
/// Monday and a heavy Friday, the others nothing.
[[nodiscard]] Plan mayasPlan();

[[nodiscard]] Date mayasWeek();

/// The same week with three sessions.
[[nodiscard]] Plan threeSessions();

/// The week of the race: one primer.
[[nodiscard]] Plan raceWeek();

/// One session with as many rows as asked for.
[[nodiscard]] Plan manyRows(int rows);

} // namespace stridewright::sample
