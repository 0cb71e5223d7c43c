// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

/// The candidate that `text` most likely meant: the one with the fewest letters to change, when
/// those are at most a third of it (and at least one may differ). The first of equals wins.
[[nodiscard]] std::optional<std::string> nearest(std::string_view text,
                                                 const std::vector<std::string>& candidates);

/// ` Maybe "dumbbell"?`, or nothing when no candidate is near.
[[nodiscard]] std::string maybe(std::string_view text, const std::vector<std::string>& candidates);

} // namespace stridewright::interchange
