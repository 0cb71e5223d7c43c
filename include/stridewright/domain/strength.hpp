// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>

namespace stridewright {

/// How much a session asks of the legs.
enum class SessionClass { Light, Moderate, Heavy };

template <>
struct EnumWords<SessionClass> {
    static constexpr std::array<std::string_view, 3> words{"light", "moderate", "heavy"};
};

/// Rank for arithmetic: light 1, moderate 2, heavy 3 (0 stands for none).
[[nodiscard]] constexpr int rankOf(SessionClass value) {
    return static_cast<int>(value) + 1;
}
[[nodiscard]] constexpr SessionClass classOfRank(int rank) {
    return static_cast<SessionClass>(rank - 1);
}

enum class PhaseKind { OffSeason, Base, Build, Peak, Taper, Race, Recovery, Maintenance };

template <>
struct EnumWords<PhaseKind> {
    static constexpr std::array<std::string_view, 8> words{
        "off_season", "base", "build", "peak", "taper", "race", "recovery", "maintenance"};
};

/// A phase is in force from its first day to the day before the next one begins.
struct PhaseStart {
    Date from{};
    PhaseKind phase = PhaseKind::Base;
    friend bool operator==(const PhaseStart&, const PhaseStart&) = default;
};

/// A session that was done or was planned before: its day and its class are all placement needs.
struct DatedClass {
    Date date{};
    SessionClass sessionClass = SessionClass::Light;
    friend bool operator==(const DatedClass&, const DatedClass&) = default;
};

} // namespace stridewright
