// SPDX-License-Identifier: MIT
#include "planning/compose_dose.hpp"
#include "planning/compose_frame.hpp"
#include "planning/compose_menu.hpp"
#include "planning/compose_reasons.hpp"
#include "planning/exercise_swaps.hpp"
#include "planning/session_edit.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/history.hpp>
#include <stridewright/planning/readiness.hpp>

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

ReadinessVerdict verdictOn(const Readiness& readiness, const ReadinessRules& rules) {
    ReadinessVerdict verdict;
    verdict.score = readinessScore(readiness);
    const auto say = [&](const char* code, std::vector<Arg> args) {
        verdict.why.push_back(reasonOf(code, std::move(args)));
    };
    if (verdict.score && *verdict.score < rules.asPlanned) {
        const auto score = static_cast<std::int64_t>(*verdict.score);
        if (*verdict.score >= rules.fewerSets) {
            verdict.all = ReadinessStep::FewerSets;
            say("readiness_fewer_sets", {score});
        } else if (*verdict.score >= rules.classDown) {
            verdict.all = ReadinessStep::ClassDown;
            say("readiness_class_down", {score});
        } else {
            verdict.all = ReadinessStep::MobilityOnly;
            say("readiness_mobility", {score});
        }
    }
    verdict.legs = verdict.all;
    const int soreness = readiness.soreness.value_or(0);
    if (soreness >= rules.sparedLegs || readiness.limp) {
        verdict.legs = ReadinessStep::MobilityOnly;
        if (verdict.all != ReadinessStep::MobilityOnly)
            say(readiness.limp ? "readiness_limp" : "readiness_very_sore", {});
    } else if (soreness >= rules.soreLegs ||
               (readiness.legs && *readiness.legs <= rules.tiredLegs)) {
        verdict.legs = std::max(verdict.legs, ReadinessStep::ClassDown);
        if (verdict.all < ReadinessStep::ClassDown)
            say(soreness >= rules.soreLegs ? "readiness_sore_legs" : "readiness_tired_legs", {});
    }
    if (readiness.sleepHours && *readiness.sleepHours < rules.leastSleep) {
        verdict.heavyAllowed = false;
        if (verdict.all < ReadinessStep::ClassDown)
            say("readiness_short_sleep", {*readiness.sleepHours});
    }
    return verdict;
}

namespace {

SessionClass oneDown(SessionClass value) {
    return value == SessionClass::Light ? value : classOfRank(rankOf(value) - 1);
}

bool isJump(const Exercise& exercise, const CompositionRules& rules) {
    return exercise.pattern == Pattern::Plyometric || exercise.slot == Slot::Power ||
           contactsOf(exercise, 1, exercise.dose.low, rules) > 0;
}

/// Lowers a session item by item.
class Lowering {
public:
    Lowering(const ReadinessVerdict& verdict, const Profile& profile, const VersionSources& sources)
        : m_verdict(verdict), m_profile(profile), m_sources(sources),
          m_finder(m_profile, sources.composition, sources.adaptation.versions) {}

    PlannedSession run(PlannedSession session) {
        if (m_verdict.all == ReadinessStep::MobilityOnly) return mobilityOnly(std::move(session));
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                m_present.insert(item.exercise);
        for (SessionBlock& block : session.blocks) {
            std::erase_if(block.items, [&](Prescription& item) { return !lowered(block, item); });
        }
        return withEvenPairs(std::move(session));
    }

private:
    /// Lowers one item; whether it stays.
    bool lowered(const SessionBlock& block, Prescription& item) {
        const Exercise* exercise = m_sources.catalog.exercise(item.exercise);
        if (!exercise) return true;
        const bool legs = worksLegs(*exercise);
        const ReadinessStep step = legs ? m_verdict.legs : m_verdict.all;
        const bool mobility = exercise->slot == Slot::Mobility || exercise->slot == Slot::WarmUp;
        if (step == ReadinessStep::MobilityOnly) return !legs || mobility;
        if (!isWork(block)) return true;
        const ReadinessRules& rules = m_sources.adaptation.readiness;
        if (step == ReadinessStep::FewerSets && block.kind == BlockKind::Main)
            item.sets = std::max(1, item.sets - rules.mainSetsLess);
        if (step != ReadinessStep::ClassDown) return true;
        if (isJump(*exercise, m_sources.composition)) return false;
        if (exercise->eccentricCost > rules.downSoreness) {
            const auto swaps = m_finder.swaps(*exercise, [&](const Exercise& other) {
                return other.eccentricCost <= rules.downSoreness &&
                       !isJump(other, m_sources.composition) && !m_present.contains(other.id);
            });
            if (swaps.empty()) return false;
            m_present.insert(swaps.front().exercise->id);
            item = inPlaceOf(
                item,
                *swaps.front().exercise,
                {reasonOf("version_instead_of", {exercise->name}), reasonOf("readiness_kinder")});
        }
        item.sets = std::max(1, static_cast<int>(std::lround(item.sets * rules.downSets)));
        if (item.rpe) item.rpe = std::min(*item.rpe, rules.downEffort);
        return true;
    }

    PlannedSession mobilityOnly(PlannedSession session) const {
        SessionNeeds needs;
        session.blocks.clear();
        const auto items = mobilityOf(m_sources.composition.longestMobility,
                                      needs,
                                      m_profile,
                                      m_sources.catalog,
                                      m_sources.composition);
        if (!items.empty()) session.blocks.push_back({BlockKind::Mobility, std::nullopt, items});
        session.sessionClass = SessionClass::Light;
        return session;
    }

    const ReadinessVerdict& m_verdict;
    const Profile& m_profile;
    const VersionSources& m_sources;
    SwapFinder m_finder;
    std::set<std::string> m_present;
};

} // namespace

SessionVersion forReadiness(const PlannedSession& session,
                            const Readiness& readiness,
                            const VersionSources& sources) {
    SessionVersion version{session, InsteadCause::Readiness, {}};
    ReadinessVerdict verdict = verdictOn(readiness, sources.adaptation.readiness);
    if (session.sessionClass != SessionClass::Heavy)
        std::erase_if(verdict.why,
                      [](const Reason& reason) { return reason.code == "readiness_short_sleep"; });
    if (verdict.why.empty()) return version;
    PlanRequest alone;
    alone.athlete = sources.request.athlete;
    const Profile profile = profileOf(alone, sources.catalog, sources.composition, sources.limits);
    PlannedSession lowered = Lowering(verdict, profile, sources).run(session);
    SessionClass most = session.sessionClass;
    if (!verdict.heavyAllowed) most = std::min(most, SessionClass::Moderate);
    if (verdict.legs == ReadinessStep::ClassDown)
        most = std::min(most, oneDown(session.sessionClass));
    if (verdict.legs == ReadinessStep::MobilityOnly) most = SessionClass::Light;
    lowered.sessionClass = std::min(lowered.sessionClass, most);
    const SessionClass held = lowered.sessionClass;
    lowered = heldTo(held, std::move(lowered), sources.catalog, sources.composition);
    version.session = retimed(withEvenPairs(std::move(lowered)),
                              sources.request.athlete.equipment,
                              sources.catalog,
                              sources.composition);
    version.why = std::move(verdict.why);
    return version;
}

} // namespace stridewright::planning
