// SPDX-License-Identifier: MIT
#include "support/plan_checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace stridewright::support {
namespace {

class PlanChecker {
public:
    PlanChecker(const Plan& plan,
                const PlanRequest& request,
                const Catalog& catalog,
                const CompositionRules& rules)
        : m_plan(plan), m_request(request), m_catalog(catalog), m_rules(rules) {}

    /// One line for each property broken; empty when the plan is sound.
    std::vector<std::string> run() {
        readAthlete();
        for (std::size_t w = 0; w < m_plan.weeks.size(); ++w)
            checkWeek(w);
        checkMains();
        return m_faults;
    }

private:
    void fault(const char* property, Date date, const std::string& what) {
        m_faults.push_back(fmt::format("{} {}: {}", property, toIsoString(date), what));
    }

    static bool has(const std::vector<std::string>& list, const std::string& value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    }

    bool isSaid(const char* code, std::optional<Date> date = std::nullopt) const {
        for (const Finding& finding : m_plan.findings)
            if (finding.code == code && (!date || finding.date == date)) return true;
        return false;
    }

    // ---- the athlete -----------------------------------------------------------------------

    /// 0 green, 1 amber, 2 red: the traffic light by tissue.
    static int zoneOf(const std::string& tissue, int score) {
        if (tissue == "joint" || tissue == "compression")
            return score <= 2 ? 0 : score <= 4 ? 1 : 2;
        if (tissue == "tendon") return score <= 3 ? 0 : score <= 5 ? 1 : 2;
        if (tissue == "bone_tendon") return score <= 1 ? 0 : score <= 2 ? 1 : 2;
        if (tissue == "pressure") return 0;  // blocked by its tags whatever is felt
        if (tissue == "clearance") return 2; // nothing before a doctor has agreed
        return score <= 0 ? 1 : 2;           // bone: never simply green
    }

    void readAthlete() {
        const Athlete& athlete = m_request.athlete;
        for (const std::string& id : athlete.concerns)
            m_zones.emplace(id, 0);
        for (const PainReport& pain : athlete.pain)
            if (const Concern* concern = m_catalog.concern(pain.concern)) {
                int& zone = m_zones.emplace(pain.concern, 0).first->second;
                zone = std::max(zone, zoneOf(concern->tissue, pain.score));
            }
        for (auto& [id, zone] : m_zones)
            if (const std::string& tissue = m_catalog.concern(id)->tissue;
                tissue == "bone" || tissue == "clearance") {
                m_noLegs = true;
                m_clearance = m_clearance || tissue == "clearance";
                m_nothing = m_nothing || m_clearance || zone == 2;
            } else if (zone == 2) {
                m_red = true;
            }
        if (athlete.gates)
            m_gates = {athlete.gates->begin(), athlete.gates->end()};
        else {
            if (athlete.level >= Level::Intermediate)
                m_gates = {"G_SQUAT", "G_HINGE", "G_SINGLE_LEG", "G_CALF", "G_CORE"};
            if (athlete.level == Level::Advanced) m_gates.insert({"G_HEAVY", "G_PLYO1"});
        }
        for (const char* sore : {"achilles", "mtss", "bone_stress"})
            if (m_zones.contains(sore) && (m_zones[sore] > 0 || std::string(sore) == "bone_stress"))
                for (const char* gate : {"G_PLYO1", "G_PLYO2"})
                    m_gates.erase(gate);
    }

    bool isYouth() const { return m_request.athlete.age && *m_request.athlete.age <= 17; }

    // ---- one exercise ----------------------------------------------------------------------

    static bool isLegPattern(const Exercise& exercise) {
        switch (exercise.primary) {
        case Focus::Glutes:
        case Focus::Hips:
        case Focus::PosteriorChain:
        case Focus::SingleLeg:
        case Focus::CalvesFeet:
        case Focus::Quads:
        case Focus::Power:
            return true;
        default:
            return false;
        }
    }

    static bool isHipPattern(const Exercise& exercise) {
        return exercise.pattern == Pattern::HipAbduction ||
               exercise.pattern == Pattern::HipAdduction;
    }

