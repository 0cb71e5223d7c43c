// SPDX-License-Identifier: MIT
#include "planning/session_edit.hpp"

#include "planning/compose_dose.hpp"
#include "planning/compose_fatigue.hpp"
#include "planning/compose_time.hpp"
#include "planning/exercise_swaps.hpp"
#include <stridewright/planning/composer.hpp>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

/// The items of pairs by their letter.
std::map<char, std::vector<Prescription*>> pairsOf(PlannedSession& session) {
    std::map<char, std::vector<Prescription*>> pairs;
    for (SessionBlock& block : session.blocks)
        if (block.pair)
            for (Prescription& item : block.items)
                pairs[*block.pair].push_back(&item);
    return pairs;
}

/// Blocks without items go; items of a broken pair join the block before where it is of their kind.
void tidy(PlannedSession& session) {
    const auto pairs = pairsOf(session);
    std::vector<SessionBlock> blocks;
    std::map<char, char> letters;
    for (SessionBlock& block : session.blocks) {
        if (block.items.empty()) continue;
        if (block.pair) {
            const auto& items = pairs.at(*block.pair);
            if (items.size() == 2 && items[0]->sets == items[1]->sets)
                block.pair =
                    letters.try_emplace(*block.pair, static_cast<char>('A' + letters.size()))
                        .first->second;
            else
                block.pair.reset();
        }
        if (!block.pair && !blocks.empty() && !blocks.back().pair &&
            blocks.back().kind == block.kind)
            for (Prescription& item : block.items)
                blocks.back().items.push_back(std::move(item));
        else
            blocks.push_back(std::move(block));
    }
    session.blocks = std::move(blocks);
}

IntRange amountFor(const Prescription& item, const Exercise& exercise) {
    if (exercise.metric == item.metric) {
        const int low = std::clamp(item.amount.low, exercise.dose.low, exercise.dose.high);
        return {low, std::clamp(item.amount.high, low, exercise.dose.high)};
    }
    // Another measure: the easier half of its own range.
    const int middle = exercise.dose.low + (exercise.dose.high - exercise.dose.low) / 2;
    return {exercise.dose.low, middle};
}

bool isCalfOrCore(const Exercise& exercise) {
    return exercise.primary == Focus::CalvesFeet || exercise.primary == Focus::Core;
}

} // namespace

bool isWork(const SessionBlock& block) {
    return block.kind != BlockKind::WarmUp && block.kind != BlockKind::Mobility;
}

double minutesOfItems(const PlannedSession& session) {
    double minutes = 0;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            minutes += item.minutes;
    return minutes;
}

PlannedSession retimed(PlannedSession session,
                       std::span<const std::string> owned,
                       const Catalog& catalog,
                       const CompositionRules& rules) {
    tidy(session);
    const TimeRules& time = rules.time;
    const auto pairs = pairsOf(session);
    for (SessionBlock& block : session.blocks) {
        for (Prescription& item : block.items) {
            const Exercise* exercise = catalog.exercise(item.exercise);
            if (!exercise) continue;
            const double work = setSeconds(*exercise, item.amount.high, time);
            if (!isWork(block)) {
                item.minutes = item.sets * work * time.factor / 60;
                continue;
            }
            double seconds = item.sets * work;
            if (canEquip(*exercise, owned)) {
                const auto& used = equipmentUsed(*exercise, owned, time);
                seconds += setupSeconds(used, time);
                if (block.kind == BlockKind::Main)
                    seconds += rampSeconds(*exercise, used, item.rpe.value_or(0), time);
            }
            if (block.pair) {
                int rest = 0;
                for (const Prescription* each : pairs.at(*block.pair))
                    rest = std::max(rest, each->restSeconds);
                seconds += item.sets * time.pairChange / 2 +
                           (item.sets - 1) * time.pairRestFactor * rest / 2;
            } else {
                seconds += (item.sets - 1) * item.restSeconds;
            }
            item.minutes = seconds * time.factor / 60;
        }
    }
    session.minutes = static_cast<int>(std::lround(minutesOfItems(session)));
    return session;
}

