// SPDX-License-Identifier: MIT
#include <stridewright/planning/gates.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace stridewright::planning {

namespace {

constexpr int kWeek = 7;

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

Reason missingReason(std::string code, std::vector<Arg> args) {
    Reason reason;
    reason.code = std::move(code);
    reason.args = std::move(args);
    return reason;
}

class Gates {
public:
    Gates(const PlanRequest& request,
          const History& history,
          Date day,
          const Catalog& catalog,
          const CompositionRules& composition,
          const ProgressionRules& rules)
        : m_request(request), m_history(history), m_day(day), m_catalog(catalog),
          m_composition(composition), m_rules(rules), m_layoffEnd(layoffEnd()) {}

    std::vector<GateState> all() {
        std::vector<GateState> states;
        for (const Gate& gate : m_catalog.gates())
            states.push_back(stateOf(gate.id));
        return states;
    }

    /// Whether the log has all that is asked for, on or after `since`.
    bool shows(const std::vector<GateShow>& list, Date since) const {
        return std::ranges::all_of(list,
                                   [&](const GateShow& show) { return isShown(show, since); });
    }

    std::optional<Date> layoff() const { return m_layoffEnd; }

private:
    const GateState& stateOf(const std::string& id) {
        if (const auto known = m_states.find(id); known != m_states.end()) return known->second;
        // Rules name other gates, never in a circle; a place is taken so that one would end.
        m_states[id].gate = id;
        GateState state = computed(id);
        return m_states[id] = std::move(state);
    }

    /// First session after the last long gap, or the day itself while the gap lasts; nothing
    /// without one.
    std::optional<Date> layoffEnd() const {
        std::optional<Date> end;
        const auto sessions = m_history.sessions();
        for (std::size_t i = 0; i < sessions.size(); ++i) {
            const Date next = i + 1 < sessions.size() ? sessions[i + 1]->date : m_day;
            if (daysBetween(sessions[i]->date, next) >= m_rules.gates.layoffDays) end = next;
        }
        return end;
    }

    GateState computed(const std::string& id) {
        GateState state;
        state.gate = id;
        const Athlete& athlete = m_request.athlete;
        const GateEvent* event = m_history.gateEvent(id);
        const auto since = m_layoffEnd;
        if (athlete.gates && holds(*athlete.gates, id)) {
            state.open = true;
            state.by = GateWitness::Athlete;
            return state;
        }
        const bool eventHolds = event && (!since || event->date >= *since || !event->open);
        const auto rule = m_rules.gates.rules.find(id);
        if (rule != m_rules.gates.rules.end()) look(rule->second, since.value_or(Date{}), state);
        lookAtStage(state);
        if (eventHolds && event->open) {
            state.open = true;
            state.by = event->by;
            state.missing.clear();
            return state;
        }
        // A closing word stands until the log shows it anew, or a person opens it.
        if (eventHolds && !event->open && event->by != GateWitness::Layoff) {
            state.by = event->by;
            return state;
        }
        if (state.shown && !state.confirm) {
            state.open = true;
            state.by = GateWitness::Log;
            return state;
        }
        const auto& implied = m_composition.impliedGates[static_cast<std::size_t>(athlete.level)];
        const bool byLevel = !athlete.gates && holds(implied, id);
        const bool wasOpen = byLevel || (event && event->open);
        if (wasOpen && since) {
            state.by = GateWitness::Layoff;
            return state;
        }
        if (event && !event->open) {
            state.by = event->by;
            return state;
        }
        if (byLevel) {
            state.open = true;
            state.missing.clear();
        }
        return state;
    }

    /// Fills `shown`, `confirm` and `missing` from the log.
    void look(const GateRule& rule, Date since, GateState& state) {
        for (const std::string& other : rule.gates)
            if (!stateOf(other).open)
                if (const Gate* gate = m_catalog.gate(other))
                    state.missing.push_back(missingReason("gate_needs_check", {gate->shows}));
        for (const GateShow& show : rule.shows)
            if (!isShown(show, since)) {
                const Exercise* exercise = m_catalog.exercise(show.exercises.front());
                state.missing.push_back(
                    missingReason("gate_needs_show",
                                  {static_cast<std::int64_t>(amountOf(show)),
                                   exercise ? exercise->name : show.exercises.front()}));
            }
        lookAtWeeks(rule, since, state);
        lookAtConcerns(rule, state);
        lookAtSessions(rule, since, state);
        state.shown = state.missing.empty();
        if (state.shown && rule.confirmed) {
            state.confirm = true;
            state.missing.push_back(missingReason("gate_needs_confirming", {}));
        }
    }