    void checkExercise(Date date, const Exercise& exercise) {
        const Athlete& athlete = m_request.athlete;
        bool equipped = false;
        for (const auto& items : exercise.equipment) {
            bool all = true;
            for (const std::string& item : items)
                all = all && has(athlete.equipment, item);
            equipped = equipped || all;
        }
        if (!equipped) fault("equipment", date, exercise.id);
        if (exercise.level > athlete.level) fault("level", date, exercise.id);
        if (!exercise.gate.empty() && !m_gates.contains(exercise.gate))
            fault("level", date, exercise.id + " behind " + exercise.gate);
        if (has(athlete.excludedExercises, exercise.id)) fault("excluded", date, exercise.id);
        if (athlete.age && *athlete.age < 14 && exercise.loading == Loading::Required)
            fault("level", date, exercise.id + " is loaded");
        for (const auto& [id, zone] : m_zones) {
            const Concern& concern = *m_catalog.concern(id);
            if (concern.tissue == "bone" && isLegPattern(exercise))
                fault("excluded", date, exercise.id + " loads the legs");
            for (const std::string& tag : exercise.contraindications)
                if (has(concern.alwaysBlockTags, tag))
                    fault("excluded", date, exercise.id + " has " + tag);
            if (zone >= 1) {
                for (const std::string& tag : exercise.contraindications)
                    if (has(concern.amberBlockTags, tag))
                        fault("excluded", date, exercise.id + " has " + tag);
                if (has(concern.amberBlockIds, exercise.id))
                    fault("excluded", date, exercise.id + " by id");
            }
            if (zone == 2 && has(concern.redBlockPatterns, std::string(word(exercise.pattern))))
                fault("excluded", date, exercise.id + " by pattern");
        }
    }

    // ---- time ------------------------------------------------------------------------------

    double setTime(const Exercise& exercise, int amount) const {
        double t = 0;
        if (exercise.metric == Metric::Reps) t = amount * *exercise.secondsPerRep;
        if (exercise.metric == Metric::Seconds)
            t = amount * exercise.holdsPerSet + 3 * (exercise.holdsPerSet - 1);
        if (exercise.metric == Metric::Metres) {
            double speed = 1;
            if (exercise.id == "heel_walk") speed = 0.7;
            if (exercise.id == "bear_crawl") speed = 0.4;
            if (exercise.id == "a_skip" || exercise.id == "power_skip") speed = 2;
            if (exercise.id == "bounding") speed = 3;
            t = amount / speed;
        }
        return exercise.unilateral ? 2 * t + 5 : t;
    }

    static double setupOf(const std::string& item) {
        static const std::set<std::string> bars{"barbell", "trap_bar", "landmine"};
        static const std::set<std::string> floor{"step",
                                                 "chair",
                                                 "wall",
                                                 "towel",
                                                 "table",
                                                 "foot_anchor",
                                                 "bench",
                                                 "rack",
                                                 "box",
                                                 "pullup_bar",
                                                 "hurdle",
                                                 "swiss_ball",
                                                 "slider",
                                                 "ab_wheel",
                                                 "suspension",
                                                 "jump_rope",
                                                 "foam_roller",
                                                 "ghd",
                                                 "back_extension_bench"};
        if (bars.contains(item)) return 90;
        if (floor.contains(item)) return 20;
        return item == "miniband" || item == "longband" ? 30 : 40;
    }

    /// The owned alternative that is set up soonest: seconds, and whether a bar is in it.
    std::pair<double, bool> setup(const Exercise& exercise) const {
        std::pair<double, bool> best{1e9, false};
        for (const auto& items : exercise.equipment) {
            double seconds = 20;
            bool all = true, bar = false;
            for (const std::string& item : items) {
                all = all && has(m_request.athlete.equipment, item);
                seconds = std::max(seconds, setupOf(item));
                bar = bar || item == "barbell" || item == "trap_bar";
            }
            if (all && seconds < best.first) best = {seconds, bar};
        }
        return best;
    }

    double alone(BlockKind kind, const Prescription& item) const {
        const Exercise& exercise = *m_catalog.exercise(item.exercise);
        double seconds = item.sets * setTime(exercise, item.amount.high);
        if (kind == BlockKind::WarmUp || kind == BlockKind::Mobility) return seconds;
        const auto [fetch, bar] = setup(exercise);
        seconds += fetch;
        if (kind == BlockKind::Main && exercise.loading == Loading::Required && *item.rpe >= 7)
            seconds += (bar && *item.rpe >= 8 ? 2 : 1) * (setTime(exercise, 5) + 45);
        return seconds;
    }

