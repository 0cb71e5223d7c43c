// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commands.hpp"
#include "cli/database.hpp"
#include <stridewright/domain/athlete.hpp>
#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/run.hpp>

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace stridewright::cli {

/// What a command has to say when all went well; it reaches standard output only at the end, so
/// that a command that fails has written nothing.
struct Outcome {
    std::string out;
    int code = 0;
};

// Each command: its options, how they stand on the command line, and what it does.

struct WeekOptions {
    std::string calendar;
    std::string name;
    Level level = Level::Beginner;
    std::vector<std::string> equipment; ///< ids or tier names
    int minutes = 45;
    std::optional<SessionBounds> sessions;
    std::vector<Race> races;
    std::optional<Date> week;
    std::optional<Date> from;
    std::string zone;
    std::string pdf;
    interchange::Paper paper = interchange::Paper::A4;
    std::string requestFile;
    bool json = false;
};
CLI::App* addWeek(CLI::App& app, WeekOptions& options);
[[nodiscard]] Outcome week(const WeekOptions& options, const Surroundings& surroundings);

struct PlanOptions {
    std::string request;
    std::string output;
    bool text = false;
    bool strict = false;
};
CLI::App* addPlan(CLI::App& app, PlanOptions& options);
[[nodiscard]] Outcome plan(const PlanOptions& options, const Surroundings& surroundings);

struct CheckOptions {
    std::string request;
    std::string plan;
    bool json = false;
};
CLI::App* addCheck(CLI::App& app, CheckOptions& options);
[[nodiscard]] Outcome check(const CheckOptions& options, const Surroundings& surroundings);

struct ExplainOptions {
    std::string request;
    std::optional<Date> date;
    bool json = false;
};
CLI::App* addExplain(CLI::App& app, ExplainOptions& options);
[[nodiscard]] Outcome explain(const ExplainOptions& options, const Surroundings& surroundings);

struct CalendarOptions {
    std::string file;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string zone;
    bool json = false;
};
CLI::App* addCalendar(CLI::App& app, CalendarOptions& options);
[[nodiscard]] Outcome calendar(const CalendarOptions& options, const Surroundings& surroundings);

struct SheetOptions {
    std::string plan; ///< a document; empty: athletes of a database
    std::string database;
    Whom whom;
    std::optional<Date> week;
    std::string output;
    interchange::Paper paper = interchange::Paper::A4;
    bool text = false;
};
CLI::App* addSheet(CLI::App& app, SheetOptions& options);
[[nodiscard]] Outcome sheet(const SheetOptions& options, const Surroundings& surroundings);

struct CatalogOptions {
    enum class Task { List, Show, Check };
    Task task = Task::List;
    std::string id;
    std::string file;
    CatalogFilter filter;
    bool json = false;
};
CLI::App* addCatalog(CLI::App& app, CatalogOptions& options);
[[nodiscard]] Outcome catalog(const CatalogOptions& options, const Surroundings& surroundings);

} // namespace stridewright::cli
