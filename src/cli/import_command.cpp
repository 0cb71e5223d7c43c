// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/record_commands.hpp"
#include "cli/telling.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/bundles.hpp>
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/today.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/archive_json.hpp>
#include <stridewright/interchange/record_reports_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <ostream>
#include <variant>

namespace stridewright::cli {

namespace {

using app::ImportPreview;
using app::ImportVerdict;

constexpr std::size_t kMostLines = 20; ///< of one verdict; more is not read

/// What a file turned out to be.
using Content = std::variant<interchange::CalendarRead, interchange::StrengthLog, Archive>;

std::string_view formatName(const Content& content) {
    static constexpr std::array<std::string_view, 3> names{
        "a running calendar", "a strength log", "a bundle"};
    return names[content.index()];
}

std::string_view formatWord(const Content& content) {
    static constexpr std::array<std::string_view, 3> words{"calendar", "strength_log", "archive"};
    return words[content.index()];
}

bool looksLikeJson(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

Content contentOf(const std::string& text, const std::string& shown, const ImportOptions& options) {
    if (looksLikeJson(text)) return interchange::readArchive(text, shown);
    if (interchange::looksLikeStrengthLog(text))
        return interchange::readStrengthLog(text, shown, options.unit.value_or(MassUnit::Kilogram));
    interchange::CalendarOptions reading;
    reading.zone = options.zone;
    interchange::CalendarRead calendar = interchange::readCalendar(text, shown, reading);
    if (calendar.entries.empty())
        throw Error(ErrorCode::BadDocument, shown, "", "holds no entries to import");
    return calendar;
}

std::string calendarName(const interchange::CalendarRead& calendar, const ImportOptions& options) {
    if (!options.calendar.empty()) return options.calendar;
    if (!calendar.name.empty()) return calendar.name;
    if (options.file == "-") return "standard input";
    return std::filesystem::path(options.file).filename().string();
}

/// What the import would do to this store, and whose records it is about.
struct Looked {
    ImportPreview preview;
    std::string whom;
};

Looked look(const storage::Store* store,
            Content& content,
            const std::string& text,
            const ImportOptions& options,
            const Surroundings& surroundings,
            IdSource& ids) {
    Looked looked;
    if (const auto* const bundle = std::get_if<Archive>(&content)) {
        looked.preview = store ? app::previewBundle(*store, *bundle, options.onConflict)
                               : app::importArchive(Archive{}, *bundle, options.onConflict);
        looked.whom = counted(static_cast<long long>(bundle->athletes.size()), "athlete");
        return looked;
    }
    const Keyed<AthleteRecord> athlete = findAthlete(*store, options.athlete);
    const Snapshot snapshot = store->everything(athlete.id);
    looked.whom = shownName(athlete.value.profile.name);
    if (const auto* const calendar = std::get_if<interchange::CalendarRead>(&content)) {
        looked.preview = app::importCalendar(snapshot,
                                             *calendar,
                                             calendarName(*calendar, options),
                                             surroundings.today,
                                             options.onConflict,
                                             ids);
    } else {
        // Where neither file nor option says the unit, it is the one the athlete lifts in.
        auto& log = std::get<interchange::StrengthLog>(content);
        if (log.unitGuessed && !options.unit && log.unit != athlete.value.unit)
            log = interchange::readStrengthLog(text, shownInput(options.file), athlete.value.unit);
        const app::Knowledge knowledge = app::withOwnExercises(app::loadKnowledge(), snapshot);
        looked.preview = app::importStrengthLog(
            snapshot, log, knowledge.catalog, surroundings.now, options.onConflict, ids);
    }
    return looked;
}

std::string_view verdictName(ImportVerdict verdict) {
    return verdict == ImportVerdict::Updated ? "changed" : word(verdict);
}

std::string countsText(const ImportPreview& preview) {
    std::string text;
    for (const ImportVerdict verdict : valuesOf<ImportVerdict>()) {
        const std::size_t count = preview.count(verdict);
        if (count == 0) continue;
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, verdictName(verdict));
        if (verdict == ImportVerdict::Conflict && count > 1) text += "s";
    }
    return text.empty() ? "nothing in it" : text;
}

std::string linesText(const ImportPreview& preview) {
    std::string text;
    for (const ImportVerdict verdict : {ImportVerdict::Conflict,
                                        ImportVerdict::Removed,
                                        ImportVerdict::Updated,
                                        ImportVerdict::Added}) {
        std::size_t told = 0;
        for (const ImportPreview::Line& line : preview.lines) {
            if (line.verdict != verdict || ++told > kMostLines) continue;
            text += fmt::format("  {}  {}  {}  {}{}{}\n",
                                column(verdictName(verdict), 8),
                                column(line.date ? shortDate(*line.date) : "", 15),
                                column(line.kind, 8),
                                shownName(line.what),
                                line.detail.empty() ? "" : ": ",
                                printable(line.detail));
        }
        if (told > kMostLines)
            text += fmt::format(
                "  and {} more {}; --json lists all\n", told - kMostLines, verdictName(verdict));
    }
    return text;
}

void tellProblems(const std::vector<interchange::CalendarProblem>& problems,
                  const std::string& file,
                  std::ostream& err) {
    interchange::CalendarRead shown;
    shown.problems = problems;
    cli::tellProblems(shown, file, err);
}

const std::vector<interchange::CalendarProblem>& problemsOf(const Content& content) {
    static const std::vector<interchange::CalendarProblem> none;
    if (const auto* const calendar = std::get_if<interchange::CalendarRead>(&content))
        return calendar->problems;
    if (const auto* const log = std::get_if<interchange::StrengthLog>(&content))
        return log->problems;
    return none;
}

std::string reportText(const Looked& looked,
                       const Content& content,
                       const std::string& shown,
                       const ImportOptions& options) {
    const ImportPreview& preview = looked.preview;
    const std::size_t conflicts = preview.count(ImportVerdict::Conflict);
    std::string text = fmt::format(
        "{}, {} for {}: {}\n", shown, formatName(content), looked.whom, countsText(preview));
    text += linesText(preview);
    if (conflicts > 0)
        text += wrapped(fmt::format("Nothing was written: {} both here and in the file, in "
                                    "different ways. --on-conflict keep leaves what is here, "
                                    "--on-conflict replace takes what the file says.",
                                    conflicts == 1 ? "1 entry stands"
                                                   : fmt::format("{} entries stand", conflicts)),
                        0);
    else if (preview.change.empty())
        text += "Everything is there already; nothing changes.\n";
    else if (options.dryRun)
        text += "This is what would change; nothing was written.\n";
    return text;
}

std::string reportJson(const Looked& looked,
                       const Content& content,
                       const std::string& shown,
                       const ImportOptions& options) {
    interchange::ImportReport report;
    report.file = shown;
    report.format = formatWord(content);
    report.dryRun = options.dryRun;
    report.written = !options.dryRun && !looked.preview.change.empty();
    for (const ImportVerdict verdict : valuesOf<ImportVerdict>())
        report.counts.emplace_back(word(verdict), looked.preview.count(verdict));
    for (const ImportPreview::Line& line : looked.preview.lines)
        report.lines.push_back(
            {std::string(word(line.verdict)), line.kind, line.date, line.what, line.detail});
    for (const Finding& finding : looked.preview.findings)
        report.findings.push_back(english(finding));
    for (const interchange::CalendarProblem& problem : problemsOf(content))
        report.problems.emplace_back(problem.line, problem.text);
    return interchange::writeImportReport(report);
}

/// What is told elsewhere already.
std::vector<Finding> told(std::vector<Finding> findings) {
    std::erase_if(findings,
                  [](const Finding& one) { return one.code.starts_with("import_problem"); });
    return findings;
}

} // namespace

CLI::App* addImport(CLI::App& app, ImportOptions& options) {
    CLI::App* const command = app.add_subcommand(
        "import", "Take a running calendar, a strength log or a bundle into the database");
    command
        ->add_option("FILE",
                     options.file,
                     "ICS or CSV of runs, CSV of Strong or Hevy, or a bundle; - for standard input")
        ->required()
        ->option_text(" ");
    command->add_option("--athlete", options.athlete, "whose it is (a bundle says it itself)")
        ->option_text("NAME");
    addDatabase(*command, options.db);
    command->add_flag("--dry-run", options.dryRun, "show what would change and write nothing");
    addWord<app::OnConflict>(*command,
                             "--on-conflict",
                             options.onConflict,
                             "where the file and your own changes differ (default stop)");
    command
        ->add_option("--calendar",
                     options.calendar,
                     "keep the calendar under this name (default: its own, else the file's)")
        ->option_text("NAME");
    command->add_option("--zone", options.zone, "time zone for times in UTC, such as Europe/Berlin")
        ->option_text("ZONE");
    addWord<MassUnit>(*command,
                      "--unit",
                      options.unit,
                      "of loads where a strength log does not say (default: the athlete's)");
    command->add_flag("--json", options.json, "JSON, with everything that stays as it is");
    return command;
}

Outcome importFile(const ImportOptions& options, const Surroundings& surroundings) {
    const std::string shown = shownInput(options.file);
    const std::string text = readText(options.file, surroundings, interchange::kMaxArchiveBytes);
    Content content = contentOf(text, shown, options);
    const bool bundle = std::holds_alternative<Archive>(content);
    if (!bundle && options.athlete.empty())
        throw CLI::ValidationError("--athlete", "say whose it is: --athlete NAME");
    if (bundle && !options.athlete.empty())
        throw CLI::ValidationError("--athlete", "a bundle names its athletes itself; leave it out");
    IdSource ids;
    Looked looked;
    std::error_code ignored;
    const bool there = std::filesystem::exists(databaseFile(options.db), ignored);
    if (options.dryRun && bundle && !there) {
        looked = look(nullptr, content, text, options, surroundings, ids);
    } else if (options.dryRun) {
        const storage::Store store = openDatabase(options.db, Access::DryRun, surroundings);
        looked = look(&store, content, text, options, surroundings, ids);
    } else {
        storage::Store store =
            openDatabase(options.db, bundle ? Access::Create : Access::Change, surroundings);
        store.update([&](const storage::Store& current) {
            looked = look(&current, content, text, options, surroundings, ids);
            return looked.preview.change;
        });
    }
    tellProblems(problemsOf(content), shown, surroundings.err);
    if (!options.json) tellFindings(told(looked.preview.findings), std::nullopt, surroundings.err);
    Outcome outcome;
    outcome.out = options.json ? reportJson(looked, content, shown, options)
                               : reportText(looked, content, shown, options);
    outcome.code = looked.preview.count(ImportVerdict::Conflict) > 0 ? 1 : 0;
    return outcome;
}

} // namespace stridewright::cli
