// SPDX-License-Identifier: MIT
#include "planning/compose_session.hpp"

#include "planning/compose_coverage.hpp"
#include "planning/compose_fatigue.hpp"
#include "planning/compose_frame.hpp"
#include "planning/compose_menu.hpp"
#include "planning/compose_reasons.hpp"
#include "planning/compose_time.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace stridewright::planning {

namespace {

constexpr double kNothing = 1e-9;

struct Item {
    const TemplateSlot* slot = nullptr;
    const Exercise* exercise = nullptr;
    ItemDose dose;
    int sets = 0; ///< 0: not in the session
    double work = 0, setup = 0, ramp = 0, fatigue = 0;
    double room = 0; ///< seconds of a set that it may grow by
    bool isNew = false;
    std::array<int, 9> gives{}; ///< half sets of one set to each area; none where it is too easy
};

class Builder {
public:
    Builder(const SessionNeeds& needs,
            const Profile& profile,
            const Catalog& catalog,
            const CompositionRules& rules)
        : m_needs(needs), m_profile(profile), m_catalog(catalog), m_rules(rules) {}

    SessionContent run() {
        const auto size = std::ranges::find_if(m_rules.sizes, [&](const SessionSizes& row) {
            return m_needs.limit <= row.upToMinutes;
        });
        m_pairMain = size->pairMain && m_needs.dose.sessionClass != SessionClass::Heavy;
        m_short = size->pairMain;
        m_needs.dose.brief = m_short;
        collect();
        const int more = m_profile.age && !size->pairMain ? m_profile.age->warmUpMore : 0;
        setFrame(size->warmUp + more, size->mobility);
        require();
        grow();
        exchange();
        fillUp();
        const double planned = minutesOfAll(m_items);
        // The time that was kept is the targets' to give.
        for (Item& item : m_items)
            item.work = setSeconds(*item.exercise, item.dose.amount.high, m_rules.time);
        return content(planned);
    }

private:
    using Items = std::vector<Item>;

    // ---- the places ------------------------------------------------------------------------

    void collect() {
        const auto& places = *m_needs.places;
        int fresh = 0;
        // Places that must be filled have the first right to what is new.
        for (const bool required : {true, false})
            for (std::size_t i = 0; i < places.size(); ++i) {
                if (places[i].required != required) continue;
                const Exercise* exercise =
                    i < m_needs.exercises.size() ? m_needs.exercises[i] : nullptr;
                if (places[i].fromMinutes > m_needs.limit) continue;
                // An easier week has no time for a second main lift that others had not.
                if (m_needs.dose.easier && places[i].dose == DoseKind::Main && !required) continue;
                if (exercise && isNew(*exercise) && fresh >= m_needs.newLimit)
                    exercise = knownFor(places[i]);
                if (!exercise || isUsed(*exercise)) continue;
                const auto dose = doseOf(*exercise, places[i], m_needs.dose, m_profile, m_rules);
                if (!dose) continue;
                if (isNew(*exercise)) ++fresh;
                m_items.push_back(itemOf(places[i], *exercise, *dose));
                // Little time: a main lift may begin with as many sets as its partner.
                if (m_short && places[i].dose == DoseKind::Main)
                    m_items.back().dose.sets.low = std::min(
                        dose->sets.low,
                        m_rules.phases[static_cast<std::size_t>(m_needs.dose.phase)].coreSets.low);
            }
        std::ranges::stable_sort(
            m_items, {}, [&](const Item& item) { return item.slot - places.data(); });
        // Warm-up and mobility keep clear of these.
        m_needs.exercises.clear();
        for (const Item& item : m_items)
            m_needs.exercises.push_back(item.exercise);
    }

    bool isNew(const Exercise& exercise) const {
        return m_needs.newLimit != kAnyNumber && !m_needs.seen->contains(exercise.id);
    }

    bool isUsed(const Exercise& exercise) const {
        return std::ranges::find(m_items, &exercise, &Item::exercise) != m_items.end();
    }

