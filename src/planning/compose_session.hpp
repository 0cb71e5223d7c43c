// SPDX-License-Identifier: MIT
#pragma once

#include "planning/compose_dose.hpp"

namespace stridewright::planning {

/// Stands for "as many new exercises as there are".
inline constexpr int kAnyNumber = 1000;

/// What a session is to be made of.
struct SessionNeeds {
    const std::vector<TemplateSlot>* places = nullptr;
    std::vector<const Exercise*> exercises; ///< one for each place, null for none
    DoseNeeds dose;
    int budget = 0; ///< minutes that the athlete has
    int limit = 0;  ///< minutes that the session may take: the budget, or less in some phases
    double fatigueFactor = 1;
    int newLimit = kAnyNumber;
    const std::set<std::string>* seen = nullptr;
    const std::set<std::string>* usual = nullptr; ///< what this session of the week had before
    /// What is done by now of an exercise (`Memory::lately`): the session keeps time for it.
    const std::map<std::string, IntRange>* lately = nullptr;
    std::optional<int> mostSets;                     ///< of an easier week
    const std::set<std::string>* outgrown = nullptr; ///< what is too easy by now
    double oneLegShare = 0;                          ///< least share of the leg sets on one leg
    std::array<int, 9> missing{}; ///< half sets that the week still wants, by area
};

/// What kept a session from using its time.
enum class Binding { None, Class, Caps, EasierWeek, Phase, Choice };

struct SessionContent {
    std::vector<SessionBlock> blocks;
    double minutes = 0;
    Binding binding = Binding::None; ///< set where less than the wanted share of time is used
};

/// Fills one session: the places that must not be missing first, then whatever serves the week's
/// areas and the class best for its time, until time, caps or class say stop.
[[nodiscard]] SessionContent composeSession(const SessionNeeds& needs,
                                            const Profile& profile,
                                            const Catalog& catalog,
                                            const CompositionRules& rules);

} // namespace stridewright::planning
