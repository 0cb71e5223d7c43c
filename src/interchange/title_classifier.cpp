// SPDX-License-Identifier: MIT
#include "interchange/title_letters.hpp"
#include "interchange/title_rules.hpp"
#include "interchange/title_words.hpp"
#include "interchange/utf8.hpp"
#include <stridewright/interchange/title_classifier.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kTitleBytes = 500;        ///< of a title these decide
constexpr std::size_t kDescriptionBytes = 2000; ///< and of a description these

using Segments = std::vector<std::string>;

/// A word or sign between two sessions or two choices.
constexpr std::array<std::string_view, 9> kOr{
    "or", "oder", "ou", "o", "of", "eller", "vagy", "oppure", "alternativ"};
constexpr std::array<std::string_view, 12> kAnd{
    "and", "plus", "then", "und", "et", "y", "e", "og", "och", "en", "es", "followed by"};

int hardness(EntryKind kind) {
    static constexpr std::array<EntryKind, kCount<EntryKind>> order{EntryKind::Unknown,
                                                                    EntryKind::Note,
                                                                    EntryKind::Rest,
                                                                    EntryKind::Mobility,
                                                                    EntryKind::Walk,
                                                                    EntryKind::Cross,
                                                                    EntryKind::Strength,
                                                                    EntryKind::Run,
                                                                    EntryKind::Recovery,
                                                                    EntryKind::Easy,
                                                                    EntryKind::Steady,
                                                                    EntryKind::Tempo,
                                                                    EntryKind::Intervals,
                                                                    EntryKind::Hills,
                                                                    EntryKind::Long,
                                                                    EntryKind::Race};
    return static_cast<int>(std::ranges::find(order, kind) - order.begin());
}

bool isRunning(EntryKind kind) {
    return hardness(kind) >= hardness(EntryKind::Run);
}

Segments splitAt(const std::string& text, const std::vector<WordMatch>& marks) {
    Segments result;
    std::size_t from = 0;
    for (const WordMatch& mark : marks) {
        if (mark.begin < from) continue;
        result.push_back(text.substr(from, mark.begin - from));
        from = mark.end;
    }
    result.push_back(text.substr(from));
    std::erase_if(result, [](const std::string& part) {
        return part.find_first_not_of(" -:,.;|()") == std::string::npos;
    });
    return result;
}

Segments splitAtSigns(const std::string& text, std::string_view signs) {
    Segments result;
    std::string part;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        const bool sentence = c == '.' && i + 1 < text.size() && text[i + 1] == ' ';
        const bool spaced = c == '/' && i > 0 && text[i - 1] == ' ';
        const bool sign = c != '/' && signs.find(c) != std::string_view::npos;
        if (depth <= 0 && (sign || spaced || sentence)) {
            result.push_back(part);
            part.clear();
        } else {
            part += c;
        }
    }
    result.push_back(part);
    std::erase_if(result, [](const std::string& p) {
        return p.find_first_not_of(" -:,.;|()") == std::string::npos;
    });
    return result;
}

/// "Rest or easy run": two kinds, each clear by itself.
std::optional<Judgement> judgeChoice(const std::string& text,
                                     std::vector<EntryKind>& alternatives) {
    const TitleText words(text);
    Segments parts = splitAt(text, findAll(words, kOr));
    if (parts.size() < 2)
        if (const std::size_t at = text.find("或"); at != std::string::npos)
            parts = {text.substr(0, at), text.substr(at + std::string_view("或").size())};
    bool slash = false;
    if (parts.size() < 2) {
        const std::size_t at = text.find('/');
        if (at == std::string::npos) return std::nullopt;
        parts = {text.substr(0, at), text.substr(at + 1)};
        slash = true;
    }
    if (parts.size() < 2 || parts.size() > 4) return std::nullopt;
    std::vector<Judgement> choices;
    for (const std::string& part : parts) {
        Judgement judged = judgeSession(TitleFacts(part));
        if (judged.kind == EntryKind::Unknown || judged.kind == EntryKind::Note)
            return std::nullopt;
        if (judged.bareDistance || judged.confidence < 0.55) return std::nullopt;
        choices.push_back(std::move(judged));
    }
    if (slash) {
        // A slash offers a choice only between rest and training.
        const bool rest = std::ranges::any_of(
            choices, [](const Judgement& c) { return c.kind == EntryKind::Rest; });
        const bool other = std::ranges::any_of(choices, [](const Judgement& c) {
            return isRunning(c.kind) || c.kind == EntryKind::Cross;
        });
        if (!rest || !other) return std::nullopt;
    }
    const auto hardest =
        std::ranges::max_element(choices, {}, [](const Judgement& c) { return hardness(c.kind); });
    Judgement result = *hardest;
    for (const Judgement& choice : choices)
        if (choice.kind != result.kind &&
            std::ranges::find(alternatives, choice.kind) == alternatives.end())
            alternatives.push_back(choice.kind);
    if (!alternatives.empty()) result.evidence = "a choice; " + result.evidence;
    return result;
}

