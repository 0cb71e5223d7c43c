// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/log.hpp>

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a training log says, ready for the rules that learn from it. Blank stays unknown: nothing
// here turns a missing number into a zero.

namespace stridewright::planning {

/// A work set. The two sides of a one-sided exercise that were logged apart are one set: the weaker
/// side counts, and a number that one side lacks is unknown.
struct DoneSet {
    std::optional<int> amount;
    std::optional<double> loadKg;
    std::optional<double> rpe;
    std::optional<int> pain; ///< the higher of the two sides
    friend bool operator==(const DoneSet&, const DoneSet&) = default;
};

/// One exercise on one day, with all its work sets of that session in the order done.
struct Exposure {
    const SessionLog* session = nullptr;
    Date date{};
    std::optional<PhaseKind> phase;
    bool easier = false; ///< in an easier week: no part of the arithmetic of progress
    Metric metric = Metric::Reps;
    std::optional<Target> target; ///< what was asked for, where it is known
    bool formDoubt = false;
    std::vector<DoneSet> sets;

    /// How many sets have a known amount.
    [[nodiscard]] int known() const;
    /// Highest effort of the sets; nothing where none is known.
    [[nodiscard]] std::optional<double> effort() const;
    /// Load of the work: the highest known of the sets, else nothing.
    [[nodiscard]] std::optional<double> loadKg() const;
    /// Smallest and largest known amount; nothing where none is known.
    [[nodiscard]] std::optional<IntRange> amounts() const;
    /// Whether at least `count` sets are known, and none of the known ones is below `amount`.
    [[nodiscard]] bool reached(int amount, int count) const;
    /// Whether some set is known to be below `amount`.
    [[nodiscard]] bool missed(int amount) const;
};

/// A read-only view of a log through a day; the log must outlive it.
class History {
public:
    /// Sees what is dated on or before `through`.
    History(const TrainingLog& log, Date through);

    [[nodiscard]] Date through() const { return m_through; }
    [[nodiscard]] bool empty() const { return m_sessions.empty(); }
    /// By date; those of one day as logged.
    [[nodiscard]] std::span<const SessionLog* const> sessions() const { return m_sessions; }
    [[nodiscard]] std::vector<const SessionLog*> sessionsIn(const DateRange& range) const;
    /// Null when nothing was logged.
    [[nodiscard]] const SessionLog* lastSession() const;
    /// Days from the last session to `day`; nothing when nothing was logged.
    [[nodiscard]] std::optional<int> daysSinceSession(Date day) const;

    /// Ids of the catalog that were done.
    [[nodiscard]] std::set<std::string> exercises() const;
    /// Of an exercise, oldest first; empty when it was never done. Work sets only: an exercise that
    /// was only warmed up to, or has no set, does not count.
    [[nodiscard]] std::span<const Exposure> exposures(std::string_view exercise) const;
    /// The latest, easier weeks included; null when there is none.
    [[nodiscard]] const Exposure* last(std::string_view exercise) const;
    /// Those outside easier weeks, oldest first.
    [[nodiscard]] std::vector<const Exposure*> countedExposures(std::string_view exercise) const;

    /// How the athlete felt on a day; null where it was not told.
    [[nodiscard]] const Readiness* readinessOn(Date day) const;
    /// The last event of a gate; null where there is none.
    [[nodiscard]] const GateEvent* gateEvent(std::string_view gate) const;
    /// What hurt in a range of days, by date.
    [[nodiscard]] std::vector<const PainEntry*> painIn(const DateRange& range) const;
    /// All illness that began on or before `through`.
    [[nodiscard]] std::vector<const Illness*> illness() const;

private:
    const TrainingLog* m_log;
    Date m_through;
    std::vector<const SessionLog*> m_sessions;
    std::map<std::string, std::vector<Exposure>, std::less<>> m_exposures;
};

/// Sum of the four items (4 to 20, 20 is best); nothing where one of them is unknown.
[[nodiscard]] std::optional<int> readinessScore(const Readiness& readiness);

} // namespace stridewright::planning
