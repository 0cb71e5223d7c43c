// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/log.hpp>
#include <stridewright/interchange/calendar.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

/// The log of another lifting program. Blank and, where the program writes them for "not used",
/// zero values stay blank.
struct StrengthLog {
    struct Session {
        SessionLog log;    ///< exercises by name as written (`ExerciseLog::name`)
        std::string entry; ///< identity within the file: "2021-02-10 16:46" and the workout's name
        std::size_t line = 0;
    };
    /// Running, walking, cycling or swimming that was logged among the lifts: no strength.
    struct Endurance {
        Date date{};
        std::string name; ///< as written: "Running (Treadmill)"
        std::optional<double> minutes;
        std::optional<double> km;
        std::size_t line = 0;
        friend bool operator==(const Endurance&, const Endurance&) = default;
    };
    std::string program;                ///< "Strong", "Hevy"
    MassUnit unit = MassUnit::Kilogram; ///< as found in the header, else as given
    bool unitGuessed = false;           ///< the file does not say
    std::vector<Session> sessions;      ///< by date, then start
    std::vector<Endurance> endurance;   ///< in the order of the file
    std::vector<CalendarProblem> problems;
};

/// Whether the text is such a log, by its header.
[[nodiscard]] bool looksLikeStrengthLog(std::string_view bytes);

/// Reads CSV of Strong (iOS, Android, 2017, translated headers) and Hevy. Single faults become
/// problems and the good rows are kept; throws Error{BadDocument} when the text as a whole is none
/// of these. `unit` is that of loads where the file does not say; distances then are miles for
/// pounds and kilometres for kilograms.
[[nodiscard]] StrengthLog
readStrengthLog(std::string_view bytes, const std::string& file, MassUnit unit);

} // namespace stridewright::interchange
