// SPDX-License-Identifier: MIT
#include "planning/compose_profile.hpp"
#include <stridewright/planning/pain.hpp>

#include <algorithm>
#include <map>

namespace stridewright::planning {

namespace {

Finding referralFinding(const Referral& referral) {
    const char* code = referral.urgency == Urgency::AtOnce ? "referral_at_once"
                       : !referral.bone                    ? "referral_soon"
                       : referral.stop == Stop::All        ? "referral_bone_sore"
                                                           : "referral_bone";
    return {code, Severity::Error, referral.date, {referral.date}};
}

/// Whether the site asks for a professional: red too often, or sore for too long.
bool needsAdvice(const PainSite& site, const TissueSigns& signs, const PainRules& rules) {
    if (site.zone == Zone::Green) return false;
    if (site.redDays >= rules.adviceRedSessions) return true;
    if (daysBetween(*site.since, site.told) < signs.adviceAmberDays) return false;
    return !signs.adviceUnlessBetter || site.score >= site.scoreAtFirst;
}

/// Pain that was noted with a set has no site: nobody can say what to leave out for it.
std::optional<Finding> siteAskedFor(const TrainingLog& log, Date today, const PainRules& rules) {
    std::optional<Finding> asked;
    for (const SessionLog& session : log.sessions) {
        if (session.date > today || session.date < today - Days{rules.askAgainDays}) continue;
        const bool told = std::ranges::any_of(log.pain, [&](const PainEntry& entry) {
            return entry.date >= session.date && entry.date <= today;
        });
        if (told) continue;
        int worst = 0;
        for (const ExerciseLog& done : session.exercises)
            for (const SetLog& set : done.sets)
                worst = std::max(worst, set.pain.value_or(0));
        if (worst < rules.askSiteFrom) continue;
        asked = Finding{"pain_ask_site",
                        Severity::Note,
                        session.date,
                        {session.date, static_cast<std::int64_t>(worst)}};
    }
    return asked;
}

} // namespace

std::vector<Finding> painFindings(const PainState& state,
                                  const TrainingLog& log,
                                  Date today,
                                  const Catalog& catalog,
                                  const PainRules& rules) {
    if (state.referral) return {referralFinding(*state.referral)};
    std::vector<Finding> findings;
    for (const PainSite& site : state.sites) {
        if (!site.since) continue;
        const Concern& concern = *catalog.concern(site.concern);
        const auto say = [&](const char* code, Severity severity, std::vector<Arg> args) {
            findings.push_back({code, severity, std::nullopt, std::move(args)});
        };
        if (site.zone == Zone::Green) {
            say("pain_returning",
                Severity::Note,
                {concern.label, static_cast<std::int64_t>(site.greenSessions)});
            continue;
        }
        const auto score = static_cast<std::int64_t>(site.score);
        if (site.greenSessions > 0 || site.score == 0)
            say("pain_settling",
                Severity::Note,
                {concern.label, static_cast<std::int64_t>(rules.greenSessions)});
        else if (site.zone == Zone::Red)
            say("pain_site_red", Severity::Warning, {concern.label, score});
        else
            say("pain_site_amber", Severity::Note, {concern.label, score});
        if (needsAdvice(site, rules.tissues.at(concern.tissue), rules))
            say("pain_see_professional", Severity::Warning, {concern.label, *site.since});
        if (daysBetween(site.told, today) >= rules.askAgainDays)
            say("pain_ask_again", Severity::Note, {concern.label, site.told});
    }
    if (auto finding = siteAskedFor(log, today, rules)) findings.push_back(std::move(*finding));
    // The signs are asked for where a high score came without any.
    const PainEntry* last = nullptr;
    for (const PainEntry& entry : log.pain)
        if (entry.date <= today && entry.date >= today - Days{rules.askAgainDays} &&
            entry.score >= rules.screenScore && entry.signs.empty() &&
            (!last || entry.date >= last->date))
            last = &entry;
    if (last)
        findings.push_back({"pain_screen",
                            Severity::Warning,
                            last->date,
                            {last->date, static_cast<std::int64_t>(last->score)}});
    return findings;
}

std::vector<Finding> stopFindings(const PlanRequest& request,
                                  Date day,
                                  const Catalog& catalog,
                                  const CompositionRules& composition,
                                  const PainRules& rules) {
    const PainState state = painState(request.log, day, catalog, composition, rules);
    if (state.referral) return {referralFinding(*state.referral)};
    std::vector<Finding> findings;
    if (clearedOn(request.log, day, rules)) return findings;
    for (const std::string& id : request.athlete.concerns)
        if (const Concern* concern = catalog.concern(id); concern && concern->tissue == kClearance)
            findings.push_back(
                {"session_clearance", Severity::Error, std::nullopt, {concern->label}});
    return findings;
}

Stop stopOf(const Finding& finding) {
    static const std::map<std::string_view, Stop> stops{{"referral_at_once", Stop::All},
                                                        {"referral_soon", Stop::Legs},
                                                        {"referral_bone", Stop::Legs},
                                                        {"referral_bone_sore", Stop::All},
                                                        {"session_clearance", Stop::All},
                                                        {"session_referral", Stop::All},
                                                        {"session_without_legs", Stop::Legs}};
    const auto found = stops.find(finding.code);
    return found == stops.end() ? Stop::None : found->second;
}

bool stopsTraining(const Finding& finding) {
    return stopOf(finding) != Stop::None;
}

} // namespace stridewright::planning
