// SPDX-License-Identifier: MIT
#include "planning/phases.hpp"
#include <stridewright/planning/seasons.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace stridewright::planning {

namespace {

constexpr Days kWeek{7};

const RaceSeason& seasonFor(const SeasonRules& rules, double km) {
    for (const RaceSeason& row : rules.races)
        if (km <= row.upToKm) return row;
    return rules.races.back();
}

/// The most kilometres that a week of the request holds.
double weeklyKm(const PlanRequest& request) {
    std::map<Date, double> byWeek;
    double most = 0;
    for (const Run& run : request.runs)
        if (run.km)
            most = std::max(most,
                            byWeek[weekStart(run.date, request.athlete.weekStartsOn)] += *run.km);
    return most;
}

/// Phases as they are laid down, week after week.
class Calendar {
public:
    explicit Calendar(Date start) : m_next(start) {}
    [[nodiscard]] Date next() const { return m_next; }
    void add(PhaseKind phase, int weeks) {
        if (weeks <= 0) return;
        if (m_phases.empty() || m_phases.back().phase != phase) m_phases.push_back({m_next, phase});
        m_next += kWeek * weeks;
    }
    [[nodiscard]] std::vector<PhaseStart> take() { return std::move(m_phases); }

private:
    Date m_next;
    std::vector<PhaseStart> m_phases;
};

/// The weeks that one way to a race is made of.
struct Way {
    int weeks = 0; ///< that there are, the race's own included
    int taper = 1;
    RaceSeason season;
};

void addTaperAndRace(Calendar& calendar, int taper) {
    calendar.add(PhaseKind::Taper, taper - 1);
    calendar.add(PhaseKind::Race, 1);
}

/// Taper, peak and build are placed from the race backwards; the rest is base. Where time is
/// short the peak gives way first (to a week), then the build (to its least), then the base.
void addBuildUp(Calendar& calendar, const Way& way) {
    const RaceSeason& season = way.season;
    const int taper = std::min(way.taper, way.weeks);
    int left = way.weeks - taper;
    const int wanted = season.peak + season.build + season.baseMin;
    const int cutPeak = std::clamp(wanted - left, 0, season.peak - 1);
    const int cutBuild = std::clamp(wanted - left - cutPeak, 0, season.build - season.buildMin);
    const int peak = std::min(left, season.peak - cutPeak);
    left -= peak;
    const int build = std::min(left, season.build - cutBuild);
    left -= build;
    calendar.add(PhaseKind::Base, left);
    calendar.add(PhaseKind::Build, build);
    calendar.add(PhaseKind::Peak, peak);
    addTaperAndRace(calendar, taper);
}

int weeksOf(const std::vector<CyclePhase>& stretches) {
    return std::accumulate(stretches.begin(), stretches.end(), 0, [](int sum, const CyclePhase& s) {
        return sum + s.weeks;
    });
}

/// Fills what is left before a season: whole blocks right before it, and at the very start the
/// off-season where the way is long.
void addBlocks(Calendar& calendar, int weeks, const SeasonRules& rules, int wholeWay) {
    const int length = weeksOf(rules.block);
    int blocks = weeks / length;
    int rest = weeks % length;
    if (wholeWay > rules.offSeasonOverWeeks) {
        if (rest == 0 && blocks > 0) {
            --blocks;
            rest = length;
        }
        // Too short for an off-season of its own.
        calendar.add(rest < rules.offSeasonLeastWeeks ? PhaseKind::Base : PhaseKind::OffSeason,
                     rest);
    } else {
        calendar.add(PhaseKind::Base, rest);
    }
    for (int i = 0; i < blocks; ++i)
        for (const CyclePhase& stretch : rules.block)
            calendar.add(stretch.phase, stretch.weeks);
}

void addFirstWay(Calendar& calendar, const Way& way, const SeasonRules& rules) {
    if (way.weeks < rules.lightOnlyUnderWeeks) {
        calendar.add(PhaseKind::Race, way.weeks);
        return;
    }
    if (way.weeks < rules.noBuildUnderWeeks) {
        const int rest = std::max(0, way.weeks - way.taper);
        calendar.add(PhaseKind::Base, (rest + 1) / 2);
        calendar.add(PhaseKind::Maintenance, rest / 2);
        addTaperAndRace(calendar, std::min(way.taper, way.weeks));
        return;
    }
    const RaceSeason& season = way.season;
    const int total = way.taper + season.peak + season.build + season.baseMin;
    const int extra = std::max(0, way.weeks - total);
    addBlocks(calendar, extra, rules, way.weeks);
    addBuildUp(calendar, {way.weeks - extra, way.taper, season});
}

/// The way from one A race to the next: too short to build again, or a new build-up.
void addNextWay(Calendar& calendar, Way way, const SeasonRules& rules, int weeksApart) {
    if (weeksApart < rules.rebuildFromWeeks) {
        const int taper = std::min(way.taper, way.weeks);
        const int peak = std::min(way.season.peak, way.weeks - taper);
        calendar.add(PhaseKind::Maintenance, way.weeks - taper - peak);
        calendar.add(PhaseKind::Peak, peak);
        addTaperAndRace(calendar, taper);
        return;
    }
    way.season.build = way.season.buildMin;
    const int total = way.taper + way.season.peak + way.season.build + way.season.baseMin;
    const int extra = std::max(0, way.weeks - total);
    addBlocks(calendar, extra, rules, way.weeks);
    way.weeks -= extra;
    addBuildUp(calendar, way);
}

std::vector<Race> mainRaces(const PlanRequest& request) {
    std::vector<Race> races;
    for (const Race& race : request.races)
        if (race.priority == RacePriority::A) races.push_back(race);
    std::ranges::stable_sort(races, {}, &Race::date);
    return races;
}

} // namespace

