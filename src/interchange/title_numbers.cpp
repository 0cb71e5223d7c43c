// SPDX-License-Identifier: MIT
#include "interchange/title_numbers.hpp"

#include "interchange/title_lexer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stridewright::interchange {

namespace {

constexpr double kKmPerMile = 1.609344;
using Token = TitleToken;

template <std::size_t N>
bool isOneOf(const Token& token, const std::array<std::string_view, N>& words) {
    return token.kind == Token::Kind::Word && std::ranges::find(words, token.text) != words.end();
}

constexpr std::array<std::string_view, 14> kKm{"km",
                                               "k",
                                               "kms",
                                               "ks",
                                               "kilometer",
                                               "kilometers",
                                               "kilometre",
                                               "kilometres",
                                               "kilometros",
                                               "kilometri",
                                               "kilometern",
                                               "kilometro",
                                               "kil",
                                               "kilometrov"};
constexpr std::array<std::string_view, 10> kMiles{
    "mi", "mile", "miles", "miler", "milers", "milla", "millas", "meilen", "miglia", "milhas"};
constexpr std::array<std::string_view, 10> kMetres{
    "mtr", "meter", "meters", "metre", "metres", "metros", "metri", "metern", "mts", "mt"};
constexpr std::array<std::string_view, 16> kMinutes{"min",
                                                    "mins",
                                                    "minute",
                                                    "minutes",
                                                    "minuten",
                                                    "minuto",
                                                    "minutos",
                                                    "minuti",
                                                    "minut",
                                                    "minuter",
                                                    "minutter",
                                                    "perc",
                                                    "mn",
                                                    "minuut",
                                                    "perces",
                                                    "minutt"};
constexpr std::array<std::string_view, 18> kHours{"h",
                                                  "hr",
                                                  "hrs",
                                                  "hour",
                                                  "hours",
                                                  "std",
                                                  "stunde",
                                                  "stunden",
                                                  "heure",
                                                  "heures",
                                                  "hora",
                                                  "horas",
                                                  "ora",
                                                  "ore",
                                                  "uur",
                                                  "timmar",
                                                  "timer",
                                                  "ora"};
constexpr std::array<std::string_view, 15> kSeconds{"s",
                                                    "sec",
                                                    "secs",
                                                    "second",
                                                    "seconds",
                                                    "sek",
                                                    "sekunden",
                                                    "seg",
                                                    "segundos",
                                                    "secondes",
                                                    "secondi",
                                                    "sekunder",
                                                    "seconde",
                                                    "masodperc",
                                                    "mp"};
constexpr std::array<std::string_view, 28> kRests{
    "rest",         "recovery",     "recoveries", "rec",      "recover",     "jog",
    "float",        "off",          "pause",      "pausen",   "pauze",       "recup",
    "recuperation", "recuperacion", "rec",        "recupero", "recuperacao", "descanso",
    "riposo",       "trabpause",    "trab",       "tp",       "gp",          "vila",
    "piheno",       "trote",        "r",          "standing"};
constexpr std::array<std::string_view, 9> kZones{
    "z", "zone", "zona", "zon", "sone", "ga", "bereich", "strefa", "intensitetszon"};
/// Coaches number their intensities: DL1 to DL3, D1, R1, I3, OWB1.
constexpr std::array<std::string_view, 7> kCodes{"dl", "d", "r", "i", "bc", "owb", "int"};
constexpr std::array<std::string_view, 10> kPaceNouns{"pace",
                                                      "effort",
                                                      "rp",
                                                      "paces",
                                                      "race",
                                                      "tempoet",
                                                      "wettkampftempo",
                                                      "renntempo",
                                                      "fart",
                                                      "tt"};
constexpr std::array<std::string_view, 12> kPaceBefore{
    "at", "allure", "ritmo", "passo", "rythme", "tempo", "im", "a", "en", "i", "in", "al"};

/// Walks over the tokens once per question; tokens that have been understood are marked.
class NumberReader {
public:
    explicit NumberReader(std::string_view text)
        : m_tokens(titleTokens(text)), m_used(m_tokens.size()) {
        m_hasRun = text.find("run") != std::string_view::npos;
    }

