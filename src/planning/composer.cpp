// SPDX-License-Identifier: MIT
#include "planning/compose_coverage.hpp"
#include "planning/compose_memory.hpp"
#include "planning/compose_menu.hpp"
#include "planning/compose_reasons.hpp"
#include "planning/compose_session.hpp"
#include "planning/outgrown.hpp"
#include "planning/phases.hpp"
#include <stridewright/planning/composer.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace stridewright::planning {

namespace {

constexpr int kFarAway = 99; ///< days to a hard run when there is none

std::string gateText(const Catalog& catalog, const std::string& id) {
    const Gate* gate = catalog.gate(id);
    return gate ? gate->shows : id;
}

class Composer {
public:
    Composer(Plan plan,
             const PlanRequest& request,
             const Catalog& catalog,
             const CompositionRules& rules,
             const Limits& limits)
        : m_plan(std::move(plan)), m_request(request), m_catalog(catalog), m_rules(rules),
          m_limits(limits), m_profile(profileAt(limits.lower)) {
        for (const PlanWeek& week : m_plan.weeks)
            for (const PlanDay& day : week.days)
                if (isHard(day.load)) m_hardDays.push_back(day.date);
        std::ranges::sort(m_hardDays);
        if (m_plan.weeks.empty()) return;
        Memory memory = remember(request, m_plan.weeks.front().starts, catalog, rules);
        m_seen = std::move(memory.seen);
        m_menus = std::move(memory.menus);
        m_running = std::move(memory.running);
        if (!m_running.empty() && !m_menus.empty())
            for (std::size_t n = 0; n < m_usual.size(); ++n)
                for (const Exercise* exercise : m_menus.back().remembered[n])
                    m_usual[n].insert(exercise->id);
        m_weeksTrained = memory.weeksTrained;
        m_lately = std::move(memory.lately);
        m_setsLately = memory.setsLately;
        m_daysAway = memory.daysAway + daysToFirst();
        m_outgrown =
            outgrownIn(request.log, m_plan.weeks.front().starts, catalog, rules.memory.outgrown);
    }

    Plan run() {
        if (m_profile.nothing) return withoutSessions();
        painFindings();
        auto [starts, goesOn] = trainingBlocks(m_plan, m_rules, m_running);
        // Who comes back from time away begins with what is known.
        if (!goesOn && !m_running.empty() && m_daysAway >= m_rules.memory.familiarAfterDays &&
            m_plan.weeks.size() > 1) {
            goesOn = true;
            if (starts.size() < 2 || starts[1] != 1)
                starts.insert(starts.begin() + 1, std::size_t{1});
        }
        const std::size_t later = m_limits.lower ? firstWeekFrom(m_limits.lower->until) : 0;
        if (later > 0 && later < m_plan.weeks.size() &&
            std::ranges::find(starts, later) == starts.end())
            starts.insert(std::ranges::upper_bound(starts, later), later);
        for (std::size_t b = 0; b < starts.size(); ++b) {
            if (m_limits.lower && starts[b] >= later && starts[b] > 0)
                m_profile = profileAt(std::nullopt);
            block(starts[b],
                  b + 1 < starts.size() ? starts[b + 1] : m_plan.weeks.size(),
                  goesOn && b == 0 ? BlockStart::GoesOn : BlockStart::New);
        }
        return std::move(m_plan);
    }

private:
    void addFinding(std::string code,
                    Severity severity,
                    std::optional<Date> date,
                    std::vector<Arg> args) {
        m_plan.findings.push_back({std::move(code), severity, date, std::move(args)});
    }

    /// Before a professional has agreed there is nothing to train and nothing else to say.
    Plan withoutSessions() {
        m_plan.findings.clear();
        painFindings();
        for (PlanWeek& week : m_plan.weeks) {
            week.sessions.clear();
            week.alternatives.clear();
            week.conflict.reset();
            week.status = WeekStatus::Ok;
        }
        return std::move(m_plan);
    }

    /// What the athlete may train with, at the own level or at a lower one for a while.
    Profile profileAt(const std::optional<LowerLevel>& lower) const {
        if (!lower) return profileOf(m_request, m_catalog, m_rules, m_limits);
        PlanRequest request;
        request.athlete = m_request.athlete;
        request.athlete.level = lower->level;
        return profileOf(request, m_catalog, m_rules, m_limits);
    }

