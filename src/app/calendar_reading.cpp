// SPDX-License-Identifier: MIT
#include "app/calendar_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace stridewright::app {

namespace {

using interchange::CalendarEntry;
using interchange::EntryKind;
using interchange::EntryStatus;

constexpr double kLongKm = 24; ///< so far is a long run whatever the week holds
constexpr double kLongMinutes = 100;
constexpr double kLongOverMedian =
    1.4;                            ///< else the longest of its week, and so much over the median
constexpr double kMinutesPerKm = 6; ///< to compare runs by time with runs by distance
constexpr double kUnknownRaceKm = 10;
constexpr double kKmPerMile = 1.609344;
constexpr int kDaysNearRace = 2; ///< strength so shortly before a race sets its rule aside
constexpr double kUnsure = 0.7;  ///< below, a hard day's kind is a guess

/// Lower case in ASCII; other letters stay, the names looked for hold none.
std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool holds(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view w) { return text.find(w) != std::string::npos; });
}

bool isLetter(char c) {
    return c >= 'a' && c <= 'z';
}

/// The first distance that a race's name gives: "10K", "5-K", "5 Meilen".
std::optional<double> distanceInName(const std::string& name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] < '0' || name[at] > '9') continue;
        double value = 0;
        std::string digits;
        std::size_t end = at;
        for (; end < name.size() &&
               (name[end] == '.' || name[end] == ',' || (name[end] >= '0' && name[end] <= '9'));
             ++end)
            digits += name[end] == ',' ? '.' : name[end];
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        std::size_t unit = end;
        while (unit < name.size() && (name[unit] == ' ' || name[unit] == '-'))
            ++unit;
        std::size_t unitEnd = unit;
        while (unitEnd < name.size() && isLetter(name[unitEnd]))
            ++unitEnd;
        const std::string word = name.substr(unit, unitEnd - unit);
        at = end;
        if (parsed.ec != std::errc() || value <= 0) continue;
        if (word == "k" || word == "km" || word == "kilometer") return value;
        if (word == "mi" || word == "mile" || word == "miles" || word == "miler" ||
            word == "meilen" || word == "miglia" || word == "millas")
            return value * kKmPerMile;
    }
    return std::nullopt;
}

std::optional<double> knownDistance(const std::string& name) {
    if (holds(name, {"parkrun", "park run"})) return 5;
    if (holds(name,
              {"half",
               "halb",
               "semi",
               "media mara",
               "mezza",
               "meia",
               "halv",
               "félmara",
               "felmara",
               "半马",
               "半馬",
               "半程"}))
        return 21.1;
    if (holds(name, {"marathon", "maraton", "maratón", "马拉松", "馬拉松"})) return 42.2;
    if (holds(name, {"time trial", "test", "cooper"})) return 5;
    return std::nullopt;
}

/// "Race: Frost 10K" is the Frost 10K.
std::string raceName(const std::string& title) {
    static constexpr std::array<std::string_view, 8> prefixes{
        "race", "race day", "raceday", "wettkampf", "course", "carrera", "gara", "prova"};
    const std::size_t end = title.find_first_of(":-");
    if (end != std::string::npos && end > 0) {
        const bool dash = title[end] == '-' && title[end - 1] != ' ';
        std::string first = lower(title.substr(0, end));
        while (!first.empty() && first.back() == ' ')
            first.pop_back();
        const std::size_t rest = title.find_first_not_of(" :-", end);
        if (!dash && rest != std::string::npos &&
            std::ranges::find(prefixes, first) != prefixes.end())
            return title.substr(rest);
    }
    return title.empty() ? "Race" : title;
}

RacePriority priorityByName(const std::string& name) {
    if (holds(name,
              {"parkrun",
               "park run",
               "tune-up",
               "tune up",
               "tuneup",
               "time trial",
               "test",
               "c race",
               "c-race",
               "fun run",
               "benchmark"}))
        return RacePriority::C;
    if (holds(name,
              {"goal",
               "race day",
               "raceday",
               "renntag",
               "a race",
               "a-race",
               "key race",
               "jour j",
               "hauptwettkampf"}))
        return RacePriority::A;
    return RacePriority::B;
}

SessionClass classOf(const CalendarEntry& entry) {
    const bool light = holds(lower(entry.title),
                             {"light",
                              "core",
                              "mobility",
                              "gentle",
                              "easy",
                              "prehab",
                              "rehab",
                              "pilates",
                              "leicht",
                              "stabi",
                              "rumpf",
                              "léger",
                              "leger",
                              "gainage",
                              "ligera",
                              "leggera",
                              "licht",
                              "activation"});
    return light ? SessionClass::Light : SessionClass::Moderate;
}