    TitleNumbers read() {
        markMeters();
        markPaces();
        markRepetitions();
        collect();
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Token& at(std::size_t i) const {
        static const Token none{};
        return i < m_tokens.size() ? m_tokens[i] : none;
    }
    [[nodiscard]] bool used(std::size_t i) const { return i < m_used.size() && m_used[i]; }
    void use(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < m_used.size(); ++i)
            m_used[i] = true;
    }

    /// "DL 3", "R1": a code and its number, and no unit that would make a distance of it.
    [[nodiscard]] bool isIntensityCode(std::size_t i) const {
        if (!isOneOf(at(i), kCodes) || !at(i + 1).isNumber()) return false;
        const bool glued = at(i + 1).begin == at(i).end;
        if (!glued && !at(i).isWord("dl") && !at(i).isWord("owb")) return false;
        const double number = at(i + 1).value;
        if (number < 1 || number > 5 || number != std::floor(number)) return false;
        const Token& next = at(i + 2);
        const bool unit = isOneOf(next, kKm) || isOneOf(next, kMiles) || isOneOf(next, kMinutes) ||
                          isOneOf(next, kHours) || isOneOf(next, kSeconds) || isTimes(i + 2) ||
                          next.isWord("m") || next.isSign('\'') || next.isSign('"');
        return !unit;
    }