    /// From the first day of the plan to its first session.
    int daysToFirst() const {
        for (const PlanWeek& week : m_plan.weeks)
            for (const PlannedSession& session : week.sessions)
                return daysBetween(std::max(m_plan.weeks.front().starts, m_request.from),
                                   session.date);
        return 0;
    }

    /// The first week that begins on or after a day.
    std::size_t firstWeekFrom(Date date) const {
        std::size_t week = 0;
        while (week < m_plan.weeks.size() && m_plan.weeks[week].starts < date)
            ++week;
        return week;
    }

    void painFindings() {
        if (m_limits.stop != Stop::None) return;
        if (m_profile.clearance)
            addFinding(
                "session_clearance", Severity::Error, std::nullopt, {m_profile.clearance->label});
        else if (m_profile.nothing)
            addFinding("session_referral", Severity::Error, std::nullopt, {});
        else if (m_profile.withoutLegs)
            addFinding("session_without_legs", Severity::Error, std::nullopt, {});
        for (const PainReport& pain : m_request.athlete.pain) {
            const Concern* concern = m_catalog.concern(pain.concern);
            const auto zone = m_profile.zones.find(pain.concern);
            if (!concern || zone == m_profile.zones.end() || zone->second == Zone::Green ||
                concern->tissue == "bone" || m_limits.zones.contains(pain.concern))
                continue;
            const bool red = zone->second == Zone::Red;
            addFinding(red ? "pain_red" : "pain_amber",
                       red ? Severity::Warning : Severity::Note,
                       std::nullopt,
                       {concern->label, static_cast<std::int64_t>(pain.score)});
        }
    }

    // ---- blocks ----------------------------------------------------------------------------

    enum class BlockStart { New, GoesOn };

    void block(std::size_t begin, std::size_t end, BlockStart start) {
        MenuNeeds needs;
        needs.goesOn = start == BlockStart::GoesOn;
        needs.phase = m_plan.weeks[begin].phase;
        needs.outgrown = &m_outgrown;
        needs.daysToHard.fill(kFarAway);
        needs.newLimit = newLimit(m_plan.weeks[begin].starts, m_plan.weeks[begin].deload);
        double minutes = 0;
        for (std::size_t w = begin; w < end; ++w) {
            const PlanWeek& week = m_plan.weeks[w];
            double weekMinutes = 0;
            needs.sessions = std::max(needs.sessions, sessionsOf(week));
            for (std::size_t s = 0; s < week.sessions.size(); ++s) {
                const PlannedSession& session = week.sessions[s];
                const std::size_t number = numberOf(week, session.date) % needs.minutes.size();
                const int budget = budgetOf(session);
                weekMinutes += limitOf(session, week);
                needs.minutes[number] = std::max(needs.minutes[number], budget);
                needs.daysToHard[number] =
                    std::min(needs.daysToHard[number], daysToHard(session.date));
                if (session.sessionClass == SessionClass::Heavy) needs.hard[number] = true;
                if (session.sessionClass == SessionClass::Heavy && heavyOpen(session, week))
                    needs.heavy[number] = true;
            }
            minutes = std::max(minutes, weekMinutes);
        }
        // A week with one session borrows from the other sessions' menus, so those are made as
        // well.
        for (int& most : needs.minutes)
            most = most == 0 ? needs.minutes[0] : most;
        needs.minimum = minimumsOf(needs.phase, false, minutes, m_profile, m_rules);
        Menu menu = makeMenu(needs, m_profile, m_rules, m_menus, m_seen);
        if (needs.goesOn) m_menus.pop_back();
        m_menus.push_back(std::move(menu));
        const bool first = m_menus.size() == 1;
        for (std::size_t w = begin; w < end; ++w)
            week(w);
        if (start == BlockStart::New && !first) sayNewBlock(m_plan.weeks[begin]);
    }

    /// Where other exercises come, the block that begins is the reason.
    void sayNewBlock(PlanWeek& week) const {
        const auto wasThere = [&](const Prescription& item) {
            const Menu& before = m_menus[m_menus.size() - 2];
            const Exercise* exercise = m_catalog.exercise(item.exercise);
            for (std::size_t n = 0; n < before.exercises.size(); ++n)
                if (before.remembered[n].contains(exercise) ||
                    std::ranges::find(before.exercises[n], exercise) != before.exercises[n].end())
                    return true;
            return false;
        };
        for (PlannedSession& session : week.sessions) {
            bool other = false;
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items)
                    other = other || (item.rpe && !wasThere(item));
            if (other) session.why.push_back(reasonOf("block_begins"));
        }
    }

