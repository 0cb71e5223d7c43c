// SPDX-License-Identifier: MIT
#include <stridewright/app/athlete_edits.hpp>
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/snapshot_with.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;

namespace {

const Knowledge& knowledge() {
    static const Knowledge value = loadKnowledge();
    return value;
}

Run run(Date date, const char* title) {
    return {
        .date = date, .kind = RunKind::Easy, .minutes = 40, .km = {}, .start = {}, .title = title};
}

PlanRequest sampleRequest() {
    PlanRequest request;
    request.athlete.name = "Ida";
    request.athlete.age = 41;
    request.athlete.gates = std::vector<std::string>{knowledge().catalog.gates().front().id};
    request.athlete.pain = {{"knee", BodySide::Left, 3}};
    request.from = makeDate(2026, 2, 16);
    request.weeks = 4;
    request.runs = {run(makeDate(2026, 2, 20), "b"), run(makeDate(2026, 2, 18), "a")};
    Race race;
    race.date = makeDate(2026, 3, 15);
    race.name = "Town 10K";
    race.km = 10;
    request.races = {race};
    request.pins = {{.date = makeDate(2026, 2, 19),
                     .kind = PinKind::Never,
                     .sessionClass = std::nullopt,
                     .accept = {}}};
    request.done = {{makeDate(2026, 2, 14), SessionClass::Light}};
    return request;
}

Snapshot stored(const PlanRequest& request, IdSource& ids) {
    const auto athlete = ids.next<AthleteRecord>();
    return snapshotWith(blankSnapshot(athlete, {}),
                        newAthlete(request, athlete, knowledge().catalog, ids));
}

} // namespace

TEST_CASE("a request as records gives the same request again", "[athlete_edits]") {
    IdSource ids(1);
    const PlanRequest request = sampleRequest();
    const Snapshot snapshot = stored(request, ids);
    CHECK(snapshot.runs.front().value.run.title == "a"); // by date
    const PlanRequest again = requestFor(snapshot, knowledge(), request.from, request.weeks);
    CHECK(again.athlete.name == "Ida");
    CHECK(again.athlete.age == 41);
    CHECK(again.athlete.gates == request.athlete.gates);
    CHECK(again.athlete.pain == request.athlete.pain);
    CHECK(again.runs.size() == 2);
    CHECK(again.races == request.races);
    CHECK(again.pins == request.pins);
    CHECK(again.done == request.done);
}

TEST_CASE("a birthday from an age exists in leap years too", "[athlete_edits]") {
    IdSource ids(1);
    PlanRequest request = sampleRequest();
    request.from = makeDate(2028, 2, 29);
    request.athlete.age = 41;
    CHECK(stored(request, ids).athlete.value.born == makeDate(1987, 2, 28));
}

TEST_CASE("a day is kept and let go", "[athlete_edits]") {
    IdSource ids(1);
    Snapshot snapshot = stored(sampleRequest(), ids);
    const Date friday = makeDate(2026, 2, 20);
    const Snapshot kept = snapshotWith(snapshot, togglePin(snapshot, friday, ids));
    REQUIRE(kept.pins.size() == 2);
    CHECK(kept.pins[1].value.pin.kind == PinKind::Must);
    CHECK(snapshotWith(kept, togglePin(kept, friday, ids)) == snapshot);
}

TEST_CASE("the profile that is entered is kept without what follows from records",
          "[athlete_edits]") {
    IdSource ids(1);
    const Snapshot snapshot = stored(sampleRequest(), ids);
    Athlete profile = snapshot.athlete.value.profile;
    profile.age = 12;
    CHECK(editProfile(snapshot, profile).empty());
    profile.level = Level::Advanced;
    const Snapshot after = snapshotWith(snapshot, editProfile(snapshot, profile));
    CHECK(after.athlete.value.profile.level == Level::Advanced);
    CHECK_FALSE(after.athlete.value.profile.age);
    CHECK(after.athlete.value.born == snapshot.athlete.value.born);
}

TEST_CASE("mends change what they name and nothing else", "[athlete_edits]") {
    IdSource ids(1);
    const Snapshot snapshot = stored(sampleRequest(), ids);
    const PlanRequest request = requestFor(snapshot, knowledge(), makeDate(2026, 2, 16), 4);
    const PlacementRules& rules = knowledge().placement;
    Mend move;
    move.kind = MendKind::MoveRun;
    move.run = 0;
    move.date = request.runs[0].date;
    move.to = makeDate(2026, 2, 21);
    const Snapshot moved = snapshotWith(snapshot, mend(snapshot, request, move, rules));
    REQUIRE(moved.runs.size() == 2);
    CHECK(moved.runs.back().value.run.date == makeDate(2026, 2, 21));
    CHECK(moved.runs.back().value.edited);

    Mend lift;
    lift.kind = MendKind::LiftPin;
    lift.date = makeDate(2026, 2, 19);
    CHECK(snapshotWith(snapshot, mend(snapshot, request, lift, rules)).pins.empty());

    Athlete busy = snapshot.athlete.value.profile;
    busy.unavailableWeekdays[4] = true;
    const Snapshot closed = snapshotWith(snapshot, editProfile(snapshot, busy));
    Mend open;
    open.kind = MendKind::OpenDay;
    open.date = makeDate(2026, 2, 20);
    const Athlete opened =
        snapshotWith(closed, mend(closed, request, open, rules)).athlete.value.profile;
    CHECK_FALSE(opened.unavailableDates.contains(makeDate(2026, 2, 20)));
    CHECK(opened.unavailableDates.contains(makeDate(2026, 2, 27)));
    CHECK(minutesOn(opened, makeDate(2026, 2, 20)) >= opened.sessionMinutes);
}

TEST_CASE("records are the same only where both snapshots hold them alike", "[snapshot_with]") {
    IdSource ids(1);
    const Snapshot before = stored(sampleRequest(), ids);
    RunRecord record = before.runs[0].value;
    record.run.km = 7;
    const Change change{Put<RunRecord>{before.runs[0].id, record}};
    const Snapshot after = snapshotWith(before, change);
    CHECK(sameRecords(change, before, before));
    CHECK_FALSE(sameRecords(change, before, after));
    CHECK(sameRecords({Put<RunRecord>{before.runs[1].id, std::nullopt}}, before, after));
    const Change added{Put<RunRecord>{ids.next<RunRecord>(), record}};
    CHECK_FALSE(sameRecords(added, before, snapshotWith(before, added)));
}
