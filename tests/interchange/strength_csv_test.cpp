// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/strength_csv.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace stridewright;
using namespace stridewright::interchange;
using Catch::Matchers::Contains;

namespace {

const std::string kIos = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,"
                         "Seconds,Notes,Workout Notes,RPE\n";
const std::string kAndroid =
    "\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";"
    "\"Weight (kg)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";"
    "\"Workout Notes\"\n";
const std::string kHevy =
    R"("title","start_time","end_time","description","exercise_title","superset_id",)"
    R"("exercise_notes","set_index","set_type","weight_kg","reps","distance_km",)"
    R"("duration_seconds","rpe")"
    "\n";

StrengthLog read(const std::string& text, MassUnit unit = MassUnit::Kilogram) {
    return readStrengthLog(text, "log.csv", unit);
}

std::string sharedFile(const std::string& name) {
    const std::filesystem::path path =
        std::filesystem::path(STRIDEWRIGHT_SOURCE_DIR) / "../shared/data/strength-csv" / name;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return file ? text.str() : std::string();
}

std::size_t setsOf(const StrengthLog& log) {
    std::size_t sets = 0;
    for (const auto& session : log.sessions)
        for (const ExerciseLog& exercise : session.log.exercises)
            sets += exercise.sets.size();
    return sets;
}

} // namespace

TEST_CASE("Strong on iOS: zeros are blank, the unit is not said", "[strength_csv]") {
    const StrengthLog log = read(
        kIos + "2026-02-10 16:46:13,\"Legs, heavy\",1h 44m,\"Squat (Barbell)\",W,40.0,8,0,0,,"
               "\"slept well\",\n"
               "2026-02-10 16:46:13,\"Legs, heavy\",1h 44m,\"Squat (Barbell)\",1,75.5,8,0,0,"
               "\"deep, slow\",\"slept well\",8.5\n"
               "2026-02-10 16:46:13,\"Legs, heavy\",1h 44m,\"Plank\",1,0,0,0,60,,\"slept well\",\n"
               "2026-02-12 07:05:00,Arms,31m,\"Pull Up\",1,0,10,0,0,,,\n");
    CHECK(log.program == "Strong");
    CHECK(log.unitGuessed);
    CHECK(log.problems.empty());
    REQUIRE(log.sessions.size() == 2);
    const SessionLog& legs = log.sessions[0].log;
    CHECK(log.sessions[0].entry == "2026-02-10 16:46 Legs, heavy");
    CHECK(log.sessions[0].line == 2);
    CHECK(legs.date == makeDate(2026, 2, 10));
    CHECK(legs.start == "16:46");
    CHECK(legs.minutes == 104.0);
    CHECK(legs.note == "Legs, heavy\nslept well");
    REQUIRE(legs.exercises.size() == 2);
    CHECK(legs.exercises[0].name == "Squat (Barbell)");
    CHECK(legs.exercises[0].exercise.empty());
    REQUIRE(legs.exercises[0].sets.size() == 2);
    CHECK(legs.exercises[0].sets[0].kind == SetKind::WarmUp);
    CHECK(legs.exercises[0].sets[1] ==
          SetLog{SetKind::Work, 8, 75.5, 8.5, std::nullopt, std::nullopt, "deep, slow"});
    CHECK(legs.exercises[1].metric == Metric::Seconds);
    CHECK(legs.exercises[1].sets[0].amount == 60);
    CHECK_FALSE(legs.exercises[1].sets[0].loadKg);
    CHECK_FALSE(log.sessions[1].log.exercises[0].sets[0].loadKg);
    CHECK(log.sessions[1].log.minutes == 31.0);
}

TEST_CASE("loads in pounds become kilograms", "[strength_csv]") {
    const StrengthLog log =
        read(kIos + "2026-02-10 16:46:13,Legs,31m,Deadlift,1,100,5,0,0,,,\n", MassUnit::Pound);
    CHECK(log.unit == MassUnit::Pound);
    CHECK(log.sessions.at(0).log.exercises.at(0).sets.at(0).loadKg == Approx(45.359237));
}

