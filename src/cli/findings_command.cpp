// SPDX-License-Identifier: MIT
#include "cli/record_commands.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/season_fixes.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/record_reports_json.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace stridewright::cli {

namespace {

using interchange::FindingReport;
using planning::SeasonFinding;

/// What an athlete's season says, and the change that accepting a fix of it is.
struct Looked {
    std::string name;
    std::vector<FindingReport> reports;
    Change change;
};

Looked look(const storage::Store& store, const FindingsOptions& options, Date today) {
    const Keyed<AthleteRecord> athlete = findAthlete(store, options.athlete);
    const Snapshot snapshot = store.snapshot(athlete.id, app::planningRange(today));
    const app::Knowledge knowledge = app::withOwnExercises(app::loadKnowledge(), snapshot);
    const std::vector<SeasonFinding> found = app::seasonFixes(snapshot, knowledge, today);
    Looked looked;
    looked.name = athlete.value.profile.name;
    for (const SeasonFinding& each : found)
        looked.reports.push_back({each.finding.code,
                                  english(each.finding),
                                  english(each.fix.text),
                                  app::changesPlan(each.fix.kind),
                                  false});
    if (!options.accept) return looked;
    const auto number = static_cast<std::size_t>(*options.accept);
    if (number > found.size())
        throw Error(ErrorCode::BadRequest,
                    "",
                    "--accept",
                    fmt::format("{} has {}, not {}; see \"findings\" without --accept",
                                shownName(looked.name),
                                counted(static_cast<long long>(found.size()), "finding"),
                                number));
    IdSource ids;
    looked.change = app::acceptFix(snapshot, knowledge, found[number - 1], today, ids);
    looked.reports[number - 1].accepted = true;
    return looked;
}

std::string text(const Looked& looked) {
    if (looked.reports.empty()) return shownName(looked.name) + ": no findings\n";
    std::string result = shownName(looked.name) + ": " +
                         counted(static_cast<long long>(looked.reports.size()), "finding") + "\n";
    for (std::size_t i = 0; i < looked.reports.size(); ++i) {
        const FindingReport& each = looked.reports[i];
        result += wrapped(fmt::format("  {}  {}", i + 1, printable(each.text)), 5);
        result += wrapped("     " + printable(each.fix) + (each.accepted ? " Accepted." : ""), 5);
    }
    return result;
}

} // namespace

CLI::App* addFindings(CLI::App& app, FindingsOptions& options) {
    CLI::App* const command = app.add_subcommand(
        "findings", "What the log says over the season, each with the fix that is offered");
    command->add_option("--athlete", options.athlete, "whose season it is")
        ->required()
        ->option_text("NAME");
    addDatabase(*command, options.db);
    CLI::Option* const accept =
        command->add_option("--accept", options.accept, "accepts the fix of this number")
            ->check(CLI::Range(1, 100))
            ->option_text("N");
    command->add_flag("--dry-run", options.dryRun, "show what would be accepted, write nothing")
        ->needs(accept);
    command->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome findings(const FindingsOptions& options, const Surroundings& surroundings) {
    Looked looked;
    const bool written = options.accept && !options.dryRun;
    if (written) {
        storage::Store store = openDatabase(options.db, Access::Change, surroundings);
        (void)store.update([&](const storage::Store& now) {
            looked = look(now, options, surroundings.today);
            return looked.change;
        });
    } else {
        const storage::Store store =
            openDatabase(options.db, options.dryRun ? Access::DryRun : Access::Look, surroundings);
        looked = look(store, options, surroundings.today);
    }
    if (options.json)
        return {interchange::writeSeasonFindings(looked.name, looked.reports, written), 0};
    if (options.dryRun) surroundings.err << "Nothing was written: this was a dry run\n";
    for (const FindingReport& each : looked.reports)
        if (each.accepted && written)
            surroundings.err << (each.changesPlan ? "\"replan\" makes the plan with it\n"
                                                  : "Noted; nothing changes in the plan\n");
    return {text(looked), 0};
}

} // namespace stridewright::cli
