// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_profile.hpp"
#include <stridewright/domain/plan.hpp>

#include <functional>

namespace stridewright::planning {

/// The exercises of a training block: for each session of the week one for each place of its
/// template (null where there is none).
struct Menu {
    std::array<std::vector<const Exercise*>, 3> exercises;
    /// Of a block that is known from the log alone: what each session held, in no order.
    std::array<std::set<const Exercise*>, 3> remembered;

    /// Whether the place of a session has the exercise.
    [[nodiscard]] bool has(std::size_t number, std::size_t place, const Exercise* exercise) const;
    /// Whether it is known what the place has.
    [[nodiscard]] bool knows(std::size_t number, std::size_t place) const;
};

/// What a menu is chosen from and for.
struct MenuNeeds {
    PhaseKind phase = PhaseKind::Base;
    std::array<int, 3> minutes{};    ///< largest budget of the first, second, third session
    std::array<int, 3> daysToHard{}; ///< fewest days from it to the next hard run
    std::array<bool, 3> heavy{};     ///< some week has a heavy session there
    std::array<bool, 3> hard{};      ///< some week has a session of class heavy there
    int sessions = 1;                ///< most of a week
    std::array<double, 9> minimum{}; ///< sets of the areas in a week, in the order of Focus
    int newLimit = 0;                ///< exercises new to the athlete, for each session
    bool goesOn = false;             ///< the last block of those before is not over yet
    const std::set<std::string>* outgrown = nullptr; ///< ids of what is too easy by now, or null
};

/// The exercises that may fill a role, its own ones or those of the role that stands in for it.
[[nodiscard]] std::vector<const Exercise*>
exercisesFor(const std::string& role, const Profile& profile, const CompositionRules& rules);

/// Half sets that sets of an exercise give each area.
[[nodiscard]] std::array<int, 9> halfSets(const Exercise& exercise, int sets);

/// Chooses the menus of a block, session by session, each exactly (see `choose`). `before` holds
/// the blocks so far, `seen` the exercises that the athlete has met.
[[nodiscard]] Menu makeMenu(const MenuNeeds& needs,
                            const Profile& profile,
                            const CompositionRules& rules,
                            const std::vector<Menu>& before,
                            const std::set<std::string>& seen);

} // namespace stridewright::planning
