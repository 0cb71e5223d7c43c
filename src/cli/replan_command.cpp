// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/database_commands.hpp"
#include "cli/telling.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/athlete_report_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

namespace {

using interchange::ReplanReport;
using Kind = app::SessionDifferenceKind;

constexpr std::size_t kMostLines = 12;     ///< differences told of one athlete
constexpr std::size_t kProgressEvery = 10; ///< athletes between two words of progress
constexpr int kSomeWrong = 1;

std::string_view kindWord(Kind kind) {
    switch (kind) {
    case Kind::Added:
        return "added";
    case Kind::Removed:
        return "removed";
    case Kind::Moved:
        return "moved";
    case Kind::OtherClass:
        return "class";
    case Kind::OtherContent:
        return "content";
    }
    return "";
}

std::string sentence(const ReplanReport::Difference& each) {
    if (!each.before)
        return fmt::format(
            "{}  new: {}", shortDate(each.after->date), word(each.after->sessionClass));
    if (!each.after)
        return fmt::format(
            "{}  gone: was {}", shortDate(each.before->date), word(each.before->sessionClass));
    std::string text = shortDate(each.after->date) + "  ";
    const bool moved = each.before->date != each.after->date;
    const bool otherClass = each.before->sessionClass != each.after->sessionClass;
    if (moved) text += "moved from " + shortDate(each.before->date);
    if (otherClass)
        text += fmt::format("{}{} instead of {}",
                            moved ? ", " : "",
                            word(each.after->sessionClass),
                            word(each.before->sessionClass));
    if (!moved && !otherClass) text += "other exercises or doses";
    return text;
}

std::string text(const ReplanReport& report) {
    const std::string sessions = counted(static_cast<long long>(report.sessions), "session") +
                                 " in " + counted(report.weeks, "week");
    std::string result = shownName(report.name) + ": ";
    if (report.differences.empty()) return result + "the plan stays as it is, " + sessions + "\n";
    const bool first = std::ranges::all_of(
        report.differences, [](const auto& each) { return each.kind == kindWord(Kind::Added); });
    if (first && report.differences.size() == report.sessions)
        return fmt::format("{}a first plan, {}, from {} to {}\n",
                           result,
                           sessions,
                           shortDate(report.differences.front().after->date),
                           shortDate(report.differences.back().after->date));
    result += counted(static_cast<long long>(report.differences.size()), "change") + ", " +
              sessions + "\n";
    const std::size_t shown = std::min(kMostLines, report.differences.size());
    for (std::size_t i = 0; i < shown; ++i)
        result += "  " + sentence(report.differences[i]) + "\n";
    if (report.differences.size() > shown)
        result += fmt::format(
            "  and {}; --json has them all\n",
            counted(static_cast<long long>(report.differences.size() - shown), "further change"));
    return result;
}

ReplanReport reportOf(const Snapshot& snapshot, const app::Replanned& made, Date from, int weeks) {
    ReplanReport report;
    report.id = std::to_string(snapshot.athlete.id.value);
    report.name = snapshot.athlete.value.profile.name;
    report.from = from;
    report.weeks = weeks;
    for (const PlanWeek& week : made.plan.weeks)
        for (const PlannedSession& session : week.sessions)
            if (session.date >= from) ++report.sessions;
    for (const app::SessionDifference& each : made.differences)
        report.differences.push_back({std::string(kindWord(each.kind)), each.before, each.after});
    report.findings = made.plan.findings;
    return report;
}

class Planner {
public:
    Planner(const ReplanOptions& options, const Surroundings& surroundings)
        : m_options(options), m_today(surroundings.today),
          m_from(std::max(options.from.value_or(m_today), m_today)) {}

    /// Plans one athlete, and stores the plan unless it is a dry run.
    ReplanReport plan(storage::Store& store, Id<AthleteRecord> athlete) {
        ReplanReport report;
        const auto compute = [&](const storage::Store& now) {
            const Snapshot snapshot = now.snapshot(athlete, app::planningRange(m_from));
            const int weeks = m_options.weeks.value_or(app::weeksAhead(snapshot, m_from));
            app::Replanned made = app::replan(
                snapshot, m_knowledge, {.today = m_today, .from = m_from, .weeks = weeks}, m_ids);
            report = reportOf(snapshot, made, m_from, weeks);
            return std::move(made.change);
        };
        if (m_options.dryRun)
            (void)compute(store);
        else
            (void)store.update(compute);
        return report;
    }

private:
    const ReplanOptions& m_options;
    Date m_today;
    Date m_from;
    app::Knowledge m_knowledge = app::loadKnowledge();
    IdSource m_ids;
};

/// Whether the next athlete may fare better: what is wrong is wrong with this one.
bool isTheirOwn(const Error& error) {
    return error.code() == ErrorCode::BadRequest || error.code() == ErrorCode::RefusedChange;
}

} // namespace

CLI::App* addReplan(CLI::App& app, ReplanOptions& options) {
    CLI::App* const command = app.add_subcommand(
        "replan", "Plan athletes of a database anew; what is done stays as it is");
    addDatabase(*command, options.database);
    addWhom(*command, options.whom);
    addDate(*command, "--from", options.from, "first day to plan (default: today)");
    command
        ->add_option("--weeks",
                     options.weeks,
                     "weeks to plan, 1 to 104 (default: to the last race or run, at least 8)")
        ->check(CLI::Range(1, kMaxWeeks))
        ->option_text("N");
    command->add_flag("--dry-run", options.dryRun, "show what would change, write nothing");
    command->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome replan(const ReplanOptions& options, const Surroundings& surroundings) {
    storage::Store store = openDatabase(
        options.database, options.dryRun ? Access::DryRun : Access::Change, surroundings);
    const std::vector<Keyed<AthleteRecord>> athletes = chosenAthletes(store, options.whom);
    Planner planner(options, surroundings);
    std::vector<ReplanReport> reports;
    bool failed = false;
    for (const Keyed<AthleteRecord>& athlete : athletes) {
        const std::string& name = athlete.value.profile.name;
        if (!reports.empty() && reports.size() % kProgressEvery == 0)
            surroundings.err << fmt::format(
                "{} of {}: {}\n", reports.size(), athletes.size(), shownName(name));
        try {
            reports.push_back(planner.plan(store, athlete.id));
        } catch (const Error& error) {
            if (!isTheirOwn(error)) throw;
            ReplanReport report;
            report.id = std::to_string(athlete.id.value);
            report.name = name;
            report.error = error.problem();
            surroundings.err << shownName(name) << ": " << printable(error.problem()) << "\n";
            reports.push_back(std::move(report));
            failed = true;
        }
    }
    if (reports.size() == 1) tellFindings(reports.front().findings, std::nullopt, surroundings.err);
    Outcome outcome;
    outcome.code = failed ? kSomeWrong : 0;
    if (options.json) {
        outcome.out = interchange::writeReplans(reports);
        return outcome;
    }
    for (const ReplanReport& report : reports)
        if (report.error.empty()) outcome.out += text(report);
    if (options.dryRun) surroundings.err << "Nothing was written: this was a dry run\n";
    return outcome;
}

} // namespace stridewright::cli
