// SPDX-License-Identifier: MIT
#include "planning/phases.hpp"
#include <stridewright/planning/adaptation.hpp>
#include <stridewright/planning/history.hpp>

#include <algorithm>
#include <set>

namespace stridewright::planning {

namespace {

constexpr Days kWeek{7};

/// Something that asks for an easier week: what began it, and what completed it.
struct Cause {
    Date first{};
    Date last{};
    Reason why;
};

Reason causeOf(const char* code, std::vector<Arg> args) {
    return {code, std::move(args), false, std::nullopt};
}

std::vector<Cause>
readinessCauses(const TrainingLog& log, const DateRange& range, const EasierRules& rules) {
    std::vector<std::pair<Date, int>> scores;
    for (const Readiness& readiness : log.readiness)
        if (const auto score = readinessScore(readiness); score && range.contains(readiness.date))
            scores.emplace_back(readiness.date, *score);
    std::ranges::sort(scores);
    std::vector<Cause> causes;
    int running = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto [date, score] = scores[i];
        if (score > rules.readinessScore) {
            running = 0;
            continue;
        }
        ++running;
        std::vector<Date> low;
        for (std::size_t j = 0; j <= i; ++j)
            if (scores[j].second <= rules.readinessScore && scores[j].first > date - kWeek)
                low.push_back(scores[j].first);
        const auto back = static_cast<std::size_t>(rules.readinessRunning - 1);
        if (running >= rules.readinessRunning && scores[i - back].first > date - kWeek)
            causes.push_back(
                {scores[i - back].first, date, causeOf("easier_readiness_running", {})});
        else if (static_cast<int>(low.size()) >= rules.readinessInWeek)
            causes.push_back({low.front(), date, causeOf("easier_readiness_week", {})});
    }
    return causes;
}

/// How far a session's effort was above what was asked for; nothing where one is not known.
std::optional<double> effortAbove(const SessionLog& session) {
    double asked = 0, given = 0;
    int targets = 0, efforts = 0;
    for (const ExerciseLog& exercise : session.exercises) {
        if (!exercise.target || !exercise.target->rpe) continue;
        asked += *exercise.target->rpe;
        ++targets;
        for (const SetLog& set : exercise.sets)
            if (set.kind == SetKind::Work && set.rpe) {
                given += *set.rpe - *exercise.target->rpe;
                ++efforts;
            }
    }
    if (targets == 0) return std::nullopt;
    if (session.rpe) return *session.rpe - asked / targets;
    if (efforts == 0) return std::nullopt;
    return given / efforts;
}

std::vector<Cause>
effortCauses(const TrainingLog& log, const DateRange& range, const EasierRules& rules) {
    std::vector<Date> hard;
    for (const SessionLog& session : log.sessions)
        if (const auto above = effortAbove(session);
            above && *above >= rules.effortAbove && range.contains(session.date))
            hard.push_back(session.date);
    std::ranges::sort(hard);
    std::vector<Cause> causes;
    const auto back = static_cast<std::size_t>(rules.effortSessions - 1);
    for (std::size_t i = back; i < hard.size(); ++i)
        if (daysBetween(hard[i - back], hard[i]) <= rules.effortWithinDays)
            causes.push_back({hard[i - back], hard[i], causeOf("easier_effort", {})});
    return causes;
}

/// Sore in so many sessions running, at one site.
std::vector<Cause> painCauses(const TrainingLog& log,
                              const DateRange& range,
                              const Catalog& catalog,
                              const CompositionRules& composition,
                              const AdaptationRules& rules) {
    std::map<std::pair<std::string, BodySide>, std::vector<PainEntry>> sites;
    for (const PainEntry& entry : log.pain)
        if (range.contains(entry.date)) sites[{entry.concern, entry.side}].push_back(entry);
    std::vector<Cause> causes;
    for (const auto& [site, entries] : sites) {
        const Concern* concern = catalog.concern(site.first);
        if (!concern) continue;
        const auto limits = composition.zones.find(concern->tissue);
        const auto signs = rules.pain.tissues.find(concern->tissue);
        if (limits == composition.zones.end() || signs == rules.pain.tissues.end()) continue;
        std::set<Date> days;
        for (const PainEntry& entry : entries)
            if (entry.moment == PainMoment::During || entry.moment == PainMoment::After)
                days.insert(entry.date);
        std::vector<Date> sore;
        for (const Date day : days) {
            if (zoneOfDay(entries, day, limits->second, signs->second) == Zone::Green) {
                sore.clear();
                continue;
            }
            sore.push_back(day);
            if (const auto enough = static_cast<std::size_t>(rules.easier.amberSessions);
                sore.size() >= enough)
                causes.push_back(
                    {sore[sore.size() - enough], day, causeOf("easier_pain", {concern->label})});
        }
    }
    return causes;
}

PhaseKind phaseOn(std::span<const PhaseStart> phases, Date date) {
    PhaseKind phase = phases.empty() ? PhaseKind::Base : phases.front().phase;
    for (const PhaseStart& start : phases)
        if (start.from <= date) phase = start.phase;
    return phase;
}

/// The running of a week, in minutes or else in kilometres; nothing where some run has neither.
struct Running {
    std::optional<double> minutes = 0;
    std::optional<double> km = 0;
};

Running runningIn(std::span<const Run> runs, Date starts) {
    Running sum;
    const auto add = [](std::optional<double>& total, const std::optional<double>& more) {
        if (total && more)
            *total += *more;
        else
            total.reset();
    };
    for (const Run& run : runs) {
        if (run.date < starts || run.date >= starts + kWeek || run.kind == RunKind::Rest) continue;
        add(sum.minutes, run.minutes);
        add(sum.km, run.km);
    }
    return sum;
}

/// Whether the runner takes it easier in a week than in the weeks before.
bool isOwnEasierWeek(std::span<const Run> runs, Date starts, const EasierRules& rules) {
    std::optional<double> minutes = 0, km = 0;
    const auto add = [](std::optional<double>& total, const std::optional<double>& more) {
        if (total && more)
            *total += *more;
        else
            total.reset();
    };
    for (int back = 1; back <= rules.ownEasierWeeks; ++back) {
        const Running week = runningIn(runs, starts - kWeek * back);
        add(minutes, week.minutes);
        add(km, week.km);
    }
    // A week that nobody has written down yet is unknown, not easy.
    if (std::ranges::none_of(
            runs, [&](const Run& run) { return run.date >= starts && run.date < starts + kWeek; }))
        return false;
    const Running own = runningIn(runs, starts);
    const auto isLess = [&](const std::optional<double>& now, const std::optional<double>& before) {
        return now && before && *before > 0 &&
               *now <= rules.ownEasierShare * *before / rules.ownEasierWeeks;
    };
    if (own.minutes && minutes) return isLess(own.minutes, minutes);
    return isLess(own.km, km);
}

} // namespace

