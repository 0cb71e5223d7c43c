// SPDX-License-Identifier: MIT
#include "support/simulated_athlete.hpp"

#include <stridewright/planning/loads.hpp>

#include <algorithm>
#include <cmath>

namespace stridewright::support {

double chance(std::uint32_t seed, Date date, std::string_view about) {
    std::uint64_t hash = 1469598103934665603ULL ^ seed;
    const auto mix = [&](std::uint64_t value) {
        hash ^= value;
        hash *= 1099511628211ULL;
    };
    mix(static_cast<std::uint64_t>(date.time_since_epoch().count()));
    for (const char letter : about)
        mix(static_cast<unsigned char>(letter));
    hash ^= hash >> 29;
    hash *= 0xbf58476d1ce4e5b9ULL;
    hash ^= hash >> 32;
    return static_cast<double>(hash % 10000) / 10000;
}

namespace {

/// Share of the usual minutes in a week: tapers and the weeks after a race.
double raceShare(Date monday, const std::vector<Race>& races) {
    double share = 1;
    for (const Race& race : races) {
        if (race.priority != RacePriority::A) continue;
        const int ahead = daysBetween(monday, race.date);
        const bool longRace = race.km > 15;
        if (ahead >= 0 && ahead < 7) share = std::min(share, 0.45);
        if (ahead >= 7 && ahead < 14) share = std::min(share, longRace ? 0.65 : 0.85);
        if (ahead < 0 && ahead >= -7) share = std::min(share, race.km > 40 ? 0.25 : 0.5);
        if (ahead < -7 && ahead >= -14 && race.km > 40) share = std::min(share, 0.45);
        if (ahead < -14 && ahead >= -21 && race.km > 40) share = std::min(share, 0.65);
    }
    return share;
}

} // namespace

std::vector<Run>
runsOf(const RunningPattern& pattern, Date monday, int weeks, const std::vector<Race>& races) {
    std::vector<Run> runs;
    double minutes = pattern.minutes;
    for (int w = 0; w < weeks; ++w) {
        const Date start = monday + Days{7 * w};
        const bool easier =
            pattern.easierEvery > 0 && w % pattern.easierEvery + 1 == pattern.easierEvery;
        const double near = raceShare(start, races);
        const double week = minutes * std::min(easier ? pattern.easierShare : 1.0, near);
        for (const RunningPattern::Day& day : pattern.days) {
            Run run;
            run.date = start + Days{day.day};
            run.kind = day.kind;
            // Hard running stops after a race and thins out in easier weeks.
            if (near < 0.6 && run.kind != RunKind::Long) run.kind = RunKind::Easy;
            run.minutes = 5 * std::round(week * day.share / 5);
            if (std::ranges::any_of(races, [&](const Race& race) {
                    const int gap = daysBetween(run.date, race.date);
                    return (gap >= -2 && gap <= 1) ||
                           (run.kind == RunKind::Long && gap >= 0 && gap < 7);
                }))
                continue;
            if (*run.minutes < 20) continue;
            runs.push_back(std::move(run));
        }
        if (near == 1 && !easier) minutes = std::min(minutes * pattern.growth, pattern.mostMinutes);
    }
    return runs;
}

std::vector<PainEntry>
painStory(const char* concern, Date first, const std::vector<std::pair<int, int>>& scores) {
    std::vector<PainEntry> entries;
    for (const auto& [days, score] : scores)
        entries.push_back(
            {first + Days{days}, concern, BodySide::Left, score, PainMoment::During, {}, ""});
    return entries;
}

// ---- what a body can do ------------------------------------------------------------------------

namespace {

/// What an untrained runner lifts ten times, as a share of body mass, in both hands together.
double shareOf(const Exercise& exercise) {
    switch (exercise.pattern) {
    case Pattern::Squat:
        return 0.36;
    case Pattern::Hinge:
        return exercise.unilateral ? 0.35 : 0.55;
    case Pattern::HipBridgeThrust:
        return 0.6;
    case Pattern::LungeStep:
        return 0.3;
    case Pattern::HorizontalPull:
    case Pattern::Push:
        return exercise.unilateral ? 0.2 : 0.32;
    case Pattern::VerticalPull:
        return 0.4;
    case Pattern::Calf:
        return exercise.unilateral ? 0.3 : 0.5;
    default:
        return 0.2;
    }
}

/// Share of body mass that moves with the load: the same kilograms are fewer per cent of the whole.
double bodyShareOf(const Exercise& exercise) {
    switch (exercise.pattern) {
    case Pattern::Squat:
    case Pattern::LungeStep:
        return exercise.unilateral ? 0.8 : 0.65;
    case Pattern::Hinge:
    case Pattern::HipBridgeThrust:
        return 0.5;
    case Pattern::Calf:
        return exercise.unilateral ? 0.9 : 0.45;
    default:
        return 0;
    }
}

/// Repetitions that an untrained runner can do without load.
double bareRepetitions(const Exercise& exercise) {
    const double level = exercise.level == Level::Beginner       ? 1
                         : exercise.level == Level::Intermediate ? 0.75
                                                                 : 0.55;
    switch (exercise.pattern) {
    case Pattern::Squat:
        return 26 * level;
    case Pattern::Calf:
        return (exercise.unilateral ? 20 : 32) * level;
    case Pattern::Push:
    case Pattern::VerticalPull:
    case Pattern::HorizontalPull:
    case Pattern::KneeFlexion:
        return 14 * level;
    default:
        return 20 * level;
    }
}

/// What slower lowering, more range or a longer lever leaves of the load that can be lifted, and of
/// the repetitions without one.
constexpr double kHarderLoaded = 0.94;
constexpr double kHarderBare = 0.88;

bool startsHarderWork(const Reason& reason) {
    return reason.code == "target_slower" || reason.code == "target_range" ||
           reason.code == "target_step_edge" || reason.code == "target_lever" ||
           reason.code == "target_further" || reason.code == "target_next_band";
}

} // namespace

double SimulatedBody::tenTimes(const Exercise& exercise, bool bar, bool eachHand) const {
    return m_athlete.strength.bodyKg * shareOf(exercise) * m_now * (bar ? 2.2 : 1) /
           (eachHand ? 2 : 1);
}

double SimulatedBody::most(const Exercise& exercise,
                           const Prescription& item,
                           std::optional<double> kg) const {
    const auto way = m_held.find(exercise.id);
    const double held = way == m_held.end() ? 1 : way->second;
    if (item.metric != Metric::Reps) return 1.45 * exercise.dose.high * std::pow(m_now, 1.5) * held;
    const planning::Loads loads =
        planning::loadsFor(exercise, m_athlete.request.athlete, m_knowledge.progression);
    if (exercise.loading == Loading::Required && kg) {
        const bool bar = !loads.empty() && loads.all().front().kind != ImplementKind::Dumbbell &&
                         loads.all().front().kind != ImplementKind::Kettlebell;
        const double body = m_athlete.strength.bodyKg * bodyShareOf(exercise);
        const double hands = loads.eachHand() ? 2 : 1;
        const double ten = hands * tenTimes(exercise, bar, loads.eachHand()) + body;
        const double lifted = hands * *kg + body;
        return std::clamp(36 * (ten * held * (1 + 10.0 / 36) / lifted - 1), 1.0, 40.0);
    }
    if (exercise.increment == Increment::Band) // a band is taken that suits
        return (exercise.dose.high + 5) * std::pow(m_now / m_athlete.strength.start, 2) * held;
    const double bare = bareRepetitions(exercise) * std::pow(m_now, 2) * held;
    const double carried = kg.value_or(0) * (loads.eachHand() ? 2 : 1);
    return std::max(2.0, bare * (1 - carried / (0.6 * m_athlete.strength.bodyKg * m_now)));
}

std::optional<double> SimulatedBody::findsLoad(const Exercise& exercise,
                                               const Prescription& item) const {
    const planning::Loads loads =
        planning::loadsFor(exercise, m_athlete.request.athlete, m_knowledge.progression);
    if (loads.empty() || exercise.loading != Loading::Required) return std::nullopt;
    double found = loads.all().front().kg;
    for (const planning::MakeableLoad& load : loads.all())
        if (most(exercise, item, load.kg) >= item.amount.high + 3.5) found = load.kg;
    return found;
}

void SimulatedBody::changesWay(const Prescription& item) {
    const auto says = [&item](std::string_view lead) {
        return std::ranges::any_of(
            item.why, [lead](const Reason& reason) { return reason.code.starts_with(lead); });
    };
    if (says("target_later")) return; // the same as the time before
    double& held = m_held.try_emplace(item.exercise, 1.0).first->second;
    const double share = item.loadKg ? kHarderLoaded : kHarderBare;
    if (std::ranges::any_of(item.why, startsHarderWork))
        held *= share;
    else if (says("without_"))
        held = std::min(1.0, held / share);
    else if (!says("still_"))
        held = 1;
}

ExerciseLog SimulatedBody::does(const Prescription& item, Date date) {
    const Exercise& exercise = *m_knowledge.catalog.exercise(item.exercise);
    ExerciseLog entry;
    entry.exercise = item.exercise;
    entry.metric = item.metric;
    entry.target = Target{item.sets, item.amount, item.rpe, item.loadKg};
    const std::optional<double> kg = item.loadKg ? item.loadKg : findsLoad(exercise, item);
    const double form = 1 + 0.06 * (chance(m_athlete.seed, date, item.exercise) - 0.5);
    const double fresh = most(exercise, item, kg) * form;
    const bool plain = exercise.slot == Slot::Power || exercise.pattern == Pattern::Balance;
    for (int i = 0; i < item.sets; ++i) {
        SetLog set;
        set.loadKg = kg;
        if (plain) {
            set.amount = item.amount.high;
            set.rpe = item.rpe;
        } else if (item.metric != Metric::Reps) {
            const double able = fresh * (1 - 0.03 * i);
            const double wanted = able * (1 - (10 - *item.rpe) / 10);
            const int steps = static_cast<int>(wanted) / 5 * 5;
            set.amount = std::clamp(steps,
                                    std::min(item.amount.low, std::max(5, static_cast<int>(able))),
                                    item.amount.high);
            set.rpe =
                std::clamp(std::round(2 * (10 - 10 * (1 - *set.amount / able))) / 2, 4.0, 10.0);
        } else {
            const double able = fresh - 0.4 * i;
            const int comfortable = static_cast<int>(std::floor(able - (10 - *item.rpe) + 0.25));
            const int pushed = static_cast<int>(std::floor(able - (8.5 - *item.rpe)));
            const int low = std::min(item.amount.low, std::max(1, pushed));
            set.amount = std::clamp(comfortable, std::max(1, low), item.amount.high);
            set.rpe = std::clamp(std::round(2 * (10 - (able - *set.amount))) / 2, 4.0, 10.0);
        }
        entry.sets.push_back(set);
    }
    return entry;
}

SessionLog SimulatedBody::does(const PlannedSession& session, const PlanWeek& week) {
    const Strength& strength = m_athlete.strength;
    if (m_last)
        m_now -= m_now * strength.lossPerDay *
                 std::clamp(daysBetween(*m_last, session.date) - 10, 0, 40);
    SessionLog log;
    log.date = session.date;
    log.sessionClass = session.sessionClass;
    log.phase = week.phase;
    log.easier = week.deload;
    log.plannedMinutes = session.minutes;
    log.minutes = std::round(session.minutes * m_athlete.minutesFactor);
    double efforts = 0;
    // Easier weeks and those that keep say nothing of how it is done.
    const bool builds = !week.deload && !m_knowledge.progression.keeping.contains(week.phase);
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            if (item.rpe) {
                if (builds) changesWay(item);
                log.exercises.push_back(does(item, session.date));
                efforts += log.exercises.back().sets.back().rpe.value_or(0);
            }
    if (!log.exercises.empty())
        log.rpe = std::round(2 * efforts / static_cast<double>(log.exercises.size())) / 2;
    // What was there before comes back three times as fast.
    const double room =
        std::max(0.0, strength.ceiling - m_now) / std::max(0.1, strength.ceiling - strength.start);
    m_now += strength.perSession * (m_now < m_best ? 3 : 1) * room;
    m_best = std::max(m_best, m_now);
    m_last = session.date;
    return log;
}

} // namespace stridewright::support
