// SPDX-License-Identifier: MIT
#include "planning/compose_profile.hpp"
#include "support/plan_builder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace stridewright;
using namespace stridewright::support;

TEST_CASE("while one site is sore a beginner without equipment still has exercises for all areas") {
    const Catalog& catalog = shippedCatalog();
    for (const Concern& concern : catalog.concerns()) {
        if (concern.tissue == "bone" || concern.tissue == "pressure" ||
            concern.tissue == planning::kClearance)
            continue;
        PlanRequest request;
        request.athlete.level = Level::Beginner;
        request.athlete.equipment = equipmentUpTo(catalog, "none");
        request.athlete.gates.emplace();
        for (const Gate& gate : catalog.gates())
            request.athlete.gates->push_back(gate.id);
        planning::Limits limits;
        limits.zones[concern.id] = Zone::Amber;
        const planning::Profile profile =
            planning::profileOf(request, catalog, shippedRules(), limits);
        std::map<Focus, int> count;
        for (const Exercise* exercise : profile.allowed) {
            ++count[exercise->primary];
            // What it was meant to leave out is left out.
            for (const std::string& tag : exercise->contraindications)
                CHECK(std::ranges::count(concern.amberBlockTags, tag) == 0);
        }
        INFO(concern.id);
        CHECK(profile.sore);
        for (const Focus focus : {Focus::Glutes,
                                  Focus::Hips,
                                  Focus::Core,
                                  Focus::PosteriorChain,
                                  Focus::SingleLeg,
                                  Focus::CalvesFeet,
                                  Focus::Quads,
                                  Focus::UpperPull,
                                  Focus::UpperPush}) {
            INFO(word(focus));
            CHECK(count[focus] >= 2);
        }
    }
}

TEST_CASE("from sixty what may end in a fall needs a support, and no jump has one") {
    const Catalog& catalog = shippedCatalog();
    PlanRequest request;
    request.athlete.level = Level::Advanced;
    request.athlete.gates.emplace();
    for (const Gate& gate : catalog.gates())
        request.athlete.gates->push_back(gate.id);
    const auto allows = [&](int age, const char* tier, const char* id) {
        request.athlete.age = age;
        request.athlete.equipment = equipmentUpTo(catalog, tier);
        const planning::Profile profile =
            planning::profileOf(request, catalog, shippedRules(), planning::Limits{});
        return std::ranges::count(profile.allowed, catalog.exercise(id)) == 1;
    };
    CHECK(allows(59, "gym", "box_jump"));
    CHECK_FALSE(allows(60, "gym", "box_jump"));
    CHECK_FALSE(allows(68, "gym", "skater_jump_stick"));
    CHECK(allows(68, "gym", "ankle_bounce"));
    for (const Exercise& exercise : catalog.exercises())
        if (exercise.pattern == Pattern::Balance &&
            std::ranges::count(exercise.contraindications, "balance_fall") > 0 &&
            exercise.equipment.front().empty()) {
            INFO(exercise.id);
            CHECK(allows(68, "gym", exercise.id.c_str()));
        }
}