    /// New exercises that a session of that day may bring.
    int newLimit(Date date, bool easier) const {
        if (m_seen.empty() || (m_weeksTrained == 0 && weekOfFirst(date))) return kAnyNumber;
        const bool frozen = std::ranges::any_of(m_request.races, [&](const Race& race) {
            const int days = daysBetween(date, race.date);
            return race.priority == RacePriority::A && days >= 0 && days <= m_rules.freezeDays;
        });
        if (frozen || easier) return 0;
        return m_profile.level == Level::Beginner ? m_rules.beginnerNew : kAnyNumber;
    }

    /// Whether a day lies in the first week that has a session.
    bool weekOfFirst(Date date) const {
        for (const PlanWeek& week : m_plan.weeks)
            if (!week.sessions.empty()) return date >= week.starts && date < week.starts + Days{7};
        return true;
    }

    /// How many sessions of its week come before a day, done ones included.
    static std::size_t numberOf(const PlanWeek& week, Date date) {
        const auto done = std::ranges::count_if(
            week.days, [&](const PlanDay& day) { return day.done && day.date < date; });
        const auto planned = std::ranges::count_if(
            week.sessions, [&](const PlannedSession& each) { return each.date < date; });
        return static_cast<std::size_t>(done + planned);
    }

    /// The sessions of a week, done ones included.
    static int sessionsOf(const PlanWeek& week) {
        const auto done = std::ranges::count_if(
            week.days, [](const PlanDay& day) { return day.done.has_value(); });
        return static_cast<int>(week.sessions.size()) + static_cast<int>(done);
    }

    int daysToHard(Date date) const {
        const auto next = std::ranges::upper_bound(m_hardDays, date);
        return next == m_hardDays.end() ? kFarAway : daysBetween(date, *next);
    }

    int budgetOf(const PlannedSession& session) const {
        const int usual = m_request.athlete.sessionMinutes;
        const int minutes = std::min(minutesOn(m_request.athlete, session.date), usual);
        // A session that the athlete insists on, on a day without time, takes the usual time.
        return minutes < m_rules.shortest ? usual : minutes;
    }

    /// The minutes that a session may take: the budget, or less in a phase of short sessions.
    int limitOf(const PlannedSession& session, const PlanWeek& week) const {
        const auto phase = static_cast<std::size_t>(week.phase);
        return std::min(budgetOf(session), m_rules.phases[phase].longestMinutes);
    }

    bool heavyOpen(const PlannedSession& session, const PlanWeek& week) const {
        const double mostRpe =
            m_profile.age && m_profile.age->rpe ? *m_profile.age->rpe : m_rules.heavyRpe;
        return m_profile.gates.contains(m_rules.heavyGate) && !week.deload && !m_profile.red &&
               mostRpe >= m_rules.heavyRpe && m_profile.level != Level::Beginner &&
               budgetOf(session) >= m_rules.heavyFromMinutes;
    }

    // ---- weeks -----------------------------------------------------------------------------

    void week(std::size_t index) {
        PlanWeek& week = m_plan.weeks[index];
        double minutes = 0;
        for (const PlannedSession& session : week.sessions)
            minutes += limitOf(session, week);
        for (const PlanDay& day : week.days)
            if (day.done) minutes += minutesOn(m_request.athlete, day.date);
        const auto minimums = minimumsOf(week.phase, week.deload, minutes, m_profile, m_rules);
        const DateRange past{week.starts, m_request.from - Days{1}};
        auto given = halfSetsDone(m_request.log, past, m_catalog, m_rules);
        for (std::size_t s = 0; s < week.sessions.size(); ++s) {
            session(index, s, minimums, given);
            const auto more = halfSetsOf(week.sessions[s].blocks, m_catalog, m_rules);
            for (std::size_t a = 0; a < given.size(); ++a)
                given[a] += more[a];
        }
        week.coverage.clear();
        for (const auto& [focus, area] : m_rules.areas)
            week.coverage.push_back({focus,
                                     given[static_cast<std::size_t>(focus)] / 2.0,
                                     minimums[static_cast<std::size_t>(focus)]});
        if (m_profile.withoutLegs) return; // said once for the whole plan
        for (Finding& finding : weekFindings(week,
                                             index > 0 ? &m_plan.weeks[index - 1] : nullptr,
                                             patternsDone(m_request.log, past, m_catalog),
                                             m_catalog,
                                             m_rules)) {
            // It is the same in every week: the equipment lacks, not the plan.
            if (finding.code == "pull_stand_in" && std::exchange(m_standInSaid, true)) continue;
            m_plan.findings.push_back(std::move(finding));
        }
    }

