// SPDX-License-Identifier: MIT
#include "planning/chooser.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace stridewright::planning {

namespace {

using Areas = std::array<int, kChoiceAreas>;

int missingCost(const ChoiceProblem& problem, const Areas& given, const Areas& more) {
    int halfSets = 0;
    for (std::size_t a = 0; a < kChoiceAreas; ++a)
        halfSets += std::max(0, problem.missing[a] - given[a] - more[a]);
    return halfSets * problem.perHalfSet;
}

/// Depth-first search with a bound: what is chosen, the cheapest candidate of every open place,
/// and the half sets that stay missing even if every open place gave each area its best.
class Search {
public:
    explicit Search(const ChoiceProblem& problem) : m_problem(problem) {
        const std::size_t count = problem.places.size();
        m_order.resize(count);
        m_restCost.assign(count + 1, 0);
        m_restGives.assign(count + 1, Areas{});
        for (std::size_t place = count; place-- > 0;) {
            const auto& candidates = problem.places[place];
            keepUndominated(place);
            int cheapest = candidates.empty() ? 0 : std::numeric_limits<int>::max();
            Areas best{};
            for (const Candidate& candidate : candidates) {
                cheapest = std::min(cheapest, candidate.cost);
                for (std::size_t a = 0; a < kChoiceAreas; ++a)
                    best[a] = std::max(best[a], candidate.gives[a]);
            }
            m_restCost[place] = m_restCost[place + 1] + cheapest;
            for (std::size_t a = 0; a < kChoiceAreas; ++a)
                m_restGives[place][a] = m_restGives[place + 1][a] + best[a];
        }
        m_picks.resize(count);
    }

    Choice run() {
        m_best.cost = std::numeric_limits<int>::max();
        visit(0, 0, Areas{}, 0, 0);
        if (!m_best.found) m_best.cost = 0;
        return m_best;
    }

private:
    /// Leaves out candidates that another of the same place beats in everything. The better one
    /// must not be wanted by another place, or leaving out could cost a choice.
    void keepUndominated(std::size_t place) {
        const auto& candidates = m_problem.places[place];
        const auto elsewhere = [&](int exercise) {
            for (std::size_t p = 0; p < m_problem.places.size(); ++p)
                if (p != place &&
                    std::ranges::find(m_problem.places[p], exercise, &Candidate::exercise) !=
                        m_problem.places[p].end())
                    return true;
            return false;
        };
        const auto beats = [&](const Candidate& a, const Candidate& b) {
            if (a.cost > b.cost || (a.isNew && !b.isNew)) return false;
            if ((a.kit & ~b.kit) != 0) return false;
            for (std::size_t area = 0; area < kChoiceAreas; ++area) {
                const int cap = m_problem.missing[area];
                if (std::min(a.gives[area], cap) < std::min(b.gives[area], cap)) return false;
            }
            return true;
        };
        for (std::size_t b = 0; b < candidates.size(); ++b) {
            bool beaten = false;
            for (std::size_t a = 0; a < candidates.size() && !beaten; ++a)
                beaten = a != b && beats(candidates[a], candidates[b]) &&
                         (a < b || !beats(candidates[b], candidates[a])) &&
                         !elsewhere(candidates[a].exercise);
            if (!beaten) m_order[place].push_back(b);
        }
        std::ranges::stable_sort(
            m_order[place], {}, [&](std::size_t i) { return candidates[i].cost; });
    }

    void visit(std::size_t place, int cost, const Areas& given, std::uint64_t kit, int fresh) {
        const int least =
            cost + m_restCost[place] + missingCost(m_problem, given, m_restGives[place]);
        if (least >= m_best.cost) return;
        if (place == m_problem.places.size()) {
            m_best = {true, least, m_picks};
            return;
        }
        for (const std::size_t index : m_order[place]) {
            const Candidate& candidate = m_problem.places[place][index];
            if (fresh + (candidate.isNew ? 1 : 0) > m_problem.newLimit) continue;
            bool taken = false;
            for (std::size_t p = 0; p < place && !taken; ++p)
                taken = m_problem.places[p][m_picks[p]].exercise == candidate.exercise;
            if (taken) continue;
            Areas next = given;
            for (std::size_t a = 0; a < kChoiceAreas; ++a)
                next[a] += candidate.gives[a];
            m_picks[place] = index;
            visit(place + 1,
                  cost + candidate.cost + m_problem.perKit * std::popcount(candidate.kit & ~kit),
                  next,
                  kit | candidate.kit,
                  fresh + (candidate.isNew ? 1 : 0));
        }
    }

    const ChoiceProblem& m_problem;
    std::vector<std::vector<std::size_t>> m_order;
    std::vector<int> m_restCost;
    std::vector<Areas> m_restGives;
    std::vector<std::size_t> m_picks;
    Choice m_best;
};

} // namespace

int costOf(const ChoiceProblem& problem, const std::vector<std::size_t>& picks) {
    int cost = 0;
    Areas given{};
    std::uint64_t kit = 0;
    for (std::size_t place = 0; place < picks.size(); ++place) {
        const Candidate& candidate = problem.places[place][picks[place]];
        cost += candidate.cost;
        kit |= candidate.kit;
        for (std::size_t a = 0; a < kChoiceAreas; ++a)
            given[a] += candidate.gives[a];
    }
    return cost + problem.perKit * std::popcount(kit) + missingCost(problem, given, Areas{});
}

Choice choose(const ChoiceProblem& problem) {
    return Search(problem).run();
}

} // namespace stridewright::planning
