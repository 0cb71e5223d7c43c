// SPDX-License-Identifier: MIT
#include "interchange/title_rules.hpp"

#include "interchange/title_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace stridewright::interchange {

namespace {

using namespace words;

Judgement found(EntryKind kind, const WordMatch& match, double confidence, std::string_view rule) {
    return {kind, {}, confidence, fmt::format("\"{}\": {}", match.pattern, rule), false};
}

bool has(const TitleText& text, const WordList& list) {
    return findAny(text, list).has_value();
}

/// The first of these words that begins the title or a part of it after a dash or a colon.
std::optional<WordMatch> atStart(const TitleText& text, const WordList& list) {
    for (const WordMatch& match : findAll(text, list)) {
        const std::string before = text.norm().substr(0, match.begin);
        const std::size_t last = before.find_last_not_of(" ([*");
        if (last == std::string::npos) return match;
        const bool dash = before[last] == '-' && last > 0 && before[last - 1] == ' ';
        if (dash || before[last] == ':' || before[last] == '|') return match;
    }
    return std::nullopt;
}

bool isFollowedByNumber(const TitleText& text, const WordMatch& match) {
    const std::size_t next = text.norm().find_first_not_of(" :", match.end);
    return next != std::string::npos && text.norm()[next] >= '0' && text.norm()[next] <= '9';
}

bool saysKindOfRun(const TitleText& text) {
    for (const WordList* list : {&kEasy, &kLong, &kTempo, &kIntervals, &kSpeed, &kHills, &kRecovery, &kRun})
        if (has(text, *list)) return true;
    return false;
}

std::optional<Judgement> judgeNote(const TitleFacts& facts) {
    const TitleText& text = facts.text;
    if (const auto match = findAny(text, kNote))
        return found(EntryKind::Note, *match, 0.95, "an organiser's or a helper's date");
    if (const auto match = findAny(text, kNoteStart); match && match->word == 0 && match->begin < 8)
        return found(EntryKind::Note, *match, 0.9, "a banner over days");
    if (const auto match = findAny(text, kAppointment))
        if (!saysKindOfRun(text) || (facts.numbers.quantities.empty() && !has(text, kEasy)))
            return found(EntryKind::Note, *match, 0.9, "an appointment");
    for (const WordMatch& match : findAll(text, kWeek)) {
        const bool last = match.word + match.words >= text.words().size();
        if (last && !has(text, kLong) && facts.numbers.quantities.empty())
            return found(EntryKind::Note, match, 0.85, "a banner over days");
    }
    return std::nullopt;
}

std::optional<Judgement> judgeRest(const TitleFacts& facts) {
    const TitleText& text = facts.text;
    const bool repeats = !facts.numbers.repetitions.empty();
    if (const auto match = findAny(text, kRestDay); match && !repeats)
        return found(EntryKind::Rest, *match, 0.97, "a day of rest");
    const auto start = atStart(text, kRestStart);
    if (start && !repeats && !isFollowedByNumber(text, *start) &&
        !findAny(text, std::array<std::string_view, 3>{"off road", "off trail", "rest of"}))
        return found(EntryKind::Rest, *start, 0.95, "begins with rest");
    return std::nullopt;
}

bool isRunWalk(const TitleFacts& facts) {
    static constexpr std::array<std::string_view, 15> pauses{"walk rec*",
                                                             "walk rest",
                                                             "walking rest",
                                                             "walking rec*",
                                                             "walk back",
                                                             "walk break*",
                                                             "min walk rec*",
                                                             "rec walk",
                                                             "recovery walk",
                                                             "walk jog rec*",
                                                             "rest walk",
                                                             "s walk rest",
                                                             "walk down",
                                                             "marche recup*",
                                                             "gehpause*"};
    static constexpr std::array<std::string_view, 16> running{"run",
                                                              "running",
                                                              "jog",
                                                              "jogging",
                                                              "laufen",
                                                              "lauf",
                                                              "courir",
                                                              "course",
                                                              "correr",
                                                              "trotar",
                                                              "trote",
                                                              "corsa",
                                                              "rennen",
                                                              "hardlopen",
                                                              "lob*",
                                                              "futas"};
    return has(facts.text, kWalk) && findAny(facts.text, running) && !findAny(facts.text, pauses);
}

} // namespace

