// SPDX-License-Identifier: MIT
#include "app/exercise_names.hpp"
#include "support/apply_change.hpp"
#include <stridewright/app/importing.hpp>
#include <stridewright/app/knowledge.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;
using interchange::StrengthLog;
using tests::applyTo;

namespace {

const Catalog& catalog() {
    static const Catalog catalog = loadKnowledge().catalog;
    return catalog;
}

const Date kDay = makeDate(2027, 2, 10);

StrengthLog::Session session(int day, std::vector<std::string> names) {
    StrengthLog::Session result;
    result.log.date = kDay + Days{day};
    result.log.start = "16:46";
    result.log.minutes = 50;
    result.log.note = "Legs";
    result.entry = toIsoString(result.log.date) + " 16:46 Legs";
    for (std::string& name : names) {
        ExerciseLog exercise;
        exercise.name = std::move(name);
        SetLog set;
        set.amount = 8;
        set.loadKg = 60;
        exercise.sets = {set, set};
        result.log.exercises.push_back(exercise);
    }
    return result;
}

StrengthLog logOf(std::vector<StrengthLog::Session> sessions) {
    StrengthLog log;
    log.program = "Strong";
    log.sessions = std::move(sessions);
    return log;
}

struct Lifter {
    Snapshot snapshot;
    IdSource ids{1};
    Lifter() { snapshot.athlete.id = {7}; }
    ImportPreview look(const StrengthLog& log, OnConflict onConflict = OnConflict::Stop) {
        return importStrengthLog(snapshot, log, catalog(), 1234, onConflict, ids);
    }
    ImportPreview take(const StrengthLog& log, OnConflict onConflict = OnConflict::Stop) {
        ImportPreview preview = look(log, onConflict);
        applyTo(snapshot, preview.change);
        return preview;
    }
};

std::string called(const char* name) {
    const Exercise* const exercise = exerciseCalled(catalog(), name);
    return exercise ? exercise->id : "";
}

bool tells(const ImportPreview& preview, std::string_view code) {
    return std::ranges::any_of(preview.findings,
                               [&](const Finding& one) { return one.code == code; });
}

} // namespace

TEST_CASE("exercise names of other programs are found by words and equipment") {
    const auto [name, id] = GENERATE(table<const char*, const char*>({
        {"Squat (Barbell)", "back_squat"},
        {"Bench Press (Barbell)", "bench_press"},
        {"Bench Press (Dumbbell)", "db_bench_press"},
        {"Deadlift (Barbell)", "deadlift"},
        {"Romanian Deadlift (Barbell)", "barbell_rdl"},
        {"Bulgarian Split Squat (Dumbbell)", "db_bulgarian_split_squat"},
        {"Pull Up", "pull_up"},
        {"Pull Up (Assisted)", "band_assisted_pull_up"},
        {"Lat Pulldown (Cable)", "lat_pulldown"},
        {"Lat Pulldown (Machine)", "lat_pulldown"},
        {"Leg Extension (Machine)", "leg_extension"},
        {"Chest Press (Machine)", "machine_chest_press"},
        {"Inverted Row (Bodyweight)", "inverted_row"},
        {"Bent Over Row (Barbell)", "bent_over_row"},
        {"Goblet Squat", "goblet_squat"},
        {"Plank", "front_plank"},
        {"PUSH-UPS", "push_up"},
    }));
    INFO(name);
    CHECK(called(name) == id);
}

TEST_CASE("a name with other equipment, or none of ours, is no exercise of the catalog") {
    for (const char* name : {"Lunge (Barbell)", // the catalog's lunge is done without a bar
                             "Bench Press (Smith Machine)",
                             "Preacher Curl (Barbell)",
                             "Leg Press Technogym (Gelb)",
                             "Russian Twist",
                             "",
                             "()",
                             "(Barbell)",
                             "深蹲"}) {
        INFO(name);
        CHECK(called(name).empty());
    }
}

TEST_CASE("sessions become logs with their source; what is unknown is kept as written") {
    Lifter ada;
    const auto preview = ada.take(logOf({session(0, {"Squat (Barbell)", "Preacher Curl"})}));
    REQUIRE(ada.snapshot.logs.size() == 1);
    const LogRecord& log = ada.snapshot.logs.front().value;
    CHECK(log.source == "Strong");
    CHECK(log.sourceEntry == "2027-02-10 16:46 Legs");
    CHECK(log.loggedAt == 1234);
    REQUIRE(log.log.exercises.size() == 2);
    CHECK(log.log.exercises[0].exercise == "back_squat");
    CHECK(log.log.exercises[0].name.empty());
    CHECK(log.log.exercises[1].exercise.empty());
    CHECK(log.log.exercises[1].name == "Preacher Curl");
    CHECK(tells(preview, "import_exercises_unknown_one"));
    CHECK(preview.lines.front().what == "Legs (2 exercises with 4 sets)");
}

