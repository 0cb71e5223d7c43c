// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/planning/session_versions.hpp>

// The session of one day in another version than planned (docs/adaptation.md, Today). `knowledge`
// holds the athlete's own exercises (`withOwnExercises`); `snapshot` covers `planningRange`.

namespace stridewright::app {

/// An exercise for another, by their ids.
struct Exchange {
    std::string exercise;
    std::string other;
    friend bool operator==(const Exchange&, const Exchange&) = default;
};

/// What the athlete asks of a day's session, beside what is noted of the day.
struct DayWish {
    std::optional<int> minutes;
    std::optional<Place> place;
    std::optional<Exchange> swap;
    friend bool operator==(const DayWish&, const DayWish&) = default;
};

/// What became of an exercise of the planned session, or one that is new in the version.
struct DayChange {
    std::string exercise; ///< as planned; empty: new
    std::string other;    ///< in the version; empty: left out; the same: another dose
    std::vector<Reason> why;
    friend bool operator==(const DayChange&, const DayChange&) = default;
};

struct DaySession {
    Keyed<SessionRecord> record;
    bool logged = false;
    /// What is to be done instead; nothing where the plan stands. Its `why` says why it differs and
    /// then what the plan says about the day.
    std::optional<PlannedSession> version;
    InsteadCause cause = InsteadCause::Readiness;
    std::vector<Reason> why;        ///< for the whole version
    std::vector<DayChange> changes; ///< version against plan: what differs, in the plan's order
    bool kept = false;              ///< the version is the one that was chosen before
    friend bool operator==(const DaySession&, const DaySession&) = default;
};

/// The session of a day as planned and as the day asks for it: what hurts and the day's readiness,
/// then what is wished for. Loads of exercises that are new in it are made from the log, as in a
/// plan. Nothing where no session stands on the day.
///
/// It starts from the plan. A swap is made in what is to be done now, and where only exercises were
/// swapped before, they stay so. Without anything to ask, a version chosen before is shown.
/// Throws Error{BadRequest} where the exercise to be swapped is not in the session, or the other
/// cannot take its place.
[[nodiscard]] std::optional<DaySession>
daySession(const Snapshot& snapshot, const Knowledge& knowledge, Date date, const DayWish& wish);

/// Exercises that can take the place of one in the day's session, the most alike first. They point
/// into `knowledge`.
[[nodiscard]] std::vector<planning::Swap> swapsOn(const Snapshot& snapshot,
                                                  const Knowledge& knowledge,
                                                  Date date,
                                                  const std::optional<Place>& place,
                                                  std::string_view exercise);

/// Makes the version the one to be done; the plan stays beside it. Where nothing differs from the
/// plan, the plan stands again.
[[nodiscard]] Change keepVersion(const DaySession& day);

/// The plan stands again; empty where it does already.
[[nodiscard]] Change backToPlan(const Keyed<SessionRecord>& session);

/// The other exercise takes the place of one in the sessions of some days that are still to be
/// done.
[[nodiscard]] Change swapOnDays(const Snapshot& snapshot,
                                const Knowledge& knowledge,
                                const DateRange& days,
                                const Exchange& swap);

/// From now on: the athlete does without the exercise, and the other takes its place in the
/// sessions after the day that are still to be done.
[[nodiscard]] Change swapFromNowOn(const Snapshot& snapshot,
                                   const Knowledge& knowledge,
                                   Date date,
                                   const Exchange& swap);

} // namespace stridewright::app
