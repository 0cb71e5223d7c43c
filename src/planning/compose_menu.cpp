// SPDX-License-Identifier: MIT
#include "planning/compose_menu.hpp"

#include "planning/chooser.hpp"
#include "planning/compose_time.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace stridewright::planning {

namespace {

static_assert(kChoiceAreas == static_cast<std::size_t>(Focus::Power));

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

/// Numbers the pieces of equipment that take time to fetch.
std::uint64_t kitOf(const Exercise& exercise, const Profile& profile, const TimeRules& time) {
    std::uint64_t kit = 0;
    const auto& used = equipmentUsed(exercise, profile.owned, time);
    unsigned bit = 0;
    for (const auto& [item, seconds] : time.setupOf) {
        if (bit < 64 && holds(used, item)) kit |= std::uint64_t{1} << bit;
        ++bit;
    }
    return kit;
}

/// In how many blocks in a row, up to the last, a place has held the exercise.
int blocksInARow(const std::vector<Menu>& before,
                 std::size_t number,
                 std::size_t place,
                 const Exercise* exercise) {
    int count = 0;
    for (auto menu = before.rbegin(); menu != before.rend(); ++menu) {
        if (!menu->has(number, place, exercise)) break;
        ++count;
    }
    return count;
}

/// Chooses one session's menu after the other; keeps what the earlier ones give.
class MenuMaker {
public:
    MenuMaker(const MenuNeeds& needs,
              const Profile& profile,
              const CompositionRules& rules,
              const std::vector<Menu>& before,
              const std::set<std::string>& seen)
        : m_needs(needs), m_profile(profile), m_rules(rules), m_before(before), m_seen(seen) {}

    Menu run() {
        Menu menu;
        for (std::size_t number = 0; number < m_rules.templates.size(); ++number)
            menu.exercises[number] = session(number);
        return menu;
    }

private:
    std::vector<const Exercise*> session(std::size_t number) {
        const auto& places = m_rules.templates[number];
        std::vector<const Exercise*> chosen(places.size(), nullptr);
        std::vector<std::size_t> open;
        std::vector<std::vector<const Exercise*>> options(places.size());
        for (std::size_t place = 0; place < places.size(); ++place) {
            const TemplateSlot& slot = places[place];
            if (slot.fromMinutes > m_needs.minutes[number]) continue;
            if (slot.balance && !(m_profile.age && m_profile.age->balanceDrill)) continue;
            options[place] = exercisesFor(slot.role, m_profile, m_rules);
            if (slot.dose == DoseKind::Main && slot.required && m_needs.heavy[number])
                offerHeavy(options[place]);
            if (!options[place].empty()) open.push_back(place);
        }
        // With few exercises left, places may want the same one: the last optional place gives way
        // first, then the last required one.
        while (!open.empty()) {
            const ChoiceProblem problem = problemOf(number, open, options);
            const Choice choice = choose(problem);
            if (choice.found) {
                for (std::size_t i = 0; i < open.size(); ++i) {
                    const Exercise* exercise = options[open[i]][choice.picks[i]];
                    chosen[open[i]] = exercise;
                    m_usedThisWeek.insert(exercise->id);
                    const auto gives = halfSets(*exercise, nominalSets(places[open[i]]));
                    for (std::size_t a = 0; a < kChoiceAreas; ++a)
                        m_given[a] += gives[a];
                }
                break;
            }
            auto last = std::find_if(open.rbegin(), open.rend(), [&](std::size_t place) {
                return !places[place].required;
            });
            if (last == open.rend()) last = open.rbegin();
            open.erase(std::next(last).base());
        }
        return chosen;
    }

    bool goesHeavy(const Exercise& exercise) const {
        return exercise.metric == Metric::Reps && exercise.dose.low <= m_rules.heavyReps.high;
    }

    /// Where no exercise of a main place goes down to few repetitions, the other main places lend
    /// theirs: a heavy day needs one.
    void offerHeavy(std::vector<const Exercise*>& options) const {
        if (std::ranges::any_of(options, [&](const Exercise* each) { return goesHeavy(*each); }))
            return;
        for (const auto& places : m_rules.templates)
            for (const TemplateSlot& slot : places)
                if (slot.dose == DoseKind::Main && slot.required)
                    for (const Exercise* each : exercisesFor(slot.role, m_profile, m_rules))
                        if (goesHeavy(*each) && !holds(options, each)) options.push_back(each);
    }

