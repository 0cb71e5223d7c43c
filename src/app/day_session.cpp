// SPDX-License-Identifier: MIT
#include "app/day_loads.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/day_session.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/gates.hpp>
#include <stridewright/planning/readiness.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace stridewright::app {

namespace {

using planning::SessionVersion;

Reason reasonOf(std::string code, std::vector<Arg> args = {}) {
    return {std::move(code), std::move(args), false, std::nullopt};
}

/// The records as the rules of a day see them.
struct DayRules {
    planning::Adapted adapted;
    CompositionRules composition;

    DayRules(const Snapshot& snapshot, const Knowledge& knowledge, Date date)
        : composition(knowledge.composition) {
        const PlanRequest request = requestFor(snapshot, knowledge, date, 1);
        adapted = planning::adaptRequest(
            request,
            {knowledge.catalog, knowledge.composition, knowledge.seasons, knowledge.adaptation});
        if (request.log.empty()) return;
        adapted.request.athlete.gates = planning::openGates(
            request, knowledge.catalog, knowledge.composition, knowledge.progression);
        composition.time.factor *= adapted.timeFactor;
    }

    [[nodiscard]] planning::VersionSources sources(const Knowledge& knowledge) const {
        return {
            adapted.request, adapted.limits, knowledge.catalog, composition, knowledge.adaptation};
    }
};

DayRules atPlaceOf(DayRules rules, const Place& place) {
    rules.adapted.request.athlete.equipment = place.equipment;
    rules.adapted.request.athlete.inventory = place.inventory;
    return rules;
}

const Keyed<SessionRecord>* sessionOn(const Snapshot& snapshot, Date date) {
    for (const Keyed<SessionRecord>& session : snapshot.sessions)
        if (session.value.planned.date == date && !session.value.skipped) return &session;
    return nullptr;
}

/// An item with the block in which it stands.
struct Placed {
    const SessionBlock* block = nullptr;
    const Prescription* item = nullptr;
};

std::vector<Placed> itemsOf(const PlannedSession& session) {
    std::vector<Placed> items;
    for (const SessionBlock& block : session.blocks)
        for (const Prescription& item : block.items)
            items.push_back({&block, &item});
    return items;
}

Placed findIn(const std::vector<Placed>& items, const std::string& exercise) {
    const auto found = std::ranges::find_if(
        items, [&](const Placed& each) { return each.item->exercise == exercise; });
    return found == items.end() ? Placed{} : *found;
}

bool sameDose(const Placed& one, const Placed& other) {
    return one.item->sets == other.item->sets && one.item->amount == other.item->amount &&
           one.item->rpe == other.item->rpe && one.item->loadKg == other.item->loadKg &&
           one.block->pair.has_value() == other.block->pair.has_value();
}

/// The name of the exercise in whose place an item stands; empty where there is none.
std::string replacedName(const Prescription& item) {
    for (const Reason& reason : item.why)
        if (reason.code == "version_instead_of" && !reason.args.empty())
            if (const auto* name = std::get_if<std::string>(&reason.args.front())) return *name;
    return {};
}

/// Follows exercises through the steps of a version: what became of each, and why.
class Tracker {
public:
    explicit Tracker(const Catalog& catalog) : m_catalog(catalog) {}

    using WhyOf = std::function<Reason(const Exercise&, const Prescription* replacement)>;

    /// `why` gives the reason of an exercise that changed; its replacement is null where it went or
    /// stayed with another dose.
    void step(const PlannedSession& before, const PlannedSession& after, const WhyOf& why) {
        const auto was = itemsOf(before);
        const auto is = itemsOf(after);
        for (const Placed& each : was) {
            const Exercise* const exercise = m_catalog.exercise(each.item->exercise);
            if (!exercise) continue;
            const Placed now = findIn(is, each.item->exercise);
            if (now.item) {
                if (!sameDose(each, now)) set(each.item->exercise, why(*exercise, nullptr));
                continue;
            }
            const Prescription* other = nullptr;
            for (const Placed& candidate : is)
                if (!findIn(was, candidate.item->exercise).item &&
                    replacedName(*candidate.item) == exercise->name)
                    other = candidate.item;
            if (other) {
                const auto first = m_origin.find(each.item->exercise);
                m_origin[other->exercise] =
                    first == m_origin.end() ? each.item->exercise : first->second;
            }
            set(other ? other->exercise : each.item->exercise, why(*exercise, other));
        }
    }