    const DistanceTilt& tiltOf(const Race& race) const {
        const auto row = std::ranges::find_if(
            m_rules.distances, [&](const DistanceTilt& each) { return race.km <= each.upToKm; });
        return row == m_rules.distances.end() ? m_rules.distances.back() : *row;
    }

    /// What the next A race's distance changes; null without one.
    const DistanceTilt* tiltOn(Date date) const {
        const Race* next = nullptr;
        for (const Race& race : m_request.races)
            if (race.priority == RacePriority::A && race.date >= date &&
                (!next || race.date < next->date))
                next = &race;
        return next ? &tiltOf(*next) : nullptr;
    }

    /// Few contacts on nearer days than these before a race.
    int nearRaceDays(const Race& race) const {
        return race.priority == RacePriority::A
                   ? tiltOf(race).nearRaceDays
                   : m_rules.nearRaceDays[static_cast<std::size_t>(race.priority)];
    }

    /// Jumps' foot contacts of a session.
    int contactsOn(const PlannedSession& session, const PlanWeek& week, int planWeek) const {
        if (!m_profile.gates.contains(m_rules.contactsGate)) return 0;
        const PhaseDoses& phase = m_rules.phases[static_cast<std::size_t>(week.phase)];
        double contacts = std::min({phase.contacts[static_cast<std::size_t>(m_profile.level)],
                                    m_rules.contactsStart + m_rules.contactsPerWeek * planWeek,
                                    m_rules.contactsMost});
        if (const DistanceTilt* tilt = tiltOn(session.date); tilt && week.phase == PhaseKind::Peak)
            contacts = std::min<double>(contacts * tilt->peakContacts, m_rules.contactsMost);
        if (m_profile.age) contacts *= m_profile.age->contacts;
        if (week.deload) contacts *= m_rules.easierContacts;
        for (const Race& race : m_request.races)
            if (const int days = daysBetween(session.date, race.date);
                days >= 0 && days < nearRaceDays(race))
                contacts = std::min<double>(contacts, m_rules.contactsNearRace);
        return static_cast<int>(contacts);
    }

    /// The exercises for the places of a session. A week's only session takes each from the menu
    /// of the session that usually has it.
    std::vector<const Exercise*>
    exercisesOf(const std::vector<TemplateSlot>& places, std::size_t number, bool only) const {
        const Menu& menu = m_menus.back();
        if (!only) return menu.exercises[number];
        std::vector<const Exercise*> exercises;
        for (const TemplateSlot& place : places) {
            const Exercise* found = nullptr;
            for (std::size_t n = 0; n < menu.exercises.size() && !found; ++n)
                for (std::size_t i = 0; i < menu.exercises[n].size() && !found; ++i)
                    if (const Exercise* exercise = menu.exercises[n][i];
                        exercise && m_rules.templates[n][i].role == place.role &&
                        std::ranges::find(exercises, exercise) == exercises.end())
                        found = exercise;
            exercises.push_back(found);
        }
        return exercises;
    }

