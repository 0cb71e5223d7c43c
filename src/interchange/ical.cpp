// SPDX-License-Identifier: MIT
#include "interchange/ical.hpp"

#include "interchange/ical_events.hpp"
#include "interchange/ical_recurrence.hpp"
#include "interchange/ical_zones.hpp"
#include "interchange/utf8.hpp"
#include <stridewright/interchange/title_classifier.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kMaxPerEvent = 2'000;
constexpr std::size_t kMaxPerFile = 100'000;
constexpr std::size_t kMaxSteps = 50'000'000; ///< days looked at for a whole file
constexpr std::size_t kRepeatedDescriptionBytes = 500;

class IcalReader {
public:
    IcalReader(std::string_view bytes, const CalendarOptions& options)
        : m_options(options), m_file(readIcalFile(bytes)) {
        m_read.name = m_file.name;
        m_read.problems = std::move(m_file.problems);
        for (const auto& [name, lines] : m_file.zones)
            m_zones.describe(name, lines);
    }

    CalendarRead read() {
        if (m_file.events.empty()) m_read.problems.push_back({0, "the calendar has no events"});
        dropDuplicates();
        m_window = expansionWindow();
        for (std::size_t i = 0; i < m_file.events.size(); ++i)
            if (!m_dropped[i]) addEvent(m_file.events[i]);
        return std::move(m_read);
    }

private:
    void problem(std::size_t line, std::string text) {
        m_read.problems.push_back({line, std::move(text)});
    }

    /// An event's UID stands once; the highest SEQUENCE is the newest, else the last in the file.
    void dropDuplicates() {
        m_dropped.assign(m_file.events.size(), false);
        std::unordered_map<std::string, std::size_t> newest;
        for (std::size_t i = 0; i < m_file.events.size(); ++i) {
            const IcalEvent& event = m_file.events[i];
            if (event.uid.empty()) continue;
            const std::string key =
                event.replaces ? event.uid + '\n' + toIsoString(event.replaces->date) : event.uid;
            const auto [found, isNew] = newest.emplace(key, i);
            if (isNew) continue;
            const IcalEvent& before = m_file.events[found->second];
            const bool same = before.start == event.start && before.summary == event.summary;
            const std::size_t loser = event.sequence >= before.sequence ? found->second : i;
            if (!same)
                problem(m_file.events[loser].line,
                        fmt::format("left out, its UID \"{}\" stands again at line {}",
                                    cutUtf8(event.uid, 60),
                                    m_file.events[loser == i ? found->second : i].line));
            m_dropped[loser] = true;
            if (loser != i) found->second = i;
        }
        for (std::size_t i = 0; i < m_file.events.size(); ++i) {
            const IcalEvent& event = m_file.events[i];
            if (m_dropped[i]) continue;
            if (event.replaces)
                m_replaced[event.uid].insert(localDate(*event.replaces, event.zone));
            if (event.cancelled) m_dropped[i] = true;
        }
    }

    [[nodiscard]] IcalStamp local(const IcalStamp& stamp, const std::string& zone) {
        if (!stamp.utc) return stamp;
        return m_zones.fromUtc(stamp, zone.empty() ? m_options.zone : zone);
    }
    [[nodiscard]] Date localDate(const IcalStamp& stamp, const std::string& zone) {
        return local(stamp, zone).date;
    }

    /// Without a window: from the first event to two years later, or to the last one.
    [[nodiscard]] DateRange expansionWindow() const {
        if (m_options.window) return *m_options.window;
        std::optional<DateRange> range;
        for (const IcalEvent& event : m_file.events) {
            const Date date = event.start->date;
            if (!range) range = DateRange{date, date};
            range->first = std::min(range->first, date);
            range->last = std::max(range->last, date);
        }
        if (!range) return {};
        range->last = std::max(range->last, range->first + Days{731});
        return *range;
    }

    void addEvent(const IcalEvent& event) {
        if (!event.zone.empty() && m_zonesSeen.insert(event.zone).second &&
            !m_zones.knows(event.zone))
            problem(event.line,
                    fmt::format("time zone \"{}\" is not known; times are taken as written",
                                cutUtf8(event.zone, 60)));
        const IcalStamp start = local(*event.start, "");
        CalendarEntry entry = entryOf(event, start);
        if (event.rules.empty() && event.added.empty()) {
            if (event.replaces) entry.occurrence = localDate(*event.replaces, event.zone);
            static_cast<void>(
                add(std::move(entry), event.line)); // nothing follows that it could stop
            return;
        }
        entry.description = std::string(cutUtf8(entry.description, kRepeatedDescriptionBytes));
        for (const Date date : repeatedOn(event)) {
            CalendarEntry copy = entry;
            // The rule counts days where the event is; a UTC time may fall on another day here.
            copy.date = date + (start.date - event.start->date);
            copy.occurrence = date;
            if (!add(std::move(copy), event.line)) return;
        }
    }

