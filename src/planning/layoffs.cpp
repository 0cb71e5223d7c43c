// SPDX-License-Identifier: MIT
#include <stridewright/planning/adaptation.hpp>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

/// Days on which strength was trained, each once.
std::vector<Date> trainedDays(const TrainingLog& log) {
    std::vector<Date> days;
    for (const SessionLog& session : log.sessions)
        days.push_back(session.date);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// The usual days between sessions: the median of the last few gaps before one.
int usualGap(std::span<const Date> days, std::size_t index, const LayoffRules& rules) {
    std::vector<int> gaps;
    for (std::size_t i = index; i-- > 1 && gaps.size() < static_cast<std::size_t>(rules.usualGaps);)
        gaps.push_back(daysBetween(days[i - 1], days[i]));
    if (gaps.empty()) return 0;
    std::ranges::sort(gaps);
    return gaps[gaps.size() / 2];
}

/// Whether the athlete went on running between two days.
bool ranOn(std::span<const Run> runs, Date first, Date last, const LayoffRules& rules) {
    const auto count = std::ranges::count_if(runs, [&](const Run& run) {
        return run.date > first && run.date < last && run.kind != RunKind::Rest &&
               run.kind != RunKind::Cross;
    });
    const double weeks = daysBetween(first, last) / 7.0;
    return weeks > 0 && static_cast<double>(count) / weeks >= rules.runsPerWeek;
}

std::optional<std::size_t> rowOf(int days, const LayoffRules& rules) {
    std::optional<std::size_t> row;
    for (std::size_t i = 0; i < rules.rows.size(); ++i)
        if (days >= rules.rows[i].fromDays) row = i;
    return row;
}

std::vector<Layoff> layoffsIn(std::span<const Date> days,
                              std::span<const Run> runs,
                              Date day,
                              const LayoffRules& rules) {
    std::vector<Layoff> layoffs;
    for (std::size_t i = 1; i < days.size() && days[i] <= day; ++i) {
        const int gap = daysBetween(days[i - 1], days[i]);
        const auto row = rowOf(gap, rules);
        if (!row || gap <= usualGap(days, i, rules) + rules.usualSlack) continue;
        Layoff layoff;
        layoff.days = gap;
        layoff.row = *row;
        layoff.back = days[i];
        layoff.sessionsSince = static_cast<int>(
            std::ranges::count_if(days, [&](Date each) { return each >= days[i] && each < day; }));
        layoff.running = ranOn(runs, days[i - 1], days[i], rules);
        layoffs.push_back(layoff);
    }
    return layoffs;
}

/// The load falls within a row as the time away grows.
double loadOf(const LayoffRow& row, const LayoffRow* next, int days) {
    if (!next || row.load == row.loadAtEnd) return row.load;
    const int last = next->fromDays - 1;
    const double share = std::clamp(
        (days - row.fromDays) / std::max(1.0, double{1} * (last - row.fromDays)), 0., 1.);
    return row.load + (row.loadAtEnd - row.load) * share;
}

void holdBack(Easing& easing, const Easing& more) {
    easing.load = std::min(easing.load, more.load);
    easing.sets = std::min(easing.sets, more.sets);
    easing.mainSetsLess = std::max(easing.mainSetsLess, more.mainSetsLess);
    if (more.effort) easing.effort = std::min(easing.effort.value_or(*more.effort), *more.effort);
    if (more.soreness)
        easing.soreness = std::min(easing.soreness.value_or(*more.soreness), *more.soreness);
    easing.contacts = std::min(easing.contacts, more.contacts);
    easing.repeat = easing.repeat || more.repeat;
}

/// What a row asks of a session so many sessions and days after coming back.
Easing easingOf(const Layoff& layoff, std::size_t index, Date day, const LayoffRules& rules) {
    const LayoffRow& row = rules.rows[index];
    const LayoffRow* next = index + 1 < rules.rows.size() ? &rules.rows[index + 1] : nullptr;
    Easing easing;
    const bool first = layoff.sessionsSince < row.sessions;
    const bool early = daysBetween(layoff.back, day) < row.days;
    if (first) {
        easing.sets = row.sets;
        easing.mainSetsLess = row.mainSetsLess;
        easing.soreness = row.soreness;
    }
    if (first || early) {
        easing.load = loadOf(row, next, layoff.days);
        easing.effort = row.effort;
        easing.contacts = row.contacts;
        easing.repeat = true;
    }
    return easing;
}

bool isInForce(const Layoff& layoff, Date day, const LayoffRules& rules) {
    return !easingOf(layoff, layoff.row, day, rules).empty();
}

/// The fever that a session comes after, where it is the first since.
const Illness* feverBefore(const TrainingLog& log, std::span<const Date> days, Date day) {
    const Illness* found = nullptr;
    for (const Illness& illness : log.illness) {
        if (!illness.fever || !illness.to || *illness.to >= day) continue;
        const bool trainedSince =
            std::ranges::any_of(days, [&](Date each) { return each > *illness.to && each < day; });
        if (!trainedSince && (!found || *illness.to > *found->to)) found = &illness;
    }
    return found;
}

} // namespace

