// SPDX-License-Identifier: MIT
#include "app/calendar_reading.hpp"
#include "app/import_matching.hpp"
#include "app/import_words.hpp"
#include <stridewright/app/importing.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace stridewright::app {

namespace {

using interchange::CalendarEntry;
using interchange::EntryStatus;
using Line = ImportPreview::Line;

constexpr std::int64_t kSecondsPerDay = 86400;

/// All days that records may have.
DateRange allDays() {
    return {makeDate(1970, 1, 1), makeDate(2199, 12, 31)};
}

Traces tracesOf(const RunRecord& record) {
    return app::tracesOf(
        record.origin, record.run.date, record.run.title, std::string(word(record.run.kind)));
}

Traces tracesOf(const RaceRecord& record) {
    return app::tracesOf(record.origin, record.race.date, record.race.name, {});
}

/// What the same workout has in common under the names of two calendars.
std::string sameness(const Run& run) {
    return toIsoString(run.date) + std::string(word(run.kind)) + comparedTitle(run.title) +
           (run.title.empty()
                ? numberText(run.km.value_or(0)) + " " + numberText(run.minutes.value_or(0))
                : std::string());
}

class CalendarImport {
public:
    CalendarImport(const Snapshot& snapshot,
                   const interchange::CalendarRead& calendar,
                   std::string calendarName,
                   Date today,
                   OnConflict onConflict,
                   IdSource& ids)
        : m_snapshot(snapshot), m_athlete(snapshot.athlete.value.profile), m_calendar(calendar),
          m_name(std::move(calendarName)), m_today(today), m_onConflict(onConflict), m_ids(ids),
          m_reading(readingOf(calendar, m_athlete.weekStartsOn, allDays())) {
        const std::vector<std::string> identities = identitiesOf(calendar.entries);
        for (std::size_t i = 0; i < identities.size(); ++i)
            m_identities[&calendar.entries[i]] = identities[i];
    }

    ImportPreview preview() {
        if (m_calendar.entries.empty()) return {};
        importRuns();
        importRaces();
        importStrength();
        for (Finding& finding : findingsOf(m_reading, m_calendar))
            m_preview.findings.push_back(std::move(finding));
        tellFindings();
        m_preview.change = std::move(m_removals);
        std::ranges::move(m_writes, std::back_inserter(m_preview.change));
        const bool conflicts = m_preview.count(ImportVerdict::Conflict) != 0;
        if (conflicts && m_onConflict == OnConflict::Stop) m_preview.change.clear();
        std::ranges::stable_sort(m_preview.lines, {}, &Line::date);
        return std::move(m_preview);
    }

private:
    void
    tell(ImportVerdict verdict, std::string kind, Date date, std::string what, std::string detail) {
        m_preview.lines.push_back(
            {verdict, std::move(kind), date, std::move(what), std::move(detail)});
    }

    [[nodiscard]] Origin originOf(const CalendarEntry* entry, int part = 0) const {
        std::string identity = m_identities.at(entry);
        if (part > 0) identity += " +" + std::to_string(part);
        return {m_name, std::move(identity)};
    }

    /// The verdict on a record that a person has changed and the calendar wants otherwise; whether
    /// the calendar's is taken.
    bool replaces(const std::string& kind,
                  Date date,
                  const std::string& what,
                  const std::string& difference,
                  ImportVerdict replaced) {
        switch (m_onConflict) {
        case OnConflict::Stop:
            tell(ImportVerdict::Conflict, kind, date, what, difference);
            return false;
        case OnConflict::KeepMine:
            tell(ImportVerdict::Unchanged, kind, date, what, "yours is kept: " + difference);
            return false;
        case OnConflict::Replace:
            break;
        }
        tell(replaced, kind, date, what, difference);
        return true;
    }

