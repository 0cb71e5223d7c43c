// SPDX-License-Identifier: MIT
#include "planning/deciding.hpp"

#include <algorithm>
#include <cmath>

namespace stridewright::planning {

namespace {

constexpr double kSameLoad = 0.005;   ///< kilograms
constexpr double kWorthTelling = 0.1; ///< kilograms by which a load was rounded

} // namespace

NextTarget Deciding::run() {
    NextTarget target = decided();
    // Lifted with other things than those owned now: the nearest of these.
    if (target.loadKg && m_loads.told() && !m_loads.makes(*target.loadKg)) {
        const double wanted = *target.loadKg;
        const MakeableLoad* load = m_loads.nearestAtOrBelow(wanted);
        if (!load) load = &m_loads.all().front();
        target.loadKg = load->kg;
        target.why.push_back(progressReason("target_rounded",
                                            {loadText(wanted, Loads()),
                                             loadText(load->kg, m_loads),
                                             std::string(kitText(load->kind))}));
    }
    return target;
}

NextTarget Deciding::decided() {
    if (!m_asked.rpe || m_exercise.slot == Slot::Power) return asPlanned();
    if (!m_stream.any) return first();
    limitSets();
    // A number noted for something that has no load, such as a band, is no load.
    if (!m_loads.empty()) m_load = knownLoad(m_asked, m_stream, m_knowledge);
    m_kind = growthOf(m_exercise, m_loads, m_load, *m_knowledge.athlete, m_rules);
    m_growth = possibleGrowth(m_kind, m_asked, m_loads, m_knowledge);
    if (m_exercise.loading == Loading::Required && !m_loads.empty() && !m_load) return first();
    if (m_asked.easier || m_rules.keeping.contains(m_asked.phase)) return keep();
    if (!m_stream.latest) return afterEasier();
    if (m_stream.same.empty()) return otherRange();
    return progress();
}

void Deciding::say(std::string code, std::vector<Arg> args) {
    m_target.why.push_back(progressReason(std::move(code), std::move(args)));
}

std::string Deciding::words(double kg) const {
    return loadText(kg, m_loads) + (m_loads.eachHand() ? " per hand" : "");
}

Arg Deciding::unit() const {
    switch (m_exercise.metric) {
    case Metric::Seconds:
        return std::string("seconds");
    case Metric::Metres:
        return std::string("metres");
    case Metric::Reps:
        break;
    }
    return std::string("repetitions");
}

std::string Deciding::change(double kg) const {
    return fromToText(loadText(*m_load, m_loads), loadText(kg, m_loads)) +
           (m_loads.eachHand() ? " per hand" : "");
}

void Deciding::sayLast(const Exposure& last) {
    m_target.why.push_back(lastReason(last, m_exercise, m_loads));
}

void Deciding::setNear(double wantedKg, double leastKg) {
    const MakeableLoad* load = m_loads.nearestAtOrBelow(wantedKg);
    if (!load || load->kg < leastKg - kSameLoad)
        load = m_loads.lightestWithin(leastKg, std::max(leastKg, m_load.value_or(leastKg)));
    if (!load) {
        setLoad(m_load.value_or(wantedKg));
        return;
    }
    setLoad(load->kg);
    if (m_load && std::abs(load->kg - *m_load) < kSameLoad) return; // nothing lighter is near
    if (std::abs(load->kg - wantedKg) > kWorthTelling && m_loads.told())
        say("target_rounded",
            {loadText(wantedKg, Loads()),
             loadText(load->kg, m_loads),
             std::string(kitText(load->kind))});
}

NextTarget Deciding::asPlanned() {
    m_target.step = m_stream.any ? TargetStep::Keep : TargetStep::First;
    limitSets();
    say(m_stream.any ? "target_as_planned" : "target_first");
    return std::move(m_target);
}

NextTarget Deciding::first() {
    const bool loaded = m_exercise.loading == Loading::Required && !m_loads.empty();
    if (!loaded) {
        m_target.step = TargetStep::First;
        say("target_first");
        return std::move(m_target);
    }
    if (const auto inferred = inferLoad(m_asked, m_loads, m_knowledge)) {
        m_target.step = TargetStep::InferLoad;
        setLoad(inferred->loadKg);
        say("target_inferred", {inferred->from->name, words(inferred->loadKg)});
        return std::move(m_target);
    }
    m_target.step = TargetStep::FindLoad;
    const double left = 10 - m_asked.rpe.value_or(10 - m_rules.firstLoadLeft);
    const double shown = std::max(left, m_rules.firstLoadLeft);
    if (m_stream.any) say("target_load_unknown");
    say("find_load", {static_cast<std::int64_t>(std::lround(shown))});
    return std::move(m_target);
}

void Deciding::limitSets() {
    const Exposure* last = m_stream.latest;
    if (!last) return;
    const int did = std::max(askedSets(*last, m_asked), static_cast<int>(last->sets.size()));
    const int most = did + m_rules.mostMoreSets;
    if (m_target.sets <= most) return;
    m_target.sets = most;
    say("target_sets_limited", {static_cast<std::int64_t>(most)});
}

NextTarget Deciding::keep() {
    m_target.step = TargetStep::Keep;
    const bool easier = m_asked.easier;
    const double least =
        easier ? m_rules.easier.leastShare : m_rules.keeping.at(m_asked.phase).leastShare;
    if (m_load) {
        double share = 1;
        if (m_stream.latest) {
            share = shareFor(*m_stream.latest, m_asked, m_rules);
            // The same range at less effort: as far below as the effort is.
            share = std::clamp(share, least, 1.0);
        }
        m_target.loadKg = m_load;
        if (share < 1) {
            setNear(*m_load * share, *m_load * least);
            // Nobody waits for the load in between.
            std::erase_if(m_target.why,
                          [](const Reason& why) { return why.code == "target_rounded"; });
        }
        if (m_target.loadKg && *m_target.loadKg > *m_load) m_target.loadKg = m_load;
        say(easier ? "target_easier_load" : "target_keep_load", {words(*m_target.loadKg)});
    } else {
        say(easier ? "target_easier" : "target_keep");
    }
    return std::move(m_target);
}

NextTarget Deciding::afterEasier() {
    m_target.step = TargetStep::Repeat;
    sayLast(*m_stream.any);
    m_target.loadKg = m_load;
    say("target_repeat_easier");
    return std::move(m_target);
}

NextTarget Deciding::otherRange() {
    const Exposure& latest = *m_stream.latest;
    m_target.step = TargetStep::OtherRange;
    sayLast(latest);
    if (!m_load) {
        say("target_other_range");
        return std::move(m_target);
    }
    const double spare = spareOf(latest, m_asked);
    if (spare <= -1) {
        const auto at = m_target.why.size();
        say("target_other_range_less");
        setNear(*m_load * shareFor(latest, m_asked, m_rules));
        m_target.why[at].args = {change(*m_target.loadKg)};
        say("target_start_load", {words(*m_target.loadKg)});
        return std::move(m_target);
    }
    m_target.loadKg = m_load;
    const MakeableLoad* up = stepUp(*m_load, m_growth, m_loads);
    const bool knows = endLoad(latest) && endEffort(latest) && latest.known() > 0;
    // Easier work than the last time is no reason to lift more.
    const bool asHard = askedEffort(latest, m_asked) < *m_asked.rpe + m_rules.effortTolerance;
    if (spare >= 1 && asHard && up && knows && !holdOnRising(m_stream, m_asked, m_knowledge)) {
        setLoad(up->kg);
        say("target_other_range_more", {words(up->kg), change(up->kg)});
    } else {
        say("target_other_range_same", {words(*m_load)});
    }
    return std::move(m_target);
}

NextTarget nextTarget(const Asked& asked, const ProgressKnowledge& knowledge) {
    return Deciding(asked, knowledge).run();
}

} // namespace stridewright::planning
