// SPDX-License-Identifier: MIT
#include <stridewright/domain/change_reason.hpp>
#include <stridewright/domain/message.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace stridewright {

namespace {

/// A reason that tells of a change, and the short words for it with the arguments that they take;
/// without other words it is short enough itself.
struct Row {
    std::string_view code;
    std::string_view brief = {};
    std::vector<std::size_t> args = {};
};

/// What changes most comes first: one sentence is all there is room for.
const std::vector<Row>& rows() {
    static const std::vector<Row> rows{
        {"target_stepped_up"},
        {"target_stepped_down"},
        {"kinder_after_layoff"},
        {"version_instead_of"},
        {"target_more_load", "brief_more_load", {3, 4}},
        {"target_less_load", "brief_less_load", {0}},
        {"target_less_load_short", "brief_less_load_short", {0}},
        {"target_less_load_form", "brief_less_load_form", {0}},
        {"target_less_amount", "brief_less_amount", {0, 1}},
        {"target_other_range_more", "brief_fewer_repetitions", {1}},
        {"target_other_range_less", "brief_more_repetitions", {0}},
        {"target_inferred", "brief_inferred", {0}},
        {"target_slower"},
        {"target_range"},
        {"target_step_edge"},
        {"target_lever"},
        {"target_further"},
        {"target_next_band"},
        {"target_bag"},
        {"without_slower"},
        {"without_range"},
        {"without_step_edge"},
        {"without_lever"},
        {"without_further"},
        {"without_next_band"},
        {"target_reps_first", "brief_reps_first", {0}},
        {"target_one_more", "brief_one_more", {0}},
        {"target_more_amount", "brief_more_amount", {0, 1, 2}},
        {"target_week_rise"},
        {"target_rounded"},
    };
    return rows;
}

std::optional<Reason> briefly(const Reason& reason, const Row& row) {
    Reason brief = reason;
    if (!row.brief.empty()) {
        brief.code = row.brief;
        brief.args.clear();
        for (const std::size_t index : row.args) {
            // A plan of an earlier version knew less about it.
            if (index >= reason.args.size()) return std::nullopt;
            brief.args.push_back(reason.args[index]);
        }
    }
    if (!hasWords(brief.code, brief.args)) return std::nullopt;
    return brief;
}

/// A load that is held back, with the cause that stands beside it.
std::optional<Reason> held(std::span<const Reason> why) {
    for (std::size_t i = why.size(); i-- > 0;) {
        if (why[i].code != "held_load" || why[i].args.size() < 2 || i + 1 >= why.size()) continue;
        const Reason& cause = why[i + 1];
        Reason brief;
        brief.args = why[i].args;
        if (cause.code == "after_fever") {
            brief.code = "brief_held_fever";
            return brief;
        }
        if (cause.args.empty()) continue;
        brief.args.push_back(cause.args.front());
        if (cause.code == "pain_load_cut")
            brief.code = "brief_held_pain";
        else if (cause.code.starts_with("layoff_"))
            brief.code = "brief_held_layoff";
        else
            continue;
        return brief;
    }
    return std::nullopt;
}

} // namespace

std::optional<Reason> changeReason(std::span<const Reason> why) {
    if (auto brief = held(why)) return brief;
    for (const Row& row : rows()) {
        const auto found = std::ranges::find(why, row.code, &Reason::code);
        if (found == why.end()) continue;
        if (auto brief = briefly(*found, row)) return brief;
    }
    return std::nullopt;
}

} // namespace stridewright
