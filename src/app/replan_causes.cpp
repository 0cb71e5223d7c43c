// SPDX-License-Identifier: MIT
#include "app/replan_causes.hpp"

#include <stridewright/domain/change_reason.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/adaptation.hpp>
#include <stridewright/planning/pain.hpp>

#include <algorithm>

namespace stridewright::app {

namespace {

constexpr std::size_t kMostCauses = 3;

Reason reasonOf(std::string code, std::vector<Arg> args = {}) {
    Reason reason;
    reason.code = std::move(code);
    reason.args = std::move(args);
    return reason;
}

template <class List>
bool hasCode(const List& list, const std::string& code) {
    return std::ranges::any_of(list, [&](const auto& each) { return each.code == code; });
}

std::vector<const Prescription*> workOf(const PlannedSession& session) {
    std::vector<const Prescription*> work;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) work.push_back(&item);
    return work;
}

const Prescription* find(const std::vector<const Prescription*>& work, const std::string& id) {
    const auto found =
        std::ranges::find_if(work, [&](const Prescription* item) { return item->exercise == id; });
    return found == work.end() ? nullptr : *found;
}

class Causes {
public:
    Causes(const SessionDifference& difference,
           const SessionRecord* before,
           const CauseSources& sources)
        : m_difference(difference), m_before(before), m_sources(sources) {
        if (difference.after)
            for (const PlanWeek& week : sources.plan.weeks)
                for (const PlannedSession& session : week.sessions)
                    if (session.date == difference.after->date) {
                        m_week = &week;
                        m_now = &session;
                    }
    }

    std::vector<SessionCause> run() {
        if (m_difference.before) oldDay();
        if (m_before && m_now) {
            week();
            timeAway();
            exercises();
            doses();
            if (m_causes.empty()) later();
        }
        return std::move(m_causes);
    }

private:
    void say(Reason reason, std::string exercise = {}) {
        if (m_causes.size() < kMostCauses)
            m_causes.push_back({std::move(exercise), std::move(reason)});
    }

    /// Why there is no session on its day any more.
    void oldDay() {
        const Date date = m_difference.before->date;
        if (m_difference.after && m_difference.after->date == date) return;
        if (std::ranges::any_of(m_sources.plan.findings, planning::stopsTraining)) {
            say(reasonOf("replan_stopped"));
            return;
        }
        for (const PlanWeek& week : m_sources.plan.weeks)
            for (const PlanDay& day : week.days) {
                if (day.date != date || !day.whyNot) continue;
                const std::string& code = day.whyNot->code;
                const bool other = code == "costs_more" || code == "as_good" ||
                                   code == "not_day_after_session" ||
                                   code == "not_day_before_session";
                say(other ? reasonOf("replan_better_day") : *day.whyNot);
            }
    }

    void week() {
        if (m_week->deload && !m_before->easier) {
            const auto found =
                std::ranges::find_if(m_sources.plan.findings, [&](const Finding& finding) {
                    return finding.date == m_week->starts && finding.code.starts_with("easier_");
                });
            say(found == m_sources.plan.findings.end() ? reasonOf("replan_easier_week")
                                                       : reasonOf(found->code, found->args));
        } else if (!m_week->deload && m_before->easier) {
            say(reasonOf("replan_usual_week"));
        }
        if (m_week->phase != m_before->phase) say(reasonOf("replan_phase"));
    }

    void timeAway() {
        for (const Reason& reason : m_now->why)
            if (hasCode(adaptationTexts(), reason.code) &&
                !hasCode(m_before->planned.why, reason.code))
                say(reason);
    }

    /// What the athlete or the log has against an exercise; nothing where it only made room.
    std::optional<Reason> against(const Prescription& gone) const {
        const Athlete& athlete = m_sources.request.athlete;
        if (const auto found = m_sources.blocked.find(gone.exercise);
            found != m_sources.blocked.end())
            return found->second;
        if (std::ranges::find(athlete.excludedExercises, gone.exercise) !=
            athlete.excludedExercises.end())
            return reasonOf("replan_excluded");
        const Exercise* exercise = m_sources.catalog.exercise(gone.exercise);
        if (exercise && !canEquip(*exercise, athlete.equipment))
            return reasonOf("replan_equipment");
        return std::nullopt;
    }

