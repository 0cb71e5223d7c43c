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

/// A faults list that names week, day and exercise.
class Report {
public:
    explicit Report(const SimulatedSeason& season) : m_season(season) {}
    void add(Date date, const std::string& about, const std::string& what) {
        m_faults.push_back(fmt::format("week {} ({} {}): {}: {}",
                                       daysBetween(m_season.weeks.front().starts, date) / 7 + 1,
                                       shortWeekdayName(weekdayOf(date)),
                                       toIsoString(date),
                                       about,
                                       what));
    }
    [[nodiscard]] Faults take() { return std::move(m_faults); }

private:
    const SimulatedSeason& m_season;
    Faults m_faults;
};

bool keeps(PhaseKind phase) {
    return phase == PhaseKind::Taper || phase == PhaseKind::Race || phase == PhaseKind::Recovery;
}

bool rests(const SimulatedWeek& week) {
    return week.plan.deload || keeps(week.plan.phase);
}

template <class Visit>
void forEachItem(const PlannedSession& session, Visit visit) {
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) visit(block, item);
}

template <class Visit>
void forEachSession(const SimulatedSeason& season, Visit visit) {
    for (const SimulatedWeek& week : season.weeks)
        for (const SimulatedSession& session : week.sessions)
            visit(week, session);
}

std::optional<double> loadOf(const ExerciseLog& log) {
    std::optional<double> most;
    for (const SetLog& set : log.sets)
        if (set.loadKg) most = std::max(most.value_or(0), *set.loadKg);
    return most;
}

/// Whether a site was spoken of lately: then exercises come and go.
bool isSore(const SimulatedSeason& season, Date date) {
    return std::ranges::any_of(season.athlete.pain, [&](const PainEntry& entry) {
        return entry.date < date + Days{7} && daysBetween(entry.date, date) < 42;
    });
}

/// What was done of an exercise so far, newest last.
struct Done {
    Date date{};
    std::optional<double> loadKg;
    int sets = 0;
    bool counts = true; ///< neither an easier week nor a phase that keeps
};

using History = std::map<std::string, std::vector<Done>>;

void remember(History& history, const SimulatedWeek& week, const SimulatedSession& session) {
    if (!session.done) return;
    for (const ExerciseLog& log : session.done->exercises)
        history[log.exercise].push_back({session.done->date,
                                         loadOf(log),
                                         static_cast<int>(log.sets.size()),
                                         !rests(week) && !session.done->easier});
}

bool owns(const Athlete& athlete, std::string_view item) {
    return std::ranges::find(athlete.equipment, item) != athlete.equipment.end();
}

/// The largest load that the table has after a known one: by its shares, or by the least of the
/// usual kilograms, which are a large share of a light load.
double largestLoad(double known,
                   const Exercise& exercise,
                   const Athlete& athlete,
                   const ProgressionRules& rules) {
    std::vector<GrowthKind> kinds{GrowthKind::Machine, GrowthKind::Bodyweight};
    switch (exercise.increment) {
    case Increment::LowerBilateral:
        kinds.push_back(GrowthKind::LowerBothHeld);
        if (owns(athlete, "barbell")) kinds.push_back(GrowthKind::LowerBothBar);
        if (owns(athlete, "kettlebell")) kinds.push_back(GrowthKind::LowerBothKettlebell);
        break;
    case Increment::LowerUnilateral:
        kinds.push_back(GrowthKind::LowerOneSide);
        break;
    case Increment::Upper:
        kinds.push_back(GrowthKind::Upper);
        break;
    case Increment::Calf:
        kinds.push_back(GrowthKind::Calf);
        break;
    default:
        kinds.push_back(GrowthKind::Core);
        break;
    }
    double most = known;
    for (const GrowthKind kind : kinds) {
        const Growth& growth = rules.growth[static_cast<std::size_t>(kind)];
        most = std::max({most, known * (1 + growth.mostShare), known + growth.leastKg});
        for (const Rung& rung : growth.rungs)
            if (rung.kind == RungKind::BiggerStep)
                most = std::max(most, known * (1 + rung.mostShare));
    }
    return most;
}

/// Whether an exercise, or the step of its chain before or after it, was done in the last weeks.
bool wasLately(const History& history, const std::string& id, Date date, const Catalog& catalog) {
    const Exercise& exercise = *catalog.exercise(id);
    std::vector<std::string> ids{id};
    ids.insert(ids.end(), exercise.progressions.begin(), exercise.progressions.end());
    ids.insert(ids.end(), exercise.regressions.begin(), exercise.regressions.end());
    return std::ranges::any_of(ids, [&](const std::string& each) {
        const auto done = history.find(each);
        return done != history.end() && !done->second.empty() &&
               daysBetween(done->second.back().date, date) <= 28;
    });
}

} // namespace