/// "Recovery AM 4 mi LT PM 10 mi": the kind may stand before or after the time of day.
Segments splitByTimeOfDay(const std::string& text) {
    const TitleText words(text);
    static constexpr std::array<std::string_view, 2> morning{"am", "morgens"};
    static constexpr std::array<std::string_view, 2> evening{"pm", "abends"};
    auto am = findAny(words, morning);
    auto pm = findAny(words, evening);
    if (!am) am = findAny(words, std::array<std::string_view, 1>{"a m"});
    if (!pm) pm = findAny(words, std::array<std::string_view, 1>{"p m"});
    if (!am || !pm || pm->begin < am->begin) return {};
    if (am->word == 0) return {text.substr(am->end, pm->begin - am->end), text.substr(pm->end)};
    const std::string rest = text.substr(am->end, pm->begin - am->end);
    const TitleNumbers numbers = readNumbers(rest);
    const std::string after =
        numbers.quantities.empty() ? "" : rest.substr(numbers.quantities.front().end);
    // "AM 6 mi with 6 strides PM 4 mi": what goes with the morning stays there.
    if (after.starts_with(" with ") || after.starts_with(" w/"))
        return {text.substr(0, am->begin) + rest, text.substr(pm->end)};
    const std::size_t cut =
        am->end + (numbers.quantities.empty() ? 0 : numbers.quantities.front().end);
    return {text.substr(0, am->begin) + text.substr(am->end, cut - am->end),
            text.substr(cut, pm->begin - cut) + text.substr(pm->end)};
}

/// "Endurance 13 mi Recovery 5 mi": two kinds, each with its distance.
Segments splitAtRecovery(const std::string& text) {
    const TitleText words(text);
    const auto recovery = findAny(words, std::array<std::string_view, 1>{"recovery"});
    if (!recovery || recovery->word == 0) return {};
    const TitleNumbers first = readNumbers(text.substr(0, recovery->begin));
    const TitleNumbers second = readNumbers(text.substr(recovery->end));
    const bool pair = first.km() && second.km() && first.repetitions.empty() &&
                      second.repetitions.empty() && !first.quantities.empty() && *first.km() > 1 &&
                      *second.km() > 1;
    const bool joined = pair && recovery->begin - first.quantities.back().end <= 3;
    if (!joined) return {};
    return {text.substr(0, recovery->begin), text.substr(recovery->begin)};
}

Judgement combined(std::vector<Judgement> sessions) {
    std::ranges::stable_sort(sessions, {}, [](const Judgement& s) { return -hardness(s.kind); });
    Judgement result = sessions.front();
    for (std::size_t i = 1; i < sessions.size(); ++i) {
        const EntryKind kind = sessions[i].kind;
        if (kind == result.kind || std::ranges::find(result.also, kind) != result.also.end())
            continue;
        if (sessions[i].bareDistance) continue;
        result.also.push_back(kind);
        result.evidence += "; " + sessions[i].evidence;
        result.confidence = std::min(result.confidence, sessions[i].confidence);
    }
    return result;
}

