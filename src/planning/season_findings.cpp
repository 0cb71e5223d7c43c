// SPDX-License-Identifier: MIT
#include "planning/compose_coverage.hpp"
#include "planning/compose_menu.hpp"
#include "planning/compose_reasons.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/season_findings.hpp>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr Days kWeek{7};

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The share of the planned sets that was done; nothing where the plan is not known.
std::optional<double> shareDone(const SessionLog& session) {
    double asked = 0, done = 0;
    for (const ExerciseLog& exercise : session.exercises) {
        if (!exercise.target) continue;
        asked += exercise.target->sets;
        const auto sets = std::ranges::count(exercise.sets, SetKind::Work, &SetLog::kind);
        done += std::min<double>(static_cast<double>(sets), exercise.target->sets);
    }
    if (asked == 0) return std::nullopt;
    return done / asked;
}

/// Taken against planned minutes of the last logs that have both.
std::vector<double> lastRatios(const TrainingLog& log,
                               int count,
                               const std::function<bool(const SessionLog&)>& counts) {
    std::vector<const SessionLog*> sessions;
    for (const SessionLog& session : log.sessions)
        if (session.minutes && session.plannedMinutes && *session.plannedMinutes > 0 &&
            *session.minutes > 0 && counts(session))
            sessions.push_back(&session);
    std::ranges::stable_sort(sessions, {}, [](const SessionLog* each) { return each->date; });
    std::vector<double> ratios;
    for (auto session = sessions.rbegin();
         session != sessions.rend() && ratios.size() < static_cast<std::size_t>(count);
         ++session)
        ratios.push_back(*(*session)->minutes / *(*session)->plannedMinutes);
    if (static_cast<int>(ratios.size()) < count) ratios.clear();
    return ratios;
}

} // namespace

double learnedTimeFactor(const TrainingLog& log, const SeasonFindingRules& rules) {
    const auto ratios = lastRatios(log, rules.logs, [&](const SessionLog& session) {
        return shareDone(session).value_or(1) >= rules.allDone;
    });
    if (ratios.empty()) return 1;
    return std::clamp(median(ratios), rules.factorLow, rules.factorHigh);
}

std::optional<SeasonFinding> sessionsCutShort(const PlanRequest& request,
                                              const SeasonFindingRules& rules) {
    const auto ratios = lastRatios(request.log, rules.logs, [](const SessionLog&) { return true; });
    if (ratios.empty() || median(ratios) >= rules.cutShort) return std::nullopt;
    // Who does all of it in less time is fast; the learned factor sees to that.
    std::vector<double> shares;
    for (const SessionLog& session : request.log.sessions)
        if (const auto share = shareDone(session)) shares.push_back(*share);
    if (shares.size() > static_cast<std::size_t>(rules.logs))
        shares.erase(shares.begin(), shares.end() - rules.logs);
    if (!shares.empty() && median(shares) >= rules.allDone) return std::nullopt;
    const double usual = median(ratios) * request.athlete.sessionMinutes;
    const int minutes =
        std::max(static_cast<int>(std::lround(usual / rules.minutesStep)) * rules.minutesStep,
                 rules.leastMinutes);
    if (minutes >= request.athlete.sessionMinutes) return std::nullopt;
    SeasonFinding found;
    found.finding = {"sessions_cut_short",
                     Severity::Note,
                     std::nullopt,
                     {static_cast<std::int64_t>(rules.logs),
                      static_cast<std::int64_t>(std::lround(100 * median(ratios)))}};
    found.fix.kind = FixKind::ShorterSessions;
    found.fix.minutes = minutes;
    found.fix.text = reasonOf("fix_shorter_sessions", {static_cast<std::int64_t>(minutes)});
    return found;
}

