// SPDX-License-Identifier: MIT
#pragma once

#include "app/calendar_reading.hpp"
#include <stridewright/domain/records.hpp>

#include <optional>
#include <string>
#include <vector>

// Which record an entry of a calendar was before, so that reading a calendar again updates what is
// there.

namespace stridewright::app {

/// Something that the calendar holds, or a record, as far as it matters for finding it again.
struct Traces {
    Date date{};
    std::string entry; ///< identity within the calendar
    std::string uid;   ///< what an identity by UID begins with; empty: the entry has none
    std::string title; ///< as compared: lower case, one form of each letter
    std::string kind;  ///< the word of a run's kind, or empty
};

/// A title as compared.
[[nodiscard]] std::string comparedTitle(const std::string& title);

/// The identities of entries, in their order. By UID, for repeating events with the day that the
/// rule gives; without a UID by date and title, numbered where a day has two of the same. The order
/// of the rows in a table does not matter.
[[nodiscard]] std::vector<std::string>
identitiesOf(const std::vector<interchange::CalendarEntry>& entries);

/// Traces of a record of the calendar.
[[nodiscard]] Traces
tracesOf(const Origin& origin, Date date, const std::string& title, std::string kind);

/// For each wanted thing the index of the record that it was before, each record once.
/// `weekStartsOn` bounds how far a repeating event is thought to have moved.
[[nodiscard]] std::vector<std::optional<std::size_t>> matched(const std::vector<Traces>& wanted,
                                                              const std::vector<Traces>& records,
                                                              Weekday weekStartsOn);

} // namespace stridewright::app
