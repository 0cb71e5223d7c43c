// SPDX-License-Identifier: MIT
#include "planning/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace stridewright::planning {

namespace {

constexpr std::size_t kMostReasons = 5;

int value(const CostTerms& terms, CostTerm term) {
    return terms[static_cast<std::size_t>(term)];
}

std::string nameOf(DayLoad load) {
    switch (load) {
    case DayLoad::Quality:
        return "hard run";
    case DayLoad::Long:
        return "long run";
    case DayLoad::Race:
        return "race";
    default:
        return "easy run";
    }
}

/// What people call the run that gives the day its load: "tempo", "intervals", "long run".
std::string runName(const Grid& grid, int day) {
    const DayLoad load = grid.load(day);
    if (load == DayLoad::Steady) return "steady run";
    if (load != DayLoad::Quality || !grid.holds(day)) return nameOf(load);
    for (const std::size_t i : grid.runsOn(day)) {
        const RunKind kind = grid.request->runs[i].kind;
        if (grid.rules->loadOfRun[static_cast<std::size_t>(kind)] != load) continue;
        if (kind == RunKind::Hills) return "hill run";
        return std::string(word(kind));
    }
    return nameOf(load);
}

bool hasSession(const Search& search, int day) {
    const Grid& grid = search.grid();
    if (day >= -7 && day < 0) return (grid.factsBefore >> static_cast<unsigned>(day + 7) & 1U) != 0;
    if (!grid.holds(day)) return false;
    return search.chosenOption(day / 7).ranks[static_cast<std::size_t>(day % 7)] > 0;
}

Reason reason(std::string code, std::vector<Arg> args, std::optional<Date> about = std::nullopt) {
    return {std::move(code), std::move(args), false, about};
}

Reason aboutRun(const Grid& grid, std::string code, int day) {
    const Date date = grid.dateOf(day);
    return reason(std::move(code), {date, runName(grid, day)}, date);
}

std::string className(int rank) {
    return rank == 3 ? "heavy" : rank == 2 ? "moderate" : "light";
}

/// "a heavy and a moderate session", "two light sessions".
std::string classesAsked(const GridWeek& week, int count) {
    const auto n = static_cast<std::size_t>(std::min(count, 3));
    static constexpr std::array<std::string_view, 4> numbers{"", "a", "two", "three"};
    std::string text;
    for (std::size_t i = 0; i < n;) {
        std::size_t same = 1;
        while (i + same < n && week.demand[n][i + same] == week.demand[n][i])
            ++same;
        if (!text.empty()) text += i + same == n ? " and " : ", ";
        text += fmt::format("{} {}", numbers[same], className(week.demand[n][i]));
        i += same;
        if (i == n) text += same > 1 ? " sessions" : " session";
    }
    return text;
}

std::string phaseName(const GridWeek& week) {
    if (week.deload) return "This easier week";
    switch (week.phase) {
    case PhaseKind::OffSeason:
        return "The off-season";
    case PhaseKind::Base:
        return "The base phase";
    case PhaseKind::Build:
        return "The build phase";
    case PhaseKind::Peak:
        return "The peak phase";
    case PhaseKind::Taper:
        return "The taper";
    case PhaseKind::Race:
        return "Race week";
    case PhaseKind::Recovery:
        return "Recovery";
    case PhaseKind::Maintenance:
        return "This phase";
    }
    return "This phase";
}

void addRunsAround(const Grid& grid, int day, std::vector<Reason>& why) {
    const auto hard = [&grid](int i) { return i <= grid.dayCount() + 1 && isHard(grid.load(i)); };
    if (!hard(day + 1)) {
        if (hard(day + 2))
            why.push_back(aboutRun(grid, "two_days_before_run", day + 2));
        else if (hard(day + 3))
            why.push_back(aboutRun(grid, "three_days_before_run", day + 3));
    }
    if (isHard(grid.load(day - 1)) && !hard(day + 1))
        why.push_back(aboutRun(grid, "day_after_run", day - 1));
}

void addSessionBefore(const Search& search, int day, std::vector<Reason>& why) {
    static constexpr std::array<const char*, 4> codes{
        "", "one_clear_day_since", "two_clear_days_since", "three_clear_days_since"};
    for (int before = day - 2; before >= std::max(-7, day - 7); --before) {
        if (!hasSession(search, before)) continue;
        const int clear = day - before - 1;
        const Date date = search.grid().dateOf(before);
        if (clear <= 3)
            why.push_back(reason(codes[static_cast<std::size_t>(clear)], {date}, date));
        else
            why.push_back(reason("clear_days_since", {date, std::int64_t{clear}}, date));
        return;
    }
}

void addHost(const Grid& grid, int day, std::vector<Reason>& why) {
    const PlacementPolicy policy = grid.request->athlete.placement;
    const DayLoad load = grid.load(day);
    const Date date = grid.dateOf(day);
    if (load == DayLoad::None && policy != PlacementPolicy::AfterEasy &&
        policy != PlacementPolicy::HardDaysHard)
        why.push_back(reason("day_without_run", {}, date));
    else if (load == DayLoad::Easy && policy != PlacementPolicy::RestDays &&
             policy != PlacementPolicy::HardDaysHard)
        why.push_back(reason("after_easy_run", {}, date));
    else if (load == DayLoad::Quality && policy == PlacementPolicy::HardDaysHard)
        why.push_back(reason("hard_days_hard", {}, date));
}

/// The largest thing that the day gives up, or a word of care where it gives up nothing.
std::optional<Reason> tradeoff(const Search& search, int day, const CostTerms& terms) {
    const Grid& grid = search.grid();
    const Date date = grid.dateOf(day);
    struct Candidate {
        CostTerm term;
        const char* code;
        int about;
    };
    const DayLoad load = grid.load(day);
    const char* host = load == DayLoad::None                              ? "gives_up_free_day"
                       : load == DayLoad::Easy || load == DayLoad::Steady ? "gives_up_single_day"
                                                                          : "gives_up_same_day";
    const std::array<Candidate, 6> candidates{{
        {CostTerm::NextDay, "gives_up_fresh_legs", day + 1},
        {CostTerm::PreviousDay, "gives_up_rested_legs", day - 1},
        {CostTerm::Host, host, day},
        {CostTerm::Gap, "gives_up_even_gap", day},
        {CostTerm::Preferred, "gives_up_preference", day},
        {CostTerm::Rhythm, "gives_up_rhythm", day},
    }};
    const Candidate* most = nullptr;
    for (const Candidate& candidate : candidates) {
        const int cost = value(terms, candidate.term);
        if (cost > 0 && (most == nullptr || cost > value(terms, most->term))) most = &candidate;
    }
    Reason result;
    if (most != nullptr) {
        result = aboutRun(grid, most->code, most->about);
        if (most->about == day) result.args[0] = date;
    } else if (const int rank =
                   search.chosenOption(day / 7).ranks[static_cast<std::size_t>(day % 7)];
               rank > 1 && grid.load(day + 1) == DayLoad::Easy) {
        result = aboutRun(grid, "gives_up_light_legs", day + 1);
    } else {
        return std::nullopt;
    }
    result.tradeoff = true;
    return result;
}

} // namespace

