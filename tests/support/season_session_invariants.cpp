// SPDX-License-Identifier: MIT
#include "support/season_invariants.hpp"
#include <stridewright/domain/message.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace stridewright::support {

namespace {

constexpr double kNothing = 1e-6;

std::string whereOf(const SimulatedSeason& season, Date date) {
    return fmt::format("week {} ({} {})",
                       daysBetween(season.weeks.front().starts, date) / 7 + 1,
                       shortWeekdayName(weekdayOf(date)),
                       toIsoString(date));
}

bool keeps(PhaseKind phase) {
    return phase == PhaseKind::Taper || phase == PhaseKind::Race || phase == PhaseKind::Recovery;
}

std::vector<const Prescription*> workOf(const PlannedSession& session) {
    std::vector<const Prescription*> work;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) work.push_back(&item);
    return work;
}

bool tiresLegs(const Exercise& exercise) {
    const auto leg = [](Focus focus) {
        return focus == Focus::Glutes || focus == Focus::Hips || focus == Focus::PosteriorChain ||
               focus == Focus::SingleLeg || focus == Focus::CalvesFeet || focus == Focus::Quads;
    };
    return leg(exercise.primary) ||
           (exercise.primary == Focus::Power && std::ranges::any_of(exercise.secondary, leg));
}

/// The lower-body fatigue score by the table: sets times soreness times effort.
double fatigueOf(const PlannedSession& session, const app::Knowledge& knowledge) {
    const FatigueRules& rules = knowledge.composition.fatigue;
    double score = 0;
    for (const Prescription* item : workOf(session)) {
        const Exercise& exercise = *knowledge.catalog.exercise(item->exercise);
        if (!tiresLegs(exercise)) continue;
        double effort = rules.effort.front().second;
        for (std::size_t i = 1; i < rules.effort.size(); ++i) {
            const auto& [low, atLow] = rules.effort[i - 1];
            const auto& [high, atHigh] = rules.effort[i];
            if (*item->rpe >= low)
                effort =
                    atLow + (atHigh - atLow) * std::min(1.0, (*item->rpe - low) / (high - low));
        }
        const bool small = rules.smallFocuses.contains(exercise.primary) ||
                           rules.smallPatterns.contains(exercise.pattern);
        score += item->sets * effort * (small ? rules.smallFactor : 1) *
                 (rules.base + rules.perEccentric * exercise.eccentricCost);
    }
    return score;
}

/// Whether one exercise is reached from the other by steps of a chain.
bool isChained(const std::string& one, const std::string& other, const Catalog& catalog) {
    const auto leads = [&](const std::string& from, const std::string& to) {
        std::set<std::string> seen{from};
        std::vector<std::string> open{from};
        while (!open.empty()) {
            const Exercise* exercise = catalog.exercise(open.back());
            open.pop_back();
            for (const std::string& next : exercise->progressions) {
                if (next == to) return true;
                if (seen.insert(next).second && seen.size() < 40) open.push_back(next);
            }
        }
        return false;
    };
    return leads(one, other) || leads(other, one);
}

/// The exercises of `before` that are gone in `after`, steps along a chain apart.
std::set<std::string> goneFrom(const std::set<std::string>& before,
                               const std::set<std::string>& after,
                               const Catalog& catalog) {
    std::set<std::string> gone;
    for (const std::string& each : before)
        if (!after.contains(each) && std::ranges::none_of(after, [&](const std::string& other) {
                return !before.contains(other) && isChained(each, other, catalog);
            }))
            gone.insert(each);
    return gone;
}

/// Whether anything was told of a site in the weeks before: then exercises come and go.
bool isSore(const SimulatedSeason& season, Date date) {
    return std::ranges::any_of(season.athlete.pain, [&](const PainEntry& entry) {
        return entry.date < date + Days{7} && daysBetween(entry.date, date) < 42;
    });
}

std::set<std::string> idsOf(const SimulatedWeek& week, bool mainsOnly) {
    std::set<std::string> ids;
    for (const SimulatedSession& session : week.sessions)
        for (const SessionBlock& block : session.asked.blocks)
            for (const Prescription& item : block.items)
                if (item.rpe && (!mainsOnly || block.kind == BlockKind::Main))
                    ids.insert(item.exercise);
    return ids;
}

/// A week like the one before and after it in all that placement decides.
bool isPlain(const SimulatedWeek& week, std::size_t sessions) {
    return !week.plan.deload && !keeps(week.plan.phase) && week.sessions.size() == sessions;
}

} // namespace

