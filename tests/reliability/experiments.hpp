// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace stridewright::reliability {

enum class Size { Short, Full };

/// What an experiment counted, and what it found wrong.
struct Result {
    std::string title;
    std::vector<std::pair<std::string, std::string>> figures;
    std::vector<std::string> faults; ///< empty: every promise was kept

    void tell(std::string name, std::int64_t value);
    void tell(std::string name, std::string value);
    void blame(std::string fault);
};

/// A process that commits is killed at a random moment, again and again.
[[nodiscard]] Result killWhileWriting(Size size);
/// Every call on the way to the disk fails once, and from then on.
[[nodiscard]] Result failingCalls(Size size);
/// The power goes: what was not flushed is kept, lost or torn by chance.
[[nodiscard]] Result powerCuts(Size size);
/// A disk that is really full.
[[nodiscard]] Result fullDisk(Size size);
/// Damaged copies are opened, examined and read.
[[nodiscard]] Result damagedCopies(Size size);
/// Two processes write the same file.
[[nodiscard]] Result twoWriters(Size size);

} // namespace stridewright::reliability
