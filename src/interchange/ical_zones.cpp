// SPDX-License-Identifier: MIT
#include "interchange/ical_zones.hpp"

#include "interchange/ical_recurrence.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace stridewright::interchange {

namespace {

struct ZoneName {
    std::string_view name;
    std::string_view iana;
};

/// Names that Windows and Outlook write, in lower case. A part of a name is enough.
constexpr std::array<ZoneName, 46> kNames{{
    {"w. europe standard time", "Europe/Berlin"},
    {"central europe standard time", "Europe/Budapest"},
    {"central european standard time", "Europe/Warsaw"},
    {"romance standard time", "Europe/Paris"},
    {"gmt standard time", "Europe/London"},
    {"greenwich standard time", "Atlantic/Reykjavik"},
    {"fle standard time", "Europe/Helsinki"},
    {"gtb standard time", "Europe/Bucharest"},
    {"e. europe standard time", "Europe/Chisinau"},
    {"russian standard time", "Europe/Moscow"},
    {"turkey standard time", "Europe/Istanbul"},
    {"israel standard time", "Asia/Jerusalem"},
    {"south africa standard time", "Africa/Johannesburg"},
    {"egypt standard time", "Africa/Cairo"},
    {"arabian standard time", "Asia/Dubai"},
    {"india standard time", "Asia/Kolkata"},
    {"china standard time", "Asia/Shanghai"},
    {"taipei standard time", "Asia/Taipei"},
    {"tokyo standard time", "Asia/Tokyo"},
    {"korea standard time", "Asia/Seoul"},
    {"singapore standard time", "Asia/Singapore"},
    {"se asia standard time", "Asia/Bangkok"},
    {"w. australia standard time", "Australia/Perth"},
    {"aus central standard time", "Australia/Darwin"},
    {"cen. australia standard time", "Australia/Adelaide"},
    {"e. australia standard time", "Australia/Brisbane"},
    {"aus eastern standard time", "Australia/Sydney"},
    {"tasmania standard time", "Australia/Hobart"},
    {"new zealand standard time", "Pacific/Auckland"},
    {"hawaiian standard time", "Pacific/Honolulu"},
    {"alaskan standard time", "America/Anchorage"},
    {"us mountain standard time", "America/Phoenix"},
    {"pacific standard time", "America/Los_Angeles"},
    {"mountain standard time", "America/Denver"},
    {"central standard time", "America/Chicago"},
    {"eastern standard time", "America/New_York"},
    {"atlantic standard time", "America/Halifax"},
    {"newfoundland standard time", "America/St_Johns"},
    {"sa pacific standard time", "America/Bogota"},
    {"e. south america standard time", "America/Sao_Paulo"},
    {"argentina standard time", "America/Argentina/Buenos_Aires"},
    {"canberra, melbourne, sydney", "Australia/Sydney"},
    {"amsterdam, berlin, bern", "Europe/Berlin"},
    {"brussels, copenhagen, madrid, paris", "Europe/Paris"},
    {"eastern time (us", "America/New_York"},
    {"pacific time (us", "America/Los_Angeles"},
}};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// The system's zone of a name, or of the last parts of a path such as
/// "/freeassociation.sourceforge.net/Europe/Berlin".
icaltimezone* builtin(const std::string& name) {
    const auto harmless = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '/' || c == '_' || c == '-' || c == '+';
    };
    std::string rest = name.substr(0, 100);
    for (int i = 0; i < 6 && !rest.empty(); ++i) {
        // The name becomes a file's name: nothing but plain letters, and no way up.
        if (rest.front() != '/' && std::ranges::all_of(rest, harmless))
            if (icaltimezone* zone = icaltimezone_get_builtin_timezone(rest.c_str())) return zone;
        const std::size_t slash = rest.find('/', 0);
        if (slash == std::string::npos) break;
        rest = rest.substr(slash + 1);
    }
    return nullptr;
}

