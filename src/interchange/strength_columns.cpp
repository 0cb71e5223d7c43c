// SPDX-License-Identifier: MIT
#include "interchange/strength_columns.hpp"

#include "interchange/plain_text.hpp"
#include "interchange/title_text.hpp"
#include <stridewright/domain/date.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::interchange {

namespace {

using F = StrengthField;

/// A column's name as it is compared: letters and digits only.
std::string columnName(std::string_view heading) {
    std::string result;
    for (const char c : normalised(heading))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
    return result;
}

struct Name {
    std::string_view name;
    F field;
};

/// Strong in English (all versions), French, German and Spanish.
constexpr std::array kStrong{Name{"date", F::Date},
                             Name{"workoutname", F::Workout},
                             Name{"duration", F::Duration},
                             Name{"durationsec", F::Duration},
                             Name{"exercisename", F::Exercise},
                             Name{"setorder", F::Order},
                             Name{"weight", F::Weight},
                             Name{"weightkg", F::Weight},
                             Name{"weightlb", F::Weight},
                             Name{"weightlbs", F::Weight},
                             Name{"kg", F::Weight},
                             Name{"lb", F::Weight},
                             Name{"lbs", F::Weight},
                             Name{"weightunit", F::WeightUnit},
                             Name{"reps", F::Reps},
                             Name{"distance", F::Distance},
                             Name{"distancemeters", F::Distance},
                             Name{"distancekm", F::Distance},
                             Name{"distancemiles", F::Distance},
                             Name{"km", F::Distance},
                             Name{"mi", F::Distance},
                             Name{"distanceunit", F::DistanceUnit},
                             Name{"seconds", F::Seconds},
                             Name{"notes", F::Notes},
                             Name{"workoutnotes", F::WorkoutNotes},
                             Name{"rpe", F::Rpe},
                             Name{"nomdelentrainement", F::Workout},
                             Name{"duree", F::Duration},
                             Name{"nomdelexercice", F::Exercise},
                             Name{"ordredelaserie", F::Order},
                             Name{"poids", F::Weight},
                             Name{"secondes", F::Seconds},
                             Name{"notesdentrainement", F::WorkoutNotes},
                             Name{"datum", F::Date},
                             Name{"workoutnamen", F::Workout},
                             Name{"dauer", F::Duration},
                             Name{"ubungsname", F::Exercise},
                             Name{"gewicht", F::Weight},
                             Name{"fecha", F::Date},
                             Name{"nombredelentrenamiento", F::Workout},
                             Name{"duracion", F::Duration},
                             Name{"nombredelejercicio", F::Exercise},
                             Name{"ordendelaserie", F::Order},
                             Name{"peso", F::Weight},
                             Name{"segundos", F::Seconds}};

constexpr std::array kHevy{Name{"title", F::Workout},
                           Name{"starttime", F::Date},
                           Name{"endtime", F::End},
                           Name{"description", F::WorkoutNotes},
                           Name{"exercisetitle", F::Exercise},
                           Name{"exercisenotes", F::ExerciseNotes},
                           Name{"setindex", F::Order},
                           Name{"settype", F::SetType},
                           Name{"weightkg", F::Weight},
                           Name{"weightlbs", F::Weight},
                           Name{"reps", F::Reps},
                           Name{"distancekm", F::Distance},
                           Name{"distancemiles", F::Distance},
                           Name{"durationseconds", F::Seconds},
                           Name{"rpe", F::Rpe}};

/// Strong's columns on iOS, in their order, whatever the language.
constexpr std::array kStrongOrder{F::Date,
                                  F::Workout,
                                  F::Duration,
                                  F::Exercise,
                                  F::Order,
                                  F::Weight,
                                  F::Reps,
                                  F::Distance,
                                  F::Seconds,
                                  F::Notes,
                                  F::WorkoutNotes,
                                  F::Rpe};

std::optional<MassUnit> massUnitOf(std::string_view name) {
    if (name == "weightkg" || name == "kg") return MassUnit::Kilogram;
    if (name == "weightlb" || name == "weightlbs" || name == "lb" || name == "lbs")
        return MassUnit::Pound;
    return std::nullopt;
}

std::optional<LengthUnit> lengthUnitOf(std::string_view name) {
    if (name == "distancekm" || name == "km") return LengthUnit::Kilometre;
    if (name == "distancemeters") return LengthUnit::Metre;
    if (name == "distancemiles" || name == "mi") return LengthUnit::Mile;
    return std::nullopt;
}

template <std::size_t N>
StrengthColumns byName(const std::vector<std::string>& names, const std::array<Name, N>& known) {
    StrengthColumns columns;
    columns.width = names.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::ranges::find(known, std::string_view(names[i]), &Name::name);
        if (found == known.end()) continue;
        auto& place = columns.places[static_cast<std::size_t>(found->field)];
        if (place) continue; // the first of two columns of the same name counts
        place = i;
        if (found->field == F::Weight) columns.unit = massUnitOf(names[i]);
        if (found->field == F::Distance) columns.length = lengthUnitOf(names[i]);
    }
    return columns;
}

