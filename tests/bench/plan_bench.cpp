// SPDX-License-Identifier: MIT
// The whole way to a plan: placed, filled, and what a start of the program reads before it.
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/make_plan.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

using namespace stridewright;

namespace {

const app::Knowledge& knowledge() {
    static const app::Knowledge result = app::loadKnowledge();
    return result;
}

const PlanRequest& sampleSeason() {
    static const PlanRequest result = [] {
        const std::string file = STRIDEWRIGHT_SOURCE_DIR "/data/demo/maya.json";
        std::ifstream stream(file);
        std::ostringstream text;
        text << stream.rdbuf();
        return interchange::readRequest(text.str(), file, knowledge().catalog);
    }();
    return result;
}

void readKnowledge(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(app::loadKnowledge());
}

void planSampleSeason(benchmark::State& state) {
    PlanRequest request = sampleSeason();
    request.weeks = static_cast<int>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(app::makePlan(request, knowledge()));
}

BENCHMARK(readKnowledge)->Unit(benchmark::kMillisecond);
BENCHMARK(planSampleSeason)->Arg(16)->Arg(52)->Unit(benchmark::kMillisecond);

} // namespace
