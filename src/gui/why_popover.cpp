// SPDX-License-Identifier: MIT
#include "gui/why_popover.hpp"

#include "gui/paint.hpp"
#include "gui/plain_text.hpp"
#include "gui/qt_text.hpp"
#include "gui/words.hpp"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stridewright::gui {

namespace {

constexpr std::size_t kMostReasons = 5;
constexpr int kLongestReason = 240; ///< characters; names in it can be of any length

QString tr(const char* text) {
    return QCoreApplication::translate("why", text);
}

QLabel* bodyLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = plainLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

QString listOfDays(const std::vector<DatedClass>& sessions) {
    QStringList names;
    for (const DatedClass& session : sessions)
        names << dayName(session.date);
    if (names.size() < 2) return names.join(QString());
    const QString last = names.takeLast();
    return tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

} // namespace

ReasonRow::ReasonRow(const Theme& theme, const Reason& reason, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_about(reason.about) {
    setObjectName(QStringLiteral("reasonRow"));
    setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 5);
    row->setSpacing(8);
    auto* icon = plainLabel(QString(), this);
    icon->setPixmap(
        theme.pixmap(reason.tradeoff ? QStringLiteral("tilde") : QStringLiteral("checkc"),
                     reason.tradeoff ? Tone::Caution : Tone::Ok,
                     18));
    row->addWidget(icon, 0, Qt::AlignTop);
    const QString text = brief(shown(reason), kLongestReason);
    row->addWidget(bodyLabel(text, "body", this), 1);
    setAccessibleName(reason.tradeoff ? tr("Trade-off: %1").arg(text) : text);
}

void ReasonRow::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    m_hot = true;
    update();
    Q_EMIT entered();
}

void ReasonRow::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    m_hot = false;
    update();
    Q_EMIT left();
}

void ReasonRow::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    m_hot = true;
    update();
    Q_EMIT entered();
}

void ReasonRow::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    m_hot = false;
    update();
    Q_EMIT left();
}

void ReasonRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QFrame::keyPressEvent(event);
}

void ReasonRow::paintEvent(QPaintEvent*) {
    if (!m_hot) return;
    QPainter painter(this);
    drawBox(painter, rect(), 8, m_theme.colour(Tone::BrandTint), {});
    if (hasFocus()) drawFocusRing(painter, rect(), 8, m_theme.colour(Tone::Focus));
}

QString whyClass(const PlanWeek& week, const PlannedSession& session) {
    const QString name = lookOf(session.sessionClass).word;
    if (session.fact) return tr("You asked for it on this day.");
    const PlannedSession* heavier = nullptr;
    for (const PlannedSession& other : week.sessions)
        if (other.sessionClass > session.sessionClass) heavier = &other;
    if (heavier != nullptr)
        return tr("The week's %1 session is on %2. This one tops the week up.")
            .arg(lookOf(heavier->sessionClass).word.toLower(), dayName(heavier->date));
    if (week.deload)
        return tr("An easier week: sessions are one class lighter, so that you recover.");
    for (const PlanDay& day : week.days)
        if (day.date == session.date && day.ceiling == session.sessionClass &&
            session.sessionClass != SessionClass::Heavy)
            return tr("%1 is the most that this day allows.").arg(name);
    return tr("%1 leaves room for it, and no other session of the week is harder.")
        .arg(wordsOf(week.phase));
}

QString nextBestDay(const PlanWeek& week, const PlannedSession& session) {
    const auto has = [](const std::vector<DatedClass>& sessions, Date date) {
        return std::any_of(sessions.begin(), sessions.end(), [&](const DatedClass& other) {
            return other.date == date;
        });
    };
    for (const Alternative& other : week.alternatives) {
        if (has(other.sessions, session.date) || other.delta.shortfall > 0) continue;
        for (const DatedClass& candidate : other.sessions) {
            const bool isNew = std::none_of(
                week.sessions.begin(), week.sessions.end(), [&](const PlannedSession& mine) {
                    return mine.date == candidate.date;
                });
            if (!isNew) continue;
            const QString how = other.delta.cost == 0 ? tr("Just as good") : tr("A less good week");
            return tr("%1. %2, with strength on %3.")
                .arg(dayName(candidate.date), how, listOfDays(other.sessions));
        }
    }
    return tr("None. With your runs and rules, no other day keeps the week whole.");
}

WhyPopover::WhyPopover(const Theme& theme,
                       const PlanWeek& week,
                       const PlannedSession& session,
                       QWidget* host)
    : Popover(theme,
              tr("Why %1, and why %2?")
                  .arg(dayName(session.date), lookOf(session.sessionClass).word.toLower()),
              host) {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(18);
    auto* reasons = new QVBoxLayout;
    reasons->setSpacing(2);
    std::vector<Reason> shownReasons = session.why;
    // What is given up stands last and is never the one cut off.
    if (shownReasons.size() > kMostReasons)
        shownReasons.erase(shownReasons.begin() + kMostReasons - 1, shownReasons.end() - 1);
    for (const Reason& reason : shownReasons) {
        auto* row = new ReasonRow(theme, reason, this);
        connect(row, &ReasonRow::entered, this, [this, row] { Q_EMIT spokenOf(row->about()); });
        connect(row, &ReasonRow::left, this, [this] { Q_EMIT spokenOf(std::nullopt); });
        reasons->addWidget(row);
        m_rows.push_back(row);
    }
    reasons->addStretch(1);
    columns->addLayout(reasons, 6);
    auto* side = new QVBoxLayout;
    side->setSpacing(2);
    side->addWidget(
        bodyLabel(tr("Why %1").arg(lookOf(session.sessionClass).word.toLower()), "label", this));
    side->addWidget(bodyLabel(whyClass(week, session), "body", this));
    side->addSpacing(8);
    side->addWidget(bodyLabel(tr("Next best day"), "label", this));
    side->addWidget(bodyLabel(nextBestDay(week, session), "body", this));
    if (!session.notBefore.empty()) {
        side->addSpacing(8);
        side->addWidget(bodyLabel(tr("Not before %1").arg(toQt(session.notBefore)), "label", this));
        side->addWidget(bodyLabel(tr("Some hours after the day's run."), "body", this));
    }
    side->addStretch(1);
    if (!session.fact) {
        auto* keep = new QPushButton(theme.icon(QStringLiteral("pin")),
                                     session.pinned ? tr("Let %1 go").arg(dayName(session.date))
                                                    : tr("Keep on %1").arg(dayName(session.date)),
                                     this);
        keep->setObjectName(QStringLiteral("keepButton"));
        const Date date = session.date;
        connect(keep, &QPushButton::clicked, this, [this, date] { Q_EMIT keepAsked(date); });
        side->addSpacing(8);
        side->addWidget(keep, 0, Qt::AlignLeft);
    }
    columns->addLayout(side, 5);
    content()->addLayout(columns);
}

} // namespace stridewright::gui
