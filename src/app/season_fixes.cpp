// SPDX-License-Identifier: MIT
#include <stridewright/app/athlete_edits.hpp>
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/day_session.hpp>
#include <stridewright/app/make_plan.hpp>
#include <stridewright/app/season_fixes.hpp>
#include <stridewright/planning/adaptation.hpp>
#include <stridewright/planning/gates.hpp>
#include <stridewright/planning/pain.hpp>

#include <algorithm>

namespace stridewright::app {

namespace {

constexpr Days kWeek{7};

using planning::Fix;
using planning::FixKind;
using planning::Remedy;
using planning::SeasonFinding;

/// What was accepted is told by the finding and, where there is one, the exercise it speaks of.
std::string subjectOf(const Fix& fix) {
    return fix.insteadOf.empty() ? fix.exercise : fix.insteadOf;
}

constexpr const char* kHealthQuestions = "health_questions";

bool acceptedLately(const Snapshot& snapshot,
                    const SeasonFinding& found,
                    const Knowledge& knowledge,
                    Date today) {
    const Days lately = kWeek * knowledge.progression.plateau.swapWeeks;
    return std::ranges::any_of(snapshot.approvals, [&](const Keyed<ApprovalRecord>& each) {
        return each.value.code == found.finding.code && each.value.note == subjectOf(found.fix) &&
               each.value.approved <= today && today < each.value.approved + lately;
    });
}

const Exercise* called(const std::string& name, const Catalog& catalog) {
    const auto found = std::ranges::find(catalog.exercises(), name, &Exercise::name);
    return found == catalog.exercises().end() ? nullptr : &*found;
}

/// What progression says of a main lift that stands still, with its fix.
std::optional<SeasonFinding>
plateauFix(const Finding& finding, Date week, const Knowledge& knowledge) {
    static const std::map<std::string_view, Remedy> remedies{
        {"plateau_easier_week", Remedy::EasierWeek},
        {"plateau_other_range", Remedy::OtherRange},
        {"plateau_swap", Remedy::Swap},
        {"plateau_sleep_and_food", Remedy::SleepAndFood}};
    const auto remedy = remedies.find(finding.code);
    if (remedy == remedies.end()) return std::nullopt;
    const auto nameAt = [&](std::size_t index) {
        return index < finding.args.size() ? std::get<std::string>(finding.args[index])
                                           : std::string();
    };
    const Exercise* exercise = called(nameAt(0), knowledge.catalog);
    if (!exercise) return std::nullopt;
    planning::Plateau plateau;
    plateau.exercise = exercise->id;
    plateau.remedy = remedy->second;
    if (plateau.remedy == Remedy::Swap)
        if (const Exercise* other = called(nameAt(2), knowledge.catalog))
            plateau.swapFor = other->id;
    SeasonFinding found{finding, planning::fixFor(plateau, week, knowledge.catalog)};
    if (found.fix.exercise.empty()) found.fix.exercise = exercise->id;
    return found;
}

/// The easier weeks of the season as planned, with one more; those soon after it give way.
Change withEasierWeek(
    const Snapshot& snapshot, const Knowledge& knowledge, Date week, Date today, IdSource& ids) {
    SeasonRecord season;
    season.athlete = snapshot.athlete.id;
    Id<SeasonRecord> id = ids.next<SeasonRecord>();
    if (snapshot.season) {
        season = snapshot.season->value;
        id = snapshot.season->id;
    }
    std::set<Date> weeks;
    if (season.deloadWeeks) {
        weeks.insert(season.deloadWeeks->begin(), season.deloadWeeks->end());
    } else {
        const Plan plan = makePlan(
            requestFor(snapshot, knowledge, today, weeksAhead(snapshot, today)), knowledge);
        for (const PlanWeek& each : plan.weeks)
            if (each.deload) weeks.insert(each.starts);
    }
    const Date rested = week + kWeek * knowledge.adaptation.easier.restWeeks;
    std::erase_if(weeks, [&](Date each) { return each > week && each <= rested; });
    weeks.insert(week);
    season.deloadWeeks = std::vector<Date>(weeks.begin(), weeks.end());
    return {Put<SeasonRecord>{id, std::move(season)}};
}

SeasonFinding healthQuestions() {
    SeasonFinding found;
    found.finding.code = kHealthQuestions;
    found.fix.kind = FixKind::NoneApplies;
    found.fix.text.code = "fix_none_applies";
    return found;
}

} // namespace

bool healthQuestionsDue(const Snapshot& snapshot, const Knowledge& knowledge, Date today) {
    const Days asked{knowledge.adaptation.pain.screenDays};
    return std::ranges::none_of(snapshot.approvals, [&](const Keyed<ApprovalRecord>& each) {
        return each.value.code == kHealthQuestions && each.value.approved <= today &&
               today < each.value.approved + asked;
    });
}

std::vector<SeasonFinding>
seasonFixes(const Snapshot& snapshot, const Knowledge& knowledge, Date today) {
    PlanRequest request = requestFor(snapshot, knowledge, today, 2);
    const Plan plan = makePlan(request, knowledge);
    if (std::ranges::any_of(plan.findings, planning::stopsTraining)) return {};
    std::vector<SeasonFinding> questions;
    if (healthQuestionsDue(snapshot, knowledge, today)) questions.push_back(healthQuestions());
    if (request.log.empty()) return questions;
    planning::Adapted adapted = planning::adaptRequest(
        request,
        {knowledge.catalog, knowledge.composition, knowledge.seasons, knowledge.adaptation});
    std::vector<SeasonFinding> found;
    adapted.request.athlete.gates = planning::openGates(
        request, knowledge.catalog, knowledge.composition, knowledge.progression);
    const planning::VersionSources sources{adapted.request,
                                           adapted.limits,
                                           knowledge.catalog,
                                           knowledge.composition,
                                           knowledge.adaptation};
    const PlanWeek& week = plan.weeks.front();
    found = planning::seasonFindings(adapted.request, week.phase, sources);
    // A week whose sessions are over is not made easier any more.
    const Date next =
        week.sessions.empty() && plan.weeks.size() > 1 ? plan.weeks[1].starts : week.starts;
    for (const Finding& finding : plan.findings)
        if (auto lift = plateauFix(finding, next, knowledge)) found.push_back(std::move(*lift));
    std::erase_if(found, [&](const SeasonFinding& each) {
        return acceptedLately(snapshot, each, knowledge, today);
    });
    found.insert(found.begin(), questions.begin(), questions.end());
    return found;
}

bool changesPlan(FixKind kind) {
    switch (kind) {
    case FixKind::ShorterSessions:
    case FixKind::LongerSessions:
    case FixKind::OtherExercise:
    case FixKind::EasierWeek:
        return true;
    case FixKind::OtherRange:
    case FixKind::SleepAndFood:
    case FixKind::NoneApplies:
        break;
    }
    return false;
}

Change acceptFix(const Snapshot& snapshot,
                 const Knowledge& knowledge,
                 const SeasonFinding& accepted,
                 Date today,
                 IdSource& ids) {
    const Fix& fix = accepted.fix;
    Change change;
    switch (fix.kind) {
    case FixKind::ShorterSessions:
    case FixKind::LongerSessions: {
        Athlete profile = snapshot.athlete.value.profile;
        profile.sessionMinutes = fix.minutes;
        change = editProfile(snapshot, profile);
        break;
    }
    case FixKind::EasierWeek:
        change = withEasierWeek(snapshot, knowledge, fix.date.value_or(today), today, ids);
        break;
    case FixKind::OtherExercise: {
        const Days weeks = kWeek * knowledge.progression.plateau.swapWeeks;
        change = swapOnDays(
            snapshot, knowledge, {today, today + weeks - Days{1}}, {fix.insteadOf, fix.exercise});
        break;
    }
    case FixKind::OtherRange:
    case FixKind::SleepAndFood:
    case FixKind::NoneApplies:
        break;
    }
    change.push_back(Put<ApprovalRecord>{ids.next<ApprovalRecord>(),
                                         ApprovalRecord{snapshot.athlete.id,
                                                        accepted.finding.code,
                                                        accepted.finding.date,
                                                        today,
                                                        subjectOf(fix)}});
    return change;
}

} // namespace stridewright::app
