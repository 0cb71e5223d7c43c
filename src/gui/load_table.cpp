// SPDX-License-Identifier: MIT
#include "gui/load_table.hpp"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

template <class E>
std::array<double, kCount<E>> numbers(const QJsonObject& object) {
    std::array<double, kCount<E>> result{};
    for (const E value : valuesOf<E>()) {
        const std::string_view name = word(value);
        const auto number = object.value(QLatin1StringView(name.data(), qsizetype(name.size())));
        if (!number.isDouble()) qFatal("load.json lacks %s", std::string(name).c_str());
        result[static_cast<std::size_t>(value)] = number.toDouble();
    }
    return result;
}

} // namespace

std::optional<double> LoadTable::minutesOf(const Run& run, Level level) const {
    if (run.minutes) return run.minutes;
    if (run.km) return *run.km * pace[static_cast<std::size_t>(level)];
    return std::nullopt;
}

double LoadTable::loadOf(const Run& run, Level level) const {
    return minutesOf(run, level).value_or(0) * effort[static_cast<std::size_t>(run.kind)];
}

double LoadTable::loadOf(SessionClass sessionClass, int minutes) const {
    return minutes * strength[static_cast<std::size_t>(sessionClass)];
}

LoadTable loadTable() {
    QFile file(u":/load.json"_s);
    if (!file.open(QIODevice::ReadOnly)) qFatal("load.json is missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    return {.effort = numbers<RunKind>(root.value("effort"_L1).toObject()),
            .strength = numbers<SessionClass>(root.value("strength"_L1).toObject()),
            .pace = numbers<Level>(root.value("pace"_L1).toObject())};
}

} // namespace stridewright::gui
