// SPDX-License-Identifier: MIT
#include "interchange/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace stridewright::interchange {

namespace {

/// Longer texts are not typing errors of an id; the limit also bounds the work.
constexpr std::size_t kLongest = 80;

std::size_t lettersToChange(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::optional<std::string> nearest(std::string_view text,
                                   const std::vector<std::string>& candidates) {
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    std::optional<std::string> best;
    std::size_t fewest = std::max<std::size_t>(1, text.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t changes = lettersToChange(text, candidate);
        if (changes >= fewest) continue;
        fewest = changes;
        best = candidate;
    }
    return best;
}

std::string maybe(std::string_view text, const std::vector<std::string>& candidates) {
    const auto found = nearest(text, candidates);
    return found ? " Maybe \"" + *found + "\"?" : std::string();
}

} // namespace stridewright::interchange