/// "Strength + 5K easy run": sessions of different sports.
std::optional<Judgement> judgeDouble(const std::string& text) {
    // Two sessions of one kind in a day, whatever each half is made of.
    if (findAny(TitleText(text), std::array<std::string_view, 1>{"double threshold"}))
        return std::nullopt;
    for (const Segments& parts : {splitByTimeOfDay(text), splitAtRecovery(text)}) {
        if (parts.size() != 2) continue;
        std::vector<Judgement> sessions;
        for (const std::string& part : parts) {
            Judgement judged = judgeSession(TitleFacts(part));
            if (judged.kind != EntryKind::Unknown) sessions.push_back(std::move(judged));
        }
        if (!sessions.empty()) return combined(std::move(sessions));
    }
    const TitleText words(text);
    Segments parts;
    for (const std::string& part : splitAtSigns(text, "+&;,"))
        for (std::string& piece : splitAt(part, findAll(TitleText(part), kAnd)))
            parts.push_back(std::move(piece));
    if (parts.size() < 2 || parts.size() > 12) return std::nullopt;
    std::string running;
    std::vector<Judgement> others;
    bool crossFirst = false;
    for (const std::string& part : parts) {
        const TitleFacts facts(part);
        const Judgement judged = judgeSession(facts);
        if (judged.kind == EntryKind::Strength || judged.kind == EntryKind::Cross ||
            judged.kind == EntryKind::Mobility) {
            const bool addOn = judged.kind == EntryKind::Strength
                                   ? !findAny(facts.text, words::kStrength).has_value()
                                   : judged.kind == EntryKind::Mobility &&
                                         !findAny(facts.text,
                                                  std::array<std::string_view, 4>{
                                                      "yoga", "mobility", "pilates", "joga"});
            if (addOn) continue;
            crossFirst = crossFirst || (judged.kind == EntryKind::Cross && running.empty());
            others.push_back(judged);
        } else if (isRunning(judged.kind)) {
            // "Swim: technique + tempo" stays swimming; a run beside another sport says so.
            const bool says =
                findAny(facts.text, words::kRun) || findAny(facts.text, words::kJog) ||
                findAny(facts.text,
                        std::array<std::string_view, 4>{"footing", "dauerlauf", "rodaje", "trote"});
            if (crossFirst && !says) return std::nullopt;
            running += part + " , ";
        }
    }
    if (others.empty()) return std::nullopt;
    if (running.empty()) {
        const bool mixed =
            std::ranges::any_of(others,
                                [](const Judgement& o) { return o.kind == EntryKind::Cross; }) &&
            std::ranges::any_of(others,
                                [](const Judgement& o) { return o.kind == EntryKind::Strength; });
        if (!mixed) return std::nullopt;
        std::erase_if(others, [](const Judgement& o) { return o.kind == EntryKind::Mobility; });
        return combined(std::move(others));
    }
    Judgement run = judgeSession(TitleFacts(running));
    if (!isRunning(run.kind)) return std::nullopt;
    run.bareDistance = false;
    // Mobility after strength or a run with strength is no session of its own.
    if (std::ranges::any_of(others,
                            [](const Judgement& o) { return o.kind != EntryKind::Mobility; }))
        std::erase_if(others, [](const Judgement& o) { return o.kind == EntryKind::Mobility; });
    others.insert(others.begin(), std::move(run));
    return combined(std::move(others));
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes off "W12 Tue -", "Week 3:", "Mon:", "Run:"; what follows is the title.
std::string withoutPrefix(const std::string& text) {
    static constexpr std::array<std::string_view, 15> counters{"w",
                                                               "wk",
                                                               "week",
                                                               "woche",
                                                               "kw",
                                                               "sem",
                                                               "semaine",
                                                               "semana",
                                                               "s",
                                                               "day",
                                                               "d",
                                                               "tag",
                                                               "jour",
                                                               "dia",
                                                               "uge"};
    static constexpr std::array<std::string_view, 44> days{
        "mon",      "tue",      "tues",     "wed",    "thu",      "thur",      "thurs",
        "fri",      "sat",      "sun",      "monday", "tuesday",  "wednesday", "thursday",
        "friday",   "saturday", "sunday",   "mo",     "di",       "mi",        "do",
        "fr",       "sa",       "so",       "montag", "dienstag", "mittwoch",  "donnerstag",
        "freitag",  "samstag",  "sonntag",  "lundi",  "mardi",    "mercredi",  "jeudi",
        "vendredi", "samedi",   "dimanche", "lunes",  "martes",   "miercoles", "jueves",
        "viernes",  "domingo"};
    static constexpr std::array<std::string_view, 5> sports{
        "run", "running", "laufen", "lauf", "workout"};
    const TitleText words(text);
    std::size_t word = 0;
    std::size_t cut = 0;
    const auto is = [&](auto& list, std::string_view value) {
        return std::ranges::find(list, value) != list.end();
    };
    for (int i = 0; i < 4 && word < words.words().size(); ++i) {
        const TitleWord& first = words.words()[word];
        std::size_t end = 0;
        const std::size_t digits = first.text.find_first_of("0123456789");
        if (is(counters, first.text) && word + 1 < words.words().size() &&
            std::ranges::all_of(words.words()[word + 1].text, isDigit))
            end = word + 2;
        else if (digits != std::string_view::npos && digits > 0 &&
                 is(counters, first.text.substr(0, digits)) &&
                 std::ranges::all_of(first.text.substr(digits), isDigit))
            end = word + 1;
        else if (is(days, first.text) || is(sports, first.text))
            end = word + 1;
        if (end == 0 || end >= words.words().size()) break;
        const std::size_t from = words.words()[end - 1].end;
        const std::string between = text.substr(from, words.words()[end].begin - from);
        const bool separated =
            between.find_first_of(":|") != std::string::npos ||
            (between.find(" -") != std::string::npos && !is(sports, first.text)) ||
            (between.find('/') != std::string::npos && !is(sports, first.text));
        const bool weekday = end < words.words().size() && is(days, words.words()[end].text);
        if (!separated && !weekday) break;
        word = end;
        cut = from + (separated ? between.find_first_not_of(" :|-/", 0) == std::string::npos
                                      ? between.size()
                                      : between.find_first_not_of(" :|-/")
                                : 0);
    }
    return text.substr(cut);
}

Judgement judgeTitle(const std::string& norm, std::vector<EntryKind>& alternatives) {
    const std::string text = withoutPrefix(norm);
    const bool runPrefix =
        text.size() < norm.size() && norm.find("run") < norm.size() - text.size();
    const TitleFacts facts(text);
    Judgement result;
    if (const auto choice = judgeChoice(text, alternatives))
        result = *choice;
    else if (const auto none = judgeNoTraining(facts))
        result = *none;
    else if (const auto pair = judgeDouble(text))
        result = *pair;
    else
        result = judgeSession(facts);
    if (result.kind == EntryKind::Unknown && runPrefix)
        result = {EntryKind::Run, {}, 0.5, "\"run\": a run, its kind not said", true};
    return result;
}

std::string firstLine(std::string_view text) {
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r' || text.front() == ' '))
        text.remove_prefix(1);
    return std::string(text.substr(0, text.find('\n')));
}

bool decided(EntryKind kind) {
    return kind != EntryKind::Unknown && kind != EntryKind::Run;
}

/// The first line "Tempo • 8km • 45m - 55m" of apps that send their plan: the kind, then numbers.
std::optional<Judgement> judgeKindLine(std::string_view line) {
    const std::size_t bullet = line.find("•");
    if (bullet == std::string_view::npos || bullet == 0 || bullet > 40) return std::nullopt;
    const TitleFacts facts(normalised(line.substr(0, bullet)));
    Judgement judged = judgeSession(facts);
    if (!decided(judged.kind)) return std::nullopt;
    judged.evidence += " (kind line of the description)";
    return judged;
}

void takeNumbers(Reading& reading, const TitleNumbers& numbers) {
    // Ten metres and six seconds: no title says more, and miles leave long fractions.
    const auto km = numbers.km();
    const auto minutes = numbers.minutes();
    if (!reading.km && km) reading.km = std::round(*km * 100) / 100;
    if (!reading.minutes && minutes) reading.minutes = std::round(*minutes * 10) / 10;
}

/// "Distance: 15 km", "Moving time: 1:30:00" on lines of their own.
void takeLabelledNumbers(Reading& reading, std::string_view description) {
    static constexpr std::array<std::string_view, 14> labels{"distance",
                                                             "duration",
                                                             "moving time",
                                                             "time",
                                                             "total",
                                                             "distanz",
                                                             "dauer",
                                                             "duree",
                                                             "distancia",
                                                             "duracion",
                                                             "distanza",
                                                             "durata",
                                                             "afstand",
                                                             "dist"};
    std::size_t from = 0;
    for (int lines = 0; from < description.size() && lines < 20; ++lines) {
        const std::size_t end = std::min(description.find('\n', from), description.size());
        const std::string line = normalised(description.substr(from, end - from));
        from = end + 1;
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos || colon > 30) continue;
        if (!findAny(TitleText(line.substr(0, colon)), labels)) continue;
        takeNumbers(reading, readNumbers(std::string_view(line).substr(colon + 1)));
    }
}

