// SPDX-License-Identifier: MIT
#include "gui/words.hpp"

#include "gui/qt_text.hpp"

#include <QCoreApplication>

namespace stridewright::gui {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("words", text);
}

template <class E, std::size_t N>
QString oneOf(const std::array<const char*, N>& texts, E value) {
    static_assert(N == kCount<E>);
    return tr(texts[static_cast<std::size_t>(value)]);
}

QString readable(std::string_view id) {
    QString text = toQt(id).replace(u'_', u' ');
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

} // namespace

Look lookOf(RunKind kind) {
    switch (kind) {
    case RunKind::Rest:
        return {tr("Rest"), u"rest"_s, Tone::Rest, Tone::RestTint, Tone::Ink};
    case RunKind::Recovery:
        return {tr("Recovery"), u"easy"_s, Tone::Easy, Tone::EasyTint, Tone::Ink};
    case RunKind::Easy:
        return {tr("Easy"), u"easy"_s, Tone::Easy, Tone::EasyTint, Tone::Ink};
    case RunKind::Cross:
        return {tr("Cross-training"), u"cross"_s, Tone::Easy, Tone::EasyTint, Tone::Ink};
    case RunKind::Steady:
        return {tr("Steady"), u"easy"_s, Tone::Easy, Tone::EasyTint, Tone::Ink};
    case RunKind::Tempo:
        return {tr("Tempo"), u"tempo"_s, Tone::Tempo, Tone::TempoTint, Tone::Ink};
    case RunKind::Intervals:
        return {tr("Intervals"), u"intervals"_s, Tone::Intervals, Tone::IntervalsTint, Tone::Ink};
    case RunKind::Hills:
        return {tr("Hills"), u"intervals"_s, Tone::Intervals, Tone::IntervalsTint, Tone::Ink};
    case RunKind::Long:
        return {tr("Long"), u"long"_s, Tone::Long, Tone::LongTint, Tone::Ink};
    case RunKind::Race:
        return {tr("Race"), u"race"_s, Tone::Race, Tone::RaceTint, Tone::Ink};
    case RunKind::Unknown:
        break;
    }
    return {tr("Not sure"), u"why"_s, Tone::Rest, Tone::RestTint, Tone::Ink};
}

Look lookOf(SessionClass sessionClass) {
    switch (sessionClass) {
    case SessionClass::Heavy:
        return {tr("Heavy"), u"heavy"_s, Tone::Heavy, Tone::Heavy, Tone::OnHeavy};
    case SessionClass::Moderate:
        return {tr("Moderate"), u"moderate"_s, Tone::Moderate, Tone::Moderate, Tone::OnModerate};
    case SessionClass::Light:
        break;
    }
    return {tr("Light"), u"light"_s, Tone::IronLine, Tone::Light, Tone::OnLight};
}

QString wordsOf(PhaseKind phase) {
    return oneOf<PhaseKind, 8>({"Off-season",
                                "Base phase",
                                "Build phase",
                                "Peak phase",
                                "Taper",
                                "Race week",
                                "Recovery",
                                "Maintenance"},
                               phase);
}

QString wordsOf(Focus focus) {
    return oneOf<Focus, 12>({"Glutes",
                             "Hips",
                             "Core",
                             "Posterior chain",
                             "Single-leg",
                             "Calves and feet",
                             "Quads",
                             "Upper pull",
                             "Upper push",
                             "Power",
                             "Warm-up",
                             "Mobility"},
                            focus);
}

QString wordsOf(BlockKind block) {
    return oneOf<BlockKind, 10>({"Warm-up",
                                 "Power",
                                 "Main lift",
                                 "Single-leg",
                                 "Pull",
                                 "Push",
                                 "Hips",
                                 "Core",
                                 "Calves and feet",
                                 "Mobility"},
                                block);
}

QString wordsOf(Level level) {
    return oneOf<Level, 3>({"New to strength", "Some experience", "Experienced"}, level);
}

QString wordsOf(PlacementPolicy policy) {
    return oneOf<PlacementPolicy, 4>({"On rest or easy days",
                                      "After easy runs",
                                      "On rest days",
                                      "Hard days hard, easy days easy"},
                                     policy);
}

QString wordsOf(RuleId rule) {
    return oneOf<RuleId, 12>({"The number of strength days fits the week",
                              "Strength days are never next to each other",
                              "No strength on days you keep free",
                              "Each session fits the minutes of its day",
                              "Races have clear days before and after",
                              "Nothing too hard the day before a hard run",
                              "No heavy session on the day of the long run",
                              "No session is harder than the phase and your level allow",
                              "No more heavy sessions than your level allows",
                              "A full rest day stays in the week",
                              "Days you fixed are kept",
                              "Days gone by stay as they were"},
                             rule);
}

QString equipmentName(std::string_view id) {
    if (id == "pullup_bar") return tr("Pull-up bar");
    if (id == "assisted_pullup_machine") return tr("Assisted pull-up machine");
    if (id == "ghd") return tr("Glute-ham bench");
    if (id == "miniband") return tr("Mini band");
    if (id == "longband") return tr("Long band");
    if (id == "foot_anchor") return tr("Something to hold the feet");
    if (id == "ham_curl_machine") return tr("Leg curl machine");
    if (id == "leg_ext_machine") return tr("Leg extension machine");
    return readable(id);
}

QString tierName(std::string_view id) {
    if (id == "none") return tr("At home, no kit");
    if (id == "bands") return tr("Bands");
    if (id == "dumbbells") return tr("Dumbbells");
    if (id == "gym") return tr("Gym");
    return readable(id);
}

QString dose(const Prescription& item) {
    const QString amount =
        item.amount.low == item.amount.high
            ? QString::number(item.amount.low)
            : QString::number(item.amount.low) + u"–"_s + QString::number(item.amount.high);
    QString unit;
    if (item.metric == Metric::Seconds) unit = tr(" s");
    if (item.metric == Metric::Metres) unit = tr(" m");
    const QString each = item.perSide ? tr(" each side") : QString();
    return QString::number(item.sets) + u" × "_s + amount + unit + each;
}

} // namespace stridewright::gui
