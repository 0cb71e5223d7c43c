// SPDX-License-Identifier: MIT
#include "planning/search.hpp"

#include <algorithm>

namespace stridewright::planning {

namespace {

using Layer = std::array<Score, WeekOptions::kMost>;

Score bestInto(const PlacementRules& rules,
               const WeekOptions& before,
               const Layer& to,
               const WeekOption& option) {
    Score best = kNoWay;
    for (std::size_t i = 0; i < static_cast<std::size_t>(before.count); ++i) {
        if (!isWay(to[i])) continue;
        const Score step = transition(rules, before.items[i], option);
        if (isWay(step)) best = std::min(best, to[i] + step);
    }
    return isWay(best) ? best + option.own : kNoWay;
}

Score bestOutOf(const PlacementRules& rules,
                const WeekOption& option,
                const WeekOptions& after,
                const Layer& from) {
    Score best = kNoWay;
    for (std::size_t i = 0; i < static_cast<std::size_t>(after.count); ++i) {
        if (!isWay(from[i])) continue;
        const Score step = transition(rules, option, after.items[i]);
        if (isWay(step)) best = std::min(best, step + after.items[i].own + from[i]);
    }
    return best;
}

} // namespace

Search::Search(const Grid& grid) : m_grid(&grid), m_before(optionBefore(grid)) {
    const int weeks = grid.weekCount();
    const PlacementRules& rules = *grid.rules;
    m_options.reserve(static_cast<std::size_t>(weeks));
    for (int w = 0; w < weeks; ++w)
        m_options.push_back(optionsOf(grid, w));
    m_to.resize(static_cast<std::size_t>(weeks));
    m_from.resize(static_cast<std::size_t>(weeks));
    for (int w = 0; w < weeks; ++w) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(options(w).count); ++i) {
            const WeekOption& option = options(w).items[i];
            if (w > 0) {
                layer(m_to, w)[i] = bestInto(rules, options(w - 1), layer(m_to, w - 1), option);
                continue;
            }
            const Score step = transition(rules, m_before, option);
            layer(m_to, w)[i] = isWay(step) ? step + option.own : kNoWay;
        }
    }
    for (int w = weeks - 2; w >= 0; --w)
        for (std::size_t i = 0; i < static_cast<std::size_t>(options(w).count); ++i)
            layer(m_from, w)[i] =
                bestOutOf(rules, options(w).items[i], options(w + 1), layer(m_from, w + 1));
    choose();
}

void Search::choose() {
    const PlacementRules& rules = *m_grid->rules;
    m_best = kNoWay;
    for (int i = 0; i < options(0).count; ++i)
        m_best = std::min(m_best, through(0, i));
    Score rest = m_best;
    for (int w = 0; w < m_grid->weekCount(); ++w) {
        const WeekOption& before = w == 0 ? m_before : option(w - 1, m_chosen.back());
        int found = -1;
        Score after;
        for (int i = 0; i < options(w).count; ++i) {
            const WeekOption& candidate = option(w, i);
            const Score step = transition(rules, before, candidate);
            const Score later = layer(m_from, w)[static_cast<std::size_t>(i)];
            if (!isWay(step) || !isWay(later) || step + candidate.own + later != rest) continue;
            if (found >= 0 && option(w, found).key >= candidate.key) continue;
            found = i;
            after = later;
        }
        m_chosen.push_back(found);
        rest = after;
    }
}

Score Search::through(int week, int index) const {
    const auto w = static_cast<std::size_t>(week);
    const auto i = static_cast<std::size_t>(index);
    if (!isWay(m_to[w][i]) || !isWay(m_from[w][i])) return kNoWay;
    return m_to[w][i] + m_from[w][i];
}

std::optional<Score> Search::mendedBy(const Grid& changed, int week) const {
    const PlacementRules& rules = *m_grid->rules;
    const int first = std::max(0, week - 1);
    const int last = std::min(m_grid->weekCount() - 1, week + 1);
    std::array<WeekOptions, 3> options3;
    std::array<Layer, 3> to{};
    std::array<Layer, 3> from{};
    const auto slot = [first](int w) { return static_cast<std::size_t>(w - first); };
    for (int w = first; w <= last; ++w)
        options3[slot(w)] = optionsOf(changed, w);
    for (int w = first; w <= week; ++w) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(options3[slot(w)].count); ++i) {
            const WeekOption& option = options3[slot(w)].items[i];
            if (w > first) {
                to[slot(w)][i] = bestInto(rules, options3[slot(w - 1)], to[slot(w - 1)], option);
            } else if (w > 0) {
                to[slot(w)][i] =
                    bestInto(rules, options(w - 1), m_to[static_cast<std::size_t>(w - 1)], option);
            } else {
                const Score step = transition(rules, m_before, option);
                to[slot(w)][i] = isWay(step) ? step + option.own : kNoWay;
            }
        }
    }
    for (int w = last; w >= week; --w) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(options3[slot(w)].count); ++i) {
            const WeekOption& option = options3[slot(w)].items[i];
            if (w < last)
                from[slot(w)][i] =
                    bestOutOf(rules, option, options3[slot(w + 1)], from[slot(w + 1)]);
            else if (w + 1 < m_grid->weekCount())
                from[slot(w)][i] = bestOutOf(
                    rules, option, options(w + 1), m_from[static_cast<std::size_t>(w + 1)]);
        }
    }
    Score best = kNoWay;
    bool mended = false;
    for (std::size_t i = 0; i < static_cast<std::size_t>(options3[slot(week)].count); ++i) {
        const Score there = to[slot(week)][i];
        const Score back = from[slot(week)][i];
        if (!isWay(there) || !isWay(back)) continue;
        const Score total = there + back;
        const bool reaches = options3[slot(week)].items[i].own.shortfall == 0;
        if (total < best)
            mended = reaches;
        else if (total == best)
            mended = mended || reaches;
        best = std::min(best, total);
    }
    // A change that only hands the lack on to another week mends nothing.
    if (!isWay(best) || !mended || best.shortfall >= m_best.shortfall) return std::nullopt;
    return best;
}

} // namespace stridewright::planning
