// SPDX-License-Identifier: MIT
// A season with a year of training behind it, for one athlete and for many.
#include "lived_season.hpp"

#include <benchmark/benchmark.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace stridewright;

namespace {

constexpr int kDifferent = 24; ///< athletes; further ones are like these

const app::Knowledge& knowledge() {
    static const app::Knowledge result = app::loadKnowledge();
    return result;
}

const PlanRequest& athlete(int number) {
    static const std::vector<PlanRequest> all = [] {
        std::vector<PlanRequest> made;
        for (int i = 0; i < kDifferent; ++i)
            made.push_back(bench::afterAYear(bench::runner(i, knowledge().catalog), knowledge()));
        return made;
    }();
    return all[static_cast<std::size_t>(number % kDifferent)];
}

/// Fifty-two weeks, composed and progressed from a log of a year; by the athlete's number.
void planSeasonWithLog(benchmark::State& state) {
    const PlanRequest& request = athlete(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(app::makePlan(request, knowledge()));
    state.counters["logged"] = static_cast<double>(request.log.sessions.size());
}

/// So many athletes with logs, on two threads.
void planAthletes(benchmark::State& state) {
    const auto count = static_cast<int>(state.range(0));
    (void)athlete(0);
    for (auto _ : state) {
        std::atomic<int> next{0};
        const auto work = [&] {
            for (int i = next++; i < count; i = next++)
                benchmark::DoNotOptimize(app::makePlan(athlete(i), knowledge()));
        };
        std::jthread other(work);
        work();
    }
}

// Beginner with 30 minutes and nothing, intermediate with 45, advanced with an hour, three days.
BENCHMARK(planSeasonWithLog)
    ->Arg(0)
    ->Arg(4)
    ->Arg(7)
    ->Arg(11)
    ->Arg(23)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(planAthletes)->Arg(100)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(planAthletes)->Arg(1000)->UseRealTime()->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
