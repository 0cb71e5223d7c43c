// SPDX-License-Identifier: MIT
#include "planning/compose_profile.hpp"
#include "planning/compose_reasons.hpp"
#include "planning/season_of.hpp"
#include "planning/session_edit.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/adaptation.hpp>

#include <algorithm>

namespace stridewright::planning {

namespace {

constexpr Days kWeek{7};

Date firstDay(const PlanRequest& request) {
    return weekStart(request.from, request.athlete.weekStartsOn);
}

PhaseKind phaseOn(std::span<const PhaseStart> phases, Date date) {
    PhaseKind phase = phases.front().phase;
    for (const PhaseStart& start : phases)
        if (start.from <= date) phase = start.phase;
    return phase;
}

/// The phase that comes before one on the way to a race; those that rest have none.
PhaseKind phaseBefore(PhaseKind phase) {
    switch (phase) {
    case PhaseKind::Peak:
        return PhaseKind::Build;
    case PhaseKind::Build:
    case PhaseKind::Maintenance:
        return PhaseKind::Base;
    case PhaseKind::OffSeason:
    case PhaseKind::Base:
    case PhaseKind::Taper:
    case PhaseKind::Race:
    case PhaseKind::Recovery:
        break;
    }
    return phase;
}

class Adapter {
public:
    Adapter(const PlanRequest& request, const AdaptationSources& sources)
        : m_sources(sources), m_rules(sources.adaptation) {
        m_result.request = request;
    }

    Adapted run() {
        groups();
        if (m_result.request.log.empty()) return std::move(m_result);
        pain();
        if (m_result.pain.referral) {
            // The referral and nothing else.
            m_result.findings =
                painFindings(m_result.pain, log(), from(), m_sources.catalog, m_rules.pain);
            return std::move(m_result);
        }
        illness();
        layoffs();
        missed();
        easierWeeks();
        history();
        m_result.timeFactor = learnedTimeFactor(log(), m_rules.season);
        return std::move(m_result);
    }

private:
    PlanRequest& request() { return m_result.request; }
    const TrainingLog& log() const { return m_result.request.log; }
    Date from() const { return m_result.request.from; }

    void say(std::string code, Severity severity, std::optional<Date> date, std::vector<Arg> args) {
        m_result.findings.push_back({std::move(code), severity, date, std::move(args)});
    }

    /// Groups that a doctor should have seen first, whatever the log says.
    void groups() {
        const Athlete& athlete = m_result.request.athlete;
        if (athlete.age && *athlete.age < m_rules.guardianBelowAge)
            say("ask_guardian", Severity::Warning, std::nullopt, {});
        for (const std::string& id : athlete.concerns)
            if (const Concern* concern = m_sources.catalog.concern(id);
                concern && !concern->alwaysBlockTags.empty())
                say("ask_clearance", Severity::Warning, std::nullopt, {concern->label});
    }

    void pain() {
        m_result.pain =
            painState(log(), from(), m_sources.catalog, m_sources.composition, m_rules.pain);
        m_result.limits = limitedBy(m_result.pain, m_sources.catalog, {});
        m_result.loadCuts = loadCuts(m_result.pain, m_sources.catalog, m_rules.pain);
        for (Finding& finding :
             painFindings(m_result.pain, log(), from(), m_sources.catalog, m_rules.pain))
            m_result.findings.push_back(std::move(finding));
        // A professional has agreed to training, after a suspected bone injury or with what needs
        // that first: it limits no more.
        if (m_result.pain.referral || !clearedOn(log(), from(), m_rules.pain)) return;
        const auto limited = [&](const std::string& id) {
            const Concern* concern = m_sources.catalog.concern(id);
            return id == m_rules.pain.boneConcern || (concern && concern->tissue == kClearance);
        };
        std::erase_if(request().athlete.concerns, limited);
        std::erase_if(request().athlete.pain,
                      [&](const PainReport& report) { return limited(report.concern); });
    }

    /// No training with fever, nor in the days after; and not beside a hard run at first, since the
    /// week's sessions would otherwise crowd into the days that are left.
    void illness() {
        for (const Illness& illness : log().illness) {
            if (!illness.fever || illness.from > from()) continue;
            const Date last = illness.to.value_or(from()) + Days{m_rules.layoffs.feverFreeDays};
            apartFromHardRuns(last);
            if (last < from()) continue;
            for (Date day = std::max(from(), illness.from); day <= last; day += Days{1})
                close(day);
            say(illness.to ? "fever_over" : "fever_now", Severity::Warning, last, {last});
        }
    }