TEST_CASE("Strong on Android: semicolons, seconds, sets in any order", "[strength_csv]") {
    const StrengthLog log =
        read(kAndroid +
             "\"1\";\"2026-03-01 10:00:00\";\"Day A\";\"2700\";\"Carry\";\"2\";\"24,5\";\"0\";\"\";"
             "\"40\";\"0\";\"\";\"\"\n"
             "\"1\";\"2026-03-01 10:00:00\";\"Day A\";\"2700\";\"Carry\";\"1\";\"20\";\"0\";\"7\";"
             "\"30\";\"0\";\"\";\"\"\n");
    CHECK_FALSE(log.unitGuessed);
    CHECK(log.unit == MassUnit::Kilogram);
    REQUIRE(log.sessions.size() == 1);
    CHECK(log.sessions[0].log.minutes == 45.0);
    const ExerciseLog& carry = log.sessions[0].log.exercises.at(0);
    CHECK(carry.metric == Metric::Metres);
    REQUIRE(carry.sets.size() == 2);
    CHECK(carry.sets[0].amount == 30);
    CHECK(carry.sets[0].rpe == 7.0);
    CHECK(carry.sets[1].amount == 40);
    CHECK(carry.sets[1].loadKg == 24.5);
}

TEST_CASE("a unit in a column of its own counts row by row", "[strength_csv]") {
    const StrengthLog log =
        read("Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,"
             "Distance Unit,Seconds,Notes,Workout Notes\n"
             "2026-03-01 10:00:00,A,Squat,1,20,kg,5,,0,,0,,\n"
             "2026-03-01 10:00:00,A,Squat,2,50,lbs,5,,0,,0,,\n"
             "2026-03-01 10:00:00,A,Sled,1,50,stone,0,,0.1,mi,0,,\n");
    CHECK_FALSE(log.unitGuessed);
    const auto& exercises = log.sessions.at(0).log.exercises;
    CHECK(exercises.at(0).sets.at(0).loadKg == 20.0);
    CHECK(exercises.at(0).sets.at(1).loadKg == Approx(22.6796));
    CHECK(exercises.at(1).sets.at(0).amount == 161);
    REQUIRE(log.problems.size() == 1);
    CHECK(log.problems[0].line == 4);
    CHECK_THAT(log.problems[0].text, Contains("\"stone\""));
}

TEST_CASE("Strong of 2017: set numbers from 0, units in the header", "[strength_csv]") {
    const StrengthLog log =
        read("Date,Workout Name,Exercise Name,Set Order,kg,Reps,km,Seconds,Notes\n"
             "2017-05-01 18:00:00,Evening,Squat,0,60,5,0,0,\n"
             "2017-05-01 18:00:00,Evening,Squat,1,65,5,0,0,\n");
    CHECK_FALSE(log.unitGuessed);
    REQUIRE(setsOf(log) == 2);
    CHECK(log.sessions[0].log.exercises[0].sets[1].loadKg == 65.0);
    CHECK_FALSE(log.sessions[0].log.minutes);
}

TEST_CASE("translated headers are known by name or by where the values stand", "[strength_csv]") {
    const std::string row = "2026-02-10 16:46:13,Jambes,1h 2min,Squat (Barbell),1,75,8,0,0,,,9\n";
    const StrengthLog french =
        read("Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,"
             "Distance,Secondes,Notes,Notes d'entraînement,RPE\n" +
             row);
    const StrengthLog other = read("Päivä,Treenin nimi,Kesto,Liikkeen nimi,Sarja,Paino,Toistot,"
                                   "Matka,Sekunnit,Muistiinpanot,Treenin muistiinpanot,RPE\n" +
                                   row);
    for (const StrengthLog& log : {french, other}) {
        REQUIRE(setsOf(log) == 1);
        CHECK(log.program == "Strong");
        CHECK(log.sessions[0].log.minutes == 62.0);
        CHECK(log.sessions[0].log.exercises[0].sets[0].rpe == 9.0);
    }
}