icaltimezone* byOtherName(const std::string& name) {
    const std::string wanted = lower(name);
    for (const ZoneName& known : kNames)
        if (wanted.find(known.name) != std::string::npos)
            return icaltimezone_get_builtin_timezone(std::string(known.iana).c_str());
    return nullptr;
}

/// A description that libical may expand: small, and with yearly rules only.
bool isHarmless(const std::string& lines) {
    std::istringstream stream(lines);
    std::string line;
    int rules = 0;
    while (std::getline(stream, line)) {
        if (!line.starts_with("RRULE")) continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos || ++rules > 40) return false;
        const IcalRuleRead read = parseIcalRule(std::string_view(line).substr(colon + 1));
        if (!read.rule || read.rule->every != IcalRule::Every::Year) return false;
        const bool plain = read.rule->byYearDay.empty() && read.rule->byWeek.empty() &&
                           read.rule->bySetPos.empty() && read.rule->byMonth.size() == 1 &&
                           read.rule->byMonthDay.size() <= 7 && read.rule->byDay.size() <= 1;
        const bool possible =
            std::ranges::all_of(read.rule->byMonthDay, [](int d) { return d <= 28 && d >= -28; }) &&
            std::ranges::all_of(read.rule->byDay,
                                [](const IcalRule::ByDay& d) { return d.nth <= 4 && d.nth >= -4; });
        if (!plain || !possible) return false;
    }
    return lines.size() <= 65536;
}

} // namespace

struct IcalZones::Zone {
    icaltimezone* zone = nullptr; ///< of the system when not `owned`
    bool owned = false;
    Zone() = default;
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;
    ~Zone() {
        if (owned && zone) icaltimezone_free(zone, 1);
    }
};

IcalZones::IcalZones() {
    icaltimezone_set_builtin_tzdata(0);
}
IcalZones::~IcalZones() = default;

void IcalZones::describe(const std::string& name, const std::string& lines) {
    if (m_described.size() < 100) m_described.emplace(name, lines);
}

const IcalZones::Zone* IcalZones::find(const std::string& name) {
    const auto known = m_zones.find(name);
    if (known != m_zones.end()) return known->second.get();
    auto zone = std::make_unique<Zone>();
    zone->zone = builtin(name);
    const auto described = m_described.find(name);
    if (!zone->zone && described != m_described.end() && isHarmless(described->second)) {
        const std::string text = "BEGIN:VTIMEZONE\r\n" + described->second + "END:VTIMEZONE\r\n";
        if (icalcomponent* component = icalparser_parse_string(text.c_str())) {
            zone->zone = icaltimezone_new();
            zone->owned = true;
            if (icaltimezone_set_component(zone->zone, component) == 0) {
                icalcomponent_free(component);
                icaltimezone_free(zone->zone, 1);
                zone->zone = nullptr;
                zone->owned = false;
            }
        }
    }
    if (!zone->zone) zone->zone = byOtherName(name);
    if (m_zones.size() >= 1000) m_zones.clear();
    return (m_zones[name] = std::move(zone)).get();
}

bool IcalZones::knows(const std::string& name) {
    return find(name)->zone != nullptr;
}

IcalStamp IcalZones::fromUtc(const IcalStamp& stamp, const std::string& name) {
    if (!stamp.timed || !stamp.utc || name.empty()) return stamp;
    const Zone* zone = find(name);
    if (!zone->zone) return stamp;
    const std::chrono::year_month_day parts{stamp.date};
    icaltimetype time = icaltime_null_time();
    time.year = static_cast<int>(parts.year());
    time.month = static_cast<int>(static_cast<unsigned>(parts.month()));
    time.day = static_cast<int>(static_cast<unsigned>(parts.day()));
    time.hour = stamp.minute / 60;
    time.minute = stamp.minute % 60;
    time.zone = icaltimezone_get_utc_timezone();
    int daylight = 0;
    const int offset = icaltimezone_get_utc_offset_of_utc_time(zone->zone, &time, &daylight);
    const int minutes = stamp.minute + offset / 60;
    const int days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440);
    return {stamp.date + Days{days}, minutes - days * 1440, true, false};
}

} // namespace stridewright::interchange
