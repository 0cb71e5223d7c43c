// SPDX-License-Identifier: MIT
#include <stridewright/interchange/rules_json.hpp>
#include <stridewright/planning/planner.hpp>

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

using namespace stridewright;

namespace {

struct Knowledge {
    PlacementRules placement;
    SeasonRules seasons;
};

std::string fileText(const std::string& name) {
    std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/data/rules/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const Knowledge& knowledge() {
    static const Knowledge result{
        interchange::readPlacementRules(fileText("placement.json"), "placement.json"),
        interchange::readSeasonRules(fileText("seasons.json"), "seasons.json")};
    return result;
}

PlanRequest season(int weeks) {
    PlanRequest request;
    request.athlete.level = Level::Intermediate;
    request.from = makeDate(2027, 3, 1);
    request.weeks = weeks;
    static constexpr RunKind kWeek[] = {RunKind::Rest,
                                        RunKind::Intervals,
                                        RunKind::Easy,
                                        RunKind::Tempo,
                                        RunKind::Easy,
                                        RunKind::Rest,
                                        RunKind::Long};
    for (int day = 0; day < 7 * weeks; ++day) {
        Run run;
        run.date = request.from + Days{day};
        run.kind = kWeek[day % 7];
        run.start = "07:00";
        run.minutes = 50;
        request.runs.push_back(run);
    }
    request.races.push_back(
        {request.from + Days{7 * weeks - 1}, "City Half", 21.1, RacePriority::A});
    return request;
}

void placeWeeks(benchmark::State& state) {
    const PlanRequest request = season(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(
            planning::place(request, knowledge().placement, knowledge().seasons));
    state.SetComplexityN(state.range(0));
}

/// Every week is short: one day a week is open, and each change that might mend it is tried.
void placeShortWeeks(benchmark::State& state) {
    PlanRequest request = season(static_cast<int>(state.range(0)));
    for (const std::size_t weekday : {0U, 1U, 2U, 3U, 5U, 6U})
        request.athlete.unavailableWeekdays[weekday] = true;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            planning::place(request, knowledge().placement, knowledge().seasons));
}

void placeManyRuns(benchmark::State& state) {
    PlanRequest request = season(52);
    for (int i = 0; i < state.range(0); ++i) {
        Run run;
        run.date = request.from + Days{i % 364};
        run.title = "second run of the day";
        request.runs.push_back(run);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(
            planning::place(request, knowledge().placement, knowledge().seasons));
}

} // namespace

BENCHMARK(placeWeeks)
    ->Arg(4)
    ->Arg(13)
    ->Arg(26)
    ->Arg(52)
    ->Arg(104)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(placeShortWeeks)->Arg(52)->Unit(benchmark::kMicrosecond);
BENCHMARK(placeManyRuns)->Arg(10'000)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
