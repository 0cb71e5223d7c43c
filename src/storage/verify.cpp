// SPDX-License-Identifier: MIT
#include "storage/verify.hpp"

#include "storage/checksum_vfs.hpp"
#include "storage/errors.hpp"
#include "storage/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <sqlite3.h>

namespace stridewright::storage {

namespace {

constexpr int kProblemsOfAKind = 20; ///< beyond that a list helps nobody

std::vector<std::string> texts(Connection& connection, const std::string& sql) {
    std::vector<std::string> found;
    Query query(connection.prepared(sql));
    while (query.step())
        found.push_back(query.row().getColumn(0).getString());
    return found;
}

/// Name and SQL of everything in a schema; the tables by which SQLite plans do not count.
std::map<std::string, std::string> objectsOf(Connection& connection) {
    std::map<std::string, std::string> objects;
    Query query(connection.prepared("SELECT type || ' ' || name, coalesce(sql, '') "
                                    "FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' "
                                    "ESCAPE '\\' ORDER BY rowid"));
    while (query.step())
        objects[query.row().getColumn(0).getString()] = query.row().getColumn(1).getString();
    return objects;
}

void compareSchema(Connection& connection, std::vector<std::string>& problems) {
    Connection fresh(SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
    for (const std::string_view step : schemaSteps())
        fresh.database().exec(std::string(step));
    const auto expected = objectsOf(fresh);
    const auto actual = objectsOf(connection);
    for (const auto& [name, sql] : expected) {
        const auto found = actual.find(name);
        if (found == actual.end())
            problems.push_back(fmt::format("the {} is missing", name));
        else if (found->second != sql)
            problems.push_back(fmt::format("the {} is not as it should be", name));
    }
    for (const auto& [name, sql] : actual)
        if (!expected.contains(name))
            problems.push_back(fmt::format("the {} is none of Stridewright's", name));
}

/// A list whose rows must be numbered from 0 without a gap within `parent`.
struct NumberedList {
    const char* table;
    const char* parent;
};

constexpr NumberedList kNumberedLists[] = {
    {"athlete_equipment", "athlete"},
    {"athlete_implement", "athlete"},
    {"athlete_place", "athlete"},
    {"place_equipment", "athlete, place"},
    {"place_implement", "athlete, place"},
    {"athlete_concern", "athlete"},
    {"athlete_excluded_exercise", "athlete"},
    {"group_member", "athlete_group"},
    {"pin_accept", "pin"},
    {"session_reason", "session, instead"},
    {"session_block", "session, instead"},
    {"prescription", "session, instead, block"},
    {"prescription_reason", "session, instead, block, prescription"},
    {"log_exercise", "log"},
    {"log_set", "log, exercise"},
    {"exercise_text", "own_exercise, list"},
    {"exercise_secondary_focus", "own_exercise"},
    {"exercise_alternative", "own_exercise"},
    {"exercise_equipment", "own_exercise, alternative"},
};

/// What the constraints of the tables cannot hold: each query gives a sentence a problem.
constexpr const char* kOwnChecks[] = {
    "SELECT 'the logged session of ' || log.day || ' belongs to a session of another athlete' "
    "FROM log JOIN session ON session.id = log.session WHERE session.athlete <> log.athlete",
    "SELECT 'the run of ' || run.day || ' was run in a shoe of another athlete' "
    "FROM run JOIN shoe ON shoe.id = run.shoe WHERE shoe.athlete <> run.athlete",
    "SELECT 'the session of ' || day || ' is not there as planned' FROM session WHERE NOT EXISTS "
    "(SELECT 1 FROM session_version WHERE session = session.id AND instead = 0)",
    "SELECT 'the session of ' || day || ' has a cause for another version and none, or the other "
    "way round' FROM session WHERE (cause IS NOT NULL) <> EXISTS "
    "(SELECT 1 FROM session_version WHERE session = session.id AND instead = 1)",
    "SELECT 'a season has phases and says it has none' FROM season WHERE own_phases = 0 AND EXISTS "
    "(SELECT 1 FROM season_phase WHERE season = season.id)",
    "SELECT 'a season has easier weeks and says it has none' FROM season WHERE own_easier_weeks = "
    "0 "
    "AND EXISTS (SELECT 1 FROM season_easier_week WHERE season = season.id)",
};

/// Arguments of reasons are numbers, texts and days.
constexpr const char* kTablesWithArgs[] = {"session_reason", "prescription_reason"};

void checkContent(Connection& connection, std::vector<std::string>& problems) {
    const auto collect = [&](const std::string& sql) {
        for (std::string& text :
             texts(connection, fmt::format("{} LIMIT {}", sql, kProblemsOfAKind)))
            problems.push_back(std::move(text));
    };
    for (const char* sql : kOwnChecks)
        collect(sql);
    for (const auto& [table, parent] : kNumberedLists)
        collect(fmt::format("SELECT 'a list in {0} has a gap' FROM {0} GROUP BY {1} "
                            "HAVING min(position) <> 0 OR max(position) <> count(*) - 1",
                            table,
                            parent));
    for (const char* table : kTablesWithArgs)
        collect(fmt::format(
            "SELECT 'a reason in {0} has an argument that is none: ' || args FROM {0} "
            "WHERE args <> '[]' AND EXISTS (SELECT 1 FROM json_each(args) AS arg WHERE "
            "arg.type NOT IN ('integer', 'real', 'text') AND NOT (arg.type = 'object' AND "
            "json_extract(arg.value, '$.date') IS "
            "date(json_extract(arg.value, '$.date'), '+0 days')))",
            table));
}

std::string wordsOf(const SQLite::Exception& exception) {
    const bool isPage = fullCode(exception) == SQLITE_IOERR_DATA;
    const auto pages = takeFailedPages();
    return isPage && !pages.empty() ? failedPageWords(pages.front()) : exception.what();
}

/// Where pages are damaged the questions that follow may fail, too: then that is what is told.
template <class Function>
void examine(std::vector<std::string>& problems, const std::string& what, Function function) {
    try {
        function();
    } catch (const SQLite::Exception& exception) {
        if (isFaultOfDisk(exception)) throw;
        problems.push_back(fmt::format("{} cannot be read: {}", what, wordsOf(exception)));
    }
}

/// The code in a line of SQLite's about a page that it could not read.
std::optional<int> codeIn(std::string_view line) {
    constexpr std::string_view kWords = "error code=";
    const std::size_t at = line.find(kWords);
    if (at == std::string_view::npos) return std::nullopt;
    int code = 0;
    std::from_chars(line.data() + at + kWords.size(), line.data() + line.size(), code);
    return code;
}

/// What an integrity check says, line by line, without the pages that were not read at all.
void addLines(std::string_view report, std::vector<std::string>& problems) {
    while (!report.empty()) {
        const std::string_view line = report.substr(0, report.find('\n'));
        report.remove_prefix(std::min(line.size() + 1, report.size()));
        const std::optional<int> code = codeIn(line);
        if (line == "ok" || line.starts_with("***") || code == SQLITE_IOERR_DATA) continue;
        problems.push_back("the file is damaged: " + std::string(line));
    }
}

void checkPages(Connection& connection, std::vector<std::string>& problems) {
    for (std::string& problem : pageProblems(connection))
        problems.push_back(std::move(problem));
    if (connection.number("PRAGMA application_id") != kApplicationId)
        problems.emplace_back("the file does not say that it is Stridewright's");
    if (connection.number("PRAGMA user_version") != static_cast<std::int64_t>(schemaSteps().size()))
        problems.emplace_back("the file does not say which version it is");
}

void checkReferences(Connection& connection, std::vector<std::string>& problems) {
    const std::string sql =
        "SELECT 'rows of ' || \"table\" || ' that belong to missing rows of ' || parent || ': ' || "
        "count(*) FROM pragma_foreign_key_check GROUP BY \"table\", parent ORDER BY 1";
    for (std::string& line : texts(connection, sql))
        problems.push_back(std::move(line));
}

void countRows(Connection& connection, Verification& result) {
    const auto tables = texts(connection,
                              "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                              "LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
    for (const std::string& table : tables)
        examine(result.problems, "the table " + table, [&] {
            result.rows.emplace_back(
                table, connection.number(fmt::format("SELECT count(*) FROM \"{}\"", table)));
        });
}

} // namespace

std::vector<std::string> pageProblems(Connection& connection) {
    // What SQLite has in memory may be other on the disk by now.
    sqlite3_db_release_memory(connection.database().getHandle());
    static_cast<void>(takeFailedPages());
    static_cast<void>(takeFaultOfDisk());
    std::vector<std::string> problems;
    std::vector<std::string> reports;
    try {
        reports = texts(connection, fmt::format("PRAGMA integrity_check({})", kProblemsOfAKind));
    } catch (const SQLite::Exception& exception) {
        if (fullCode(exception) != SQLITE_IOERR_DATA) throw;
    }
    // What SQLite could not get may be as it should; it calls some of that damaged.
    if (const int fault = takeFaultOfDisk(); fault != SQLITE_OK)
        throw SQLite::Exception("a page could not be read", fault);
    for (const std::int64_t page : takeFailedPages())
        problems.push_back(failedPageWords(page));
    for (const std::string& report : reports)
        addLines(report, problems);
    return problems;
}

Verification verified(Connection& connection) {
    Verification result;
    std::vector<std::string>& problems = result.problems;
    examine(problems, "the file", [&] { checkPages(connection, problems); });
    examine(problems, "the schema", [&] { compareSchema(connection, problems); });
    examine(problems, "a reference", [&] { checkReferences(connection, problems); });
    // Where tables are missing or other than they should be, questions about them make no sense.
    if (problems.empty())
        examine(problems, "the content", [&] { checkContent(connection, problems); });
    examine(problems, "the list of tables", [&] { countRows(connection, result); });
    return result;
}

} // namespace stridewright::storage
