// SPDX-License-Identifier: MIT
#include "support/apply_change.hpp"
#include <stridewright/app/calendar_request.hpp>
#include <stridewright/app/importing.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/files.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <filesystem>
#include <set>

using namespace stridewright;
using namespace stridewright::app;
using interchange::CalendarEntry;
using interchange::CalendarRead;
using interchange::EntryKind;
using interchange::EntryStatus;
using tests::applyTo;

namespace {

const Date kToday = makeDate(2027, 3, 3); // a Wednesday
constexpr auto kName = "City marathon";

Snapshot athlete() {
    Snapshot snapshot;
    snapshot.athlete.id = {7};
    snapshot.athlete.value.profile.name = "Ada";
    return snapshot;
}

CalendarEntry entry(int day, EntryKind kind, std::string title, std::string uid = "") {
    CalendarEntry result;
    result.date = kToday + Days{day};
    result.kind = kind;
    result.title = std::move(title);
    result.uid = std::move(uid);
    result.confidence = 0.9;
    result.evidence = "test";
    return result;
}

CalendarRead calendarOf(std::vector<CalendarEntry> entries) {
    CalendarRead calendar;
    calendar.entries = std::move(entries);
    return calendar;
}

/// An athlete whose records follow a calendar.
struct Follower {
    Snapshot snapshot = athlete();
    IdSource ids{1};
    Date today = kToday;

    ImportPreview look(const std::vector<CalendarEntry>& entries,
                       OnConflict onConflict = OnConflict::Stop,
                       const std::string& name = kName) {
        return importCalendar(snapshot, calendarOf(entries), name, today, onConflict, ids);
    }
    ImportPreview take(const std::vector<CalendarEntry>& entries,
                       OnConflict onConflict = OnConflict::Stop,
                       const std::string& name = kName) {
        ImportPreview preview = look(entries, onConflict, name);
        applyTo(snapshot, preview.change);
        return preview;
    }
    /// The run of a day, which must be the only one.
    Keyed<RunRecord>& runOn(int day) {
        std::vector<Keyed<RunRecord>*> found;
        for (Keyed<RunRecord>& run : snapshot.runs)
            if (run.value.run.date == kToday + Days{day}) found.push_back(&run);
        REQUIRE(found.size() == 1);
        return *found.front();
    }
};

std::size_t counted(const ImportPreview& preview, ImportVerdict verdict) {
    return preview.count(verdict);
}

bool tells(const ImportPreview& preview, std::string_view code) {
    return std::ranges::any_of(preview.findings,
                               [&](const Finding& one) { return one.code == code; });
}

} // namespace

TEST_CASE("a calendar becomes runs that know where they came from") {
    Follower ada;
    const auto preview = ada.take(
        {entry(1, EntryKind::Tempo, "5 km tempo", "a"), entry(2, EntryKind::Rest, "Rest", "b")});
    CHECK(counted(preview, ImportVerdict::Added) == 2);
    REQUIRE(ada.snapshot.runs.size() == 2);
    const RunRecord& run = ada.runOn(1).value;
    CHECK(run.athlete == ada.snapshot.athlete.id);
    CHECK(run.run.kind == RunKind::Tempo);
    CHECK(run.origin == Origin{kName, "a"});
    CHECK(run.status == RunStatus::Planned);
    CHECK(run.evidence == "test");
    CHECK(run.confidence == 0.9);
    CHECK_FALSE(run.edited);
    CHECK(ada.runOn(2).value.run.kind == RunKind::Rest);
}

TEST_CASE("importing twice changes nothing the second time") {
    Follower ada;
    std::vector<CalendarEntry> entries{entry(-40, EntryKind::Easy, "Easy", "p"),
                                       entry(1, EntryKind::Tempo, "Tempo", "a"),
                                       entry(2, EntryKind::Strength, "Strength", "b"),
                                       entry(3, EntryKind::Easy, "Easy 8 km"),
                                       entry(3, EntryKind::Easy, "Easy 8 km"),
                                       entry(9, EntryKind::Race, "City 10K", "r")};
    entries[1].also = {EntryKind::Easy, EntryKind::Strength};
    CHECK(counted(ada.take(entries), ImportVerdict::Added) == 8);
    const auto again = ada.look(entries);
    CHECK(again.change.empty());
    CHECK(counted(again, ImportVerdict::Unchanged) == again.lines.size());
    // The order in the file does not matter.
    std::ranges::reverse(entries);
    CHECK(ada.look(entries).change.empty());
}

