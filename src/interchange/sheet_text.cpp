// SPDX-License-Identifier: MIT
#include <stridewright/interchange/sheet_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace stridewright::interchange {

namespace {

constexpr int kColumns = 100;
constexpr int kNameColumn = 44;
constexpr int kPlanColumn = 18;
constexpr int kLoadColumn = 20;

// ---- text in columns ---------------------------------------------------------------------------

/// One code point of UTF-8 and how many columns a terminal gives it.
struct Glyph {
    std::string bytes;
    int columns = 1;
};

/// Columns of a code point: none for marks that sit on the letter before, two for East Asian
/// letters and emoji. The blocks named are those of Unicode's East Asian Width.
int columnsOf(std::uint32_t code) {
    struct Block {
        std::uint32_t first;
        std::uint32_t last;
    };
    static constexpr std::array<Block, 7> kMarks{{{0x300, 0x36F},
                                                  {0x591, 0x5BD},
                                                  {0x610, 0x61A},
                                                  {0x64B, 0x65F},
                                                  {0x200B, 0x200F},
                                                  {0x202A, 0x202E},
                                                  {0xFE00, 0xFE0F}}};
    static constexpr std::array<Block, 7> kWide{{{0x1100, 0x115F},
                                                 {0x2E80, 0xA4CF},
                                                 {0xAC00, 0xD7A3},
                                                 {0xF900, 0xFAFF},
                                                 {0xFE30, 0xFE6F},
                                                 {0xFF00, 0xFF60},
                                                 {0x1F300, 0x1FAFF}}};
    const auto holds = [code](const Block& block) {
        return block.first <= code && code <= block.last;
    };
    if (std::any_of(kMarks.begin(), kMarks.end(), holds)) return 0;
    return std::any_of(kWide.begin(), kWide.end(), holds) ? 2 : 1;
}

std::vector<Glyph> glyphsOf(std::string_view text) {
    std::vector<Glyph> glyphs;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        std::size_t size = lead < 0x80U ? 1U : lead < 0xE0U ? 2U : lead < 0xF0U ? 3U : 4U;
        size = std::min(size, text.size() - i);
        if (size == 1) {
            // A control sign could move the terminal's cursor.
            const bool control = lead < 0x20U || lead == 0x7FU;
            glyphs.push_back({control ? std::string(" ") : std::string(1, text[i]), 1});
        } else {
            std::uint32_t code = lead & (0xFFU >> (size + 1));
            for (std::size_t k = 1; k < size; ++k)
                code = (code << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
            glyphs.push_back({std::string(text.substr(i, size)), columnsOf(code)});
        }
        i += size;
    }
    return glyphs;
}

int widthOf(std::string_view text) {
    int width = 0;
    for (const Glyph& glyph : glyphsOf(text))
        width += glyph.columns;
    return width;
}

/// Broken between words; a word wider than the line is broken where the line ends.
std::vector<std::string> wrapped(std::string_view text, int width) {
    std::vector<std::string> lines(1);
    int lineWidth = 0;
    std::string word;
    int wordWidth = 0;
    const auto newLine = [&] {
        lines.emplace_back();
        lineWidth = 0;
    };
    const auto placeWord = [&] {
        if (word.empty()) return;
        if (lineWidth > 0 && lineWidth + 1 + wordWidth > width) newLine();
        if (lineWidth > 0) {
            lines.back() += ' ';
            ++lineWidth;
        }
        lines.back() += word;
        lineWidth += wordWidth;
        word.clear();
        wordWidth = 0;
    };
    for (const Glyph& glyph : glyphsOf(text)) {
        if (glyph.bytes == " ") {
            placeWord();
            continue;
        }
        if (wordWidth + glyph.columns > width) {
            placeWord();
            newLine();
        }
        word += glyph.bytes;
        wordWidth += glyph.columns;
    }
    placeWord();
    return lines;
}

std::string padded(std::string text, int width) {
    const int missing = width - widthOf(text);
    if (missing > 0) text.append(static_cast<std::size_t>(missing), ' ');
    return text;
}

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(count), ' ');
}

/// The text with a space for every control sign (those of one byte, and of two in UTF-8): a
/// terminal obeys them.
std::string harmless(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
        if (byte < 0x20U || byte == 0x7FU) text[i] = ' ';
        if (byte == 0xC2U && next >= 0x80U && next <= 0x9FU) text[i] = text[i + 1] = ' ';
    }
    return text;
}