    template <class T>
    void write(Id<T> id, T value) {
        m_writes.emplace_back(Put<T>{id, std::move(value)});
    }
    template <class T>
    void remove(Id<T> id) {
        m_removals.emplace_back(Put<T>{id, std::nullopt});
    }

    // ---- runs ----------------------------------------------------------------------------------

    void importRuns() {
        std::vector<const EntryRun*> entries;
        for (const EntryRun& run : m_reading.runs)
            entries.push_back(&run);
        for (const EntryRun& run : m_reading.rest)
            entries.push_back(&run);
        std::vector<Traces> wanted;
        for (const EntryRun* const entry : entries) {
            RunRecord record;
            record.run = entry->run;
            record.origin = originOf(entry->entry, entry->part);
            wanted.push_back(tracesOf(record));
        }
        std::vector<const Keyed<RunRecord>*> own;
        std::multimap<std::string, const Keyed<RunRecord>*> others;
        for (const Keyed<RunRecord>& record : m_snapshot.runs) {
            if (record.value.origin.calendar == m_name)
                own.push_back(&record);
            else
                others.emplace(sameness(record.value.run), &record);
        }
        std::vector<Traces> records;
        records.reserve(own.size());
        for (const Keyed<RunRecord>* const record : own)
            records.push_back(tracesOf(record->value));
        const auto partners = matched(wanted, records, m_athlete.weekStartsOn);
        std::set<std::size_t> kept;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (partners[i]) {
                kept.insert(*partners[i]);
                updateRun(*entries[i], *own[*partners[i]]);
            } else if (const auto there = others.find(sameness(entries[i]->run));
                       there != others.end()) {
                m_elsewhere.push_back(there->second->value.origin.calendar);
                tell(ImportVerdict::Unchanged,
                     "run",
                     entries[i]->run.date,
                     nameOf(entries[i]->run),
                     "");
                m_runsAfter.push_back(there->second->value.run);
                others.erase(there);
            } else {
                addRun(*entries[i]);
            }
        }
        for (std::size_t i = 0; i < own.size(); ++i)
            if (!kept.contains(i)) loseRun(*own[i]);
        for (const auto& [same, record] : others)
            m_runsAfter.push_back(record->value.run);
    }

    [[nodiscard]] RunRecord recordOf(const EntryRun& wanted) const {
        RunRecord record;
        record.athlete = m_snapshot.athlete.id;
        record.run = wanted.run;
        record.origin = originOf(wanted.entry, wanted.part);
        if (wanted.entry->status == EntryStatus::Done) record.status = RunStatus::Done;
        record.evidence = wanted.entry->evidence;
        record.confidence = std::clamp(wanted.entry->confidence, 0.0, 1.0);
        return record;
    }

    void addRun(const EntryRun& wanted) {
        tell(ImportVerdict::Added, "run", wanted.run.date, nameOf(wanted.run), "");
        m_runsAfter.push_back(wanted.run);
        write(m_ids.next<RunRecord>(), recordOf(wanted));
    }

    void updateRun(const EntryRun& wanted, const Keyed<RunRecord>& before) {
        const RunRecord& old = before.value;
        RunRecord fresh = recordOf(wanted);
        fresh.shoe = old.shoe;
        fresh.note = old.note;
        const bool doneNow = fresh.status == RunStatus::Done;
        if (!doneNow) fresh.status = old.status;
        std::string difference = differenceOf(old.run, fresh.run);
        if (old.status != fresh.status)
            difference += (difference.empty() ? "" : ", ") + std::string(word(old.status)) +
                          " -> " + std::string(word(fresh.status));
        const bool settled = old.status != RunStatus::Planned && !doneNow;
        if (settled || difference.empty()) {
            // What was done stays as it was done; only what helps to find it again is renewed.
            keepRun(before, settled || old.edited ? old : fresh, fresh.origin);
            tell(ImportVerdict::Unchanged, "run", old.run.date, nameOf(old.run), "");
            return;
        }
        if (old.edited) {
            if (!replaces(
                    "run", old.run.date, nameOf(old.run), difference, ImportVerdict::Updated)) {
                keepRun(before, old, fresh.origin);
                return;
            }
        } else {
            tell(ImportVerdict::Updated, "run", fresh.run.date, nameOf(fresh.run), difference);
        }
        keepRun(before, fresh, fresh.origin);
    }

