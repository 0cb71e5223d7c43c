// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/database_commands.hpp"
#include "cli/telling.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/app/season_fixes.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/athlete_report_json.hpp>
#include <stridewright/planning/pain.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <exception>
#include <iterator>
#include <ostream>
#include <span>
#include <thread>

namespace stridewright::cli {

namespace {

using interchange::ReplanReport;
using Kind = app::SessionDifferenceKind;

constexpr std::size_t kMostLines = 12; ///< differences told of one athlete
constexpr std::size_t kAtOnce = 16;    ///< athletes planned and stored together
constexpr unsigned kMostThreads = 8;
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

/// "Split squat, 14 to 16 kg: all sets at effort 7 last time."
std::string sentence(const app::SessionCause& cause, const Catalog& catalog) {
    std::string text = english(cause.reason);
    if (!text.ends_with('.')) text += '.';
    if (cause.exercise.empty()) return text;
    const Exercise* const exercise = catalog.exercise(cause.exercise);
    const bool word = text.size() > 1 && std::islower(static_cast<unsigned char>(text[1])) != 0;
    if (word) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return (exercise ? exercise->name : cause.exercise) + ", " + text;
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

/// Days that a new plan leaves as the athlete chose them.
std::string keptText(const ReplanReport& report) {
    std::string text;
    for (const Date day : report.kept)
        text += fmt::format("  {}  stays in the version chosen for it\n", shortDate(day));
    return text;
}

std::string changesText(const ReplanReport& report) {
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
    for (std::size_t i = 0; i < shown; ++i) {
        result += "  " + sentence(report.differences[i]) + "\n";
        for (const std::string& why : report.differences[i].why)
            result += wrapped("    " + printable(why), 6);
    }
    if (report.differences.size() > shown)
        result += fmt::format(
            "  and {}; --json has them all\n",
            counted(static_cast<long long>(report.differences.size() - shown), "further change"));
    return result;
}

std::string text(const ReplanReport& report) {
    return changesText(report) + keptText(report);
}

ReplanReport reportOf(const Snapshot& snapshot,
                      const app::Replanned& made,
                      const app::Knowledge& knowledge,
                      Date today,
                      Date from,
                      int weeks) {
    ReplanReport report;
    report.id = std::to_string(snapshot.athlete.id.value);
    report.name = snapshot.athlete.value.profile.name;
    report.from = from;
    report.weeks = weeks;
    for (const PlanWeek& week : made.plan.weeks)
        for (const PlannedSession& session : week.sessions)
            if (session.date >= from) ++report.sessions;
    for (const app::SessionDifference& each : made.differences) {
        std::vector<std::string> why;
        for (const app::SessionCause& cause : each.why)
            why.push_back(sentence(cause, knowledge.catalog));
        report.differences.push_back(
            {std::string(kindWord(each.kind)), each.before, each.after, std::move(why)});
    }
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        const Date day = session.value.planned.date;
        const bool stays = std::ranges::none_of(made.change, [&](const Edit& edit) {
            const auto* put = std::get_if<Put<SessionRecord>>(&edit);
            return put && put->id == session.id;
        });
        if (session.value.instead && !session.value.skipped && stays && day >= from &&
            !app::isLogged(snapshot, session))
            report.kept.push_back(day);
    }
    report.findings = made.plan.findings;
    if (app::healthQuestionsDue(snapshot, knowledge, today))
        report.findings.push_back({"health_questions_due", Severity::Note, std::nullopt, {}});
    return report;
}

/// Whether the next athlete may fare better: what is wrong is wrong with this one.
bool isTheirOwn(const Error& error) {
    return error.code() == ErrorCode::BadRequest || error.code() == ErrorCode::RefusedChange;
}

class Planner {
public:
    Planner(const ReplanOptions& options, const Surroundings& surroundings)
        : m_options(options), m_today(surroundings.today),
          m_from(std::max(options.from.value_or(m_today), m_today)) {}