    /// A beginner trains without loads first, whatever the first session shows.
    void lookAtStage(GateState& state) {
        const BodyweightStage& stage = m_rules.gates.stage;
        const Athlete& athlete = m_request.athlete;
        if (athlete.level != Level::Beginner || !stage.gates.contains(state.gate) || !state.shown)
            return;
        const int more = athlete.age && *athlete.age >= stage.fromAge ? stage.weeksMore : 0;
        const int weeks = stage.weeks + more;
        const int sessions = stage.sessions + stage.sessions * more / std::max(1, stage.weeks);
        const auto done = m_history.sessions();
        if (std::ssize(done) >= sessions ||
            (!done.empty() && daysBetween(done.front()->date, m_day) >= kWeek * weeks))
            return;
        state.shown = false;
        state.confirm = false;
        state.missing.push_back(
            missingReason("gate_needs_stage",
                          {static_cast<std::int64_t>(sessions), static_cast<std::int64_t>(weeks)}));
    }

    void lookAtWeeks(const GateRule& rule, Date since, GateState& state) {
        if (rule.trainedWeeks > 0) {
            const int weeks = trainedWeeks(since, [](const SessionLog&) { return true; });
            if (weeks < rule.trainedWeeks)
                state.missing.push_back(missingReason("gate_needs_weeks",
                                                      {static_cast<std::int64_t>(rule.trainedWeeks),
                                                       static_cast<std::int64_t>(weeks)}));
        }
        if (rule.gateWeeks > 0) {
            const int weeks = trainedWeeks(since, [&](const SessionLog& session) {
                return std::ranges::any_of(session.exercises, [&](const ExerciseLog& entry) {
                    const Exercise* exercise = m_catalog.exercise(entry.exercise);
                    return exercise && exercise->gate == rule.gateWeeksOf;
                });
            });
            if (weeks < rule.gateWeeks)
                state.missing.push_back(missingReason(
                    "gate_needs_jump_weeks",
                    {static_cast<std::int64_t>(rule.gateWeeks), static_cast<std::int64_t>(weeks)}));
        }
    }

    void lookAtConcerns(const GateRule& rule, GateState& state) {
        const DateRange recent{m_day - Days{m_rules.gates.painFreeDays}, m_day};
        for (const std::string& id : rule.freeOf) {
            const Concern* concern = m_catalog.concern(id);
            if (!concern) continue;
            const auto limits = m_composition.zones.find(concern->tissue);
            const int green = limits == m_composition.zones.end() ? 0 : limits->second.green;
            bool sore = false;
            for (const PainEntry* entry : m_history.painIn(recent))
                sore = sore || (entry->concern == id && entry->score > green);
            for (const PainReport& report : m_request.athlete.pain)
                sore = sore || (report.concern == id && report.score > green);
            if (sore)
                state.missing.push_back(missingReason("gate_needs_no_pain", {concern->label}));
        }
    }

    /// Sessions with sets of the range, and how well their efforts agree with what was asked.
    void lookAtSessions(const GateRule& rule, Date since, GateState& state) {
        if (rule.sessions == 0) return;
        int sessions = 0;
        int rated = 0;
        int agreeing = 0;
        for (const SessionLog* session : m_history.sessions()) {
            if (session->date < since) continue;
            bool counts = false;
            for (const ExerciseLog& entry : session->exercises)
                for (const SetLog& set : entry.sets) {
                    const bool fits = set.kind == SetKind::Work && set.amount &&
                                      entry.metric == Metric::Reps &&
                                      *set.amount >= rule.reps.low && *set.amount <= rule.reps.high;
                    if (!fits) continue;
                    counts = true;
                    if (!set.rpe || !entry.target || !entry.target->rpe) continue;
                    ++rated;
                    if (std::abs(*set.rpe - *entry.target->rpe) <= rule.effortWithin) ++agreeing;
                }
            sessions += counts ? 1 : 0;
        }
        if (sessions < rule.sessions)
            state.missing.push_back(missingReason(
                "gate_needs_sessions",
                {static_cast<std::int64_t>(rule.sessions), static_cast<std::int64_t>(sessions)}));
        else if (rated == 0 || agreeing < rule.effortShare * rated)
            state.missing.push_back(missingReason("gate_needs_effort", {}));
    }

    int amountOf(const GateShow& show) const {
        const auto& age = m_request.athlete.age;
        return show.fromAge && age && *age >= show.fromAge->first ? show.fromAge->second
                                                                  : show.amount;
    }

    bool isShown(const GateShow& show, Date since) const {
        const int amount = amountOf(show);
        return std::ranges::any_of(show.exercises, [&](const std::string& id) {
            const auto exposures = m_history.exposures(id);
            return std::ranges::any_of(exposures, [&](const Exposure& exposure) {
                if (exposure.date < since || exposure.formDoubt || soreOn(exposure.date))
                    return false;
                return std::ranges::any_of(exposure.sets, [&](const DoneSet& set) {
                    return set.amount && *set.amount >= amount &&
                           set.pain.value_or(0) <= m_rules.gates.mostPain;
                });
            });
        });
    }