    void exercises() {
        const auto was = workOf(m_before->planned);
        const auto now = workOf(*m_now);
        std::vector<const Prescription*> gone, come;
        for (const Prescription* item : was)
            if (!find(now, item->exercise)) gone.push_back(item);
        for (const Prescription* item : now)
            if (!find(was, item->exercise)) come.push_back(item);
        // What is left out for a cause says more than what only made room.
        std::stable_partition(gone.begin(), gone.end(), [&](const Prescription* item) {
            return against(*item).has_value();
        });
        if (!come.empty() && hasCode(m_now->why, "block_begins")) say(reasonOf("block_begins"));
        for (std::size_t i = 0; i < gone.size(); ++i) {
            if (auto cause = against(*gone[i])) {
                say(std::move(*cause), gone[i]->exercise);
                continue;
            }
            if (i >= come.size()) continue;
            const Exercise* old = m_sources.catalog.exercise(gone[i]->exercise);
            auto change = changeReason(come[i]->why);
            say(change ? std::move(*change)
                       : reasonOf("version_instead_of", {old ? old->name : gone[i]->exercise}),
                come[i]->exercise);
        }
    }

    void doses() {
        const auto was = workOf(m_before->planned);
        for (const Prescription* item : workOf(*m_now)) {
            const Prescription* old = find(was, item->exercise);
            const bool same = old && old->sets == item->sets && old->amount == item->amount &&
                              old->loadKg == item->loadKg && old->rpe == item->rpe;
            if (!old || same) continue;
            if (auto change = changeReason(item->why)) say(std::move(*change), item->exercise);
        }
    }

    /// The first session of the new plan that has an exercise.
    std::optional<Date> nextTimeOf(const std::string& exercise) const {
        for (const PlanWeek& week : m_sources.plan.weeks)
            for (const PlannedSession& session : week.sessions)
                if (find(workOf(session), exercise)) return session.date;
        return std::nullopt;
    }

    /// Times after the next one carry its target on until the next log.
    void later() {
        const auto was = workOf(m_before->planned);
        for (const Prescription* item : workOf(*m_now)) {
            const Prescription* old = find(was, item->exercise);
            if (old && old->sets == item->sets && old->amount == item->amount &&
                old->loadKg == item->loadKg && old->rpe == item->rpe)
                continue;
            const auto next = nextTimeOf(item->exercise);
            const bool waits =
                hasCode(item->why, "target_later") || hasCode(item->why, "target_later_find");
            if (next && *next < m_now->date && waits)
                return say(reasonOf("replan_next_time", {*next}), item->exercise);
            // Only a log gives targets.
            if (std::ranges::any_of(item->why, [](const Reason& why) {
                    return why.code.starts_with("target_") || why.code == "find_load";
                }))
                return say(reasonOf("replan_logged"), item->exercise);
        }
    }

    const SessionDifference& m_difference;
    const SessionRecord* m_before;
    const CauseSources& m_sources;
    const PlanWeek* m_week = nullptr;
    const PlannedSession* m_now = nullptr;
    std::vector<SessionCause> m_causes;
};

} // namespace

CauseSources
causeSources(const Plan& plan, const PlanRequest& request, const Knowledge& knowledge) {
    CauseSources sources{plan, request, knowledge.catalog, {}};
    if (request.log.pain.empty()) return sources;
    sources.blocked =
        planning::adaptRequest(
            request,
            {knowledge.catalog, knowledge.composition, knowledge.seasons, knowledge.adaptation})
            .limits.blocked;
    return sources;
}

std::vector<SessionCause> causesOf(const SessionDifference& difference,
                                   const SessionRecord* before,
                                   const CauseSources& sources) {
    return Causes(difference, before, sources).run();
}

} // namespace stridewright::app
