// SPDX-License-Identifier: MIT
#include "planning/progress.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::planning {

Reason progressReason(std::string code, std::vector<Arg> args) {
    Reason reason;
    reason.code = std::move(code);
    reason.args = std::move(args);
    return reason;
}

std::string amountsText(std::span<const int> amounts, Metric metric) {
    const char* unit = metric == Metric::Seconds ? " s" : metric == Metric::Metres ? " m" : "";
    const bool same = std::ranges::all_of(amounts, [&](int each) { return each == amounts[0]; });
    if (same && amounts.size() > 1)
        return fmt::format("{} sets of {}{}", amounts.size(), amounts[0], unit);
    std::string text;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        text += (i == 0                    ? ""
                 : i + 1 == amounts.size() ? " and "
                                           : ", ") +
                std::to_string(amounts[i]);
    return text + unit;
}

std::string fromToText(const std::string& from, const std::string& to) {
    const auto unitOf = [](const std::string& text) { return text.substr(text.rfind(' ') + 1); };
    if (unitOf(from) != unitOf(to)) return from + " to " + to;
    return from.substr(0, from.rfind(' ')) + " to " + to;
}

Reason lastReason(const Exposure& last, const Exercise& exercise, const Loads& loads) {
    std::vector<int> amounts;
    for (const DoneSet& set : last.sets)
        if (set.amount) amounts.push_back(*set.amount);
    std::string what =
        amounts.empty() ? std::string("nothing was noted") : amountsText(amounts, exercise.metric);
    if (const auto load = endLoad(last)) what += " with " + loadText(*load, loads);
    if (const auto effort = endEffort(last)) {
        const double shown = *effort;
        what += fmt::format(" at effort {:g}", shown);
    }
    return progressReason("target_last_time", {last.date, std::move(what)});
}

std::optional<Reason> rungReason(const Rung& rung, GrowthKind kind, RungSaid said) {
    const auto reason = [said](std::string_view way, std::vector<Arg> args = {}) {
        const std::string_view lead = said == RungSaid::Begins  ? "target_"
                                      : said == RungSaid::Stays ? "still_"
                                                                : "without_";
        if (said == RungSaid::Off) args.clear();
        return progressReason(fmt::format("{}{}", lead, way), std::move(args));
    };
    const Arg by = static_cast<std::int64_t>(rung.by);
    switch (rung.kind) {
    case RungKind::Slower:
        return reason("slower", {by});
    case RungKind::Range:
        return reason(kind == GrowthKind::Core   ? "lever"
                      : kind == GrowthKind::Calf ? "step_edge"
                                                 : "range");
    case RungKind::Further:
        return reason("further", {by});
    case RungKind::NextBand:
        return reason("next_band");
    case RungKind::MoreReps:
    case RungKind::Chain:
    case RungKind::BiggerStep:
    case RungKind::Bag:
        break;
    }
    return std::nullopt;
}

std::optional<Reason> closedChain(const Exercise& exercise, const ProgressKnowledge& knowledge) {
    for (const std::string& id : exercise.progressions) {
        const Exercise* next = knowledge.catalog->exercise(id);
        if (!next || next->gate.empty() || next->pattern != exercise.pattern) continue;
        if (next->level > knowledge.athlete->level ||
            !canEquip(*next, knowledge.athlete->equipment))
            continue;
        if (const Gate* gate = knowledge.catalog->gate(next->gate))
            return progressReason("target_chain_gate", {next->name, gate->shows});
    }
    return std::nullopt;
}

} // namespace stridewright::planning
