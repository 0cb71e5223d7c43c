// SPDX-License-Identifier: MIT
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/planning/seasons.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace stridewright::app {

namespace {

constexpr Days kWeek{7};
/// Runs before the season that still say how much the athlete runs.
constexpr int kWeeksOfRunsBefore = 8;
constexpr int kYoungest = 5;
constexpr int kOldest = 120;

std::vector<PainReport> painOn(const Snapshot& snapshot, Date day) {
    // The worst entry of the latest day, of each concern and side.
    std::map<std::tuple<std::string, BodySide>, const PainEntry*> latest;
    for (const auto& [id, record] : snapshot.pain) {
        const PainEntry& entry = record.entry;
        if (entry.date > day || entry.date + kPainSpeaksFor <= day) continue;
        const PainEntry*& known = latest[{entry.concern, entry.side}];
        if (!known || entry.date > known->date ||
            (entry.date == known->date && entry.score > known->score))
            known = &entry;
    }
    std::vector<PainReport> pain;
    pain.reserve(latest.size());
    for (const auto& [site, entry] : latest)
        pain.push_back({entry->concern, entry->side, entry->score});
    return pain;
}

std::optional<std::vector<std::string>>
gatesOn(const Snapshot& snapshot, const Knowledge& knowledge, Date day) {
    std::map<std::string, const GateEvent*> last;
    for (const auto& [id, record] : snapshot.gates) {
        if (record.event.date > day) continue;
        const GateEvent*& known = last[record.event.gate];
        // Of one day, closed is the safer word.
        if (!known || record.event.date > known->date ||
            (record.event.date == known->date && !record.event.open))
            known = &record.event;
    }
    if (last.empty()) return snapshot.athlete.value.profile.gates;
    const auto level = static_cast<std::size_t>(snapshot.athlete.value.profile.level);
    const auto& given = snapshot.athlete.value.profile.gates;
    std::vector<std::string> open = given ? *given : knowledge.composition.impliedGates[level];
    for (const auto& [gate, event] : last) {
        std::erase(open, gate);
        if (event->open) open.push_back(gate);
    }
    return open;
}

const SessionRecord* planned(const Snapshot& snapshot, const LogRecord& log) {
    const SessionRecord* ofDay = nullptr;
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        if (log.session && session.id == log.session) return &session.value;
        if (session.value.planned.date == log.log.date) ofDay = &session.value;
    }
    return log.session ? nullptr : ofDay;
}

/// The log as it is, with what the plan knows about it.
SessionLog completed(const Snapshot& snapshot, const LogRecord& record) {
    SessionLog log = record.log;
    const SessionRecord* const session = planned(snapshot, record);
    if (!session) return log;
    const PlannedSession& asked = inForce(*session);
    if (!log.sessionClass) log.sessionClass = asked.sessionClass;
    if (!log.phase) {
        log.phase = session->phase;
        log.easier = session->easier;
    }
    if (!log.plannedMinutes && asked.minutes > 0) log.plannedMinutes = asked.minutes;
    return log;
}

TrainingLog logOf(const Snapshot& snapshot) {
    TrainingLog log;
    for (const auto& [id, record] : snapshot.logs)
        log.sessions.push_back(completed(snapshot, record));
    for (const auto& [id, record] : snapshot.readiness)
        log.readiness.push_back(record.readiness);
    for (const auto& [id, record] : snapshot.pain)
        log.pain.push_back(record.entry);
    for (const auto& [id, record] : snapshot.gates)
        log.gates.push_back(record.event);
    for (const auto& [id, record] : snapshot.illness)
        log.illness.push_back(record.illness);
    return log;
}

/// A session that stands whatever the rules say.
Pin factOf(const DatedClass& session) {
    return {session.date, PinKind::Must, session.sessionClass, {RuleId::Pin}};
}

/// The highest class of each day on which a session was done.
std::map<Date, SessionClass> doneByDay(const TrainingLog& log) {
    std::map<Date, SessionClass> done;
    for (const SessionLog& session : log.sessions) {
        const SessionClass own = session.sessionClass.value_or(SessionClass::Moderate);
        const auto [place, isNew] = done.emplace(session.date, own);
        if (!isNew) place->second = std::max(place->second, own);
    }
    return done;
}

void addSessions(PlanRequest& request, const Snapshot& snapshot) {
    std::map<Date, SessionClass> done = doneByDay(request.log);
    const bool keepsLog = !snapshot.logs.empty();
    std::map<Date, Pin> pins;
    for (const auto& [id, record] : snapshot.pins)
        if (record.pin.date >= request.from) pins.emplace(record.pin.date, record.pin);
    std::vector<DatedClass> existing;
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        const PlannedSession& asked = inForce(session.value);
        const DatedClass own{asked.date, asked.sessionClass};
        if (own.date < request.from) {
            if (!keepsLog && !session.value.skipped) done.emplace(own.date, own.sessionClass);
        } else if (isLogged(snapshot, session)) {
            continue;
        } else if (session.value.skipped) {
            pins.emplace(own.date, Pin{own.date, PinKind::Never, std::nullopt, {}});
        } else {
            existing.push_back(own);
            // What the athlete says about the day itself comes before the version chosen for it.
            const auto said = pins.find(own.date);
            if (session.value.instead && (said == pins.end() || said->second.kind == PinKind::Must))
                pins[own.date] = factOf(own);
        }
    }
    for (const auto& [date, sessionClass] : done) {
        if (date < request.from)
            request.done.push_back({date, sessionClass});
        else
            pins[date] = factOf({date, sessionClass});
    }
    for (const auto& [date, pin] : pins)
        request.pins.push_back(pin);
    if (!snapshot.sessions.empty()) request.existing = std::move(existing);
}

} // namespace