/// Collects lines; none ends in spaces.
class Text {
public:
    void line(std::string text = {}) {
        const std::size_t last = text.find_last_not_of(' ');
        text.resize(last == std::string::npos ? 0 : last + 1);
        m_text += harmless(std::move(text));
        m_text += '\n';
    }
    /// A paragraph whose further lines are indented by `hang`.
    void paragraph(const std::string& text, int indent, int hang) {
        bool first = true;
        for (const std::string& part : wrapped(text, kColumns - hang)) {
            line(spaces(first ? indent : hang) + part);
            first = false;
        }
    }
    /// Left and right on one line where both fit, else one below the other.
    void sides(const std::string& left, const std::string& right) {
        if (!right.empty() && widthOf(left) + 2 + widthOf(right) <= kColumns) {
            line(padded(left, kColumns - widthOf(right)) + right);
            return;
        }
        if (!left.empty()) paragraph(left, 0, 0);
        if (!right.empty()) paragraph(right, 0, 0);
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

// ---- the sheet's parts -------------------------------------------------------------------------

std::string runText(const Sheet::DayRun& run) {
    std::string text = run.word;
    if (!run.distance.empty()) text += " " + run.distance;
    if (!run.detail.empty()) text += ", " + run.detail;
    return text;
}

std::string dayText(const Sheet::Day& day) {
    std::string text;
    for (const Sheet::DayRun& run : day.runs)
        text += (text.empty() ? "" : "; ") + runText(run);
    for (const Sheet::DaySession& session : day.sessions) {
        text += fmt::format(" + {}", session.word);
        if (!session.minutes.empty()) text += fmt::format(" ({})", session.minutes);
    }
    return text;
}

void writeDay(Text& text, const Sheet::Day& day, int titleWidth) {
    bool first = true;
    for (const std::string& line : wrapped(dayText(day), kColumns - titleWidth - 2)) {
        text.line("  " + padded(first ? day.title : "", titleWidth) + line);
        first = false;
    }
}

void writeRow(Text& text, const Sheet::Row& row, int letterWidth) {
    const int nameWidth = kNameColumn - letterWidth;
    std::vector<std::string> name = wrapped(row.name, nameWidth);
    if (!row.cue.empty())
        for (const std::string& line : wrapped(row.cue, nameWidth))
            name.push_back(line);
    const std::vector<std::string> plan = wrapped(row.plan, kPlanColumn - 2);
    const std::vector<std::string> load = wrapped(row.load, kLoadColumn - 2);
    const auto at = [](const std::vector<std::string>& lines, std::size_t i) {
        return i < lines.size() ? lines[i] : std::string();
    };
    for (std::size_t i = 0; i < std::max({name.size(), plan.size(), load.size()}); ++i)
        text.line((i == 0 ? "  [ ] " : "      ") + padded(i == 0 ? row.letter : "", letterWidth) +
                  padded(at(name, i), nameWidth + 2) + padded(at(plan, i), kPlanColumn) +
                  padded(at(load, i), kLoadColumn) + (i == 0 ? row.aim : ""));
}

void writeSession(Text& text, const Sheet::Session& session) {
    text.line();
    std::string title = session.title;
    if (!session.subtitle.empty()) title += "  (" + session.subtitle + ")";
    text.paragraph(title, 0, 2);
    if (!session.warmUp.empty()) text.paragraph(session.warmUp, 2, 4);
    int letterWidth = 0;
    for (const Sheet::Row& row : session.rows)
        if (!row.letter.empty()) letterWidth = std::max(letterWidth, widthOf(row.letter) + 1);
    for (const Sheet::Row& row : session.rows)
        writeRow(text, row, letterWidth);
    if (!session.coolDown.empty()) text.paragraph(session.coolDown, 2, 4);
}

/// Grey cells are there on paper only.
std::string legendText(std::string legend) {
    static constexpr std::string_view kGrey = "Grey: leave empty.";
    if (legend.ends_with(kGrey)) legend.resize(legend.size() - kGrey.size());
    while (legend.ends_with(' '))
        legend.pop_back();
    return legend;
}

} // namespace

std::string sheetText(const Sheet& sheet) {
    Text text;
    text.sides(sheet.name, sheet.race);
    text.sides(fmt::format("{} · {} · {}", sheet.week, sheet.phase, sheet.dates), sheet.raceLine);
    text.line();
    int dayWidth = 0;
    for (const Sheet::Day& day : sheet.days)
        dayWidth = std::max(dayWidth, widthOf(day.title) + 2);
    for (const Sheet::Day& day : sheet.days)
        writeDay(text, day, dayWidth);
    if (!sheet.notices.empty()) text.line();
    for (const std::string& notice : sheet.notices)
        text.paragraph("Note: " + notice, 0, 6);
    for (const Sheet::Session& session : sheet.sessions)
        writeSession(text, session);
    text.line();
    if (const std::string legend = legendText(sheet.legend); !legend.empty())
        text.paragraph(legend, 0, 0);
    if (!sheet.code.empty()) text.line("Sheet code " + sheet.code);
    return text.take();
}

} // namespace stridewright::interchange
