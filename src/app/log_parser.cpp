// SPDX-License-Identifier: MIT
#include <stridewright/app/log_session.hpp>
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace stridewright::app {

namespace {

constexpr int kMostSets = 100;
constexpr int kMostAmount = 100000;
constexpr double kMostLoadKg = 1000;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Small ASCII letters, one sign for "times", one space between words; no space where a sign joins
/// two numbers: "3 x 8 @ 60" is "3x8@60".
std::string tidied(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\xC3\x97")) { // ×
            plain += 'x';
            ++i;
        } else if (text.substr(i).starts_with("\xE2\x80\x93")) { // –
            plain += '-';
            i += 2;
        } else {
            const char c = text[i];
            plain += isSpace(c) ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    std::string result;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        if (c != ' ') {
            result += c;
            continue;
        }
        const std::size_t next = plain.find_first_not_of(' ', i);
        if (next == std::string::npos) break;
        i = next - 1;
        if (result.empty()) continue;
        const char before = result.back();
        const char after = plain[next];
        const bool digitAfter =
            isDigit(after) || (next + 1 < plain.size() && (after == 'x' || after == '*') &&
                               plain.find_first_not_of(' ', next + 1) != std::string::npos &&
                               isDigit(plain[plain.find_first_not_of(' ', next + 1)]));
        const bool times = (after == 'x' || after == '*') && isDigit(before) && digitAfter;
        const bool afterTimes = (before == 'x' || before == '*') && result.size() > 1 &&
                                isDigit(result[result.size() - 2]) && isDigit(after);
        const bool list = (before == ',' || before == '/') && isDigit(after);
        const bool at = before == '@' || after == ',' || after == ';' || before == ';';
        if (!times && !afterTimes && !list && !at) result += ' ';
    }
    return result;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    for (;;) {
        const std::size_t end = text.find(separator, at);
        parts.emplace_back(text.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return parts;
        at = end + 1;
    }
}

std::optional<double> numberIn(std::string text) {
    std::ranges::replace(text, ',', '.');
    if (text.empty() || (!isDigit(text.front()) && text.front() != '.')) return std::nullopt;
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<int> wholeIn(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size() ||
        !isDigit(text.front()))
        return std::nullopt;
    return value;
}

/// An amount with what it counts.
struct AmountUnit {
    std::string_view word;
    std::optional<Metric> metric;
    int factor = 1;
};
constexpr std::array<AmountUnit, 20> kAmountUnits{
    {{"s", Metric::Seconds, 1},       {"sec", Metric::Seconds, 1},
     {"secs", Metric::Seconds, 1},    {"second", Metric::Seconds, 1},
     {"seconds", Metric::Seconds, 1}, {"\"", Metric::Seconds, 1},
     {"min", Metric::Seconds, 60},    {"mins", Metric::Seconds, 60},
     {"minute", Metric::Seconds, 60}, {"minutes", Metric::Seconds, 60},
     {"m", Metric::Metres, 1},        {"metre", Metric::Metres, 1},
     {"metres", Metric::Metres, 1},   {"meter", Metric::Metres, 1},
     {"meters", Metric::Metres, 1},   {"km", Metric::Metres, 1000},
     {"rep", Metric::Reps, 1},        {"reps", Metric::Reps, 1},
     {"x", Metric::Reps, 1},          {"", std::nullopt, 1}}};

const AmountUnit* amountUnit(std::string_view word) {
    const auto found = std::ranges::find(kAmountUnits, word, &AmountUnit::word);
    return found == kAmountUnits.end() ? nullptr : &*found;
}

/// Sets as written, before loads and efforts are spread over them.
struct Dose {
    std::vector<std::optional<int>> amounts;
    std::optional<IntRange> range;
    std::optional<Metric> metric;
};

/// "8", "45s", "6-8"; the unit may stand at the end.
std::optional<Dose> amountsIn(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && !isDigit(text[end - 1]))
        --end;
    const AmountUnit* const unit = amountUnit(text.substr(end));
    if (!unit || end == 0) return std::nullopt;
    Dose dose;
    dose.metric = unit->metric;
    const auto amount = [&](std::string_view piece) -> std::optional<int> {
        // "45s,40s": each may carry the unit.
        if (!unit->word.empty() && piece.ends_with(unit->word))
            piece.remove_suffix(unit->word.size());
        const auto value = wholeIn(piece);
        return value && *value <= kMostAmount / unit->factor ? std::optional(*value * unit->factor)
                                                             : std::nullopt;
    };
    const std::string body(text.substr(0, end));
    if (const std::size_t dash = body.find('-'); dash != std::string::npos) {
        const auto low = amount(std::string_view(body).substr(0, dash));
        const auto high = amount(std::string_view(body).substr(dash + 1));
        if (!low || !high || *low > *high) return std::nullopt;
        dose.range = IntRange{*low, *high};
        dose.amounts = {std::nullopt};
        return dose;
    }
    const char separator = body.find(',') != std::string::npos ? ',' : '/';
    for (const std::string& piece : split(body, separator)) {
        const auto value = amount(piece);
        if (!value) return std::nullopt;
        dose.amounts.emplace_back(*value);
    }
    return dose;
}

/// "3x8", "3x6-8", "8,8,7", "12", "3x", "3sets".
std::optional<Dose> doseIn(std::string_view text) {
    if (text.empty() || !isDigit(text.front())) return std::nullopt;
    for (const std::string_view word : {"sets", "set"}) {
        if (!text.ends_with(word)) continue;
        const auto sets = wholeIn(text.substr(0, text.size() - word.size()));
        if (!sets || *sets < 1 || *sets > kMostSets) return std::nullopt;
        Dose dose;
        dose.amounts.assign(static_cast<std::size_t>(*sets), std::nullopt);
        return dose;
    }
    const std::size_t times = text.find_first_of("x*");
    if (times == std::string_view::npos || times + 1 == text.size()) {
        if (times != std::string_view::npos)
            return doseIn(std::string(text.substr(0, times)) + "sets");
        return amountsIn(text);
    }
    const auto sets = wholeIn(text.substr(0, times));
    auto dose = amountsIn(text.substr(times + 1));
    if (!sets || *sets < 1 || *sets > kMostSets || !dose || dose->amounts.size() != 1)
        return std::nullopt;
    const auto amount = dose->amounts.front();
    dose->amounts.assign(static_cast<std::size_t>(*sets), amount);
    return dose;
}

class Parser {
public:
    Parser(std::string_view text, MassUnit unit) : m_text(text), m_unit(unit) {}

    WrittenExercise parse() {
        const std::vector<std::string> groups = split(tidied(m_text), ';');
        for (std::size_t i = 0; i < groups.size(); ++i) {
            m_words.clear();
            for (std::string& one : split(groups[i], ' ')) {
                while (one.size() > 1 && one.back() == ',')
                    one.pop_back();
                if (!one.empty()) m_words.push_back(std::move(one));
            }
            m_at = 0;
            if (i == 0) readName();
            if (m_words.size() > m_at) readGroup();
        }
        return std::move(m_result);
    }

private:
    [[noreturn]] void fail(const std::string& problem) const {
        throw Error(ErrorCode::BadRequest, "", fmt::format("\"{}\"", m_text), problem);
    }

    /// Takes a load off the end of a word: "3x8@60" becomes "3x8" and "@60".
    void splitLoad() {
        const std::size_t at = m_words[m_at].find('@');
        if (at == std::string::npos || at == 0) return;
        std::string load = m_words[m_at].substr(at);
        m_words[m_at].resize(at);
        m_words.insert(m_words.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, std::move(load));
    }

    [[nodiscard]] bool beginsDose(const std::string& text) const {
        const std::string head = text.substr(0, text.find('@'));
        if (doseIn(head)) return true;
        // "3 sets": the word stands apart.
        return m_at + 1 < m_words.size() && wholeIn(head) && m_words[m_at + 1].starts_with("set");
    }

    void readName() {
        for (; m_at < m_words.size(); ++m_at) {
            const std::string& one = m_words[m_at];
            if (m_at > 0 && (beginsDose(one) || one.front() == '@')) break;
            if (m_at > 0 && isDigit(one.front()))
                fail(fmt::format("\"{}\" is not understood; write sets and amount such as 3x8, "
                                 "8,8,7 or 3x45s",
                                 one));
            // "90/90 hip switch" is a name.
            if (m_at == 0 && beginsDose(one) && one.find('/') == std::string::npos)
                fail("begins without the name of an exercise, such as \"goblet squat 3x8@16\"");
            if (m_at > 0 && endsName(one)) break;
            m_result.name += (m_result.name.empty() ? "" : " ") + one;
        }
        if (m_result.name.empty())
            fail("names no exercise; write for example \"goblet squat 3x8@16 rpe 7\"");
    }

    /// Words that can only stand behind a name.
    static bool endsName(const std::string& text) {
        return text == "rpe" || text == "effort" || text == "pain" || text == "warm-up" ||
               text == "warmup";
    }

    void readGroup() {
        std::optional<Dose> dose;
        m_loads.clear();
        m_rpes.clear();
        SetLog pattern;
        for (; m_at < m_words.size(); ++m_at) {
            splitLoad();
            std::string one = m_words[m_at];
            if (!dose && isDigit(one.front())) {
                if (wholeIn(one) && nextIs({"set", "sets"})) {
                    one += "sets";
                    ++m_at;
                } else if (m_at + 1 < m_words.size() && !nextIs({"x", "m"}) &&
                           amountUnit(m_words[m_at + 1])) {
                    one += m_words[++m_at]; // "3x45 sec"
                }
                dose = doseIn(one);
                if (!dose)
                    fail(fmt::format("\"{}\" is not understood; write sets and amount such as 3x8, "
                                     "8,8,7 or 3x45s",
                                     one));
            } else if (!readDetail(one, pattern)) {
                fail(fmt::format("\"{}\" is not understood; behind the sets may stand a load (@60, "
                                 "@135lb, @bw), rpe 7, pain 2, each, left, right or warm-up",
                                 one));
            }
        }
        if (!dose) {
            if (m_loads.empty() && m_rpes.empty() && pattern == SetLog{}) return;
            dose = Dose{{std::nullopt}, std::nullopt, std::nullopt};
        }
        addSets(*dose, pattern);
    }

    [[nodiscard]] bool nextIs(std::initializer_list<std::string_view> words) const {
        return m_at + 1 < m_words.size() &&
               std::ranges::find(words, std::string_view(m_words[m_at + 1])) != words.end();
    }

    /// What stands behind the sets.
    bool readDetail(const std::string& one, SetLog& pattern) {
        if (one.front() == '@') {
            readLoads(one.substr(1));
        } else if (one == "bw" || one == "bodyweight") {
            readLoads("bw");
        } else if (one == "at") {
            if (m_at + 1 >= m_words.size()) return false;
            readLoads(m_words[++m_at]);
        } else if (one.starts_with("rpe") || one.starts_with("effort")) {
            readEfforts(one.substr(one.starts_with("rpe") ? 3 : 6));
        } else if (one == "pain") {
            const auto pain =
                m_at + 1 < m_words.size() ? wholeIn(m_words[m_at + 1]) : std::optional<int>();
            if (!pain || *pain > 10) fail("pain is a whole number from 0 to 10, such as pain 2");
            pattern.pain = pain;
            ++m_at;
        } else if (one == "per" && nextIs({"side", "leg", "arm"})) {
            ++m_at;
        } else if (one == "left" || one == "l") {
            pattern.side = BodySide::Left;
        } else if (one == "right" || one == "r") {
            pattern.side = BodySide::Right;
        } else if (one == "warm-up" || one == "warmup" || one == "wu") {
            pattern.kind = SetKind::WarmUp;
        } else if (isDigit(one.front()) && (one.ends_with("kg") || one.ends_with("lb") ||
                                            one.ends_with("lbs") || nextIs({"kg", "lb", "lbs"}))) {
            readLoads(one);
        } else {
            return one == "each" || one == "ea" || one == "both" || one == "e/s";
        }
        return true;
    }

    void readLoads(std::string text) {
        if (nextIs({"kg", "kgs", "lb", "lbs", "pounds"})) text += m_words[++m_at];
        MassUnit unit = m_unit;
        for (const auto& [word, meant] :
             {std::pair<std::string_view, MassUnit>{"kgs", MassUnit::Kilogram},
              {"kg", MassUnit::Kilogram},
              {"pounds", MassUnit::Pound},
              {"lbs", MassUnit::Pound},
              {"lb", MassUnit::Pound}})
            if (text.ends_with(word)) {
                text.resize(text.size() - word.size());
                unit = meant;
                break;
            }
        if (!m_loads.empty()) fail("names a load twice; put a ; between groups of sets");
        for (std::string piece : split(text, '/')) {
            if (piece == "bw" || piece == "bodyweight") {
                m_loads.push_back(0);
                continue;
            }
            if (piece.starts_with("bw+")) piece.erase(0, 3);
            const auto value = numberIn(piece);
            const double kilograms = value ? toKilograms(*value, unit) : -1;
            if (!(kilograms >= 0) || !(kilograms <= kMostLoadKg))
                fail(fmt::format(
                    "\"{}\" is no load; write @60, @22.5kg, @135lb or @bw, at most 1000 kg",
                    piece));
            m_loads.push_back(kilograms);
        }
    }

    void readEfforts(std::string text) {
        if (text.empty() && m_at + 1 < m_words.size()) text = m_words[++m_at];
        if (!m_rpes.empty()) fail("names an effort twice; put a ; between groups of sets");
        for (const std::string& piece : split(text, '/')) {
            const auto value = numberIn(piece);
            if (!value || *value < 1 || *value > 10)
                fail(fmt::format("\"{}\" is no effort; it goes from 1 to 10, such as rpe 7.5",
                                 piece));
            m_rpes.push_back(*value);
        }
    }

    /// One value is that of every set; several are one a set.
    [[nodiscard]] std::optional<double>
    valueOf(const std::vector<double>& values, std::size_t set, std::size_t sets) const {
        if (values.empty()) return std::nullopt;
        if (values.size() == 1) return values.front();
        if (values.size() != sets)
            fail(fmt::format("has {} set{} and {} values behind them; write one for all or one "
                             "for each",
                             sets,
                             sets == 1 ? "" : "s",
                             values.size()));
        return values[set];
    }

    void addSets(const Dose& dose, const SetLog& pattern) {
        const std::size_t sets = dose.amounts.size();
        for (std::size_t i = 0; i < sets; ++i) {
            SetLog set = pattern;
            set.amount = dose.amounts[i];
            set.loadKg = valueOf(m_loads, i, sets);
            set.rpe = valueOf(m_rpes, i, sets);
            m_result.sets.push_back(std::move(set));
        }
        if (m_result.sets.size() > static_cast<std::size_t>(kMostSets))
            fail("has more than 100 sets");
        if (dose.range && !m_result.target)
            m_result.target =
                Target{static_cast<int>(sets), *dose.range, std::nullopt, std::nullopt};
        if (!dose.metric) return;
        if (m_result.metric && m_result.metric != dose.metric)
            fail("counts in two ways; write one line for each");
        m_result.metric = dose.metric;
    }

    std::string_view m_text;
    MassUnit m_unit;
    std::vector<std::string> m_words;
    std::size_t m_at = 0;
    std::vector<double> m_loads;
    std::vector<double> m_rpes;
    WrittenExercise m_result;
};

} // namespace

WrittenExercise parseExercise(std::string_view text, MassUnit unit) {
    return Parser(text, unit).parse();
}

} // namespace stridewright::app
