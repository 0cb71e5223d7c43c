// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/finding.hpp>
#include <stridewright/domain/run.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stridewright {
namespace interchange {

/// What an entry of a calendar is. `Run` is a run of unspecified kind.
enum class EntryKind {
    Rest,
    Recovery,
    Easy,
    Run,
    Steady,
    Tempo,
    Intervals,
    Hills,
    Long,
    Race,
    Cross,
    Walk,
    Strength,
    Mobility,
    Note,
    Unknown
};

} // namespace interchange

template <>
struct EnumWords<interchange::EntryKind> {
    static constexpr std::array<std::string_view, 16> words{"rest",
                                                            "recovery",
                                                            "easy",
                                                            "run",
                                                            "steady",
                                                            "tempo",
                                                            "intervals",
                                                            "hills",
                                                            "long",
                                                            "race",
                                                            "cross",
                                                            "walk",
                                                            "strength",
                                                            "mobility",
                                                            "note",
                                                            "unknown"};
};

namespace interchange {

enum class EntryStatus { Planned, Done, Skipped, Cancelled };

/// One workout read from a calendar: what it says and what was understood.
struct CalendarEntry {
    Date date{};
    std::string start; ///< wall clock "HH:MM", or empty
    EntryStatus status = EntryStatus::Planned;
    EntryKind kind = EntryKind::Unknown;
    std::vector<EntryKind> also;         ///< further sessions of the same entry ("+")
    std::vector<EntryKind> alternatives; ///< a choice ("or"); `kind` is the harder one
    std::optional<double> minutes;       ///< the larger end of a range
    std::optional<double> km;            ///< the larger end of a range
    bool optional = false;
    std::string title;       ///< as written
    std::string description; ///< as written
    std::string uid;
    /// Of a repeating event: the day that its rule gives, also where this one was moved.
    std::optional<Date> occurrence = {};
    std::size_t line = 0;  ///< where it begins in the file, from 1
    double confidence = 0; ///< 0 to 1
    std::string evidence;  ///< the words and the rule that decided
    std::vector<std::string> warnings;
};

/// A place in the file that was not understood, or a limit that was reached.
struct CalendarProblem {
    std::size_t line = 0; ///< from 1; 0 for the file as a whole
    std::string text;     ///< what was wrong, with the value
};

struct CalendarRead {
    std::string name;                   ///< the calendar's own name, or empty
    std::vector<CalendarEntry> entries; ///< by date, then start, then order in the file
    std::vector<CalendarProblem> problems;
};

struct CalendarOptions {
    std::optional<DateRange> window; ///< entries outside are left out, rules expand inside it only
    std::string zone;                ///< IANA zone for times given in UTC; empty: kept as UTC
};

/// Reads ICS or CSV, told apart by content. Throws Error{BadDocument} when the text as a whole is
/// neither; single faults become problems and the good entries are kept. Time and memory are
/// bounded.
[[nodiscard]] CalendarRead
readCalendar(std::string_view bytes, const std::string& file, const CalendarOptions& options);

} // namespace interchange
} // namespace stridewright
