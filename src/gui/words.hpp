// SPDX-License-Identifier: MIT
#pragma once

#include "gui/theme.hpp"
#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/plan.hpp>

#include <QString>

namespace stridewright::gui {

/// How a kind of run or a class of session looks and is called. Icon, word and colour always go
/// together, so that colour never stands alone.
struct Look {
    QString word;
    QString icon;
    Tone strong = Tone::Rest; ///< bar and word of a run; edge of a session
    Tone tint = Tone::RestTint;
    Tone text = Tone::Ink; ///< on the tint
};

[[nodiscard]] Look lookOf(RunKind kind);
[[nodiscard]] Look lookOf(SessionClass sessionClass);
[[nodiscard]] QString wordsOf(PhaseKind phase); ///< "Build phase"
[[nodiscard]] QString wordsOf(Focus focus);     ///< "Posterior chain"
[[nodiscard]] QString wordsOf(BlockKind block);
[[nodiscard]] QString wordsOf(Level level);
[[nodiscard]] QString wordsOf(PlacementPolicy policy);
/// What a hard rule asks, as a sentence.
[[nodiscard]] QString wordsOf(RuleId rule);
/// "Dumbbell", "Pull-up bar": an equipment id of the catalog, readable.
[[nodiscard]] QString equipmentName(std::string_view id);
/// "No equipment", "Bands" …: a tier id of the catalog.
[[nodiscard]] QString tierName(std::string_view id);

/// "3 × 6 each", "2 × 30–40 s".
[[nodiscard]] QString dose(const Prescription& prescription);

} // namespace stridewright::gui
