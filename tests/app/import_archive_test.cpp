// SPDX-License-Identifier: MIT
#include <stridewright/app/importing.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace stridewright;
using namespace stridewright::app;

namespace {

const Date kDay = makeDate(2027, 3, 1);

Snapshot person(std::int64_t id, std::string name) {
    Snapshot snapshot;
    snapshot.athlete.id = {id};
    snapshot.athlete.value.profile.name = std::move(name);
    const Id<AthleteRecord> athlete{id};
    RunRecord run;
    run.athlete = athlete;
    run.run = {kDay, RunKind::Easy, {}, 8.0, "", "Easy"};
    snapshot.runs.push_back({{id * 100 + 1}, run});
    snapshot.pins.push_back({{id * 100 + 2}, {athlete, {kDay, PinKind::Never, {}, {}}}});
    SessionRecord session;
    session.athlete = athlete;
    session.planned.date = kDay;
    snapshot.sessions.push_back({{id * 100 + 3}, session});
    LogRecord log;
    log.athlete = athlete;
    log.session = {id * 100 + 3};
    log.log.date = kDay;
    snapshot.logs.push_back({{id * 100 + 4}, log});
    return snapshot;
}

Archive bundle() {
    Archive archive;
    archive.athletes = {person(1, "Ada"), person(2, "Ben")};
    archive.groups.push_back({{50}, {"Club", {{1}, {2}}, ""}});
    ExerciseRecord own;
    own.exercise.id = "my_squat";
    own.exercise.name = "My squat";
    archive.exercises.push_back({{60}, own});
    archive.settings.push_back({{61}, {"unit", "kg"}});
    return archive;
}

template <class T>
std::vector<Put<T>> putsOf(const Change& change) {
    std::vector<Put<T>> puts;
    for (const Edit& edit : change)
        if (const auto* const put = std::get_if<Put<T>>(&edit)) puts.push_back(*put);
    return puts;
}

template <class T>
std::ptrdiff_t placeOf(const Change& change) {
    return std::ranges::find_if(
               change, [](const Edit& edit) { return std::holds_alternative<Put<T>>(edit); }) -
           change.begin();
}

} // namespace

TEST_CASE("a bundle into an empty store adds all of it, what is referred to first") {
    const auto preview = importArchive({}, bundle(), OnConflict::Stop);
    CHECK(preview.count(ImportVerdict::Added) == 13);
    CHECK(preview.change.size() == 13);
    CHECK(placeOf<AthleteRecord>(preview.change) < placeOf<RunRecord>(preview.change));
    CHECK(placeOf<SessionRecord>(preview.change) < placeOf<LogRecord>(preview.change));
    CHECK(placeOf<LogRecord>(preview.change) < placeOf<GroupRecord>(preview.change));
}

TEST_CASE("importing a bundle twice changes nothing the second time") {
    const auto preview = importArchive(bundle(), bundle(), OnConflict::Stop);
    CHECK(preview.change.empty());
    CHECK(preview.count(ImportVerdict::Unchanged) == 13);
}

TEST_CASE("what differs is a conflict, and nothing is written until it is said which counts") {
    Archive fresh = bundle();
    fresh.athletes[0].runs[0].value.run.kind = RunKind::Tempo;
    fresh.athletes[1].athlete.value.profile.name = "Benjamin";
    Keyed<RunRecord> second = fresh.athletes[0].runs[0];
    second.id = {199};
    fresh.athletes[0].runs.push_back(second);

    const auto stopped = importArchive(bundle(), fresh, OnConflict::Stop);
    CHECK(stopped.count(ImportVerdict::Conflict) == 2);
    CHECK(stopped.change.empty());
    std::map<std::string, std::string> details;
    for (const auto& line : stopped.lines)
        if (line.verdict == ImportVerdict::Conflict) details[line.kind] = line.detail;
    CHECK(details["run"] == "easy -> tempo");
    CHECK(details["athlete"] == "\"Ben\" -> \"Benjamin\"");

    const auto kept = importArchive(bundle(), fresh, OnConflict::KeepMine);
    REQUIRE(kept.change.size() == 1); // the run that was not there
    CHECK(putsOf<RunRecord>(kept.change).front().id == Id<RunRecord>{199});

    const auto replaced = importArchive(bundle(), fresh, OnConflict::Replace);
    CHECK(replaced.change.size() == 3);
    CHECK(replaced.count(ImportVerdict::Updated) == 2);
}

TEST_CASE("what stands once is found by that, not by its id") {
    Archive fresh = bundle();
    fresh.athletes[0].pins[0].id = {777}; // another pin of the same day
    fresh.exercises[0].id = {778};        // the same own exercise made elsewhere
    fresh.settings[0] = {{779}, {"unit", "lb"}};
    const auto stopped = importArchive(bundle(), fresh, OnConflict::Stop);
    CHECK(stopped.count(ImportVerdict::Conflict) == 1); // the setting
    const auto replaced = importArchive(bundle(), fresh, OnConflict::Replace);
    REQUIRE(replaced.change.size() == 1);
    CHECK(putsOf<SettingRecord>(replaced.change).front().id == Id<SettingRecord>{61});
}

TEST_CASE("a bundle of one athlete leaves the other members in the group") {
    Archive fresh = bundle();
    fresh.athletes.pop_back();
    fresh.groups[0].value.members = {{1}};
    Archive current = bundle();
    CHECK(importArchive(current, fresh, OnConflict::Stop).change.empty());

    fresh.groups[0].value.name = "Running club";
    CHECK(importArchive(current, fresh, OnConflict::Stop).count(ImportVerdict::Conflict) == 1);
    const auto replaced = importArchive(current, fresh, OnConflict::Replace);
    const auto groups = putsOf<GroupRecord>(replaced.change);
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().value->name == "Running club");
    CHECK(groups.front().value->members == std::vector<Id<AthleteRecord>>{{2}, {1}});
}

TEST_CASE("records that are here and not in the bundle stay") {
    Archive fresh = bundle();
    fresh.athletes[0].runs.clear();
    fresh.athletes[0].logs.clear();
    CHECK(importArchive(bundle(), fresh, OnConflict::Replace).change.empty());
}
