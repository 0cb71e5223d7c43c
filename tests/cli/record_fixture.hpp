// SPDX-License-Identifier: MIT
#pragma once

#include "cli/cli_fixture.hpp"
#include <stridewright/storage/store.hpp>

namespace stridewright::tests {

/// A database in a folder of its own, with the athlete Ada.
class Records {
public:
    Records() {
        storage::Store store = open();
        AthleteRecord ada;
        ada.profile.name = "Ada";
        ada.profile.level = Level::Intermediate;
        store.apply({Put<AthleteRecord>{m_ada, ada}});
    }

    [[nodiscard]] storage::Store open() const {
        return storage::Store(database(), {.today = makeDate(2027, 3, 3), .dailyBackup = false});
    }
    [[nodiscard]] std::string database() const { return m_folder.path("runs.db"); }
    [[nodiscard]] const Folder& folder() const { return m_folder; }
    [[nodiscard]] Id<AthleteRecord> ada() const { return m_ada; }
    [[nodiscard]] Snapshot everything() const { return open().everything(m_ada); }

    /// Runs a command on this database.
    [[nodiscard]] Answer call(std::vector<std::string> args, const std::string& input = {}) const {
        args.emplace_back("--db");
        args.push_back(database());
        return run(args, input);
    }
    /// As `call`, for Ada.
    [[nodiscard]] Answer forAda(std::vector<std::string> args,
                                const std::string& input = {}) const {
        args.emplace_back("--athlete");
        args.emplace_back("Ada");
        return call(std::move(args), input);
    }
    /// The bytes of the database, with all that is committed in the one file.
    [[nodiscard]] std::string bytes() const {
        std::string all = textOf(database());
        for (const char* const beside : {"-wal"})
            all += textOf(database() + beside);
        return all;
    }

private:
    Folder m_folder;
    Id<AthleteRecord> m_ada{4711};
};

} // namespace stridewright::tests
