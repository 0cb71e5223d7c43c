// SPDX-License-Identifier: MIT
#include "support/records.hpp"

#include <algorithm>

namespace stridewright::test {

const std::vector<std::string>& hardTexts() {
    static const std::vector<std::string> texts{
        "",
        "Maya",
        "O'Brien \"the fast\"; DROP TABLE run; --",
        "=cmd|' /C calc'!A0",
        "\xF0\x9F\x8F\x83\xE2\x80\x8D\xE2\x99\x80\xEF\xB8\x8F long run",
        "\xD7\xA8\xD7\x99\xD7\xA6\xD7\x94 \xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 \xE2\x80\xAE x",
        "<b>bold</b> & co.\r\n\ttab, comma; \\n",
        "combining: e\xCC\x81, nul-like: \xE2\x90\x80, bom: \xEF\xBB\xBF",
        std::string("\x01\x1F\x7F ends"),
        std::string(10'000, 'x'),
    };
    return texts;
}

int RandomRecords::whole(int low, int high) {
    const int ends = pick(8);
    if (ends == 0) return low;
    if (ends == 1) return high;
    return std::uniform_int_distribution<int>(low, high)(m_engine);
}

double RandomRecords::real(double low, double high) {
    const int ends = pick(8);
    if (ends == 0) return low;
    if (ends == 1) return high;
    return std::uniform_real_distribution<double>(low, high)(m_engine);
}

bool RandomRecords::coin() {
    return pick(2) == 0;
}

std::string RandomRecords::text() {
    // Long texts are rare, since a property test writes thousands of texts.
    const auto& texts = hardTexts();
    return texts[static_cast<std::size_t>(pick(200) == 0 ? 9 : pick(9))];
}

std::string RandomRecords::slug() {
    return std::vector<std::string>{
        "squat", "calf_raise", "knee", "dumbbells"}[static_cast<std::size_t>(pick(4))];
}

Date RandomRecords::date() {
    if (pick(60) == 0) return kAllDates.first;
    if (pick(60) == 0) return kAllDates.last;
    return makeDate(2026, 2, 1) + Days{pick(90)};
}

std::string RandomRecords::clock() {
    return std::vector<std::string>{
        "", "00:00", "07:30", "23:59"}[static_cast<std::size_t>(pick(4))];
}

AthleteRecord RandomRecords::athlete() {
    AthleteRecord record;
    record.profile = profile();
    record.born = maybe([&] { return date(); });
    record.bodyMassKg = maybe([&] { return real(20, 400); });
    record.unit = one<MassUnit>();
    record.archived = coin();
    record.note = text();
    return record;
}

GroupRecord RandomRecords::group(std::vector<Id<AthleteRecord>> members) {
    return {text(), std::move(members), text()};
}

ShoeRecord RandomRecords::shoe(Id<AthleteRecord> athlete) {
    return {athlete, text(), real(0, 100'000), maybe([&] { return date(); })};
}

RunRecord RandomRecords::run(Id<AthleteRecord> athlete, Id<ShoeRecord> shoe) {
    RunRecord record;
    record.athlete = athlete;
    record.run = {date(),
                  static_cast<RunKind>(pick(static_cast<int>(RunKind::Race))),
                  maybe([&] { return real(0, 1440); }),
                  maybe([&] { return real(0, 1000); }),
                  clock(),
                  text()};
    record.status = one<RunStatus>();
    record.origin = origin();
    record.edited = coin();
    record.evidence = text();
    record.confidence = real(0, 1);
    record.shoe = shoe;
    record.note = text();
    return record;
}

RaceRecord RandomRecords::race(Id<AthleteRecord> athlete) {
    return {athlete, {date(), text(), real(0.001, 1000), one<RacePriority>()}, origin(), coin()};
}

SeasonRecord RandomRecords::season(Id<AthleteRecord> athlete) {
    SeasonRecord record{athlete, std::nullopt, std::nullopt};
    if (coin()) {
        record.phases.emplace();
        for (const Date day : days())
            record.phases->push_back({day, one<PhaseKind>()});
    }
    if (coin()) record.deloadWeeks = days();
    return record;
}

PinRecord RandomRecords::pin(Id<AthleteRecord> athlete) {
    return {athlete,
            {date(), one<PinKind>(), maybe([&] { return one<SessionClass>(); }), some(3, [&] {
                 return one<RuleId>();
             })}};
}

SessionRecord RandomRecords::session(Id<AthleteRecord> athlete) {
    SessionRecord record;
    record.athlete = athlete;
    record.planned = planned(date());
    record.phase = one<PhaseKind>();
    record.easier = coin();
    record.firstPlanned = date();
    if (coin()) {
        record.instead = planned(record.planned.date);
        record.cause = one<InsteadCause>();
    }
    record.skipped = coin();
    return record;
}

LogRecord RandomRecords::log(Id<AthleteRecord> athlete, Id<SessionRecord> session) {
    LogRecord record;
    record.athlete = athlete;
    record.session = session;
    record.loggedAt = pick(5) == 0 ? INT64_MAX : 1'795'000'000 + pick(1'000'000);
    record.source = text();
    record.sourceEntry = text();
    record.log.date = date();
    record.log.sessionClass = maybe([&] { return one<SessionClass>(); });
    record.log.phase = maybe([&] { return one<PhaseKind>(); });
    record.log.easier = coin();
    record.log.start = clock();
    record.log.minutes = maybe([&] { return real(0, 1440); });
    record.log.plannedMinutes = maybe([&] { return real(0, 1440); });
    record.log.rpe = maybe([&] { return real(0, 10); });
    record.log.note = text();
    record.log.exercises = some(3, [&] { return exerciseLog(); });
    return record;
}

ReadinessRecord RandomRecords::readiness(Id<AthleteRecord> athlete) {
    const auto item = [&] { return maybe([&] { return whole(1, 5); }); };
    return {athlete,
            {date(),
             item(),
             item(),
             item(),
             item(),
             maybe([&] { return whole(0, 10); }),
             maybe([&] { return real(0, 24); }),
             coin()}};
}

PainRecord RandomRecords::pain(Id<AthleteRecord> athlete) {
    PainRecord record{athlete,
                      {date(),
                       slug(),
                       one<BodySide>(),
                       whole(0, 10),
                       one<PainMoment>(),
                       some(4, [&] { return one<PainSign>(); }),
                       text()}};
    auto& signs = record.entry.signs;
    std::ranges::sort(signs);
    signs.erase(std::unique(signs.begin(), signs.end()), signs.end());
    return record;
}

IllnessRecord RandomRecords::illness(Id<AthleteRecord> athlete) {
    const Date from = makeDate(2026, 2, 1) + Days{pick(90)};
    return {athlete, {from, maybe([&] { return from + Days{pick(9)}; }), coin()}};
}

GateRecord RandomRecords::gate(Id<AthleteRecord> athlete) {
    return {athlete, {date(), slug(), coin(), one<GateWitness>()}};
}

NoteRecord RandomRecords::note(Id<AthleteRecord> athlete) {
    return {athlete, date(), text()};
}

ExerciseRecord RandomRecords::exercise(const std::string& id) {
    const auto texts = [&] { return some(3, [&] { return text(); }); };
    Exercise e;
    e.id = id;
    e.name = text();
    e.aliases = texts();
    e.primary = one<Focus>();
    e.secondary = some(3, [&] { return one<Focus>(); });
    e.pattern = one<Pattern>();
    e.unilateral = coin();
    e.equipment = some(3, [&] { return some(2, [&] { return slug(); }); });
    e.level = one<Level>();
    e.metric = one<Metric>();
    e.dose = range();
    e.tempo = text();
    e.regressions = texts();
    e.progressions = texts();
    e.contraindications = texts();
    e.eccentricCost = whole(0, 3);
    e.slot = one<Slot>();
    e.loading = one<Loading>();
    e.increment = one<Increment>();
    e.gate = text();
    e.cues = texts();
    e.mistakes = texts();
    e.holdsPerSet = whole(1, 20);
    e.secondsPerRep = maybe([&] { return real(0, 60); });
    e.contactsPerUnit = maybe([&] { return real(0, 10); });
    e.plyoIntensity = maybe([&] { return whole(1, 3); });
    return {e};
}

ApprovalRecord RandomRecords::approval(Id<AthleteRecord> athlete) {
    return {athlete, slug(), maybe([&] { return date(); }), date(), text()};
}

SettingRecord RandomRecords::setting(const std::string& name) {
    return {name, text()};
}

Edit RandomRecords::edit() {
    const auto athlete = idAmong<AthleteRecord>(3);
    switch (pick(17)) {
    case 0:
        return put(idAmong<AthleteRecord>(3), [&] { return this->athlete(); });
    case 1:
        return put(idAmong<GroupRecord>(2),
                   [&] { return group(some(2, [&] { return idAmong<AthleteRecord>(3); })); });
    case 2:
        return put(idAmong<ShoeRecord>(4), [&] { return shoe(athlete); });
    case 3:
        return put(idAmong<RunRecord>(9), [&] {
            return run(athlete, coin() ? Id<ShoeRecord>{} : idAmong<ShoeRecord>(4));
        });
    case 4:
        return put(idAmong<RaceRecord>(4), [&] { return race(athlete); });
    case 5:
        return put(idAmong<SeasonRecord>(3), [&] { return season(athlete); });
    case 6:
        return put(idAmong<PinRecord>(4), [&] { return pin(athlete); });
    case 7:
        return put(idAmong<SessionRecord>(6), [&] { return session(athlete); });
    case 8:
        return put(idAmong<LogRecord>(6), [&] {
            return log(athlete, coin() ? Id<SessionRecord>{} : idAmong<SessionRecord>(6));
        });
    case 9:
        return put(idAmong<ReadinessRecord>(4), [&] { return readiness(athlete); });
    case 10:
        return put(idAmong<PainRecord>(4), [&] { return pain(athlete); });
    case 11:
        return put(idAmong<IllnessRecord>(4), [&] { return illness(athlete); });
    case 12:
        return put(idAmong<GateRecord>(4), [&] { return gate(athlete); });
    case 13:
        return put(idAmong<NoteRecord>(4), [&] { return note(athlete); });
    case 14:
        return put(idAmong<ExerciseRecord>(3), [&] { return exercise(slug()); });
    case 15:
        return put(idAmong<ApprovalRecord>(4), [&] { return approval(athlete); });
    default:
        return put(idAmong<SettingRecord>(3), [&] { return setting(slug()); });
    }
}

Change RandomRecords::change(int mostEdits) {
    Change edits;
    for (int count = 1 + pick(mostEdits); count > 0; --count)
        edits.push_back(edit());
    return edits;
}

Change RandomRecords::wholeAthlete(std::int64_t firstId, int each) {
    const Id<AthleteRecord> who{firstId};
    std::int64_t id = firstId;
    const auto next = [&]<class T>(T record) -> Edit { return Put<T>{{++id}, std::move(record)}; };
    Change edits{Put<AthleteRecord>{who, athlete()}};
    edits.push_back(next(season(who)));
    edits.push_back(next(group({who})));
    for (int i = 0; i < each; ++i) {
        const Date day = makeDate(2026, 3, 2) + Days{i};
        edits.push_back(next(shoe(who)));
        edits.push_back(next(run(who, {id})));
        edits.push_back(next(race(who)));
        PinRecord pinned = pin(who);
        pinned.pin.date = day;
        edits.push_back(next(pinned));
        edits.push_back(next(session(who)));
        edits.push_back(next(log(who, {id})));
        ReadinessRecord ready = readiness(who);
        ready.readiness.date = day;
        edits.push_back(next(ready));
        edits.push_back(next(pain(who)));
        edits.push_back(next(illness(who)));
        edits.push_back(next(gate(who)));
        edits.push_back(next(note(who)));
        edits.push_back(next(approval(who)));
        edits.push_back(next(exercise("own_" + std::to_string(id))));
        edits.push_back(next(setting("setting " + std::to_string(id))));
    }
    return edits;
}

int RandomRecords::pick(int count) {
    return std::uniform_int_distribution<int>(0, count - 1)(m_engine);
}

Origin RandomRecords::origin() {
    return coin() ? Origin{} : Origin{text(), text()};
}

IntRange RandomRecords::range() {
    const int low = whole(0, 100'000);
    return {low, whole(low, 100'000)};
}

std::vector<Date> RandomRecords::days() {
    std::vector<Date> list = some(4, [&] { return date(); });
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

Implement RandomRecords::implement() {
    return {one<ImplementKind>(),
            slug(),
            text(),
            real(0, 1000),
            real(0, 1000),
            one<MassUnit>(),
            whole(1, 100)};
}

Athlete RandomRecords::profile() {
    const auto slugs = [&] { return some(3, [&] { return slug(); }); };
    Athlete p;
    p.name = text();
    p.level = one<Level>();
    p.sessionsPerWeek = coin() ? SessionBounds{2, 3} : SessionBounds{2, 2};
    p.targetSessions = maybe([&] { return whole(0, 3); });
    p.raceWeekSessions = maybe([&] { return SessionBounds{whole(0, 1), whole(1, 3)}; });
    p.sessionMinutes = whole(15, 120);
    for (std::size_t i = 0; i < 7; ++i) {
        p.minutesByWeekday[i] = maybe([&] { return whole(0, 1440); });
        p.unavailableWeekdays[i] = coin();
        p.preferredWeekdays[i] = coin();
    }
    for (const Date day : days())
        p.minutesByDate[day] = whole(0, 1440);
    for (const Date day : days())
        p.unavailableDates.insert(day);
    p.equipment = slugs();
    p.inventory = some(3, [&] { return implement(); });
    p.places = some(2, [&] {
        return Place{text(), slugs(), some(2, [&] { return implement(); })};
    });
    p.placement = one<PlacementPolicy>();
    p.weekStartsOn = one<Weekday>();
    p.concerns = slugs();
    p.excludedExercises = slugs();
    return p;
}

Reason RandomRecords::reason() {
    Reason value{slug(), {}, coin(), maybe([&] { return date(); })};
    for (int count = pick(4); count > 0; --count)
        switch (pick(6)) {
        case 0:
            value.args.emplace_back(std::int64_t{INT64_MIN});
            break;
        case 1:
            value.args.emplace_back(std::int64_t{whole(0, 9)});
            break;
        case 2:
            value.args.emplace_back(real(-1e300, 1e300));
            break;
        case 3:
            value.args.emplace_back(static_cast<double>(whole(0, 9)));
            break;
        case 4:
            value.args.emplace_back(text());
            break;
        default:
            value.args.emplace_back(date());
            break;
        }
    return value;
}

Prescription RandomRecords::prescription() {
    Prescription item;
    item.exercise = slug();
    item.sets = whole(1, 100);
    item.amount = range();
    item.metric = one<Metric>();
    item.perSide = coin();
    item.rpe = maybe([&] { return real(5, 10); });
    item.loadKg = maybe([&] { return real(0, 1000); });
    item.restSeconds = whole(0, 3600);
    item.minutes = real(0, 1440);
    item.why = some(2, [&] { return reason(); });
    return item;
}

PlannedSession RandomRecords::planned(Date day) {
    PlannedSession session;
    session.date = day;
    session.sessionClass = one<SessionClass>();
    session.pinned = coin();
    session.fact = coin();
    session.why = some(2, [&] { return reason(); });
    session.notBefore = clock();
    session.minutes = whole(0, 1440);
    session.blocks = some(3, [&] {
        SessionBlock block;
        block.kind = one<BlockKind>();
        block.pair = maybe([&] { return static_cast<char>('A' + pick(26)); });
        block.items = some(2, [&] { return prescription(); });
        return block;
    });
    return session;
}

ExerciseLog RandomRecords::exerciseLog() {
    ExerciseLog item;
    if (coin())
        item.exercise = slug();
    else
        item.name = text();
    item.metric = one<Metric>();
    item.target = maybe([&] {
        return Target{whole(0, 100), range(), maybe([&] { return real(0, 10); }), maybe([&] {
                          return real(0, 1000);
                      })};
    });
    item.formDoubt = coin();
    item.sets = some(5, [&] {
        return SetLog{one<SetKind>(),
                      maybe([&] { return whole(0, 100'000); }),
                      maybe([&] { return real(0, 1000); }),
                      maybe([&] { return real(1, 10); }),
                      maybe([&] { return whole(0, 10); }),
                      maybe([&] { return one<BodySide>(); }),
                      text()};
    });
    return item;
}

} // namespace stridewright::test
