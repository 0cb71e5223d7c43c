// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/domain/plan.hpp>

namespace stridewright::planning {

/// What decides the dose of an exercise on a day.
struct DoseNeeds {
    PhaseKind phase = PhaseKind::Base;
    bool easier = false; ///< an easier week
    SessionClass sessionClass = SessionClass::Light;
    bool heavyOpen = false; ///< the athlete may lift few heavy repetitions, and has the time
    bool brief = false;     ///< little time: holds and counts at their shorter end
    int planWeek = 0;       ///< weeks since the plan began
    const DistanceTilt* tilt = nullptr; ///< of the next A race, if there is one
    int contacts = 0;                   ///< jumps' foot contacts left for the session
};

struct ItemDose {
    IntRange sets; ///< least and most
    IntRange amount;
    std::optional<double> rpe;
    int rest = 0;
};

/// The dose of an exercise in a place of a session: the prescription of phase and level, within
/// the exercise's own range, the class and the age. Nothing where it must not be done that day
/// (jumps without contacts left).
[[nodiscard]] std::optional<ItemDose> doseOf(const Exercise& exercise,
                                             const TemplateSlot& slot,
                                             const DoseNeeds& needs,
                                             const Profile& profile,
                                             const CompositionRules& rules);

/// Foot contacts of so many sets; hard jumps count double.
[[nodiscard]] double
contactsOf(const Exercise& exercise, int sets, int amount, const CompositionRules& rules);

} // namespace stridewright::planning