    /// An exercise that the athlete has met and that can take a place.
    const Exercise* knownFor(const TemplateSlot& slot) const {
        for (const Exercise* exercise : exercisesFor(slot.role, m_profile, m_rules))
            if (!isNew(*exercise) && !isUsed(*exercise) &&
                std::ranges::find(m_needs.exercises, exercise) == m_needs.exercises.end())
                return exercise;
        return nullptr;
    }

    /// The amount to keep time for: what was done lately, where that is more of the same work.
    int keptAmount(const Exercise& exercise, const IntRange& amount) const {
        if (!m_needs.lately) return amount.high;
        const auto lately = m_needs.lately->find(exercise.id);
        if (lately == m_needs.lately->end() || lately->second.low > amount.high) return amount.high;
        return std::max(amount.high, lately->second.high);
    }

    /// The amount that it may come to, where the top was reached.
    int grownAmount(const Exercise& exercise, int kept) const {
        if (!m_needs.lately) return kept;
        const auto lately = m_needs.lately->find(exercise.id);
        if (lately == m_needs.lately->end() || lately->second.high < kept) return kept;
        const int room = m_rules.roomToGrow[static_cast<std::size_t>(exercise.metric)];
        // Holds and carries end where the catalog has them end.
        if (exercise.metric == Metric::Reps) return kept + room;
        return std::max(kept, std::min(kept + room, exercise.dose.high));
    }

    Item itemOf(const TemplateSlot& slot, const Exercise& exercise, const ItemDose& dose) const {
        const auto& used = equipmentUsed(exercise, m_profile.owned, m_rules.time);
        Item item;
        item.slot = &slot;
        item.exercise = &exercise;
        item.dose = dose;
        const int kept = keptAmount(exercise, dose.amount);
        item.work = setSeconds(exercise, kept, m_rules.time);
        item.room = setSeconds(exercise, grownAmount(exercise, kept), m_rules.time) - item.work;
        item.setup = setupSeconds(used, m_rules.time);
        if (slot.dose == DoseKind::Main)
            item.ramp = rampSeconds(exercise, used, dose.rpe.value_or(0), m_rules.time);
        item.fatigue = setFatigue(exercise, dose.rpe.value_or(0), m_rules.fatigue);
        item.isNew = isNew(exercise);
        if (dose.rpe.value_or(0) >= m_rules.countedRpe) item.gives = halfSets(exercise, 1);
        // The first time hurts most.
        if (exercise.eccentricCost >= m_rules.fatigue.newFromEccentric &&
            !m_needs.seen->contains(exercise.id))
            item.fatigue *= m_rules.fatigue.newFactor;
        return item;
    }

    void setFrame(double warmUp, double mobility) {
        m_warmUp = warmUpOf(warmUp, m_needs, m_profile, m_catalog, m_rules);
        m_mobility = mobilityOf(mobility, m_needs, m_profile, m_catalog, m_rules);
    }

    // ---- time and limits -------------------------------------------------------------------

    bool mayPair(const Item& item) const {
        if (item.slot->pair == 0 || item.slot->dose == DoseKind::Power) return false;
        return item.slot->dose != DoseKind::Main || m_pairMain;
    }

    /// The other exercise of an item's pair, where they are done in turns.
    std::optional<std::size_t> partner(const Items& items, std::size_t index) const {
        const Item& item = items[index];
        if (item.sets == 0 || !mayPair(item)) return std::nullopt;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (i != index && items[i].slot->pair == item.slot->pair &&
                items[i].sets == item.sets && mayPair(items[i]))
                return i;
        return std::nullopt;
    }

    /// Seconds of an item; of a pair each has half of what they share.
    double secondsOf(const Items& items, std::size_t index) const {
        const Item& item = items[index];
        if (item.sets == 0) return 0;
        const TimeRules& time = m_rules.time;
        const double alone = item.setup + item.ramp + item.sets * item.work;
        if (const auto other = partner(items, index)) {
            const int rest = std::max(item.dose.rest, items[*other].dose.rest);
            return alone + item.sets * time.pairChange / 2 +
                   (item.sets - 1) * time.pairRestFactor * rest / 2;
        }
        return alone + (item.sets - 1) * item.dose.rest;
    }

