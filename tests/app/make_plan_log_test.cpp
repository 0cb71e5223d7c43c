// SPDX-License-Identifier: MIT
#include <stridewright/app/make_plan.hpp>
#include <stridewright/interchange/plan_json.hpp>
#include <stridewright/planning/progression.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace stridewright;

namespace {

const app::Knowledge& knowledge() {
    static const app::Knowledge known = app::loadKnowledge();
    return known;
}

PlanRequest sampleRequest() {
    std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/data/demo/maya.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    PlanRequest request = interchange::readRequest(text, "maya.json", knowledge().catalog);
    request.weeks = 2;
    return request;
}

bool isTarget(const Reason& reason) {
    return reason.code.starts_with("target_") || reason.code == "find_load";
}

/// The week's sessions as if each was done as planned, with twelve kilograms where there is a load.
void logWeek(PlanRequest& request, const PlanWeek& week) {
    for (const PlannedSession& session : week.sessions) {
        SessionLog log;
        log.date = session.date;
        log.phase = week.phase;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                if (!item.rpe) continue;
                ExerciseLog entry;
                entry.exercise = item.exercise;
                entry.metric = item.metric;
                entry.target = Target{item.sets, item.amount, item.rpe, item.loadKg};
                SetLog set;
                set.amount = item.amount.high;
                set.rpe = item.rpe;
                if (knowledge().catalog.exercise(item.exercise)->loading == Loading::Required)
                    set.loadKg = 12;
                entry.sets.assign(static_cast<std::size_t>(item.sets), set);
                log.exercises.push_back(entry);
            }
        request.log.sessions.push_back(log);
    }
}

} // namespace

TEST_CASE("a plan without a log has no targets, one with a log has a reason for each") {
    PlanRequest request = sampleRequest();
    const Plan before = app::makePlan(request, knowledge());
    std::set<std::string> known;
    for (const PlannedSession& session : before.weeks[0].sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                CHECK(std::ranges::none_of(item.why, isTarget));
                CHECK(!item.loadKg);
                if (item.rpe) known.insert(item.exercise);
            }
    logWeek(request, before.weeks[0]);
    request.from = before.weeks[1].starts;
    request.weeks = 1;
    const Plan after = app::makePlan(request, knowledge());
    int loads = 0;
    int again = 0;
    for (const PlannedSession& session : after.weeks[0].sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                if (!item.rpe) continue;
                INFO(item.exercise);
                CHECK(std::ranges::any_of(item.why, isTarget));
                loads += item.loadKg ? 1 : 0;
                again += known.contains(item.exercise) ? 1 : 0;
            }
    CHECK(loads >= 2);
    CHECK(again >= 5);
    CHECK(!planning::whatChanges(request.log.sessions.front(),
                                 after,
                                 request.athlete,
                                 knowledge().catalog,
                                 knowledge().progression)
               .empty());
    CHECK(app::makePlan(request, knowledge()) == after);
}
