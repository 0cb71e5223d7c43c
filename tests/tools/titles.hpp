// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/title_classifier.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace titles {

struct Labelled {
    std::string title;
    std::string label;
};

struct Miss {
    Labelled expected;
    std::string got;
    std::string evidence;
    bool hardness = false; ///< a hard day taken for an easy one, or the other way round
};

struct Score {
    std::size_t count = 0;
    std::vector<Miss> misses;
    [[nodiscard]] double exact() const {
        return count == 0 ? 0 : 1 - static_cast<double>(misses.size()) / static_cast<double>(count);
    }
    [[nodiscard]] double hard() const {
        const auto wrong =
            std::count_if(misses.begin(), misses.end(), [](const Miss& m) { return m.hardness; });
        return count == 0 ? 0 : 1 - static_cast<double>(wrong) / static_cast<double>(count);
    }
};

/// Rows "title<TAB>label[<TAB>source]" after a heading.
inline std::vector<Labelled> readTitles(const std::string& path) {
    std::ifstream file(path);
    std::vector<Labelled> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string::npos) continue;
        const std::size_t next = line.find('\t', tab + 1);
        rows.push_back({line.substr(0, tab),
                        line.substr(tab + 1, next == std::string::npos ? next : next - tab - 1)});
    }
    return rows;
}

/// A label in a fixed order, so that "strength+easy" and "easy+strength" are the same.
inline std::string ordered(const std::string& label) {
    const char sign = label.find('|') == std::string::npos ? '+' : '|';
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= label.size();) {
        const std::size_t end = std::min(label.find(sign, from), label.size());
        parts.push_back(label.substr(from, end - from));
        from = end + 1;
    }
    std::sort(parts.begin(), parts.end());
    std::string result;
    for (const std::string& part : parts)
        result += (result.empty() ? "" : std::string(1, sign)) + part;
    return result;
}

inline bool isHardLabel(const std::string& label) {
    for (const char* word : {"tempo", "intervals", "hills", "race", "long"})
        if (label.find(word) != std::string::npos) return true;
    return false;
}

inline Score measure(const std::vector<Labelled>& rows) {
    Score score;
    score.count = rows.size();
    for (const Labelled& row : rows) {
        const auto reading = stridewright::interchange::readWorkout(row.title);
        const std::string got = labelOf(reading);
        if (ordered(got) == ordered(row.label)) continue;
        score.misses.push_back(
            {row, got, reading.evidence, isHardLabel(got) != isHardLabel(row.label)});
    }
    return score;
}

} // namespace titles
