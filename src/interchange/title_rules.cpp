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
    for (const WordList* list :
         {&kEasy, &kLong, &kTempo, &kIntervals, &kSpeed, &kHills, &kRecovery, &kRun})
        if (has(text, *list)) return true;
    return false;
}

std::optional<Judgement> judgeNote(const TitleFacts& facts) {
    const TitleText& text = facts.text;
    if (const auto match = findAny(text, kNote))
        return found(EntryKind::Note, *match, 0.95, "an organiser's or a helper's date");
    // "WK 10 km" is a German race (Wettkampf), "Wk 10" a week.
    const auto start = findAny(text, kNoteStart);
    const bool germanRace = start && start->pattern == "wk" && facts.numbers.km();
    if (const auto& match = start; match && !germanRace && match->word == 0 && match->begin < 8)
        return found(EntryKind::Note, *match, 0.9, "a banner over days");
    static constexpr std::array<std::string_view, 8> totals{
        "total", "totals", "gesamt", "insgesamt", "totale", "totaal", "samlet", "volume"};
    if (const auto match = findAny(text, totals);
        match && !saysKindOfRun(text) && !facts.numbers.paceOfKm &&
        facts.numbers.repetitions.empty() && !has(text, kRace) && !has(text, kRaceSure))
        return found(EntryKind::Note, *match, 0.8, "a sum, not a session");
    if (const auto match = findAny(text, kAppointment))
        if (!saysKindOfRun(text) || (facts.numbers.quantities.empty() && !has(text, kEasy)))
            return found(EntryKind::Note, *match, 0.9, "an appointment");
    static constexpr std::array<std::string_view, 4> phases{
        "deload", "taper", "cutback", "entlastung"};
    if (const auto match = findAny(text, phases); match && text.words().size() == 1)
        return found(EntryKind::Note, *match, 0.8, "a phase's name alone");
    static constexpr std::array<std::string_view, 8> edges{
        "begins", "starts", "ends", "start", "end", "1", "2", "3"};
    for (const WordMatch& match : findAll(text, kWeek)) {
        const std::size_t next = match.word + match.words;
        const std::size_t count = text.words().size();
        const bool last =
            next >= count ||
            (next + 1 == count && std::ranges::find(edges, text.words()[next].text) != edges.end());
        if (last && !has(text, kLong) && facts.numbers.quantities.empty() && !facts.numbers.zone)
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
    // "Mandatory rest": the last of few words, and nothing else is said.
    static constexpr std::array<std::string_view, 8> lastly{
        "rest", "ruhe", "repos", "descanso", "riposo", "hvile", "vila", "piheno"};
    const auto& words = text.words();
    const bool few = words.size() == 2 || words.size() == 3;
    if (few && !repeats && facts.numbers.quantities.empty() && !saysKindOfRun(text) &&
        std::ranges::find(lastly, words.back().text) != lastly.end())
        return Judgement{EntryKind::Rest, {}, 0.8, "ends with rest and says nothing else", false};
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
    static constexpr std::array<std::string_view, 19> running{"corre*",
                                                              "caco",
                                                              "biegu",
                                                              "run",
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
    if (findAny(facts.text, std::array<std::string_view, 2>{"caco", "ca co"})) return true;
    static constexpr std::array<std::string_view, 3> further{"camin*", "andando", "marsz*"};
    const bool walks = has(facts.text, kWalk) || findAny(facts.text, further);
    return walks && findAny(facts.text, running) && !findAny(facts.text, pauses);
}

} // namespace

std::optional<Judgement> judgeNoTraining(const TitleFacts& facts) {
    if (facts.text.norm().find_first_not_of(' ') == std::string::npos) return std::nullopt;
    // "OFF - travel day" is a day of rest, "Rest week" is a banner.
    if (const auto rest = judgeRest(facts)) {
        const auto note = judgeNote(facts);
        static constexpr std::array<std::string_view, 2> off{"week off", "weekend off"};
        const bool banner = note && (findAny(facts.text, kWeek) || findAny(facts.text, kNote));
        return banner && !atStart(facts.text, kRestStart) && !findAny(facts.text, off) ? note
                                                                                       : rest;
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

    static constexpr std::array<std::string_view, 3> machineWalks{
        "incline walk*", "treadmill walk*", "brisk walk*"};
    if (const auto match = findAny(text, machineWalks); match && !has(text, kJog))
        return found(EntryKind::Walk, *match, 0.9, "walking");

    const auto strength = findAny(text, kStrength);
    const auto mobility = findAny(text, kMobility);
    const bool runs = has(text, kRun) || has(text, kJog);
    const bool repeatsRun = std::ranges::any_of(
        facts.numbers.repetitions, [](const Repetition& rep) { return rep.km && *rep.km >= 0.1; });
    static constexpr std::array<std::string_view, 2> circuits{"circuit", "circuits"};
    const bool hillCircuit = strength && has(text, kHills) && findAny(text, circuits);
    if (strength && !repeatsRun && !hillCircuit) {
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
    // "Tur" and "gang" are walks or any outing; with "easy" or "long" an outing to run.
    static constexpr std::array<std::string_view, 4> outings{"tur", "gang", "balade", "vandretur"};
    const bool outing = findAny(text, outings) && (has(text, kEasy) || has(text, kLong));
    if (const auto match = findAny(text, kWalk))
        if (!outing && !runs && !has(text, kTempo) && !has(text, kIntervals) && !repeatsRun)
            return found(EntryKind::Walk, *match, 0.9, "walking");
    if (const auto match = findAny(text, kStretching);
        match && !runs && !facts.numbers.km() && !saysKindOfRun(text))
        return found(EntryKind::Mobility, *match, 0.85, "stretching");
    // Who walks in a long run has a long day all the same.
    if (isRunWalk(facts) && !has(text, kLong))
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
