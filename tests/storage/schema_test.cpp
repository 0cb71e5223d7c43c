// SPDX-License-Identifier: MIT
// What the tables themselves refuse, whoever writes.
#include "storage/schema.hpp"
#include "support/database.hpp"
#include "support/records.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace stridewright;
using namespace stridewright::storage;
using namespace stridewright::test;

namespace {

using Words = std::vector<std::string>;

template <class E>
Words wordsOf() {
    const auto& words = EnumWords<E>::words;
    return {words.begin(), words.end()};
}

/// One CHECK of a column: its table, column and what stands after the column's name.
struct Check {
    std::string table;
    std::string column;
    std::string condition;
};

/// The checks of single columns, by a pattern of the condition.
std::vector<Check> checksLike(SQLite::Database& database, const std::string& condition) {
    std::vector<Check> checks;
    const std::regex pattern(R"(CHECK\s*\((\w+) ()" + condition + R"()\))");
    for (const std::string& table : tablesOf(database)) {
        const std::string sql =
            column(database, "SELECT sql FROM sqlite_master WHERE name = '" + table + "'")[0];
        for (std::sregex_iterator match(sql.begin(), sql.end(), pattern), end; match != end;
             ++match)
            checks.push_back({table, (*match)[1], (*match)[2]});
    }
    return checks;
}

Words quotedWords(const std::string& text) {
    Words words;
    const std::regex quoted("'([^']*)'");
    for (std::sregex_iterator match(text.begin(), text.end(), quoted), end; match != end; ++match)
        words.push_back((*match)[1]);
    return words;
}

/// A database with rows in every table.
struct Filled {
    SQLite::Database database;
    explicit Filled(const TemporaryFolder& folder)
        : database(make(folder), SQLite::OPEN_READWRITE) {
        database.exec("PRAGMA foreign_keys = ON");
        for (const std::string& table : tablesOf(database)) {
            INFO(table);
            REQUIRE(column(database, "SELECT count(*) FROM " + table)[0] != "0");
        }
    }
    static std::string make(const TemporaryFolder& folder) {
        const auto file = folder / "filled.db";
        Store store(file, {.today = makeDate(2026, 3, 2), .dailyBackup = false});
        for (const std::int64_t first : {100, 1000, 2000, 3000, 4000, 5000})
            (void)store.apply(
                RandomRecords(static_cast<std::uint64_t>(first)).wholeAthlete(first, 4));
        return file.string();
    }

    /// Whether the tables refuse a value, by a CHECK and by nothing else.
    [[nodiscard]] bool refuses(const Check& check, const std::string& value) {
        const std::string sql = "UPDATE " + check.table + " SET " + check.column + " = " + value +
                                " WHERE " + check.column + " IS NOT NULL";
        database.exec("SAVEPOINT attempt");
        std::string message;
        try {
            database.exec(sql);
        } catch (const SQLite::Exception& exception) {
            message = exception.what();
        }
        database.exec("ROLLBACK TO attempt; RELEASE attempt");
        return message.starts_with("CHECK constraint failed");
    }
};

} // namespace