    double formulaMinutes(const PlannedSession& session) {
        double seconds = 0;
        std::map<char, std::vector<const Prescription*>> pairs;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                seconds += alone(block.kind, item);
                if (block.pair)
                    pairs[*block.pair].push_back(&item);
                else
                    seconds += (item.sets - 1) * item.restSeconds;
            }
        for (const auto& [letter, items] : pairs) {
            if (items.size() != 2 || items[0]->sets != items[1]->sets) {
                fault("minutes", session.date, "a pair is not two of as many sets");
                continue;
            }
            const int n = items[0]->sets;
            seconds +=
                n * 15 + (n - 1) * 0.5 * std::max(items[0]->restSeconds, items[1]->restSeconds);
        }
        return seconds * 1.05 / 60;
    }

    // ---- one session -----------------------------------------------------------------------

    double fatigue(const PlannedSession& session) const {
        static const std::map<double, double> f{
            {5, 0.4}, {6, 0.6}, {6.5, 0.7}, {7, 0.8}, {7.5, 0.9}, {8, 1.0}, {8.5, 1.15}, {9, 1.3}};
        double score = 0;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                const Exercise& exercise = *m_catalog.exercise(item.exercise);
                if (!item.rpe) continue;
                bool legs = isLegPattern(exercise);
                if (exercise.primary == Focus::Power)
                    legs = std::any_of(
                        exercise.secondary.begin(), exercise.secondary.end(), [](Focus focus) {
                            return focus <= Focus::Quads && focus != Focus::Core;
                        });
                if (!legs) continue;
                const bool small = exercise.primary == Focus::Hips ||
                                   exercise.pattern == Pattern::Foot ||
                                   exercise.pattern == Pattern::Balance ||
                                   exercise.pattern == Pattern::AnkleDorsiflexion;
                score += item.sets * (small ? 0.3 : 1.0) * (0.5 + 0.5 * exercise.eccentricCost) *
                         f.at(*item.rpe);
            }
        return score;
    }

    static int budgetOf(const PlanRequest& request, Date date) {
        const int minutes =
            std::min(minutesOn(request.athlete, date), request.athlete.sessionMinutes);
        return minutes < 15 ? request.athlete.sessionMinutes : minutes;
    }

    void checkSession(std::size_t w, const PlannedSession& session) {
        const PlanWeek& week = m_plan.weeks[w];
        const Date date = session.date;
        if (m_nothing) {
            const char* const said = m_clearance ? "session_clearance" : "session_referral";
            if (!session.blocks.empty() || !isSaid(said))
                fault("excluded", date, "training although a doctor must be asked first");
            return;
        }
        if (session.blocks.empty()) return fault("order", date, "empty");

        // order, doses, sets
        std::set<std::string> seen;
        int sets = 0;
        double sum = 0, warmUp = 0;
        bool main = false, side = false, calf = false, core = false, heavyLift = false;
        BlockKind last = BlockKind::WarmUp;
        for (const SessionBlock& block : session.blocks) {
            if (block.kind < last) fault("order", date, std::string(word(block.kind)));
            last = block.kind;
            if (block.items.empty()) fault("order", date, "an empty block");
            for (const Prescription& item : block.items) {
                const Exercise* exercise = m_catalog.exercise(item.exercise);
                if (!exercise) {
                    fault("order", date, "unknown " + item.exercise);
                    continue;
                }
                checkExercise(date, *exercise);
                if (!seen.insert(item.exercise).second)
                    fault("order", date, "twice " + item.exercise);
                if (item.why.empty()) fault("order", date, "no reason for " + item.exercise);
                if (item.metric != exercise->metric || item.perSide != exercise->unilateral)
                    fault("order", date, "metric of " + item.exercise);
                if (item.sets < 1 || item.amount.low > item.amount.high ||
                    item.amount.low < exercise->dose.low || item.amount.high > exercise->dose.high)
                    fault("order", date, "dose of " + item.exercise);
                sum += item.minutes;
                if (block.kind == BlockKind::WarmUp) warmUp += item.minutes;
                if (block.kind == BlockKind::WarmUp || block.kind == BlockKind::Mobility) continue;
                if (!item.rpe) {
                    fault("order", date, "no effort for " + item.exercise);
                    continue;
                }
                sets += item.sets;
                const Pattern p = exercise->pattern;
                main = main || p == Pattern::Squat || p == Pattern::Hinge ||
                       p == Pattern::HipBridgeThrust;
                side = side || exercise->primary == Focus::SingleLeg ||
                       exercise->primary == Focus::Hips || p == Pattern::LungeStep;
                calf = calf || exercise->primary == Focus::CalvesFeet;
                core = core || exercise->primary == Focus::Core;
                if (block.kind == BlockKind::Main && item.metric == Metric::Reps &&
                    *item.rpe >= 8 && item.amount.low <= 6) {
                    heavyLift = true;
                    if (item.amount.high > 6)
                        fault("class_holds", date, "neither few nor many: " + item.exercise);
                }
                if (block.pair && block.kind == BlockKind::Power)
                    fault("order", date, "power in a pair");
                if (block.pair && block.kind == BlockKind::Main && *item.rpe >= 8 &&
                    item.amount.low <= 6)
                    fault("order", date, "a heavy lift in a pair");
                if (isYouth() && *item.rpe > 7) fault("level", date, "effort of the young");
                if (week.deload && *item.rpe > 6)
                    fault("class_holds", date, "hard in an easier week");
            }
        }
        const bool short_ = isSaid("session_lacks", date) || m_noLegs;
        if (!short_ && !(main && side && calf && core)) fault("order", date, "lacks a part");
        if (warmUp < 3 - 1e-6 && !m_noLegs)
            fault("order", date, fmt::format("warm-up {:.2f}", warmUp));

        // minutes
        const int budget = budgetOf(m_request, date);
        const double formula = formulaMinutes(session);
        if (std::abs(formula - sum) > 0.01)
            fault("minutes", date, fmt::format("items {:.2f} formula {:.2f}", sum, formula));
        if (session.minutes != static_cast<int>(std::lround(formula)))
            fault("minutes", date, "not its own figure");
        if (session.minutes > budget + 2)
            fault("minutes", date, fmt::format("{} of {}", session.minutes, budget));
        if (session.minutes < 0.85 * budget - 0.5) {
            bool said = false;
            for (const char* code : {"session_short_class",
                                     "session_short_caps",
                                     "session_short_choice",
                                     "session_short_phase",
                                     "session_short_easier_week",
                                     "session_short_sets"})
                said = said || isSaid(code, date);
            if (!said) fault("uses_time", date, fmt::format("{} of {}", session.minutes, budget));
        }

        // class and caps
        const int level = static_cast<int>(m_request.athlete.level);
        const double factor = level == 0 && w < 4 ? 1.5 : 1.0;
        const double score = fatigue(session) * factor;
        const int mostSets[] = {18, 22, 28};
        const double mostFatigue[] = {9, 18, 26};
        if (sets > mostSets[level]) fault("caps", date, fmt::format("{} sets", sets));
        if (score > mostFatigue[level] + 1e-6)
            fault("caps", date, fmt::format("fatigue {:.1f}", score));
        const SessionClass content = score >= 14 || heavyLift ? SessionClass::Heavy
                                     : score >= 6             ? SessionClass::Moderate
                                                              : SessionClass::Light;
        if (content > session.sessionClass || (m_red && content > SessionClass::Light))
            fault(
                "class_holds",
                date,
                fmt::format("{} is {} ({:.1f})", word(session.sessionClass), word(content), score));
        if (content < session.sessionClass &&
            std::none_of(session.why.begin(), session.why.end(), [](const Reason& reason) {
                return reason.code.starts_with("below_class_");
            }))
            fault("class_holds", date, "falls below and does not say why");
        const bool open = m_gates.contains("G_HEAVY") && !week.deload && !isYouth() && !m_red &&
                          !m_noLegs && level > 0 && budget >= 35 && week.phase != PhaseKind::Race &&
                          week.phase != PhaseKind::Recovery && week.phase != PhaseKind::Taper &&
                          m_zones.empty() && canLiftHeavy();
        if (open && session.sessionClass == SessionClass::Heavy && content != SessionClass::Heavy)
            fault("class_holds", date, fmt::format("heavy is only {:.1f}", score));
        checkContacts(session, week);
        checkNew(w, session, seen);
    }

    /// Whether some main lift of few repetitions is possible at all.
    bool canLiftHeavy() {
        return std::any_of(m_catalog.exercises().begin(),
                           m_catalog.exercises().end(),
                           [&](const Exercise& exercise) {
                               if (exercise.slot != Slot::Main || exercise.metric != Metric::Reps ||
                                   exercise.dose.low > 6)
                                   return false;
                               if (exercise.pattern != Pattern::Squat &&
                                   exercise.pattern != Pattern::Hinge &&
                                   exercise.pattern != Pattern::HipBridgeThrust)
                                   return false;
                               const auto before = m_faults.size();
                               checkExercise(Date{}, exercise);
                               const bool possible = m_faults.size() == before;
                               m_faults.resize(before);
                               return possible;
                           });
    }

    void checkContacts(const PlannedSession& session, const PlanWeek& week) {
        double contacts = 0;
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items) {
                const Exercise& exercise = *m_catalog.exercise(item.exercise);
                contacts += item.sets * item.amount.high * exercise.contactsPerUnit.value_or(0) *
                            (exercise.unilateral ? 2 : 1) *
                            (exercise.plyoIntensity.value_or(0) >= 3 ? 2 : 1);
            }
        double most = m_rules.phases[static_cast<std::size_t>(week.phase)]
                          .contacts[static_cast<std::size_t>(m_request.athlete.level)];
        const int age = m_request.athlete.age.value_or(30);
        // The next A race's distance tilts the peak; any race near cuts to 40.
        const Race* next = nullptr;
        for (const Race& race : m_request.races) {
            if (race.priority == RacePriority::A && race.date >= session.date &&
                (!next || race.date < next->date))
                next = &race;
            const int near = race.priority == RacePriority::B   ? 4
                             : race.priority == RacePriority::C ? 3
                             : race.km <= 12                    ? 5
                             : race.km <= 30                    ? 6
                             : race.km <= 43                    ? 8
                                                                : 10;
            const int days = daysBetween(session.date, race.date);
            if (days >= 0 && days < near && contacts > 40)
                fault("contacts", session.date, fmt::format("{} near a race", contacts));
        }
        if (next && week.phase == PhaseKind::Peak)
            most = std::min(120.0, most * (next->km <= 12 ? 1.2 : next->km <= 30 ? 1.0 : 0.75));
        if (age >= 60)
            most *= 0.5;
        else if (age >= 40)
            most *= 0.75;
        if (week.deload) most *= 0.5;
        if (!m_gates.contains("G_PLYO1")) most = 0;
        if (contacts > most + 1e-6)
            fault("contacts", session.date, fmt::format("{} of {}", contacts, most));
    }

    /// Nothing new near an A race or in an easier week; one new exercise at a time for beginners.
    void checkNew(std::size_t w, const PlannedSession& session, const std::set<std::string>& now) {
        if (!m_firstWeek) m_firstWeek = w;
        int fresh = 0;
        for (const std::string& id : now)
            fresh += m_met.contains(id) ? 0 : 1;
        m_met.insert(now.begin(), now.end());
        if (*m_firstWeek == w) return;
        bool frozen = false;
        for (const Race& race : m_request.races) {
            const int days = daysBetween(session.date, race.date);
            frozen = frozen || (race.priority == RacePriority::A && days >= 0 && days <= 21);
        }
        if (frozen && fresh > 0)
            fault("steady", session.date, fmt::format("{} new before the race", fresh));
        if (m_request.athlete.level == Level::Beginner && fresh > 1)
            fault("steady", session.date, fmt::format("{} new for a beginner", fresh));
    }

    // ---- one week --------------------------------------------------------------------------

    void checkWeek(std::size_t w) {
        const PlanWeek& week = m_plan.weeks[w];
        for (const PlannedSession& session : week.sessions)
            checkSession(w, session);
        if (week.sessions.empty() || m_nothing || m_noLegs) return;
        checkOneLeg(week);
        for (const PlannedSession& session : week.sessions)
            checkBalance(session);
        bool extension = false, lateral = false, rotation = false, vertical = false;
        std::map<Focus, double> sets;
        double minutes = 0;
        for (const PlannedSession& session : week.sessions) {
            minutes +=
                std::min(budgetOf(m_request, session.date),
                         m_rules.phases[static_cast<std::size_t>(week.phase)].longestMinutes);
            for (const SessionBlock& block : session.blocks)
                for (const Prescription& item : block.items) {
                    const Exercise& exercise = *m_catalog.exercise(item.exercise);
                    extension = extension || exercise.pattern == Pattern::CoreAntiExtension;
                    lateral = lateral || exercise.pattern == Pattern::CoreAntiLateral;
                    rotation = rotation || exercise.pattern == Pattern::CoreRotation ||
                               exercise.pattern == Pattern::CoreAntiRotation;
                    vertical =
                        vertical || (exercise.pattern == Pattern::VerticalPull &&
                                     exercise.id != "prone_swimmer" && exercise.id != "pullover" &&
                                     exercise.id != "reverse_snow_angel");
                    if (!item.rpe || *item.rpe < 6) continue;
                    sets[exercise.primary] += item.sets;
                    for (const Focus focus : exercise.secondary)
                        sets[focus] += 0.5 * item.sets;
                }
        }
        if (!(extension && lateral && rotation) && !isSaid("week_core_missing", week.starts))
            fault("week_core", week.starts, fmt::format("{}{}{}", extension, lateral, rotation));
        if (!(extension && lateral && rotation)) ++m_weeksWithoutCore;
        if (!vertical && !isSaid("pull_stand_in") && !isSaid("pull_missing", week.starts))
            fault("week_pull", week.starts, "no pull from above");
        for (const Focus focus : {Focus::Glutes,
                                  Focus::Hips,
                                  Focus::Core,
                                  Focus::PosteriorChain,
                                  Focus::SingleLeg,
                                  Focus::CalvesFeet}) {
            const auto found = std::find_if(week.coverage.begin(),
                                            week.coverage.end(),
                                            [&](const Coverage& c) { return c.focus == focus; });
            if (found == week.coverage.end()) {
                fault("week_areas", week.starts, "no figure");
                continue;
            }
            if (std::abs(found->sets - sets[focus]) > 1e-9)
                fault("week_areas", week.starts, "a wrong count");
            const AreaMinimum& area = m_rules.areas.at(focus);
            const auto level = static_cast<std::size_t>(m_request.athlete.level);
            const bool base = week.phase == PhaseKind::OffSeason || week.phase == PhaseKind::Base;
            const double table[] = {1,
                                    1,
                                    1,
                                    focus == Focus::CalvesFeet ? 1.0 : 0.75,
                                    0.5,
                                    0.5,
                                    focus == Focus::Core ? 0.5 : 0.25,
                                    focus == Focus::CalvesFeet ? 0.75 : 0.5};
            const double minimum = (base ? area.base[level] : area.build[level]) *
                                   table[static_cast<std::size_t>(week.phase)] *
                                   std::min(1.0, minutes / 90) * (week.deload ? 0.5 : 1.0);
            if (std::abs(found->minimum - minimum) > 1e-9)
                fault("week_areas",
                      week.starts,
                      fmt::format("minimum {} not {}", found->minimum, minimum));
            if (sets[focus] < minimum - 1e-9) {
                ++m_areasMissed;
                if (!isSaid("coverage_below_minimum", week.starts))
                    fault("week_areas", week.starts, "missed in silence");
            }
            ++m_areas;
        }
    }

    /// Half of a week's leg sets as main lifts, on one leg and for the hips are on one leg, a third
    /// in a week of heavy sessions only. Hip work that takes both sides at once is neither.
    void checkOneLeg(const PlanWeek& week) {
        int sets = 0, oneLeg = 0;
        bool heavyOnly = true;
        for (const PlannedSession& session : week.sessions) {
            heavyOnly = heavyOnly && session.sessionClass == SessionClass::Heavy;
            for (const SessionBlock& block : session.blocks)
                if (block.kind == BlockKind::Main || block.kind == BlockKind::SingleLeg ||
                    block.kind == BlockKind::Hip)
                    for (const Prescription& item : block.items)
                        if (const Exercise& exercise = *m_catalog.exercise(item.exercise);
                            isLegPattern(exercise) &&
                            (exercise.unilateral || !isHipPattern(exercise))) {
                            sets += item.sets;
                            oneLeg += exercise.unilateral ? item.sets : 0;
                        }
        }
        ++m_weeks;
        if (oneLeg >= (heavyOnly ? 0.33 : 0.5) * sets - 1e-9) return;
        ++m_weeksShortOfOneLeg;
        if (!isSaid("one_leg_share_low", week.starts))
            fault("week_one_leg", week.starts, fmt::format("{} of {} in silence", oneLeg, sets));
    }

    /// From 60 every session has a balance drill, where one is possible.
    void checkBalance(const PlannedSession& session) {
        if (m_request.athlete.age.value_or(0) < 60 || m_noLegs || m_nothing) return;
        bool possible = false, there = false;
        // A drill that may end in a fall needs something to hold on to.
        const bool supported =
            std::ranges::any_of(m_request.athlete.equipment, [](const std::string& item) {
                return item == "wall" || item == "chair" || item == "table" || item == "rack";
            });
        for (const Exercise& exercise : m_catalog.exercises()) {
            if (exercise.pattern != Pattern::Balance) continue;
            if (!supported && std::ranges::count(exercise.contraindications, "balance_fall"))
                continue;
            const auto before = m_faults.size();
            checkExercise(session.date, exercise);
            possible = possible || m_faults.size() == before;
            m_faults.resize(before);
        }
        for (const SessionBlock& block : session.blocks)
            for (const Prescription& item : block.items)
                there = there || m_catalog.exercise(item.exercise)->pattern == Pattern::Balance;
        if (possible && !there) ++m_sessionsWithoutBalance;
        if (possible) ++m_sessionsForBalance;
    }

    /// Main lifts of the same session of the week change at most every four weeks.
    void checkMains() {
        if (m_nothing) return;
        std::map<std::size_t, std::vector<std::pair<std::size_t, std::set<std::string>>>> rows;
        for (std::size_t w = 0; w < m_plan.weeks.size(); ++w) {
            const auto& sessions = m_plan.weeks[w].sessions;
            if (sessions.size() < 2) continue;
            for (std::size_t s = 0; s < sessions.size(); ++s) {
                std::set<std::string> mains;
                for (const SessionBlock& block : sessions[s].blocks)
                    if (block.kind == BlockKind::Main)
                        for (const Prescription& item : block.items)
                            mains.insert(item.exercise);
                if (!mains.empty()) rows[s].emplace_back(w, mains);
            }
        }
        for (const auto& [number, row] : rows) {
            std::optional<std::size_t> changed;
            for (std::size_t i = 1; i < row.size(); ++i) {
                const auto& a = row[i - 1].second;
                const auto& b = row[i].second;
                const bool same = std::includes(a.begin(), a.end(), b.begin(), b.end()) ||
                                  std::includes(b.begin(), b.end(), a.begin(), a.end());
                if (same) continue;
                if (changed && row[i].first - *changed < 4)
                    fault("block", m_plan.weeks[row[i].first].starts, "main lifts change too soon");
                changed = row[i].first;
            }
        }
    }

