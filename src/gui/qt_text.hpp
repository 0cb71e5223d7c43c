// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/message.hpp>

#include <QDate>
#include <QString>

#include <string_view>

namespace stridewright::gui {

[[nodiscard]] QString toQt(std::string_view text);
[[nodiscard]] QDate toQt(Date date);
[[nodiscard]] Date fromQt(QDate date);

/// The words of a reason or a finding in the person's language.
[[nodiscard]] QString shown(const Reason& reason);
[[nodiscard]] QString shown(const Finding& finding);

/// "Friday".
[[nodiscard]] QString dayName(Date date);
/// "16 February".
[[nodiscard]] QString dayAndMonth(Date date);
/// "16 – 22 February 2026", "30 March – 5 April 2026".
[[nodiscard]] QString weekDates(Date starts);
/// A number with at most one decimal: "9", "10.5".
[[nodiscard]] QString plainNumber(double value);
/// "50 min", "62 min", "1 h 52 min".
[[nodiscard]] QString duration(double minutes);

} // namespace stridewright::gui
