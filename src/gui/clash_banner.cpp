// SPDX-License-Identifier: MIT
#include "gui/clash_banner.hpp"

#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include "gui/words.hpp"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr std::size_t kMostMends = 4;

QString tr(const char* text) {
    return QCoreApplication::translate("clash", text);
}

QString shortRule(RuleId rule) {
    switch (rule) {
    case RuleId::Count:
        return tr("the week's limit");
    case RuleId::Spacing:
        return tr("next to another strength day");
    case RuleId::Available:
        return tr("kept free by you");
    case RuleId::Time:
        return tr("too little time");
    case RuleId::Race:
        return tr("too near a race");
    case RuleId::BeforeHard:
        return tr("the day before a hard run");
    case RuleId::LongDay:
        return tr("the day of the long run");
    case RuleId::Ceiling:
        return tr("the phase allows none");
    case RuleId::HeavyCount:
        return tr("enough heavy sessions already");
    case RuleId::RestDay:
        return tr("the last full rest day");
    case RuleId::Pin:
        return tr("another day is fixed");
    case RuleId::Past:
        break;
    }
    return tr("in the past");
}

QLabel* label(const QString& text, const char* role, QWidget* parent) {
    auto* result = plainLabel(text, parent);
    result->setWordWrap(true);
    result->setProperty("role", QLatin1StringView(role));
    return result;
}

} // namespace

QString clashText(const Conflict& conflict) {
    QStringList days;
    for (const DayConflict& day : conflict.days) {
        QStringList rules;
        for (const RuleId rule : day.rules)
            rules << shortRule(rule);
        if (!rules.isEmpty())
            days << tr("%1: %2").arg(dayName(day.date), rules.join(QStringLiteral(", ")));
    }
    return days.join(QStringLiteral(" · "));
}

QString mendTitle(const Mend& mend, const PlanRequest& request) {
    switch (mend.kind) {
    case MendKind::OpenDay:
        return tr("Make time on %1").arg(dayName(mend.date));
    case MendKind::MoveRun: {
        const QString run = mend.run < request.runs.size()
                                ? lookOf(request.runs[mend.run].kind).word.toLower()
                                : QString();
        return mend.to ? tr("Move the %1 run from %2 to %3")
                             .arg(run, dayName(mend.date), dayName(*mend.to))
                       : tr("Leave out the %1 run on %2").arg(run, dayName(mend.date));
    }
    case MendKind::LiftPin:
        break;
    }
    return tr("Let go of your choice for %1").arg(dayName(mend.date));
}

ClashBanner::ClashBanner(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setObjectName(QStringLiteral("clashBanner"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 14, 16, 14);
    hide();
}

void ClashBanner::setWeek(const PlanWeek& week, const PlanRequest& request) {
    if (m_inner != nullptr) {
        // Its button may be the one that asked: it lives until the click is over.
        m_layout->removeWidget(m_inner);
        m_inner->hide();
        m_inner->deleteLater();
        m_inner = nullptr;
    }
    setVisible(week.conflict.has_value());
    if (!week.conflict) return;
    m_inner = new QWidget(this);
    m_layout->addWidget(m_inner);
    auto* grid = new QGridLayout(m_inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    auto* icon = plainLabel(QString(), m_inner);
    icon->setPixmap(m_theme.pixmap(QStringLiteral("block"), Tone::Blocked, 20));
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    const int count = week.bounds.min;
    const QString title = count == 1   ? tr("A strength day does not fit this week")
                          : count == 2 ? tr("Two strength days do not fit this week")
                          : count == 3 ? tr("Three strength days do not fit this week")
                                       : tr("The strength days do not fit this week");
    grid->addWidget(label(title, "section", m_inner), 0, 1);
    grid->addWidget(label(clashText(*week.conflict), "body", m_inner), 1, 1);
    setAccessibleName(title);
    const auto& mends = week.conflict->mends;
    if (mends.empty()) {
        grid->addWidget(label(tr("No single change would mend it. More time on other days would."),
                              "body",
                              m_inner),
                        2,
                        1);
        return;
    }
    grid->addWidget(
        label(tr("Ways out, best first. Each is one step in Undo."), "label", m_inner), 2, 1);
    auto* ways = new QGridLayout;
    ways->setSpacing(8);
    for (std::size_t i = 0; i < std::min(mends.size(), kMostMends); ++i) {
        auto* use = new QPushButton(mendTitle(mends[i], request), m_inner);
        use->setObjectName(QStringLiteral("mendButton"));
        if (i == 0) use->setProperty("primary", true);
        connect(use, &QPushButton::clicked, this, [this, i] { Q_EMIT mendAsked(i); });
        ways->addWidget(use, static_cast<int>(i) / 2, static_cast<int>(i) % 2, Qt::AlignLeft);
    }
    ways->setColumnStretch(2, 1);
    grid->addLayout(ways, 3, 1);
}

void ClashBanner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBox(painter, rect(), 12, m_theme.colour(Tone::BlockedTint), {});
}

} // namespace stridewright::gui