public:
    [[nodiscard]] int areas() const { return m_areas; }
    [[nodiscard]] int areasMissed() const { return m_areasMissed; }
    [[nodiscard]] int weeks() const { return m_weeks; }
    [[nodiscard]] int weeksShortOfOneLeg() const { return m_weeksShortOfOneLeg; }
    [[nodiscard]] int sessionsForBalance() const { return m_sessionsForBalance; }
    [[nodiscard]] int sessionsWithoutBalance() const { return m_sessionsWithoutBalance; }
    [[nodiscard]] int weeksWithoutCore() const { return m_weeksWithoutCore; }

private:
    const Plan& m_plan;
    const PlanRequest& m_request;
    const Catalog& m_catalog;
    const CompositionRules& m_rules;
    std::map<std::string, int> m_zones;
    std::set<std::string> m_gates;
    std::set<std::string> m_met;
    std::optional<std::size_t> m_firstWeek;
    bool m_noLegs = false, m_nothing = false, m_clearance = false, m_red = false;
    int m_weeks = 0, m_weeksShortOfOneLeg = 0;
    int m_sessionsForBalance = 0, m_sessionsWithoutBalance = 0;
    int m_areas = 0, m_areasMissed = 0, m_weeksWithoutCore = 0;
    std::vector<std::string> m_faults;
};

} // namespace

PlanCheck checkPlan(const Plan& plan,
                    const PlanRequest& request,
                    const Catalog& catalog,
                    const CompositionRules& rules) {
    PlanChecker checker(plan, request, catalog, rules);
    PlanCheck result;
    result.faults = checker.run();
    result.areas = checker.areas();
    result.areasMissed = checker.areasMissed();
    result.weeks = checker.weeks();
    result.weeksShortOfOneLeg = checker.weeksShortOfOneLeg();
    result.sessionsForBalance = checker.sessionsForBalance();
    result.sessionsWithoutBalance = checker.sessionsWithoutBalance();
    return result;
}

} // namespace stridewright::support
