// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

/// The makeable load whose change lies in the row; the last load where there is none to rise to.
double adjusted(double kg, double share, const SetAdjustment& row, const Loads& loads) {
    if (share > 0) {
        const MakeableLoad* load = loads.nearestAtOrBelow(kg * (1 + share));
        if (!load || load->kg <= kg) load = loads.nextAbove(kg);
        return load && load->kg <= kg * (1 + row.highShare) ? load->kg : kg;
    }
    if (share < 0) {
        const MakeableLoad* load = loads.nearestAtOrBelow(kg * (1 + share));
        // A small reduction that is not possible is none; a large one goes to the next load below.
        const bool needed = row.highShare < 0;
        if (!load || (!needed && load->kg < kg * (1 + row.lowShare))) return kg;
        return load->kg;
    }
    return kg;
}

} // namespace

NextSet nextSet(const SetLog& done,
                const Target& target,
                const Loads& loads,
                const ProgressionRules& rules) {
    NextSet next;
    next.loadKg = done.loadKg ? done.loadKg : target.loadKg;
    if (!done.rpe || !target.rpe) {
        next.why = progressReason("next_set_unknown");
        return next;
    }
    const double over = *done.rpe - *target.rpe;
    const SetAdjustment& row =
        *std::ranges::find_if(rules.adjustments, [&](const SetAdjustment& each) {
            return over <= each.upTo || &each == &rules.adjustments.back();
        });
    next.lowShare = row.lowShare;
    next.highShare = row.highShare;
    next.stopRaising = row.stopRaising;
    if (row.lowShare == 0 && row.highShare == 0) {
        next.why = progressReason("next_set_keep");
        return next;
    }
    const double share = std::clamp(-over * rules.loadPerPoint, row.lowShare, row.highShare);
    const auto before = done.loadKg;
    if (done.loadKg && !loads.empty()) next.loadKg = adjusted(*done.loadKg, share, row, loads);
    const bool changed = before && next.loadKg && std::abs(*before - *next.loadKg) > 1e-6;
    if (!before)
        next.why = progressReason(share > 0 ? "next_set_harder" : "next_set_easier");
    else if (!changed)
        next.why = progressReason("next_set_keep_load", {loadText(*before, loads)});
    else
        next.why = progressReason(share > 0 ? "next_set_more" : "next_set_less",
                                  {loadText(*next.loadKg, loads)});
    if (row.stopRaising && !changed) next.why = progressReason("next_set_stop");
    return next;
}

} // namespace stridewright::planning