    void session(std::size_t weekIndex,
                 std::size_t index,
                 const std::array<double, 9>& minimums,
                 const std::array<int, 9>& given) {
        PlanWeek& week = m_plan.weeks[weekIndex];
        PlannedSession& session = week.sessions[index];
        const int planWeek = m_weeksTrained + static_cast<int>(weekIndex);
        const bool only = sessionsOf(week) == 1;
        const std::size_t number = numberOf(week, session.date) % m_rules.templates.size();

        SessionNeeds needs;
        needs.places = only ? &m_rules.onlySession : &m_rules.templates[number];
        needs.exercises = exercisesOf(*needs.places, number, only);
        const bool trained =
            std::ranges::any_of(m_usual, [](const auto& each) { return !each.empty(); });
        if (week.deload ||
            (trained && (week.phase == PhaseKind::Taper || week.phase == PhaseKind::Race)))
            leaveOutUnusual(weekIndex, index, number, needs);
        needs.dose.phase = week.phase;
        needs.dose.easier = week.deload;
        needs.dose.sessionClass = m_profile.red ? SessionClass::Light : session.sessionClass;
        needs.dose.heavyOpen = heavyOpen(session, week);
        needs.dose.planWeek = planWeek;
        needs.dose.contacts = contactsOn(session, week, planWeek);
        needs.dose.tilt = tiltOn(session.date);
        needs.oneLegShare = oneLegShare(week, m_rules);
        needs.budget = budgetOf(session);
        needs.limit = limitOf(session, week);
        if (week.deload)
            needs.limit = std::min(needs.limit,
                                   std::max(m_rules.easierLeastMinutes,
                                            static_cast<int>(needs.limit * m_rules.easierMinutes)));
        needs.fatigueFactor = fatigueFactor(week, planWeek);
        needs.newLimit = newLimit(session.date, week.deload);
        needs.seen = &m_seen;
        needs.usual = &m_usual[number];
        if (week.deload && m_setsLately > 0)
            needs.mostSets = static_cast<int>(m_rules.easierMostSets * m_setsLately);
        if (!week.deload && !keepsOnly(week.phase)) {
            needs.lately = &m_lately;
            needs.outgrown = &m_outgrown;
        }
        // What the week still wants is shared by the sessions that are left.
        const auto left = static_cast<int>(week.sessions.size() - index);
        for (std::size_t a = 0; a < minimums.size(); ++a) {
            const int halves = static_cast<int>(std::ceil(2 * minimums[a] - 1e-9)) - given[a];
            needs.missing[a] = std::max(0, (halves + left - 1) / left);
        }

        session.blocks.clear();
        session.minutes = 0;
        SessionContent content = composeSession(needs, m_profile, m_catalog, m_rules);
        session.blocks = std::move(content.blocks);
        session.minutes = static_cast<int>(std::lround(content.minutes));
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                m_seen.insert(item.exercise);
        sayBelowClass(session, week, planWeek);
        sayShort(session, needs, content.binding);
        sayLacks(session);
    }

    /// An easier week, and a taper in the log's sight, has the exercises of the week before and no
    /// others, although there is time for them: places that the week before had no room for stay
    /// empty.
    void leaveOutUnusual(std::size_t weekIndex,
                         std::size_t index,
                         std::size_t number,
                         SessionNeeds& needs) const {
        std::set<std::string> usual;
        const bool only = sessionsOf(m_plan.weeks[weekIndex]) == 1;
        if (weekIndex == 0) {
            if (!only) usual = m_usual[number];
            if (usual.empty())
                for (const auto& session : m_usual)
                    usual.insert(session.begin(), session.end());
        } else {
            const auto& before = m_plan.weeks[weekIndex - 1].sessions;
            const bool same = before.size() == m_plan.weeks[weekIndex].sessions.size();
            for (std::size_t s = 0; s < before.size(); ++s)
                if (!same || s == index)
                    for (const SessionBlock& block : before[s].blocks)
                        for (const Prescription& item : block.items)
                            if (item.rpe) usual.insert(item.exercise);
        }
        if (usual.empty()) return;
        for (std::size_t i = 0; i < needs.exercises.size(); ++i)
            if (const Exercise*& exercise = needs.exercises[i];
                exercise && !(*needs.places)[i].required && !usual.contains(exercise->id))
                exercise = nullptr;
    }

    double fatigueFactor(const PlanWeek& week, int planWeek) const {
        const bool away = m_limits.noviceUntil && week.starts < *m_limits.noviceUntil;
        return away || (m_profile.level == Level::Beginner &&
                        planWeek < m_rules.fatigue.noviceWeeks)
                   ? m_rules.fatigue.noviceFactor
                   : 1;
    }

    // ---- what is said about a session ------------------------------------------------------