TEST_CASE("Hevy: blank cells, set types, notes of an exercise, times that end", "[strength_csv]") {
    const StrengthLog log =
        read(kHevy + R"("Push, pull","8 Apr 2026, 23:30","9 Apr 2026, 00:15","felt ""good""",)"
                     R"x("Press (Dumbbell)",,"seat 3",0,"warmup",10,12,,,)x"
                     "\n"
                     R"("Push, pull","8 Apr 2026, 23:30","9 Apr 2026, 00:15","felt ""good""",)"
                     R"x("Press (Dumbbell)",,"seat 3",1,"failure",22.5,8,,,9.5)x"
                     "\n"
                     R"("Push, pull","8 Apr 2026, 23:30","9 Apr 2026, 00:15","felt ""good""",)"
                     R"("Dead Hang",,"",0,"odd",,,,45,)"
                     "\n");
    CHECK(log.program == "Hevy");
    CHECK_FALSE(log.unitGuessed);
    REQUIRE(log.sessions.size() == 1);
    const SessionLog& session = log.sessions[0].log;
    CHECK(session.date == makeDate(2026, 4, 8));
    CHECK(session.start == "23:30");
    CHECK(session.minutes == 45.0);
    CHECK(session.note == "Push, pull\nfelt \"good\"");
    REQUIRE(session.exercises.size() == 2);
    CHECK(session.exercises[0].sets.at(0).kind == SetKind::WarmUp);
    CHECK(session.exercises[0].sets.at(0).note == "seat 3");
    CHECK(session.exercises[0].sets.at(1).rpe == 9.5);
    CHECK(session.exercises[1].metric == Metric::Seconds);
    REQUIRE(log.problems.size() == 1);
    CHECK(log.problems[0].line == 4);
    CHECK_THAT(log.problems[0].text, Contains("set type not known") && Contains("\"odd\""));
}

TEST_CASE("Hevy in pounds and miles", "[strength_csv]") {
    std::string header = kHevy;
    header.replace(header.find("weight_kg"), 9, "weight_lbs");
    header.replace(header.find("distance_km"), 11, "distance_miles");
    const StrengthLog log =
        read(header + R"("A","8 Apr 2026, 16:50","","","Row",,"",0,"normal",100,8,,,)" + "\n");
    CHECK(log.unit == MassUnit::Pound);
    CHECK(log.sessions.at(0).log.exercises.at(0).sets.at(0).loadKg == Approx(45.359237));
}

TEST_CASE("a run among the lifts is told and is no strength", "[strength_csv]") {
    const StrengthLog log =
        read(kIos + "2026-02-10 16:46:13,Gym,31m,Squat,1,60,5,0,0,,,\n"
                    "2026-02-10 16:46:13,Gym,31m,Running (Treadmill),1,0,0,5.2,1800,,,\n"
                    "2026-02-11 16:46:13,Gym,31m,Running,1,0,0,8,2400,,,\n");
    REQUIRE(log.sessions.size() == 1);
    CHECK(log.sessions[0].log.exercises.size() == 1);
    REQUIRE(log.endurance.size() == 2);
    CHECK(log.endurance[0].name == "Running (Treadmill)");
    CHECK(log.endurance[0].km == Approx(5.2));
    CHECK(log.endurance[0].minutes == 30.0);
    REQUIRE(log.problems.size() == 2);
    CHECK(log.problems[0].line == 3);
    CHECK_THAT(log.problems[0].text, Contains("Running (Treadmill) is endurance, not strength"));
}

TEST_CASE("an exercise may stand twice, a set may not", "[strength_csv]") {
    const std::string head = "2026-02-10 16:46:13,Gym,31m,";
    const StrengthLog log = read(kIos + head + "Squat,1,60,5,0,0,,,\n" + head +
                                 "Squat,2,60,5,0,0,,,\n" + head + "Row,1,30,8,0,0,,,\n" + head +
                                 "Squat,1,50,10,0,0,,,\n" + head + "Row,1,30,8,0,0,,,\n");
    const auto& exercises = log.sessions.at(0).log.exercises;
    REQUIRE(exercises.size() == 3);
    CHECK(exercises[0].sets.size() == 2);
    CHECK(exercises[2].name == "Squat");
    CHECK(exercises[2].sets.at(0).amount == 10);
    REQUIRE(log.problems.size() == 1);
    CHECK(log.problems[0].line == 6);
    CHECK_THAT(log.problems[0].text, Contains("stands twice") && Contains("Row, set 1"));
}

TEST_CASE("warm-ups of equal weight are all kept, clocks and notes are no sets", "[strength_csv]") {
    const std::string head = "2026-02-10 16:46:13,Gym,31m,Squat,";
    const StrengthLog log =
        read(kIos + head + "W,20,5,0,0,,,\n" + head + "W,20,5,0,0,,,\n" + head + "1,60,5,0,0,,,\n" +
             head + "Rest Timer,0,0,0,90,,,\n" + head + "Note,0,0,0,0,knees warm,,\n");
    REQUIRE(setsOf(log) == 3);
    CHECK(log.sessions[0].log.note == "Gym\nSquat: knees warm");
    CHECK(log.problems.empty());
}

TEST_CASE("bad rows become problems with line and value", "[strength_csv]") {
    const StrengthLog log =
        read(kIos + "soon,Gym,31m,Squat,1,60,5,0,0,,,\n"
                    "2026-02-10 16:46:13,Gym,31m,,1,60,5,0,0,,,\n"
                    "2026-02-10 16:46:13,Gym,ages,Squat,1,sixty,5,0,0,,,11\n"
                    "2026-02-10 16:46:13,Gym,ages,Squat,x,60,-5,0,0,,,\n"
                    "2026-02-10 16:46:13,Gym,31m,Squat,2,60,5,0,0,a,b,7,more\n");
    struct Row {
        std::size_t line;
        std::string says;
    };
    const std::vector<Row> expected{{2, "\"soon\""},
                                    {3, "names no exercise"},
                                    {4, "duration not used: \"ages\""},
                                    {4, "weight not used, no number from 0 to 10000: \"sixty\""},
                                    {4, "RPE not used, no number from 1 to 10: \"11\""},
                                    {5, "reps not used, no number from 0 to 100000: \"-5\""},
                                    {5, "set number not known: \"x\""},
                                    {6, "13 cells where the header has 12"}};
    REQUIRE(log.problems.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(log.problems[i].line == expected[i].line);
        CHECK_THAT(log.problems[i].text, Contains(expected[i].says));
    }
    CHECK(setsOf(log) == 2);
}

TEST_CASE("what is no strength log is refused", "[strength_csv]") {
    CHECK_FALSE(looksLikeStrengthLog("date,kind,minutes,km,title\n2026-01-01,easy,40,8,\n"));
    CHECK_FALSE(looksLikeStrengthLog(""));
    CHECK(looksLikeStrengthLog(kIos));
    CHECK(looksLikeStrengthLog("\xEF\xBB\xBF" + kAndroid));
    CHECK(looksLikeStrengthLog(kHevy));
    CHECK_THROWS_WITH(read("a,b\n1,2\n"), Contains("log.csv: not the export of Strong or Hevy"));
    CHECK_THROWS_WITH(read(kIos + std::string("\0", 1)), Contains("NUL bytes"));
    CHECK(read(kIos).sessions.empty());
    CHECK(read(kIos).program == "Strong");
}

TEST_CASE("an old encoding is read and told", "[strength_csv]") {
    const StrengthLog log = read(kIos + "2026-02-10 16:46:13,R\xFC"
                                        "cken,31m,Row,1,60,5,0,0,,,\n");
    CHECK(log.sessions.at(0).log.note == "R\xC3\xBC"
                                         "cken");
    CHECK_THAT(log.problems.at(0).text, Contains("Windows-1252"));
}

TEST_CASE("real exports are read without loss", "[strength_csv]") {
    if (const std::string text = sharedFile("strong-en-breinsp.csv"); !text.empty()) {
        const StrengthLog log = readStrengthLog(text, "strong.csv", MassUnit::Kilogram);
        CHECK(log.sessions.size() > 50);
        std::size_t twice = 0;
        for (const CalendarProblem& problem : log.problems)
            twice += problem.text.find("stands twice") != std::string::npos ? 1U : 0U;
        CHECK(setsOf(log) + twice + log.endurance.size() == 2078);
        CHECK(log.problems.size() == twice + log.endurance.size());
    }
    if (const std::string text = sharedFile("hevy-mouadja02.csv"); !text.empty()) {
        const StrengthLog log = readStrengthLog(text, "hevy.csv", MassUnit::Kilogram);
        CHECK(log.program == "Hevy");
        CHECK(log.sessions.size() >= 15);
        CHECK(log.problems.size() == log.endurance.size());
        for (const auto& session : log.sessions)
            CHECK(session.log.minutes.has_value());
    }
}