    void add(const std::string& exercise, const std::vector<Reason>& reasons) {
        auto& all = m_why[exercise];
        all.insert(all.end(), reasons.begin(), reasons.end());
    }

    [[nodiscard]] std::vector<DayChange> changes(const PlannedSession& planned,
                                                 const PlannedSession& version) const {
        const auto was = itemsOf(planned);
        const auto is = itemsOf(version);
        std::vector<DayChange> changes;
        std::set<std::string> told;
        for (const Placed& each : was) {
            const std::string& exercise = each.item->exercise;
            const Placed now = findIn(is, exercise);
            if (now.item) {
                if (!sameDose(each, now)) changes.push_back({exercise, exercise, whyOf(exercise)});
                continue;
            }
            std::string other;
            for (const Placed& candidate : is)
                if (const auto first = m_origin.find(candidate.item->exercise);
                    first != m_origin.end() && first->second == exercise)
                    other = first->first;
            told.insert(other);
            changes.push_back({exercise, other, whyOf(other.empty() ? exercise : other)});
        }
        for (const Placed& each : is)
            if (!findIn(was, each.item->exercise).item && !told.contains(each.item->exercise))
                changes.push_back({"", each.item->exercise, whyOf(each.item->exercise)});
        return changes;
    }

private:
    void set(const std::string& exercise, Reason reason) { m_why[exercise] = {std::move(reason)}; }

    [[nodiscard]] std::vector<Reason> whyOf(const std::string& exercise) const {
        const auto found = m_why.find(exercise);
        return found == m_why.end() ? std::vector<Reason>{} : found->second;
    }

    const Catalog& m_catalog;
    std::map<std::string, std::string> m_origin; ///< of those that took a place: as planned
    std::map<std::string, std::vector<Reason>> m_why;
};

/// Makes the version of one day step by step.
class Versioning {
public:
    Versioning(const Snapshot& snapshot,
               const Knowledge& knowledge,
               const Keyed<SessionRecord>& record,
               const DayWish& wish)
        : m_knowledge(knowledge), m_wish(wish),
          m_usual(snapshot, knowledge, record.value.planned.date),
          m_rules(wish.place ? atPlaceOf(m_usual, *wish.place) : m_usual),
          m_tracker(knowledge.catalog) {
        m_day.record = record;
        m_day.logged = isLogged(snapshot, record);
        for (const auto& [id, each] : snapshot.readiness)
            if (each.readiness.date == record.value.planned.date) m_readiness = each.readiness;
    }

    DaySession run() {
        const SessionRecord& record = m_day.record.value;
        const bool swappedBefore = record.cause == InsteadCause::Swap;
        const bool goesOn = record.instead && (swappedBefore || m_wish.swap);
        m_session = goesOn ? *record.instead : record.planned;
        if (goesOn) before(record);
        // A version that was chosen for the day's pain or readiness has heeded them already.
        const bool heeded = goesOn && !swappedBefore;
        const bool chosen = record.instead && m_wish == DayWish{} && !swappedBefore;
        if (!chosen) {
            if (!heeded) pain();
            if (!m_session.blocks.empty()) {
                place();
                swap();
                if (!heeded) readiness();
                minutes();
                loads();
            }
        }
        if (m_changed)
            finish(record);
        else if (record.instead && (goesOn || m_wish == DayWish{}))
            kept(record);
        return std::move(m_day);
    }

private:
    [[nodiscard]] planning::VersionSources sources() const { return m_rules.sources(m_knowledge); }

    void take(SessionVersion version, const Tracker::WhyOf& why) {
        if (version.why.empty()) return;
        m_tracker.step(m_session, version.session, why);
        m_changed = true;
        m_causes.insert(version.cause);
        m_day.why.insert(m_day.why.end(), version.why.begin(), version.why.end());
        m_session = std::move(version.session);
    }

    static Reason held() { return reasonOf("version_held"); }

    /// What was swapped before stays so.
    void before(const SessionRecord& record) {
        m_tracker.step(record.planned, *record.instead, [](const Exercise&, const Prescription*) {
            return reasonOf("version_chosen");
        });
        m_causes.insert(*record.cause);
        m_day.why = record.instead->why;
        std::erase_if(m_day.why, [&](const Reason& reason) {
            return std::ranges::find(record.planned.why, reason) != record.planned.why.end();
        });
    }