bool isRun(EntryKind kind) {
    switch (kind) {
    case EntryKind::Recovery:
    case EntryKind::Easy:
    case EntryKind::Run:
    case EntryKind::Steady:
    case EntryKind::Tempo:
    case EntryKind::Intervals:
    case EntryKind::Hills:
    case EntryKind::Long:
        return true;
    default:
        return false;
    }
}

bool isHard(EntryKind kind) {
    return kind == EntryKind::Tempo || kind == EntryKind::Intervals || kind == EntryKind::Hills ||
           kind == EntryKind::Long;
}

/// How long a run is, in kilometres; a run by time is reckoned at an easy pace.
std::optional<double> sizeOf(const CalendarEntry& entry) {
    if (entry.km) return entry.km;
    if (entry.minutes) return *entry.minutes / kMinutesPerKm;
    return std::nullopt;
}

double medianOf(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<double> within(std::optional<double> value, double limit) {
    return value && *value >= 0 && *value <= limit ? value : std::nullopt;
}

class Reader {
public:
    Reader(const interchange::CalendarRead& calendar, Weekday weekStartsOn)
        : m_calendar(calendar), m_weekStartsOn(weekStartsOn) {
        measureWeeks();
    }

    CalendarReading read(const DateRange& reach) {
        for (const CalendarEntry& entry : m_calendar.entries)
            if (counts(entry) && reach.contains(entry.date)) add(entry);
        for (auto& [date, race] : m_races)
            m_reading.races.push_back(std::move(race));
        return std::move(m_reading);
    }

private:
    [[nodiscard]] Date weekOfDate(Date date) const { return weekStart(date, m_weekStartsOn); }

    /// Sizes of all runs, by week, for telling which run of no kind is the long one.
    void measureWeeks() {
        std::vector<double> all;
        for (const CalendarEntry& entry : m_calendar.entries) {
            if (!counts(entry) || !isRun(entry.kind)) continue;
            if (const auto size = sizeOf(entry)) {
                all.push_back(*size);
                m_sizes[weekOfDate(entry.date)].push_back(*size);
            }
        }
        m_median = medianOf(std::move(all));
    }

    [[nodiscard]] RunKind kindOfRun(const CalendarEntry& entry) const {
        switch (entry.kind) {
        case EntryKind::Recovery:
            return RunKind::Recovery;
        case EntryKind::Easy:
            return RunKind::Easy;
        case EntryKind::Steady:
            return RunKind::Steady;
        case EntryKind::Tempo:
            return RunKind::Tempo;
        case EntryKind::Intervals:
            return RunKind::Intervals;
        case EntryKind::Hills:
            return RunKind::Hills;
        case EntryKind::Long:
            return RunKind::Long;
        case EntryKind::Cross:
            return RunKind::Cross;
        default:
            break;
        }
        const auto size = sizeOf(entry);
        if (!size) return RunKind::Unknown;
        if ((entry.km && *entry.km >= kLongKm) || (entry.minutes && *entry.minutes >= kLongMinutes))
            return RunKind::Long;
        const auto week = m_sizes.find(weekOfDate(entry.date));
        if (week == m_sizes.end() || week->second.size() < 2) return RunKind::Easy;
        const double median = week->second.size() >= 3 ? medianOf(week->second) : m_median;
        const double longest = *std::ranges::max_element(week->second);
        return *size >= longest && *size >= kLongOverMedian * median ? RunKind::Long
                                                                     : RunKind::Easy;
    }

    void add(const CalendarEntry& entry) {
        if (entry.kind == EntryKind::Race) {
            addRace(entry);
        } else if (isRun(entry.kind) || entry.kind == EntryKind::Cross ||
                   (entry.kind == EntryKind::Unknown && (entry.km || entry.minutes))) {
            addRun(entry, kindOfRun(entry), within(entry.minutes, 1440), within(entry.km, 1000));
            if (isHard(entry.kind) && entry.confidence < kUnsure)
                m_reading.unsure.push_back(&entry);
        } else if (entry.kind == EntryKind::Rest && entry.also.empty()) {
            m_reading.rest.push_back(
                {&entry, {entry.date, RunKind::Rest, {}, {}, "", entry.title}, 0});
        } else if (entry.kind == EntryKind::Unknown) {
            m_reading.unknown.push_back(&entry);
        }
        takeStrength(entry, entry.kind);
        for (const EntryKind kind : entry.also) {
            takeStrength(entry, kind);
            // "Long with a tempo part" is one run; an easy run or the bike beside it is another.
            const bool another = kind == EntryKind::Recovery || kind == EntryKind::Easy ||
                                 kind == EntryKind::Cross || kind == EntryKind::Run;
            if (!another) continue;
            CalendarEntry second = entry;
            second.kind = kind;
            second.km.reset();
            second.minutes.reset();
            addRun(entry, kindOfRun(second), {}, {});
        }
    }

    void addRun(const CalendarEntry& entry,
                RunKind kind,
                std::optional<double> minutes,
                std::optional<double> km) {
        const bool same = !m_reading.runs.empty() && m_reading.runs.back().entry == &entry;
        const int part = same ? m_reading.runs.back().part + 1 : 0;
        m_reading.runs.push_back(
            {&entry, {entry.date, kind, minutes, km, entry.start, entry.title}, part});
    }

    /// One strength session a day, the harder one where the calendar has two.
    void takeStrength(const CalendarEntry& entry, EntryKind kind) {
        if (kind != EntryKind::Strength) return;
        const EntryStrength strength{&entry, classOf(entry)};
        const auto [day, isNew] = m_reading.strength.emplace(entry.date, strength);
        if (!isNew && day->second.sessionClass < strength.sessionClass) day->second = strength;
    }

    /// One race a day, the longer one where the calendar has two.
    void addRace(const CalendarEntry& entry) {
        const std::string name = lower(entry.title);
        std::optional<double> km = distanceInName(name);
        if (!km) km = knownDistance(name);
        if (!km) km = entry.km;
        if (km && (*km <= 0 || *km > 1000)) km.reset();
        const EntryRace race{
            &entry,
            {entry.date, raceName(entry.title), km.value_or(kUnknownRaceKm), priorityByName(name)},
            !km};
        const auto [found, isNew] = m_races.emplace(entry.date, race);
        if (!isNew && found->second.race.km < race.race.km) found->second = race;
    }

    const interchange::CalendarRead& m_calendar;
    Weekday m_weekStartsOn;
    CalendarReading m_reading;
    std::map<Date, std::vector<double>> m_sizes;
    double m_median = 0;
    std::map<Date, EntryRace> m_races;
};

} // namespace

