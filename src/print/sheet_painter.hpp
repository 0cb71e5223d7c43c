// SPDX-License-Identifier: MIT
#pragma once

#include "print/icons.hpp"
#include "print/sheet_layout.hpp"

#include <QImage>

class QPainter;

namespace stridewright::print {

/// How many pages a sheet takes. Needs a QGuiApplication, as all of these do; throws
/// Error{CannotWrite} when the sheet's font is not installed.
[[nodiscard]] int sheetPageCount(const interchange::Sheet& sheet, interchange::Paper paper);

/// Paints one page, `page` from 0. One unit of the painter is one point and its origin is the page's
/// top left corner: scale the painter by dots per inch / 72. The paper itself is not painted.
void paintSheet(QPainter& painter, const interchange::Sheet& sheet, interchange::Paper paper,
                int page);

/// As paintSheet, for who paints many pages: layout and icons are made once.
void paintPage(QPainter& painter, const PageLayout& page, IconSet& icons);

/// One page as a picture, for previews; white where nothing is drawn. `page` from 0, `dpi` over 0.
[[nodiscard]] QImage renderPage(const interchange::Sheet& sheet, interchange::Paper paper, int page,
                                double dpi);

} // namespace stridewright::print