Faults classesExceeded(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Faults faults;
    const FatigueRules& rules = knowledge.composition.fatigue;
    for (const SimulatedWeek& week : season.weeks)
        for (const SimulatedSession& session : week.sessions) {
            const double score = fatigueOf(session.asked, knowledge);
            bool heavyLift = false;
            for (const SessionBlock& block : session.asked.blocks)
                if (block.kind == BlockKind::Main)
                    for (const Prescription& item : block.items)
                        heavyLift = heavyLift || (item.metric == Metric::Reps &&
                                                  item.rpe.value_or(0) >= rules.heavyRpe &&
                                                  item.amount.low <= rules.heavyReps);
            const SessionClass content = heavyLift || score >= rules.moderateBelow
                                             ? SessionClass::Heavy
                                         : score >= rules.lightBelow ? SessionClass::Moderate
                                                                     : SessionClass::Light;
            if (content > session.asked.sessionClass)
                faults.push_back(fmt::format("{}: a {} session holds {} work ({:.1f})",
                                             whereOf(season, session.asked.date),
                                             word(session.asked.sessionClass),
                                             word(content),
                                             score));
        }
    return faults;
}

Faults sessionsTooLarge(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Faults faults;
    const Athlete& athlete = season.athlete.request.athlete;
    const SessionCaps& caps = knowledge.composition.caps[static_cast<std::size_t>(athlete.level)];
    for (const SimulatedWeek& week : season.weeks)
        for (const SimulatedSession& session : week.sessions) {
            int sets = 0;
            for (const Prescription* item : workOf(session.asked))
                sets += item->sets;
            const std::string where = whereOf(season, session.asked.date);
            const int most = athlete.sessionMinutes + knowledge.composition.overrun;
            if (session.asked.minutes > most)
                faults.push_back(fmt::format("{}: {} minutes", where, session.asked.minutes));
            if (sets > caps.sets) faults.push_back(fmt::format("{}: {} sets", where, sets));
            const double score = fatigueOf(session.asked, knowledge);
            if (score > caps.fatigue + kNothing)
                faults.push_back(fmt::format("{}: fatigue {:.1f}", where, score));
        }
    return faults;
}

Faults targetsWithoutReason(const SimulatedSeason& season, const app::Knowledge&) {
    Faults faults;
    bool logged = false;
    const auto checkWords = [&](const auto& said, const std::string& where) {
        if (!hasWords(said.code, said.args))
            faults.push_back(where + ": no words for " + said.code);
        else if (english(said).find_first_of("{}") != std::string::npos)
            faults.push_back(where + ": a place is left open: " + english(said));
    };
    for (const SimulatedWeek& week : season.weeks) {
        for (const Finding& finding : week.findings)
            checkWords(finding, whereOf(season, week.starts));
        for (const SimulatedSession& session : week.sessions) {
            const std::string where = whereOf(season, session.asked.date);
            for (const Prescription* item : workOf(session.asked)) {
                for (const Reason& reason : item->why)
                    checkWords(reason, where);
                const bool said = std::ranges::any_of(item->why, [](const Reason& reason) {
                    return reason.code.starts_with("target_") || reason.code == "find_load" ||
                           reason.code == "held_load";
                });
                if (logged && !said) faults.push_back(where + ": no reason: " + item->exercise);
                // Two loads in one breath, or what the session says already.
                bool held = false, other = false, away = false;
                for (const Reason& reason : item->why) {
                    held = held || reason.code == "held_load";
                    other = other || reason.code == "target_keep_load" ||
                            reason.code == "target_easier_load" ||
                            reason.code == "target_more_load";
                    away = away || reason.code.starts_with("layoff_");
                }
                if (held && other) faults.push_back(where + ": two loads: " + item->exercise);
                if (away) faults.push_back(where + ": said by the session: " + item->exercise);
            }
        }
        for (const SimulatedSession& session : week.sessions)
            logged = logged || session.done.has_value();
    }
    return faults;
}

