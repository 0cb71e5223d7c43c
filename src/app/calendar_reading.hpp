// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/request.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <map>
#include <set>
#include <span>
#include <vector>

// What the entries of a running calendar amount to. A plan request and the store read it alike.

namespace stridewright::app {

/// A run that an entry holds. An entry may hold several ("8 km easy + bike").
struct EntryRun {
    const interchange::CalendarEntry* entry = nullptr;
    Run run;
    int part = 0; ///< 0 for the entry's first run, then counting
};

struct EntryRace {
    const interchange::CalendarEntry* entry = nullptr;
    Race race;
    bool distanceGuessed = false; ///< neither name nor entry gives one
};

struct EntryStrength {
    const interchange::CalendarEntry* entry = nullptr;
    SessionClass sessionClass = SessionClass::Moderate;
};

/// The entries are those of the calendar that was read, which must outlive this.
struct CalendarReading {
    std::vector<EntryRun> runs;             ///< in the order of the entries, without rest days
    std::vector<EntryRun> rest;             ///< entries that are rest days
    std::vector<EntryRace> races;           ///< by date, one a day; priorities by name alone
    std::map<Date, EntryStrength> strength; ///< one a day, the harder one where there are two
    std::vector<const interchange::CalendarEntry*> unknown; ///< say nothing that is known
    std::vector<const interchange::CalendarEntry*> unsure;  ///< hard runs that are guesses
};

/// Whether an entry counts at all: not cancelled and not skipped.
[[nodiscard]] bool counts(const interchange::CalendarEntry& entry);

/// Whether an entry speaks of training.
[[nodiscard]] bool isTraining(const interchange::CalendarEntry& entry);

/// Reads the entries of the days in `reach`; which run of no kind is the long one is told from the
/// whole calendar.
[[nodiscard]] CalendarReading
readingOf(const interchange::CalendarRead& calendar, Weekday weekStartsOn, const DateRange& reach);

/// The last race that is more than a test is what the season builds up to: it becomes an A race.
/// `races` are by date.
void nameGoal(std::vector<EntryRace>& races);

/// What to know about a reading: entries that say nothing, guesses, places that were not read.
[[nodiscard]] std::vector<Finding> findingsOf(const CalendarReading& reading,
                                              const interchange::CalendarRead& calendar);

/// What a calendar holds is a fact: it stands whatever the rules would say. The rules that a
/// strength day's neighbours touch, and `count` where none does: it may fill a week.
[[nodiscard]] std::vector<RuleId> rulesSetAside(Date date,
                                                const Athlete& athlete,
                                                std::span<const Run> runs,
                                                std::span<const Race> races,
                                                const std::set<Date>& strengthDays);

} // namespace stridewright::app
