// SPDX-License-Identifier: MIT
#include "support/database.hpp"
#include "support/records.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/store.hpp>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <map>

using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;

namespace {

const Date kToday = makeDate(2026, 3, 2);

OpenOptions options() {
    return {.today = kToday, .dailyBackup = false, .busyMilliseconds = 50};
}

AthleteRecord maya() {
    AthleteRecord record;
    record.profile.name = "Maya";
    return record;
}

RunRecord easyRun(Id<AthleteRecord> athlete, Date day) {
    RunRecord record;
    record.athlete = athlete;
    record.run = {day, RunKind::Easy, 40, std::nullopt, "07:30", "Easy"};
    return record;
}

/// A store in a folder of its own, with one athlete.
struct Desk {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "runner.db";
    Store store{file, options()};
    Id<AthleteRecord> athlete{1};
    Desk() { (void)store.apply({Put<AthleteRecord>{athlete, maya()}}); }
};

/// The code and the words with which something is refused.
template <class Function>
Error errorOf(Function function) {
    try {
        function();
    } catch (const Error& error) {
        return error;
    }
    FAIL("nothing was refused");
    throw std::logic_error("unreachable");
}

/// The error of a change that must be refused and leave everything as it was.
Error refusedBy(Desk& desk, const Change& change) {
    const Content before = contentOf(desk.file);
    const Error error = errorOf([&] { (void)desk.store.apply(change); });
    CHECK(contentOf(desk.file) == before);
    CHECK(error.file() == desk.file.string());
    return error;
}

} // namespace

TEST_CASE("every kind of record comes back as it went in", "[store]") {
    TemporaryFolder folder;
    Store store(folder / "all.db", options());
    const Change change = RandomRecords(GENERATE(range(1U, 9U))).wholeAthlete(100, 6);
    (void)store.apply(change);
    for (const Edit& edit : change)
        std::visit([&](const auto& put) { CHECK(store.find(put.id) == put.value); }, edit);
    CHECK(store.verify().problems == std::vector<std::string>{});
}

TEST_CASE("texts come back byte for byte", "[store]") {
    Desk desk;
    AthleteRecord record = maya();
    for (const std::string& text : hardTexts()) {
        record.profile.name = text;
        record.note = text + text;
        (void)desk.store.apply({Put<AthleteRecord>{desk.athlete, record}});
        CHECK(desk.store.find(desk.athlete) == record);
    }
}

TEST_CASE("texts that no program could read are refused", "[store]") {
    Desk desk;
    AthleteRecord record = maya();
    record.note = std::string("a\0b", 3);
    CHECK(refusedBy(desk, {Put<AthleteRecord>{desk.athlete, record}}).problem() ==
          "note holds the character 0, which no text may hold");
    for (const char* bad : {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "x\xFFy"}) {
        record.note = bad;
        const Error error = refusedBy(desk, {Put<AthleteRecord>{desk.athlete, record}});
        CHECK(error.code() == ErrorCode::RefusedChange);
        CHECK(error.problem() == "note holds bytes that are no text (not UTF-8)");
    }
}

TEST_CASE("a change that is taken back leaves no trace", "[store]") {
    Desk desk;
    const Content before = contentOf(desk.file);
    const Change change = RandomRecords(3).wholeAthlete(100, 3);
    const Change inverse = desk.store.apply(change);
    const Content after = contentOf(desk.file);
    CHECK(after != before);
    const Change again = desk.store.apply(inverse);
    CHECK(contentOf(desk.file) == before);
    CHECK(again == change);
    (void)desk.store.apply(again);
    CHECK(contentOf(desk.file) == after);
}

