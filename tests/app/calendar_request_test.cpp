// SPDX-License-Identifier: MIT
#include <stridewright/app/calendar_request.hpp>
#include <stridewright/domain/message.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;
using interchange::CalendarEntry;
using interchange::CalendarRead;
using interchange::EntryKind;
using interchange::EntryStatus;

namespace {

const Date kMonday = makeDate(2026, 11, 23);

CalendarEntry
entry(int day, EntryKind kind, std::string title = "", std::optional<double> km = {}) {
    CalendarEntry result;
    result.date = kMonday + Days{day};
    result.kind = kind;
    result.title = std::move(title);
    result.km = km;
    result.confidence = 0.9;
    return result;
}

CalendarRequest build(std::vector<CalendarEntry> entries, std::vector<Race> races = {}) {
    CalendarRead calendar;
    calendar.entries = std::move(entries);
    return requestFromCalendar(calendar, Athlete{}, kMonday, races);
}

const Finding* finding(const CalendarRequest& result, std::string_view code) {
    for (const Finding& one : result.findings)
        if (one.code == code) return &one;
    return nullptr;
}

} // namespace

TEST_CASE("runs keep their kind, numbers and title") {
    CalendarEntry run = entry(1, EntryKind::Intervals, "6 x 800 m", 10.5);
    run.minutes = 60;
    run.start = "07:00";
    const auto result = build({run});
    REQUIRE(result.request.runs.size() == 1);
    CHECK(result.request.runs[0] ==
          Run{kMonday + Days{1}, RunKind::Intervals, 60.0, 10.5, "07:00", "6 x 800 m"});
    CHECK(result.request.from == kMonday);
    CHECK(result.request.weeks == 1);
    CHECK(result.findings.empty());
}

TEST_CASE("rest, walks, mobility and notes make no run, the bike is cross-training") {
    const auto result = build({entry(0, EntryKind::Rest),
                               entry(1, EntryKind::Walk),
                               entry(2, EntryKind::Mobility),
                               entry(3, EntryKind::Note, "Dentist"),
                               entry(4, EntryKind::Cross, "Bike")});
    REQUIRE(result.request.runs.size() == 1);
    CHECK(result.request.runs[0].kind == RunKind::Cross);
}

TEST_CASE("of runs without a kind the week's far longest is the long run") {
    const auto result = build({entry(1, EntryKind::Run, "5k", 5),
                               entry(3, EntryKind::Run, "6k", 6),
                               entry(6, EntryKind::Run, "12k", 12),
                               entry(8, EntryKind::Run, "8k", 8),
                               entry(10, EntryKind::Run, "8k", 8),
                               entry(13, EntryKind::Run, "9k", 9),
                               entry(14, EntryKind::Run, "Run"),
                               entry(20, EntryKind::Run, "26k", 26)});
    const auto kind = [&](std::size_t i) { return result.request.runs.at(i).kind; };
    CHECK(kind(0) == RunKind::Easy);
    CHECK(kind(2) == RunKind::Long);
    CHECK(kind(5) == RunKind::Easy);    // longest, but hardly longer than the others
    CHECK(kind(6) == RunKind::Unknown); // nothing known at all
    CHECK(kind(7) == RunKind::Long);
}

TEST_CASE("a second session of the day is a run of its own, a part of the same run is not") {
    CalendarEntry twice = entry(1, EntryKind::Long, "AM long, PM recovery", 24);
    twice.also = {EntryKind::Recovery};
    CalendarEntry part = entry(2, EntryKind::Long, "Long with tempo", 26);
    part.also = {EntryKind::Tempo};
    const auto result = build({twice, part});
    REQUIRE(result.request.runs.size() == 3);
    CHECK(result.request.runs[1].kind == RunKind::Recovery);
    CHECK_FALSE(result.request.runs[1].km);
}

TEST_CASE("a race's distance comes from its name, else from the entry, else it is asked about") {
    const auto result = build({entry(5, EntryKind::Race, "5K tune-up race", 12.9),
                               entry(12, EntryKind::Race, "Stadtlauf 5 Meilen"),
                               entry(19, EntryKind::Race, "Autumn half marathon"),
                               entry(26, EntryKind::Race, "Forest race", 14.2),
                               entry(33, EntryKind::Race, "Night race"),
                               entry(40, EntryKind::Race, "Berlin Marathon")});
    std::vector<double> km;
    for (const Race& race : result.request.races)
        km.push_back(race.km);
    REQUIRE(km.size() == 6);
    CHECK(km[0] == 5);
    CHECK(km[1] == Approx(8.05).epsilon(0.01));
    CHECK(km[2] == 21.1);
    CHECK(km[3] == 14.2);
    CHECK(km[4] == 10);
    CHECK(km[5] == 42.2);
    REQUIRE(finding(result, "import_race_without_distance"));
    CHECK(english(*finding(result, "import_race_without_distance")) ==
          "The calendar gives no distance for \"Night race\". It is taken as 10 km.");
}

TEST_CASE("the last race is the goal; tests and parkruns never are") {
    const auto result = build({entry(5, EntryKind::Race, "parkrun"),
                               entry(12, EntryKind::Race, "City 10K"),
                               entry(19, EntryKind::Race, "Half marathon goal race"),
                               entry(40, EntryKind::Race, "Harbour 10K"),
                               entry(47, EntryKind::Race, "5k time trial")});
    std::vector<RacePriority> priorities;
    for (const Race& race : result.request.races)
        priorities.push_back(race.priority);
    CHECK(priorities ==
          std::vector{
              RacePriority::C, RacePriority::B, RacePriority::A, RacePriority::A, RacePriority::C});
}

