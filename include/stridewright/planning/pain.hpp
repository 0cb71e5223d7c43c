// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/composition_rules.hpp>
#include <stridewright/planning/limits.hpp>

#include <vector>

// What the log says about pain: a traffic light for every site, the way back in steps, and the
// signs that stop a plan (docs/adaptation.md, Pain). Nothing here is a diagnosis.

namespace stridewright::planning {

/// A concern on one side, as of a day.
struct PainSite {
    std::string concern;
    BodySide side = BodySide::Both;
    Zone zone = Zone::Green; ///< in force: a sore zone holds until enough green sessions
    int score = 0;           ///< the highest of the last day told
    Date told{};             ///< the last day that was told
    /// The first day of the spell of pain that lasts, or whose way back is not yet complete.
    std::optional<Date> since;
    int scoreAtFirst = 0;
    Zone worst = Zone::Green; ///< of the spell
    int soreDays = 0;         ///< days told amber or red in the spell
    int redDays = 0;
    int greenSessions = 0; ///< since the last sore day
    int greenDays = 0;     ///< from the first green day since then
    /// Tags, pattern words and exercise ids still left out; those that came back are gone.
    std::vector<std::string> blocked;
    friend bool operator==(const PainSite&, const PainSite&) = default;
};

enum class Urgency { Soon, AtOnce };

/// Signs that a professional must see. There is no more than one: the most urgent, then the first.
struct Referral {
    Urgency urgency = Urgency::Soon;
    bool bone = false; ///< signs of bone stress
    Stop stop = Stop::Legs;
    Date date{}; ///< of the entry that completed the signs
    friend bool operator==(const Referral&, const Referral&) = default;
};

struct PainState {
    std::vector<PainSite> sites; ///< by concern, then side; those that were ever told of
    std::optional<Referral> referral;
    [[nodiscard]] bool empty() const { return sites.empty() && !referral; }
};

/// How one day of a site was, from its entries of that day and of the morning after. `limits` are
/// those of the tissue's score.
[[nodiscard]] Zone zoneOfDay(std::span<const PainEntry> entries,
                             Date day,
                             const ZoneLimits& limits,
                             const TissueSigns& signs);

/// The day of a professional's word that training may go on; nothing where there is none, or where
/// it was withdrawn since.
[[nodiscard]] std::optional<Date>
clearedOn(const TrainingLog& log, Date today, const PainRules& rules);

/// The sites and the referral as of a day; entries after it are not looked at.
[[nodiscard]] PainState painState(const TrainingLog& log,
                                  Date today,
                                  const Catalog& catalog,
                                  const CompositionRules& composition,
                                  const PainRules& rules);

/// Whether what is still left out for the site holds the exercise.
[[nodiscard]] bool leavesOut(const PainSite& site, const Exercise& exercise);

/// Whether the exercise loads the site of a concern: it helps it, is left out for it, or moves it.
[[nodiscard]] bool touches(const Concern& concern, const Exercise& exercise);

/// Loads of exercises that touch a sore site.
struct LoadCut {
    double factor = 1;
    Date since{}; ///< of the loads before this day; nothing rises while it is in force
    Reason why;
    friend bool operator==(const LoadCut&, const LoadCut&) = default;
};

/// By exercise id, for every exercise of the catalog that touches an amber or red site.
[[nodiscard]] std::map<std::string, LoadCut>
loadCuts(const PainState& state, const Catalog& catalog, const PainRules& rules);

/// The limits with what the sites ask of composition: stop, zones, exercises left out.
[[nodiscard]] Limits limitedBy(const PainState& state, const Catalog& catalog, Limits limits);

/// What to tell the athlete about pain: the referral and nothing else, or each sore or returning
/// site, advice to see a professional, and questions.
[[nodiscard]] std::vector<Finding> painFindings(const PainState& state,
                                                const TrainingLog& log,
                                                Date today,
                                                const Catalog& catalog,
                                                const PainRules& rules);

/// What stops training as of a day, altogether or for the legs: the referral, or each concern that
/// needs a doctor's word first. Empty where nothing does.
[[nodiscard]] std::vector<Finding> stopFindings(const PlanRequest& request,
                                                Date day,
                                                const Catalog& catalog,
                                                const CompositionRules& composition,
                                                const PainRules& rules);

/// What a finding says is not to be trained until a professional has agreed.
[[nodiscard]] Stop stopOf(const Finding& finding);
[[nodiscard]] bool stopsTraining(const Finding& finding);

} // namespace stridewright::planning