Date seasonStart(const PlanRequest& request, const SeasonRules& rules) {
    const Weekday firstDay = request.athlete.weekStartsOn;
    const Date start = weekStart(request.from, firstDay);
    const Days gap{rules.newSeasonAfterDays};
    std::optional<Date> began;
    Date last{};
    for (const SessionLog& log : request.log.sessions) {
        if (log.date >= request.from) continue;
        if (!began || log.date - last >= gap) began = log.date;
        last = log.date;
    }
    if (!began || request.from - last >= gap) return start;
    return std::max(weekStart(*began, firstDay), start - kWeek * kMaxWeeks);
}

std::vector<PhaseStart> derivePhases(const PlanRequest& request, const SeasonRules& rules) {
    const Weekday firstDay = request.athlete.weekStartsOn;
    const Date start = seasonStart(request, rules);
    const Date end = weekStart(request.from, firstDay) + kWeek * request.weeks;
    const double km = weeklyKm(request);
    Calendar calendar(start);
    std::optional<Date> raceBefore; // the week of the A race before
    const std::vector<Race> races = mainRaces(request);
    for (std::size_t i = 0; i < races.size(); ++i) {
        const Race& race = races[i];
        const RaceSeason& season = seasonFor(rules, race.km);
        const Date raceWeek = weekStart(race.date, firstDay);
        if (raceWeek >= calendar.next()) {
            const bool longTaper =
                season.longTaperFromWeeklyKm && km >= *season.longTaperFromWeeklyKm;
            const Way way{static_cast<int>((raceWeek - calendar.next()) / kWeek) + 1,
                          longTaper ? season.longTaper : season.taper,
                          season};
            const int apart =
                raceBefore ? static_cast<int>((raceWeek - *raceBefore) / kWeek) : kMaxWeeks;
            // A race before the horizon, long ago, leaves time for a whole season.
            const bool fresh =
                !raceBefore || (*raceBefore < start && apart >= rules.rebuildFromWeeks);
            if (fresh)
                addFirstWay(calendar, way, rules);
            else
                addNextWay(calendar, way, rules, apart);
        }
        // Weeks that begin within the days of recovery are for recovery, up to the next A race.
        const Date recovered = race.date + Days{season.recoveryDays};
        const Date nextRace =
            i + 1 < races.size() ? weekStart(races[i + 1].date, firstDay) : recovered + kWeek;
        while (calendar.next() > race.date && calendar.next() <= recovered &&
               calendar.next() < nextRace)
            calendar.add(PhaseKind::Recovery, 1);
        raceBefore = raceWeek;
    }
    // One phase more than needed: the last week asks what comes after it.
    while (calendar.next() <= end)
        for (const CyclePhase& stretch : rules.cycle)
            calendar.add(stretch.phase, stretch.weeks);
    return calendar.take();
}