std::vector<Reason> whyHere(const Search& search, int day, const CostTerms& terms) {
    const Grid& grid = search.grid();
    const GridDay& facts = grid.day(day);
    if (facts.factRank > 0) return {reason("your_choice", {}, grid.dateOf(day))};
    std::vector<Reason> why;
    why.reserve(kMostReasons + 3);
    if (facts.must) why.push_back(reason("your_pin", {}, grid.dateOf(day)));
    addRunsAround(grid, day, why);
    addSessionBefore(search, day, why);
    const GridWeek& week = grid.week(day / 7);
    const WeekOption& option = search.chosenOption(day / 7);
    const int rank = option.ranks[static_cast<std::size_t>(day % 7)];
    const int needs = grid.rules->classMinutes[static_cast<std::size_t>(rank - 1)];
    why.push_back(reason("fits_minutes",
                         {grid.dateOf(day), std::int64_t{needs}, std::int64_t{facts.minutes}},
                         grid.dateOf(day)));
    addHost(grid, day, why);
    why.push_back(reason("phase_asks", {phaseName(week), classesAsked(week, option.count)}));
    const auto given = tradeoff(search, day, terms);
    const std::size_t room = kMostReasons - (given ? 1 : 0);
    if (why.size() > room) why.resize(room);
    if (given) why.push_back(*given);
    return why;
}

