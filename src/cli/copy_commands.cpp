// SPDX-License-Identifier: MIT
#include "cli/record_commands.hpp"
#include "cli/words.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace stridewright::cli {

namespace {

namespace fs = std::filesystem;

/// A file that holds something else than a database is never written over.
void refuseForeign(const std::string& file) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored))
        throw Error(ErrorCode::CannotWrite, file, "", "cannot be written: it is a folder");
    if (!fs::exists(file, ignored) || fs::file_size(file, ignored) == 0) return;
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    std::array<char, kMagic.size()> head{};
    std::ifstream(file, std::ios::binary).read(head.data(), head.size());
    if (std::string_view(head.data(), head.size()) != kMagic)
        throw Error(ErrorCode::CannotWrite,
                    file,
                    "",
                    "holds something else than a database; name another file");
}

std::string rowsText(const storage::Verification& verification) {
    std::string text;
    for (const auto& [table, rows] : verification.rows) {
        if (rows == 0) continue;
        std::string name = table;
        for (char& c : name)
            if (c == '_') c = ' ';
        text += fmt::format("  {}  {:>9}\n", column(name, 28), rows);
    }
    return text;
}

std::string backupText(const storage::Backup& backup) {
    return fmt::format("{} of {}", backup.file.string(), longDate(backup.day));
}

CLI::App* addCopy(CLI::App& app, CopyOptions& options, const char* name, const char* description) {
    CLI::App* const command = app.add_subcommand(name, description);
    command->add_option("FILE", options.file, "the copy")->required()->option_text(" ");
    addDatabase(*command, options.db);
    return command;
}

} // namespace

CLI::App* addBackup(CLI::App& app, CopyOptions& options) {
    return addCopy(app, options, "backup", "Write a complete copy of the database");
}

Outcome backup(const CopyOptions& options, const Surroundings& surroundings) {
    if (options.file == "-")
        throw CLI::ValidationError("FILE", "a copy goes to a file, not to standard output");
    const storage::Store store = openDatabase(options.db, Access::Look, surroundings);
    std::error_code ignored;
    if (fs::equivalent(options.file, store.file(), ignored))
        throw Error(ErrorCode::CannotWrite, options.file, "", "is the database itself");
    refuseForeign(options.file);
    store.backUpTo(options.file);
    const storage::Verification copy = storage::examine(options.file);
    if (!copy.problems.empty())
        throw Error(ErrorCode::CannotWrite,
                    options.file,
                    "",
                    "was written, and reading it again found: " + copy.problems.front());
    return {fmt::format("{} is a whole copy of {}.\n", options.file, store.file().string()), 0};
}

CLI::App* addRestore(CLI::App& app, CopyOptions& options) {
    return addCopy(
        app, options, "restore", "Put a copy in the database's place; what it replaces is kept");
}

Outcome restore(const CopyOptions& options, const Surroundings& surroundings) {
    const std::string database = databaseFile(options.db);
    const auto replaced = storage::restore(database, options.file, surroundings.today);
    std::string text = fmt::format("{} is now what {} holds.\n", database, options.file);
    if (replaced)
        text +=
            fmt::format("What it replaced is kept in {}; restore that file to take this back.\n",
                        replaced->file.string());
    return {text, 0};
}

CLI::App* addVerify(CLI::App& app, CopyOptions& options) {
    CLI::App* const command = app.add_subcommand("verify", "Examine the database from end to end");
    addDatabase(*command, options.db);
    return command;
}

Outcome verify(const CopyOptions& options, const Surroundings& surroundings) {
    const std::string database = databaseFile(options.db);
    const storage::Verification found = storage::examine(database);
    if (found.problems.empty())
        return {fmt::format("{} is whole.\n{}", database, rowsText(found)), 0};
    for (const std::string& problem : found.problems)
        surroundings.err << wrapped(fmt::format("{}: {}", database, printable(problem)), 2);
    if (const auto good = storage::newestGoodBackup(database))
        surroundings.err << wrapped(
            fmt::format("The newest good backup is {}. To put it in place: stridewright-cli "
                        "restore \"{}\"{}. What is there now is kept.",
                        backupText(*good),
                        good->file.string(),
                        options.db.empty() ? "" : fmt::format(" --db \"{}\"", options.db)),
            2);
    else
        surroundings.err << "There is no good backup beside it.\n";
    return {"", 3};
}

} // namespace stridewright::cli
