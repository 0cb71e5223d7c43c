// SPDX-License-Identifier: MIT
#include "support/plan_builder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stridewright;
using namespace stridewright::support;

TEST_CASE("an exercise can be equipped when all items of one alternative are owned") {
    Exercise exercise;
    exercise.equipment = {{"dumbbell", "chair"}, {"barbell"}};
    const auto can = [&](std::vector<std::string> owned) { return canEquip(exercise, owned); };
    CHECK_FALSE(can({}));
    CHECK_FALSE(can({"dumbbell"}));
    CHECK(can({"chair", "dumbbell"}));
    CHECK(can({"barbell"}));
    exercise.equipment = {{}};
    CHECK(can({}));
}

TEST_CASE("a filter narrows the catalog by area, movement, level, equipment and concern") {
    const Catalog& catalog = shippedCatalog();
    CHECK(filtered(catalog, {}).size() == catalog.exercises().size());

    CatalogFilter filter;
    filter.focus = Focus::CalvesFeet;
    filter.level = Level::Beginner;
    filter.equipment.emplace();
    const auto calves = filtered(catalog, filter);
    REQUIRE(calves.size() >= 3);
    for (const Exercise* exercise : calves) {
        CHECK(exercise->level == Level::Beginner);
        CHECK(canEquip(*exercise, {}));
    }

    filter = {};
    filter.pattern = Pattern::Squat;
    const auto squats = filtered(catalog, filter);
    filter.concern = "runners_knee";
    const auto kind = filtered(catalog, filter);
    CHECK(kind.size() < squats.size());
    const auto has = [](const auto& list, const char* id) {
        return std::ranges::any_of(list, [&](const Exercise* each) { return each->id == id; });
    };
    CHECK(has(squats, "goblet_squat"));
    CHECK_FALSE(has(kind, "goblet_squat")); // bends the loaded knee deeply
    CHECK(has(kind, "bodyweight_squat"));
}

TEST_CASE("without any equipment every area of the week has exercises at every level") {
    const Catalog& catalog = shippedCatalog();
    for (const Focus focus : {Focus::Glutes,
                              Focus::Hips,
                              Focus::Core,
                              Focus::PosteriorChain,
                              Focus::SingleLeg,
                              Focus::CalvesFeet})
        for (const Level level : valuesOf<Level>()) {
            CatalogFilter filter;
            filter.focus = focus;
            filter.level = level;
            filter.equipment.emplace();
            CAPTURE(word(focus), word(level));
            CHECK(filtered(catalog, filter).size() >= 3);
        }
}
