// SPDX-License-Identifier: MIT
#include <stridewright/app/calendar_request.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace stridewright::app {

namespace {

using interchange::CalendarEntry;
using interchange::EntryKind;
using interchange::EntryStatus;

constexpr int kHistoryDays = 28; ///< so far back runs and sessions still matter
constexpr double kLongKm = 24;   ///< so far is a long run whatever the week holds
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

class RequestBuilder {
public:
    RequestBuilder(const interchange::CalendarRead& calendar, const Athlete& athlete, Date from)
        : m_calendar(calendar), m_from(from) {
        m_result.request.athlete = athlete;
        m_result.request.from = from;
    }

    CalendarRequest build(std::span<const Race> furtherRaces) {
        setWeeks();
        measureWeeks();
        for (const CalendarEntry& entry : m_calendar.entries)
            if (inReach(entry)) add(entry);
        addRaces(furtherRaces);
        addStrength();
        summarise();
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

    [[nodiscard]] static bool isTraining(const CalendarEntry& entry) {
        return entry.kind != EntryKind::Note &&
               (entry.kind != EntryKind::Unknown || entry.km || entry.minutes);
    }

    [[nodiscard]] static bool counts(const CalendarEntry& entry) {
        return entry.status != EntryStatus::Cancelled && entry.status != EntryStatus::Skipped;
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

    [[nodiscard]] bool inReach(const CalendarEntry& entry) const {
        return counts(entry) && entry.date >= m_from - Days{kHistoryDays} && entry.date <= m_last;
    }

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
            m_raceEntries.push_back(&entry);
        } else if (isRun(entry.kind) || entry.kind == EntryKind::Cross ||
                   (entry.kind == EntryKind::Unknown && (entry.km || entry.minutes))) {
            addRun(entry, kindOfRun(entry), within(entry.minutes, 1440), within(entry.km, 1000));
            if (isHard(entry.kind) && entry.confidence < kUnsure) m_unsure.push_back(&entry);
        } else if (entry.kind == EntryKind::Unknown) {
            m_unknown.push_back(&entry);
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
        m_result.request.runs.push_back({entry.date, kind, minutes, km, entry.start, entry.title});
    }

    /// One strength session a day, the harder one where the calendar has two.
    void takeStrength(const CalendarEntry& entry, EntryKind kind) {
        if (kind != EntryKind::Strength) return;
        const auto [day, isNew] = m_strength.emplace(entry.date, classOf(entry));
        if (!isNew) day->second = std::max(day->second, classOf(entry));
    }

    [[nodiscard]] bool runsHard(Date date, std::initializer_list<RunKind> kinds) const {
        return std::ranges::any_of(m_result.request.runs, [&](const Run& run) {
            return run.date == date && std::ranges::find(kinds, run.kind) != kinds.end();
        });
    }

    /// What the calendar holds is a fact: it stands whatever the rules would say. It sets aside the
    /// rules that its neighbours touch, and `count` where none does: it may fill a week.
    [[nodiscard]] std::vector<RuleId> rulesAt(Date date) const {
        std::vector<RuleId> rules;
        const Date next = date + Days{1};
        const Athlete& athlete = m_result.request.athlete;
        if (athlete.unavailableDates.contains(date) ||
            athlete.unavailableWeekdays[static_cast<std::size_t>(weekdayOf(date))])
            rules.push_back(RuleId::Available);
        if (m_strength.contains(date - Days{1}) || m_strength.contains(next))
            rules.push_back(RuleId::Spacing);
        const bool raceNear = std::ranges::any_of(m_result.request.races, [&](const Race& race) {
            return race.date >= date && daysBetween(date, race.date) <= kDaysNearRace;
        });
        if (raceNear) rules.push_back(RuleId::Race);
        if (runsHard(next, {RunKind::Tempo, RunKind::Intervals, RunKind::Hills, RunKind::Long}))
            rules.push_back(RuleId::BeforeHard);
        if (runsHard(date, {RunKind::Long})) rules.push_back(RuleId::LongDay);
        if (rules.empty()) rules.push_back(RuleId::Count);
        return rules;
    }

    void addStrength() {
        for (const auto& [date, sessionClass] : m_strength) {
            if (date < m_from) {
                m_result.request.done.push_back({date, sessionClass});
                continue;
            }
            std::vector<RuleId> accept = rulesAt(date);
            m_result.request.pins.push_back({date, PinKind::Must, sessionClass, std::move(accept)});
        }
        const auto pins = static_cast<std::int64_t>(m_result.request.pins.size());
        if (pins == 1)
            find(
                "import_strength_kept_one", Severity::Note, m_result.request.pins.front().date, {});
        if (pins > 1) find("import_strength_kept", Severity::Note, {}, {pins});
    }

    void addRaces(std::span<const Race> furtherRaces) {
        std::map<Date, Race> races;
        for (const CalendarEntry* entry : m_raceEntries) {
            const std::string name = lower(entry->title);
            std::optional<double> km = distanceInName(name);
            if (!km) km = knownDistance(name);
            if (!km) km = entry->km;
            if (km && (*km <= 0 || *km > 1000)) km.reset();
            Race race{entry->date,
                      raceName(entry->title),
                      km.value_or(kUnknownRaceKm),
                      priorityByName(name)};
            const auto [found, isNew] = races.emplace(entry->date, race);
            if (!isNew && found->second.km < race.km) found->second = race;
            if (!km)
                find("import_race_without_distance",
                     Severity::Warning,
                     entry->date,
                     {race.name, kUnknownRaceKm});
        }
        // The season builds up to its last race, unless that is only a test.
        for (auto race = races.rbegin(); race != races.rend(); ++race) {
            if (race->second.priority == RacePriority::C) continue;
            race->second.priority = RacePriority::A;
            break;
        }
        for (const Race& race : furtherRaces) {
            if (races.contains(race.date))
                find("import_race_moved", Severity::Note, race.date, {race.date});
            races[race.date] = race;
        }
        for (auto& [date, race] : races)
            m_result.request.races.push_back(std::move(race));
    }

    void summarise() {
        const auto unknown = static_cast<std::int64_t>(m_unknown.size());
        if (unknown == 1)
            find("import_unknown_one",
                 Severity::Note,
                 m_unknown.front()->date,
                 {m_unknown.front()->title});
        if (unknown > 1)
            find("import_unknown",
                 Severity::Note,
                 m_unknown.front()->date,
                 {unknown, m_unknown.front()->title});
        const auto unsure = static_cast<std::int64_t>(m_unsure.size());
        if (unsure == 1)
            find("import_unsure_one",
                 Severity::Note,
                 m_unsure.front()->date,
                 {m_unsure.front()->title});
        if (unsure > 1)
            find("import_unsure",
                 Severity::Note,
                 m_unsure.front()->date,
                 {unsure, m_unsure.front()->title});
        const auto problems = static_cast<std::int64_t>(m_calendar.problems.size());
        if (problems == 1) find("import_problem_one", Severity::Note, {}, {});
        if (problems > 1) find("import_problems", Severity::Note, {}, {problems});
    }

    const interchange::CalendarRead& m_calendar;
    Date m_from;
    Date m_last{};
    CalendarRequest m_result;
    std::map<Date, std::vector<double>> m_sizes;
    double m_median = 0;
    std::map<Date, SessionClass> m_strength;
    std::vector<const CalendarEntry*> m_raceEntries;
    std::vector<const CalendarEntry*> m_unknown;
    std::vector<const CalendarEntry*> m_unsure;
};

} // namespace

CalendarRequest requestFromCalendar(const interchange::CalendarRead& calendar,
                                    const Athlete& athlete,
                                    Date from,
                                    std::span<const Race> furtherRaces) {
    return RequestBuilder(calendar, athlete, from).build(furtherRaces);
}

} // namespace stridewright::app
