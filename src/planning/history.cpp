// SPDX-License-Identifier: MIT
#include <stridewright/planning/history.hpp>

#include <algorithm>

namespace stridewright::planning {

namespace {

DoneSet doneSet(const SetLog& set) {
    return {set.amount, set.loadKg, set.rpe, set.pain};
}

/// The smaller of two numbers; unknown where one is.
template <class T>
std::optional<T> weaker(const std::optional<T>& a, const std::optional<T>& b) {
    return a && b ? std::optional<T>(std::min(*a, *b)) : std::nullopt;
}

/// The larger of those known.
template <class T>
std::optional<T> larger(const std::optional<T>& a, const std::optional<T>& b) {
    if (!a || !b) return a ? a : b;
    return std::max(*a, *b);
}

/// Work sets, the sides of a one-sided exercise taken together.
std::vector<DoneSet> workSets(std::span<const SetLog> sets) {
    std::vector<DoneSet> result;
    std::vector<DoneSet> left;
    std::vector<DoneSet> right;
    const auto join = [&] {
        const std::size_t count = std::max(left.size(), right.size());
        for (std::size_t i = 0; i < count; ++i) {
            const DoneSet a = i < left.size() ? left[i] : DoneSet{};
            const DoneSet b = i < right.size() ? right[i] : DoneSet{};
            result.push_back({weaker(a.amount, b.amount),
                              weaker(a.loadKg, b.loadKg),
                              larger(a.rpe, b.rpe),
                              larger(a.pain, b.pain)});
        }
        left.clear();
        right.clear();
    };
    for (const SetLog& set : sets) {
        if (set.kind != SetKind::Work) continue;
        const BodySide side = set.side.value_or(BodySide::Both);
        if (side == BodySide::Left) {
            left.push_back(doneSet(set));
        } else if (side == BodySide::Right) {
            right.push_back(doneSet(set));
        } else {
            join();
            result.push_back(doneSet(set));
        }
    }
    join();
    return result;
}

} // namespace

// ---- one exercise on one day
// ---------------------------------------------------------------------

int Exposure::known() const {
    return static_cast<int>(
        std::ranges::count_if(sets, [](const DoneSet& set) { return set.amount.has_value(); }));
}

std::optional<double> Exposure::effort() const {
    std::optional<double> highest;
    for (const DoneSet& set : sets)
        highest = larger(highest, set.rpe);
    return highest;
}

std::optional<double> Exposure::loadKg() const {
    std::optional<double> highest;
    for (const DoneSet& set : sets)
        highest = larger(highest, set.loadKg);
    return highest;
}

std::optional<IntRange> Exposure::amounts() const {
    std::optional<IntRange> range;
    for (const DoneSet& set : sets) {
        if (!set.amount) continue;
        if (!range) range = IntRange{*set.amount, *set.amount};
        range->low = std::min(range->low, *set.amount);
        range->high = std::max(range->high, *set.amount);
    }
    return range;
}

bool Exposure::reached(int amount, int count) const {
    return known() >= count && !missed(amount);
}

bool Exposure::missed(int amount) const {
    return std::ranges::any_of(
        sets, [&](const DoneSet& set) { return set.amount && *set.amount < amount; });
}

// ---- the log through a day
// -----------------------------------------------------------------------

History::History(const TrainingLog& log, Date through) : m_log(&log), m_through(through) {
    for (const SessionLog& session : log.sessions)
        if (session.date <= through) m_sessions.push_back(&session);
    std::ranges::stable_sort(m_sessions, {}, &SessionLog::date);
    for (const SessionLog* session : m_sessions) {
        // An exercise may stand twice in a session: its sets belong together.
        std::map<std::string, std::vector<SetLog>> together;
        for (const ExerciseLog& entry : session->exercises) {
            auto& sets = together[entry.exercise];
            sets.insert(sets.end(), entry.sets.begin(), entry.sets.end());
        }
        std::set<std::string> seen;
        for (const ExerciseLog& entry : session->exercises) {
            if (entry.exercise.empty()) continue;
            auto& list = m_exposures[entry.exercise];
            if (!seen.insert(entry.exercise).second) {
                if (!list.empty() && list.back().session == session) {
                    list.back().formDoubt = list.back().formDoubt || entry.formDoubt;
                    if (!list.back().target) list.back().target = entry.target;
                }
                continue;
            }
            std::vector<DoneSet> sets = workSets(together[entry.exercise]);
            if (sets.empty()) continue;
            list.push_back({session,
                            session->date,
                            session->phase,
                            session->easier,
                            entry.metric,
                            entry.target,
                            entry.formDoubt,
                            std::move(sets)});
        }
    }
    std::erase_if(m_exposures, [](const auto& entry) { return entry.second.empty(); });
}

std::vector<const SessionLog*> History::sessionsIn(const DateRange& range) const {
    std::vector<const SessionLog*> result;
    for (const SessionLog* session : m_sessions)
        if (range.contains(session->date)) result.push_back(session);
    return result;
}

const SessionLog* History::lastSession() const {
    return m_sessions.empty() ? nullptr : m_sessions.back();
}

std::optional<int> History::daysSinceSession(Date day) const {
    if (m_sessions.empty()) return std::nullopt;
    return daysBetween(m_sessions.back()->date, day);
}

std::set<std::string> History::exercises() const {
    std::set<std::string> ids;
    for (const auto& [id, list] : m_exposures)
        ids.insert(id);
    return ids;
}

std::span<const Exposure> History::exposures(std::string_view exercise) const {
    const auto found = m_exposures.find(exercise);
    return found == m_exposures.end() ? std::span<const Exposure>() : found->second;
}

const Exposure* History::last(std::string_view exercise) const {
    const auto list = exposures(exercise);
    return list.empty() ? nullptr : &list.back();
}

std::vector<const Exposure*> History::countedExposures(std::string_view exercise) const {
    std::vector<const Exposure*> result;
    for (const Exposure& exposure : exposures(exercise))
        if (!exposure.easier) result.push_back(&exposure);
    return result;
}

const Readiness* History::readinessOn(Date day) const {
    if (day > m_through) return nullptr;
    const auto found = std::ranges::find(m_log->readiness, day, &Readiness::date);
    return found == m_log->readiness.end() ? nullptr : &*found;
}

const GateEvent* History::gateEvent(std::string_view gate) const {
    const GateEvent* last = nullptr;
    for (const GateEvent& event : m_log->gates)
        if (event.gate == gate && event.date <= m_through && (!last || event.date >= last->date))
            last = &event;
    return last;
}

std::vector<const PainEntry*> History::painIn(const DateRange& range) const {
    std::vector<const PainEntry*> result;
    for (const PainEntry& entry : m_log->pain)
        if (entry.date <= m_through && range.contains(entry.date)) result.push_back(&entry);
    std::ranges::stable_sort(result, {}, &PainEntry::date);
    return result;
}

std::vector<const Illness*> History::illness() const {
    std::vector<const Illness*> result;
    for (const Illness& each : m_log->illness)
        if (each.from <= m_through) result.push_back(&each);
    std::ranges::stable_sort(result, {}, &Illness::from);
    return result;
}

std::optional<int> readinessScore(const Readiness& readiness) {
    if (!readiness.sleep || !readiness.energy || !readiness.legs || !readiness.stress)
        return std::nullopt;
    return *readiness.sleep + *readiness.energy + *readiness.legs + *readiness.stress;
}

} // namespace stridewright::planning
