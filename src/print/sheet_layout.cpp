// SPDX-License-Identifier: MIT
#include "print/sheet_layout.hpp"

#include "print/sheet_blocks.hpp"

#include <algorithm>

namespace stridewright::print {

namespace {

constexpr double kLeastNotes = 34;       // a heading and one line
constexpr double kWorthwhileNotes = 100; // on a page that is not the last

/// Fills pages from top to bottom.
class Flow {
public:
    Flow(const Sheet& sheet, interchange::Paper paper, const Spacing& spacing, TextMeasure& measure)
        : m_sheet(sheet), m_paper(paper), m_spacing(spacing), m_measure(measure),
          m_area(printableRect(paper)),
          m_bottom(m_area.bottom() - footerHeight(sheet, m_area.width(), measure) - 5) {
        startPage();
    }

    std::vector<PageLayout> pages() {
        placeStrip();
        for (const Sheet::Session& session : m_sheet.sessions)
            placeSession(session);
        if (!m_sheet.sessions.empty() && !m_hasKeys) placeKeys();
        placeNotes();
        finish();
        return std::move(m_pages);
    }

private:
    [[nodiscard]] double room() const { return m_bottom - m_y; }
    [[nodiscard]] double width() const { return m_area.width(); }
    [[nodiscard]] double pageTop() const { return m_area.top() + m_spacing.header + 2; }
    PageCanvas canvas() { return PageCanvas(m_pages.back(), m_measure); }

    void startPage() {
        m_pages.emplace_back();
        m_y = pageTop();
    }

    QRectF take(double height) {
        const QRectF area(m_area.left(), m_y, width(), height);
        m_y += height + m_spacing.gap;
        return area;
    }

    void placeStrip() {
        PageCanvas page = canvas();
        if (!m_sheet.days.empty())
            drawStrip(page,
                      m_sheet,
                      take(stripHeight(m_sheet, width(), m_spacing.around, m_measure)),
                      m_spacing.around);
        if (!m_sheet.notices.empty())
            drawNotices(page, m_sheet, take(noticesHeight(m_sheet, width(), m_measure)));
    }

    void placeSession(const Sheet::Session& session) {
        TablePart part{&session, 0, session.rows.size()};
        const double whole = tableHeight(part, width(), m_spacing, m_measure);
        if (whole > room() && whole <= m_bottom - pageTop()) {
            // The keys fill what is left of the page, if they fit.
            if (!m_hasKeys && keysHeight(width(), m_spacing.around, m_measure) <= room())
                placeKeys();
            if (room() >= kWorthwhileNotes) placeNotes();
            startPage();
        }
        while (true) {
            // As many rows as fit; on a fresh page at least one, so that this ends.
            part.last = session.rows.size();
            while (part.last > part.first + 1 &&
                   tableHeight(part, width(), m_spacing, m_measure) > room())
                --part.last;
            const bool fits = tableHeight(part, width(), m_spacing, m_measure) <= room();
            if (!fits && m_y > pageTop()) {
                startPage();
                continue;
            }
            PageCanvas page = canvas();
            const double height = tableHeight(part, width(), m_spacing, m_measure);
            drawTable(page, part, take(height).topLeft(), width(), m_spacing);
            if (part.ends()) return;
            part.first = part.last;
            startPage();
        }
    }

    void placeKeys() {
        const double height = keysHeight(width(), m_spacing.around, m_measure);
        if (height > room()) startPage();
        PageCanvas page = canvas();
        drawKeys(page, take(height), m_spacing.around);
        m_hasKeys = true;
    }

    void placeNotes() {
        if (room() < kLeastNotes) return;
        PageCanvas page = canvas();
        drawNotes(page, take(room()));
    }

    /// What needs to know how many pages there are.
    void finish() {
        for (std::size_t index = 0; index < m_pages.size(); ++index) {
            PageCanvas page(m_pages[index], m_measure);
            const QRectF top(m_area.left(), m_area.top(), width(), m_spacing.header);
            drawHeader(page,
                       m_sheet,
                       top,
                       {static_cast<int>(index) + 1, static_cast<int>(m_pages.size())});
            drawFooter(page,
                       m_sheet,
                       QRectF(m_area.left(), m_bottom, width(), m_area.bottom() - m_bottom));
            drawPunchMarks(page, paperSize(m_paper));
        }
    }

    const Sheet& m_sheet;
    interchange::Paper m_paper;
    Spacing m_spacing;
    TextMeasure& m_measure;
    QRectF m_area;
    double m_bottom;
    double m_y = 0;
    bool m_hasKeys = false;
    std::vector<PageLayout> m_pages;
};

/// "Warm-up 6 min: as on Tuesday 8" in place of words that an earlier session has already.
std::string
onceOnly(const std::string& text, const std::string& earlier, const std::string& title) {
    const std::size_t colon = text.find(": ");
    if (text != earlier || colon == std::string::npos) return text;
    return text.substr(0, colon) + ": as on " + title.substr(0, title.find(" · "));
}

/// The sheet with each warm-up and cool-down written out once.
Sheet withEdgesOnce(const Sheet& sheet) {
    Sheet shorter = sheet;
    for (std::size_t later = 1; later < sheet.sessions.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const Sheet::Session& said = sheet.sessions[earlier];
            Sheet::Session& session = shorter.sessions[later];
            session.warmUp = onceOnly(session.warmUp, said.warmUp, said.title);
            session.coolDown = onceOnly(session.coolDown, said.coolDown, said.title);
        }
    return shorter;
}

} // namespace

QSizeF paperSize(interchange::Paper paper) {
    return paper == interchange::Paper::Letter ? QSizeF(612, 792) : QSizeF(595, 842);
}

QRectF printableRect(interchange::Paper paper) {
    const QSizeF size = paperSize(paper);
    constexpr double kPunched = 20 * kMillimetre;
    constexpr double kMargin = 10 * kMillimetre;
    return {kPunched, kMargin, size.width() - kPunched - kMargin, size.height() - 2 * kMargin};
}

std::vector<PageLayout> layoutSheet(const Sheet& sheet, interchange::Paper paper) {
    requireSheetFont();
    TextMeasure measure;
    std::vector<PageLayout> best = Flow(sheet, paper, kRoomy, measure).pages();
    const Sheet shorter = withEdgesOnce(sheet);
    for (const Spacing& spacing :
         {kTight, kTighter, kTightest, kPaired, kPairedTighter, kPairedTightest}) {
        if (best.size() == 1) break;
        const bool brief = spacing.rows == Rows::Paired && spacing.around == Detail::Brief;
        std::vector<PageLayout> closer =
            Flow(brief ? shorter : sheet, paper, spacing, measure).pages();
        if (closer.size() < best.size()) best = std::move(closer);
    }
    return best;
}

} // namespace stridewright::print