    int nominalSets(const TemplateSlot& slot) const {
        const PhaseDoses& phase = m_rules.phases[static_cast<std::size_t>(m_needs.phase)];
        const auto level = static_cast<std::size_t>(m_profile.level);
        switch (slot.dose) {
        case DoseKind::Main:
            return phase.main[level].sets.high;
        case DoseKind::Accessory:
            return phase.accessory[level].sets.high;
        case DoseKind::Core:
            return phase.coreSets.low;
        case DoseKind::Calf:
            return phase.calfSets.high;
        case DoseKind::Power:
            break;
        }
        return m_rules.powerSets.low;
    }

    ChoiceProblem problemOf(std::size_t number,
                            const std::vector<std::size_t>& open,
                            const std::vector<std::vector<const Exercise*>>& options) const {
        ChoiceProblem problem;
        problem.perHalfSet = m_rules.costs.coverageHalfSet;
        problem.perKit = m_rules.costs.equipmentChange;
        problem.newLimit = m_needs.newLimit;
        // Each session carries its share of the week: the first of two owes half.
        const double share =
            std::min(1.0, static_cast<double>(number + 1) / std::max(1, m_needs.sessions));
        for (std::size_t a = 0; a < kChoiceAreas; ++a)
            problem.missing[a] = std::max(
                0, static_cast<int>(std::ceil(2 * m_needs.minimum[a] * share)) - m_given[a]);
        for (const std::size_t place : open) {
            std::vector<Candidate> candidates;
            for (const Exercise* exercise : options[place]) {
                Candidate candidate;
                candidate.exercise = static_cast<int>(
                    std::ranges::find(m_profile.allowed, exercise) - m_profile.allowed.begin());
                candidate.cost = ownCost(number, place, *exercise, options[place]);
                candidate.gives =
                    halfSets(*exercise, nominalSets(m_rules.templates[number][place]));
                candidate.kit = kitOf(*exercise, m_profile, m_rules.time);
                candidate.isNew = !m_seen.contains(exercise->id);
                candidates.push_back(candidate);
            }
            problem.places.push_back(std::move(candidates));
        }
        return problem;
    }

    int ownCost(std::size_t number,
                std::size_t place,
                const Exercise& exercise,
                const std::vector<const Exercise*>& options) const {
        const TemplateSlot& slot = m_rules.templates[number][place];
        const ChoiceCosts& costs = m_rules.costs;
        const bool isMain = slot.dose == DoseKind::Main;
        int cost = (isMain ? costs.perLevelMain : costs.perLevel) *
                   std::abs(static_cast<int>(m_profile.level) - static_cast<int>(exercise.level));
        const auto role = m_rules.roles.find(slot.role);
        if (role != m_rules.roles.end() && holds(role->second.standIns, exercise.id))
            cost += costs.standIn;
        const auto days = std::clamp<std::size_t>(
            static_cast<std::size_t>(m_needs.daysToHard[number]), 0, costs.soreness.size() - 1);
        cost += costs.soreness[days] * exercise.eccentricCost;
        if (isMain) cost += mainCost(number, slot, exercise, options);
        if (isBrief(m_needs.minutes[number])) {
            const double seconds =
                setSeconds(exercise, exercise.dose.low, m_rules.time) +
                setupSeconds(equipmentUsed(exercise, m_profile.owned, m_rules.time), m_rules.time);
            cost += costs.briefTenSeconds * static_cast<int>(seconds / 10);
        }

        const bool suits = m_profile.emphasis.contains(exercise.id);
        if (!suits && std::ranges::any_of(options, [&](const Exercise* other) {
                return m_profile.emphasis.contains(other->id);
            }))
            cost += m_profile.sore ? costs.emphasisMissedSore : costs.emphasisMissed;

        if (m_needs.goesOn) {
            const Menu& running = m_before.back();
            if (!running.has(number, place, &exercise) &&
                std::ranges::any_of(options, [&](const Exercise* other) {
                    return running.has(number, place, other);
                }))
                cost += costs.midBlock;
        } else if (!m_before.empty() && m_before.back().knows(number, place)) {
            const int kept = blocksInARow(m_before, number, place, &exercise);
            if (kept == 0) cost += isMain ? costs.mainChanged : costs.accessoryChanged;
            if (kept >= (isMain ? costs.mainStaleAfter : costs.accessoryStaleAfter))
                cost += isMain ? costs.mainStale : costs.accessoryStale;
        }
        const bool running = m_needs.goesOn && m_before.back().has(number, place, &exercise);
        if (m_needs.outgrown && m_needs.outgrown->contains(exercise.id) && !running)
            cost += costs.outgrown;
        if (isStepBack(exercise, options)) cost += costs.perLevel;
        if (m_usedThisWeek.contains(exercise.id)) cost += costs.sameWeek;
        return cost;
    }

