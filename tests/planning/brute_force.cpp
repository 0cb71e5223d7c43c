// SPDX-License-Identifier: MIT
#include "planning/brute_force.hpp"

#include <algorithm>
#include <cstdlib>

namespace stridewright::planning::tests {

namespace {

template <class E>
std::size_t idx(E value) {
    return static_cast<std::size_t>(value);
}

unsigned maskOf(const WeekRanks& ranks) {
    unsigned mask = 0;
    for (std::size_t i = 0; i < 7; ++i)
        if (ranks[i] > 0) mask |= 1U << i;
    return mask;
}

} // namespace

BruteForce::BruteForce(const PlanRequest& request, const PlacementRules& rules)
    : m_request(request), m_rules(rules),
      m_first(weekStart(request.from, request.athlete.weekStartsOn)) {
    const AllowanceRules& level = rules.levels[idx(request.athlete.level)];
    m_levelCeiling = rankOf(level.ceiling);
    m_beforeHard = rankOf(level.beforeHard);
    m_maxHeavy = level.maxHeavyPerWeek;
    m_keepRest = level.keepRestDay;
    if (request.athlete.age) {
        const auto row = std::ranges::find_if(
            rules.ages, [&](const AgeRules& age) { return *request.athlete.age <= age.upTo; });
        m_levelCeiling = std::min(m_levelCeiling, rankOf(row->allowance.ceiling));
        m_maxHeavy = std::min(m_maxHeavy, row->allowance.maxHeavyPerWeek);
        m_keepRest = m_keepRest || row->allowance.keepRestDay;
    }
    for (const Run& run : request.runs) {
        DayLoad& now = m_loads[run.date];
        now = std::max(now, rules.loadOfRun[idx(run.kind)]);
    }
    for (const Race& race : request.races)
        m_loads[race.date] = DayLoad::Race;
    const Date end = m_first + Days{7 * request.weeks};
    for (const DatedClass& done : request.done)
        if (done.date < request.from && done.date >= m_first - Days{7})
            m_facts[done.date] = std::max(m_facts[done.date], rankOf(done.sessionClass));
    for (const Pin& pin : request.pins)
        if (pin.kind == PinKind::Must && !pin.accept.empty() && pin.date >= m_first - Days{7} &&
            pin.date < end)
            m_facts[pin.date] = std::max(m_facts[pin.date], rankOf(*pin.sessionClass));
    for (int w = 0; w < request.weeks; ++w)
        m_weeks.push_back(weekFacts(w));
}

int BruteForce::factRank(Date date) const {
    const auto found = m_facts.find(date);
    return found == m_facts.end() ? 0 : found->second;
}

DayLoad BruteForce::load(Date date) const {
    const auto found = m_loads.find(date);
    return found == m_loads.end() ? DayLoad::None : found->second;
}

BruteForce::WeekFacts BruteForce::weekFacts(int week) const {
    WeekFacts facts;
    const Date starts = dateOf(week, 0);
    const auto& phases = *m_request.phases;
    facts.phase = phases.front().phase;
    for (const PhaseStart& phase : phases)
        if (phase.from <= starts) facts.phase = phase.phase;
    for (const Date date : *m_request.deloadWeeks)
        if (weekStart(date, m_request.athlete.weekStartsOn) == starts) facts.deload = true;
    const Athlete& athlete = m_request.athlete;
    facts.bounds = athlete.sessionsPerWeek;
    if (facts.phase == PhaseKind::Race && athlete.raceWeekSessions)
        facts.bounds = *athlete.raceWeekSessions;
    const PhaseRules& phase = m_rules.phases[idx(facts.phase)];
    int runDays = 0;
    for (int day = 0; day < 7; ++day) {
        const Date date = dateOf(week, day);
        bool runs = false;
        for (const Run& run : m_request.runs)
            runs = runs || (run.date == date && run.kind != RunKind::Rest);
        for (const Race& race : m_request.races)
            runs = runs || race.date == date;
        runDays += runs ? 1 : 0;
    }
    if (athlete.targetSessions) {
        facts.target = *athlete.targetSessions;
    } else {
        facts.target = phase.target[idx(athlete.level)];
        if (facts.target == 3 && runDays > phase.threeUpToRunDays) facts.target = 2;
    }
    facts.target = std::max(facts.bounds.min, std::min(facts.bounds.max, facts.target));
    int ceiling = rankOf(phase.ceiling);
    if (facts.deload && ceiling > 1) --ceiling;
    facts.ceiling = std::min(ceiling, m_levelCeiling);
    return facts;
}

bool BruteForce::raceAllows(Date date, int rank) const {
    for (const Race& race : m_request.races) {
        const int days = std::abs(daysBetween(date, race.date));
        if (days == 0) return false;
        if (m_raceDayOnly) continue;
        const auto& tables = race.date > date ? m_rules.raceBefore : m_rules.raceAfter;
        const auto& table = tables[idx(race.priority)];
        const auto row = std::ranges::find_if(
            table, [&race](const RaceDays& entry) { return race.km <= entry.upToKm; });
        if (days < row->days[static_cast<std::size_t>(rank - 1)]) return false;
    }
    return true;
}

bool BruteForce::dayAllows(int week, int day, int rank) const {
    const Date date = dateOf(week, day);
    const Athlete& athlete = m_request.athlete;
    const int fact = factRank(date);
    bool must = false;
    bool never = false;
    for (const Pin& pin : m_request.pins) {
        if (pin.date != date) continue;
        never = never || pin.kind == PinKind::Never;
        if (pin.kind == PinKind::Never) continue;
        must = true;
        if (rank == 0 || (pin.sessionClass && rankOf(*pin.sessionClass) != rank)) return false;
    }
    if (must && never) return false;
    if (fact > 0) return rank == fact;
    if (rank == 0) return true;
    if (date < m_request.from || never) return false;
    if (athlete.unavailableWeekdays[idx(weekdayOf(date))]) return false;
    if (athlete.unavailableDates.contains(date)) return false;
    int minutes = athlete.sessionMinutes;
    if (const auto own = athlete.minutesByWeekday[idx(weekdayOf(date))]) minutes = *own;
    if (athlete.minutesByDate.contains(date)) minutes = athlete.minutesByDate.at(date);
    if (m_rules.classMinutes[static_cast<std::size_t>(rank - 1)] > minutes) return false;
    if (!raceAllows(date, rank)) return false;
    if (isHard(load(date + Days{1})) && rank > m_beforeHard) return false;
    if (load(date) == DayLoad::Long && rank == 3) return false;
    return rank <= m_weeks[static_cast<std::size_t>(week)].ceiling;
}

bool BruteForce::weekAllows(int week, const WeekRanks& ranks) const {
    int sessions = 0;
    int planned = 0;
    int heavy = 0;
    bool plannedHeavy = false;
    bool freeRestDay = false;
    bool plannedOnRest = false;
    for (int day = 0; day < 7; ++day) {
        const Date date = dateOf(week, day);
        const int rank = ranks[static_cast<std::size_t>(day)];
        const bool fact = factRank(date) > 0;
        const bool rest = load(date) == DayLoad::None;
        if (rest && rank == 0) freeRestDay = true;
        if (rank == 0) continue;
        ++sessions;
        if (rank == 3) ++heavy;
        if (fact) continue;
        ++planned;
        if (rank == 3) plannedHeavy = true;
        if (rest) plannedOnRest = true;
    }
    if (planned > 0 && sessions > m_weeks[static_cast<std::size_t>(week)].bounds.max) return false;
    if (plannedHeavy && heavy > m_maxHeavy) return false;
    return !(m_keepRest && plannedOnRest && !freeRestDay);
}

/// Spacing, within the week and from the week before.
bool BruteForce::meets(int week, const WeekRanks& before, const WeekRanks& ranks) const {
    for (int day = 0; day < 7; ++day) {
        const auto i = static_cast<std::size_t>(day);
        const int yesterday = day == 0 ? before[6] : ranks[i - 1];
        if (ranks[i] == 0 || yesterday == 0) continue;
        const Date date = dateOf(week, day);
        if (factRank(date) == 0 || factRank(date - Days{1}) == 0) return false;
    }
    return true;
}

Score BruteForce::weekScore(int week, const WeekRanks& before, const WeekRanks& ranks) const {
    const WeekFacts& facts = m_weeks[static_cast<std::size_t>(week)];
    const Athlete& athlete = m_request.athlete;
    const PhaseRules& phase = m_rules.phases[idx(facts.phase)];
    std::vector<int> classes;
    for (const int rank : ranks)
        if (rank > 0) classes.push_back(rank);
    std::ranges::sort(classes, std::greater<>());
    const int n = static_cast<int>(classes.size());
    const auto n3 = static_cast<std::size_t>(std::min(n, 3));
    Score score;
    score.shortfall = std::max(0, facts.bounds.min - n);
    score.cost = m_rules.frequency * std::abs(n - facts.target);
    for (std::size_t i = 0; i < n3; ++i) {
        int wanted = rankOf(phase.demand[n3][i]);
        if (facts.deload && wanted > 1) --wanted;
        wanted = std::min(wanted, facts.ceiling);
        score.cost += m_rules.demand * std::abs(classes[i] - wanted);
    }
    const auto price = [](const LoadCosts& table, DayLoad load, int rank) {
        return std::max(0, table[idx(load)][static_cast<std::size_t>(rank - 1)]);
    };
    const bool anyPreferred = std::ranges::count(athlete.preferredWeekdays, true) > 0;
    bool anyRest = false;
    bool allRestTaken = true;
    for (int day = 0; day < 7; ++day) {
        const auto i = static_cast<std::size_t>(day);
        const Date date = dateOf(week, day);
        if (load(date) == DayLoad::None) {
            anyRest = true;
            if (ranks[i] == 0) allRestTaken = false;
        }
        if (ranks[i] == 0) {
            bool planned = false;
            if (m_request.existing)
                for (const DatedClass& session : *m_request.existing)
                    planned = planned || session.date == date;
            if (planned && date >= m_request.from) score.cost += m_rules.stability;
            continue;
        }
        if (factRank(date) > 0) continue;
        score.cost += price(m_rules.host[idx(athlete.placement)], load(date), ranks[i]);
        score.cost += price(m_rules.nextDay, load(date + Days{1}), ranks[i]);
        score.cost += price(m_rules.secondDay, load(date + Days{2}), ranks[i]);
        score.cost += price(m_rules.previousDay, load(date - Days{1}), ranks[i]);
        if (anyPreferred && !athlete.preferredWeekdays[idx(weekdayOf(date))])
            score.cost += m_rules.preferred;
        if (maskOf(before) != 0 && before[i] == 0) score.cost += m_rules.rhythm;
        for (int back = 1; back <= day + 7; ++back) {
            const int rank = back <= day ? ranks[static_cast<std::size_t>(day - back)]
                                         : before[static_cast<std::size_t>(7 + day - back)];
            if (rank == 0) continue;
            score.cost += m_rules.gap[n3][static_cast<std::size_t>(std::min(back, 8))];
            break;
        }
    }
    if (anyRest && allRestTaken) score.cost += m_rules.restDay;
    return score;
}

WeekRanks BruteForce::weekBefore() const {
    WeekRanks ranks{};
    for (int day = 0; day < 7; ++day)
        ranks[static_cast<std::size_t>(day)] = factRank(m_first + Days{day - 7});
    return ranks;
}

std::vector<WeekRanks> BruteForce::allOf(int week) const {
    std::vector<WeekRanks> all{WeekRanks{}};
    for (int day = 0; day < 7; ++day) {
        std::vector<WeekRanks> longer;
        for (const WeekRanks& start : all)
            for (int rank = 0; rank <= 3; ++rank) {
                if (!dayAllows(week, day, rank)) continue;
                WeekRanks next = start;
                next[static_cast<std::size_t>(day)] = rank;
                longer.push_back(next);
            }
        all = std::move(longer);
    }
    std::erase_if(all, [&](const WeekRanks& ranks) {
        return !weekAllows(week, ranks) ||
               !meets(week, week == 0 ? weekBefore() : WeekRanks{}, ranks);
    });
    return all;
}

std::size_t BruteForce::size() {
    std::size_t size = 1;
    for (int w = 0; w < m_request.weeks; ++w)
        size *= allOf(w).size();
    return size;
}

bool BruteForce::isAllowed(const std::vector<WeekRanks>& weeks) const {
    WeekRanks before = weekBefore();
    for (int w = 0; w < m_request.weeks; ++w) {
        const WeekRanks& ranks = weeks[static_cast<std::size_t>(w)];
        for (int day = 0; day < 7; ++day)
            if (!dayAllows(w, day, ranks[static_cast<std::size_t>(day)])) return false;
        if (!weekAllows(w, ranks) || !meets(w, before, ranks)) return false;
        before = ranks;
    }
    return true;
}

Score BruteForce::scoreOf(const std::vector<WeekRanks>& weeks) const {
    WeekRanks before = weekBefore();
    Score sum;
    for (int w = 0; w < m_request.weeks; ++w) {
        const WeekRanks& ranks = weeks[static_cast<std::size_t>(w)];
        const Score score = weekScore(w, before, ranks);
        sum.shortfall += score.shortfall;
        sum.cost += score.cost;
        before = ranks;
    }
    return sum;
}

BruteAnswer BruteForce::solve() {
    BruteAnswer answer;
    const auto weeks = static_cast<std::size_t>(m_request.weeks);
    answer.whatIf.resize(weeks);
    answer.sets.resize(weeks);
    const auto note = [&answer](const std::vector<WeekRanks>& plan, Score score) {
        if (!answer.possible || score < answer.best ||
            (score == answer.best && plan > answer.weeks)) {
            answer.best = score;
            answer.weeks = plan;
        }
        answer.possible = true;
        for (std::size_t w = 0; w < plan.size(); ++w) {
            for (std::size_t day = 0; day < 7; ++day) {
                auto& extra = answer.whatIf[w][day];
                if (plan[w][day] > 0 && (!extra || score < *extra)) extra = score;
            }
            const auto [set, fresh] =
                answer.sets[w].try_emplace(maskOf(plan[w]), BestOfSet{score, plan[w]});
            if (fresh) continue;
            BestOfSet& best = set->second;
            if (score < best.score || (score == best.score && plan[w] > best.ranks))
                best = {score, plan[w]};
        }
    };
    const auto firstWeeks = allOf(0);
    const auto secondWeeks = weeks > 1 ? allOf(1) : std::vector<WeekRanks>{};
    for (const WeekRanks& one : firstWeeks) {
        const Score first = weekScore(0, weekBefore(), one);
        if (weeks == 1) {
            note({one}, first);
            continue;
        }
        for (const WeekRanks& two : secondWeeks) {
            if (!meets(1, one, two)) continue;
            const Score second = weekScore(1, one, two);
            note({one, two}, {first.shortfall + second.shortfall, first.cost + second.cost});
        }
    }
    return answer;
}

} // namespace stridewright::planning::tests
