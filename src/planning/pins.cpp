// SPDX-License-Identifier: MIT
#include "planning/grid.hpp"
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace stridewright::planning {

namespace {

[[noreturn]] void fail(int pin, const std::string& problem) {
    throw Error(ErrorCode::BadRequest, "", fmt::format("/pins/{}", pin), problem);
}

std::string shown(const Pin& pin) {
    std::string text = fmt::format("{} is pinned {}", toIsoString(pin.date), word(pin.kind));
    if (pin.sessionClass) text += fmt::format(" ({})", word(*pin.sessionClass));
    return text;
}

/// Pins of the same day must agree with each other and with what was done there.
void checkSameDay(const Grid& grid) {
    const auto& pins = grid.request->pins;
    std::map<Date, std::vector<int>> earlier;
    for (int i = 0; i < static_cast<int>(pins.size()); ++i) {
        const Pin& pin = pins[static_cast<std::size_t>(i)];
        const int day = grid.indexOf(pin.date);
        if (day < -7 || day >= grid.dayCount()) continue;
        if (pin.kind == PinKind::Must && !pin.accept.empty() && !pin.sessionClass)
            fail(i, shown(pin) + " with accept, and so must name its class");
        for (const int other : earlier[pin.date]) {
            const Pin& before = pins[static_cast<std::size_t>(other)];
            const bool differ =
                before.kind != pin.kind || (before.sessionClass && pin.sessionClass &&
                                            before.sessionClass != pin.sessionClass);
            if (differ)
                fail(i, fmt::format("{}, but /pins/{} says {}", shown(pin), other, shown(before)));
        }
        earlier[pin.date].push_back(i);
        if (!grid.holds(day) || pin.kind == PinKind::Never || !pin.sessionClass) continue;
        if (grid.day(day).factRank > 0 && grid.day(day).factRank != rankOf(*pin.sessionClass))
            fail(i,
                 fmt::format("{}, but a {} session was done that day",
                             shown(pin),
                             word(classOfRank(grid.day(day).factRank))));
    }
}

void checkDay(const Grid& grid, int index) {
    const GridDay& day = grid.day(index);
    if (!day.must) return;
    const Pin& pin = grid.request->pins[static_cast<std::size_t>(day.mustPin)];
    for (const RuleId rule : valuesOf<RuleId>()) {
        const int cap = day.cap[static_cast<std::size_t>(rule)];
        if (cap == 0)
            fail(
                day.mustPin,
                fmt::format("{}, but the rule {} allows no session there", shown(pin), word(rule)));
        if (day.mustRank > cap)
            fail(day.mustPin,
                 fmt::format("{}, but the rule {} allows no class above {} there",
                             shown(pin),
                             word(rule),
                             word(classOfRank(cap))));
    }
    if (index > 0 && grid.day(index - 1).must) {
        const int other = grid.day(index - 1).mustPin;
        fail(std::max(day.mustPin, other),
             fmt::format("{} and so is the day before it (/pins/{}), but the rule spacing allows "
                         "no two sessions on consecutive days",
                         shown(pin),
                         std::min(day.mustPin, other)));
    }
}

void checkWeek(const Grid& grid, int index) {
    const GridWeek& week = grid.week(index);
    int sessions = 0;
    int heavy = 0;
    int restDays = 0;
    int takenRestDays = 0;
    int lastPin = -1;
    int lastHeavy = -1;
    int lastOnRest = -1;
    for (int i = 7 * index; i < 7 * index + 7; ++i) {
        const GridDay& day = grid.day(i);
        const bool session = day.must || day.factRank > 0;
        const bool isHeavy = day.factRank == kTopRank || (day.must && day.mustRank == kTopRank);
        sessions += session ? 1 : 0;
        heavy += isHeavy ? 1 : 0;
        if (day.load == DayLoad::None) {
            ++restDays;
            takenRestDays += session ? 1 : 0;
            if (day.must) lastOnRest = std::max(lastOnRest, day.mustPin);
        }
        if (!day.must) continue;
        lastPin = std::max(lastPin, day.mustPin);
        if (isHeavy) lastHeavy = std::max(lastHeavy, day.mustPin);
    }
    const auto text = [&](int pin) {
        return shown(grid.request->pins[static_cast<std::size_t>(pin)]);
    };
    if (lastPin >= 0 && sessions > week.bounds.max)
        fail(lastPin,
             fmt::format("{}, but its week would have {} sessions and the rule count allows {}",
                         text(lastPin),
                         sessions,
                         week.bounds.max));
    if (lastHeavy >= 0 && heavy > week.allowance.maxHeavyPerWeek)
        fail(lastHeavy,
             fmt::format("{}, but its week would have {} heavy sessions and the rule heavy_count "
                         "allows {}",
                         text(lastHeavy),
                         heavy,
                         week.allowance.maxHeavyPerWeek));
    if (week.allowance.keepRestDay && lastOnRest >= 0 && restDays == takenRestDays)
        fail(lastOnRest,
             fmt::format("{}, but the rule rest_day keeps the week's last day without a run free",
                         text(lastOnRest)));
}

} // namespace

void checkPins(const Grid& grid) {
    checkSameDay(grid);
    for (int i = 0; i < grid.dayCount(); ++i)
        checkDay(grid, i);
    for (int w = 0; w < grid.weekCount(); ++w)
        checkWeek(grid, w);
}

} // namespace stridewright::planning
