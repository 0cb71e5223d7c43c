// SPDX-License-Identifier: MIT
#pragma once

#include "support/plan_builder.hpp"
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/gates.hpp>
#include <stridewright/planning/progression.hpp>

#include <initializer_list>

/// Logs and questions for the tests of progression.
namespace stridewright::support {

inline const ProgressionRules& shippedProgression() {
    static const ProgressionRules rules = interchange::readProgressionRules(
        fileText("data/rules/progression.json"), "data/rules/progression.json");
    return rules;
}

inline Implement
owned(ImplementKind kind, const char* equipment, double mass, int count = 1, double step = 0) {
    Implement each;
    each.kind = kind;
    each.equipment = equipment;
    each.mass = mass;
    each.count = count;
    each.step = step;
    return each;
}

/// An athlete with a log that grows, who asks for the next target of an exercise.
class Lifter {
public:
    explicit Lifter(Level level = Level::Advanced, const char* tier = "gym") {
        m_athlete.level = level;
        m_athlete.age = 34;
        m_athlete.equipment = equipmentUpTo(shippedCatalog(), tier);
        for (const Exercise& exercise : shippedCatalog().exercises())
            m_allowed.insert(exercise.id);
    }

    Athlete& athlete() { return m_athlete; }
    TrainingLog& log() { return m_log; }
    std::set<std::string>& allowed() { return m_allowed; }
    Date today() const { return m_today; }
    void wait(int days) { m_today += Days{days}; }

    /// What the next questions ask for.
    Lifter& asks(int sets, IntRange amount, double rpe) {
        m_sets = sets;
        m_amount = amount;
        m_rpe = rpe;
        return *this;
    }
    Lifter& in(PhaseKind phase) {
        m_phase = phase;
        return *this;
    }

    /// Logs the exercise as asked for; a blank is -1. Three days pass.
    ExerciseLog&
    does(const char* exercise, std::initializer_list<int> amounts, double rpe, double kg = -1) {
        SessionLog session;
        session.date = m_today;
        session.phase = m_phase;
        session.easier = easier;
        ExerciseLog entry;
        entry.exercise = exercise;
        entry.metric = shippedCatalog().exercise(exercise)->metric;
        entry.target = Target{m_sets, m_amount, m_rpe, std::nullopt};
        for (const int amount : amounts) {
            SetLog set;
            if (amount >= 0) set.amount = amount;
            if (rpe >= 0) set.rpe = rpe;
            if (kg >= 0) set.loadKg = kg;
            entry.sets.push_back(set);
        }
        session.exercises.push_back(entry);
        m_log.sessions.push_back(session);
        wait(3);
        return m_log.sessions.back().exercises.back();
    }

    planning::Asked asked(const char* exercise) const {
        planning::Asked question;
        question.exercise = shippedCatalog().exercise(exercise);
        question.date = m_today;
        question.phase = m_phase;
        question.easier = easier;
        question.sets = m_sets;
        question.amount = m_amount;
        question.rpe = m_rpe;
        question.mostAmount = mostAmount;
        question.mostToShow = mostToShow;
        question.newInPattern = newInPattern;
        return question;
    }

    planning::NextTarget next(const char* exercise) const {
        const planning::History history(m_log, m_today);
        return planning::nextTarget(asked(exercise), knowledge(history));
    }

    planning::ProgressKnowledge knowledge(const planning::History& history) const {
        planning::ProgressKnowledge known;
        known.history = &history;
        known.catalog = &shippedCatalog();
        known.athlete = &m_athlete;
        known.rules = &shippedProgression();
        known.allowed = m_allowed;
        return known;
    }

    bool easier = false;
    bool newInPattern = false;
    int mostAmount = 99;
    int mostToShow = 0;

private:
    Athlete m_athlete;
    TrainingLog m_log;
    std::set<std::string> m_allowed;
    Date m_today = makeDate(2026, 3, 2);
    PhaseKind m_phase = PhaseKind::Base;
    int m_sets = 3;
    IntRange m_amount{8, 10};
    double m_rpe = 7.5;
};

/// All reasons in words, one after another.
inline std::string wordsOf(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons)
        text += english(reason) + " ";
    return text;
}

inline bool hasReason(const planning::NextTarget& target, std::string_view code) {
    for (const Reason& reason : target.why)
        if (reason.code == code) return true;
    return false;
}

} // namespace stridewright::support
