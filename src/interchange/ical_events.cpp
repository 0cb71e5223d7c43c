// SPDX-License-Identifier: MIT
#include "interchange/ical_events.hpp"

#include "interchange/ical_lines.hpp"
#include "interchange/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kTitleBytes = 1000;
constexpr std::size_t kDescriptionBytes = 8000;
constexpr std::size_t kMaxDates = 500'000; ///< EXDATE and RDATE values of a whole file
constexpr std::size_t kMaxZoneBytes = 65'536;

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// Puts events together line by line. What is broken is mended: a BEGIN inside an event ends the
/// event before it, the end of the file ends everything.
class EventReader {
public:
    explicit EventReader(std::string_view bytes) : m_lines(bytes) {}

    IcalFile read() {
        IcalLine line;
        while (!m_full && m_lines.next(line))
            take(line);
        if (m_event) {
            problem(m_event->line, "the event has no END:VEVENT; what stands there is kept");
            finishEvent();
        }
        return std::move(m_file);
    }

private:
    void problem(std::size_t line, std::string text) {
        m_file.problems.push_back({line, std::move(text)});
    }

    void take(const IcalLine& line) {
        if (line.windows1252 && !m_saidEncoding) {
            m_saidEncoding = true;
            problem(line.line, "not UTF-8; read as Windows-1252");
        }
        if (line.state == IcalLine::State::Junk) {
            problem(line.line, fmt::format("left out, no property: \"{}\"", line.value));
        } else if (line.state == IcalLine::State::TooLong) {
            problem(line.line,
                    fmt::format("{} is longer than 1 MB and is left out",
                                line.name.empty() ? "the line" : line.name));
        } else if (line.name == "BEGIN") {
            begin(upper(line.value), line.line);
        } else if (line.name == "END") {
            end(upper(line.value));
        } else if (m_inZone) {
            takeZone(line);
        } else if (m_event && m_nested == 0) {
            takeEvent(line);
        } else if (!m_event && m_skipped.empty()) {
            if (line.name == "X-WR-CALNAME" && m_file.name.empty())
                m_file.name = icalText(cutUtf8(line.value, 200));
            if (line.name == "METHOD") m_cancels = upper(line.value) == "CANCEL";
        }
    }

    void begin(const std::string& what, std::size_t line) {
        if (what == "VEVENT" || what == "VCALENDAR") {
            if (m_event) {
                problem(m_event->line, "the event has no END:VEVENT; what stands there is kept");
                finishEvent();
            }
            m_inZone = false;
            m_skipped.clear();
            if (what == "VCALENDAR") m_cancels = false;
            if (what == "VEVENT" && !full(line)) {
                m_event.emplace();
                m_event->line = line;
                m_nested = 0;
            }
        } else if (m_inZone) {
            appendZone("BEGIN:" + what);
        } else if (what == "VTIMEZONE" && !m_event) {
            m_inZone = true;
            m_zoneName.clear();
            m_zoneLines.clear();
        } else if (m_event) {
            m_nested = 1; // an alarm has a DESCRIPTION of its own
            m_nestedName = what;
        } else if (m_skipped.empty()) {
            m_skipped = what; // to-dos, journals, free-busy times
        }
    }

    void end(const std::string& what) {
        if (what == "VEVENT" && m_event) {
            finishEvent();
        } else if (what == "VTIMEZONE" && m_inZone) {
            if (!m_zoneName.empty()) m_file.zones.emplace(m_zoneName, m_zoneLines);
            m_inZone = false;
        } else if (m_inZone) {
            appendZone("END:" + what);
        } else if (m_event && what == m_nestedName) {
            m_nested = 0;
        } else if (what == m_skipped) {
            m_skipped.clear();
        }
    }

    bool full(std::size_t line) {
        if (m_file.events.size() < kMaxIcalEvents) return false;
        problem(line,
                fmt::format("more than {} events; those from this line on are left out",
                            kMaxIcalEvents));
        m_full = true;
        return true;
    }

