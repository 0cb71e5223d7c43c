// SPDX-License-Identifier: MIT
#include "cli/session_text.hpp"

#include "cli/words.hpp"
#include <stridewright/app/log_session.hpp>
#include <stridewright/domain/message.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::cli {

namespace {

constexpr std::size_t kNameWidth = 34;
constexpr std::size_t kDoseWidth = 36;

std::string sentence(const Reason& reason) {
    std::string text = english(reason);
    if (!text.ends_with('.') && !text.ends_with('?')) text += '.';
    return text;
}

std::string sentences(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons)
        text += (text.empty() ? "" : " ") + sentence(reason);
    return text;
}

std::string nameOf(const std::string& id, const Catalog& catalog) {
    const Exercise* const exercise = catalog.exercise(id);
    return exercise ? exercise->name : id;
}

std::string headText(const PlannedSession& session, PhaseKind phase) {
    if (session.blocks.empty()) return "nothing";
    return fmt::format("{}, {} min", sessionName(session.sessionClass, phase), session.minutes);
}

std::string doseText(const SessionBlock& block, const Prescription& item, MassUnit unit) {
    std::string amount = std::to_string(item.amount.low);
    if (item.amount.high != item.amount.low) amount += "-" + std::to_string(item.amount.high);
    // The signs are those of a set; its amount stands before them.
    SetLog set;
    set.loadKg = item.loadKg;
    set.rpe = item.rpe;
    std::string text =
        fmt::format("{} x {}{}", item.sets, amount, app::setText(set, item.metric, unit).substr(1));
    if (item.perSide) text += " each side";
    if (block.pair) text += fmt::format(" ({})", *block.pair);
    return text;
}

/// An item of a session with its block; null where there is none.
struct Place {
    const SessionBlock* block = nullptr;
    const Prescription* item = nullptr;
};

Place find(const PlannedSession& session, const std::string& exercise) {
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.exercise == exercise) return {&block, &item};
    return {};
}

class Table {
public:
    Table(const app::DaySession& day, const Catalog& catalog, MassUnit unit)
        : m_day(day), m_catalog(catalog), m_unit(unit) {}

    std::string run() {
        const SessionRecord& record = m_day.record.value;
        line("", "As planned", m_day.version ? "Instead" : "");
        line("",
             headText(record.planned, record.phase),
             m_day.version ? headText(*m_day.version, record.phase) : "");
        for (const SessionBlock& block : record.planned.blocks)
            for (const Prescription& item : block.items)
                row(block, item);
        for (const app::DayChange& change : m_day.changes)
            if (change.exercise.empty()) fresh(change);
        return std::move(m_text);
    }

private:
    void line(const std::string& name, const std::string& planned, const std::string& today) {
        std::string text = column(name, kNameWidth) + "  " +
                           (today.empty() ? planned : column(planned, kDoseWidth) + "  " + today);
        text.erase(text.find_last_not_of(' ') + 1);
        m_text += text + "\n";
    }

    void tell(const app::DayChange& change) {
        // What goes for the same reason is told of once.
        const std::string why = sentences(change.why);
        if (why.empty() || why == m_told) return;
        m_told = why;
        m_text += wrapped("      " + why, 6);
    }

    void row(const SessionBlock& block, const Prescription& item) {
        const std::string name = nameOf(item.exercise, m_catalog);
        const std::string planned = doseText(block, item, m_unit);
        const auto change =
            std::ranges::find(m_day.changes, item.exercise, &app::DayChange::exercise);
        if (!m_day.version || change == m_day.changes.end()) {
            line(name, planned, m_day.version ? "the same" : "");
            return;
        }
        if (change->other.empty()) {
            line(name, planned, "left out");
        } else {
            const Place now = find(*m_day.version, change->other);
            std::string today = now.item ? doseText(*now.block, *now.item, m_unit) : "";
            if (change->other != item.exercise)
                today = nameOf(change->other, m_catalog) + ", " + today;
            line(name, planned, today);
        }
        tell(*change);
    }

    void fresh(const app::DayChange& change) {
        const Place now = find(*m_day.version, change.other);
        if (!now.item) return;
        line(nameOf(change.other, m_catalog), "-", doseText(*now.block, *now.item, m_unit));
        tell(change);
    }

    const app::DaySession& m_day;
    const Catalog& m_catalog;
    MassUnit m_unit;
    std::string m_text;
    std::string m_told;
};

} // namespace

std::string daySessionText(const app::DaySession& day, const Catalog& catalog, MassUnit unit) {
    std::string text = Table(day, catalog, unit).run();
    for (const Reason& reason : day.why)
        text += wrapped(sentence(reason), 2);
    return text;
}

std::string swapsText(const Exercise& exercise, std::span<const planning::Swap> swaps) {
    if (swaps.empty())
        return "Nothing that you can do here takes the place of " + exercise.name + ".\n";
    std::string text = "In place of " + exercise.name + ":\n";
    for (const planning::Swap& swap : swaps)
        text += fmt::format("  {}  {}\n", column(swap.exercise->name, 34), sentence(swap.why));
    return text;
}

} // namespace stridewright::cli
