// SPDX-License-Identifier: MIT
#include "reliability/checks.hpp"

#include <stridewright/domain/error.hpp>

#include <array>

namespace stridewright::reliability {

namespace {

/// More than this many of one kind say nothing new.
constexpr std::size_t kFaultsTold = 20;

} // namespace

void Result::tell(std::string name, std::int64_t value) {
    figures.emplace_back(std::move(name), std::to_string(value));
}

void Result::tell(std::string name, std::string value) {
    figures.emplace_back(std::move(name), std::move(value));
}

void Result::blame(std::string fault) {
    if (faults.size() < kFaultsTold) faults.push_back(std::move(fault));
}

storage::OpenOptions plainOpening() {
    storage::OpenOptions options;
    options.today = makeDate(2026, 11, 22);
    options.dailyBackup = false;
    return options;
}

std::string problemIn(const storage::Store& store) {
    const storage::Verification found = store.verify();
    return found.problems.empty() ? std::string() : found.problems.front();
}

std::string wordOf(ErrorCode code) {
    static const std::array<const char*, 12> kWords{"CannotRead",
                                                    "CannotWrite",
                                                    "BadDocument",
                                                    "BadRequest",
                                                    "NotOurFile",
                                                    "NewerFile",
                                                    "DamagedFile",
                                                    "ReadOnlyFile",
                                                    "DiskFull",
                                                    "FileBusy",
                                                    "FileChanged",
                                                    "RefusedChange"};
    return kWords.at(static_cast<std::size_t>(code));
}

} // namespace stridewright::reliability