    /// Plans athletes, and stores the plans unless it is a dry run. One report each, in order.
    std::vector<ReplanReport> plan(storage::Store& store,
                                   std::span<const Keyed<AthleteRecord>> athletes) {
        std::vector<Made> made;
        const auto compute = [&](const storage::Store& now) {
            made = computed(now, athletes);
            Change all;
            for (Made& each : made)
                std::ranges::move(each.change, std::back_inserter(all));
            return all;
        };
        try {
            if (m_options.dryRun)
                (void)compute(store);
            else
                (void)store.update(compute);
        } catch (const Error& error) {
            if (!isTheirOwn(error)) throw;
            if (athletes.size() == 1) return {failed(athletes.front(), error)};
            // One of them is refused by the file: the others are stored without that one.
            std::vector<ReplanReport> reports;
            reports.reserve(athletes.size());
            for (const Keyed<AthleteRecord>& athlete : athletes)
                reports.push_back(plan(store, {&athlete, 1}).front());
            return reports;
        }
        std::vector<ReplanReport> reports;
        reports.reserve(made.size());
        for (Made& each : made)
            reports.push_back(std::move(each.report));
        return reports;
    }

private:
    struct Made {
        ReplanReport report;
        Change change;
        std::exception_ptr error;
    };

    static ReplanReport failed(const Keyed<AthleteRecord>& athlete, const Error& error) {
        ReplanReport report;
        report.id = std::to_string(athlete.id.value);
        report.name = athlete.value.profile.name;
        report.error = error.problem();
        return report;
    }

    /// The plans of athletes, worked out side by side; the store is read on this thread alone.
    std::vector<Made> computed(const storage::Store& store,
                               std::span<const Keyed<AthleteRecord>> athletes) const {
        std::vector<Snapshot> snapshots;
        snapshots.reserve(athletes.size());
        for (const Keyed<AthleteRecord>& athlete : athletes)
            snapshots.push_back(store.snapshot(athlete.id, app::planningRange(m_from)));
        std::vector<Made> made(athletes.size());
        std::atomic<std::size_t> next{0};
        const auto work = [&] {
            for (std::size_t i = next++; i < made.size(); i = next++) {
                try {
                    made[i] = one(snapshots[i]);
                } catch (const Error& error) {
                    if (isTheirOwn(error))
                        made[i].report = failed(athletes[i], error);
                    else
                        made[i].error = std::current_exception();
                } catch (...) {
                    made[i].error = std::current_exception();
                }
            }
        };
        {
            const std::size_t threads = std::min<std::size_t>(
                made.size(), std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads));
            std::vector<std::jthread> others;
            for (std::size_t i = 1; i < threads; ++i)
                others.emplace_back(work);
            work();
        }
        for (const Made& each : made)
            if (each.error) std::rethrow_exception(each.error);
        return made;
    }

    Made one(const Snapshot& snapshot) const {
        const int weeks = m_options.weeks.value_or(app::weeksAhead(snapshot, m_from));
        IdSource ids;
        app::Replanned replanned = app::replan(
            snapshot, m_knowledge, {.today = m_today, .from = m_from, .weeks = weeks}, ids);
        Made made;
        made.report = reportOf(snapshot, replanned, m_knowledge, m_today, m_from, weeks);
        made.change = std::move(replanned.change);
        return made;
    }

    const ReplanOptions& m_options;
    Date m_today;
    Date m_from;
    app::Knowledge m_knowledge = app::loadKnowledge();
};

/// Of a squad, who must see somebody before training goes on.
void tellStops(const std::vector<ReplanReport>& reports, std::ostream& err) {
    for (const ReplanReport& report : reports)
        for (const Finding& finding : report.findings)
            if (planning::stopsTraining(finding))
                err << wrapped(
                    fmt::format("{}: {}", shownName(report.name), printable(english(finding))), 2);
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
    const std::span<const Keyed<AthleteRecord>> all(athletes);
    for (std::size_t first = 0; first < all.size(); first += kAtOnce) {
        if (first > 0)
            surroundings.err << fmt::format(
                "{} of {}: {}\n", first, all.size(), shownName(all[first].value.profile.name));
        for (ReplanReport& report :
             planner.plan(store, all.subspan(first, std::min(kAtOnce, all.size() - first)))) {
            if (!report.error.empty()) {
                surroundings.err << shownName(report.name) << ": " << printable(report.error)
                                 << "\n";
                failed = true;
            }
            reports.push_back(std::move(report));
        }
    }
    if (reports.size() == 1)
        tellFindings(reports.front().findings, std::nullopt, surroundings.err);
    else
        tellStops(reports, surroundings.err);
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
