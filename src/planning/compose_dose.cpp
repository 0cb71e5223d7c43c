// SPDX-License-Identifier: MIT
#include "planning/compose_dose.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

/// The part of the exercise's own range that is meant, at most so wide.
IntRange within(const IntRange& wanted, const IntRange& own, int widest) {
    IntRange range{std::clamp(wanted.low, own.low, own.high),
                   std::clamp(wanted.high, own.low, own.high)};
    if (wanted.high < own.low) range.high = std::min(own.high, own.low + 2);
    if (wanted.low > own.high) range.low = std::max(own.low, own.high - 2);
    range.high = std::min(range.high, range.low + widest);
    return range;
}

/// The easier or the harder half of an exercise's own range.
IntRange half(const IntRange& own, bool harder) {
    const int middle = own.low + (own.high - own.low) / 2;
    return harder ? IntRange{middle, own.high} : IntRange{own.low, middle};
}

/// People count seconds and metres in fives.
IntRange inFives(const IntRange& range, const IntRange& own) {
    constexpr int kStep = 5;
    if (range.low < 2 * kStep) return range;
    const auto rounded = [&](int value) {
        return std::clamp((value + kStep / 2) / kStep * kStep, own.low, own.high);
    };
    return {rounded(range.low), rounded(range.high)};
}

Dose phaseDose(const TemplateSlot& slot,
               const DoseNeeds& needs,
               const Profile& profile,
               const CompositionRules& rules) {
    const PhaseDoses& phase = rules.phases[static_cast<std::size_t>(needs.phase)];
    auto level = static_cast<std::size_t>(profile.level);
    switch (slot.dose) {
    case DoseKind::Main: {
        const bool starting = needs.phase == PhaseKind::OffSeason || needs.phase == PhaseKind::Base;
        if (starting && profile.level == Level::Beginner && needs.planWeek < rules.firstWeeks)
            return rules.firstWeeksMain;
        // Few heavy repetitions wait for the check that opens them: until then the beginner's.
        if (!profile.gates.contains(rules.heavyGate) &&
            phase.main[level].reps.low <= rules.fatigue.heavyReps)
            level = 0;
        return phase.main[level];
    }
    case DoseKind::Accessory:
        return phase.accessory[level];
    case DoseKind::Core:
        return {phase.coreSets, phase.accessory[level].reps, rules.coreRpe};
    case DoseKind::Calf:
        return {phase.calfSets, phase.accessory[level].reps, phase.accessory[level].rpe};
    case DoseKind::Power:
        break;
    }
    return {rules.powerSets, {1, 1}, rules.powerRpe};
}

bool canLoad(const Exercise& exercise, const Profile& profile) {
    return exercise.loading == Loading::Required ||
           (exercise.loading == Loading::Optional && profile.loads);
}

int restOf(const Exercise& exercise,
           const TemplateSlot& slot,
           const ItemDose& dose,
           const Profile& profile,
           const CompositionRules& rules) {
    const RestRules& rest = rules.rest;
    switch (slot.dose) {
    case DoseKind::Main: {
        const bool few = exercise.metric == Metric::Reps &&
                         dose.amount.high <= rules.fatigue.heavyReps &&
                         dose.rpe.value_or(0) >= rules.fatigue.heavyRpe;
        if (few) return rest.maxStrength;
        if (!canLoad(exercise, profile)) return rest.bodyweight;
        return dose.amount.high <= rules.strengthReps ? rest.strength : rest.endurance;
    }
    case DoseKind::Accessory:
        return rest.accessory;
    case DoseKind::Core:
        return rest.core;
    case DoseKind::Calf:
        return rest.calf;
    case DoseKind::Power:
        break;
    }
    return rest.power;
}

/// Sets and repetitions of jumps within the contacts of the day.
bool fitContacts(const Exercise& exercise,
                 const DoseNeeds& needs,
                 ItemDose& dose,
                 const CompositionRules& rules) {
    if (contactsOf(exercise, 1, exercise.dose.low, rules) <= 0) return true;
    const auto fits = [&] {
        return contactsOf(exercise, dose.sets.high, dose.amount.high, rules) <= needs.contacts;
    };
    while (!fits() && dose.sets.high > 1)
        --dose.sets.high;
    while (!fits() && dose.amount.high > exercise.dose.low)
        --dose.amount.high;
    dose.sets.low = std::min(dose.sets.low, dose.sets.high);
    dose.amount.low = std::min(dose.amount.low, dose.amount.high);
    return fits();
}

} // namespace

double contactsOf(const Exercise& exercise, int sets, int amount, const CompositionRules& rules) {
    double contacts = exercise.contactsPerUnit.value_or(0) * amount * sets;
    if (exercise.unilateral) contacts *= 2;
    if (exercise.plyoIntensity.value_or(0) >= rules.hardJump) contacts *= 2;
    return contacts;
}

