// SPDX-License-Identifier: MIT
#include <stridewright/app/knowledge.hpp>
#include <stridewright/interchange/catalog_json.hpp>
#include <stridewright/interchange/rules_json.hpp>

namespace stridewright::embedded {
extern const std::string_view exercises;
extern const std::string_view placementRules;
extern const std::string_view compositionRules;
extern const std::string_view seasonRules;
extern const std::string_view adaptationRules;
extern const std::string_view progressionRules;
} // namespace stridewright::embedded

namespace stridewright::app {

Knowledge loadKnowledge() {
    return {
        .catalog = interchange::readCatalog(embedded::exercises, "data/catalog/exercises.json"),
        .placement =
            interchange::readPlacementRules(embedded::placementRules, "data/rules/placement.json"),
        .seasons = interchange::readSeasonRules(embedded::seasonRules, "data/rules/seasons.json"),
        .composition = interchange::readCompositionRules(embedded::compositionRules,
                                                         "data/rules/composition.json"),
        .adaptation = interchange::readAdaptationRules(embedded::adaptationRules,
                                                       "data/rules/adaptation.json"),
        .progression = interchange::readProgressionRules(embedded::progressionRules,
                                                         "data/rules/progression.json"),
    };
}

} // namespace stridewright::app