    /// All days of a repeating event inside the window, without its exceptions.
    [[nodiscard]] std::vector<Date> repeatedOn(const IcalEvent& event) {
        std::set<Date> days;
        bool anyRule = false;
        for (const std::string& text : event.rules) {
            const IcalRuleRead read = parseIcalRule(text);
            if (!read.rule) {
                problem(event.line,
                        fmt::format("RRULE not used ({}); the first date is kept: \"{}\"",
                                    read.problem,
                                    cutUtf8(text, 80)));
                continue;
            }
            anyRule = true;
            const std::size_t steps =
                std::min<std::size_t>(IcalLimits{}.steps, kMaxSteps - std::min(kMaxSteps, m_steps));
            const IcalDays found = daysOfRule(*read.rule,
                                              event.start->date,
                                              m_window,
                                              {kMaxPerEvent, steps},
                                              untilOf(*read.rule, event));
            m_steps += 400 + found.days.size() * 31;
            days.insert(found.days.begin(), found.days.end());
            if (found.cut)
                problem(event.line,
                        fmt::format("repeats too often; the first {} dates are kept: \"{}\"",
                                    found.days.size(),
                                    cutUtf8(text, 80)));
        }
        if (!anyRule) days.insert(event.start->date);
        for (const IcalStamp& stamp : event.added) {
            if (days.size() >= kMaxPerEvent) break;
            days.insert(localDate(stamp, event.zone));
        }
        for (const IcalStamp& stamp : event.excluded)
            days.erase(event.start->utc ? stamp.date : localDate(stamp, event.zone));
        if (const auto replaced = m_replaced.find(event.uid); replaced != m_replaced.end())
            for (const Date date : replaced->second)
                days.erase(date);
        return {days.begin(), days.end()};
    }

    [[nodiscard]] std::optional<Date> untilOf(const IcalRule& rule, const IcalEvent& event) {
        if (!rule.until) return std::nullopt;
        const IcalStamp until = event.start->utc ? *rule.until : local(*rule.until, event.zone);
        const bool before = until.timed && event.start->timed && until.minute < event.start->minute;
        return before ? until.date - Days{1} : until.date;
    }

    [[nodiscard]] bool add(CalendarEntry entry, std::size_t line) {
        if (m_options.window && !m_options.window->contains(entry.date)) return true;
        if (m_read.entries.size() >= kMaxPerFile) {
            if (!m_full)
                problem(line, fmt::format("more than {} dates; the rest is left out", kMaxPerFile));
            m_full = true;
            return false;
        }
        m_read.entries.push_back(std::move(entry));
        return true;
    }

    [[nodiscard]] Reading reading(const IcalEvent& event) {
        const std::string key = event.summary + '\n' + event.description;
        const auto known = m_readings.find(key);
        if (known != m_readings.end()) return known->second;
        Reading result = readWorkout(event.summary, event.description);
        const std::size_t tag = event.uid.find("_plan_week_");
        if (tag != std::string::npos &&
            (result.kind == EntryKind::Run || result.kind == EntryKind::Unknown)) {
            // Some apps put the kind into the UID: "..._plan_week_7_TEMPO_0".
            std::string words = event.uid.substr(tag + 11);
            std::ranges::replace(words, '_', ' ');
            const std::size_t letter = words.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            const Reading tagged =
                readWorkout(letter == std::string::npos
                                ? ""
                                : words.substr(letter,
                                               words.find_last_of(' ') -
                                                   std::min(letter, words.find_last_of(' '))));
            if (tagged.kind != EntryKind::Unknown && tagged.kind != EntryKind::Note) {
                result.kind = tagged.kind;
                result.confidence = 0.8;
                result.evidence = tagged.evidence + " (UID)";
            }
        }
        if (m_readings.size() > 20'000) m_readings.clear();
        return m_readings.emplace(key, std::move(result)).first->second;
    }

    [[nodiscard]] CalendarEntry entryOf(const IcalEvent& event, const IcalStamp& start) {
        const Reading read = reading(event);
        CalendarEntry entry;
        entry.date = start.date;
        if (start.timed) entry.start = clockText(start.minute);
        entry.kind = read.kind;
        entry.also = read.also;
        entry.alternatives = read.alternatives;
        entry.minutes = read.minutes;
        entry.km = read.km;
        entry.optional = read.optional;
        entry.confidence = read.confidence;
        entry.evidence = read.evidence;
        entry.title = event.summary;
        entry.description = event.description;
        entry.uid = event.uid;
        entry.line = event.line;
        if (event.uid.starts_with("COMPLETED_")) entry.status = EntryStatus::Done;
        const double length = lengthMinutes(event);
        const int days = static_cast<int>(length / 1440);
        if (length > 1440 && entry.kind != EntryKind::Race && entry.kind != EntryKind::Note) {
            entry.kind = EntryKind::Note;
            entry.also.clear();
            entry.alternatives.clear();
            entry.minutes.reset();
            entry.km.reset();
            entry.confidence = 0.8;
            entry.evidence = fmt::format("spans {} days: a banner", days);
        }
        const bool workout = entry.kind != EntryKind::Note && entry.kind != EntryKind::Rest;
        if (workout && !entry.minutes && event.estimatedSeconds) {
            entry.minutes = *event.estimatedSeconds / 60;
        } else if (workout && !entry.minutes && start.timed && length > 0 && length <= 720) {
            entry.minutes = length;
            entry.warnings.emplace_back("the time is that of the calendar's slot");
        }
        return entry;
    }

    /// From start to end; DTEND is exclusive, an end at the start counts as one day or no length.
    [[nodiscard]] static double lengthMinutes(const IcalEvent& event) {
        if (event.durationMinutes) return *event.durationMinutes;
        if (!event.end) return 0;
        return 1440.0 * daysBetween(event.start->date, event.end->date) + event.end->minute -
               event.start->minute;
    }

    CalendarOptions m_options;
    IcalFile m_file;
    CalendarRead m_read;
    IcalZones m_zones;
    std::set<std::string> m_zonesSeen;
    std::vector<bool> m_dropped;
    std::unordered_map<std::string, std::set<Date>> m_replaced;
    std::unordered_map<std::string, Reading> m_readings;
    DateRange m_window{};
    std::size_t m_steps = 0;
    bool m_full = false;
};

} // namespace

CalendarRead readIcal(std::string_view bytes, const CalendarOptions& options) {
    return IcalReader(bytes, options).read();
}

} // namespace stridewright::interchange