std::optional<Judgement> judgeNoTraining(const TitleFacts& facts) {
    if (facts.text.norm().find_first_not_of(' ') == std::string::npos) return std::nullopt;
    // "OFF - travel day" is a day of rest, "Rest week" is a banner.
    if (const auto rest = judgeRest(facts)) {
        const auto note = judgeNote(facts);
        const bool banner = note && (findAny(facts.text, kWeek) || findAny(facts.text, kNote));
        return banner && !atStart(facts.text, kRestStart) ? note : rest;
    }
    return judgeNote(facts);
}

std::optional<Judgement> judgeOtherTraining(const TitleFacts& facts) {
    const TitleText& text = facts.text;
    static constexpr std::array<std::string_view, 6> notSports{
        "in a row", "cross country", "crosslauf", "rad pace", "spin out", "foot strike"};
    if (const auto match = findAny(text, kCross); match && !findAny(text, notSports))
        return found(EntryKind::Cross, *match, 0.95, "another sport");
    static constexpr std::array<std::string_view, 4> crossWhole{"cross", "x", "ct", "kross"};
    if (const auto match = findAny(text, crossWhole)) {
        const bool counted = match->pattern == "x" || match->pattern == "ct";
        const bool alone = text.words().size() == 1;
        if ((!counted || alone) && !findAny(text, notSports) && !has(text, kRaceSure) &&
            !has(text, kRace))
            return found(EntryKind::Cross, *match, 0.85, "cross-training");
    }
    if (facts.numbers.watts)
        return Judgement{EntryKind::Cross, {}, 0.85, "power in watts: cycling", false};

    const auto strength = findAny(text, kStrength);
    const auto mobility = findAny(text, kMobility);
    const bool runs = has(text, kRun) || has(text, kJog);
    const bool repeatsRun = std::ranges::any_of(
        facts.numbers.repetitions, [](const Repetition& rep) { return rep.km && *rep.km >= 0.1; });
    if (strength && !repeatsRun) {
        static constexpr std::array<std::string_view, 3> soft{
            "bodyweight", "body weight", "pilates"};
        const bool weak = std::ranges::find(soft, strength->pattern) != soft.end();
        if (weak && mobility && findAll(text, kStrength).size() == 1)
            return found(EntryKind::Mobility, *mobility, 0.9, "mobility");
        return found(EntryKind::Strength, *strength, 0.95, "strength");
    }
    const auto core = findAny(text, kCore);
    // After a run a few minutes for the core are an add-on, no strength day.
    if (core && !runs && !repeatsRun && facts.numbers.km() == std::nullopt)
        if (!has(text, kEasy) || core->begin < findAny(text, kEasy)->begin)
            return found(EntryKind::Strength, *core, 0.9, "strength for the trunk");
    if (mobility && !runs && !facts.numbers.km())
        return found(EntryKind::Mobility, *mobility, 0.95, "mobility");
    if (const auto match = findAny(text, kStretching);
        match && !runs && !facts.numbers.km() && !saysKindOfRun(text))
        return found(EntryKind::Mobility, *match, 0.85, "stretching");
    if (const auto match = findAny(text, kWalk))
        if (!runs && !has(text, kTempo) && !has(text, kIntervals) && !repeatsRun)
            return found(EntryKind::Walk, *match, 0.9, "walking");
    if (isRunWalk(facts))
        return Judgement{EntryKind::Easy, {}, 0.9, "running and walking in turns", false};
    return std::nullopt;
}

Judgement judgeSession(const TitleFacts& facts) {
    if (const auto none = judgeNoTraining(facts)) return *none;
    if (const auto other = judgeOtherTraining(facts)) return *other;
    Judgement run = judgeRun(facts);
    static constexpr std::array<std::string_view, 1> arm{"emojiarm"};
    if (run.kind == EntryKind::Unknown)
        if (const auto match = findAny(facts.text, arm))
            return found(EntryKind::Strength, *match, 0.6, "a strong arm and nothing else");
    return run;
}

} // namespace stridewright::interchange