    double minutesOfAll(const Items& items) const {
        double seconds = 0;
        for (std::size_t i = 0; i < items.size(); ++i)
            seconds += secondsOf(items, i);
        return seconds * m_rules.time.factor / 60 + minutesOf(m_warmUp) + minutesOf(m_mobility);
    }

    /// What the exercises may grow by.
    double roomOfAll(const Items& items) const {
        double seconds = 0;
        for (const Item& item : items)
            seconds += item.sets * item.room;
        return seconds * m_rules.time.factor / 60;
    }

    double fatigueOf(const Items& items) const {
        double score = 0;
        for (const Item& item : items)
            score += item.sets * item.fatigue;
        return score * m_needs.fatigueFactor;
    }

    /// What forbids the items, if anything; `room` are minutes that are not theirs.
    std::optional<Binding> forbids(const Items& items, double room = 0) const {
        const SessionCaps& caps = m_rules.caps[static_cast<std::size_t>(m_profile.level)];
        const double fatigue = fatigueOf(items);
        if (m_needs.dose.sessionClass == SessionClass::Light &&
            fatigue >= m_rules.fatigue.lightBelow - kNothing)
            return Binding::Class;
        if (m_needs.dose.sessionClass == SessionClass::Moderate &&
            fatigue >= m_rules.fatigue.moderateBelow - kNothing)
            return Binding::Class;
        int sets = 0;
        int fresh = 0;
        for (const Item& item : items) {
            sets += item.sets;
            if (item.sets > 0 && item.isNew) ++fresh;
        }
        if (fatigue > caps.fatigue + kNothing || sets > caps.sets) return Binding::Caps;
        if (m_needs.mostSets && sets > *m_needs.mostSets) return Binding::EasierWeek;
        if (fresh > m_needs.newLimit) return Binding::Choice;
        if (minutesOfAll(items) + room > m_needs.limit + kNothing) return Binding::None;
        return std::nullopt;
    }

    // ---- shrinking and growing -------------------------------------------------------------

    /// Takes the places that must not be missing, and lets go what must be for them to fit.
    void require() {
        for (Item& item : m_items)
            if (item.slot->required) item.sets = item.dose.sets.low;
        if (!forbids(m_items)) return;
        setFrame(minutesOf(m_warmUp), 0);
        if (!forbids(m_items)) return;
        // From the end; the two of a pair go together, or they would lose the time they share.
        for (std::size_t i = m_items.size(); i-- > 0;)
            while (m_items[i].sets > 1 && forbids(m_items)) {
                const auto other = partner(m_items, i);
                --m_items[i].sets;
                if (other) --m_items[*other].sets;
            }
        if (!forbids(m_items)) return;
        setFrame(m_rules.leastWarmUp, 0);
        for (Item& item : m_items) {
            if (!forbids(m_items)) return;
            if (item.sets == 0) continue;
            // Its easy end, where even single sets are too long.
            item.dose.amount = {item.dose.amount.low, item.dose.amount.low};
            item.work = setSeconds(*item.exercise, item.dose.amount.low, m_rules.time);
        }
        for (const BlockKind kind :
             {BlockKind::Pull, BlockKind::SingleLeg, BlockKind::Core, BlockKind::CalfFoot})
            for (auto item = m_items.rbegin(); item != m_items.rend(); ++item)
                if (item->slot->block == kind && !item->slot->balance && forbids(m_items))
                    item->sets = 0;
    }

    bool classReached(const Items& items) const {
        const double fatigue = fatigueOf(items);
        if (m_needs.dose.sessionClass == SessionClass::Light) return true;
        if (m_needs.dose.sessionClass == SessionClass::Moderate)
            return fatigue >= m_rules.fatigue.lightBelow;
        return fatigue >= m_rules.fatigue.moderateBelow ||
               std::ranges::any_of(items, [&](const Item& item) {
                   return item.sets > 0 && item.slot->dose == DoseKind::Main &&
                          isHeavyLift(item.dose.amount, item.dose.rpe.value_or(0), m_rules.fatigue);
               });
    }