Faults loadsThatJump(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Report report(season);
    History history;
    forEachSession(season, [&](const SimulatedWeek& week, const SimulatedSession& session) {
        forEachItem(session.asked, [&](const SessionBlock&, const Prescription& item) {
            // What was lifted in eight weeks may be lifted again: after an easier week, a break
            // or a sore one.
            double known = 0;
            for (const Done& done : history[item.exercise])
                if (daysBetween(done.date, session.asked.date) <= 56)
                    known = std::max(known, done.loadKg.value_or(0));
            if (!item.loadKg || known == 0) return;
            const double most = largestLoad(known,
                                            *knowledge.catalog.exercise(item.exercise),
                                            season.athlete.request.athlete,
                                            knowledge.progression);
            if (*item.loadKg > most + kNothing)
                report.add(session.asked.date,
                           item.exercise,
                           fmt::format("{:g} kg after {:g} kg", *item.loadKg, known));
        });
        remember(history, week, session);
    });
    return report.take();
}

Faults dosesThatJump(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Report report(season);
    History history;
    const int more = knowledge.progression.mostMoreSets;
    forEachSession(season, [&](const SimulatedWeek& week, const SimulatedSession& session) {
        forEachItem(session.asked, [&](const SessionBlock&, const Prescription& item) {
            const Exercise& exercise = *knowledge.catalog.exercise(item.exercise);
            const int top = item.metric == Metric::Reps ? std::max(exercise.dose.high + 5, 15)
                                                        : exercise.dose.high;
            if (item.amount.high > top || item.amount.low < 1 || item.amount.low > item.amount.high)
                report.add(session.asked.date,
                           item.exercise,
                           fmt::format("{} to {}", item.amount.low, item.amount.high));
            int known = 0, seen = 0;
            const auto& done = history[item.exercise];
            for (auto each = done.rbegin(); each != done.rend() && seen < 3; ++each)
                if (each->counts) {
                    known = std::max(known, each->sets);
                    ++seen;
                }
            if (known > 0 && item.sets > known + more)
                report.add(session.asked.date,
                           item.exercise,
                           fmt::format("{} sets after {}", item.sets, known));
        });
        remember(history, week, session);
    });
    return report.take();
}

Faults easierWeeksThatAreNot(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Report report(season);
    History history;
    History asked;    // left out or not
    double usual = 0; // sets of a session in the last full week
    const auto setsOf = [](const SimulatedWeek& week) {
        double sets = 0;
        for (const SimulatedSession& session : week.sessions)
            forEachItem(session.asked,
                        [&](const SessionBlock&, const Prescription& item) { sets += item.sets; });
        return week.sessions.empty() ? 0 : sets / static_cast<double>(week.sessions.size());
    };
    for (const SimulatedWeek& week : season.weeks) {
        if (week.plan.deload) {
            if (usual > 0 && setsOf(week) > 0.65 * usual)
                report.add(week.starts,
                           "easier week",
                           fmt::format("{:.1f} sets a session after {:.1f}", setsOf(week), usual));
            for (const SimulatedSession& session : week.sessions)
                forEachItem(session.asked, [&](const SessionBlock&, const Prescription& item) {
                    if (usual > 0 && !isSore(season, week.starts) &&
                        !wasLately(asked, item.exercise, week.starts, knowledge.catalog))
                        report.add(session.asked.date,
                                   item.exercise,
                                   "was not in the weeks before this easier one");
                    if (*item.rpe > knowledge.composition.easierRpe + kNothing)
                        report.add(session.asked.date,
                                   item.exercise,
                                   fmt::format("effort {:g} in an easier week", *item.rpe));
                    double known = 0;
                    for (const Done& done : history[item.exercise])
                        known = std::max(known, done.loadKg.value_or(0));
                    if (item.loadKg && known > 0 && *item.loadKg > known + kNothing)
                        report.add(
                            session.asked.date, item.exercise, "more load in an easier week");
                });
        } else if (!keeps(week.plan.phase) && !week.sessions.empty()) {
            usual = setsOf(week);
        }
        for (const SimulatedSession& session : week.sessions) {
            remember(history, week, session);
            forEachItem(session.asked, [&](const SessionBlock&, const Prescription& item) {
                asked[item.exercise].push_back({session.asked.date, {}, item.sets, true});
            });
        }
    }
    return report.take();
}