TEST_CASE("an entry that moved is the same record") {
    Follower ada;
    ada.take({entry(1, EntryKind::Tempo, "Tempo", "a")});
    const auto id = ada.runOn(1).id;
    ada.runOn(1).value.note = "with Ben";
    const auto preview = ada.take({entry(4, EntryKind::Tempo, "Tempo", "a")});
    CHECK(counted(preview, ImportVerdict::Updated) == 1);
    CHECK(preview.lines.front().detail == "Thu 4 Mar 2027 -> Sun 7 Mar 2027");
    REQUIRE(ada.snapshot.runs.size() == 1);
    CHECK(ada.runOn(4).id == id);
    CHECK(ada.runOn(4).value.note == "with Ben");
}

TEST_CASE("a missed run that the calendar moves on is no longer in the past") {
    Follower ada;
    ada.take({entry(-1, EntryKind::Tempo, "Tempo", "a")});
    ada.take({entry(1, EntryKind::Tempo, "Tempo", "a")});
    REQUIRE(ada.snapshot.runs.size() == 1);
    CHECK(ada.snapshot.runs.front().value.run.date == kToday + Days{1});
}

TEST_CASE("one occurrence of a repeating event can move without the others") {
    Follower ada;
    const auto club = [](int week, int day) {
        CalendarEntry one = entry(7 * week + day, EntryKind::Intervals, "Club track", "club");
        one.occurrence = kToday + Days{7 * week + 1};
        return one;
    };
    ada.take({club(0, 1), club(1, 1), club(2, 1)});
    const auto second = ada.runOn(8).id;
    const auto preview = ada.take({club(0, 1), club(1, 2), club(2, 1)});
    CHECK(counted(preview, ImportVerdict::Updated) == 1);
    CHECK(counted(preview, ImportVerdict::Unchanged) == 2);
    CHECK(ada.runOn(9).id == second);
}

TEST_CASE("a repeating event on another weekday keeps its records") {
    Follower ada;
    const auto club = [](int day) {
        CalendarEntry one = entry(day, EntryKind::Intervals, "Club track", "club");
        one.occurrence = one.date;
        return one;
    };
    ada.take({club(1), club(8), club(15)});
    const auto first = ada.runOn(1).id;
    const auto preview = ada.take({club(2), club(9), club(16)});
    CHECK(counted(preview, ImportVerdict::Updated) == 3);
    CHECK(ada.runOn(2).id == first);
    CHECK(ada.look({club(2), club(9), club(16)}).change.empty());
}

TEST_CASE("a program that makes up new UIDs at every export updates all the same") {
    Follower ada;
    ada.take({entry(1, EntryKind::Tempo, "Tempo", "1"), entry(2, EntryKind::Easy, "Easy", "2")});
    const auto preview = ada.take(
        {entry(1, EntryKind::Tempo, "Tempo", "8"), entry(2, EntryKind::Easy, "Easy", "9")});
    CHECK(counted(preview, ImportVerdict::Unchanged) == 2);
    CHECK(ada.snapshot.runs.size() == 2);
}

TEST_CASE("in a table an edited row stays its day's record") {
    Follower ada;
    ada.take({entry(1, EntryKind::Easy, "8 km easy"), entry(2, EntryKind::Tempo, "Tempo run")});
    const auto first = ada.runOn(1).id;
    const auto second = ada.runOn(2).id;
    CalendarEntry longer = entry(1, EntryKind::Easy, "10 km easy");
    longer.km = 10;
    const auto preview = ada.take({longer, entry(2, EntryKind::Hills, "Hill repeats")});
    CHECK(counted(preview, ImportVerdict::Updated) == 2);
    CHECK(ada.runOn(1).id == first);
    CHECK(ada.runOn(1).value.run.km == 10.0);
    CHECK(ada.runOn(2).id == second);
    CHECK(ada.runOn(2).value.run.kind == RunKind::Hills);
}

TEST_CASE("what the calendar has lost goes, but never what is past or done") {
    Follower ada;
    ada.take({entry(-1, EntryKind::Easy, "Yesterday", "y"),
              entry(0, EntryKind::Easy, "Today", "t"),
              entry(1, EntryKind::Easy, "Tomorrow", "m"),
              entry(2, EntryKind::Easy, "Kept", "k")});
    ada.runOn(0).value.status = RunStatus::Done;
    const auto preview = ada.take({entry(2, EntryKind::Easy, "Kept", "k")});
    CHECK(counted(preview, ImportVerdict::Removed) == 1);
    CHECK(ada.snapshot.runs.size() == 3);
    CHECK(ada.take({}).change.empty()); // an empty calendar is a mistake, not a wish
    CHECK(ada.snapshot.runs.size() == 3);
}

