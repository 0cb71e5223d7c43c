// SPDX-License-Identifier: MIT
#include "cli/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace stridewright::cli {

namespace {

template <class E>
using Names = std::array<std::string_view, kCount<E>>;

template <class E>
std::string_view nameOf(const Names<E>& names, E value) {
    return names[static_cast<std::size_t>(value)];
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    for (const char c : text)
        if (!continues(c)) ++width;
    return width;
}

} // namespace

std::string_view phaseName(PhaseKind phase) {
    static constexpr Names<PhaseKind> names{
        "off-season", "base", "build", "peak", "taper", "race week", "recovery", "maintenance"};
    return nameOf(names, phase);
}

std::string_view sessionName(SessionClass sessionClass, PhaseKind phase) {
    if (phase == PhaseKind::Race && sessionClass == SessionClass::Light) return "primer";
    return word(sessionClass);
}

std::string_view breachText(RuleId rule) {
    static constexpr Names<RuleId> texts{
        "the week has more sessions than it may have",
        "sessions on two days in a row",
        "the day is not free",
        "the session needs more minutes than the day has",
        "too close to a race",
        "too much for the day before a hard run",
        "a heavy session on the day of a long run",
        "heavier than the phase and the level allow",
        "more heavy sessions than the week may have",
        "it takes the week's last rest day",
        "the day is pinned otherwise",
        "the day is over: the plan begins later",
    };
    return nameOf(texts, rule);
}

std::string_view closedText(RuleId rule) {
    static constexpr Names<RuleId> texts{
        "the week has its sessions",
        "a session stands right beside it",
        "you are not free",
        "too few minutes",
        "too close to a race",
        "a hard run follows the next day",
        "the long run is that day",
        "the phase and the level allow no session",
        "the week has its heavy sessions",
        "it is the week's last rest day",
        "the day is pinned",
        "the day is over",
    };
    return nameOf(texts, rule);
}

std::string_view termText(CostTerm term) {
    static constexpr Names<CostTerm> texts{
        "sessions more or fewer than the week aims at",
        "sessions lighter or heavier than the phase asks for",
        "the run of the day itself",
        "the run on the next day",
        "the run two days later",
        "the run on the day before",
        "no day of full rest",
        "days other than the preferred ones",
        "other weekdays than the week before",
        "days since the last session",
        "sessions moved from the plan so far",
    };
    return nameOf(texts, term);
}

std::string scoreText(const Score& score) {
    std::string text = "cost " + std::to_string(score.cost);
    if (score.shortfall != 0) text += ", " + counted(score.shortfall, "session") + " missing";
    return text;
}

std::string counted(long long count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string shortDate(Date date) {
    return fmt::format("{} {} {} {}",
                       shortWeekdayName(weekdayOf(date)),
                       dayOfMonth(date),
                       monthName(date).substr(0, 3),
                       yearOf(date));
}

std::string longDate(Date date) {
    return fmt::format("{} {} {}", dayOfMonth(date), monthName(date), yearOf(date));
}

std::string shortNumber(double value) {
    const double rounded = std::round(value * 10) / 10;
    return rounded == std::floor(rounded) ? fmt::format("{:.0f}", rounded)
                                          : fmt::format("{:.1f}", rounded);
}

std::string printable(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return result;
}

std::string column(std::string_view text, std::size_t width) {
    std::string clean = printable(text);
    const std::size_t has = widthOf(clean);
    if (has <= width) return clean + std::string(width - has, ' ');
    std::size_t end = 0;
    for (std::size_t shown = 0; end < clean.size(); ++end) {
        if (continues(clean[end])) continue;
        if (++shown == width) break;
    }
    return clean.substr(0, end) + "…";
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string result;
    std::string line;
    std::size_t at = 0;
    // The spaces that the first line begins with are kept.
    while (at < text.size() && text[at] == ' ')
        ++at;
    line.assign(at, ' ');
    bool fresh = true;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view piece = text.substr(at, end - at);
        if (!fresh && widthOf(line) + 1 + widthOf(piece) > width) {
            result += line + "\n";
            line.assign(indent, ' ');
            fresh = true;
        }
        if (!fresh) line += ' ';
        line += piece;
        fresh = false;
        at = end + 1;
    }
    return result + line + "\n";
}

} // namespace stridewright::cli