    void pain() {
        const planning::Limits& limits = m_rules.adapted.limits;
        // Where the session is done is another question, and comes next.
        SessionVersion version = planning::forPain(m_session, m_usual.sources(m_knowledge));
        Reason general = reasonOf("left_out_other");
        for (const Reason& reason : version.why)
            if (reason.code != "version_swapped" && reason.code != "version_left_out") {
                general = reason;
                break;
            }
        take(std::move(version), [&](const Exercise& exercise, const Prescription* other) {
            if (const auto found = limits.blocked.find(exercise.id); found != limits.blocked.end())
                return found->second;
            if (other && other->why.size() > 1) return other->why[1];
            return general;
        });
    }

    void place() {
        if (!m_wish.place) return;
        const Place& place = *m_wish.place;
        take(planning::atPlace(m_session, place, sources()),
             [&](const Exercise& exercise, const Prescription*) {
                 if (canEquip(exercise, place.equipment)) return held();
                 return reasonOf("version_not_there", {place.name});
             });
    }

    void swap() {
        if (!m_wish.swap) return;
        const auto& from = m_wish.swap->exercise;
        const auto& to = m_wish.swap->other;
        const Exercise* const exercise = m_knowledge.catalog.exercise(from);
        const Exercise* const other = m_knowledge.catalog.exercise(to);
        if (!exercise || !other || !findIn(itemsOf(m_session), from).item)
            throw Error(ErrorCode::BadRequest,
                        "",
                        "",
                        (exercise ? exercise->name : from) +
                            " is not in the session of the day, so nothing can take its place");
        SessionVersion version = planning::swapped(m_session, from, to, sources());
        if (version.why.empty())
            throw Error(ErrorCode::BadRequest,
                        "",
                        "",
                        other->name + " cannot take the place of " + exercise->name +
                            ": it is in the session already, or equipment, level, checks or pain "
                            "speak against it. Look at the list of what can");
        Reason why = reasonOf("swap_chosen");
        for (const planning::Swap& each : planning::swapsFor(from, m_session, sources()))
            if (each.exercise->id == to) why = each.why;
        take(std::move(version), [&](const Exercise& each, const Prescription*) {
            return each.id == from ? why : held();
        });
    }

    void readiness() {
        if (!m_readiness) return;
        SessionVersion version = planning::forReadiness(m_session, *m_readiness, sources());
        std::vector<Reason> all = version.why;
        take(std::move(version), [&](const Exercise& exercise, const Prescription*) {
            // The score speaks for everything, what comes after it for the legs.
            return planning::worksLegs(exercise) ? all.back() : all.front();
        });
    }

    void minutes() {
        if (!m_wish.minutes) return;
        const Arg asked = static_cast<std::int64_t>(*m_wish.minutes);
        take(planning::inMinutes(m_session, *m_wish.minutes, sources()),
             [&](const Exercise&, const Prescription*) {
                 return reasonOf("version_for_minutes", {asked});
             });
    }

    void loads() {
        LoadedSession loaded = withDayLoads(
            m_session,
            {m_rules.adapted, m_rules.adapted.request.athlete, m_knowledge, m_day.record.value});
        m_session = std::move(loaded.session);
        for (const auto& [exercise, why] : loaded.why)
            m_tracker.add(exercise, why);
        // A load alone asks for a version where something hurts, or other things are at hand.
        if (m_changed || loaded.why.empty()) return;
        m_changed = true;
        const auto& [exercise, why] = *loaded.why.begin();
        m_causes.insert(m_wish.place ? InsteadCause::Place : InsteadCause::Pain);
        m_day.why.push_back(why.back());
    }

    void kept(const SessionRecord& record) {
        m_day.kept = true;
        m_day.version = record.instead;
        m_day.cause = *record.cause;
        m_day.why = record.instead->why;
        std::erase_if(m_day.why, [&](const Reason& reason) {
            return std::ranges::find(record.planned.why, reason) != record.planned.why.end();
        });
        Tracker tracker(m_knowledge.catalog);
        tracker.step(
            record.planned, *record.instead, [](const Exercise&, const Prescription* other) {
                // The first reason names the other exercise, which is shown anyway.
                return other && other->why.size() > 1 ? other->why[1] : reasonOf("version_chosen");
            });
        m_day.changes = tracker.changes(record.planned, *record.instead);
    }