TEST_CASE("a run that was done stays as it was done") {
    Follower ada;
    ada.take({entry(-1, EntryKind::Easy, "Easy", "a")});
    ada.runOn(-1).value.status = RunStatus::Done;
    ada.runOn(-1).value.run.km = 9.3;
    ada.take({entry(3, EntryKind::Long, "Long", "a")});
    CHECK(ada.runOn(-1).value.run.km == 9.3);
    CHECK(ada.runOn(-1).value.status == RunStatus::Done);

    CalendarEntry recorded = entry(-1, EntryKind::Easy, "Easy", "a");
    recorded.status = EntryStatus::Done;
    recorded.km = 9.5;
    ada.take({recorded});
    CHECK(ada.runOn(-1).value.run.km == 9.5);
}

TEST_CASE("what was changed by hand is asked about before it is overwritten") {
    Follower ada;
    ada.take({entry(1, EntryKind::Easy, "Easy", "a"), entry(2, EntryKind::Easy, "Other", "b")});
    ada.runOn(1).value.run.kind = RunKind::Tempo;
    ada.runOn(1).value.edited = true;
    const std::vector<CalendarEntry> fresh{entry(1, EntryKind::Easy, "Easy", "a"),
                                           entry(2, EntryKind::Long, "Longer", "b")};
    SECTION("nothing at all is written until it is said which counts") {
        const auto preview = ada.look(fresh);
        CHECK(counted(preview, ImportVerdict::Conflict) == 1);
        CHECK(preview.lines.front().detail == "tempo -> easy");
        CHECK(preview.change.empty());
    }
    SECTION("keep leaves it and takes the rest") {
        ada.take(fresh, OnConflict::KeepMine);
        CHECK(ada.runOn(1).value.run.kind == RunKind::Tempo);
        CHECK(ada.runOn(1).value.edited);
        CHECK(ada.runOn(2).value.run.kind == RunKind::Long);
        CHECK(ada.look(fresh, OnConflict::KeepMine).change.empty());
    }
    SECTION("replace takes the calendar's, which is then no longer an edited record") {
        ada.take(fresh, OnConflict::Replace);
        CHECK(ada.runOn(1).value.run.kind == RunKind::Easy);
        CHECK_FALSE(ada.runOn(1).value.edited);
        CHECK(ada.look(fresh).change.empty());
    }
    SECTION("the same holds where the calendar has lost it") {
        const std::vector<CalendarEntry> without{entry(2, EntryKind::Easy, "Other", "b")};
        CHECK(ada.look(without).change.empty());
        ada.take(without, OnConflict::KeepMine);
        CHECK(ada.snapshot.runs.size() == 2);
        ada.take(without, OnConflict::Replace);
        CHECK(ada.snapshot.runs.size() == 1);
    }
}

TEST_CASE("strength of the calendar becomes pins that are facts, from today on") {
    Follower ada;
    const std::vector<CalendarEntry> entries{entry(-3, EntryKind::Strength, "Gym", "p"),
                                             entry(1, EntryKind::Strength, "Gym", "a"),
                                             entry(2, EntryKind::Intervals, "6 x 800", "b")};
    const auto preview = ada.take(entries);
    REQUIRE(ada.snapshot.pins.size() == 1);
    const PinRecord& pin = ada.snapshot.pins.front().value;
    CHECK(pin.pin ==
          Pin{kToday + Days{1}, PinKind::Must, SessionClass::Moderate, {RuleId::BeforeHard}});
    CHECK(pin.origin == Origin{kName, "a"});
    CHECK(tells(preview, "import_strength_kept_one"));
    CHECK(tells(preview, "import_strength_past_one"));

    SECTION("a pin moves with its entry and goes with it") {
        ada.take({entry(5, EntryKind::Strength, "Gym", "a")});
        REQUIRE(ada.snapshot.pins.size() == 1);
        CHECK(ada.snapshot.pins.front().value.pin.date == kToday + Days{5});
        ada.take({entry(6, EntryKind::Easy, "Easy", "c")});
        CHECK(ada.snapshot.pins.empty());
    }
    SECTION("the athlete's own pin stays") {
        ada.snapshot.pins.front().value.origin = {};
        ada.snapshot.pins.front().value.pin.kind = PinKind::Never;
        CHECK(ada.look(entries).change.empty());
        ada.take({entry(2, EntryKind::Intervals, "6 x 800", "b")});
        CHECK(ada.snapshot.pins.size() == 1);
    }
    SECTION("it is the same as planning from the calendar itself") {
        const auto request = requestFromCalendar(
            calendarOf(entries), ada.snapshot.athlete.value.profile, kToday, {});
        REQUIRE(request.request.pins.size() == 1);
        CHECK(request.request.pins.front() == pin.pin);
    }
}