std::vector<Layoff> layoffsBefore(const TrainingLog& log,
                                  std::span<const Run> runs,
                                  Date day,
                                  const LayoffRules& rules) {
    std::vector<Date> days = trainedDays(log);
    std::erase_if(days, [&](Date each) { return each > day; });
    if (days.empty()) return {};
    if (days.back() < day) days.push_back(day);
    return layoffsIn(days, runs, day, rules);
}

std::vector<SessionEasing> easingsFor(const TrainingLog& log,
                                      std::span<const Run> runs,
                                      std::span<const Date> sessions,
                                      const LayoffRules& rules) {
    std::vector<Date> days = trainedDays(log);
    std::vector<SessionEasing> result;
    if (sessions.empty()) return result;
    std::erase_if(days, [&](Date each) { return each >= sessions.front(); });
    const bool trained = !days.empty();
    // The planned sessions are taken as done in time: what lies between them is meant.
    if (trained) days.push_back(sessions.front());
    const std::vector<Layoff> layoffs =
        trained ? layoffsIn(days, runs, sessions.front(), rules) : std::vector<Layoff>{};
    for (std::size_t s = 0; s < sessions.size(); ++s) {
        SessionEasing easing{sessions[s], sessions[s], {}, {}, {}};
        for (Layoff layoff : layoffs) {
            layoff.sessionsSince += static_cast<int>(s);
            if (!isInForce(layoff, sessions[s], rules)) continue;
            easing.before = std::min(easing.before, layoff.back);
            holdBack(easing.usual, easingOf(layoff, layoff.row, sessions[s], rules));
            const auto milder = static_cast<std::size_t>(rules.milderRows);
            if (!layoff.running)
                holdBack(easing.calvesAndCore, easingOf(layoff, layoff.row, sessions[s], rules));
            else if (layoff.row >= milder)
                holdBack(easing.calvesAndCore,
                         easingOf(layoff, layoff.row - milder, sessions[s], rules));
            easing.why.push_back({"layoff_" + std::to_string(layoff.row + 1),
                                  {static_cast<std::int64_t>(layoff.days)},
                                  true,
                                  std::nullopt});
            if (layoff.running && layoff.row > 0)
                easing.why.push_back({"layoff_ran_on", {}, false, std::nullopt});
        }
        if (s == 0)
            if (const Illness* fever = feverBefore(log, days, sessions[s])) {
                Layoff after;
                after.days = rules.feverRow;
                after.row = rowOf(rules.feverRow, rules).value_or(0);
                after.back = sessions[s];
                Easing ill = easingOf(after, after.row, sessions[s], rules);
                ill.effort = rules.feverEffort;
                holdBack(easing.usual, ill);
                holdBack(easing.calvesAndCore, ill);
                easing.why.push_back({"after_fever", {*fever->to}, true, std::nullopt});
            }
        if (!easing.why.empty()) result.push_back(std::move(easing));
    }
    return result;
}

} // namespace stridewright::planning