std::vector<EarlyWeek> earlyEasierWeeks(const PlanRequest& request,
                                        std::span<const PhaseStart> phases,
                                        std::span<const Date> scheduled,
                                        const Catalog& catalog,
                                        const CompositionRules& composition,
                                        const AdaptationRules& rules) {
    const EasierRules& easier = rules.easier;
    const Weekday firstDay = request.athlete.weekStartsOn;
    const DateRange range{request.from - Days{easier.lookBackDays}, request.from};
    std::vector<Cause> causes = readinessCauses(request.log, range, easier);
    for (auto more : {effortCauses(request.log, range, easier),
                      painCauses(request.log, range, catalog, composition, rules)})
        causes.insert(causes.end(), more.begin(), more.end());
    std::ranges::stable_sort(causes, {}, &Cause::last);

    std::set<Date> easierWeeks;
    for (const Date date : scheduled)
        easierWeeks.insert(weekStart(date, firstDay));
    for (const SessionLog& session : request.log.sessions)
        if (session.easier) easierWeeks.insert(weekStart(session.date, firstDay));

    std::vector<EarlyWeek> early;
    for (const Cause& cause : causes) {
        Date week = weekStart(cause.last, firstDay);
        if (daysBetween(week, cause.last) > easier.lastDayOfWeek) week += kWeek;
        if (easierWeeks.contains(week) || keepsOnly(phaseOn(phases, week))) continue;
        // One that happened lately has done its work; what came before its end is over.
        const bool lately = std::ranges::any_of(easierWeeks, [&](Date each) {
            return each < week && week - each <= kWeek * easier.restWeeks;
        });
        const bool before = std::ranges::any_of(
            easierWeeks, [&](Date each) { return each < week && cause.first < each + kWeek; });
        if (lately || before) continue;
        easierWeeks.insert(week);
        early.push_back({week, cause.why});
    }
    return early;
}

OwnEasierWeeks ownEasierWeeks(const PlanRequest& request, const EasierRules& rules) {
    return {
        [&request, &rules](Date starts) { return isOwnEasierWeek(request.runs, starts, rules); },
        rules.alignWeeks,
        rules.restWeeks};
}

} // namespace stridewright::planning