    void apartFromHardRuns(Date closedThrough) {
        const LayoffRules& rules = m_rules.layoffs;
        const auto pinned = [&](Date day) {
            return std::ranges::find(request().pins, day, &Pin::date) != request().pins.end();
        };
        for (const Run& run : request().runs)
            if (run.date > closedThrough && run.date >= from() &&
                run.date <= closedThrough + Days{rules.feverApartDays} && !pinned(run.date) &&
                std::ranges::find(rules.feverApartFrom, run.kind) != rules.feverApartFrom.end())
                request().athlete.unavailableDates.insert(run.date);
    }

    void close(Date day) {
        request().athlete.unavailableDates.insert(day);
        std::erase_if(request().pins,
                      [&](const Pin& pin) { return pin.date == day && pin.kind == PinKind::Must; });
    }

    // ---- time away ---------------------------------------------------------------------------

    void layoffs() {
        for (const Layoff& layoff :
             layoffsBefore(log(), m_result.request.runs, from(), m_rules.layoffs)) {
            const LayoffRow& row = m_rules.layoffs.rows[layoff.row];
            const int since = daysBetween(layoff.back, from());
            if (since < row.noviceDays)
                m_result.limits.noviceUntil = layoff.back + Days{row.noviceDays};
            if (since < row.phaseDays)
                phasesBack(layoff.back + Days{row.phaseDays}, row.phasesBack);
            if (since < row.levelDays) levelDown(layoff, row);
        }
    }

    void phasesBack(Date until, int steps) {
        const SeasonOf season = seasonOf(m_result.request, m_sources.seasons);
        std::vector<PhaseStart> phases;
        const Date start = firstDay(m_result.request);
        for (int w = 0; w <= m_result.request.weeks; ++w) {
            const Date week = start + kWeek * w;
            PhaseKind phase = phaseOn(season.phases, week);
            if (week < until)
                for (int i = 0; i < steps; ++i)
                    phase = phaseBefore(phase);
            if (phases.empty() || phases.back().phase != phase) phases.push_back({week, phase});
        }
        const PhaseKind now = phaseOn(season.phases, start);
        if (phases.front().phase == now && phases.size() == 1) return;
        if (phases.front().phase != now)
            say("layoff_phase_back", Severity::Note, std::nullopt, {until});
        // Counting of easier weeks begins with the phases in force before.
        if (!request().deloadWeeks) {
            request().deloadWeeks = derivedEasierWeeks(season.phases);
            m_derivedDeloads = true;
        }
        request().phases = std::move(phases);
    }

    void levelDown(const Layoff& layoff, const LayoffRow& row) {
        const int level = static_cast<int>(m_result.request.athlete.level);
        const int lower = std::max(0, level - row.levelsDown);
        if (lower == level) return;
        const Date until = layoff.back + Days{row.levelDays};
        m_result.limits.lower = LowerLevel{static_cast<Level>(lower), until};
        say("layoff_level_down",
            Severity::Note,
            std::nullopt,
            {static_cast<std::int64_t>(layoff.days), until});
    }

    /// A session of the plan so far that nobody logged.
    void missed() {
        if (!m_result.request.existing) return;
        for (const DatedClass& planned : *m_result.request.existing) {
            const int ago = daysBetween(planned.date, from());
            if (ago <= 0 || ago > m_rules.layoffs.missedWithinDays) continue;
            const auto sameDay = [&](const auto& each) { return each.date == planned.date; };
            if (std::ranges::any_of(log().sessions, sameDay) ||
                std::ranges::any_of(m_result.request.done, sameDay))
                continue;
            say("session_missed", Severity::Note, planned.date, {planned.date});
        }
    }

    // ---- easier weeks ------------------------------------------------------------------------

    std::vector<Date> derivedEasierWeeks(std::span<const PhaseStart> phases) const {
        return deriveDeloadWeeks(m_result.request,
                                 phases,
                                 m_sources.seasons,
                                 ownEasierWeeks(m_result.request, m_rules.easier));
    }

