// SPDX-License-Identifier: MIT
#include "app/day_loads.hpp"

#include <stridewright/planning/held_loads.hpp>
#include <stridewright/planning/progression.hpp>

#include <algorithm>
#include <array>

namespace stridewright::app {

namespace {

const Prescription* itemOf(const PlannedSession& session, const std::string& exercise) {
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.exercise == exercise) return &item;
    return nullptr;
}

template <class Visit>
void eachItem(PlannedSession& session, Visit visit) {
    for (SessionBlock& block : session.blocks)
        for (Prescription& item : block.items)
            visit(item);
}

class DayLoads {
public:
    DayLoads(PlannedSession session, const LoadSources& sources)
        : m_sources(sources), m_history(sources.adapted.request.log, session.date) {
        m_result.session = std::move(session);
    }

    LoadedSession run() {
        eachItem(m_result.session, [this](Prescription& item) {
            const Exercise* const exercise = m_sources.knowledge.catalog.exercise(item.exercise);
            if (!exercise || !item.rpe) return;
            const Prescription* const planned = itemOf(m_sources.record.planned, item.exercise);
            if (!isKnown(item))
                findLoad(item, *exercise);
            else if (planned && item.loadKg && planned->rpe && *item.rpe < *planned->rpe)
                lessEffort(item, *exercise);
            makeable(item, *exercise);
        });
        hold();
        return std::move(m_result);
    }

private:
    /// Whether the load was found before: in the plan, or in a version that was chosen.
    bool isKnown(const Prescription& item) const {
        const SessionRecord& record = m_sources.record;
        return itemOf(record.planned, item.exercise) ||
               (record.instead && itemOf(*record.instead, item.exercise));
    }

    planning::NextTarget targetOf(const Prescription& item, const Exercise& exercise) const {
        planning::Asked asked;
        asked.exercise = &exercise;
        asked.date = m_result.session.date;
        asked.phase = m_sources.record.phase;
        asked.easier = m_sources.record.easier;
        asked.sets = item.sets;
        asked.amount = item.amount;
        asked.rpe = item.rpe;
        asked.mostAmount = item.amount.high;
        const planning::ProgressKnowledge knowledge{&m_history,
                                                    &m_sources.knowledge.catalog,
                                                    &m_sources.athlete,
                                                    &m_sources.knowledge.progression,
                                                    {}};
        return planning::nextTarget(asked, knowledge);
    }

    planning::Loads loadsOf(const Exercise& exercise) const {
        return planning::loadsFor(exercise, m_sources.athlete, m_sources.knowledge.progression);
    }

    void say(Prescription& item, Reason reason) {
        m_result.why[item.exercise].push_back(reason);
        item.why.push_back(std::move(reason));
    }

    void findLoad(Prescription& item, const Exercise& exercise) {
        planning::NextTarget target = targetOf(item, exercise);
        item.loadKg = target.loadKg;
        for (Reason& reason : target.why)
            // That it is as planned is true of no exercise that was not planned.
            if (reason.code != "target_first" && reason.code != "target_as_planned")
                say(item, std::move(reason));
    }

    void lessEffort(Prescription& item, const Exercise& exercise) {
        const auto target = targetOf(item, exercise).loadKg;
        if (!target || *target >= *item.loadKg) return;
        const planning::Loads loads = loadsOf(exercise);
        say(item,
            {"version_less_load",
             {*item.rpe,
              planning::loadText(*target, loads),
              planning::loadText(*item.loadKg, loads)},
             false,
             std::nullopt});
        item.loadKg = target;
    }

    /// Another place may have other things to lift.
    void makeable(Prescription& item, const Exercise& exercise) {
        const planning::Loads loads = loadsOf(exercise);
        if (!item.loadKg || !loads.told() || loads.empty() || loads.makes(*item.loadKg)) return;
        const planning::MakeableLoad* load = loads.nearestAtOrBelow(*item.loadKg);
        if (!load) load = &loads.all().front();
        say(item,
            {"target_rounded",
             {planning::loadText(*item.loadKg, planning::Loads()),
              planning::loadText(load->kg, loads),
              std::string(planning::kitText(load->kind))},
             false,
             std::nullopt});
        item.loadKg = load->kg;
    }

    /// What pain allows of every load, and time away of those that the plan did not know.
    void hold() {
        const planning::Adapted& adapted = m_sources.adapted;
        const std::array dates{m_result.session.date};
        Plan alone;
        alone.weeks.emplace_back();
        alone.weeks.front().sessions.push_back(m_result.session);
        planning::Adapted painOnly = adapted;
        painOnly.request.athlete = m_sources.athlete;
        const auto held = [&](PlannedSession session, std::vector<planning::SessionEasing> away) {
            Plan plan = alone;
            plan.weeks.front().sessions.front() = std::move(session);
            plan = planning::withHeldLoads({std::move(plan), std::move(away)},
                                           painOnly,
                                           m_sources.knowledge.catalog,
                                           m_sources.knowledge.progression);
            return std::move(plan.weeks.front().sessions.front());
        };
        const PlannedSession pain = held(m_result.session, {});
        const PlannedSession away =
            held(pain,
                 planning::easingsFor(adapted.request.log,
                                      adapted.request.runs,
                                      dates,
                                      m_sources.knowledge.adaptation.layoffs));
        eachItem(m_result.session, [&](Prescription& item) {
            const Prescription* const now = itemOf(isKnown(item) ? pain : away, item.exercise);
            if (!now || now->loadKg == item.loadKg) return;
            const std::vector<Reason> more(
                now->why.begin() + static_cast<std::ptrdiff_t>(item.why.size()), now->why.end());
            for (const Reason& reason : more)
                say(item, reason);
            item.loadKg = now->loadKg;
        });
    }

    const LoadSources& m_sources;
    planning::History m_history;
    LoadedSession m_result;
};

} // namespace

LoadedSession withDayLoads(PlannedSession session, const LoadSources& sources) {
    if (sources.adapted.request.log.sessions.empty()) return {std::move(session), {}};
    return DayLoads(std::move(session), sources).run();
}

} // namespace stridewright::app