namespace {

/// The weeks of a season as easier weeks are dealt out to them.
struct SeasonWeek {
    PhaseKind phase = PhaseKind::Base;
    bool closesBlock = false;
    int toTaper = 1000; ///< weeks until the next taper or race week
};

/// What the log says of a week that is past.
enum class PastWeek { Unknown, Trained, Easier, Missed };

PastWeek pastWeek(const PlanRequest& request, Date starts) {
    PastWeek week = PastWeek::Missed;
    for (const SessionLog& log : request.log.sessions) {
        if (log.date < starts || log.date >= starts + kWeek) continue;
        if (log.easier) return PastWeek::Easier;
        // A log that names its phase was made from a plan: it would have said that it was easier.
        if (log.phase)
            week = PastWeek::Trained;
        else if (week == PastWeek::Missed)
            week = PastWeek::Unknown;
    }
    return week;
}

PhaseKind phaseOn(std::span<const PhaseStart> phases, Date date) {
    PhaseKind phase = phases.front().phase;
    for (const PhaseStart& start : phases)
        if (start.from <= date) phase = start.phase;
    return phase;
}

} // namespace

std::vector<Date> deriveDeloadWeeks(const PlanRequest& request,
                                    std::span<const PhaseStart> phases,
                                    const SeasonRules& rules,
                                    const OwnEasierWeeks& own) {
    if (phases.empty() || rules.deloadEvery.empty()) return {};
    const Weekday firstDay = request.athlete.weekStartsOn;
    const Date start = weekStart(request.from, firstDay);
    // Counting starts with the season, so that planning again later gives the same weeks.
    const Date origin = std::min(start, weekStart(phases.front().from, firstDay));
    const int before = static_cast<int>((start - origin) / kWeek);
    const int count = before + request.weeks;
    const int looked = count + rules.noDeloadBeforeTaperWeeks + 1;
    std::vector<SeasonWeek> weeks(static_cast<std::size_t>(looked));
    for (int i = 0; i < looked; ++i) {
        SeasonWeek& week = weeks[static_cast<std::size_t>(i)];
        week.phase = phaseOn(phases, origin + kWeek * i);
        const PhaseKind next = phaseOn(phases, origin + kWeek * (i + 1));
        week.closesBlock = week.phase == PhaseKind::Build &&
                           (next == PhaseKind::Base || next == PhaseKind::OffSeason);
    }
    for (int i = looked - 2; i >= 0; --i) {
        const SeasonWeek& next = weeks[static_cast<std::size_t>(i + 1)];
        const bool tapers = next.phase == PhaseKind::Taper || next.phase == PhaseKind::Race;
        weeks[static_cast<std::size_t>(i)].toTaper = tapers ? 1 : next.toTaper + 1;
    }
    auto every = rules.deloadEvery.front();
    if (request.athlete.age)
        for (const auto& row : rules.deloadEvery) {
            every = row;
            if (*request.athlete.age <= row.upToAge) break;
        }
    const int interval = every.weeks[static_cast<std::size_t>(request.athlete.level)];

    const auto at = [&](int i) -> const SeasonWeek& { return weeks[static_cast<std::size_t>(i)]; };
    const auto tooLate = [&](int i) { return at(i).toTaper <= rules.noDeloadBeforeTaperWeeks; };
    const auto isOwn = [&](int i) { return own.contains && own.contains(origin + kWeek * i); };
    // One that is due waits for the runner's own, where that comes soon enough.
    const auto waits = [&](int i, int loaded) {
        if (at(i).closesBlock || isOwn(i)) return false;
        for (int later = 1; later <= own.moves && loaded - interval + later <= own.moves; ++later)
            if (at(i + later).phase == at(i).phase && !tooLate(i + later) && isOwn(i + later))
                return true;
        return false;
    };
    // A week that closes a block needs none where one was only just.
    const int soon = own.contains ? std::max(1, own.rest) : 1;

    std::vector<Date> result;
    int loaded = 0;
    bool happened = false;
    for (int i = 0; i < count; ++i) {
        const SeasonWeek& week = at(i);
        const PastWeek past = i < before && !request.log.sessions.empty()
                                  ? pastWeek(request, origin + kWeek * i)
                                  : PastWeek::Unknown;
        if (keepsOnly(week.phase) || past == PastWeek::Easier || past == PastWeek::Missed) {
            loaded = 0;
            happened = past != PastWeek::Missed;
            continue;
        }
        ++loaded;
        if (past == PastWeek::Trained) continue;
        if (week.closesBlock ? happened && loaded <= soon : happened && tooLate(i)) continue;
        const bool due = week.closesBlock || (loaded >= interval && !at(i + 1).closesBlock);
        const bool early = isOwn(i) && loaded >= interval - own.moves;
        if (!early && (!due || waits(i, loaded))) continue;
        loaded = 0;
        happened = true;
        if (i >= before) result.push_back(origin + kWeek * i);
    }
    return result;
}

} // namespace stridewright::planning