PlannedSession withEvenPairs(PlannedSession session) {
    for (auto& [letter, items] : pairsOf(session)) {
        int fewest = items.front()->sets;
        for (const Prescription* item : items)
            fewest = std::min(fewest, item->sets);
        for (Prescription* item : items)
            item->sets = fewest;
    }
    return session;
}

PlannedSession heldTo(SessionClass sessionClass,
                      PlannedSession session,
                      const Catalog& catalog,
                      const CompositionRules& rules) {
    const auto tooMuch = [&] {
        return contentClass(session.blocks, catalog, rules.fatigue, 1) > sessionClass;
    };
    // A main lift of few repetitions makes a session heavy however few its sets are.
    if (sessionClass != SessionClass::Heavy)
        for (SessionBlock& block : session.blocks)
            if (block.kind == BlockKind::Main)
                for (Prescription& item : block.items)
                    if (item.rpe && isHeavyLift(item.amount, *item.rpe, rules.fatigue))
                        item.rpe = rules.moderateRpe;
    for (const int least : {2, 1, 0})
        for (auto block = session.blocks.rbegin(); block != session.blocks.rend(); ++block) {
            if (!isWork(*block)) continue;
            for (auto item = block->items.rbegin(); item != block->items.rend(); ++item) {
                const Exercise* exercise = catalog.exercise(item->exercise);
                if (!exercise || !worksLegs(*exercise)) continue;
                while (item->sets > least && tooMuch())
                    --item->sets;
            }
            std::erase_if(block->items, [](const Prescription& item) { return item.sets == 0; });
        }
    return session;
}

Prescription
inPlaceOf(const Prescription& item, const Exercise& exercise, std::vector<Reason> why) {
    Prescription other = item;
    other.exercise = exercise.id;
    other.amount = amountFor(item, exercise);
    other.metric = exercise.metric;
    other.perSide = exercise.unilateral;
    other.loadKg.reset();
    other.why = std::move(why);
    return other;
}

PlannedSession eased(PlannedSession session,
                     const Easing& usual,
                     const Easing& calvesAndCore,
                     const Profile& profile,
                     const Catalog& catalog,
                     const CompositionRules& composition,
                     const VersionRules& rules) {
    std::set<std::string> present;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            present.insert(item.exercise);
    const SwapFinder finder(profile, composition, rules);
    for (SessionBlock& block : session.blocks) {
        if (!isWork(block)) continue;
        for (Prescription& item : block.items) {
            const Exercise* exercise = catalog.exercise(item.exercise);
            if (!exercise) continue;
            const Easing& easing = isCalfOrCore(*exercise) ? calvesAndCore : usual;
            if (easing.soreness && exercise->eccentricCost > *easing.soreness) {
                const auto swaps = finder.swaps(*exercise, [&](const Exercise& other) {
                    return other.eccentricCost <= *easing.soreness && !present.contains(other.id);
                });
                if (swaps.empty()) {
                    item.sets = 0;
                    continue;
                }
                present.insert(swaps.front().exercise->id);
                item = inPlaceOf(item,
                                 *swaps.front().exercise,
                                 {{"kinder_after_layoff", {exercise->name}, false, std::nullopt}});
                exercise = swaps.front().exercise;
            }
            int sets = std::max(1, static_cast<int>(std::lround(item.sets * easing.sets)));
            if (block.kind == BlockKind::Main) sets = std::max(1, sets - easing.mainSetsLess);
            item.sets = std::min(item.sets, sets);
            if (easing.effort && item.rpe) item.rpe = std::min(*item.rpe, *easing.effort);
            if (contactsOf(*exercise, 1, exercise->dose.low, composition) > 0 &&
                easing.contacts < 1) {
                const double most = easing.contacts *
                                    contactsOf(*exercise, item.sets, item.amount.high, composition);
                while (item.sets > 1 &&
                       contactsOf(*exercise, item.sets, item.amount.high, composition) > most)
                    --item.sets;
                while (item.amount.high > 1 &&
                       contactsOf(*exercise, item.sets, item.amount.high, composition) > most)
                    --item.amount.high;
                item.amount.low = std::min(item.amount.low, item.amount.high);
            }
        }
        std::erase_if(block.items, [](const Prescription& item) { return item.sets == 0; });
    }
    return withEvenPairs(std::move(session));
}

} // namespace stridewright::planning
