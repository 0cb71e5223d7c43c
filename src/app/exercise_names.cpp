// SPDX-License-Identifier: MIT
#include "app/exercise_names.hpp"

#include "interchange/title_text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace stridewright::app {

namespace {

using Words = std::vector<std::string>;

/// Short forms of equipment that programs and people use.
struct ShortForm {
    std::string_view form;
    std::string_view word;
};
constexpr std::array<ShortForm, 5> kShortForms{{{"db", "dumbbell"},
                                                {"dbs", "dumbbell"},
                                                {"bb", "barbell"},
                                                {"kb", "kettlebell"},
                                                {"bw", "bodyweight"}}};

/// What brackets may say, and the equipment of the catalog that it stands for. An empty list means
/// that nothing is lifted.
struct Bracket {
    std::string_view word;
    std::array<std::string_view, 10> equipment;
};
constexpr std::array<Bracket, 15> kBrackets{{
    {"barbell", {"barbell", "trap_bar"}},
    {"dumbbell", {"dumbbell"}},
    {"kettlebell", {"kettlebell"}},
    {"cable", {"cable"}},
    {"band", {"longband", "miniband"}},
    {"resistance band", {"longband", "miniband"}},
    {"trap bar", {"trap_bar"}},
    {"landmine", {"landmine"}},
    {"suspension", {"suspension"}},
    {"trx", {"suspension"}},
    {"medicine ball", {"medicine_ball"}},
    {"stability ball", {"swiss_ball"}},
    {"machine",
     {"leg_press",
      "ham_curl_machine",
      "leg_ext_machine",
      "hack_squat",
      "lat_pulldown",
      "chest_press_machine",
      "abductor_machine",
      "adductor_machine",
      "calf_machine",
      "seated_calf_machine"}},
    {"plate loaded", {"leg_press", "hack_squat", "seated_calf_machine", "calf_machine"}},
    {"bodyweight", {}},
}};

std::string joined(const Words& words, std::string_view between = " ") {
    std::string text;
    for (const std::string& one : words)
        text += (text.empty() ? std::string() : std::string(between)) + one;
    return text;
}

/// Whether two names hold the same words, in any order; "push ups" is "pushup".
bool sameWords(const Words& left, const Words& right) {
    if (left.empty() || right.empty()) return false;
    if (joined(left, "") == joined(right, "")) return true;
    return std::multiset<std::string>(left.begin(), left.end()) ==
           std::multiset<std::string>(right.begin(), right.end());
}

/// Every name of an exercise, taken apart.
std::vector<Words> namesOf(const Exercise& exercise) {
    std::vector<Words> names{wordsOfName(exercise.id), wordsOfName(exercise.name)};
    for (const std::string& alias : exercise.aliases)
        names.push_back(wordsOfName(alias));
    return names;
}

const Exercise* called(const Catalog& catalog, const Words& words) {
    for (const Exercise& exercise : catalog.exercises())
        for (const Words& name : namesOf(exercise))
            if (sameWords(name, words)) return &exercise;
    return nullptr;
}

bool needs(const Exercise& exercise, const Bracket& bracket) {
    if (bracket.equipment.front().empty()) return exercise.loading != Loading::Required;
    return std::ranges::any_of(exercise.equipment, [&](const std::vector<std::string>& items) {
        return std::ranges::any_of(items, [&](const std::string& item) {
            return std::ranges::find(bracket.equipment, item) != bracket.equipment.end();
        });
    });
}

bool beginsWith(const Words& name, const Words& words) {
    return joined(name).starts_with(joined(words)) ||
           joined(name, "").starts_with(joined(words, ""));
}

bool holds(const Words& name, const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        const bool found = std::ranges::any_of(name, [&](const std::string& word) {
            return last ? word.starts_with(words[i]) : word == words[i];
        });
        if (!found) return false;
    }
    return !words.empty();
}

std::vector<const Exercise*>
those(const Catalog& catalog, const std::function<bool(const Words&)>& fits, std::size_t most) {
    std::vector<const Exercise*> found;
    for (const Exercise& exercise : catalog.exercises()) {
        if (found.size() >= most) break;
        if (std::ranges::any_of(namesOf(exercise), fits)) found.push_back(&exercise);
    }
    return found;
}

} // namespace

std::vector<std::string> wordsOfName(std::string_view name) {
    std::string plain(name);
    std::ranges::replace(plain, '_', ' ');
    Words words;
    std::string word;
    const auto end = [&] {
        for (const ShortForm& form : kShortForms)
            if (form.form == word) word = form.word;
        const bool plural = word.size() > 2 && word.back() == 's' && word[word.size() - 2] != 's';
        if (plural) word.pop_back();
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : interchange::normalised(plain)) {
        const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (part)
            word += c;
        else if (c != '\'')
            end();
    }
    end();
    return words;
}

const Exercise* exerciseCalled(const Catalog& catalog, std::string_view name) {
    const std::size_t open = name.find('(');
    const std::size_t close = name.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos || open == 0)
        return called(catalog, wordsOfName(name));
    const Words inside = wordsOfName(name.substr(open + 1, close - open - 1));
    const Words base =
        wordsOfName(std::string(name.substr(0, open)) + " " + std::string(name.substr(close + 1)));
    Words all = base;
    all.insert(all.end(), inside.begin(), inside.end());
    if (const Exercise* const whole = called(catalog, all)) return whole;
    const auto bracket = std::ranges::find(kBrackets, joined(inside), &Bracket::word);
    if (bracket == kBrackets.end()) return nullptr;
    const Exercise* const plain = called(catalog, base);
    return plain && needs(*plain, *bracket) ? plain : nullptr;
}

std::vector<const Exercise*>
exercisesMeant(const Catalog& catalog, std::string_view name, std::size_t most) {
    if (const Exercise* const exact = exerciseCalled(catalog, name)) return {exact};
    const Words words = wordsOfName(name);
    if (words.empty()) return {};
    auto found = those(
        catalog, [&](const Words& one) { return beginsWith(one, words); }, most);
    if (found.empty())
        found = those(
            catalog, [&](const Words& one) { return holds(one, words); }, most);
    return found;
}

bool holdsWords(const Exercise& exercise, const std::vector<std::string>& words) {
    return std::ranges::any_of(namesOf(exercise),
                               [&](const Words& name) { return holds(name, words); });
}

} // namespace stridewright::app
