// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <vector>

namespace stridewright {

std::span<const MessageText> compositionTexts() {
    static const std::vector<MessageText> texts{
        // ---- why an exercise is there
        {"main_glutes", STRIDEWRIGHT_TEXT("Composition", "The main lift: hip drive.")},
        {"main_hips", STRIDEWRIGHT_TEXT("Composition", "The main work: hip stability.")},
        {"main_posterior_chain",
         STRIDEWRIGHT_TEXT("Composition", "The main lift: the back of the body.")},
        {"main_single_leg",
         STRIDEWRIGHT_TEXT("Composition", "The main lift: one leg at a time, as in running.")},
        {"main_quads", STRIDEWRIGHT_TEXT("Composition", "The main lift: thighs for hills.")},
        {"main_calves_feet", STRIDEWRIGHT_TEXT("Composition", "The main work: calves and feet.")},
        {"main_core", STRIDEWRIGHT_TEXT("Composition", "The main work: a steady trunk.")},
        {"main_upper_pull", STRIDEWRIGHT_TEXT("Composition", "The main work: pulling.")},
        {"main_upper_push", STRIDEWRIGHT_TEXT("Composition", "The main work: pushing.")},
        {"item_glutes", STRIDEWRIGHT_TEXT("Composition", "Hip drive for every stride.")},
        {"item_hips", STRIDEWRIGHT_TEXT("Composition", "Hip stability.")},
        {"item_core", STRIDEWRIGHT_TEXT("Composition", "A steady trunk.")},
        {"item_posterior_chain",
         STRIDEWRIGHT_TEXT("Composition", "Back of the body: hamstrings, glutes, back.")},
        {"item_single_leg", STRIDEWRIGHT_TEXT("Composition", "One leg at a time, as in running.")},
        {"item_calves_feet", STRIDEWRIGHT_TEXT("Composition", "Strong calves and feet.")},
        {"item_quads", STRIDEWRIGHT_TEXT("Composition", "Thighs for hills and landings.")},
        {"item_upper_pull", STRIDEWRIGHT_TEXT("Composition", "A pull for posture and arm swing.")},
        {"item_upper_push", STRIDEWRIGHT_TEXT("Composition", "A push to balance the pulls.")},
        {"item_power", STRIDEWRIGHT_TEXT("Composition", "Quick feet while you are fresh.")},
        {"item_warmup", STRIDEWRIGHT_TEXT("Composition", "Gets you ready to train.")},
        {"item_mobility", STRIDEWRIGHT_TEXT("Composition", "For comfort afterwards.")},
        {"item_concern", STRIDEWRIGHT_TEXT("Composition", "Often used for this: {0}.")},
        {"item_stand_in",
         STRIDEWRIGHT_TEXT("Composition",
                           "Stands in for a pull from above. A long band or a bar "
                           "would allow one.")},
        {"item_needs_nothing", STRIDEWRIGHT_TEXT("Composition", "Needs no equipment.")},
        {"item_needs", STRIDEWRIGHT_TEXT("Composition", "Needs only: {0}.")},
        {"find_load",
         STRIDEWRIGHT_TEXT("Composition", "Find a load you could lift {0} more times.")},

        // ---- why exercises change
        {"block_begins",
         STRIDEWRIGHT_TEXT("Composition",
                           "A new training block begins, so some exercises change.")},

        // ---- why a session is lighter than its class
        {"below_class_pain", STRIDEWRIGHT_TEXT("Composition", "Kept light while something hurts.")},
        {"below_class_easier_week",
         STRIDEWRIGHT_TEXT("Composition", "Less work: this is an easier week.")},
        {"below_class_phase",
         STRIDEWRIGHT_TEXT("Composition", "Less work: this phase keeps the legs fresh.")},
        {"below_class_gate",
         STRIDEWRIGHT_TEXT("Composition", "Few heavy repetitions wait until you have shown {0}.")},
        {"below_class_age",
         STRIDEWRIGHT_TEXT("Composition",
                           "Effort and repetitions are kept moderate at your "
                           "age.")},
        {"below_class_minutes",
         STRIDEWRIGHT_TEXT("Composition", "In {0} minutes there is room for a little less.")},
        {"below_class_content",
         STRIDEWRIGHT_TEXT("Composition",
                           "Your exercises are kind to the legs, so this asks a "
                           "little less of them.")},

        // ---- findings
        {"coverage_below_minimum",
         STRIDEWRIGHT_TEXT("Composition", "Week of {0:date}, short of sets: {1}.")},
        {"one_leg_share_low",
         STRIDEWRIGHT_TEXT("Composition",
                           "Week of {0:date}: {1} of {2} sets for the legs are on one leg. More "
                           "were not possible.")},
        {"week_core_missing",
         STRIDEWRIGHT_TEXT("Composition", "Week of {0:date}: no core exercise of the kind {1}.")},
        {"pull_stand_in",
         STRIDEWRIGHT_TEXT("Composition",
                           "No pull from above is possible with your equipment. "
                           "Another exercise stands in every week. A long band or a "
                           "bar would be the best thing to buy.")},
        {"pull_missing", STRIDEWRIGHT_TEXT("Composition", "Week of {0:date}: no pull from above.")},
        {"session_short_class",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0:date}: shorter than your {1} minutes, so that it "
                           "stays {2} for the legs.")},
        {"session_short_caps",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0:date}: shorter than your {1} minutes. More would be "
                           "too much for your level.")},
        {"session_short_easier_week",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0:date}: shorter than your {1} minutes, as this is an "
                           "easier week.")},
        {"session_short_phase",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0:date}: shorter than your {1} minutes, as this phase "
                           "asks for less.")},
        {"session_short_choice",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0:date}: shorter than your {1} minutes. No more "
                           "exercises fit you and your equipment.")},
        {"session_lacks",
         STRIDEWRIGHT_TEXT("Composition", "{0:date}: no exercise is possible for {1}.")},
        {"session_without_legs",
         STRIDEWRIGHT_TEXT("Composition",
                           "Nothing for the legs while a bone may be overloaded. "
                           "Please see a doctor before you run or load it again. "
                           "Stridewright plans exercise; it does not diagnose.")},
        {"session_clearance",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0}: no strength training is planned before your doctor has agreed. "
                           "Once that is noted, the plan follows. "
                           "Stridewright plans exercise; it does not diagnose.")},
        {"session_referral",
         STRIDEWRIGHT_TEXT("Composition",
                           "No strength training while a bone may be overloaded and "
                           "hurts. Please see a doctor before you train or run. "
                           "Stridewright plans exercise; it does not diagnose.")},
        {"pain_red",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0}: {1} of 10 is above what training should have. What "
                           "loads it is left out and sessions stay light. See a "
                           "physiotherapist or doctor if it stays so.")},
        {"pain_amber",
         STRIDEWRIGHT_TEXT("Composition",
                           "{0}: {1} of 10. What irritates it is left out, what "
                           "helps comes more often. Stop if it rises.")},
    };
    return texts;
}

} // namespace stridewright
