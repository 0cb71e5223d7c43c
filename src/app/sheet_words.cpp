// SPDX-License-Identifier: MIT
#include "app/sheet_words.hpp"

#include <stridewright/domain/message.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace stridewright::app {

namespace {

constexpr std::size_t kCueLength = 40;    // one line of the exercise column
constexpr std::size_t kReasonLength = 64; // beside the session's title

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
char toLower(char c) {
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
char toUpper(char c) {
    return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    bool inWord = false;
    for (const char c : text) {
        const bool space = isSpace(c);
        if (!space && !inWord) words.emplace_back();
        if (!space) words.back() += c;
        inWord = !space;
    }
    return words;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), toLower);
    return result;
}

/// How many letters a reader sees: bytes that do not continue a UTF-8 sequence.
std::size_t lengthOf(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// The first letter of a word as a capital; empty for digits, signs and emoji.
std::string initialOf(std::string_view word) {
    if (word.empty()) return {};
    const auto lead = static_cast<unsigned char>(word[0]);
    if (lead < 0x80U) {
        const char c = toUpper(word[0]);
        return isUpper(c) ? std::string(1, c) : std::string();
    }
    // Two-byte sequences hold the letters of Latin, Greek, Cyrillic, Hebrew and Arabic names; the
    // small Latin letters with accents lie 0x20 after their capitals.
    if (lead < 0xC3U || lead > 0xDFU || word.size() < 2) return {};
    std::string letter(word.substr(0, 2));
    if (lead == 0xC3U && static_cast<unsigned char>(letter[1]) >= 0xA0U)
        letter[1] = static_cast<char>(static_cast<unsigned char>(letter[1]) - 0x20U);
    return letter;
}

/// Calendars like pictures before their titles; the sheet's font has none of them. Takes away
/// U+1F000 to U+1FFFF, U+2600 to U+27BF, and the marks that join and vary them.
std::string withoutPictures(std::string_view text) {
    const auto at = [&text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto picture = at(i) == 0xF0U && at(i + 1) == 0x9FU;
        const auto symbol = at(i) == 0xE2U && at(i + 1) >= 0x98U && at(i + 1) <= 0x9EU;
        const auto joiner = at(i) == 0xE2U && at(i + 1) == 0x80U && at(i + 2) == 0x8DU;
        const auto variant = at(i) == 0xEFU && at(i + 1) == 0xB8U && at(i + 2) == 0x8FU;
        if (picture)
            i += 4;
        else if (symbol || joiner || variant)
            i += 3;
        else
            result += text[i++];
    }
    return result;
}

std::string amountText(const Prescription& item, const Exercise* exercise) {
    std::string text;
    if (exercise != nullptr && exercise->holdsPerSet > 1)
        text = fmt::format("{} holds of ", exercise->holdsPerSet);
    text += std::to_string(item.amount.low);
    if (item.amount.high > item.amount.low) text += fmt::format("–{}", item.amount.high);
    if (item.metric == Metric::Seconds) text += " s";
    if (item.metric == Metric::Metres) text += " m";
    if (item.perSide) text += " each";
    return text;
}

bool isBand(const std::string& equipment) {
    return equipment == "longband" || equipment == "miniband";
}

bool needsBand(const Exercise& exercise) {
    return !exercise.equipment.empty() &&
           std::all_of(exercise.equipment.begin(), exercise.equipment.end(), [](const auto& items) {
               return std::any_of(items.begin(), items.end(), isBand);
           });
}

} // namespace

std::string phaseName(PhaseKind phase) {
    switch (phase) {
    case PhaseKind::OffSeason:
        return "Off-season";
    case PhaseKind::Base:
        return "Base";
    case PhaseKind::Build:
        return "Build";
    case PhaseKind::Peak:
        return "Peak";
    case PhaseKind::Taper:
        return "Taper";
    case PhaseKind::Race:
        return "Race week";
    case PhaseKind::Recovery:
        return "Recovery";
    case PhaseKind::Maintenance:
        return "Maintenance";
    }
    return {};
}

std::string className(SessionClass sessionClass) {
    switch (sessionClass) {
    case SessionClass::Light:
        return "Light";
    case SessionClass::Moderate:
        return "Moderate";
    case SessionClass::Heavy:
        return "Heavy";
    }
    return {};
}

std::string runName(RunKind kind) {
    switch (kind) {
    case RunKind::Rest:
        return "No run";
    case RunKind::Recovery:
        return "Recovery";
    case RunKind::Easy:
        return "Easy";
    case RunKind::Cross:
        return "Cross";
    case RunKind::Steady:
        return "Steady";
    case RunKind::Tempo:
        return "Tempo";
    case RunKind::Intervals:
        return "Intervals";
    case RunKind::Hills:
        return "Hills";
    case RunKind::Long:
        return "Long";
    case RunKind::Unknown:
        return "Run";
    case RunKind::Race:
        return "Race";
    }
    return {};
}

std::string shortNumber(double value) {
    const double rounded = std::round(value * 10) / 10;
    return rounded == std::floor(rounded) ? fmt::format("{:.0f}", rounded)
                                          : fmt::format("{:.1f}", rounded);
}

