// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_set.hpp"
#include "cli/database.hpp"
#include <stridewright/app/importing.hpp>
#include <stridewright/app/log_session.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stridewright::cli {

// The commands that bring records into a database and out again.

struct ImportOptions {
    std::string db;
    std::string file;
    std::string athlete;
    std::string calendar; ///< the name under which a calendar is kept; empty: its own
    std::string zone;
    app::OnConflict onConflict = app::OnConflict::Stop;
    std::optional<MassUnit> unit; ///< of loads where a strength log does not say
    bool dryRun = false;
    bool json = false;
};
CLI::App* addImport(CLI::App& app, ImportOptions& options);
[[nodiscard]] Outcome importFile(const ImportOptions& options, const Surroundings& surroundings);

struct LogOptions {
    std::string db;
    std::string athlete;
    std::string date;
    std::vector<std::string> exercises;
    std::optional<double> minutes;
    std::optional<double> effort;
    std::optional<std::string> note;
    Readiness readiness; ///< its date is not used
    std::vector<std::string> pain;
    bool ill = false;
    bool fever = false;
    bool well = false;
    std::vector<std::string> confirmed; ///< checks, as they were written
    std::vector<std::string> withdrawn;
    bool byCoach = false; ///< who confirms or withdraws
    bool replace = false;
    bool dryRun = false;
    bool show = false; ///< `log show`: what was logged
    std::optional<Date> from;
    std::optional<Date> to;
    bool json = false;
};
CLI::App* addLog(CLI::App& app, LogOptions& options);
[[nodiscard]] Outcome log(const LogOptions& options, const Surroundings& surroundings);

struct SessionOptions {
    std::string db;
    std::string athlete;
    std::optional<Date> date;
    std::optional<int> minutes;
    std::string place;
    std::vector<std::string> equipment; ///< ids or tier names
    std::string swap;
    std::string with;
    bool fromNowOn = false;
    bool keep = false;
    bool planned = false; ///< brings the plan back
    bool json = false;
};
CLI::App* addSession(CLI::App& app, SessionOptions& options);
[[nodiscard]] Outcome session(const SessionOptions& options, const Surroundings& surroundings);

/// Findings over the season, and accepting the fix of one.
struct FindingsOptions {
    std::string db;
    std::string athlete;
    std::optional<int> accept; ///< number in the list, from 1
    bool dryRun = false;
    bool json = false;
};
CLI::App* addFindings(CLI::App& app, FindingsOptions& options);
[[nodiscard]] Outcome findings(const FindingsOptions& options, const Surroundings& surroundings);

enum class ExportFormat { Ics, Csv, Json };
enum class ExportWhat { Plan, Runs, Log };

struct ExportOptions {
    std::string db;
    std::vector<std::string> athletes;
    bool all = false;
    ExportFormat format = ExportFormat::Json;
    std::optional<ExportWhat> what;
    std::string output;
};
CLI::App* addExport(CLI::App& app, ExportOptions& options);
[[nodiscard]] Outcome exportRecords(const ExportOptions& options, const Surroundings& surroundings);

struct CopyOptions {
    std::string db;
    std::string file;
};
CLI::App* addBackup(CLI::App& app, CopyOptions& options);
[[nodiscard]] Outcome backup(const CopyOptions& options, const Surroundings& surroundings);
CLI::App* addRestore(CLI::App& app, CopyOptions& options);
[[nodiscard]] Outcome restore(const CopyOptions& options, const Surroundings& surroundings);
CLI::App* addVerify(CLI::App& app, CopyOptions& options);
[[nodiscard]] Outcome verify(const CopyOptions& options, const Surroundings& surroundings);

} // namespace stridewright::cli

namespace stridewright {

template <>
struct EnumWords<cli::ExportFormat> {
    static constexpr std::array<std::string_view, 3> words{"ics", "csv", "json"};
};
template <>
struct EnumWords<cli::ExportWhat> {
    static constexpr std::array<std::string_view, 3> words{"plan", "runs", "log"};
};

} // namespace stridewright
