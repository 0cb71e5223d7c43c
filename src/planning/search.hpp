// SPDX-License-Identifier: MIT
#pragma once

#include "planning/grid.hpp"

#include <optional>

namespace stridewright::planning {

/// One set of session days of a week with its best classes.
struct WeekOption {
    unsigned mask = 0;    ///< all sessions, first day in bit 0
    unsigned planned = 0; ///< those that are no facts
    int count = 0;
    int firstDay = -1;
    int lastDay = -1;
    std::array<int, 7> ranks{};
    unsigned key = 0; ///< greater comes first where costs tie
    Score own;        ///< shortfall and all costs that do not reach over the week's edge
};

/// All sets of a week that no rule forbids.
struct WeekOptions {
    static constexpr int kMost = 34;
    std::array<WeekOption, kMost> items{};
    int count = 0;
    void add(const WeekOption& option) { items[static_cast<std::size_t>(count++)] = option; }
    [[nodiscard]] std::span<const WeekOption> all() const {
        return std::span(items).first(static_cast<std::size_t>(count));
    }
};

[[nodiscard]] constexpr Score operator+(Score a, Score b) {
    return {a.shortfall + b.shortfall, a.cost + b.cost};
}
[[nodiscard]] constexpr Score operator-(Score a, Score b) {
    return {a.shortfall - b.shortfall, a.cost - b.cost};
}
inline constexpr Score kNoWay{1'000'000, 0};
[[nodiscard]] constexpr bool isWay(Score score) {
    return score.shortfall < kNoWay.shortfall;
}

[[nodiscard]] WeekOptions optionsOf(const Grid& grid, int week);

/// The week before the horizon as an option: its facts, at no cost.
[[nodiscard]] WeekOption optionBefore(const Grid& grid);

/// What a week's set costs because of the set before it (rhythm, gap); kNoWay where spacing
/// forbids the two to meet.
[[nodiscard]] Score
transition(const PlacementRules& rules, const WeekOption& before, const WeekOption& option);

/// The horizon solved: for every set of every week the best way to it and from it.
class Search {
public:
    explicit Search(const Grid& grid);

    [[nodiscard]] const Grid& grid() const { return *m_grid; }
    [[nodiscard]] Score best() const { return m_best; }
    /// The best plan, one option for each week; ties broken from the first day on.
    [[nodiscard]] const std::vector<int>& chosen() const { return m_chosen; }
    [[nodiscard]] const WeekOption& chosenOption(int week) const {
        return option(week, m_chosen[static_cast<std::size_t>(week)]);
    }
    /// The chosen option of the week before; for the first week the facts before the horizon.
    [[nodiscard]] const WeekOption& chosenBefore(int week) const {
        return week == 0 ? m_before : chosenOption(week - 1);
    }
    [[nodiscard]] const WeekOptions& options(int week) const {
        return m_options[static_cast<std::size_t>(week)];
    }
    [[nodiscard]] const WeekOption& option(int week, int index) const {
        return options(week).items[static_cast<std::size_t>(index)];
    }
    /// The best whole plan that has this set in this week; kNoWay where there is none.
    [[nodiscard]] Score through(int week, int index) const;

    /// The whole plan's score with another grid that differs from this one only in what
    /// `refreshAround(week)` touches; nothing unless the week then reaches its lower bound and
    /// the whole plan lacks less.
    [[nodiscard]] std::optional<Score> mendedBy(const Grid& changed, int week) const;

private:
    using Layer = std::array<Score, WeekOptions::kMost>;
    [[nodiscard]] Layer& layer(std::vector<Layer>& layers, int week) {
        return layers[static_cast<std::size_t>(week)];
    }
    void choose();

    const Grid* m_grid;
    WeekOption m_before;
    std::vector<WeekOptions> m_options;
    std::vector<Layer> m_to;   ///< best up to and with a set of a week
    std::vector<Layer> m_from; ///< best after a set of a week
    std::vector<int> m_chosen;
    Score m_best;
};

} // namespace stridewright::planning
