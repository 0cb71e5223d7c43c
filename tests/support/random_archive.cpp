// SPDX-License-Identifier: MIT
#include "support/random_archive.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace stridewright::tests {

const std::vector<std::string>& nastyTexts() {
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> list{
            "",
            " ",
            "O'Brien \"the quick\"",
            "'; DROP TABLE athlete; --",
            "\xF0\x9F\x8F\x83\xE2\x80\x8D\xE2\x99\x80\xEF\xB8\x8F \xF0\x9F\x8F\x8B", // emoji
            "\xE2\x80\xAE"
            "gnirts\xE2\x80\xAC \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", // right to left
            "<b>bold</b><img src=x onerror=alert(1)>",
            "=cmd|'/C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tTab",
            "\rCR",
            "'=quoted already",
            "a,b;c\td",
            "first line\nsecond line\r\nthird",
            "back\\slash \\n \\, {curly} %s {0}",
            "\x01\x02\x1B[31m\x7F",
            "BEGIN:VEVENT",
            "e\xCC\x81 \xC3\xA9 \xE6\x97\xA5\xE6\x9C\xAC",
            "null",
            "0",
            "2027-03-01"};
        list.emplace_back(std::string("NUL\0inside", 10));
        list.emplace_back(10'000, 'x');
        std::string wide;
        for (int i = 0; i < 10'000; ++i)
            wide += "\xF0\x9F\x92\xAA";
        list.push_back(std::move(wide));
        return list;
    }();
    return texts;
}

namespace {

class RandomArchive {
public:
    explicit RandomArchive(std::uint64_t seed) : m_engine(seed), m_ids(seed) {}

    Archive make() {
        Archive archive;
        const int athletes = roll(0, 3);
        for (int i = 0; i < athletes; ++i)
            archive.athletes.push_back(snapshot());
        fill(archive.groups, [&] {
            GroupRecord group{text(), {}, text()};
            for (const Snapshot& all : archive.athletes)
                if (flip()) group.members.push_back(all.athlete.id);
            return group;
        });
        int serial = 0;
        fill(archive.exercises,
             [&] { return ExerciseRecord{exercise("own_" + digits(++serial))}; });
        fill(archive.settings, [&] { return SettingRecord{text() + digits(++serial), text()}; });
        return archive;
    }

private:
    static std::string digits(int value) { return std::to_string(value); }
    int roll(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_engine); }
    double real(double low, double high) {
        return flip() ? static_cast<double>(roll(static_cast<int>(low), static_cast<int>(high)))
                      : std::uniform_real_distribution<double>(low, high)(m_engine);
    }
    bool flip() { return roll(0, 1) == 1; }
    std::string text() {
        // The long ones seldom: they make the archive big without telling more.
        const auto& texts = nastyTexts();
        const std::size_t last = texts.size() - (roll(0, 300) == 0 ? 1U : 3U);
        return texts[static_cast<std::size_t>(roll(0, static_cast<int>(last)))];
    }
    std::string id() { return "id_" + digits(roll(0, 99)); }
    std::string clock() {
        return flip() ? "" : "0" + digits(roll(0, 9)) + ":5" + digits(roll(0, 9));
    }
    Date day() {
        return kAllDates.first + Days{roll(0, daysBetween(kAllDates.first, kAllDates.last))};
    }
    template <class E>
    E pick() {
        return static_cast<E>(roll(0, static_cast<int>(kCount<E>) - 1));
    }
    template <class Make>
    auto maybe(Make make) -> std::optional<decltype(make())> {
        if (flip()) return std::nullopt;
        return make();
    }
    std::optional<int> maybeInt(int low, int high) {
        return maybe([&] { return roll(low, high); });
    }
    std::optional<double> maybeReal(double low, double high) {
        return maybe([&] { return real(low, high); });
    }
    template <class Make>
    auto some(Make make) {
        std::vector<decltype(make())> list;
        const int count = roll(0, 3);
        for (int i = 0; i < count; ++i)
            list.push_back(make());
        return list;
    }
    template <class T, class Make>
    void fill(std::vector<Keyed<T>>& list, Make make) {
        const int count = roll(0, 3);
        for (int i = 0; i < count; ++i)
            list.push_back({m_ids.next<T>(), make()});
    }
    template <class T, class DateOf>
    void fillByDate(std::vector<Keyed<T>>& list, DateOf dateOf, auto make) {
        fill(list, make);
        std::ranges::sort(list, {}, [&](const Keyed<T>& each) {
            return std::pair(dateOf(each.value), each.id.value);
        });
    }
    template <class T, class DateOf>
    void onePerDay(std::vector<Keyed<T>>& list, DateOf dateOf) {
        const auto twins =
            std::ranges::unique(list, {}, [&](const Keyed<T>& each) { return dateOf(each.value); });
        list.erase(twins.begin(), twins.end());
    }

    Implement implement() {
        return {pick<ImplementKind>(),
                id(),
                text(),
                real(0, 1000),
                real(0, 1000),
                pick<MassUnit>(),
                roll(1, 100)};
    }
    Athlete profile() {
        Athlete athlete;
        athlete.name = text();
        athlete.level = pick<Level>();
        athlete.sessionsPerWeek = {roll(0, 3), roll(3, 7)};
        athlete.targetSessions = maybeInt(0, 7);
        athlete.raceWeekSessions = maybe([&] { return SessionBounds{roll(0, 3), roll(3, 7)}; });
        athlete.sessionMinutes = roll(0, 1440);
        for (auto& minutes : athlete.minutesByWeekday)
            minutes = maybeInt(0, 1440);
        athlete.minutesByDate[day()] = roll(0, 1440);
        athlete.equipment = some([&] { return id(); });
        athlete.inventory = some([&] { return implement(); });
        athlete.places = some([&] {
            return Place{text(), some([&] { return id(); }), some([&] { return implement(); })};
        });
        for (bool& weekday : athlete.unavailableWeekdays)
            weekday = flip();
        athlete.unavailableDates.insert(day());
        for (bool& weekday : athlete.preferredWeekdays)
            weekday = flip();
        athlete.placement = pick<PlacementPolicy>();
        athlete.weekStartsOn = pick<Weekday>();
        athlete.concerns = some([&] { return id(); });
        athlete.excludedExercises = some([&] { return id(); });
        return athlete;
    }
    Run run() {
        Run run;
        run.date = day();
        run.kind = static_cast<RunKind>(roll(0, static_cast<int>(RunKind::Unknown)));
        run.minutes = maybeReal(0, 1440);
        run.km = maybeReal(0, 1000);
        run.start = clock();
        run.title = text();
        return run;
    }
    Arg arg() {
        switch (roll(0, 3)) {
        case 0:
            return std::int64_t{roll(-1'000'000, 1'000'000)} * 1'000'003;
        case 1:
            return real(-1000, 1000);
        case 2:
            return text();
        default:
            return day();
        }
    }
    Reason reason() {
        return {"code_" + id(), some([&] { return arg(); }), flip(), maybe([&] { return day(); })};
    }
    PlannedSession planned(Date date) {
        PlannedSession session;
        session.date = date;
        session.sessionClass = pick<SessionClass>();
        session.pinned = flip();
        session.fact = flip();
        session.why = some([&] { return reason(); });
        session.notBefore = clock();
        session.minutes = roll(0, 1440);
        session.blocks = some([&] {
            SessionBlock block;
            block.kind = pick<BlockKind>();
            block.pair = maybe([&] { return static_cast<char>('A' + roll(0, 25)); });
            block.items = some([&] {
                return Prescription{id(),
                                    roll(1, 100),
                                    {roll(0, 50), roll(50, 100)},
                                    pick<Metric>(),
                                    flip(),
                                    maybeReal(0, 10),
                                    maybeReal(0, 1000),
                                    roll(0, 3600),
                                    real(0, 1440),
                                    some([&] { return reason(); })};
            });
            return block;
        });
        return session;
    }
    SessionLog sessionLog() {
        SessionLog log;
        log.date = day();
        log.sessionClass = maybe([&] { return pick<SessionClass>(); });
        log.phase = maybe([&] { return pick<PhaseKind>(); });
        log.easier = flip();
        log.start = clock();
        log.minutes = maybeReal(0, 1440);
        log.plannedMinutes = maybeReal(0, 1440);
        log.rpe = maybeReal(0, 10);
        log.note = text();
        log.exercises = some([&] {
            ExerciseLog exercise;
            if (flip())
                exercise.exercise = id();
            else
                exercise.name = text();
            exercise.metric = pick<Metric>();
            exercise.target = maybe([&] {
                return Target{roll(0, 100),
                              {roll(0, 50), roll(50, 100)},
                              maybeReal(0, 10),
                              maybeReal(0, 1000)};
            });
            exercise.formDoubt = flip();
            exercise.sets = some([&] {
                return SetLog{pick<SetKind>(),
                              maybeInt(0, 100'000),
                              maybeReal(0, 1000),
                              maybeReal(1, 10),
                              maybeInt(0, 10),
                              maybe([&] { return pick<BodySide>(); }),
                              text()};
            });
            return exercise;
        });
        return log;
    }
    Exercise exercise(const std::string& name) {
        Exercise own;
        own.id = name;
        own.name = text();
        const auto texts = [&] { return some([&] { return text(); }); };
        own.aliases = texts();
        own.primary = pick<Focus>();
        own.secondary = some([&] { return pick<Focus>(); });
        own.pattern = pick<Pattern>();
        own.unilateral = flip();
        own.equipment = some([&] { return some([&] { return id(); }); });
        own.level = pick<Level>();
        own.metric = pick<Metric>();
        own.dose = {roll(0, 50), roll(50, 100)};
        own.tempo = text();
        own.regressions = texts();
        own.progressions = texts();
        own.contraindications = texts();
        own.eccentricCost = roll(0, 3);
        own.slot = pick<Slot>();
        own.loading = pick<Loading>();
        own.increment = pick<Increment>();
        own.gate = flip() ? id() : "";
        own.cues = texts();
        own.mistakes = texts();
        own.holdsPerSet = roll(1, 1000);
        own.secondsPerRep = maybeReal(0, 3600);
        own.contactsPerUnit = maybeReal(0, 1000);
        own.plyoIntensity = maybeInt(1, 3);
        return own;
    }

    Snapshot snapshot() {
        Snapshot all{};
        const Id<AthleteRecord> who = m_ids.next<AthleteRecord>();
        all.athlete = {who,
                       {profile(),
                        maybe([&] { return day(); }),
                        maybeReal(20, 400),
                        pick<MassUnit>(),
                        flip(),
                        text()}};
        all.range = kAllDates;
        fill(all.shoes, [&] {
            return ShoeRecord{who, text(), real(0, 100'000), maybe([&] { return day(); })};
        });
        fillByDate(
            all.runs,
            [](const RunRecord& r) { return r.run.date; },
            [&] {
                return RunRecord{who,
                                 run(),
                                 pick<RunStatus>(),
                                 {text(), text()},
                                 flip(),
                                 text(),
                                 real(0, 1),
                                 all.shoes.empty() || flip() ? Id<ShoeRecord>{}
                                                             : all.shoes.front().id,
                                 text()};
            });
        fillByDate(
            all.races,
            [](const RaceRecord& r) { return r.race.date; },
            [&] {
                return RaceRecord{who,
                                  {day(), text(), real(1, 1000), pick<RacePriority>()},
                                  {text(), text()},
                                  flip()};
            });
        if (flip()) all.season = Keyed<SeasonRecord>{m_ids.next<SeasonRecord>(), season(who)};
        fillByDate(
            all.pins,
            [](const PinRecord& r) { return r.pin.date; },
            [&] {
                return PinRecord{who, pin(), {text(), text()}};
            });
        onePerDay(all.pins, [](const PinRecord& r) { return r.pin.date; });
        fillByDate(
            all.sessions,
            [](const SessionRecord& r) { return r.planned.date; },
            [&] {
                const Date date = day();
                SessionRecord record{who,
                                     planned(date),
                                     pick<PhaseKind>(),
                                     flip(),
                                     day(),
                                     std::nullopt,
                                     std::nullopt,
                                     flip()};
                if (flip()) {
                    record.instead = planned(date);
                    record.cause = pick<InsteadCause>();
                }
                return record;
            });
        fillByDate(
            all.logs,
            [](const LogRecord& r) { return r.log.date; },
            [&] {
                return LogRecord{who,
                                 all.sessions.empty() || flip() ? Id<SessionRecord>{}
                                                                : all.sessions.back().id,
                                 std::int64_t{roll(0, 2'000'000'000)} * 3,
                                 text(),
                                 text(),
                                 sessionLog()};
            });
        fillByDate(
            all.readiness,
            [](const ReadinessRecord& r) { return r.readiness.date; },
            [&] {
                return ReadinessRecord{who,
                                       {day(),
                                        maybeInt(1, 5),
                                        maybeInt(1, 5),
                                        maybeInt(1, 5),
                                        maybeInt(1, 5),
                                        maybeInt(0, 10),
                                        maybeReal(0, 24),
                                        flip()}};
            });
        onePerDay(all.readiness, [](const ReadinessRecord& r) { return r.readiness.date; });
        fillByDate(
            all.pain,
            [](const PainRecord& r) { return r.entry.date; },
            [&] {
                std::set<PainSign> signs;
                for (int i = roll(0, 3); i > 0; --i)
                    signs.insert(pick<PainSign>());
                return PainRecord{who,
                                  {day(),
                                   id(),
                                   pick<BodySide>(),
                                   roll(0, 10),
                                   pick<PainMoment>(),
                                   {signs.begin(), signs.end()},
                                   text()}};
            });
        fillByDate(
            all.illness,
            [](const IllnessRecord& r) { return r.illness.from; },
            [&] {
                const Date from = kAllDates.first + Days{roll(0, 80'000)};
                return IllnessRecord{
                    who, {from, maybe([&] { return from + Days{roll(0, 20)}; }), flip()}};
            });
        fillByDate(
            all.gates,
            [](const GateRecord& r) { return r.event.date; },
            [&] {
                return GateRecord{who, {day(), id(), flip(), pick<GateWitness>()}};
            });
        fillByDate(
            all.notes,
            [](const NoteRecord& r) { return r.date; },
            [&] {
                return NoteRecord{who, day(), text()};
            });
        fill(all.approvals, [&] {
            return ApprovalRecord{who, text(), maybe([&] { return day(); }), day(), text()};
        });
        return all;
    }

    SeasonRecord season(Id<AthleteRecord> who) {
        SeasonRecord season{who, std::nullopt, std::nullopt};
        const Date from = kAllDates.first + Days{roll(0, 80'000)};
        if (flip()) {
            season.phases.emplace();
            for (int i = roll(0, 3); i > 0; --i)
                season.phases->push_back({from + Days{3 - i}, pick<PhaseKind>()});
        }
        if (flip()) {
            season.deloadWeeks.emplace();
            for (int i = roll(0, 3); i > 0; --i)
                season.deloadWeeks->push_back(from + Days{7 * (3 - i)});
        }
        return season;
    }
    Pin pin() {
        Pin pin;
        pin.date = day();
        pin.kind = pick<PinKind>();
        if (pin.kind == PinKind::Never) return pin;
        pin.sessionClass = maybe([&] { return pick<SessionClass>(); });
        if (pin.sessionClass && flip()) pin.accept = {RuleId::Spacing, RuleId::Count};
        return pin;
    }

    std::mt19937_64 m_engine;
    IdSource m_ids;
};

} // namespace

Archive randomArchive(std::uint64_t seed) {
    return RandomArchive(seed).make();
}

} // namespace stridewright::tests
