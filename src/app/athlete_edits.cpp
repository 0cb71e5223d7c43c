// SPDX-License-Identifier: MIT
#include <stridewright/app/athlete_edits.hpp>

#include <algorithm>
#include <set>

namespace stridewright::app {

namespace {

template <class T>
void add(Change& change, IdSource& ids, T record) {
    change.push_back(Put<T>{ids.next<T>(), std::move(record)});
}

/// As the store keeps it: what follows from other records is left out.
Athlete asEntered(Athlete profile) {
    profile.age.reset();
    profile.gates.reset();
    profile.pain.clear();
    return profile;
}

Athlete
withDayOpened(Athlete athlete, const PlanRequest& request, Date date, const PlacementRules& rules) {
    const auto weekday = static_cast<std::size_t>(weekdayOf(date));
    if (athlete.unavailableWeekdays[weekday]) {
        // Only this one day opens: the same weekday of all other weeks stays closed by date.
        athlete.unavailableWeekdays[weekday] = false;
        const Date first = weekStart(request.from, athlete.weekStartsOn);
        for (int i = 0; i < 7 * request.weeks; ++i)
            if (weekdayOf(first + Days{i}) == weekdayOf(date))
                athlete.unavailableDates.insert(first + Days{i});
    }
    athlete.unavailableDates.erase(date);
    athlete.minutesByDate[date] =
        std::max({athlete.sessionMinutes, minutesOn(athlete, date), rules.classMinutes.front()});
    return athlete;
}

/// Gates told by a request are all that are open; without them the level decides.
void addGates(Change& change,
              const PlanRequest& request,
              Id<AthleteRecord> athlete,
              const Catalog& catalog,
              IdSource& ids) {
    if (!request.athlete.gates) return;
    const auto& open = *request.athlete.gates;
    for (const Gate& gate : catalog.gates())
        add(change,
            ids,
            GateRecord{athlete,
                       {.date = request.from,
                        .gate = gate.id,
                        .open = std::find(open.begin(), open.end(), gate.id) != open.end(),
                        .by = GateWitness::Athlete}});
}

void addLog(Change& change, const PlanRequest& request, Id<AthleteRecord> athlete, IdSource& ids) {
    const auto addSession = [&](SessionLog log) {
        LogRecord record;
        record.athlete = athlete;
        record.log = std::move(log);
        add(change, ids, std::move(record));
    };
    std::set<Date> logged;
    for (const SessionLog& log : request.log.sessions) {
        logged.insert(log.date);
        addSession(log);
    }
    for (const DatedClass& done : request.done) {
        if (logged.contains(done.date)) continue;
        SessionLog log;
        log.date = done.date;
        log.sessionClass = done.sessionClass;
        addSession(std::move(log));
    }
    for (const Readiness& it : request.log.readiness)
        add(change, ids, ReadinessRecord{athlete, it});
    for (const PainEntry& it : request.log.pain)
        add(change, ids, PainRecord{athlete, it});
    for (const Illness& it : request.log.illness)
        add(change, ids, IllnessRecord{athlete, it});
    for (const GateEvent& it : request.log.gates)
        add(change, ids, GateRecord{athlete, it});
}

} // namespace

Change editProfile(const Snapshot& snapshot, const Athlete& profile) {
    AthleteRecord record = snapshot.athlete.value;
    record.profile = asEntered(profile);
    if (record == snapshot.athlete.value) return {};
    return {Put<AthleteRecord>{snapshot.athlete.id, std::move(record)}};
}

Change togglePin(const Snapshot& snapshot, Date date, IdSource& ids) {
    for (const Keyed<PinRecord>& it : snapshot.pins)
        if (it.value.pin.date == date) return {Put<PinRecord>{it.id, std::nullopt}};
    Change change;
    add(change,
        ids,
        PinRecord{
            snapshot.athlete.id,
            {.date = date, .kind = PinKind::Must, .sessionClass = std::nullopt, .accept = {}}});
    return change;
}

Change mend(const Snapshot& snapshot,
            const PlanRequest& request,
            const Mend& mend,
            const PlacementRules& rules) {
    switch (mend.kind) {
    case MendKind::OpenDay:
        return editProfile(
            snapshot, withDayOpened(snapshot.athlete.value.profile, request, mend.date, rules));
    case MendKind::MoveRun: {
        if (mend.run >= request.runs.size() || !mend.to) return {};
        for (const Keyed<RunRecord>& it : snapshot.runs) {
            if (it.value.run != request.runs[mend.run]) continue;
            RunRecord moved = it.value;
            moved.run.date = *mend.to;
            moved.edited = true;
            return {Put<RunRecord>{it.id, std::move(moved)}};
        }
        return {};
    }
    case MendKind::LiftPin:
        break;
    }
    Change change;
    for (const Keyed<PinRecord>& it : snapshot.pins)
        if (it.value.pin.date == mend.date) change.push_back(Put<PinRecord>{it.id, std::nullopt});
    return change;
}

Change newAthlete(const PlanRequest& request,
                  Id<AthleteRecord> athlete,
                  const Catalog& catalog,
                  IdSource& ids) {
    Change change;
    AthleteRecord record;
    record.profile = asEntered(request.athlete);
    if (request.athlete.age) {
        const std::chrono::year_month_day day(request.from);
        // A leap day has its birthday on the last of February in other years.
        std::chrono::year_month_day born = day - std::chrono::years{*request.athlete.age};
        if (!born.ok()) born = born.year() / born.month() / std::chrono::last;
        record.born = Date{std::chrono::local_days(born)};
    }
    change.push_back(Put<AthleteRecord>{athlete, std::move(record)});
    for (const Run& run : request.runs) {
        RunRecord it;
        it.athlete = athlete;
        it.run = run;
        add(change, ids, std::move(it));
    }
    for (const Race& race : request.races) {
        RaceRecord it;
        it.athlete = athlete;
        it.race = race;
        add(change, ids, std::move(it));
    }
    if (request.phases || request.deloadWeeks)
        add(change, ids, SeasonRecord{athlete, request.phases, request.deloadWeeks});
    for (const Pin& pin : request.pins)
        add(change, ids, PinRecord{athlete, pin});
    addGates(change, request, athlete, catalog, ids);
    for (const PainReport& report : request.athlete.pain) {
        PainEntry entry;
        entry.date = request.from;
        entry.concern = report.concern;
        entry.side = report.side;
        entry.score = report.score;
        add(change, ids, PainRecord{athlete, std::move(entry)});
    }
    if (request.existing)
        for (const DatedClass& session : *request.existing) {
            SessionRecord it;
            it.athlete = athlete;
            it.planned.date = session.date;
            it.planned.sessionClass = session.sessionClass;
            it.firstPlanned = request.from;
            add(change, ids, std::move(it));
        }
    addLog(change, request, athlete, ids);
    return change;
}

} // namespace stridewright::app