    void easierWeeks() {
        const SeasonOf season = seasonOf(m_result.request, m_sources.seasons);
        const bool given = m_result.request.deloadWeeks.has_value() && !m_derivedDeloads;
        std::vector<Date> weeks = m_result.request.deloadWeeks ? *m_result.request.deloadWeeks
                                                               : derivedEasierWeeks(season.phases);
        for (Date& week : weeks)
            week = weekStart(week, m_result.request.athlete.weekStartsOn);
        const Date start = firstDay(m_result.request);
        // A week that has begun as an easier one stays so.
        if (std::ranges::any_of(log().sessions, [&](const SessionLog& session) {
                return session.easier && session.date >= start && session.date < start + kWeek;
            }))
            weeks.push_back(start);
        const auto early = earlyEasierWeeks(m_result.request,
                                            season.phases,
                                            weeks,
                                            m_sources.catalog,
                                            m_sources.composition,
                                            m_rules);
        for (const EarlyWeek& week : early) {
            // What an early one has done need not be done again soon; a week set by hand stays.
            if (!given)
                std::erase_if(weeks, [&](Date each) {
                    return each > week.starts &&
                           each <= week.starts + kWeek * m_rules.easier.restWeeks;
                });
            weeks.push_back(week.starts);
            if (week.starts < start) continue;
            Finding finding{week.why.code, Severity::Note, week.starts, {week.starts}};
            finding.args.insert(finding.args.end(), week.why.args.begin(), week.why.args.end());
            m_result.findings.push_back(std::move(finding));
        }
        std::ranges::sort(weeks);
        weeks.erase(std::unique(weeks.begin(), weeks.end()), weeks.end());
        std::erase_if(weeks, [&](Date week) { return week < start; });
        request().deloadWeeks = std::move(weeks);
    }

    // ---- what was trained --------------------------------------------------------------------

    void history() {
        for (const SessionLog& session : log().sessions) {
            if (session.date >= from()) continue;
            for (const ExerciseLog& exercise : session.exercises)
                if (!exercise.exercise.empty() && !exercise.sets.empty())
                    m_result.limits.met.insert(exercise.exercise);
        }
    }

    Adapted m_result;
    const AdaptationSources& m_sources;
    const AdaptationRules& m_rules;
    bool m_derivedDeloads = false; ///< the request's easier weeks are not the athlete's own
};

/// What composition says of a plan that is withheld anyway.
bool isOfComposition(const Finding& finding) {
    const auto texts = compositionTexts();
    return std::ranges::any_of(texts,
                               [&](const MessageText& row) { return row.code == finding.code; });
}

} // namespace

Adapted adaptRequest(const PlanRequest& request, const AdaptationSources& sources) {
    return Adapter(request, sources).run();
}

AdaptedPlan adaptPlan(Plan plan, const Adapted& adapted, const AdaptationSources& sources) {
    AdaptedPlan result;
    if (adapted.pain.referral) std::erase_if(plan.findings, isOfComposition);
    if (adapted.limits.stop == Stop::All) plan.findings.clear();
    for (const Finding& finding : adapted.findings)
        plan.findings.push_back(finding);
    if (adapted.request.log.empty() || adapted.limits.stop != Stop::None) {
        result.plan = std::move(plan);
        return result;
    }
    std::vector<Date> dates;
    for (const PlanWeek& week : plan.weeks)
        for (const PlannedSession& session : week.sessions)
            dates.push_back(session.date);
    result.easings =
        easingsFor(adapted.request.log, adapted.request.runs, dates, sources.adaptation.layoffs);
    if (!result.easings.empty()) {
        CompositionRules composition = sources.composition;
        composition.time.factor *= adapted.timeFactor;
        const Profile profile =
            profileOf(adapted.request, sources.catalog, composition, adapted.limits);
        for (PlanWeek& week : plan.weeks)
            for (PlannedSession& session : week.sessions) {
                const auto easing =
                    std::ranges::find(result.easings, session.date, &SessionEasing::date);
                if (easing == result.easings.end() || session.blocks.empty()) continue;
                session = retimed(eased(std::move(session),
                                        easing->usual,
                                        easing->calvesAndCore,
                                        profile,
                                        sources.catalog,
                                        composition,
                                        sources.adaptation.versions),
                                  adapted.request.athlete.equipment,
                                  sources.catalog,
                                  composition);
                for (const Reason& why : easing->why)
                    session.why.push_back(why);
            }
    }
    result.plan = std::move(plan);
    return result;
}

} // namespace stridewright::planning