TEST_CASE("any change applied twice over gives the same file; a refused one changes nothing",
          "[store][property]") {
    TemporaryFolder folder;
    Store store(folder / "any.db", options());
    SQLite::Database file(store.file().string());
    enum class Outcome { Made, Refused };
    const auto applyTwice = [&](std::uint64_t seed) {
        const Content before = contentOf(file);
        Change inverse;
        try {
            inverse = store.apply(RandomRecords(seed).change(3));
        } catch (const Error& error) {
            REQUIRE(error.code() == ErrorCode::RefusedChange);
            REQUIRE(contentOf(file) == before);
            return Outcome::Refused;
        }
        const Content after = contentOf(file);
        const Change forth = store.apply(inverse);
        REQUIRE(contentOf(file) == before);
        (void)store.apply(forth);
        REQUIRE(contentOf(file) == after);
        return Outcome::Made;
    };
    CHECK(rc::check("apply(apply(c)) is the identity",
                    [&](std::uint64_t seed) { (void)applyTwice(seed); }));

    // Both ways out are common among any seeds, so that neither half of the law holds of nothing.
    std::map<Outcome, int> outcomes;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        ++outcomes[applyTwice(seed)];
    CHECK(outcomes[Outcome::Made] > 10);
    CHECK(outcomes[Outcome::Refused] > 10);
}

TEST_CASE("hundreds of changes are taken back and made again", "[store]") {
    TemporaryFolder folder;
    Store store(folder / "deep.db", options());
    RandomRecords random(11);
    std::vector<Change> undo;
    std::vector<Content> states;
    while (undo.size() < 200) {
        Content before = undo.size() % 50 == 0 ? contentOf(store.file()) : Content{};
        try {
            undo.push_back(store.apply(random.change(2)));
        } catch (const Error&) {
            continue;
        }
        states.push_back(std::move(before));
    }
    const Content end = contentOf(store.file());
    CHECK(end != states.front());
    std::vector<Change> redo;
    for (std::size_t i = undo.size(); i-- > 0;) {
        redo.push_back(store.apply(undo[i]));
        if (!states[i].empty()) CHECK(contentOf(store.file()) == states[i]);
    }
    for (std::size_t i = redo.size(); i-- > 0;)
        (void)store.apply(redo[i]);
    CHECK(contentOf(store.file()) == end);
}