Faults mainLiftsThatChange(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Faults faults;
    std::set<std::string> mains;
    std::optional<Date> changed;
    for (const SimulatedWeek& week : season.weeks) {
        if (!isPlain(week, 2) || isSore(season, week.starts)) {
            if (isSore(season, week.starts)) mains.clear();
            continue;
        }
        std::set<std::string> now = idsOf(week, true);
        const auto gone = goneFrom(mains, now, knowledge.catalog);
        if (!gone.empty()) {
            if (changed && daysBetween(*changed, week.starts) < 28)
                faults.push_back(fmt::format("{}: {} goes after {} weeks",
                                             whereOf(season, week.starts),
                                             *gone.begin(),
                                             daysBetween(*changed, week.starts) / 7));
            changed = week.starts;
        }
        if (!changed) changed = week.starts;
        mains = std::move(now);
    }
    return faults;
}

Faults exercisesThatSwap(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Faults faults;
    std::optional<Date> edge; // where the last block began
    for (std::size_t w = 1; w < season.weeks.size(); ++w) {
        const SimulatedWeek& week = season.weeks[w];
        if (!isPlain(week, 2) || isSore(season, week.starts)) continue;
        // An easier week, a taper or a week that was missed may stand before a new block.
        const SimulatedWeek* last = nullptr;
        for (std::size_t i = 0; i < w; ++i)
            if (isPlain(season.weeks[i], 2)) last = &season.weeks[i];
        if (!last || isSore(season, last->starts)) continue;
        const auto gone = goneFrom(idsOf(*last, false), idsOf(week, false), knowledge.catalog);
        if (gone.size() <= 2) continue;
        // A session that was left out takes its exercises out of sight for a while.
        const bool whole = std::ranges::all_of(
            season.weeks.begin() + static_cast<std::ptrdiff_t>(w < 3 ? 0 : w - 3),
            season.weeks.begin() + static_cast<std::ptrdiff_t>(w),
            [](const SimulatedWeek& each) {
                return std::ranges::all_of(each.sessions, [](const SimulatedSession& session) {
                    return session.done.has_value();
                });
            });
        if (edge && whole && daysBetween(*edge, week.starts) < 28)
            faults.push_back(
                fmt::format("{}: {} exercises go, {} among them, {} weeks after others",
                            whereOf(season, week.starts),
                            gone.size(),
                            *gone.begin(),
                            daysBetween(*edge, week.starts) / 7));
        edge = week.starts;
    }
    return faults;
}

Faults newAtTheWrongTime(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Faults faults;
    const CompositionRules& rules = knowledge.composition;
    // Who has trained has warmed up with these.
    std::set<std::string> known(rules.warmUpDrills.begin(), rules.warmUpDrills.end());
    known.insert(rules.warmUpActivation.begin(), rules.warmUpActivation.end());
    known.insert(rules.mobility.begin(), rules.mobility.end());
    bool any = false;
    for (const SimulatedWeek& week : season.weeks)
        for (const SimulatedSession& session : week.sessions) {
            bool wrong = week.plan.deload || week.plan.phase == PhaseKind::Taper ||
                         week.plan.phase == PhaseKind::Race;
            for (const Race& race : season.athlete.request.races) {
                const int days = daysBetween(session.asked.date, race.date);
                wrong = wrong ||
                        (race.priority == RacePriority::A && days >= 0 && days <= rules.freezeDays);
            }
            for (const Prescription* item : workOf(session.asked)) {
                if (any && wrong && !known.contains(item->exercise))
                    faults.push_back(fmt::format(
                        "{}: {} is new", whereOf(season, session.asked.date), item->exercise));
            }
            if (!session.done) continue;
            any = true;
            for (const ExerciseLog& log : session.done->exercises)
                known.insert(log.exercise);
        }
    return faults;
}

Faults daysThatClash(const SimulatedSeason& season, const app::Knowledge&) {
    Faults faults;
    std::optional<Date> last;
    const Athlete& athlete = season.athlete.request.athlete;
    for (const SimulatedWeek& week : season.weeks) {
        int done = 0;
        for (const SimulatedSession& session : week.sessions) {
            if (!session.done) continue;
            ++done;
            const Date date = session.done->date;
            if (last && daysBetween(*last, date) < 2)
                faults.push_back(whereOf(season, date) + ": the day after another session");
            last = date;
            for (const Race& race : season.athlete.request.races)
                if (const int days = daysBetween(date, race.date); days >= 0 && days < 2)
                    faults.push_back(whereOf(season, date) + ": too near the race");
        }
        if (done > athlete.sessionsPerWeek.max)
            faults.push_back(fmt::format("{}: {} sessions", whereOf(season, week.starts), done));
    }
    return faults;
}

} // namespace stridewright::support