    void finish(const SessionRecord& record) {
        // What is felt on the day is not to be heeded twice, so it gives a version its name.
        for (const InsteadCause cause : {InsteadCause::Swap,
                                         InsteadCause::Place,
                                         InsteadCause::Time,
                                         InsteadCause::Readiness,
                                         InsteadCause::Pain})
            if (m_causes.contains(cause)) m_day.cause = cause;
        m_day.changes = m_tracker.changes(record.planned, m_session);
        m_session.terms = {};
        m_session.why = m_day.why;
        m_session.why.insert(
            m_session.why.end(), record.planned.why.begin(), record.planned.why.end());
        m_day.version = std::move(m_session);
    }

    const Knowledge& m_knowledge;
    const DayWish& m_wish;
    DayRules m_usual;
    DayRules m_rules; ///< with what there is at the place
    Tracker m_tracker;
    DaySession m_day;
    std::optional<Readiness> m_readiness;
    PlannedSession m_session;
    std::set<InsteadCause> m_causes;
    bool m_changed = false; ///< against what stood there at first
};

} // namespace

std::optional<DaySession>
daySession(const Snapshot& snapshot, const Knowledge& knowledge, Date date, const DayWish& wish) {
    const Keyed<SessionRecord>* const record = sessionOn(snapshot, date);
    if (!record) return std::nullopt;
    return Versioning(snapshot, knowledge, *record, wish).run();
}

std::vector<planning::Swap> swapsOn(const Snapshot& snapshot,
                                    const Knowledge& knowledge,
                                    Date date,
                                    const std::optional<Place>& place,
                                    std::string_view exercise) {
    const Keyed<SessionRecord>* const record = sessionOn(snapshot, date);
    if (!record) return {};
    DayRules rules(snapshot, knowledge, date);
    if (place) rules = atPlaceOf(std::move(rules), *place);
    return planning::swapsFor(exercise, inForce(record->value), rules.sources(knowledge));
}

Change keepVersion(const DaySession& day) {
    SessionRecord record = day.record.value;
    record.instead.reset();
    record.cause.reset();
    if (day.version && !day.changes.empty()) {
        record.instead = day.version;
        record.cause = day.cause;
    }
    if (record == day.record.value) return {};
    return {Put<SessionRecord>{day.record.id, std::move(record)}};
}

Change backToPlan(const Keyed<SessionRecord>& session) {
    if (!session.value.instead) return {};
    SessionRecord record = session.value;
    record.instead.reset();
    record.cause.reset();
    return {Put<SessionRecord>{session.id, std::move(record)}};
}

Change swapOnDays(const Snapshot& snapshot,
                  const Knowledge& knowledge,
                  const DateRange& days,
                  const Exchange& swap) {
    Change change;
    const DayRules rules(snapshot, knowledge, days.first);
    for (const Keyed<SessionRecord>& session : snapshot.sessions) {
        SessionRecord record = session.value;
        if (!days.contains(record.planned.date) || record.skipped || isLogged(snapshot, session))
            continue;
        const auto exchange = [&](PlannedSession& each) {
            SessionVersion version =
                planning::swapped(each, swap.exercise, swap.other, rules.sources(knowledge));
            if (version.why.empty()) return;
            each = withDayLoads(
                       std::move(version.session),
                       {rules.adapted, rules.adapted.request.athlete, knowledge, session.value})
                       .session;
        };
        if (record.instead) exchange(*record.instead);
        exchange(record.planned);
        if (record != session.value)
            change.push_back(Put<SessionRecord>{session.id, std::move(record)});
    }
    return change;
}

Change swapFromNowOn(const Snapshot& snapshot,
                     const Knowledge& knowledge,
                     Date date,
                     const Exchange& swap) {
    Change change;
    AthleteRecord athlete = snapshot.athlete.value;
    athlete.profile = planning::withoutExercise(std::move(athlete.profile), swap.exercise);
    if (athlete != snapshot.athlete.value)
        change.push_back(Put<AthleteRecord>{snapshot.athlete.id, std::move(athlete)});
    std::ranges::move(swapOnDays(snapshot, knowledge, {date + Days{1}, kAllDates.last}, swap),
                      std::back_inserter(change));
    return change;
}

} // namespace stridewright::app
