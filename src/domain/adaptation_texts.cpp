// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <vector>

namespace stridewright {

std::span<const MessageText> adaptationTexts() {
    static const std::vector<MessageText> texts{
        // ---- pain
        {"pain_site_amber",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0}: {1} of 10. What irritates it is left out; what is near it has a "
                           "fifth less load and stays there for now. Stop if the pain grows.")},
        {"pain_site_red",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0}: {1} of 10 is too much to train on. What loads it is left out and "
                           "sessions stay light.")},
        {"pain_settling",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} has settled. What was left out comes back after {1} sessions "
                           "without trouble.")},
        {"pain_returning",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0}: {1} sessions without trouble. What was left out comes back one "
                           "step at a time, jumps last.")},
        {"pain_see_professional",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} has been sore since {1:date}. Please see a physiotherapist or "
                           "doctor.")},
        {"pain_ask_again",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0}: the last word is from {1:date}. Tell how it feels now; until then "
                           "the plan stays careful.")},
        {"pain_ask_site",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0:date}: a set hurt, {1} of 10. Tell where, so that what irritates it "
                           "can be left out.")},
        {"pain_screen",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0:date}: pain of {1} of 10. Please go through the list of signs that "
                           "a professional should see.")},
        {"left_out_pain", STRIDEWRIGHT_TEXT("Adaptation", "Left out while this is sore: {0}.")},
        {"left_out_returning",
         STRIDEWRIGHT_TEXT("Adaptation", "Not back yet, as this was sore: {0}.")},
        {"left_out_other", STRIDEWRIGHT_TEXT("Adaptation", "Left out: it does not fit you today.")},
        {"pain_load_cut",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "A fifth less load, and no rise, while this is sore: {0}.")},
        // ---- referral
        {"referral_at_once",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Please seek medical care at once for what you noted on {0:date}, and "
                           "do not train. Stridewright plans exercise; it does not diagnose.")},
        {"referral_soon",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Please see a physiotherapist or doctor this week for what you noted on "
                           "{0:date}. Until then there is nothing for the legs. Stridewright plans "
                           "exercise; it does not diagnose. Stop if pain rises above your limit.")},
        {"referral_bone",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "What you noted on {0:date} can mean an overloaded bone. Please see a "
                           "doctor this week, and neither run nor load the legs before. "
                           "Stridewright plans exercise; it does not diagnose.")},
        {"referral_bone_sore",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "What you noted on {0:date} can mean an overloaded bone, and it hurts. "
                           "Please see a doctor this week, and neither train nor run before. "
                           "Stridewright plans exercise; it does not diagnose.")},
        {"ask_guardian",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "A coach or guardian should look at this plan and confirm it.")},
        {"ask_clearance",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0}: please ask your doctor before you begin. Exercises that need "
                           "holding your breath are left out. Breathe out on the effort.")},
        // ---- time away
        {"layoff_1",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: the last loads again, effort at "
                           "most 7.5, one set less of the main lifts.")},
        {"layoff_2",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: a tenth less load, two thirds of "
                           "the sets, nothing that makes very sore.")},
        {"layoff_3",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: a sixth to a fifth less load, "
                           "effort at most 7, half the jumps.")},
        {"layoff_4",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: a quarter to a third less load, "
                           "effort at most 7, half the jumps at most.")},
        {"layoff_5",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: a third less load, effort at most "
                           "7, one level down for three weeks.")},
        {"layoff_6",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: begin as at first. It comes back "
                           "faster than it came.")},
        {"layoff_ran_on",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "You kept running, so calves and core are held back a step less.")},
        {"layoff_phase_back",
         STRIDEWRIGHT_TEXT(
             "Adaptation",
             "After the time away the phase before comes once more, until {0:date}.")},
        {"layoff_level_down",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0} days without strength training: a lower level until {1:date}.")},
        {"kinder_after_layoff",
         STRIDEWRIGHT_TEXT("Adaptation", "In place of {0}, which makes sore after time away.")},
        {"after_fever",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "The first session after the fever that ended on {0:date}: effort at "
                           "most 6, the last loads at most.")},
        {"fever_now",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "No training with fever, nor for two days after it. Tell when it is "
                           "over; until then nothing is planned up to {0:date}.")},
        {"fever_over",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "No training until {0:date}: two days without symptoms after a fever.")},
        {"session_missed",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "{0:date}: no session was logged. The next one comes as planned; "
                           "nothing is made up that would crowd your runs.")},
        {"held_load", STRIDEWRIGHT_TEXT("Adaptation", "{0} for now, not {1}.")},
        // ---- easier weeks
        {"easier_readiness_running",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Week of {0:date} is easier: you felt low twice running.")},
        {"easier_readiness_week",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Week of {0:date} is easier: you felt low on two days of a week.")},
        {"easier_effort",
         STRIDEWRIGHT_TEXT(
             "Adaptation",
             "Week of {0:date} is easier: two sessions were much harder than meant.")},
        {"easier_pain",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Week of {0:date} is easier: sore in two sessions running: {1}.")},
        // ---- how the day feels
        {"readiness_fewer_sets",
         STRIDEWRIGHT_TEXT("Adaptation", "Readiness {0} of 20: one set less of each main lift.")},
        {"readiness_class_down",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Readiness {0} of 20: one class down, effort at most 6, fewer sets, no "
                           "jumps.")},
        {"readiness_mobility",
         STRIDEWRIGHT_TEXT("Adaptation", "Readiness {0} of 20: mobility or rest today.")},
        {"readiness_tired_legs",
         STRIDEWRIGHT_TEXT("Adaptation", "Tired legs: the work for the legs is one class down.")},
        {"readiness_sore_legs",
         STRIDEWRIGHT_TEXT("Adaptation", "Sore legs: the work for the legs is one class down.")},
        {"readiness_very_sore",
         STRIDEWRIGHT_TEXT("Adaptation", "Very sore: nothing for the legs today.")},
        {"readiness_limp",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "You limp: nothing for the legs today. See a physiotherapist or doctor "
                           "if it stays.")},
        {"readiness_short_sleep",
         STRIDEWRIGHT_TEXT("Adaptation", "{0} hours of sleep: nothing heavy today.")},
        {"readiness_kinder", STRIDEWRIGHT_TEXT("Adaptation", "Makes less sore.")},
        // ---- another version
        {"version_minutes", STRIDEWRIGHT_TEXT("Adaptation", "The same session in {0} minutes.")},
        {"version_left_out", STRIDEWRIGHT_TEXT("Adaptation", "Left out: {0}.")},
        {"version_place", STRIDEWRIGHT_TEXT("Adaptation", "With what there is: {0}.")},
        {"version_not_there", STRIDEWRIGHT_TEXT("Adaptation", "Not possible there: {0}.")},
        {"version_instead_of", STRIDEWRIGHT_TEXT("Adaptation", "In place of {0}.")},
        {"version_swapped", STRIDEWRIGHT_TEXT("Adaptation", "{0} becomes {1}.")},
        {"version_for_minutes", STRIDEWRIGHT_TEXT("Adaptation", "To fit into {0} minutes.")},
        {"version_held",
         STRIDEWRIGHT_TEXT("Adaptation", "So that the session asks no more than planned.")},
        {"version_chosen", STRIDEWRIGHT_TEXT("Adaptation", "Chosen for this day.")},
        {"version_less_load",
         STRIDEWRIGHT_TEXT("Adaptation", "Effort {0} at most, so {1}, not {2}.")},
        {"version_warm_up_changed",
         STRIDEWRIGHT_TEXT("Adaptation", "Another warm-up or mobility.")},
        {"version_light_for_pain",
         STRIDEWRIGHT_TEXT("Adaptation", "Light today, as something is very sore.")},
        {"version_referral",
         STRIDEWRIGHT_TEXT("Adaptation", "No training before a professional has looked at it.")},
        {"version_referral_legs",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Nothing for the legs before a professional has looked at it.")},
        {"swap_helps", STRIDEWRIGHT_TEXT("Adaptation", "Often used for this: {0}.")},
        {"swap_less_sore", STRIDEWRIGHT_TEXT("Adaptation", "The same movement, makes less sore.")},
        {"swap_needs_nothing",
         STRIDEWRIGHT_TEXT("Adaptation", "The same movement, needs no equipment.")},
        {"swap_known", STRIDEWRIGHT_TEXT("Adaptation", "The same movement, and you know it.")},
        {"swap_simpler", STRIDEWRIGHT_TEXT("Adaptation", "The same movement, simpler.")},
        {"swap_one_leg", STRIDEWRIGHT_TEXT("Adaptation", "The same movement, one side at a time.")},
        {"swap_both_sides",
         STRIDEWRIGHT_TEXT("Adaptation", "The same movement, both sides at once.")},
        {"swap_chosen", STRIDEWRIGHT_TEXT("Adaptation", "Your choice.")},
        {"swap_same_movement", STRIDEWRIGHT_TEXT("Adaptation", "The same movement.")},
        // ---- swap areas
        {"swap_same_area_glutes",
         STRIDEWRIGHT_TEXT("Adaptation", "Another movement for hip drive.")},
        {"swap_same_area_hips",
         STRIDEWRIGHT_TEXT("Adaptation", "Another movement for stable hips.")},
        {"swap_same_area_core", STRIDEWRIGHT_TEXT("Adaptation", "Another movement for the trunk.")},
        {"swap_same_area_posterior_chain",
         STRIDEWRIGHT_TEXT("Adaptation", "Another movement for the back of the body.")},
        {"swap_same_area_single_leg",
         STRIDEWRIGHT_TEXT("Adaptation", "Another movement on one leg.")},
        {"swap_same_area_calves_feet",
         STRIDEWRIGHT_TEXT("Adaptation", "Another movement for calves and feet.")},
        {"swap_same_area_quads",
         STRIDEWRIGHT_TEXT("Adaptation", "Another movement for the thighs.")},
        {"swap_same_area_upper_pull", STRIDEWRIGHT_TEXT("Adaptation", "Another pull.")},
        {"swap_same_area_upper_push", STRIDEWRIGHT_TEXT("Adaptation", "Another push.")},
        {"swap_same_area_power", STRIDEWRIGHT_TEXT("Adaptation", "Another quick movement.")},
        {"swap_same_area_warmup", STRIDEWRIGHT_TEXT("Adaptation", "Another warm-up.")},
        {"swap_same_area_mobility", STRIDEWRIGHT_TEXT("Adaptation", "Another way to loosen up.")},
        // ---- over the season
        {"sessions_cut_short",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "Your last {0} sessions ended early: about {1} % of the planned time.")},
        {"fix_shorter_sessions", STRIDEWRIGHT_TEXT("Adaptation", "Plan sessions of {0} minutes.")},
        {"coverage_missed_weeks",
         STRIDEWRIGHT_TEXT("Adaptation", "For {0} weeks running too few sets were done: {1}.")},
        {"fix_longer_sessions", STRIDEWRIGHT_TEXT("Adaptation", "Plan sessions of {0} minutes.")},
        {"fix_easier_week", STRIDEWRIGHT_TEXT("Adaptation", "Make this week an easier one.")},
        {"fix_other_range",
         STRIDEWRIGHT_TEXT("Adaptation", "Train {0} with other repetitions for a while.")},
        {"fix_other_exercise",
         STRIDEWRIGHT_TEXT("Adaptation", "Train {1} in place of {0} for four weeks.")},
        // ---- before training, and once a year
        {"health_questions",
         STRIDEWRIGHT_TEXT(
             "Adaptation",
             "Asked before you begin, and once a year. On effort: pain in the chest, fainting or "
             "unusual breathlessness? Of late: new trouble with bladder or bowel, numbness "
             "between the legs or weakness that spreads in a leg? A calf that is swollen and "
             "warm? A sudden pop, a leg that cannot bear weight, or a blow to the head? Pain at "
             "night or at rest, fever or weight loss without a cause, a hot and "
             "swollen joint, one that locks or gives way, numbness or tingling, or a sore spot "
             "on a bone? Cancer in the past, and new pain in a bone? Periods missing for three "
             "months, or eating that worries you?")},
        {"fix_none_applies",
         STRIDEWRIGHT_TEXT("Adaptation",
                           "None applies: accept this. If one does, see a doctor before you "
                           "train.")},
        {"health_questions_due",
         STRIDEWRIGHT_TEXT("Adaptation", "The health questions are due: \"findings\" asks them.")},
        {"fix_sleep_and_food", STRIDEWRIGHT_TEXT("Adaptation", "Look at sleep and food first.")},
    };
    return texts;
}

} // namespace stridewright