DateRange planningRange(Date from) {
    // A week more on both sides: weeks may begin on any day.
    return {from - kWeek * (kMaxWeeks + 1), from + kWeek * (kMaxWeeks + 1)};
}

const PlannedSession& inForce(const SessionRecord& session) {
    return session.instead ? *session.instead : session.planned;
}

bool isLogged(const Snapshot& snapshot, const Keyed<SessionRecord>& session) {
    return std::ranges::any_of(snapshot.logs, [&](const Keyed<LogRecord>& log) {
        return log.value.session ? log.value.session == session.id
                                 : log.value.log.date == session.value.planned.date;
    });
}

std::optional<int> ageOn(const AthleteRecord& athlete, Date date) {
    if (!athlete.born || *athlete.born > date) return std::nullopt;
    using std::chrono::year_month_day;
    const year_month_day born{*athlete.born};
    const year_month_day now{date};
    const bool before = std::tuple(now.month(), now.day()) < std::tuple(born.month(), born.day());
    return static_cast<int>(now.year()) - static_cast<int>(born.year()) - (before ? 1 : 0);
}

Date seasonStart(const Snapshot& snapshot, const Knowledge& knowledge, Date day) {
    const Weekday firstDay = snapshot.athlete.value.profile.weekStartsOn;
    const Date week = weekStart(day, firstDay);
    Date start = week;
    const Days mostApart = kWeek * knowledge.seasons.rebuildFromWeeks;
    for (auto session = snapshot.sessions.rbegin(); session != snapshot.sessions.rend();
         ++session) {
        const Date own = weekStart(session->value.planned.date, firstDay);
        if (own >= week) continue;
        if (start - own > mostApart) break;
        start = own;
    }
    // Who trains for years without a break has a season too long to look at. It is cut where the
    // cycle of phases begins anew, counted from a fixed day, so that the phases stay as they are.
    int cycle = 0;
    for (const CyclePhase& stretch : knowledge.seasons.cycle)
        cycle += stretch.weeks;
    const Date longest = week - kWeek * kMaxWeeks;
    const auto weeks = (longest - weekStart(Date{}, firstDay)) / kWeek;
    const auto over = weeks % std::max(cycle, 1);
    const Date cut = longest + kWeek * (over == 0 ? 0 : cycle - over);
    return std::max(start, cut);
}

PlanRequest requestFor(const Snapshot& snapshot, const Knowledge& knowledge, Date from, int weeks) {
    const AthleteRecord& athlete = snapshot.athlete.value;
    PlanRequest request;
    request.athlete = athlete.profile;
    if (const auto age = ageOn(athlete, from); age && *age >= kYoungest && *age <= kOldest)
        request.athlete.age = age;
    request.athlete.gates = gatesOn(snapshot, knowledge, from);
    request.athlete.pain = painOn(snapshot, from);
    request.from = from;
    request.weeks = weeks;
    const Date season = seasonStart(snapshot, knowledge, from);
    for (const auto& [id, record] : snapshot.runs)
        if (record.status != RunStatus::Skipped &&
            record.run.date >= season - kWeek * kWeeksOfRunsBefore)
            request.runs.push_back(record.run);
    for (const auto& [id, record] : snapshot.races)
        request.races.push_back(record.race);
    request.log = logOf(snapshot);
    addSessions(request, snapshot);
    if (snapshot.season) {
        request.phases = snapshot.season->value.phases;
        request.deloadWeeks = snapshot.season->value.deloadWeeks;
    }
    if (!request.phases || request.phases->empty()) {
        PlanRequest whole = request;
        whole.from = season;
        const Date week = weekStart(from, athlete.profile.weekStartsOn);
        whole.weeks = weeks + daysBetween(season, week) / 7;
        request.phases = planning::derivePhases(whole, knowledge.seasons);
    }
    return request;
}

int weeksAhead(const Snapshot& snapshot, Date from) {
    const Date week = weekStart(from, snapshot.athlete.value.profile.weekStartsOn);
    Date last = week + kWeek * kLeastWeeksAhead - Days{1};
    for (const auto& [id, record] : snapshot.runs)
        if (record.status != RunStatus::Skipped) last = std::max(last, record.run.date);
    for (const auto& [id, record] : snapshot.races)
        last = std::max(last, record.race.date);
    for (const auto& [id, record] : snapshot.sessions)
        last = std::max(last, record.planned.date);
    return std::min(kMaxWeeks, daysBetween(week, last) / 7 + 1);
}

Knowledge withOwnExercises(const Knowledge& knowledge, const Snapshot& snapshot) {
    if (snapshot.exercises.empty()) return knowledge;
    const Catalog& catalog = knowledge.catalog;
    const auto copied = [](const auto& list) {
        return std::vector(std::begin(list), std::end(list));
    };
    std::vector<Exercise> exercises = copied(catalog.exercises());
    for (const auto& [id, record] : snapshot.exercises) {
        if (catalog.exercise(record.exercise.id))
            throw Error(ErrorCode::BadRequest,
                        "",
                        "",
                        "your own exercise \"" + record.exercise.id +
                            "\" has the id of a built-in one; give it another");
        exercises.push_back(record.exercise);
    }
    Knowledge all = knowledge;
    all.catalog = Catalog(std::move(exercises),
                          copied(catalog.concerns()),
                          copied(catalog.tiers()),
                          copied(catalog.gates()),
                          copied(catalog.contraindications()));
    return all;
}

} // namespace stridewright::app