TEST_CASE("the tables know the words of the enums, in their order", "[schema]") {
    Words runKinds = wordsOf<RunKind>();
    REQUIRE(runKinds.back() == "race");
    runKinds.pop_back(); // a race is kept as a race
    const std::map<std::string, Words> byColumn{
        {"athlete.level", wordsOf<Level>()},
        {"athlete.placement", wordsOf<PlacementPolicy>()},
        {"athlete.week_starts_on", wordsOf<Weekday>()},
        {"athlete.unit", wordsOf<MassUnit>()},
        {"athlete_weekday.weekday", wordsOf<Weekday>()},
        {"athlete_implement.kind", wordsOf<ImplementKind>()},
        {"athlete_implement.unit", wordsOf<MassUnit>()},
        {"place_implement.kind", wordsOf<ImplementKind>()},
        {"place_implement.unit", wordsOf<MassUnit>()},
        {"run.kind", runKinds},
        {"run.status", wordsOf<RunStatus>()},
        {"race.priority", wordsOf<RacePriority>()},
        {"season_phase.phase", wordsOf<PhaseKind>()},
        {"pin.kind", wordsOf<PinKind>()},
        {"pin.class", wordsOf<SessionClass>()},
        {"pin_accept.rule", wordsOf<RuleId>()},
        {"session.phase", wordsOf<PhaseKind>()},
        {"session.cause", wordsOf<InsteadCause>()},
        {"session_version.class", wordsOf<SessionClass>()},
        {"session_block.kind", wordsOf<BlockKind>()},
        {"prescription.metric", wordsOf<Metric>()},
        {"log.class", wordsOf<SessionClass>()},
        {"log.phase", wordsOf<PhaseKind>()},
        {"log_exercise.metric", wordsOf<Metric>()},
        {"log_set.kind", wordsOf<SetKind>()},
        {"log_set.side", wordsOf<BodySide>()},
        {"pain.side", wordsOf<BodySide>()},
        {"pain.moment", wordsOf<PainMoment>()},
        {"pain_sign.sign", wordsOf<PainSign>()},
        {"gate.witness", wordsOf<GateWitness>()},
        {"exercise.primary_focus", wordsOf<Focus>()},
        {"exercise.pattern", wordsOf<Pattern>()},
        {"exercise.level", wordsOf<Level>()},
        {"exercise.metric", wordsOf<Metric>()},
        {"exercise.slot", wordsOf<Slot>()},
        {"exercise.loading", wordsOf<Loading>()},
        {"exercise.increment", wordsOf<Increment>()},
        {"exercise_text.list",
         {"alias", "regression", "progression", "contraindication", "cue", "mistake"}},
        {"exercise_secondary_focus.focus", wordsOf<Focus>()},
    };
    TemporaryFolder folder;
    Filled filled(folder);
    const auto checks = checksLike(filled.database, R"(IN \('[^)]*)");
    CHECK(checks.size() == byColumn.size());
    for (const Check& check : checks) {
        const std::string name = check.table + "." + check.column;
        INFO(name);
        REQUIRE(byColumn.contains(name));
        CHECK(quotedWords(check.condition) == byColumn.at(name));
        CHECK(filled.refuses(check, "'nonsense'"));
        CHECK(filled.refuses(check, "''"));
    }
}

TEST_CASE("the tables know which days there are", "[schema]") {
    TemporaryFolder folder;
    Filled filled(folder);
    const auto checks = checksLike(filled.database, R"(IS date\(\w+, '\+0 days'\))");
    std::set<std::string> columns;
    for (const Check& check : checks) {
        INFO(check.table << "." << check.column);
        columns.insert(check.column);
        for (const char* wrong : {"'2026-02-30'",
                                  "'2026-2-3'",
                                  "'2026-13-01'",
                                  "'today'",
                                  "''",
                                  "'20260301'",
                                  "'2026-03-01 '",
                                  "'2026-03-01T00:00'",
                                  "'10000-01-01'"})
            CHECK(filled.refuses(check, wrong));
    }
    CHECK(checks.size() == 21);
    CHECK(columns == std::set<std::string>{"about",
                                           "approved",
                                           "born",
                                           "day",
                                           "first_day",
                                           "first_planned",
                                           "last_day",
                                           "retired"});
}

TEST_CASE("the tables know the ends of every range", "[schema]") {
    TemporaryFolder folder;
    Filled filled(folder);
    const auto checks = checksLike(filled.database, R"(BETWEEN \d+ AND \d+)");
    CHECK(checks.size() > 40);
    for (const Check& check : checks) {
        INFO(check.table << "." << check.column << " " << check.condition);
        std::smatch match;
        REQUIRE(std::regex_match(check.condition, match, std::regex(R"(BETWEEN (\d+) AND (\d+))")));
        CHECK(filled.refuses(check, std::to_string(std::stoi(match[1]) - 1)));
        CHECK(filled.refuses(check, std::to_string(std::stoi(match[2]) + 1)));
        CHECK_FALSE(filled.refuses(check, match[1]));
        CHECK_FALSE(filled.refuses(check, match[2]));
    }
}

TEST_CASE("flags are 0 or 1, ids and positions not below their first", "[schema]") {
    TemporaryFolder folder;
    Filled filled(folder);
    const auto flags = checksLike(filled.database, R"(IN \(0, 1\))");
    CHECK(flags.size() > 20);
    for (const Check& check : flags) {
        INFO(check.table << "." << check.column);
        CHECK(filled.refuses(check, "2"));
        CHECK(filled.refuses(check, "-1"));
    }
    for (const Check& check : checksLike(filled.database, ">=? 0")) {
        INFO(check.table << "." << check.column);
        CHECK(filled.refuses(check, "-1"));
    }
}