    /// New to an athlete who is beyond it: easier than the athlete's level, and than another of its
    /// chain that is possible as well.
    bool isStepBack(const Exercise& exercise, const std::vector<const Exercise*>& options) const {
        return !m_seen.empty() && !m_seen.contains(exercise.id) &&
               exercise.level < m_profile.level &&
               std::ranges::any_of(options, [&](const Exercise* other) {
                   return holds(exercise.progressions, other->id);
               });
    }

    bool isBrief(int minutes) const {
        return std::ranges::any_of(m_rules.sizes, [&](const SessionSizes& row) {
            return row.pairMain && minutes <= row.upToMinutes;
        });
    }

    int mainCost(std::size_t number,
                 const TemplateSlot& slot,
                 const Exercise& exercise,
                 const std::vector<const Exercise*>& options) const {
        const ChoiceCosts& costs = m_rules.costs;
        int cost = exercise.slot == Slot::Main ? 0 : costs.notMain;
        if (exercise.loading != Loading::Required &&
            std::ranges::any_of(
                options, [](const Exercise* other) { return other->loading == Loading::Required; }))
            cost += costs.unloadedMain;
        if (exercise.increment == Increment::Band &&
            std::ranges::any_of(options, [](const Exercise* other) {
                return other->loading == Loading::Required && other->increment != Increment::Band;
            }))
            cost += costs.bandMain;
        if (m_needs.hard[number] && exercise.unilateral &&
            std::ranges::any_of(options, [](const Exercise* other) {
                return !other->unilateral && other->loading == Loading::Required;
            }))
            cost += costs.oneSidedMain;
        if (slot.required && m_needs.heavy[number] && !goesHeavy(exercise))
            cost += costs.noHeavyReps;
        return cost;
    }

    const MenuNeeds& m_needs;
    const Profile& m_profile;
    const CompositionRules& m_rules;
    const std::vector<Menu>& m_before;
    const std::set<std::string>& m_seen;
    std::set<std::string> m_usedThisWeek;
    std::array<int, kChoiceAreas> m_given{};
};

} // namespace

bool Menu::has(std::size_t number, std::size_t place, const Exercise* exercise) const {
    const auto& row = exercises[number];
    return place < row.size() ? row[place] == exercise : remembered[number].contains(exercise);
}

bool Menu::knows(std::size_t number, std::size_t place) const {
    const auto& row = exercises[number];
    return place < row.size() ? row[place] != nullptr : !remembered[number].empty();
}

std::vector<const Exercise*>
exercisesFor(const std::string& role, const Profile& profile, const CompositionRules& rules) {
    std::vector<const Exercise*> fitting;
    // The roles that stand in for one another are few; a circle of them ends here as well.
    std::string name = role;
    for (std::size_t step = 0; step < rules.roles.size() && fitting.empty(); ++step) {
        const auto found = rules.roles.find(name);
        if (found == rules.roles.end()) break;
        for (const Exercise* exercise : profile.allowed)
            if (holds(found->second.patterns, exercise->pattern) &&
                (found->second.slots.empty() || holds(found->second.slots, exercise->slot)) &&
                !holds(found->second.never, exercise->id))
                fitting.push_back(exercise);
        name = found->second.instead;
    }
    return fitting;
}

std::array<int, 9> halfSets(const Exercise& exercise, int sets) {
    std::array<int, 9> given{};
    const auto add = [&](Focus focus, int halves) {
        if (const auto index = static_cast<std::size_t>(focus); index < given.size())
            given[index] += halves;
    };
    add(exercise.primary, 2 * sets);
    for (const Focus focus : exercise.secondary)
        add(focus, sets);
    return given;
}

Menu makeMenu(const MenuNeeds& needs,
              const Profile& profile,
              const CompositionRules& rules,
              const std::vector<Menu>& before,
              const std::set<std::string>& seen) {
    return MenuMaker(needs, profile, rules, before, seen).run();
}

} // namespace stridewright::planning