std::string notBefore(const Grid& grid, int day) {
    int latest = -1;
    for (const std::size_t i : grid.runsOn(day)) {
        const Run& run = grid.request->runs[i];
        if (run.start.size() != 5 || !run.minutes) continue;
        const int start = ((run.start[0] - '0') * 10 + (run.start[1] - '0')) * 60 +
                          (run.start[3] - '0') * 10 + (run.start[4] - '0');
        const DayLoad load = grid.rules->loadOfRun[static_cast<std::size_t>(run.kind)];
        if (load == DayLoad::None) continue;
        const int hours = grid.rules->hoursAfterRun[static_cast<std::size_t>(load)];
        latest = std::max(latest, start + static_cast<int>(*run.minutes) + 60 * hours);
    }
    if (latest < 0) return {};
    constexpr int kQuarter = 15; // nobody plans an evening to the minute
    latest = (latest + kQuarter - 1) / kQuarter * kQuarter;
    constexpr int kDay = 24 * 60;
    if (latest >= kDay) return {};
    return fmt::format("{:02}:{:02}", latest / 60, latest % 60);
}

namespace {

/// The rule that closes the day, in words; nothing for a day that is open.
std::optional<Reason> whatCloses(const Search& search, int day) {
    const Grid& grid = search.grid();
    const GridDay& facts = grid.day(day);
    const Date date = grid.dateOf(day);
    const auto closes = [&facts](RuleId rule) {
        return facts.cap[static_cast<std::size_t>(rule)] == 0;
    };
    if (closes(RuleId::Past)) return reason("not_past", {});
    if (facts.load == DayLoad::Race) return reason("not_race_day", {}, date);
    if (facts.neverPin >= 0) return reason("not_pinned", {}, date);
    if (closes(RuleId::Available)) return reason("not_available", {}, date);
    if (closes(RuleId::Time) && facts.minutes == 0) return reason("not_minute", {}, date);
    if (closes(RuleId::Time))
        return reason("not_enough_time",
                      {std::int64_t{facts.minutes}, std::int64_t{grid.rules->classMinutes[0]}},
                      date);
    if (closes(RuleId::Race)) {
        const Race* nearest = nullptr;
        for (const Race& race : grid.request->races) {
            const auto distance = [date](const Race& r) {
                return r.date < date ? date - r.date : r.date - date;
            };
            if (nearest == nullptr || distance(race) < distance(*nearest)) nearest = &race;
        }
        const bool before = nearest->date > date;
        return reason(before ? "not_before_race" : "not_after_race",
                      {nearest->date, nearest->name.empty() ? "the race" : nearest->name},
                      nearest->date);
    }
    if (closes(RuleId::Count)) return reason("not_more_sessions", {});
    return std::nullopt;
}

/// Whether the sessions that stand in any case fill the week.
bool isFull(const Grid& grid, int week) {
    int standing = 0;
    for (int i = 7 * week; i < 7 * week + 7; ++i)
        standing += grid.day(i).must || grid.day(i).factRank > 0 ? 1 : 0;
    return standing >= grid.week(week).bounds.max;
}

} // namespace