TEST_CASE("what two columns say must agree", "[schema]") {
    TemporaryFolder folder;
    Filled filled(folder);
    const auto refused = [&](const char* table, const char* column, const char* value) {
        return filled.refuses({table, column, ""}, value);
    };
    CHECK(refused("athlete", "sessions_min", "4"));
    CHECK(refused("athlete", "sessions_max", "8"));
    CHECK(refused("athlete", "race_sessions_min", "4"));
    CHECK(refused("athlete", "race_sessions_max", "8"));
    CHECK(refused("run", "start", "'7:30'"));
    CHECK(refused("run", "start", "'24:00'"));
    CHECK(refused("log", "start", "'07:60'"));
    CHECK(refused("session_version", "not_before", "'noon'"));
    CHECK(refused("race", "km", "0"));
    CHECK(refused("race", "km", "1000.5"));
    CHECK(refused("session_block", "pair", "'AB'"));
    CHECK(refused("session_reason", "args", "'{}'"));
    CHECK(refused("illness", "last_day", "'2025-01-01'"));
    CHECK(refused("log_exercise", "target_sets", "NULL"));
    CHECK(refused("exercise", "exercise", "''"));
}

TEST_CASE("every fact has its type", "[schema]") {
    TemporaryFolder folder;
    Filled filled(folder);
    for (const std::string& table : tablesOf(filled.database)) {
        INFO(table);
        CHECK(column(filled.database,
                     "SELECT strict FROM pragma_table_list WHERE name = '" + table + "'")[0] ==
              "1");
    }
    CHECK_THROWS(filled.database.exec("UPDATE run SET minutes = 'forty'"));
    CHECK(column(filled.database, "SELECT name FROM sqlite_master WHERE type = 'trigger'").empty());
    CHECK(column(filled.database, "SELECT sql FROM sqlite_master WHERE sql LIKE '%CASCADE%'")
              .empty());
}

TEST_CASE("what the screens ask for is found by an index", "[schema]") {
    TemporaryFolder folder;
    Filled filled(folder);
    const auto planOf = [&](const std::string& sql) {
        std::string plan;
        SQLite::Statement statement(filled.database, "EXPLAIN QUERY PLAN " + sql);
        while (statement.executeStep())
            plan += statement.getColumn(3).getString() + "\n";
        return plan;
    };
    // A week of one athlete, in order.
    for (const char* table : {"run", "pin", "session", "log", "readiness", "pain", "note"}) {
        const std::string plan =
            planOf(std::string("SELECT * FROM ") + table +
                   " WHERE athlete = 1 AND day BETWEEN '2026-01-01' AND '2026-01-07' "
                   "ORDER BY day, id");
        INFO(plan);
        CHECK(plan.find("(athlete=? AND day>? AND day<?)") != std::string::npos);
        CHECK(plan.find("TEMP B-TREE") == std::string::npos);
    }
    // An exercise of an athlete over a year.
    const std::string progress = planOf(
        "SELECT log.day, log_set.amount, log_set.load_kg FROM log "
        "CROSS JOIN log_exercise ON log_exercise.log = log.id AND log_exercise.exercise = 'squat' "
        "JOIN log_set ON log_set.log = log.id AND log_set.exercise = log_exercise.position "
        "WHERE log.athlete = 1 AND log.day >= '2026-01-01' ORDER BY log.day");
    INFO(progress);
    CHECK(progress.find("SCAN") == std::string::npos);
    CHECK(progress.find("TEMP B-TREE") == std::string::npos);
    // An entry of a calendar.
    CHECK(planOf("SELECT id FROM run WHERE athlete = 1 AND calendar = 'plan' AND entry = 'e' AND "
                 "calendar <> ''")
              .find("run_origin") != std::string::npos);
    // Whether anything belongs to a record that goes.
    for (const char* reference :
         {"run WHERE shoe = 1", "log WHERE session = 1", "group_member WHERE athlete = 1"}) {
        const std::string plan = planOf(std::string("SELECT 1 FROM ") + reference);
        INFO(plan);
        CHECK(plan.find("SCAN") == std::string::npos);
    }
}