TEST_CASE("strength that was done becomes a log of which only the class is known") {
    Follower ada;
    CalendarEntry done = entry(-2, EntryKind::Strength, "Core and legs", "s");
    done.status = EntryStatus::Done;
    done.minutes = 40;
    ada.take({done});
    REQUIRE(ada.snapshot.logs.size() == 1);
    const LogRecord& log = ada.snapshot.logs.front().value;
    CHECK(log.log.date == done.date);
    CHECK(log.log.minutes == 40.0);
    CHECK(log.log.exercises.empty());
    CHECK(log.source == kName);
    CHECK(ada.look({done}).change.empty());
}

TEST_CASE("the last race of calendar and athlete together is the goal") {
    Follower ada;
    const std::vector<CalendarEntry> entries{entry(20, EntryKind::Race, "Spring 10K", "1"),
                                             entry(60, EntryKind::Race, "City marathon", "2")};
    SECTION("the calendar's own") {
        ada.take(entries);
        REQUIRE(ada.snapshot.races.size() == 2);
        std::map<std::string, RacePriority> priorities;
        for (const auto& race : ada.snapshot.races)
            priorities[race.value.race.name] = race.value.race.priority;
        CHECK(priorities["Spring 10K"] == RacePriority::B);
        CHECK(priorities["City marathon"] == RacePriority::A);
    }
    SECTION("a later one by hand") {
        ada.snapshot.races.push_back(
            {{90}, {{7}, {kToday + Days{90}, "Ultra", 80, RacePriority::A}, {}, false}});
        ada.take(entries);
        for (const auto& race : ada.snapshot.races)
            CHECK((race.value.race.priority == RacePriority::A) ==
                  (race.value.race.name == "Ultra"));
    }
    SECTION("one by hand on the same day wins") {
        ada.snapshot.races.push_back(
            {{90}, {{7}, {kToday + Days{60}, "My marathon", 42.2, RacePriority::A}, {}, false}});
        const auto preview = ada.take(entries);
        CHECK(ada.snapshot.races.size() == 2);
        CHECK(tells(preview, "import_race_moved"));
        CHECK(ada.look(entries).change.empty());
    }
}

TEST_CASE("a run that another calendar or a person has entered already is not made twice") {
    Follower ada;
    ada.take({entry(1, EntryKind::Easy, "Easy", "a")}, OnConflict::Stop, "plan.csv");
    const auto preview =
        ada.take({entry(1, EntryKind::Easy, "Easy", "x"), entry(2, EntryKind::Easy, "Easy", "y")},
                 OnConflict::Stop,
                 "plan-2.csv");
    CHECK(counted(preview, ImportVerdict::Added) == 1);
    CHECK(tells(preview, "import_other_calendar"));
    CHECK(ada.snapshot.runs.size() == 2);
}

TEST_CASE("a file that takes most of a calendar away says so") {
    Follower ada;
    std::vector<CalendarEntry> entries;
    for (int day = 1; day < 9; ++day)
        entries.push_back(entry(day, EntryKind::Easy, "Easy", std::to_string(day)));
    ada.take(entries);
    const auto preview = ada.look({entry(20, EntryKind::Long, "Another plan", "z")});
    CHECK(counted(preview, ImportVerdict::Removed) == 8);
    CHECK(tells(preview, "import_mostly_removed"));
    for (const Finding& finding : preview.findings)
        CHECK_FALSE(english(finding).empty());
}