/// Evidence without the words that stand for symbols while a title is compared: people did not
/// write "emojistrength".
std::string shownEvidence(std::string evidence) {
    constexpr std::string_view kCode = "emoji";
    for (std::size_t at = evidence.find(kCode); at != std::string::npos;
         at = evidence.find(kCode, at)) {
        std::size_t end = at;
        while (end < evidence.size() && evidence[end] >= 'a' && evidence[end] <= 'z')
            ++end;
        const bool quoted =
            at > 0 && evidence[at - 1] == '"' && end < evidence.size() && evidence[end] == '"';
        evidence.replace(at - (quoted ? 1 : 0), end - at + (quoted ? 2 : 0), "a symbol");
    }
    return evidence;
}

} // namespace

Reading readWorkout(std::string_view title, std::string_view description) {
    const std::string norm = normalised(withPaceLettersWritten(cutUtf8(title, kTitleBytes)));
    description = cutUtf8(description, kDescriptionBytes);
    Reading reading;
    Judgement judged = judgeTitle(norm, reading.alternatives);
    const std::string line = firstLine(description);
    if (judged.kind != EntryKind::Note) {
        if (auto kindLine = judgeKindLine(line)) {
            judged = *std::move(kindLine);
            reading.alternatives.clear();
        } else if (!decided(judged.kind) && !line.empty()) {
            // The title says nothing of the kind: the description may, its first line before the
            // rest.
            std::vector<EntryKind> choices;
            Judgement body = judgeTitle(normalised(line), choices);
            if (!decided(body.kind) || body.kind == EntryKind::Note)
                body = judgeRun(TitleFacts(normalised(description)));
            const bool helps = decided(body.kind) && body.kind != EntryKind::Note &&
                               (judged.kind == EntryKind::Unknown || isRunning(body.kind));
            if (helps && body.kind != EntryKind::Race) {
                judged = body;
                judged.confidence = std::min(0.7, body.confidence);
                judged.evidence += " (description)";
                reading.alternatives = choices;
            }
        }
    }
    reading.kind = judged.kind;
    reading.also = judged.also;
    reading.confidence = judged.confidence;
    reading.evidence = judged.kind == EntryKind::Unknown ? "no word that the rules know"
                                                         : shownEvidence(judged.evidence);
    if (judged.kind == EntryKind::Note || judged.kind == EntryKind::Rest) return reading;
    const TitleFacts facts(withoutPrefix(norm));
    reading.optional = findAny(facts.text, words::kOptional).has_value();
    takeNumbers(reading, facts.numbers);
    if (line.find("•") != std::string::npos) takeNumbers(reading, readNumbers(normalised(line)));
    takeLabelledNumbers(reading, description);
    return reading;
}

std::string labelOf(const Reading& reading) {
    const auto name = [](EntryKind kind) {
        return kind == EntryKind::Steady ? std::string("easy") : std::string(word(kind));
    };
    const auto joined = [&](std::vector<EntryKind> kinds, char sign, EntryKind leading) {
        std::vector<std::string> names;
        for (const EntryKind kind : kinds)
            names.push_back((kind == leading ? "\x01" : "") + name(kind));
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        std::string text;
        for (const std::string& part : names) {
            if (!text.empty()) text += sign;
            text += part[0] == '\x01' ? part.substr(1) : part;
        }
        return text;
    };
    std::vector<EntryKind> kinds =
        reading.alternatives.empty() ? reading.also : reading.alternatives;
    kinds.push_back(reading.kind);
    return reading.alternatives.empty() ? joined(kinds, '+', EntryKind::Note)
                                        : joined(kinds, '|', EntryKind::Rest);
}

} // namespace stridewright::interchange