    /// Writes the run where it differs from before.
    void keepRun(const Keyed<RunRecord>& before, RunRecord fresh, const Origin& origin) {
        fresh.origin = origin;
        m_runsAfter.push_back(fresh.run);
        if (fresh != before.value) write(before.id, std::move(fresh));
    }

    void loseRun(const Keyed<RunRecord>& record) {
        const RunRecord& old = record.value;
        const bool stays = old.run.date < m_today || old.status != RunStatus::Planned;
        const bool touched = old.edited || !old.note.empty();
        if (stays) {
            m_runsAfter.push_back(old.run);
            return;
        }
        const std::string gone = "is no longer in the calendar";
        const std::string name = nameOf(old.run);
        if (touched) {
            if (!replaces("run", old.run.date, name, gone, ImportVerdict::Removed)) {
                m_runsAfter.push_back(old.run);
                return;
            }
        } else {
            tell(ImportVerdict::Removed, "run", old.run.date, name, "");
        }
        remove(record.id);
    }

    // ---- races ---------------------------------------------------------------------------------

    void importRaces() {
        nameRaceGoal();
        std::vector<Traces> wanted;
        for (const EntryRace& entry : m_reading.races)
            wanted.push_back(tracesOf(RaceRecord{{}, entry.race, originOf(entry.entry), false}));
        std::vector<const Keyed<RaceRecord>*> own;
        std::vector<Traces> records;
        for (const Keyed<RaceRecord>& record : m_snapshot.races) {
            if (record.value.origin.calendar == m_name) {
                own.push_back(&record);
                records.push_back(tracesOf(record.value));
            } else {
                m_racesAfter.push_back(record.value.race);
            }
        }
        const auto partners = matched(wanted, records, m_athlete.weekStartsOn);
        std::set<std::size_t> kept;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const EntryRace& entry = m_reading.races[i];
            if (partners[i]) {
                kept.insert(*partners[i]);
                updateRace(entry, *own[*partners[i]]);
            } else if (ownWord(entry.race.date)) {
                m_preview.findings.push_back(
                    {"import_race_moved", Severity::Note, entry.race.date, {entry.race.date}});
                tell(ImportVerdict::Unchanged,
                     "race",
                     entry.race.date,
                     entry.race.name,
                     "the race that is there stays");
            } else {
                addRace(entry);
            }
        }
        for (std::size_t i = 0; i < own.size(); ++i)
            if (!kept.contains(i)) loseRace(*own[i]);
    }

    /// Whether another race stands on that day: entered by hand, or from another calendar.
    [[nodiscard]] bool ownWord(Date date) const {
        return std::ranges::any_of(m_snapshot.races, [&](const Keyed<RaceRecord>& record) {
            return record.value.origin.calendar != m_name && record.value.race.date == date;
        });
    }

    /// The season builds up to the last race; where that is one of the athlete's own, the calendar
    /// does not know better.
    void nameRaceGoal() {
        std::optional<Date> last;
        for (const Keyed<RaceRecord>& record : m_snapshot.races)
            if (record.value.origin.calendar != m_name &&
                record.value.race.priority != RacePriority::C)
                last = std::max(last.value_or(record.value.race.date), record.value.race.date);
        const auto later = [&](const EntryRace& entry) {
            return entry.race.priority != RacePriority::C && entry.race.date > last;
        };
        if (std::ranges::any_of(m_reading.races, later)) nameGoal(m_reading.races);
    }

    void addRace(const EntryRace& entry) {
        tell(ImportVerdict::Added, "race", entry.race.date, entry.race.name, "");
        m_racesAfter.push_back(entry.race);
        if (entry.distanceGuessed)
            m_preview.findings.push_back({"import_race_without_distance",
                                          Severity::Warning,
                                          entry.race.date,
                                          {entry.race.name, entry.race.km}});
        write(m_ids.next<RaceRecord>(),
              RaceRecord{m_snapshot.athlete.id, entry.race, originOf(entry.entry), false});
    }

    void updateRace(const EntryRace& entry, const Keyed<RaceRecord>& before) {
        const RaceRecord& old = before.value;
        RaceRecord fresh{m_snapshot.athlete.id, entry.race, originOf(entry.entry), false};
        const std::string difference = differenceOf(old.race, fresh.race);
        bool taken = true;
        if (difference.empty()) {
            tell(ImportVerdict::Unchanged, "race", old.race.date, old.race.name, "");
            fresh.edited = old.edited;
        } else if (old.edited) {
            taken =
                replaces("race", old.race.date, old.race.name, difference, ImportVerdict::Updated);
        } else {
            tell(ImportVerdict::Updated, "race", fresh.race.date, fresh.race.name, difference);
        }
        if (!taken) {
            fresh.race = old.race;
            fresh.edited = true;
        }
        m_racesAfter.push_back(fresh.race);
        if (fresh != old) write(before.id, fresh);
    }

    void loseRace(const Keyed<RaceRecord>& record) {
        const RaceRecord& old = record.value;
        bool goes = old.race.date >= m_today;
        if (goes && old.edited)
            goes = replaces("race",
                            old.race.date,
                            old.race.name,
                            "is no longer in the calendar",
                            ImportVerdict::Removed);
        else if (goes)
            tell(ImportVerdict::Removed, "race", old.race.date, old.race.name, "");
        if (goes)
            remove(record.id);
        else
            m_racesAfter.push_back(old.race);
    }

    // ---- strength that the calendar holds ------------------------------------------------------

    void importStrength() {
        std::map<Date, const Keyed<PinRecord>*> pins;
        for (const Keyed<PinRecord>& record : m_snapshot.pins)
            pins[record.value.pin.date] = &record;
        std::set<Date> days;
        for (const auto& [date, strength] : m_reading.strength)
            if (date >= m_today) days.insert(date);
        std::int64_t kept = 0;
        std::int64_t past = 0;
        for (const auto& [date, strength] : m_reading.strength) {
            const auto there = pins.find(date);
            if (strength.entry->status == EntryStatus::Done)
                logStrength(date, strength);
            else if (date < m_today)
                past += there == pins.end() && !logged(date) ? 1 : 0;
            else if (pinStrength(
                         date, strength, days, there == pins.end() ? nullptr : there->second))
                ++kept;
        }
        for (const auto& [date, record] : pins)
            if (record->value.origin.calendar == m_name && date >= m_today &&
                !days.contains(date)) {
                tell(ImportVerdict::Removed, "strength", date, nameOf(record->value.pin), "");
                remove(record->id);
            }
        if (kept == 1)
            m_preview.findings.push_back({"import_strength_kept_one", Severity::Note, {}, {}});
        if (kept > 1)
            m_preview.findings.push_back({"import_strength_kept", Severity::Note, {}, {kept}});
        if (past == 1)
            m_preview.findings.push_back({"import_strength_past_one", Severity::Note, {}, {}});
        if (past > 1)
            m_preview.findings.push_back({"import_strength_past", Severity::Note, {}, {past}});
    }

    /// Whether the calendar's strength holds the day.
    bool pinStrength(Date date,
                     const EntryStrength& strength,
                     const std::set<Date>& days,
                     const Keyed<PinRecord>* before) {
        if (before && before->value.origin.calendar != m_name) {
            tell(ImportVerdict::Unchanged,
                 "strength",
                 date,
                 nameOf(before->value.pin),
                 "the pin that is there stays");
            return false;
        }
        PinRecord fresh{m_snapshot.athlete.id,
                        {date,
                         PinKind::Must,
                         strength.sessionClass,
                         rulesSetAside(date, m_athlete, m_runsAfter, m_racesAfter, days)},
                        originOf(strength.entry)};
        if (!before) {
            tell(ImportVerdict::Added, "strength", date, strength.entry->title, "");
            write(m_ids.next<PinRecord>(), std::move(fresh));
            return true;
        }
        const std::string difference = differenceOf(before->value.pin, fresh.pin);
        tell(difference.empty() ? ImportVerdict::Unchanged : ImportVerdict::Updated,
             "strength",
             date,
             strength.entry->title,
             difference);
        if (fresh != before->value) write(before->id, std::move(fresh));
        return true;
    }

    [[nodiscard]] bool logged(Date date) const {
        return std::ranges::any_of(m_snapshot.logs, [&](const Keyed<LogRecord>& record) {
            return record.value.log.date == date;
        });
    }

    /// A session that the calendar says was done; what was done in it is not known.
    void logStrength(Date date, const EntryStrength& strength) {
        const bool there = logged(date);
        tell(there ? ImportVerdict::Unchanged : ImportVerdict::Added,
             "session",
             date,
             strength.entry->title,
             "");
        if (there) return;
        LogRecord record;
        record.athlete = m_snapshot.athlete.id;
        record.loggedAt = date.time_since_epoch().count() * kSecondsPerDay;
        record.source = m_name;
        record.sourceEntry = m_identities.at(strength.entry);
        record.log.date = date;
        record.log.sessionClass = strength.sessionClass;
        record.log.minutes = strength.entry->minutes;
        record.log.note = strength.entry->title;
        write(m_ids.next<LogRecord>(), std::move(record));
    }

    // ---- what to know --------------------------------------------------------------------------

    void tellFindings() {
        const auto removed = m_preview.count(ImportVerdict::Removed);
        const auto stays =
            m_preview.count(ImportVerdict::Updated) + m_preview.count(ImportVerdict::Unchanged);
        if (removed > stays && removed > 1)
            m_preview.findings.push_back({"import_mostly_removed",
                                          Severity::Warning,
                                          {},
                                          {static_cast<std::int64_t>(removed), m_name}});
        if (m_elsewhere.empty()) return;
        const auto count = static_cast<std::int64_t>(m_elsewhere.size());
        const std::string name = m_elsewhere.front();
        if (name.empty())
            m_preview.findings.push_back({"import_entered_by_hand", Severity::Note, {}, {count}});
        else
            m_preview.findings.push_back(
                {"import_other_calendar", Severity::Note, {}, {count, name, m_name}});
    }

    const Snapshot& m_snapshot;
    const Athlete& m_athlete;
    const interchange::CalendarRead& m_calendar;
    std::string m_name;
    Date m_today;
    OnConflict m_onConflict;
    IdSource& m_ids;
    CalendarReading m_reading;
    std::map<const CalendarEntry*, std::string> m_identities;
    std::vector<std::string> m_elsewhere; ///< calendars that hold a run of this one already
    std::vector<Run> m_runsAfter;         ///< as they are once the change is made
    std::vector<Race> m_racesAfter;
    Change m_removals;
    Change m_writes;
    ImportPreview m_preview;
};

} // namespace

std::size_t ImportPreview::count(ImportVerdict verdict) const {
    return static_cast<std::size_t>(std::ranges::count(lines, verdict, &Line::verdict));
}

ImportPreview importCalendar(const Snapshot& snapshot,
                             const interchange::CalendarRead& calendar,
                             const std::string& calendarName,
                             Date today,
                             OnConflict onConflict,
                             IdSource& ids) {
    return CalendarImport(snapshot, calendar, calendarName, today, onConflict, ids).preview();
}

} // namespace stridewright::app