TEST_CASE("a change that breaks a rule names the record and the rule", "[store]") {
    Desk desk;
    RunRecord run = easyRun(desk.athlete, kToday);
    const auto refused = [&] { return refusedBy(desk, {Put<RunRecord>{{5}, run}}); };

    SECTION("a number out of its range") {
        run.run.minutes = 1441;
        const Error error = refused();
        CHECK(error.code() == ErrorCode::RefusedChange);
        CHECK(error.place() == "the run of 2026-03-02");
        CHECK(error.problem() == "minutes must be 0 to 1440");
    }
    SECTION("no number at all") {
        run.run.km = std::nan("");
        CHECK(refused().problem() == "km is not a number");
    }
    SECTION("a race among the runs") {
        run.run.kind = RunKind::Race;
        CHECK(refused().problem() == "a race is kept as a race, not as a run");
    }
    SECTION("a time of day that is none") {
        run.run.start = "25:00";
        CHECK(refused().problem() == "a start must be a time of day as 07:30, or empty");
    }
    SECTION("a day that no calendar of the file has") {
        run.run.date = kAllDates.last + Days{1};
        CHECK(refused().problem() == "day must be from 1970-01-01 to 2199-12-31, not 2200-01-01");
    }
    SECTION("an athlete who is not there") {
        run.athlete = {77};
        CHECK(refused().problem() == "it belongs to a record that is not there. Write that first");
    }
    SECTION("no athlete") {
        run.athlete = {};
        CHECK(refused().problem() == "it does not say to which athlete it belongs");
    }
    SECTION("a later edit of a change: nothing of the earlier ones stays") {
        run.athlete = {77};
        CHECK(refusedBy(
                  desk,
                  {Put<RunRecord>{{4}, easyRun(desk.athlete, kToday)}, Put<RunRecord>{{5}, run}})
                  .code() == ErrorCode::RefusedChange);
    }
    SECTION("an athlete with runs taken away") {
        (void)desk.store.apply({Put<RunRecord>{{5}, run}});
        const Error error = refusedBy(desk, {Put<AthleteRecord>{desk.athlete, std::nullopt}});
        CHECK(error.place() == "the athlete Maya");
        CHECK(error.problem() == "other records still belong to it. Remove those first");
    }
    SECTION("what belongs to another athlete") {
        const Id<AthleteRecord> other{3};
        const Id<SessionRecord> session{6};
        const Id<ShoeRecord> shoe{7};
        SessionRecord planned;
        planned.athlete = other;
        planned.planned.date = kToday;
        planned.firstPlanned = kToday;
        (void)desk.store.apply({Put<AthleteRecord>{other, maya()},
                                Put<SessionRecord>{session, planned},
                                Put<ShoeRecord>{shoe, ShoeRecord{other, "Road", 0, {}}}});
        LogRecord log;
        log.athlete = desk.athlete;
        log.session = session;
        log.log.date = kToday;
        CHECK(refusedBy(desk, {Put<LogRecord>{{8}, log}}).problem() ==
              "it belongs to a session of another athlete");
        run.shoe = shoe;
        CHECK(refused().problem() == "it was run in a shoe of another athlete");
        log.athlete = run.athlete = other;
        (void)desk.store.apply({Put<LogRecord>{{8}, log}, Put<RunRecord>{{5}, run}});
        planned.athlete = desk.athlete;
        CHECK(refusedBy(desk, {Put<SessionRecord>{session, planned}}).problem() ==
              "another athlete has logged it");
        CHECK(refusedBy(desk, {Put<ShoeRecord>{shoe, ShoeRecord{desk.athlete, "Road", 0, {}}}})
                  .problem() == "another athlete has run in it");
    }
    SECTION("two pins on one day") {
        const PinRecord pin{desk.athlete, {kToday, PinKind::Never, {}, {}}};
        CHECK(refusedBy(desk, {Put<PinRecord>{{5}, pin}, Put<PinRecord>{{6}, pin}}).problem() ==
              "the athlete has one for that day already");
    }
    SECTION("what follows from other records") {
        AthleteRecord record = maya();
        record.profile.age = 40;
        CHECK(refusedBy(desk, {Put<AthleteRecord>{desk.athlete, record}}).problem() ==
              "an age follows from the day of birth and is not kept itself");
    }
    SECTION("another version of a session without its cause") {
        SessionRecord session;
        session.athlete = desk.athlete;
        session.planned.date = session.firstPlanned = kToday;
        session.instead = session.planned;
        CHECK(refusedBy(desk, {Put<SessionRecord>{{5}, session}}).problem() ==
              "what is done instead and its cause belong together");
    }
    // The store goes on.
    (void)desk.store.apply({Put<RunRecord>{{9}, easyRun(desk.athlete, kToday)}});
    CHECK(desk.store.find(Id<RunRecord>{9}).has_value());
}

TEST_CASE("a snapshot holds one athlete's records of a range, by date, then by id", "[store]") {
    Desk desk;
    const Id<AthleteRecord> other{2};
    (void)desk.store.apply({Put<AthleteRecord>{other, maya()}});
    Change change;
    for (int i = 0; i < 10; ++i) {
        change.emplace_back(Put<RunRecord>{{100 - i}, easyRun(desk.athlete, kToday + Days{i / 2})});
        change.emplace_back(Put<RunRecord>{{200 - i}, easyRun(other, kToday)});
    }
    const auto ill = [&](int from, std::optional<int> to) {
        Illness illness{kToday + Days{from}, std::nullopt, false};
        if (to) illness.to = kToday + Days{*to};
        return IllnessRecord{desk.athlete, illness};
    };
    change.emplace_back(Put<IllnessRecord>{{1}, ill(-9, -1)});
    change.emplace_back(Put<IllnessRecord>{{2}, ill(-9, 0)});
    change.emplace_back(Put<IllnessRecord>{{3}, ill(-3, std::nullopt)});
    change.emplace_back(Put<IllnessRecord>{{4}, ill(2, 3)});
    change.emplace_back(Put<IllnessRecord>{{5}, ill(3, 3)});
    (void)desk.store.apply(change);

    const Snapshot snapshot = desk.store.snapshot(desk.athlete, {kToday, kToday + Days{2}});
    std::vector<std::int64_t> runs;
    for (const auto& run : snapshot.runs)
        runs.push_back(run.id.value);
    CHECK(runs == std::vector<std::int64_t>{99, 100, 97, 98, 95, 96});
    std::vector<std::int64_t> illness;
    for (const auto& one : snapshot.illness)
        illness.push_back(one.id.value);
    CHECK(illness == std::vector<std::int64_t>{2, 3, 4});
    CHECK(desk.store.everything(desk.athlete).runs.size() == 10);
    CHECK(desk.store.everything(other).runs.size() == 10);
    CHECK(errorOf([&] { (void)desk.store.everything({77}); }).code() == ErrorCode::RefusedChange);
}

