// SPDX-License-Identifier: MIT
#include "gui/load_table.hpp"

#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/rules_json.hpp>

#include <QFile>

namespace stridewright::gui {

LoadTable loadTable() {
    constexpr auto name = "data/rules/load.json";
    QFile file(QStringLiteral(":/load.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::BadDocument, name, {}, "is missing from the program");
    return interchange::readLoadTable(file.readAll().toStdString(), name);
}

} // namespace stridewright::gui