    /// Whether the sets on one leg keep their share of the leg sets.
    bool keepsOneLeg(const Items& items) const {
        int sets = 0, oneLeg = 0;
        for (const Item& item : items)
            if (countsForOneLeg(item.slot->block, *item.exercise)) {
                sets += item.sets;
                oneLeg += item.exercise->unilateral ? item.sets : 0;
            }
        return oneLeg + kNothing >= m_needs.oneLegShare * sets;
    }

    /// The half sets that the areas get of what they lack, in the order of Focus.
    std::array<int, 9> servedBy(const Items& items) const {
        std::array<int, 9> given{};
        for (const Item& item : items)
            if (item.sets > 0)
                for (std::size_t a = 0; a < given.size(); ++a)
                    given[a] += item.sets * item.gives[a];
        for (std::size_t a = 0; a < given.size(); ++a)
            given[a] = std::min(given[a], m_needs.missing[a]);
        return given;
    }

    int halfSetsServed(const Items& items) const {
        const auto served = servedBy(items);
        return std::accumulate(served.begin(), served.end(), 0);
    }

    /// The same, an area that is protected before others worth more.
    double worthServed(const Items& items) const {
        const auto served = servedBy(items);
        return std::inner_product(served.begin(), served.end(), m_rules.areaWeights.begin(), 0.0);
    }

    /// One more set of an item (and of its partner), or the item itself; nothing when it is full.
    std::optional<Items> grown(std::size_t index) const {
        Items next = m_items;
        Item& item = next[index];
        const auto other = partner(m_items, index);
        if (item.sets >= item.dose.sets.high) return std::nullopt;
        if (item.sets > 0) {
            ++item.sets;
            if (other && next[*other].sets < next[*other].dose.sets.high) ++next[*other].sets;
            return next;
        }
        item.sets = item.dose.sets.low;
        if (mayPair(item))
            for (const Item& mate : m_items)
                if (mate.slot->pair == item.slot->pair && mate.sets > 0 && mayPair(mate))
                    item.sets = std::clamp(mate.sets, item.dose.sets.low, item.dose.sets.high);
        return next;
    }

    /// As `grown`, with no more repetitions than were done lately; nothing where that is no less.
    std::optional<Items> grownAsLately(std::size_t index) const {
        if (!m_needs.lately) return std::nullopt;
        auto next = grown(index);
        if (!next) return std::nullopt;
        Item& item = (*next)[index];
        const auto lately = m_needs.lately->find(item.exercise->id);
        if (lately == m_needs.lately->end() || lately->second.high >= item.dose.amount.high)
            return std::nullopt;
        item.dose.amount.high = std::max(item.dose.amount.low, lately->second.high);
        item.work = setSeconds(*item.exercise, item.dose.amount.high, m_rules.time);
        item.room = 0;
        return next;
    }

    /// What the present items reach, counted once for all the ways to grow them.
    struct Reached {
        double minutes = 0;
        double fatigue = 0;
        int served = 0;   ///< half sets
        double worth = 0; ///< of them
        bool ofClass = false;
    };

    /// Whether the session had it before. What is too easy by now makes room where something else
    /// serves better.
    bool isUsual(const Item& item) const {
        return m_needs.usual && m_needs.usual->contains(item.exercise->id) &&
               !(m_needs.outgrown && m_needs.outgrown->contains(item.exercise->id));
    }

    double valueOf(std::size_t index, const Items& next, const Reached& now) const {
        const bool usual = isUsual(m_items[index]);
        double value = m_items[index].sets == 0 && usual             ? m_rules.growth.usualPlace
                       : m_items[index].sets == 0                    ? m_rules.growth.place
                       : m_items[index].slot->dose == DoseKind::Main ? m_rules.growth.mainSet
                                                                     : m_rules.growth.otherSet;
        value += m_rules.costs.coverageHalfSet * (worthServed(next) - now.worth);
        if (!now.ofClass) value += m_rules.growth.classPoint * (fatigueOf(next) - now.fatigue);
        return value;
    }