Faults easierWeeksThatAreLate(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Report report(season);
    const Athlete& athlete = season.athlete.request.athlete;
    int every = 0;
    for (const auto& row : knowledge.seasons.deloadEvery) {
        every = row.weeks[static_cast<std::size_t>(athlete.level)];
        if (athlete.age.value_or(30) <= row.upToAge) break;
    }
    int loaded = 0;
    for (std::size_t w = 0; w < season.weeks.size(); ++w) {
        const SimulatedWeek& week = season.weeks[w];
        if (week.plan.deload && w > 0 && season.weeks[w - 1].plan.deload)
            report.add(week.starts, "week", "a second easier one in a row");
        const bool trained = std::ranges::any_of(
            week.sessions, [](const SimulatedSession& each) { return each.done.has_value(); });
        if (rests(week) || !trained) {
            loaded = 0;
            continue;
        }
        ++loaded;
        bool tapers = false; // soon: then the taper is the easier time
        const auto until = w + static_cast<std::size_t>(knowledge.seasons.noDeloadBeforeTaperWeeks);
        for (std::size_t i = w; i <= until && i < season.weeks.size(); ++i)
            tapers = tapers || keeps(season.weeks[i].plan.phase);
        // The runner's own easier week may move it by one.
        if (loaded > every && !tapers)
            report.add(week.starts, "week", fmt::format("{} weeks without an easier one", loaded));
    }
    return report.take();
}

Faults layoffsIgnored(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Report report(season);
    std::vector<const SimulatedSession*> done;
    forEachSession(season, [&](const SimulatedWeek&, const SimulatedSession& session) {
        if (session.done) done.push_back(&session);
    });
    for (std::size_t i = 1; i < done.size(); ++i) {
        const Date back = done[i]->done->date;
        const int gap = daysBetween(done[i - 1]->done->date, back);
        double share = 1;
        for (const LayoffRow& row : knowledge.adaptation.layoffs.rows)
            if (gap >= row.fromDays) share = row.load;
        if (share >= 1) continue;
        std::map<std::string, double> before;
        for (std::size_t k = 0; k < i; ++k)
            if (!done[k]->done->easier)
                for (const ExerciseLog& log : done[k]->done->exercises)
                    if (const auto load = loadOf(log)) before[log.exercise] = *load;
        forEachItem(done[i]->asked, [&](const SessionBlock&, const Prescription& item) {
            const auto known = before.find(item.exercise);
            if (known == before.end() || !item.loadKg) return;
            const Focus area = knowledge.catalog.exercise(item.exercise)->primary;
            // Calves and core lose less where running went on.
            if (area == Focus::CalvesFeet || area == Focus::Core) return;
            if (*item.loadKg > known->second * share + kNothing && *item.loadKg > 2.5)
                report.add(
                    back,
                    item.exercise,
                    fmt::format(
                        "{:g} kg after {} days, {:g} kg before", *item.loadKg, gap, known->second));
        });
        if (daysBetween(back, done.back()->done->date) < 56) continue;
        bool cameBack = before.empty();
        for (std::size_t k = i; k < done.size(); ++k)
            for (const ExerciseLog& log : done[k]->done->exercises)
                if (const auto load = loadOf(log); load && before.contains(log.exercise))
                    cameBack = cameBack || *load >= before.at(log.exercise);
        if (!cameBack) report.add(back, "time away", "nothing came back within the season");
    }
    return report.take();
}

Faults blockedExercises(const SimulatedSeason& season, const app::Knowledge& knowledge) {
    Report report(season);
    forEachSession(season, [&](const SimulatedWeek&, const SimulatedSession& session) {
        std::map<std::string, int> score; // the last word before the plan was made
        for (const PainEntry& entry : season.athlete.pain)
            if (entry.date < session.plannedOn) score[entry.concern] = entry.score;
        for (const auto& [id, value] : score) {
            const Concern& concern = *knowledge.catalog.concern(id);
            const ZoneLimits& zones = knowledge.composition.zones.at(concern.tissue);
            if (value <= zones.green) continue;
            const bool red = value > zones.amber;
            if (red && session.asked.sessionClass != SessionClass::Light)
                report.add(session.asked.date, id, "red, and not a light session");
            forEachItem(session.asked, [&](const SessionBlock&, const Prescription& item) {
                const Exercise& exercise = *knowledge.catalog.exercise(item.exercise);
                for (const std::string& tag : exercise.contraindications)
                    if (std::ranges::count(concern.amberBlockTags, tag) > 0)
                        report.add(session.asked.date, item.exercise, tag + " while " + id);
                if (std::ranges::count(concern.amberBlockIds, item.exercise) > 0)
                    report.add(session.asked.date, item.exercise, "named while " + id);
                if (red && std::ranges::count(concern.redBlockPatterns,
                                              std::string(word(exercise.pattern))) > 0)
                    report.add(session.asked.date, item.exercise, "pattern while " + id);
            });
        }
    });
    return report.take();
}

} // namespace stridewright::support
