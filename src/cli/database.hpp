// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commands.hpp"
#include <stridewright/storage/store.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace stridewright::cli {

// What the commands on a database share: which file, which athletes.

/// The option `--db FILE`; `file` stays empty where it is not given.
CLI::Option* addDatabase(CLI::App& command, std::string& file);

/// The file that `--db` named, else the default one.
[[nodiscard]] std::string databaseFile(const std::string& given);

/// What a command is about to do with the database.
enum class Access {
    Look,   ///< writes no data; opens a file that is there
    DryRun, ///< writes nothing at all, not even a backup
    Change, ///< changes a file that is there
    Create  ///< as `Change`; a missing file is made
};

/// Opens it. A missing file is Error{CannotRead} that says how to make one, but for `Create`.
[[nodiscard]] storage::Store
openDatabase(const std::string& given, Access access, const Surroundings& surroundings);

/// A name fit for a line of text: without control characters, cut with "…" where it is long.
[[nodiscard]] std::string shownName(std::string_view name);

/// The athlete that a text names: by the exact name, else by the id, else by the only name that
/// begins so, large and small letters alike; those in the archive last. Throws Error{BadRequest}
/// that lists who is there where that is nobody or several.
[[nodiscard]] Keyed<AthleteRecord> findAthlete(const storage::Store& store,
                                               const std::string& text);

/// As `findAthlete`.
[[nodiscard]] Keyed<GroupRecord> findGroup(const storage::Store& store, const std::string& text);

/// The options `--athlete A` (may be given again), `--group G` and `--all`, of which exactly one is
/// given.
struct Whom {
    std::vector<std::string> athletes;
    std::string group;
    bool all = false;
};
void addWhom(CLI::App& command, Whom& whom);

/// Those athletes by name, each once; the archived only where they are named themselves. Throws
/// CLI::ValidationError where none of the options was given, Error{BadRequest} where a name is not
/// there or nobody is left.
[[nodiscard]] std::vector<Keyed<AthleteRecord>> chosenAthletes(const storage::Store& store,
                                                               const Whom& whom);

} // namespace stridewright::cli