bool counts(const CalendarEntry& entry) {
    return entry.status != EntryStatus::Cancelled && entry.status != EntryStatus::Skipped;
}

bool isTraining(const CalendarEntry& entry) {
    return entry.kind != EntryKind::Note &&
           (entry.kind != EntryKind::Unknown || entry.km || entry.minutes);
}

CalendarReading
readingOf(const interchange::CalendarRead& calendar, Weekday weekStartsOn, const DateRange& reach) {
    return Reader(calendar, weekStartsOn).read(reach);
}

void nameGoal(std::vector<EntryRace>& races) {
    for (auto race = races.rbegin(); race != races.rend(); ++race) {
        if (race->race.priority == RacePriority::C) continue;
        race->race.priority = RacePriority::A;
        break;
    }
}

std::vector<RuleId> rulesSetAside(Date date,
                                  const Athlete& athlete,
                                  std::span<const Run> runs,
                                  std::span<const Race> races,
                                  const std::set<Date>& strengthDays) {
    const auto runsOn = [&](Date day, std::initializer_list<RunKind> kinds) {
        return std::ranges::any_of(runs, [&](const Run& run) {
            return run.date == day && std::ranges::find(kinds, run.kind) != kinds.end();
        });
    };
    std::vector<RuleId> rules;
    const Date next = date + Days{1};
    if (athlete.unavailableDates.contains(date) ||
        athlete.unavailableWeekdays[static_cast<std::size_t>(weekdayOf(date))])
        rules.push_back(RuleId::Available);
    if (strengthDays.contains(date - Days{1}) || strengthDays.contains(next))
        rules.push_back(RuleId::Spacing);
    const bool raceNear = std::ranges::any_of(races, [&](const Race& race) {
        return race.date >= date && daysBetween(date, race.date) <= kDaysNearRace;
    });
    if (raceNear) rules.push_back(RuleId::Race);
    if (runsOn(next, {RunKind::Tempo, RunKind::Intervals, RunKind::Hills, RunKind::Long}))
        rules.push_back(RuleId::BeforeHard);
    if (runsOn(date, {RunKind::Long})) rules.push_back(RuleId::LongDay);
    if (rules.empty()) rules.push_back(RuleId::Count);
    return rules;
}

std::vector<Finding> findingsOf(const CalendarReading& reading,
                                const interchange::CalendarRead& calendar) {
    std::vector<Finding> findings;
    const auto tell = [&](const std::vector<const CalendarEntry*>& entries,
                          const std::string& code) {
        if (entries.empty()) return;
        const CalendarEntry& first = *entries.front();
        if (entries.size() == 1)
            findings.push_back({code + "_one", Severity::Note, first.date, {first.title}});
        else
            findings.push_back({code,
                                Severity::Note,
                                first.date,
                                {static_cast<std::int64_t>(entries.size()), first.title}});
    };
    tell(reading.unknown, "import_unknown");
    tell(reading.unsure, "import_unsure");
    const auto problems = static_cast<std::int64_t>(calendar.problems.size());
    if (problems == 1) findings.push_back({"import_problem_one", Severity::Note, {}, {}});
    if (problems > 1) findings.push_back({"import_problems", Severity::Note, {}, {problems}});
    return findings;
}

} // namespace stridewright::app