    /// Numbers of meters: zones, VO2max, heart rates, watts, efforts, per cents.
    void markMeters() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const bool zoneWord = isOneOf(at(i), kZones) || isIntensityCode(i);
            if (zoneWord && at(i + 1).isNumber() && at(i + 1).value <= 7) {
                std::size_t end = i + 2;
                double zone = at(i + 1).value;
                if (at(end).isSign('-') || at(end).isSign('/')) {
                    const std::size_t number = at(end + 1).isWord("z") ? end + 2 : end + 1;
                    if (at(number).isNumber() && at(number).value <= 7) {
                        zone = at(number).value;
                        end = number + 1;
                    }
                }
                if (!at(i).isWord("ga"))
                    m_result.zone = std::max(m_result.zone.value_or(0), static_cast<int>(zone));
                use(i, end);
            } else if (at(i).isWord("vo") && at(i + 1).isNumber()) {
                use(i, i + 2);
            } else if ((at(i).isWord("hr") || at(i).isWord("fc") || at(i).isWord("puls") ||
                        at(i).isWord("bpm")) &&
                       at(i + 1).isNumber() && at(i + 1).value >= 80) {
                m_result.heartRate = at(i + 1).value;
                use(i, rangeEnd(i + 1));
            } else if (at(i).isWord("rpe") || at(i).isWord("effort")) {
                std::size_t number = i + 1;
                while (number < i + 3 && !at(number).isNumber())
                    ++number;
                if (!at(number).isNumber() || at(number).value > 10) continue;
                const std::size_t end = rangeEnd(number);
                // "Medium effort 8 km" tells a distance.
                if (isOneOf(at(end), kKm) || isOneOf(at(end), kMiles) || isOneOf(at(end), kMinutes))
                    continue;
                m_result.effort = at(end - 1).value;
                use(i, at(end).isSign('/') && at(end + 1).isNumber() ? end + 2 : end);
            } else if (at(i).isNumber() && !used(i)) {
                const std::size_t end = rangeEnd(i);
                const Token& unit = at(end);
                if (unit.isWord("w") || unit.isWord("watt") || unit.isWord("watts")) {
                    m_result.watts = m_result.watts || at(end - 1).value >= 60;
                    use(i, end + 1);
                } else if (unit.isSign('%') || unit.isWord("bpm") || unit.isWord("tss") ||
                           unit.isWord("kcal") || unit.isWord("spm") || unit.isWord("hm")) {
                    use(i, end + 1);
                }
            }
        }
    }

    /// One past a number or a range "12-16"; the low end is at `i`.
    [[nodiscard]] std::size_t rangeEnd(std::size_t i) const {
        const bool dash = at(i + 1).isSign('-') || at(i + 1).isWord("to") ||
                          at(i + 1).isWord("bis") || at(i + 1).isSign('~');
        return dash && at(i + 2).isNumber() && at(i + 2).value > at(i).value ? i + 3 : i + 1;
    }

    [[nodiscard]] bool isPaceUnit(std::size_t i) const {
        return isOneOf(at(i), kKm) || isOneOf(at(i), kMiles) || at(i).isWord("m") ||
               at(i).isWord("rep") || isOneOf(at(i), kMetres) || at(i).isNumber();
    }

    void markPaces() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (used(i)) continue;
            if (at(i).isClock() || at(i).isNumber()) markPaceAt(i);
        }
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (at(i).isNumber() && !used(i)) markRacePaceAt(i);
    }

    /// "5:45/km", "6:10-6:20 min/km", "@ 4:15", "4 min/km", "12 km/h".
    void markPaceAt(std::size_t i) {
        std::size_t end = i + 1;
        if ((at(end).isSign('-') || at(end).isSign('/')) && at(end + 1).isClock())
            end += 2;
        else if (at(i).isNumber())
            end = rangeEnd(i);
        const bool atSign = i > 0 && at(i - 1).isSign('@');
        if (at(i).isClock() && at(i).clockParts == 2 && atSign) {
            m_result.pace = true;
            std::size_t last = end;
            while (last < end + 4 &&
                   (at(last).isSign('/') || at(last).isWord("min") || at(last).isWord("per") ||
                    isOneOf(at(last), kKm) || isOneOf(at(last), kMiles)))
                ++last;
            use(i, last);
            return;
        }
        std::size_t unit = end;
        if (at(unit).isWord("min") || at(unit).isWord("mins")) ++unit;
        const bool per = at(unit).isSign('/') || at(unit).isWord("per") || at(unit).isWord("pro");
        if (per && isPaceUnit(unit + 1) && (at(i).isClock() || unit > end)) {
            m_result.pace = true;
            use(i, unit + 2);
        } else if (at(i).isNumber() && isOneOf(at(end), kKm) && at(end + 1).isSign('/') &&
                   at(end + 2).isWord("h")) {
            m_result.pace = true;
            use(i, end + 3);
        }
    }

    /// "5K pace", "@ 10K", "5k-10k race pace", "allure 10 km", "10-km-Renntempo".
    void markRacePaceAt(std::size_t i) {
        std::size_t unit = i + 1;
        if (at(unit).isSign('-') && isOneOf(at(unit + 1), kKm)) ++unit;
        if (!isOneOf(at(unit), kKm)) return;
        const double km = at(i).value;
        std::size_t after = unit + 1;
        while (after < unit + 3 &&
               (at(after).isSign('-') || at(after).isWord("race") || at(after).isWord("goal")))
            ++after;
        const bool followed = isOneOf(at(after), kPaceNouns) && !at(after).isWord("race");
        const bool leads =
            (at(unit + 1).isSign('-') || at(unit + 1).isSign('/') || at(unit + 1).isWord("to")) &&
            at(unit + 2).isNumber() && isOneOf(at(unit + 3), kKm) &&
            isOneOf(at(unit + 4), kPaceNouns);
        std::size_t before = i;
        while (before > 0 && (at(before - 1).isSign('~') || at(before - 1).isSign('-') ||
                              at(before - 1).isWord("goal")))
            --before;
        const bool preceded =
            before > 0 &&
            (at(before - 1).isSign('@') ||
             (isOneOf(at(before - 1), kPaceBefore) && !at(before - 1).isWord("tempo") &&
              !at(before - 1).isWord("a") && !at(before - 1).isWord("en") &&
              !at(before - 1).isWord("i") && !at(before - 1).isWord("in")));
        if (!followed && !leads && !preceded) return;
        if (km > 45) return;
        m_result.paceOfKm = m_result.paceOfKm ? std::min(*m_result.paceOfKm, km) : km;
        use(i, followed ? after + 1 : unit + 1);
    }

    /// A quantity that begins at `i`; `end` is one past its last token.
    struct Found {
        Quantity quantity;
        std::size_t end = 0;
    };

    [[nodiscard]] std::optional<Found> quantityAt(std::size_t i, double metresFrom) const {
        if (at(i).isClock()) return clockQuantity(i);
        if (!at(i).isNumber()) return std::nullopt;
        std::size_t last = i;
        std::size_t unit = i + 1;
        // "8K-10K", "50m - 1h0m": both ends have a unit of their own.
        if (rangeEnd(i) == i + 3) {
            last = i + 2;
            unit = i + 3;
        }
        if (at(unit).isSign('-') && at(unit).begin == at(unit - 1).end) ++unit;
        auto found = measured(i, last, unit, metresFrom);
        if (!found) return std::nullopt;
        const std::size_t dash = found->end;
        const bool joined = at(dash).isSign('-') || at(dash).isWord("to") || at(dash).isWord("or");
        if (joined && at(dash + 1).isNumber()) {
            const auto upper = measured(dash + 1, dash + 1, dash + 2, metresFrom);
            if (upper && upper->quantity.kind == found->quantity.kind &&
                upper->quantity.high > found->quantity.high) {
                found->quantity.high = upper->quantity.high;
                found->quantity.end = upper->quantity.end;
                found->end = upper->end;
            }
        }
        return found;
    }

    [[nodiscard]] std::optional<Found> clockQuantity(std::size_t i) const {
        const Token& clock = at(i);
        std::size_t end = i + 1;
        double minutes = clock.value / 60;
        if (clock.clockParts == 2) {
            const bool hours =
                isOneOf(at(end), kHours) || (clock.value < 5 * 60 && !at(end).isWord("min"));
            if (hours) minutes = clock.value;
            if (isOneOf(at(end), kHours) || isOneOf(at(end), kMinutes)) ++end;
        }
        return Found{{Quantity::Kind::Duration, minutes, minutes, clock.begin, at(end - 1).end},
                     end};
    }

    [[nodiscard]] std::optional<Found>
    measured(std::size_t low, std::size_t high, std::size_t unit, double metresFrom) const {
        const double a = at(low).value;
        const double b = at(high).value;
        const auto make = [&](Quantity::Kind kind, double scale, std::size_t end) {
            return Found{{kind, a * scale, b * scale, at(low).begin, at(end - 1).end}, end};
        };
        using enum Quantity::Kind;
        const Token& word = at(unit);
        if (isOneOf(word, kKm)) return make(Distance, 1, unit + 1);
        if (isOneOf(word, kMiles)) return make(Distance, kKmPerMile, unit + 1);
        if (isOneOf(word, kMetres)) return make(Distance, 0.001, unit + 1);
        if (word.isSign('\'') && at(unit + 1).isSign('\''))
            return make(Duration, 1.0 / 60, unit + 2);
        if (word.isSign('\'')) return withSeconds(make(Duration, 1, unit + 1));
        if (word.isSign('"')) return make(Duration, 1.0 / 60, unit + 1);
        if (isOneOf(word, kMinutes)) return withSeconds(make(Duration, 1, unit + 1));
        if (isOneOf(word, kSeconds)) return make(Duration, 1.0 / 60, unit + 1);
        if (isOneOf(word, kHours)) return withMinutes(make(Duration, 60, unit + 1));
        if (!word.isWord("m")) return std::nullopt;
        // A bare "m": metres when it is many, miles in "3 m run", else minutes.
        if (b >= metresFrom) return make(Distance, 0.001, unit + 1);
        if (b <= 30 && m_hasRun && metresFrom >= 100 && at(unit).begin > at(unit - 1).end)
            return make(Distance, kKmPerMile, unit + 1);
        return make(Duration, 1, unit + 1);
    }

    /// "1h05", "1 h 30 min", "1h0m".
    [[nodiscard]] Found withMinutes(Found found) const {
        std::size_t next = found.end;
        if (at(next).isWord("and") || at(next).isWord("e") || at(next).isWord("y") ||
            at(next).isWord("og"))
            ++next;
        const Token& number = at(next);
        if (!number.isNumber() || number.value >= 60) return found;
        const bool unit = at(next + 1).isWord("m") || isOneOf(at(next + 1), kMinutes) ||
                          at(next + 1).isSign('\'');
        const bool glued = number.begin == found.quantity.end && number.end - number.begin == 2;
        if (!unit && !glued) return found;
        found.end = unit ? next + 2 : next + 1;
        found.quantity.low += number.value;
        found.quantity.high += number.value;
        found.quantity.end = at(found.end - 1).end;
        return found;
    }

    /// "2'30\"", "2 min 30".
    [[nodiscard]] Found withSeconds(Found found) const {
        const Token& number = at(found.end);
        if (!number.isNumber() || number.value >= 60 || number.begin != found.quantity.end)
            return found;
        std::size_t end = found.end + 1;
        if (at(end).isSign('"') || isOneOf(at(end), kSeconds))
            ++end;
        else if (at(end).isSign('\'') && at(end + 1).isSign('\''))
            end += 2;
        found.quantity.low += number.value / 60;
        found.quantity.high += number.value / 60;
        found.end = end;
        found.quantity.end = at(end - 1).end;
        return found;
    }

    [[nodiscard]] bool isTimes(std::size_t i) const {
        return at(i).isWord("x") || at(i).isSign('*') || at(i).isWord("times") ||
               at(i).isWord("mal") || at(i).isWord("fois") || at(i).isWord("veces") ||
               at(i).isWord("volte") || at(i).isWord("vezes") || at(i).isWord("gange") ||
               at(i).isWord("ganger") || at(i).isWord("keer") || at(i).isWord("ganger") ||
               at(i).isWord("szor");
    }

    void markRepetitions() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (used(i)) continue;
            if (at(i).isNumber()) {
                const std::size_t end = rangeEnd(i);
                if (isTimes(end))
                    i = repetitionAt(i, end);
                else if (at(end).isWord("sets") || at(end).isWord("reps") ||
                         at(end).isWord("repeats"))
                    addCount(i, end);
                else if (isPluralDistance(i)) {
                    // "400s", "1000er": a plural is run several times.
                    m_result.repetitions.push_back(
                        {0, at(i).value / 1000, {}, at(i).begin, at(i + 1).end});
                    use(i, i + 2);
                }
            } else if (at(i).isWord("x") && at(i + 1).isNumber() && !used(i + 1) &&
                       at(i + 1).value <= 60) {
                trailingCount(i);
            } else if (at(i).isWord("repeat") && at(i + 1).isNumber()) {
                addCount(i + 1, i + 2);
            }
        }
    }

    [[nodiscard]] bool isPluralDistance(std::size_t i) const {
        const bool plural =
            at(i + 1).isWord("s") || at(i + 1).isWord("er") || at(i + 1).isWord("ers");
        return plural && at(i + 1).begin == at(i).end && at(i).value >= 200 && at(i).value <= 2000;
    }

    void addCount(std::size_t number, std::size_t end) {
        Repetition rep{at(end - 1).isNumber() ? at(end - 1).value : at(number).value,
                       {},
                       {},
                       at(number).begin,
                       at(end).end};
        m_result.repetitions.push_back(rep);
        use(number, end + 1);
    }

    /// "4 x 1000 m", "2x6x500m", "400 x 2", "5x(0.25 mi at race pace + rest 2 mins)".
    std::size_t repetitionAt(std::size_t i, std::size_t times) {
        Repetition rep{at(times - 1).value, {}, {}, at(i).begin, at(times).end};
        std::size_t next = times + 1;
        while (at(next).isNumber() && isTimes(rangeEnd(next))) {
            rep.count *= at(next).value;
            next = rangeEnd(next) + 1;
        }
        const auto first = quantityAt(i, 50);
        std::size_t end = next;
        if (at(next).isSign('(') || at(next).isSign('[')) {
            const char close = at(next).isSign('(') ? ')' : ']';
            std::size_t inner = next + 1;
            while (inner < m_tokens.size() && !at(inner).isSign(close)) {
                if (const auto part = used(inner) ? std::nullopt : quantityAt(inner, 50)) {
                    if (!rep.km && !rep.minutes) set(rep, part->quantity);
                    inner = part->end;
                } else {
                    ++inner;
                }
            }
            end = inner;
        } else if (at(next).isNumber() && at(i).value >= 100 && rep.count >= 100 &&
                   at(next).value <= 40) {
            rep.km = at(i).value / 1000; // "1500 x 4": the distance stands first
            rep.count = at(next).value;
            end = next + 1;
        } else if (const auto part = quantityAt(next, 50)) {
            set(rep, part->quantity);
            end = part->end;
        } else if (at(next).isNumber() || at(next).isClock()) {
            end = rangeEnd(next);
            const double value = at(end - 1).value;
            if (at(next).isNumber() && value >= 50) rep.km = value / 1000;
        }
        static_cast<void>(first);
        // "5 x 3 min / 2 min": the second is the rest.
        if (at(end).isSign('/') || at(end).isSign('+')) {
            if (const auto rest = quantityAt(end + 1, 50)) end = rest->end;
        }
        rep.end = end > 0 ? at(end - 1).end : rep.end;
        m_result.repetitions.push_back(rep);
        use(i, end);
        return end > i ? end - 1 : i;
    }

    static void set(Repetition& rep, const Quantity& quantity) {
        if (quantity.kind == Quantity::Kind::Distance)
            rep.km = quantity.high;
        else
            rep.minutes = quantity.high;
    }

    /// "800 m (x4, 3' rec)", "Fartlek x 5": what is repeated stands before.
    void trailingCount(std::size_t i) {
        Repetition rep{at(i + 1).value, {}, {}, at(i).begin, at(i + 1).end};
        for (std::size_t k = 0; k < i; ++k)
            if (const auto part = used(k) ? std::nullopt : quantityAt(k, 50)) {
                set(rep, part->quantity);
                use(k, part->end);
                k = part->end - 1;
            }
        m_result.repetitions.push_back(rep);
        use(i, i + 2);
    }

    [[nodiscard]] bool isRestAround(std::size_t begin, std::size_t end) const {
        if (m_result.repetitions.empty()) return false;
        std::size_t next = end;
        if (at(next).isWord("easy") || at(next).isWord("active") || at(next).isWord("walking") ||
            at(next).isWord("slow"))
            ++next;
        if (isOneOf(at(next), kRests) || at(next).isWord("walk") || at(next).isWord("easy"))
            return true;
        std::size_t before = begin;
        while (before > 0 && (at(before - 1).isSign(':') || at(before - 1).isSign('(') ||
                              at(before - 1).isWord("of")))
            --before;
        return before > 0 && isOneOf(at(before - 1), kRests);
    }

    void collect() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (used(i)) continue;
            const auto found = quantityAt(i, 100);
            if (!found) continue;
            if (!isRestAround(i, found->end)) m_result.quantities.push_back(found->quantity);
            i = found->end - 1;
        }
    }

    std::vector<Token> m_tokens;
    std::vector<bool> m_used;
    TitleNumbers m_result;
    bool m_hasRun = false;
};

std::optional<double> largest(const std::vector<Quantity>& quantities, Quantity::Kind kind) {
    std::optional<double> result;
    for (const Quantity& quantity : quantities)
        if (quantity.kind == kind && quantity.high > 0)
            result = std::max(result.value_or(0), quantity.high);
    return result;
}

} // namespace

std::optional<double> TitleNumbers::km() const {
    const auto result = largest(quantities, Quantity::Kind::Distance);
    return result && *result <= 1000 ? result : std::nullopt;
}

std::optional<double> TitleNumbers::minutes() const {
    const auto result = largest(quantities, Quantity::Kind::Duration);
    return result && *result <= 1440 ? result : std::nullopt;
}

TitleNumbers readNumbers(std::string_view text) {
    return NumberReader(text).read();
}

} // namespace stridewright::interchange