    bool soreOn(Date day) const {
        return std::ranges::any_of(m_history.painIn({day, day}), [&](const PainEntry* entry) {
            return entry->score > m_rules.gates.mostPain;
        });
    }

    template <class Counts>
    int trainedWeeks(Date since, Counts counts) const {
        std::set<Date> weeks;
        for (const SessionLog* session : m_history.sessions())
            if (session->date >= since && counts(*session))
                weeks.insert(weekStart(session->date, m_request.athlete.weekStartsOn));
        return static_cast<int>(weeks.size());
    }

    const PlanRequest& m_request;
    const History& m_history;
    Date m_day;
    const Catalog& m_catalog;
    const CompositionRules& m_composition;
    const ProgressionRules& m_rules;
    std::optional<Date> m_layoffEnd;
    std::map<std::string, GateState> m_states;
};

/// Whether the log has what a level asks for.
bool earned(const LevelRule& rule,
            const Gates& gates,
            const std::vector<GateState>& states,
            const History& history,
            Date day,
            Weekday firstDay) {
    std::set<Date> weeks;
    int recent = 0;
    const Date today = weekStart(day, firstDay);
    for (const SessionLog* session : history.sessions()) {
        const Date week = weekStart(session->date, firstDay);
        if (week >= today - Days{kWeek * rule.ofWeeks} && week < today) weeks.insert(week);
        if (week >= today - Days{kWeek * rule.overWeeks} && week < today) ++recent;
    }
    if (static_cast<int>(weeks.size()) < rule.regularWeeks) return false;
    if (recent < rule.perWeek * rule.overWeeks) return false;
    for (const std::string& gate : rule.gates)
        if (!std::ranges::any_of(
                states, [&](const GateState& state) { return state.gate == gate && state.open; }))
            return false;
    if (!gates.shows(rule.shows, Date{})) return false;
    return rule.showsAny.empty() || std::ranges::any_of(rule.showsAny, [&](const GateShow& show) {
               return gates.shows({show}, Date{});
           });
}

} // namespace

std::vector<GateState> gateStates(const PlanRequest& request,
                                  const History& history,
                                  Date day,
                                  const Catalog& catalog,
                                  const CompositionRules& composition,
                                  const ProgressionRules& rules) {
    return Gates(request, history, day, catalog, composition, rules).all();
}

std::optional<std::vector<std::string>> openGates(const PlanRequest& request,
                                                  const Catalog& catalog,
                                                  const CompositionRules& composition,
                                                  const ProgressionRules& rules) {
    if (request.log.sessions.empty() && request.log.gates.empty()) return request.athlete.gates;
    const History history(request.log, request.from);
    std::vector<std::string> open;
    for (const GateState& state :
         gateStates(request, history, request.from, catalog, composition, rules))
        if (state.open) open.push_back(state.gate);
    return open;
}

std::vector<Finding> gateFindings(const PlanRequest& request,
                                  const Catalog& catalog,
                                  const CompositionRules& composition,
                                  const ProgressionRules& rules) {
    if (request.log.sessions.empty() && request.log.gates.empty()) return {};
    const History history(request.log, request.from);
    Gates gates(request, history, request.from, catalog, composition, rules);
    const std::vector<GateState> states = gates.all();
    // What the log opened is told in the week in which it did.
    const Date before = request.from - Days{kWeek};
    const History earlier(request.log, before);
    const std::vector<GateState> was =
        gateStates(request, earlier, before, catalog, composition, rules);
    const auto isNew = [&](const GateState& state) {
        return std::ranges::none_of(
            was, [&](const GateState& each) { return each.gate == state.gate && each.open; });
    };
    std::vector<Finding> findings;
    const auto say = [&](const char* code, std::vector<Arg> args) {
        findings.push_back({code, Severity::Note, std::nullopt, std::move(args)});
    };
    const auto& implied = composition.impliedGates[static_cast<std::size_t>(request.athlete.level)];
    for (const GateState& state : states) {
        const Gate* gate = catalog.gate(state.gate);
        if (state.by == GateWitness::Layoff && !state.open)
            say("gate_closed_layoff", {gate->shows});
        else if (state.confirm && !state.open)
            say("gate_confirm", {gate->shows});
        else if (state.by == GateWitness::Log && state.open && !holds(implied, state.gate) &&
                 isNew(state))
            say("gate_opened", {gate->shows});
    }
    const auto level = static_cast<std::size_t>(request.athlete.level);
    if (level + 1 < rules.levels.size() && earned(rules.levels[level + 1],
                                                  gates,
                                                  states,
                                                  history,
                                                  request.from,
                                                  request.athlete.weekStartsOn))
        say("level_up_possible",
            {std::string(word(static_cast<Level>(static_cast<int>(request.athlete.level) + 1)))});
    return findings;
}

} // namespace stridewright::planning