TEST_CASE("two windows on one file see each other", "[store]") {
    Desk desk;
    Store other(desk.file, options());
    CHECK_FALSE(other.changedElsewhere());
    (void)desk.store.apply({Put<RunRecord>{{5}, easyRun(desk.athlete, kToday)}});
    CHECK_FALSE(desk.store.changedElsewhere());
    CHECK(other.changedElsewhere());

    const Change mine{Put<RunRecord>{{6}, easyRun(desk.athlete, kToday)}};
    const Content before = contentOf(desk.file);
    const Error error = errorOf([&] { (void)other.apply(mine); });
    CHECK(error.code() == ErrorCode::FileChanged);
    CHECK(contentOf(desk.file) == before);

    // Reading again is enough; `update` reads within.
    CHECK(other.everything(desk.athlete).runs.size() == 1);
    (void)other.apply(mine);
    CHECK(desk.store.changedElsewhere());
    (void)desk.store.update([&](const Store& store) {
        CHECK(store.everything(desk.athlete).runs.size() == 2);
        return Change{Put<RunRecord>{{7}, easyRun(desk.athlete, kToday)}};
    });
    CHECK_FALSE(desk.store.changedElsewhere());
    CHECK(other.everything(desk.athlete).runs.size() == 3);
}

TEST_CASE("an update that gives nothing writes nothing, one that throws neither", "[store]") {
    Desk desk;
    Store other(desk.file, options());
    CHECK(desk.store.update([](const Store&) { return Change{}; }).empty());
    CHECK_FALSE(other.changedElsewhere());
    CHECK_THROWS_AS(
        desk.store.update([](const Store&) -> Change { throw std::runtime_error("no"); }),
        std::runtime_error);
    (void)desk.store.apply({Put<RunRecord>{{5}, easyRun(desk.athlete, kToday)}});
    CHECK(other.changedElsewhere());
}

TEST_CASE("while another window writes, a change waits and then says so", "[store]") {
    Desk desk;
    SQLite::Database other(desk.file.string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const Change change{Put<RunRecord>{{5}, easyRun(desk.athlete, kToday)}};
    CHECK(errorOf([&] { (void)desk.store.apply(change); }).code() == ErrorCode::FileBusy);
    CHECK(desk.store.everything(desk.athlete).runs.empty());
    other.exec("COMMIT");
    (void)desk.store.apply(change);
    CHECK(desk.store.everything(desk.athlete).runs.size() == 1);
}

TEST_CASE("a copy is complete and replaces what was there", "[store]") {
    Desk desk;
    (void)desk.store.apply(RandomRecords(5).wholeAthlete(100, 2));
    const auto copy = desk.folder / "copy.db";
    writeBytes(copy, "an older copy");
    desk.store.backUpTo(copy);
    CHECK(contentOf(copy) == contentOf(desk.file));
    CHECK(errorOf([&] { desk.store.backUpTo(desk.folder / "none" / "copy.db"); }).code() !=
          ErrorCode::RefusedChange);
}