std::string clockText(int seconds) {
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string dateRangeText(Date first, Date last) {
    std::string from = std::to_string(dayOfMonth(first));
    const bool sameYear = yearOf(first) == yearOf(last);
    if (!sameYear || monthName(first) != monthName(last))
        from += fmt::format(" {}", monthName(first));
    if (!sameYear) from += fmt::format(" {}", yearOf(first));
    return fmt::format("{} – {} {} {}", from, dayOfMonth(last), monthName(last), yearOf(last));
}

std::string initials(std::string_view name) {
    std::vector<std::string> letters;
    for (const std::string& word : wordsOf(name))
        if (std::string letter = initialOf(word); !letter.empty())
            letters.push_back(std::move(letter));
    if (letters.empty()) return "SW";
    return letters.size() == 1 ? letters.front() : letters.front() + letters.back();
}

std::string lowerFirst(std::string text) {
    if (text.size() >= 2 && isUpper(text[0]) && isLower(text[1])) text[0] = toLower(text[0]);
    return text;
}

std::string runDetail(std::string_view title, std::string_view runWord, std::string_view distance) {
    std::vector<std::string> words = wordsOf(withoutPictures(title));
    const std::vector<std::string> said = wordsOf(lowered(distance));
    const std::string glued = [&said] { // "10km"
        std::string all;
        for (const std::string& part : said)
            all += part;
        return all;
    }();
    // "4 miles" say what "6.4 km" say.
    const bool inKm = said.size() == 2 && said[1] == "km";
    const double km = inKm ? std::strtod(said[0].c_str(), nullptr) : 0;
    const auto isSaidInMiles = [&](const std::string& plain) {
        if (plain == "miles" || plain == "mile" || plain == "mi") return inKm;
        char* end = nullptr;
        const double miles = std::strtod(plain.c_str(), &end);
        const std::string_view unit(end);
        return inKm && end != plain.c_str() && (unit.empty() || unit == "mi") &&
               std::abs(miles * 1.609344 - km) <= 0.06;
    };
    const auto isSaid = [&](const std::string& original) {
        std::string plain = lowered(original);
        while (!plain.empty() && (plain.back() == ':' || plain.back() == ','))
            plain.pop_back();
        const bool onlySigns = std::none_of(plain.begin(), plain.end(), [](char c) {
            return isLower(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80U;
        });
        return onlySigns || plain == lowered(runWord) || plain == "run" || plain == "workout" ||
               plain == glued || isSaidInMiles(plain) || plain == "–" || plain == "·" ||
               std::find(said.begin(), said.end(), plain) != said.end();
    };
    auto more = std::find_if_not(words.begin(), words.end(), isSaid);
    if (more == words.end()) return {};
    // "Easy run: talking pace" begins with what the word says already; so does "10 x 400 m" of
    // 10 km by chance, but there the number belongs to what follows.
    if (more != words.begin() && (*more == "x" || *more == "X" || *more == "×")) --more;
    words.erase(words.begin(), more);
    std::string detail;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool times = (words[i] == "x" || words[i] == "X") && i > 0 && i + 1 < words.size() &&
                           isDigit(words[i - 1].back()) && isDigit(words[i + 1].front());
        if (i > 0) detail += ' ';
        detail += times ? std::string("×") : words[i];
    }
    return detail;
}

std::string doseText(const Prescription& item, const Exercise* exercise) {
    return fmt::format("{} × {}", item.sets, amountText(item, exercise));
}

std::string shortDoseText(const Prescription& item, const Exercise* exercise) {
    return item.sets == 1 ? amountText(item, exercise) : doseText(item, exercise);
}

std::string loadText(const Prescription& item, const Exercise& exercise) {
    if (item.loadKg) return fmt::format("{} kg", shortNumber(*item.loadKg));
    if (exercise.increment == Increment::Band || needsBand(exercise)) return "band";
    switch (exercise.loading) {
    case Loading::None:
        return "bodyweight";
    case Loading::Optional:
        return "bodyweight or more";
    case Loading::Required:
        return std::string(kFindALoad);
    }
    return {};
}

std::string shortCue(std::span<const std::string> cues) {
    const std::string* shortest = nullptr;
    for (const std::string& cue : cues) {
        if (lengthOf(cue) <= kCueLength) return cue;
        if (shortest == nullptr || lengthOf(cue) < lengthOf(*shortest)) shortest = &cue;
    }
    return shortest != nullptr ? *shortest : std::string();
}

std::string shortReason(std::span<const Reason> why) {
    std::string best;
    bool bestSpeaksOfARun = false;
    for (const Reason& reason : why) {
        // The minutes stand beside the title already.
        if (reason.tradeoff || reason.code == "fits_minutes") continue;
        std::string text = lowerFirst(english(reason));
        if (text.starts_with("A ")) text[0] = 'a'; // an article here, a name in "A skip"
        while (!text.empty() && text.back() == '.')
            text.pop_back();
        if (text.empty() || lengthOf(text) > kReasonLength) continue;
        // "two days before the long run" tells a runner more than "on a day without a run".
        const bool speaksOfARun = reason.about.has_value();
        if (best.empty() || (speaksOfARun && !bestSpeaksOfARun)) {
            best = std::move(text);
            bestSpeaksOfARun = speaksOfARun;
        }
    }
    return best;
}

} // namespace stridewright::app