namespace {

/// A calendar as people have them: several entries a day, strength, races, with and without UIDs.
rc::Gen<std::vector<CalendarEntry>> anyCalendar() {
    return rc::gen::exec([] {
        static const std::array kinds{EntryKind::Easy,
                                      EntryKind::Tempo,
                                      EntryKind::Long,
                                      EntryKind::Run,
                                      EntryKind::Rest,
                                      EntryKind::Strength,
                                      EntryKind::Race,
                                      EntryKind::Cross,
                                      EntryKind::Unknown,
                                      EntryKind::Note};
        static const std::array titles{"", "Easy 8 km", "Easy 10 km", "Tempo", "Лёгкий", "🏃"};
        std::vector<CalendarEntry> entries;
        const int count = *rc::gen::inRange(1, 14);
        for (int i = 0; i < count; ++i) {
            const auto kind = kinds[*rc::gen::inRange<std::size_t>(0, kinds.size())];
            const std::string title = titles[*rc::gen::inRange<std::size_t>(0, titles.size())];
            const int uid = *rc::gen::inRange(0, 20);
            CalendarEntry one = entry(*rc::gen::inRange(-10, 15), kind, title);
            if (uid < 12) one.uid = "u" + std::to_string(uid);
            if (uid < 4) one.occurrence = one.date;
            if (*rc::gen::inRange(0, 3) == 0) one.km = *rc::gen::inRange(3, 30);
            if (*rc::gen::inRange(0, 6) == 0) one.status = EntryStatus::Done;
            if (*rc::gen::inRange(0, 6) == 0) one.also = {EntryKind::Easy, EntryKind::Strength};
            // The reader leaves a UID once, or once a day of a repeating event.
            const bool twice = std::ranges::any_of(entries, [&](const CalendarEntry& other) {
                return !one.uid.empty() && other.uid == one.uid &&
                       other.occurrence == one.occurrence;
            });
            if (!twice) entries.push_back(one);
        }
        return entries;
    });
}

} // namespace

TEST_CASE("laws of importing a calendar, over random calendars and edits by hand") {
    CHECK(rc::check("twice is once, taking back is exact, what is past or edited stays", [] {
        Follower ada;
        ada.take(*anyCalendar());
        for (Keyed<RunRecord>& run : ada.snapshot.runs) {
            const int touch = *rc::gen::inRange(0, 6);
            if (touch == 0) {
                run.value.edited = true;
                run.value.run.title += " mine";
            }
            if (touch == 1) run.value.status = RunStatus::Done;
        }
        const auto fresh = *anyCalendar();
        const auto how =
            *rc::gen::element(OnConflict::Stop, OnConflict::KeepMine, OnConflict::Replace);
        const Snapshot before = ada.snapshot;
        const ImportPreview preview = ada.look(fresh, how);
        const Change back = applyTo(ada.snapshot, preview.change);
        const Snapshot after = ada.snapshot;

        // One pin a day: the store would refuse more.
        std::set<Date> pinned;
        for (const Keyed<PinRecord>& pin : after.pins)
            RC_ASSERT(pinned.insert(pin.value.pin.date).second);
        // A run keeps its id, its athlete and what a person noted.
        for (const Keyed<RunRecord>& old : before.runs) {
            const auto now = std::ranges::find(after.runs, old.id, &Keyed<RunRecord>::id);
            const bool settled = old.value.status == RunStatus::Done;
            if (how != OnConflict::Replace && old.value.edited) {
                RC_ASSERT(now != after.runs.end());
                if (!settled) RC_ASSERT(now->value.run == old.value.run);
            }
            if (settled || old.value.run.date < kToday) RC_ASSERT(now != after.runs.end());
        }
        if (how == OnConflict::Stop && preview.count(ImportVerdict::Conflict) > 0)
            RC_ASSERT(after == before);
        else
            RC_ASSERT(ada.look(fresh, how).change.empty());
        applyTo(ada.snapshot, back);
        RC_ASSERT(ada.snapshot == before);
    }));
}

TEST_CASE("real calendars are imported once, however often they are read") {
    const std::filesystem::path folder = STRIDEWRIGHT_SOURCE_DIR "/../shared/data/ics-plans";
    if (!std::filesystem::exists(folder)) return;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        INFO(file.path().filename());
        CalendarRead calendar;
        try {
            calendar = interchange::readCalendar(
                interchange::readFile(file.path().string()), file.path().string(), {});
        } catch (const std::exception&) {
            continue; // what cannot be read is refused, which is tested elsewhere
        }
        Follower ada;
        if (!calendar.entries.empty())
            ada.today = calendar.entries[calendar.entries.size() / 2].date;
        const auto first =
            importCalendar(ada.snapshot, calendar, kName, ada.today, OnConflict::Stop, ada.ids);
        const Snapshot before = ada.snapshot;
        const Change back = applyTo(ada.snapshot, first.change);
        const auto second =
            importCalendar(ada.snapshot, calendar, kName, ada.today, OnConflict::Stop, ada.ids);
        CHECK(second.change.empty());
        CHECK(second.count(ImportVerdict::Conflict) == 0);
        applyTo(ada.snapshot, back);
        CHECK(ada.snapshot == before);
    }
}