    void takeZone(const IcalLine& line) {
        if (line.name == "TZID") {
            m_zoneName = std::string(cutUtf8(line.value, 200));
            appendZone("TZID:" + m_zoneName);
        } else if (line.name == "DTSTART" || line.name == "TZOFFSETFROM" ||
                   line.name == "TZOFFSETTO" || line.name == "RRULE" || line.name == "RDATE") {
            // Only what the offsets depend on goes on, each line short.
            appendZone(line.name + ":" + std::string(cutUtf8(line.value, 2000)));
        }
    }

    void appendZone(const std::string& line) {
        if (m_zoneLines.size() < kMaxZoneBytes) m_zoneLines += line + "\r\n";
    }

    void takeEvent(const IcalLine& line) {
        IcalEvent& event = *m_event;
        const auto stamp = [&] { return parseStamp(line.value); };
        if (line.name == "DTSTART") {
            event.start = stamp();
            event.startText = std::string(cutUtf8(line.value, 60));
            event.zone = std::string(cutUtf8(line.parameter("TZID"), 200));
        } else if (line.name == "DTEND") {
            event.end = stamp();
        } else if (line.name == "DURATION") {
            event.durationMinutes = parseIcalDuration(line.value);
        } else if (line.name == "SUMMARY") {
            event.summary = icalText(cutUtf8(line.value, kTitleBytes));
        } else if (line.name == "DESCRIPTION") {
            event.description = icalText(cutUtf8(line.value, kDescriptionBytes));
        } else if (line.name == "UID") {
            event.uid = std::string(cutUtf8(line.value, 400));
        } else if (line.name == "SEQUENCE") {
            event.sequence = std::atoi(line.value.substr(0, 9).c_str());
        } else if (line.name == "STATUS") {
            event.cancelled = upper(line.value) == "CANCELLED" || upper(line.value) == "CANCELED";
        } else if (line.name == "RRULE") {
            if (event.rules.size() < 10) event.rules.push_back(line.value.substr(0, 5000));
        } else if (line.name == "EXDATE") {
            takeDates(line, event.excluded);
        } else if (line.name == "RDATE") {
            takeDates(line, event.added);
        } else if (line.name == "RECURRENCE-ID") {
            event.replaces = stamp();
        } else if (line.name == "X-WORKOUT-ESTIMATED-DURATION") {
            const double seconds = std::strtod(line.value.substr(0, 20).c_str(), nullptr);
            if (seconds > 0 && seconds <= 86'400) event.estimatedSeconds = seconds;
        }
    }

    void takeDates(const IcalLine& line, std::vector<IcalStamp>& dates) {
        std::string_view rest = line.value;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            // A period "start/end" of RDATE: its start.
            const std::string_view value = rest.substr(0, std::min(rest.find('/'), comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (++m_dates > kMaxDates) {
                if (m_dates == kMaxDates + 1)
                    problem(line.line,
                            fmt::format("more than {} dates in {}; the rest is left out",
                                        kMaxDates,
                                        line.name));
                return;
            }
            if (const auto stamp = parseStamp(value))
                dates.push_back(*stamp);
            else
                problem(line.line,
                        fmt::format("{}: no date: \"{}\"", line.name, cutUtf8(value, 60)));
            if (m_file.problems.size() > 5000) return;
        }
    }

    void finishEvent() {
        if (!m_event->start && m_event->startText.empty())
            problem(m_event->line,
                    fmt::format("left out, no start: \"{}\"", cutUtf8(m_event->summary, 60)));
        else if (!m_event->start)
            problem(m_event->line,
                    fmt::format("left out, DTSTART is no date from 1970 to 2200: \"{}\"",
                                m_event->startText));
        else {
            m_event->cancelled = m_event->cancelled || m_cancels;
            m_file.events.push_back(std::move(*m_event));
        }
        m_event.reset();
        m_nested = 0;
    }

    IcalLines m_lines;
    IcalFile m_file;
    std::optional<IcalEvent> m_event;
    std::string m_nestedName;
    int m_nested = 0;
    std::string m_skipped;
    bool m_inZone = false;
    std::string m_zoneName;
    std::string m_zoneLines;
    bool m_cancels = false;
    bool m_full = false;
    bool m_saidEncoding = false;
    std::size_t m_dates = 0;
};

} // namespace

IcalFile readIcalFile(std::string_view bytes) {
    return EventReader(bytes).read();
}

} // namespace stridewright::interchange