Reason whyNotHere(const Search& search, int day, const std::optional<Score>& extra) {
    const Grid& grid = search.grid();
    if (auto closed = whatCloses(search, day)) return *closed;
    if (hasSession(search, day - 1))
        return reason("not_day_after_session", {grid.dateOf(day - 1)}, grid.dateOf(day - 1));
    if (grid.load(day) == DayLoad::Long)
        return reason("not_long_day", {grid.dateOf(day)}, grid.dateOf(day));
    if (isHard(grid.load(day + 1))) return aboutRun(grid, "kept_clear", day + 1);
    if (hasSession(search, day + 1))
        return reason("not_day_before_session", {grid.dateOf(day + 1)}, grid.dateOf(day + 1));
    if (!extra)
        return reason(isFull(grid, day / 7) ? "not_more_sessions" : "not_last_rest_day",
                      {},
                      grid.dateOf(day));
    if (extra->cost == 0) return reason("as_good", {}, grid.dateOf(day));
    return reason("costs_more", {std::int64_t{extra->cost}}, grid.dateOf(day));
}

namespace {

std::string ruleName(RuleId rule) {
    switch (rule) {
    case RuleId::Count:
        return "number of sessions in a week";
    case RuleId::Spacing:
        return "no strength on two days in a row";
    case RuleId::Available:
        return "days that you keep free";
    case RuleId::Time:
        return "minutes that you have";
    case RuleId::Race:
        return "days kept clear around a race";
    case RuleId::BeforeHard:
        return "nothing hard the day before a hard run";
    case RuleId::LongDay:
        return "nothing heavy on the day of a long run";
    case RuleId::Ceiling:
        return "how heavy a session may be in this phase";
    case RuleId::HeavyCount:
        return "number of heavy sessions in a week";
    case RuleId::RestDay:
        return "one full rest day in the week";
    case RuleId::Pin:
        return "your own pins";
    case RuleId::Past:
        return "days that have passed";
    }
    return "";
}

} // namespace

std::vector<Finding> placementFindings(const Plan& plan, const Grid& grid) {
    std::vector<Finding> findings;
    const auto add =
        [&findings](const char* code, Severity severity, Date date, std::vector<Arg> args) {
            findings.push_back({code, severity, date, std::move(args)});
        };
    for (int i = 0; i < grid.dayCount(); ++i) {
        const auto runs = grid.runsOn(i);
        const auto unknown = std::ranges::count_if(runs, [&grid](std::size_t run) {
            return grid.request->runs[run].kind == RunKind::Unknown;
        });
        if (unknown > 0) add("unknown_run", Severity::Note, grid.dateOf(i), {grid.dateOf(i)});
    }
    for (const Pin& pin : grid.request->pins)
        if (pin.kind == PinKind::Must && grid.holds(grid.indexOf(pin.date)))
            for (const RuleId rule : pin.accept)
                add("rule_set_aside", Severity::Note, pin.date, {pin.date, ruleName(rule)});
    for (const DatedClass& session : grid.request->done)
        if (session.date >= grid.request->from && grid.holds(grid.indexOf(session.date)))
            add("done_not_counted", Severity::Note, session.date, {session.date});
    for (const PlanWeek& week : plan.weeks) {
        if (week.status == WeekStatus::Ok) continue;
        const auto done = std::ranges::count_if(
            week.days, [](const PlanDay& day) { return day.done.has_value(); });
        const auto sessions = static_cast<std::int64_t>(week.sessions.size()) + done;
        const bool isShort = week.status == WeekStatus::Short;
        add(isShort ? "short_week" : "exempt_week",
            isShort ? Severity::Warning : Severity::Note,
            week.starts,
            {week.starts, sessions, std::int64_t{week.bounds.min}});
    }
    std::ranges::stable_sort(findings, {}, &Finding::date);
    return findings;
}

} // namespace stridewright::planning
