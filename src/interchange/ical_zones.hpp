// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/ical_time.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace stridewright::interchange {

/// The time zones of one file: names known to the system, Windows' and programs' own names for
/// them, and those that the file itself describes.
class IcalZones {
public:
    IcalZones();
    ~IcalZones();
    IcalZones(const IcalZones&) = delete;
    IcalZones& operator=(const IcalZones&) = delete;

    /// A zone that the file describes: the lines of its VTIMEZONE, checked here before use.
    void describe(const std::string& name, const std::string& lines);

    [[nodiscard]] bool knows(const std::string& name);

    /// A moment in UTC as the wall clock of a zone shows it; unchanged for an unknown zone.
    [[nodiscard]] IcalStamp fromUtc(const IcalStamp& stamp, const std::string& name);

private:
    struct Zone;
    [[nodiscard]] const Zone* find(const std::string& name);
    std::map<std::string, std::string> m_described;
    std::map<std::string, std::unique_ptr<Zone>> m_zones;
};

} // namespace stridewright::interchange