    /// Whether more of an item helps the share of the sets on one leg, or leaves it alone.
    bool serves(std::size_t index) const {
        const Item& item = m_items[index];
        return item.exercise->unilateral || !countsForOneLeg(item.slot->block, *item.exercise);
    }

    void grow() {
        // Every step adds a set, so the caps bound the number of steps.
        for (;;) {
            std::optional<Items> best;
            double bestRate = 0;
            m_binding = Binding::Choice;
            const Reached now{minutesOfAll(m_items),
                              fatigueOf(m_items),
                              halfSetsServed(m_items),
                              worthServed(m_items),
                              classReached(m_items)};
            for (std::size_t i = 0; i < m_items.size(); ++i) {
                auto next = grown(i);
                if (!next) continue;
                if (!keepsOneLeg(*next) && !serves(i)) continue;
                // What was there, and what an area lacks, comes before the others grow; what is
                // more than that comes after.
                const bool usual = m_items[i].sets == 0 && isUsual(m_items[i]);
                const bool needed = usual || halfSetsServed(*next) > now.served;
                auto binding = forbids(*next, needed ? 0 : roomOfAll(*next));
                if (binding && usual)
                    if (auto less = grownAsLately(i)) {
                        next = std::move(less);
                        binding = forbids(*next);
                    }
                if (binding) {
                    if (*binding == Binding::Class ||
                        (*binding == Binding::Caps && m_binding != Binding::Class))
                        m_binding = *binding;
                    continue;
                }
                const double cost = minutesOfAll(*next) - now.minutes;
                const double rate = valueOf(i, *next, now) / std::max(cost, 0.1);
                if (rate > bestRate + kNothing) {
                    bestRate = rate;
                    best = std::move(next);
                }
            }
            if (!best) return;
            m_items = std::move(*best);
        }
    }

    // ---- exchanging ------------------------------------------------------------------------

    /// The sets that an item can have instead of its own, fewer ones.
    std::vector<int> fewerSets(const Item& item) const {
        std::vector<int> sets;
        if (item.sets > item.dose.sets.low) sets.push_back(item.sets - 1);
        if (item.sets > 0 && !item.slot->required && item.slot->dose != DoseKind::Main &&
            !isUsual(item))
            sets.push_back(0);
        return sets;
    }

    /// … and more ones. A place that had no time for all its sets may have it for one.
    std::vector<int> moreSets(const Item& item) const {
        if (item.sets > 0)
            return item.sets < item.dose.sets.high ? std::vector{item.sets + 1}
                                                   : std::vector<int>{};
        std::vector<int> sets;
        for (int each = item.dose.sets.low; each >= (m_short ? 1 : item.dose.sets.low); --each)
            sets.push_back(each);
        return sets;
    }

    /// Short exercises fill a short session quickly. Where they left an area without its sets that
    /// is protected before theirs, it takes their place.
    void exchange() {
        if (m_needs.dose.easier) return;
        // Every exchange serves the areas better, which has an end.
        for (;;) {
            if (servedBy(m_items) == m_needs.missing) return; // nothing is lacking
            const double now = worthServed(m_items);
            const bool ofClass = classReached(m_items);
            const bool oneLeg = keepsOneLeg(m_items);
            std::optional<Items> best;
            double most = m_rules.growth.exchange - kNothing;
            for (std::size_t in = 0; in < m_items.size(); ++in)
                for (const int more : moreSets(m_items[in])) {
                    Items next = m_items;
                    next[in].sets = more;
                    if (worthServed(next) - now <= most) continue;
                    for (std::size_t out = 0; out < m_items.size(); ++out) {
                        if (out == in) continue;
                        for (const int fewer : fewerSets(m_items[out])) {
                            next[out].sets = fewer;
                            const double gain = worthServed(next) - now;
                            if (gain <= most || forbids(next) || (ofClass && !classReached(next)) ||
                                (oneLeg && !keepsOneLeg(next)))
                                continue;
                            most = gain;
                            best = next;
                        }
                        next[out].sets = m_items[out].sets;
                    }
                }
            if (!best) return;
            m_items = std::move(*best);
            grow();
        }
    }

