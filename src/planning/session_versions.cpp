// SPDX-License-Identifier: MIT
#include "planning/compose_reasons.hpp"
#include "planning/exercise_swaps.hpp"
#include "planning/session_edit.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/session_versions.hpp>

#include <algorithm>

namespace stridewright::planning {

namespace {

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

Profile profileFor(const Athlete& athlete, const VersionSources& sources) {
    PlanRequest alone;
    alone.athlete = athlete;
    return profileOf(alone, sources.catalog, sources.composition, sources.limits);
}

std::set<std::string> exercisesIn(const PlannedSession& session) {
    std::set<std::string> ids;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            ids.insert(item.exercise);
    return ids;
}

/// "Left out: push-up and plank." for what one session has and the other lacks, in its order.
std::optional<Reason> leftOut(const PlannedSession& before,
                              const PlannedSession& after,
                              const std::set<std::string>& replaced,
                              const Catalog& catalog) {
    const auto present = exercisesIn(after);
    std::vector<std::string> names;
    for (const SessionBlock& block : before.blocks) {
        if (!isWork(block)) continue;
        for (const Prescription& item : block.items)
            if (!present.contains(item.exercise) && !replaced.contains(item.exercise))
                if (const Exercise* exercise = catalog.exercise(item.exercise))
                    names.push_back(exercise->name);
    }
    if (names.empty()) return std::nullopt;
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    Reason reason = reasonOf("version_left_out", {list});
    reason.tradeoff = true;
    return reason;
}

/// What a version may ask of the legs and of the clock: no more than the session that was planned.
PlannedSession withinPlan(PlannedSession session,
                          const PlannedSession& planned,
                          std::span<const std::string> owned,
                          const VersionSources& sources) {
    const SessionClass held = session.sessionClass;
    session = heldTo(held, std::move(session), sources.catalog, sources.composition);
    session = retimed(std::move(session), owned, sources.catalog, sources.composition);
    const int limit = std::max(planned.minutes, minutesOn(sources.request.athlete, planned.date));
    for (bool changed = true; changed && session.minutes > limit;) {
        changed = false;
        for (auto block = session.blocks.rbegin(); block != session.blocks.rend() && !changed;
             ++block)
            if (isWork(*block))
                for (Prescription& item : block->items)
                    if (item.sets > 1) {
                        --item.sets;
                        changed = true;
                        break;
                    }
        session =
            retimed(withEvenPairs(std::move(session)), owned, sources.catalog, sources.composition);
    }
    return session;
}

/// Changes or drops what a profile does not allow; `cause` gives the reason of an exercise.
SessionVersion fitted(const PlannedSession& planned,
                      const Profile& profile,
                      InsteadCause cause,
                      const std::function<Reason(const Exercise&)>& causeOf,
                      const VersionSources& sources) {
    SessionVersion version{planned, cause, {}};
    std::set<std::string> present = exercisesIn(planned);
    std::set<std::string> replaced;
    const SwapFinder finder(profile, sources.composition, sources.adaptation.versions);
    bool changed = false;
    for (SessionBlock& block : version.session.blocks)
        std::erase_if(block.items, [&](Prescription& item) {
            const Exercise* exercise = sources.catalog.exercise(item.exercise);
            if (exercise && profile.allows(*exercise)) return false;
            changed = true;
            if (!exercise) return true;
            const auto swaps = finder.swaps(
                *exercise,
                [&](const Exercise& other) { return !present.contains(other.id); },
                &sources.limits.met);
            if (swaps.empty()) {
                if (isWork(block)) version.why.push_back(causeOf(*exercise));
                return true;
            }
            present.insert(swaps.front().exercise->id);
            replaced.insert(exercise->id);
            Reason instead = reasonOf("version_instead_of", {exercise->name});
            std::vector<Reason> why{instead, causeOf(*exercise), swaps.front().why};
            item = inPlaceOf(item, *swaps.front().exercise, std::move(why));
            if (isWork(block))
                version.why.push_back(
                    reasonOf("version_swapped", {exercise->name, swaps.front().exercise->name}));
            return false;
        });
    if (!changed) return version;
    if (version.why.empty()) version.why.push_back(reasonOf("version_warm_up_changed"));
    version.session = withinPlan(std::move(version.session), planned, profile.owned, sources);
    if (auto reason = leftOut(planned, version.session, replaced, sources.catalog))
        version.why.push_back(std::move(*reason));
    return version;
}

} // namespace

SessionVersion
atPlace(const PlannedSession& session, const Place& place, const VersionSources& sources) {
    Athlete there = sources.request.athlete;
    there.equipment = place.equipment;
    SessionVersion version = fitted(
        session,
        profileFor(there, sources),
        InsteadCause::Place,
        [&](const Exercise&) { return reasonOf("version_not_there", {place.name}); },
        sources);
    if (!version.why.empty())
        version.why.insert(version.why.begin(), reasonOf("version_place", {place.name}));
    return version;
}

SessionVersion forPain(const PlannedSession& session, const VersionSources& sources) {
    const Profile profile = profileFor(sources.request.athlete, sources);
    const auto causeOf = [&](const Exercise& exercise) {
        if (const auto found = sources.limits.blocked.find(exercise.id);
            found != sources.limits.blocked.end())
            return found->second;
        for (const auto& [id, zone] : profile.zones)
            if (const Concern* concern = sources.catalog.concern(id);
                concern && zone != Zone::Green && touches(*concern, exercise))
                return reasonOf("left_out_pain", {concern->label});
        return reasonOf("left_out_other");
    };
    SessionVersion version = fitted(session, profile, InsteadCause::Pain, causeOf, sources);
    if (profile.nothing) {
        version.session.blocks.clear();
        version.session.minutes = 0;
        version.why = {reasonOf("version_referral")};
        return version;
    }
    if (profile.withoutLegs) version.why = {reasonOf("version_referral_legs")};
    if (!profile.red || session.sessionClass == SessionClass::Light) return version;
    for (SessionBlock& block : version.session.blocks)
        for (Prescription& item : block.items)
            if (item.rpe) item.rpe = std::min(*item.rpe, sources.composition.lightRpe);
    version.session.sessionClass = SessionClass::Light;
    version.session = withinPlan(std::move(version.session), session, profile.owned, sources);
    version.why.insert(version.why.begin(), reasonOf("version_light_for_pain"));
    return version;
}

std::vector<Swap>
swapsFor(std::string_view exercise, const PlannedSession& session, const VersionSources& sources) {
    const Exercise* planned = sources.catalog.exercise(exercise);
    if (!planned) return {};
    const Profile profile = profileFor(sources.request.athlete, sources);
    const auto present = exercisesIn(session);
    const SwapFinder finder(profile, sources.composition, sources.adaptation.versions);
    auto swaps = finder.swaps(
        *planned,
        [&](const Exercise& other) { return !present.contains(other.id); },
        &sources.limits.met);
    const auto most = static_cast<std::size_t>(sources.adaptation.versions.mostSwaps);
    if (swaps.size() > most) swaps.resize(most);
    return swaps;
}

SessionVersion swapped(const PlannedSession& session,
                       std::string_view exercise,
                       std::string_view other,
                       const VersionSources& sources) {
    SessionVersion version{session, InsteadCause::Swap, {}};
    const Exercise* from = sources.catalog.exercise(exercise);
    const Exercise* to = sources.catalog.exercise(other);
    const Profile profile = profileFor(sources.request.athlete, sources);
    if (!from || !to || !profile.allows(*to) || exercisesIn(session).contains(to->id))
        return version;
    bool changed = false;
    for (SessionBlock& block : version.session.blocks)
        for (Prescription& item : block.items)
            if (item.exercise == from->id) {
                item = inPlaceOf(item, *to, {reasonOf("version_instead_of", {from->name})});
                changed = true;
            }
    if (!changed) return version;
    version.why.push_back(reasonOf("version_swapped", {from->name, to->name}));
    version.session = withinPlan(std::move(version.session), session, profile.owned, sources);
    if (auto reason = leftOut(session, version.session, {from->id}, sources.catalog))
        version.why.push_back(std::move(*reason));
    return version;
}

Athlete withoutExercise(Athlete athlete, std::string_view exercise) {
    if (!holds(athlete.excludedExercises, exercise))
        athlete.excludedExercises.emplace_back(exercise);
    return athlete;
}

} // namespace stridewright::planning