std::optional<SeasonFinding>
coverageMissed(const PlanRequest& request, PhaseKind phase, const VersionSources& sources) {
    const CompositionRules& composition = sources.composition;
    const SeasonFindingRules& rules = sources.adaptation.season;
    const Date thisWeek = weekStart(request.from, request.athlete.weekStartsOn);
    PlanRequest alone;
    alone.athlete = request.athlete;
    const Profile profile = profileOf(alone, sources.catalog, composition, sources.limits);
    std::set<Focus> missed;
    for (int back = 1; back <= rules.coverageWeeks; ++back) {
        const Date starts = thisWeek - kWeek * back;
        std::array<int, 9> given{};
        bool trained = false, easier = false;
        PhaseKind inForce = phase;
        for (const SessionLog& session : request.log.sessions) {
            if (session.date < starts || session.date >= starts + kWeek) continue;
            trained = true;
            // What was not noted may well have been done.
            const auto noted = std::ranges::count_if(session.exercises, [](const auto& done) {
                return !done.exercise.empty() && !done.sets.empty();
            });
            if (noted < rules.coverageExercises) return std::nullopt;
            easier = easier || session.easier;
            inForce = session.phase.value_or(inForce);
            for (const ExerciseLog& done : session.exercises) {
                const Exercise* exercise = sources.catalog.exercise(done.exercise);
                if (!exercise) continue;
                int sets = 0;
                for (const SetLog& set : done.sets) {
                    const double asked = done.target && done.target->rpe ? *done.target->rpe
                                                                         : composition.countedRpe;
                    // A set that felt easier than asked for was done all the same.
                    if (set.kind == SetKind::Work &&
                        std::max(asked, set.rpe.value_or(asked)) >= composition.countedRpe)
                        ++sets;
                }
                const auto more = halfSets(*exercise, sets);
                for (std::size_t a = 0; a < given.size(); ++a)
                    given[a] += more[a];
            }
        }
        // A week away is a matter of its own.
        if (!trained) return std::nullopt;
        const double minutes =
            double{1} * request.athlete.sessionMinutes * request.athlete.sessionsPerWeek.min;
        const auto minimums = minimumsOf(inForce, easier, minutes, profile, composition);
        std::set<Focus> low;
        for (const auto& [focus, area] : composition.areas) {
            const auto a = static_cast<std::size_t>(focus);
            if (given[a] / 2.0 <= minimums[a] - rules.coverageSets + 1e-9) low.insert(focus);
        }
        if (back == 1)
            missed = low;
        else
            std::erase_if(missed, [&](Focus focus) { return !low.contains(focus); });
    }
    if (missed.empty()) return std::nullopt;
    std::string names;
    for (const Focus focus : missed)
        names += (names.empty() ? "" : ", ") + areaName(focus);
    SeasonFinding found;
    found.finding = {"coverage_missed_weeks",
                     Severity::Warning,
                     thisWeek,
                     {static_cast<std::int64_t>(rules.coverageWeeks), names}};
    found.fix.kind = FixKind::LongerSessions;
    found.fix.minutes = request.athlete.sessionMinutes + 2 * rules.minutesStep;
    found.fix.text =
        reasonOf("fix_longer_sessions", {static_cast<std::int64_t>(found.fix.minutes)});
    return found;
}

Fix fixFor(const Plateau& plateau, Date week, const Catalog& catalog) {
    Fix fix;
    const auto nameOf = [&](const std::string& id) {
        const Exercise* exercise = catalog.exercise(id);
        return exercise ? exercise->name : id;
    };
    switch (plateau.remedy) {
    case Remedy::EasierWeek:
        fix.kind = FixKind::EasierWeek;
        fix.date = week;
        fix.text = reasonOf("fix_easier_week");
        break;
    case Remedy::OtherRange:
        fix.kind = FixKind::OtherRange;
        fix.exercise = plateau.exercise;
        fix.text = reasonOf("fix_other_range", {nameOf(plateau.exercise)});
        break;
    case Remedy::Swap:
        fix.kind = FixKind::OtherExercise;
        fix.exercise = plateau.swapFor;
        fix.insteadOf = plateau.exercise;
        fix.text =
            reasonOf("fix_other_exercise", {nameOf(plateau.exercise), nameOf(plateau.swapFor)});
        break;
    case Remedy::SleepAndFood:
        fix.kind = FixKind::SleepAndFood;
        fix.text = reasonOf("fix_sleep_and_food");
        break;
    }
    return fix;
}

std::vector<SeasonFinding>
seasonFindings(const PlanRequest& request, PhaseKind phase, const VersionSources& sources) {
    std::vector<SeasonFinding> findings;
    if (sources.limits.stop != Stop::None) return findings;
    if (auto found = sessionsCutShort(request, sources.adaptation.season))
        findings.push_back(std::move(*found));
    if (auto found = coverageMissed(request, phase, sources)) findings.push_back(std::move(*found));
    return findings;
}

} // namespace stridewright::planning