    void sayBelowClass(PlannedSession& session, const PlanWeek& week, int planWeek) const {
        const SessionClass content =
            contentClass(session.blocks, m_catalog, m_rules.fatigue, fatigueFactor(week, planWeek));
        if (content >= session.sessionClass) return;
        Reason reason;
        if (m_profile.sore)
            reason = reasonOf("below_class_pain");
        else if (week.deload)
            reason = reasonOf("below_class_easier_week");
        else if (keepsOnly(week.phase))
            reason = reasonOf("below_class_phase");
        else if (m_profile.age &&
                 (m_profile.age->rpe || m_profile.age->closedGates.contains(m_rules.heavyGate)))
            reason = reasonOf("below_class_age");
        else if (session.sessionClass == SessionClass::Heavy &&
                 !m_profile.gates.contains(m_rules.heavyGate))
            reason = reasonOf("below_class_gate", {gateText(m_catalog, m_rules.heavyGate)});
        else if (budgetOf(session) < m_rules.heavyFromMinutes)
            reason =
                reasonOf("below_class_minutes", {static_cast<std::int64_t>(budgetOf(session))});
        else
            reason = reasonOf("below_class_content");
        reason.tradeoff = true;
        for (SessionBlock& block : session.blocks)
            if (block.kind == BlockKind::Main)
                for (Prescription& item : block.items)
                    item.why.push_back(reason);
        session.why.push_back(std::move(reason));
    }

    void sayShort(const PlannedSession& session, const SessionNeeds& needs, Binding binding) {
        const Arg minutes = static_cast<std::int64_t>(needs.budget);
        const auto say = [&](const char* code, std::vector<Arg> args) {
            addFinding(code, Severity::Note, session.date, std::move(args));
        };
        switch (binding) {
        case Binding::None:
            break;
        case Binding::Class:
            say("session_short_class",
                {session.date, minutes, std::string(word(needs.dose.sessionClass))});
            break;
        case Binding::Caps:
            say("session_short_caps", {session.date, minutes});
            break;
        case Binding::EasierWeek:
            say("session_short_easier_week", {session.date, minutes});
            break;
        case Binding::Phase:
            say("session_short_phase", {session.date, minutes});
            break;
        case Binding::Choice:
            say("session_short_choice", {session.date, minutes});
            break;
        }
    }

    /// A session must have a main movement, single-leg or hip work, core, and calf or foot.
    void sayLacks(const PlannedSession& session) {
        if (m_profile.withoutLegs) return;
        bool main = false, side = false, core = false, calf = false;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                const Exercise* exercise = m_catalog.exercise(item.exercise);
                if (!exercise || !item.rpe) continue;
                main = main || exercise->pattern == Pattern::Squat ||
                       exercise->pattern == Pattern::Hinge ||
                       exercise->pattern == Pattern::HipBridgeThrust;
                side = side || exercise->primary == Focus::SingleLeg ||
                       exercise->primary == Focus::Hips || exercise->pattern == Pattern::LungeStep;
                core = core || exercise->primary == Focus::Core;
                calf = calf || exercise->primary == Focus::CalvesFeet;
            }
        const auto say = [&](bool there, const char* what) {
            if (!there)
                addFinding("session_lacks",
                           Severity::Warning,
                           session.date,
                           {session.date, std::string(what)});
        };
        say(main, "squat, hinge or thrust");
        say(side, "one leg or the hips");
        say(core, "the core");
        say(calf, "calves or feet");
    }

    Plan m_plan;
    const PlanRequest& m_request;
    const Catalog& m_catalog;
    const CompositionRules& m_rules;
    const Limits& m_limits;
    Profile m_profile;
    std::vector<Date> m_hardDays;
    std::vector<Menu> m_menus;
    std::set<std::string> m_seen;
    std::vector<PhaseKind> m_running; ///< weeks of the block before the plan
    /// What each session of the week held in the running block before the plan.
    std::array<std::set<std::string>, 3> m_usual;
    std::map<std::string, IntRange> m_lately;
    double m_setsLately = 0;          ///< of a session, in the last week that built
    int m_daysAway = 0;               ///< from training, when the first session comes
    std::set<std::string> m_outgrown; ///< exercises that are too easy by now
    int m_weeksTrained = 0;           ///< before the plan
    bool m_standInSaid = false;
};

} // namespace

Plan compose(Plan plan,
             const PlanRequest& request,
             const Catalog& catalog,
             const CompositionRules& rules,
             const Limits& limits) {
    return Composer(std::move(plan), request, catalog, rules, limits).run();
}

} // namespace stridewright::planning
