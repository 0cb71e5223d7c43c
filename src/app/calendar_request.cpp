// SPDX-License-Identifier: MIT
#include "app/calendar_reading.hpp"
#include <stridewright/app/calendar_request.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace stridewright::app {

namespace {

using interchange::CalendarEntry;

constexpr int kHistoryDays = 28; ///< so far back runs and sessions still matter

class RequestBuilder {
public:
    RequestBuilder(const interchange::CalendarRead& calendar, const Athlete& athlete, Date from)
        : m_calendar(calendar), m_from(from) {
        m_result.request.athlete = athlete;
        m_result.request.from = from;
    }

    CalendarRequest build(std::span<const Race> furtherRaces) {
        setWeeks();
        m_reading = readingOf(m_calendar,
                              m_result.request.athlete.weekStartsOn,
                              {m_from - Days{kHistoryDays}, m_last});
        for (EntryRun& read : m_reading.runs)
            m_result.request.runs.push_back(std::move(read.run));
        addRaces(furtherRaces);
        addStrength();
        for (Finding& finding : findingsOf(m_reading, m_calendar))
            m_result.findings.push_back(std::move(finding));
        return std::move(m_result);
    }

private:
    void
    find(std::string code, Severity severity, std::optional<Date> date, std::vector<Arg> args) {
        m_result.findings.push_back({std::move(code), severity, date, std::move(args)});
    }

    [[nodiscard]] Date weekOfDate(Date date) const {
        return weekStart(date, m_result.request.athlete.weekStartsOn);
    }

    void setWeeks() {
        std::optional<Date> last;
        for (const CalendarEntry& entry : m_calendar.entries)
            if (counts(entry) && isTraining(entry) && entry.date >= m_from)
                last = std::max(last.value_or(entry.date), entry.date);
        if (!last) {
            find("import_nothing_ahead", Severity::Warning, m_from, {m_from});
            last = m_from;
        }
        const int weeks = daysBetween(weekOfDate(m_from), weekOfDate(*last)) / 7 + 1;
        m_result.request.weeks = std::clamp(weeks, 1, kMaxWeeks);
        if (weeks > kMaxWeeks)
            find("import_too_many_weeks", Severity::Note, *last, {std::int64_t{kMaxWeeks}, *last});
        m_last = weekOfDate(m_from) + Days{7 * m_result.request.weeks - 1};
    }

    void addStrength() {
        std::set<Date> days;
        for (const auto& [date, strength] : m_reading.strength)
            days.insert(date);
        PlanRequest& request = m_result.request;
        for (const auto& [date, strength] : m_reading.strength) {
            if (date < m_from) {
                request.done.push_back({date, strength.sessionClass});
                continue;
            }
            request.pins.push_back(
                {date,
                 PinKind::Must,
                 strength.sessionClass,
                 rulesSetAside(date, request.athlete, request.runs, request.races, days)});
        }
        const auto pins = static_cast<std::int64_t>(request.pins.size());
        if (pins == 1)
            find("import_strength_kept_one", Severity::Note, request.pins.front().date, {});
        if (pins > 1) find("import_strength_kept", Severity::Note, {}, {pins});
    }

    void addRaces(std::span<const Race> furtherRaces) {
        for (const EntryRace& read : m_reading.races)
            if (read.distanceGuessed)
                find("import_race_without_distance",
                     Severity::Warning,
                     read.race.date,
                     {read.race.name, read.race.km});
        nameGoal(m_reading.races);
        std::map<Date, Race> races;
        for (const EntryRace& read : m_reading.races)
            races.emplace(read.race.date, read.race);
        for (const Race& race : furtherRaces) {
            if (races.contains(race.date))
                find("import_race_moved", Severity::Note, race.date, {race.date});
            races[race.date] = race;
        }
        for (auto& [date, race] : races)
            m_result.request.races.push_back(std::move(race));
    }

    const interchange::CalendarRead& m_calendar;
    Date m_from;
    Date m_last{};
    CalendarRequest m_result;
    CalendarReading m_reading;
};

} // namespace

CalendarRequest requestFromCalendar(const interchange::CalendarRead& calendar,
                                    const Athlete& athlete,
                                    Date from,
                                    std::span<const Race> furtherRaces) {
    return RequestBuilder(calendar, athlete, from).build(furtherRaces);
}

} // namespace stridewright::app
