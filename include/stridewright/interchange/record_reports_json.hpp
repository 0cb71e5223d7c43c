// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <string>
#include <utility>
#include <vector>

namespace stridewright::interchange {

/// What an import did or would do (`stridewright-cli import --json`).
struct ImportReport {
    struct Line {
        std::string verdict;
        std::string kind;
        std::optional<Date> date;
        std::string what;
        std::string detail;
    };
    std::string file;
    std::string format;  ///< "calendar", "strength_log" or "archive"
    bool dryRun = false; ///< it was only looked what would change
    bool written = false;
    std::vector<std::pair<std::string, std::size_t>> counts;   ///< by verdict
    std::vector<Line> lines;                                   ///< unchanged ones included
    std::vector<std::string> findings;                         ///< in words
    std::vector<std::pair<std::size_t, std::string>> problems; ///< line of the file, and what
};
[[nodiscard]] std::string writeImportReport(const ImportReport& report);

/// A finding over the season with its fix (`stridewright-cli findings --json`).
struct FindingReport {
    std::string code;
    std::string text;
    std::string fix;
    bool changesPlan = false; ///< accepting it changes what is planned; else it is only noted
    bool accepted = false;    ///< just now
};
/// `written`: whether what was accepted is stored.
[[nodiscard]] std::string writeSeasonFindings(const std::string& athlete,
                                              const std::vector<FindingReport>& findings,
                                              bool written);

/// What was logged (`stridewright-cli log show --json`): sessions, readiness and pain of a snapshot
/// in the words of requests, ids as text.
[[nodiscard]] std::string writeLogged(const Snapshot& snapshot);

} // namespace stridewright::interchange
