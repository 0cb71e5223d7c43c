// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <array>

namespace stridewright {

namespace {

#define TEXT(text) STRIDEWRIGHT_TEXT("records", text)

constexpr auto kTexts = std::to_array<MessageText>({
    {"plan_outdated_day",
     TEXT("{0:date}: this session no longer fits, as runs or wishes changed after it was planned. "
          "Plan this week again")},
    {"plan_outdated_week",
     TEXT("Week of {0:date}: its sessions no longer fit, as runs or wishes changed after they "
          "were planned. Plan this week again")},
    {"replan_better_day", TEXT("Another day fits your runs better now.")},
    {"replan_easier_week", TEXT("An easier week now.")},
    {"replan_usual_week", TEXT("No easier week any more.")},
    {"replan_next_time", TEXT("Follows from its next time, {0:date}.")},
    {"replan_logged", TEXT("Follows from what you logged.")},
    {"replan_follows", TEXT("Follows from the change on {0:date}.")},
    {"replan_phase", TEXT("The phases of your season have moved.")},
    {"replan_stopped", TEXT("No training before a professional has looked at it.")},
    {"replan_excluded", TEXT("You want to do without it.")},
    {"replan_equipment", TEXT("It needs what you do not have now.")},
    {"pins_contradict", TEXT("What you asked for cannot all be met: {0}")},
});

#undef TEXT

} // namespace

std::span<const MessageText> recordTexts() {
    return kTexts;
}

} // namespace stridewright