    /// What time is left goes to mobility, and then to the warm-up.
    void fillUp() {
        const double wanted = m_rules.usesTime * m_needs.limit;
        const double have = minutesOfAll(m_items);
        if (have >= wanted || m_needs.dose.easier) return;
        const double room = m_needs.limit - have;
        m_mobility =
            mobilityOf(std::min<double>(m_rules.longestMobility, minutesOf(m_mobility) + room),
                       m_needs,
                       m_profile,
                       m_catalog,
                       m_rules);
        const double now = minutesOfAll(m_items);
        if (now < wanted)
            m_warmUp = warmUpOf(
                std::min<double>(m_rules.longestWarmUp, minutesOf(m_warmUp) + wanted - now),
                m_needs,
                m_profile,
                m_catalog,
                m_rules);
    }

    // ---- the answer ------------------------------------------------------------------------

    /// `planned`: the minutes with what was kept for the targets.
    SessionContent content(double planned) const {
        SessionContent content;
        content.minutes = minutesOfAll(m_items);
        if (!m_warmUp.empty())
            content.blocks.push_back({BlockKind::WarmUp, std::nullopt, m_warmUp});
        std::map<char, char> letters;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const Item& item = m_items[i];
            if (item.sets == 0) continue;
            std::optional<char> letter;
            if (partner(m_items, i))
                letter =
                    letters.try_emplace(item.slot->pair, static_cast<char>('A' + letters.size()))
                        .first->second;
            if (letter || content.blocks.empty() ||
                content.blocks.back().kind != item.slot->block || content.blocks.back().pair)
                content.blocks.push_back({item.slot->block, letter, {}});
            content.blocks.back().items.push_back(prescriptionOf(i));
        }
        if (!m_mobility.empty())
            content.blocks.push_back({BlockKind::Mobility, std::nullopt, m_mobility});
        if (planned < m_rules.usesTime * m_needs.budget) {
            content.binding = m_binding == Binding::None ? Binding::Choice : m_binding;
            if (content.binding == Binding::Choice && m_needs.dose.easier)
                content.binding = Binding::EasierWeek;
            else if (content.binding == Binding::Choice &&
                     (m_needs.limit < m_needs.budget || isShortPhase()))
                content.binding = Binding::Phase;
        }
        return content;
    }

    bool isShortPhase() const {
        const PhaseKind phase = m_needs.dose.phase;
        return m_rules.phases[static_cast<std::size_t>(phase)].shortSessions;
    }

    Prescription prescriptionOf(std::size_t index) const {
        const Item& item = m_items[index];
        Prescription prescription;
        prescription.exercise = item.exercise->id;
        prescription.sets = item.sets;
        prescription.amount = item.dose.amount;
        prescription.metric = item.exercise->metric;
        prescription.perSide = item.exercise->unilateral;
        prescription.rpe = item.dose.rpe;
        prescription.restSeconds = item.dose.rest;
        prescription.minutes = secondsOf(m_items, index) * m_rules.time.factor / 60;
        prescription.why = reasonsFor(*item.exercise, *item.slot, m_profile, m_rules);
        return prescription;
    }

    SessionNeeds m_needs; ///< with the exercises that are really taken
    const Profile& m_profile;
    const Catalog& m_catalog;
    const CompositionRules& m_rules;
    Items m_items;
    std::vector<Prescription> m_warmUp;
    std::vector<Prescription> m_mobility;
    bool m_pairMain = false;
    bool m_short = false; ///< a session of pairs
    Binding m_binding = Binding::None;
};

} // namespace

SessionContent composeSession(const SessionNeeds& needs,
                              const Profile& profile,
                              const Catalog& catalog,
                              const CompositionRules& rules) {
    return Builder(needs, profile, catalog, rules).run();
}

} // namespace stridewright::planning
