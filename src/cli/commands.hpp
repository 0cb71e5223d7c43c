// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>
#include <stridewright/interchange/sheet.hpp>

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace stridewright::cli {

/// Writes sheets as one PDF; throws Error{CannotWrite}. Empty where the program was built without.
using PdfWriter = std::function<void(const std::vector<interchange::Sheet>& sheets,
                                     interchange::Paper paper,
                                     const std::string& file)>;

struct Surroundings {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    Date today;
    PdfWriter writePdf;
    std::int64_t now = 0; ///< seconds since 1970, UTC: when something was logged
};

/// Runs one command; the exit codes are those of docs/cli.md: 0 done, 1 findings of severity
/// error, 2 wrong usage, 3 the input or the environment is at fault.
[[nodiscard]] int run(const std::vector<std::string>& args, const Surroundings& surroundings);

} // namespace stridewright::cli