bool isWhole(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

// ---- moments -----------------------------------------------------------------------------------

/// Months by the beginnings of their names, in the languages Hevy writes.
std::optional<unsigned> monthOf(std::string_view word) {
    struct Month {
        std::string_view begins;
        unsigned month;
    };
    static constexpr std::array kMonths{
        Month{"jan", 1},  Month{"ene", 1},  Month{"gen", 1},  Month{"feb", 2},  Month{"fev", 2},
        Month{"mar", 3},  Month{"maer", 3}, Month{"mrz", 3},  Month{"apr", 4},  Month{"avr", 4},
        Month{"abr", 4},  Month{"may", 5},  Month{"mai", 5},  Month{"mag", 5},  Month{"juil", 7},
        Month{"juin", 6}, Month{"jun", 6},  Month{"giu", 6},  Month{"jul", 7},  Month{"lug", 7},
        Month{"aug", 8},  Month{"aou", 8},  Month{"ago", 8},  Month{"sep", 9},  Month{"set", 9},
        Month{"oct", 10}, Month{"okt", 10}, Month{"ott", 10}, Month{"out", 10}, Month{"nov", 11},
        Month{"dec", 12}, Month{"dez", 12}, Month{"dic", 12}};
    for (const Month& month : kMonths)
        if (word.starts_with(month.begins)) return month.month;
    return std::nullopt;
}

std::string clockOf(std::string_view text) {
    const std::string digits = trimmed(text);
    const std::size_t colon = digits.find(':');
    if (colon == std::string::npos || colon == 0 || colon > 2 || digits.size() < colon + 3)
        return {};
    const std::string hour = (colon == 1 ? "0" : "") + digits.substr(0, colon);
    const std::string minute = digits.substr(colon + 1, 2);
    if (!isWhole(hour) || !isWhole(minute) || hour > "23" || minute > "59") return {};
    return hour + ":" + minute;
}

} // namespace

std::string StrengthColumns::value(const CsvRow& row, StrengthField field) const {
    const auto place = places[static_cast<std::size_t>(field)];
    if (!place || *place >= row.cells.size()) return {};
    return unguarded(trimmed(row.cells[*place]));
}

std::optional<StrengthColumns> strengthColumns(const CsvRow& header, const CsvRow& first) {
    std::vector<std::string> names;
    for (const std::string& cell : header.cells)
        names.push_back(columnName(cell));
    StrengthColumns hevy = byName(names, kHevy);
    if (hevy.has(F::Date) && hevy.has(F::Exercise) && hevy.has(F::Order)) {
        hevy.program = "Hevy";
        return hevy;
    }
    StrengthColumns strong = byName(names, kStrong);
    strong.program = "Strong";
    if (strong.has(F::Date) && strong.has(F::Exercise) && strong.has(F::Order) &&
        strong.has(F::Weight))
        return strong;
    // The effort is called RPE in every language; date and set must stand where Strong has them.
    const bool likeStrong = names.size() == kStrongOrder.size() && names.back() == "rpe" &&
                            first.cells.size() == names.size() && strengthMoment(first.cells[0]) &&
                            isWhole(trimmed(first.cells[4]));
    if (!likeStrong) return std::nullopt;
    strong = StrengthColumns{};
    strong.program = "Strong";
    strong.width = names.size();
    for (std::size_t i = 0; i < kStrongOrder.size(); ++i)
        strong.places[static_cast<std::size_t>(kStrongOrder[i])] = i;
    return strong;
}

std::optional<StrengthMoment> strengthMoment(std::string_view text) {
    const std::string all = trimmed(text);
    if (all.size() >= 10)
        if (const auto date = parseDate(all.substr(0, 10))) {
            const bool timed = all.size() > 11 && (all[10] == ' ' || all[10] == 'T');
            return StrengthMoment{*date, timed ? clockOf(all.substr(11)) : std::string()};
        }
    // "8 Apr 2026, 16:50": day, month, year, time.
    std::vector<std::string> words(1);
    for (const char c : normalised(all)) {
        if (c != ' ' && c != ',' && c != '.')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    if (words.size() < 3 || words[0].size() > 2 || !isWhole(words[0]) || words[2].size() != 4)
        return std::nullopt;
    const auto month = monthOf(words[1]);
    if (!month) return std::nullopt;
    const auto date = parseDate(fmt::format("{}-{:02}-{:0>2}", words[2], *month, words[0]));
    if (!date) return std::nullopt;
    return StrengthMoment{*date, words.size() > 3 ? clockOf(words[3]) : std::string()};
}

} // namespace stridewright::interchange
