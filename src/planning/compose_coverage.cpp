// SPDX-License-Identifier: MIT
#include "planning/compose_coverage.hpp"

#include "planning/compose_menu.hpp"
#include <stridewright/planning/composer.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::planning {

std::string areaName(Focus focus) {
    switch (focus) {
    case Focus::PosteriorChain:
        return "the back of the body";
    case Focus::SingleLeg:
        return "one-leg strength";
    case Focus::CalvesFeet:
        return "calves and feet";
    case Focus::Quads:
        return "thighs";
    case Focus::UpperPull:
        return "pulling";
    case Focus::UpperPush:
        return "pushing";
    default:
        return std::string(word(focus));
    }
}

std::array<double, 9> minimumsOf(PhaseKind phase,
                                 bool easier,
                                 double minutes,
                                 const Profile& profile,
                                 const CompositionRules& rules) {
    const auto level = static_cast<std::size_t>(profile.level);
    const bool building = phase != PhaseKind::OffSeason && phase != PhaseKind::Base;
    double scale = std::min(1.0, minutes / rules.coverageMinutes);
    if (easier) scale *= rules.easierCoverage;
    std::array<double, 9> minimums{};
    for (const auto& [focus, area] : rules.areas)
        minimums[static_cast<std::size_t>(focus)] =
            (building ? area.build[level] : area.base[level]) *
            area.ofPhase[static_cast<std::size_t>(phase)] * scale;
    return minimums;
}

std::array<int, 9> halfSetsOf(std::span<const SessionBlock> blocks,
                              const Catalog& catalog,
                              const CompositionRules& rules) {
    std::array<int, 9> given{};
    for (const SessionBlock& block : blocks)
        for (const Prescription& item : block.items) {
            const Exercise* exercise = catalog.exercise(item.exercise);
            if (!exercise || item.rpe.value_or(0) < rules.countedRpe) continue;
            const auto more = halfSets(*exercise, item.sets);
            for (std::size_t a = 0; a < given.size(); ++a)
                given[a] += more[a];
        }
    return given;
}

bool countsForOneLeg(BlockKind block, const Exercise& exercise) {
    // Band walks and squeezes take the hips of both legs in turn, or train no leg at all: they are
    // no lift on both legs that asks for one on one leg beside it.
    const bool hipOnly =
        exercise.pattern == Pattern::HipAbduction || exercise.pattern == Pattern::HipAdduction;
    if (hipOnly && !exercise.unilateral) return false;
    return (block == BlockKind::Main || block == BlockKind::SingleLeg || block == BlockKind::Hip) &&
           worksLegs(exercise);
}

double oneLegShare(const PlanWeek& week, const CompositionRules& rules) {
    const bool heavyOnly = std::ranges::all_of(week.sessions, [](const PlannedSession& session) {
        return session.sessionClass == SessionClass::Heavy;
    });
    return heavyOnly && !week.sessions.empty() ? rules.oneLegShareHeavy : rules.oneLegShare;
}

namespace {

constexpr double kSame = 1e-9;

Finding findingOf(std::string code, Severity severity, Date date, std::vector<Arg> args) {
    return {std::move(code), severity, date, std::move(args)};
}

bool below(const Coverage& coverage) {
    return coverage.sets < coverage.minimum - kSame;
}

bool wasBelow(const PlanWeek* before, Focus focus) {
    if (!before) return false;
    const auto found = std::ranges::find(before->coverage, focus, &Coverage::focus);
    return found != before->coverage.end() && below(*found);
}

} // namespace

std::vector<Finding> weekFindings(const PlanWeek& week,
                                  const PlanWeek* before,
                                  const std::set<Pattern>& done,
                                  const Catalog& catalog,
                                  const CompositionRules& rules) {
    std::vector<Finding> findings;
    if (week.sessions.empty()) return findings;
    std::string missed;
    Severity severity = Severity::Note;
    for (const Coverage& coverage : week.coverage) {
        if (!below(coverage)) continue;
        missed += fmt::format("{}{} {:.3g} of {:.3g}",
                              missed.empty() ? "" : ", ",
                              areaName(coverage.focus),
                              coverage.sets,
                              coverage.minimum);
        if (wasBelow(before, coverage.focus)) severity = Severity::Warning;
    }
    if (!missed.empty())
        findings.push_back(
            findingOf("coverage_below_minimum", severity, week.starts, {week.starts, missed}));
    int legSets = 0, oneLeg = 0;
    bool extension = done.contains(Pattern::CoreAntiExtension);
    bool lateral = done.contains(Pattern::CoreAntiLateral);
    bool rotation =
        done.contains(Pattern::CoreRotation) || done.contains(Pattern::CoreAntiRotation);
    bool pull = done.contains(Pattern::VerticalPull), standIn = false;
    const auto& standIns = [&]() -> const std::vector<std::string>& {
        static const std::vector<std::string> none;
        const auto role = rules.roles.find("vertical_pull");
        return role == rules.roles.end() ? none : role->second.standIns;
    }();
    for (const PlannedSession& session : week.sessions)
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                const Exercise* exercise = catalog.exercise(item.exercise);
                if (!exercise) continue;
                if (item.rpe && countsForOneLeg(block.kind, *exercise)) {
                    legSets += item.sets;
                    oneLeg += exercise->unilateral ? item.sets : 0;
                }
                extension = extension || exercise->pattern == Pattern::CoreAntiExtension;
                lateral = lateral || exercise->pattern == Pattern::CoreAntiLateral;
                rotation = rotation || exercise->pattern == Pattern::CoreRotation ||
                           exercise->pattern == Pattern::CoreAntiRotation;
                if (exercise->pattern != Pattern::VerticalPull) continue;
                if (std::ranges::find(standIns, exercise->id) == standIns.end())
                    pull = true;
                else
                    standIn = true;
            }
    if (oneLeg + kSame < oneLegShare(week, rules) * legSets)
        findings.push_back(findingOf(
            "one_leg_share_low",
            Severity::Note,
            week.starts,
            {week.starts, static_cast<std::int64_t>(oneLeg), static_cast<std::int64_t>(legSets)}));
    const auto missing = [&](bool there, const char* kind) {
        if (!there)
            findings.push_back(findingOf(
                "week_core_missing", Severity::Warning, week.starts, {week.starts, kind}));
    };
    missing(extension, "front");
    missing(lateral, "side");
    missing(rotation, "rotation");
    if (!pull)
        findings.push_back(
            standIn ? findingOf("pull_stand_in", Severity::Note, week.starts, {})
                    : findingOf("pull_missing", Severity::Warning, week.starts, {week.starts}));
    return findings;
}

} // namespace stridewright::planning
