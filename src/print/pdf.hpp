// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/interchange/sheet.hpp>

#include <string>
#include <vector>

namespace stridewright::print {

/// Takes the chance out of Qt: the order of fonts in a PDF follows the seed of its hash tables, and
/// dates follow the time zone. Call it first thing in main, before anything of Qt is used.
void makeDeterministic();

/// Writes the sheets, a page or more each, as one PDF: fonts embedded, text searchable, the same
/// bytes for the same sheets (in every process that called makeDeterministic). A QGuiApplication
/// must exist. Throws Error{CannotWrite}; then nothing is left behind and a file that was there is
/// untouched.
void writePdf(const std::vector<interchange::Sheet>& sheets, interchange::Paper paper,
              const std::string& file);

} // namespace stridewright::print