TEST_CASE("importing a log twice changes nothing; a longer export adds what is new") {
    Lifter ada;
    auto log = logOf({session(0, {"Squat (Barbell)"}), session(2, {"Plank"})});
    ada.take(log);
    CHECK(ada.look(log).change.empty());
    log.sessions.push_back(session(4, {"Plank"}));
    const auto preview = ada.take(log);
    CHECK(preview.count(ImportVerdict::Added) == 1);
    CHECK(preview.count(ImportVerdict::Unchanged) == 2);
    CHECK(ada.snapshot.logs.size() == 3);
}

TEST_CASE("taking an import back leaves what was there before") {
    Lifter ada;
    ada.take(logOf({session(0, {"Plank"})}));
    const Snapshot before = ada.snapshot;
    const auto preview = ada.look(logOf({session(0, {"Plank"}), session(1, {"Plank"})}));
    const Change back = applyTo(ada.snapshot, preview.change);
    CHECK(ada.snapshot.logs.size() == 2);
    applyTo(ada.snapshot, back);
    CHECK(ada.snapshot == before);
}

TEST_CASE("other sets than those that are there are asked about") {
    Lifter ada;
    ada.take(logOf({session(0, {"Plank"})}));
    ada.snapshot.logs.front().value.log.exercises[0].sets[0].pain = 3;
    auto other = logOf({session(0, {"Plank"}), session(1, {"Plank"})});
    CHECK(ada.look(logOf({session(0, {"Plank"})})).change.empty()); // pain is ours alone
    other.sessions[0].log.exercises[0].sets[1].amount = 9;

    const auto stopped = ada.look(other);
    CHECK(stopped.count(ImportVerdict::Conflict) == 1);
    CHECK(stopped.change.empty());

    const auto kept = ada.look(other, OnConflict::KeepMine);
    CHECK(kept.change.size() == 1); // only the new session

    ada.take(other, OnConflict::Replace);
    const auto& log = *std::ranges::find_if(
        ada.snapshot.logs, [](const auto& one) { return one.value.log.date == kDay; });
    CHECK(log.value.log.exercises[0].sets[1].amount == 9);
    CHECK(log.value.log.exercises[0].sets[0].pain == 3);
    CHECK(ada.look(other).change.empty());
}

TEST_CASE("an exercise that the catalog has learned since is found on the next import") {
    Lifter ada;
    auto log = logOf({session(0, {"Preacher Curl"})});
    ada.take(log);
    log.sessions[0].log.exercises[0].name = "Plank"; // the same entry under a name that is known
    const auto preview = ada.take(log);
    CHECK(preview.count(ImportVerdict::Updated) == 1);
    CHECK(ada.snapshot.logs.front().value.log.exercises[0].exercise == "front_plank");
    CHECK(ada.look(log).change.empty());
}

TEST_CASE("an imported session is joined to the one planned for its day, once") {
    Lifter ada;
    SessionRecord planned;
    planned.athlete = {7};
    planned.planned.date = kDay;
    planned.planned.sessionClass = SessionClass::Heavy;
    planned.planned.minutes = 45;
    Prescription squat;
    squat.exercise = "back_squat";
    squat.amount = {6, 8};
    planned.planned.blocks = {{BlockKind::Main, {}, {squat}}};
    ada.snapshot.sessions.push_back({{70}, planned});
    auto evening = session(0, {"Plank"});
    evening.entry = "evening";
    ada.take(logOf({session(0, {"Squat (Barbell)"}), evening}));
    REQUIRE(ada.snapshot.logs.size() == 2);
    std::size_t joined = 0;
    for (const auto& log : ada.snapshot.logs) {
        if (!log.value.session) continue;
        ++joined;
        CHECK(log.value.log.sessionClass == SessionClass::Heavy);
        CHECK(log.value.log.exercises[0].target->amount == IntRange{6, 8});
    }
    CHECK(joined == 1);
}

TEST_CASE("a guessed unit and a session logged by hand as well are told") {
    Lifter ada;
    LogRecord own;
    own.athlete = {7};
    own.log.date = kDay;
    ada.snapshot.logs.push_back({{5}, own});
    auto log = logOf({session(0, {"Plank"})});
    log.unitGuessed = true;
    const auto preview = ada.look(log);
    CHECK(tells(preview, "import_unit_guessed"));
    CHECK(tells(preview, "import_logged_twice"));
}
