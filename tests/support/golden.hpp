// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <iterator>
#include <string>

/// Texts that were read and found right, in tests/golden.
namespace stridewright::golden {

inline std::string text(const std::string& name) {
    std::ifstream file(std::string(STRIDEWRIGHT_SOURCE_DIR "/tests/golden/") + name,
                       std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace stridewright::golden
