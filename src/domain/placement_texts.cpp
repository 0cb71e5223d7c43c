// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <array>

namespace stridewright {

namespace {

#define TEXT(text) STRIDEWRIGHT_TEXT("placement", text)

constexpr auto kTexts = std::to_array<MessageText>({
    // Why a session stands where it stands.
    {"your_choice", TEXT("You put this session here yourself")},
    {"your_pin", TEXT("You asked for this day")},
    {"two_days_before_run", TEXT("Two days before {0:day}'s {1}")},
    {"three_days_before_run", TEXT("Three days before {0:day}'s {1}")},
    {"day_after_run", TEXT("The day after {0:day}'s {1}, not the day before it")},
    {"one_clear_day_since", TEXT("One clear day since {0:day}'s session")},
    {"two_clear_days_since", TEXT("Two clear days since {0:day}'s session")},
    {"three_clear_days_since", TEXT("Three clear days since {0:day}'s session")},
    {"clear_days_since", TEXT("{1} clear days since {0:day}'s session")},
    {"fits_minutes", TEXT("Fits your {0:day}: {1} of {2} free minutes are enough")},
    {"day_without_run", TEXT("A day without a run")},
    {"after_easy_run", TEXT("After an easy run, away from the hard ones")},
    {"hard_days_hard", TEXT("On a hard day, so that easy days stay easy")},
    {"phase_asks", TEXT("{0} asks for {1}")},
    // What a session gives up.
    {"gives_up_fresh_legs", TEXT("Trade-off: {0:day}'s {1} may feel heavy")},
    {"gives_up_light_legs", TEXT("Trade-off: {0:day}'s easy run may feel heavy")},
    {"gives_up_rested_legs", TEXT("Trade-off: legs may still be tired from {0:day}'s {1}")},
    {"gives_up_free_day", TEXT("Trade-off: takes a day without a run")},
    {"gives_up_single_day", TEXT("Trade-off: a run on the same day, so run first")},
    {"gives_up_same_day", TEXT("Trade-off: same day as the {1}, so run first")},
    {"gives_up_even_gap", TEXT("Trade-off: less even spacing of your sessions")},
    {"gives_up_preference", TEXT("Trade-off: not one of your preferred days")},
    {"gives_up_rhythm", TEXT("Trade-off: another weekday than the week before")},
    // Why a day has no session.
    {"not_past", TEXT("In the past")},
    {"not_race_day", TEXT("Race day")},
    {"not_pinned", TEXT("You keep this day free of strength")},
    {"not_available", TEXT("Not a day for strength in your week")},
    {"not_minute", TEXT("No free minutes on this day")},
    {"not_enough_time", TEXT("{0} free minutes; a light session needs {1}")},
    {"not_before_race", TEXT("Kept clear before {1} on {0:day}")},
    {"not_after_race", TEXT("Recovery after {1} on {0:day}")},
    {"not_more_sessions", TEXT("The week already has its sessions")},
    {"not_day_after_session", TEXT("Day after {0:day}'s session")},
    {"not_day_before_session", TEXT("Day before {0:day}'s session")},
    {"not_long_day", TEXT("Long run day")},
    {"not_last_rest_day", TEXT("Your full rest day")},
    {"kept_clear", TEXT("Kept clear for {0:day}'s {1}")},
    {"costs_more", TEXT("Possible; the plan would be {0} points worse")},
    {"as_good", TEXT("Just as good; the other days come first")},
    // Findings.
    {"unknown_run", TEXT("{0:date}: a run was not understood and counts as easy")},
    {"rule_set_aside", TEXT("{0:date}: as you asked, a rule is set aside here: {1}")},
    {"done_not_counted",
     TEXT("{0:date}: the session done is not counted, as the plan begins that day or before")},
    {"short_week", TEXT("Week of {0:date}: room for {1} of {2} strength sessions")},
    {"exempt_week",
     TEXT("Week of {0:date}: the race leaves room for {1} of {2} strength sessions")},
});

#undef TEXT

} // namespace

std::span<const MessageText> placementTexts() {
    return kTexts;
}

} // namespace stridewright