TEST_CASE("the athlete's own races are added and win over the calendar's of the same day") {
    const Race own{kMonday + Days{12}, "Club 10", 10, RacePriority::C};
    const auto result = build({entry(12, EntryKind::Race, "City marathon")},
                              {own, {kMonday + Days{20}, "Cross", 8, RacePriority::B}});
    REQUIRE(result.request.races.size() == 2);
    CHECK(result.request.races[0] == own);
    CHECK(finding(result, "import_race_moved"));
}

TEST_CASE("strength days of the calendar stand as facts, one a day; those before are done") {
    CalendarEntry both = entry(3, EntryKind::Easy, "Easy + gym");
    both.also = {EntryKind::Strength};
    const auto result = build({entry(-3, EntryKind::Strength, "Gym"),
                               entry(1, EntryKind::Strength, "Core strength"),
                               entry(1, EntryKind::Strength, "Gym"),
                               entry(2, EntryKind::Strength, "Strength (light)"),
                               both});
    REQUIRE(result.request.pins.size() == 3);
    CHECK(result.request.pins[0].kind == PinKind::Must);
    CHECK(result.request.pins[0].sessionClass == SessionClass::Moderate);
    CHECK(result.request.pins[1].sessionClass == SessionClass::Light);
    // Each sets aside only what its neighbours touch.
    CHECK(result.request.pins[0].accept == std::vector{RuleId::Spacing});
    CHECK(result.request.done ==
          std::vector<DatedClass>{{kMonday - Days{3}, SessionClass::Moderate}});
    CHECK(result.request.runs.size() == 1);
    REQUIRE(finding(result, "import_strength_kept"));
    CHECK(english(*finding(result, "import_strength_kept")) ==
          "3 strength sessions of the calendar stay where they are and count.");
}

TEST_CASE("a strength day of the calendar sets aside the rules that its neighbours touch") {
    const auto result = build({entry(0, EntryKind::Strength, "Gym"),
                               entry(2, EntryKind::Strength, "Gym"),
                               entry(3, EntryKind::Intervals, "6 x 800 m"),
                               entry(6, EntryKind::Long, "Long run"),
                               entry(6, EntryKind::Strength, "Gym"),
                               entry(10, EntryKind::Strength, "Gym"),
                               entry(11, EntryKind::Race, "Race: Frost 10K")});
    REQUIRE(result.request.pins.size() == 4);
    CHECK(result.request.pins[0].accept == std::vector{RuleId::Count});
    CHECK(result.request.pins[1].accept == std::vector{RuleId::BeforeHard});
    CHECK(result.request.pins[2].accept == std::vector{RuleId::LongDay});
    CHECK(result.request.pins[3].accept == std::vector{RuleId::Race});
}

TEST_CASE("a race's name is told without the word before it") {
    const auto name = [](std::string_view title) {
        return build({entry(12, EntryKind::Race, std::string(title))}).request.races.at(0).name;
    };
    CHECK(name("Race: Frost 10K") == "Frost 10K");
    CHECK(name("RACE DAY - City marathon") == "City marathon");
    CHECK(name("Race-day marathon") == "Race-day marathon");
    CHECK(name("Spring half: the race") == "Spring half: the race");
}

TEST_CASE("weeks reach from the week of the first day to that of the last training, at most 104") {
    CHECK(build({entry(0, EntryKind::Easy), entry(20, EntryKind::Easy)}).request.weeks == 3);
    CHECK(build({entry(0, EntryKind::Easy), entry(20, EntryKind::Note)}).request.weeks == 1);
    const auto far = build({entry(0, EntryKind::Easy), entry(2000, EntryKind::Easy)});
    CHECK(far.request.weeks == kMaxWeeks);
    CHECK(far.request.runs.size() == 1);
    CHECK(finding(far, "import_too_many_weeks"));
}

TEST_CASE("a calendar that lies wholly in the past says so") {
    const auto result = build({entry(-100, EntryKind::Easy), entry(-3, EntryKind::Easy)});
    CHECK(result.request.weeks == 1);
    CHECK(result.request.runs.size() == 1); // the recent one still counts for the days after it
    REQUIRE(finding(result, "import_nothing_ahead"));
    CHECK(english(*finding(result, "import_nothing_ahead")) ==
          "The calendar has no training on or after Mon 23 Nov.");
}

TEST_CASE("done runs stay runs, cancelled and skipped ones do not") {
    CalendarEntry done = entry(0, EntryKind::Easy), skipped = entry(1, EntryKind::Easy),
                  cancelled = entry(2, EntryKind::Easy);
    done.status = EntryStatus::Done;
    skipped.status = EntryStatus::Skipped;
    cancelled.status = EntryStatus::Cancelled;
    CHECK(build({done, skipped, cancelled}).request.runs.size() == 1);
}

TEST_CASE("guesses and unknown titles are summed up, not listed") {
    std::vector<CalendarEntry> entries;
    for (int day = 0; day < 50; ++day)
        entries.push_back(entry(day, EntryKind::Unknown, "Zzyzx"));
    for (int day = 0; day < 50; ++day) {
        entries.push_back(entry(day, EntryKind::Intervals, "Hmm"));
        entries.back().confidence = 0.6;
    }
    const auto result = build(std::move(entries));
    CHECK(result.findings.size() == 2);
    REQUIRE(finding(result, "import_unknown"));
    CHECK(english(*finding(result, "import_unsure")) ==
          "50 hard runs are a guess from their titles, the first \"Hmm\". Check their kind.");
}

TEST_CASE("numbers out of the request's range are left away") {
    CalendarEntry odd = entry(0, EntryKind::Easy, "odd", 2000);
    odd.minutes = 5000;
    const auto result = build({odd});
    CHECK_FALSE(result.request.runs[0].km);
    CHECK_FALSE(result.request.runs[0].minutes);
}