std::optional<ItemDose> doseOf(const Exercise& exercise,
                               const TemplateSlot& slot,
                               const DoseNeeds& needs,
                               const Profile& profile,
                               const CompositionRules& rules) {
    // A phase without contacts for anybody is no time for power at all.
    const PhaseDoses& phase = rules.phases[static_cast<std::size_t>(needs.phase)];
    if (slot.dose == DoseKind::Power && std::ranges::max(phase.contacts) == 0) return std::nullopt;
    Dose wanted = phaseDose(slot, needs, profile, rules);
    if (needs.tilt && needs.phase == PhaseKind::Build) {
        if (slot.dose == DoseKind::Calf) wanted.sets.high += needs.tilt->buildCalfSets;
        if (slot.block == BlockKind::SingleLeg && slot.dose == DoseKind::Accessory)
            wanted.sets.high += needs.tilt->buildSingleLegSets;
    }
    const int widest = needs.brief ? rules.briefRange : rules.widestRange;
    ItemDose dose{wanted.sets, exercise.dose, wanted.rpe, 0};
    double rpe = wanted.rpe;
    const bool heavyMain = slot.dose == DoseKind::Main && slot.required &&
                           needs.sessionClass == SessionClass::Heavy && needs.heavyOpen &&
                           exercise.metric == Metric::Reps &&
                           exercise.dose.low <= rules.heavyReps.high;
    if (heavyMain) {
        IntRange reps = wanted.reps;
        if (reps.low > rules.heavyReps.high) reps = rules.heavyReps;
        reps.high = std::min(reps.high, rules.heavyReps.high);
        dose.amount = within(
            reps, {exercise.dose.low, std::min(exercise.dose.high, rules.heavyReps.high)}, widest);
        rpe = std::max(rpe, rules.heavyRpe);
    } else if (slot.dose == DoseKind::Power) {
        dose.amount = half(exercise.dose, false);
    } else if (exercise.metric == Metric::Reps && canLoad(exercise, profile)) {
        dose.amount = within(wanted.reps, exercise.dose, widest);
    } else {
        // What cannot be loaded grows by its own count: the upper half where it should be hard.
        const bool harder = profile.level != Level::Beginner && !needs.easier && !needs.brief &&
                            wanted.rpe >= rules.moderateRpe - 0.5 &&
                            needs.sessionClass != SessionClass::Light;
        dose.amount = half(exercise.dose, harder);
        if (needs.brief) dose.amount = half(dose.amount, false);
        if (exercise.metric == Metric::Reps)
            dose.amount.high = std::min(dose.amount.high, dose.amount.low + widest);
    }
    if (exercise.metric != Metric::Reps) dose.amount = inFives(dose.amount, exercise.dose);

    // A heavy day without the check for few repetitions: the same ones, but hard.
    const bool hardMain = slot.dose == DoseKind::Main && slot.required && !heavyMain &&
                          needs.sessionClass == SessionClass::Heavy && !needs.easier &&
                          profile.level != Level::Beginner && wanted.rpe >= rules.moderateRpe &&
                          dose.amount.low > rules.fatigue.heavyReps;
    if (hardMain) {
        rpe = std::max(rpe, rules.heavyRpe);
        dose.sets.low = dose.sets.high;
    }
    if (slot.dose != DoseKind::Power) {
        if (needs.sessionClass == SessionClass::Light) {
            rpe = std::min(rpe, rules.lightRpe);
            if (slot.dose == DoseKind::Main) dose.sets.high = std::min(dose.sets.high, 2);
        }
        // Few repetitions at a high effort would make any session heavy.
        const bool few =
            exercise.metric == Metric::Reps && dose.amount.low <= rules.fatigue.heavyReps;
        if (!heavyMain && few && rpe >= rules.fatigue.heavyRpe &&
            (slot.dose == DoseKind::Main || needs.sessionClass != SessionClass::Heavy))
            rpe = rules.moderateRpe;
    }
    if (needs.easier) {
        rpe = std::min(rpe, rules.easierRpe);
        const auto fewer = [&](int sets) {
            const double reduced = sets * rules.easierSets;
            // One leg keeps its share beside the main lift.
            const bool legs = slot.dose == DoseKind::Main || slot.block == BlockKind::SingleLeg;
            return std::max(1, static_cast<int>(legs ? std::ceil(reduced) : std::floor(reduced)));
        };
        dose.sets = {1, fewer(dose.sets.high)};
    }
    if (const AgeDoses* age = profile.age) {
        if (age->mostSets) dose.sets.high = std::min(dose.sets.high, *age->mostSets);
        if (age->rpe) rpe = std::min(rpe, *age->rpe);
        if (age->reps && exercise.metric == Metric::Reps && slot.dose != DoseKind::Power)
            dose.amount = within(*age->reps, exercise.dose, widest);
    }
    dose.sets.low = std::min(dose.sets.low, dose.sets.high);
    if (slot.dose == DoseKind::Power && !fitContacts(exercise, needs, dose, rules))
        return std::nullopt;
    dose.rpe = rpe;
    dose.rest = restOf(exercise, slot, dose, profile, rules);
    return dose;
}

} // namespace stridewright::planning
