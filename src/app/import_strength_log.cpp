// SPDX-License-Identifier: MIT
#include "app/exercise_names.hpp"
#include "app/import_words.hpp"
#include "app/planned_session.hpp"
#include <stridewright/app/importing.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace stridewright::app {

namespace {

using interchange::StrengthLog;
using Line = ImportPreview::Line;

constexpr double kSameLoad = 1e-6; ///< kg; loads that went through pounds
constexpr std::size_t kMostNamed = 8;

bool sameNumber(const std::optional<double>& left, const std::optional<double>& right) {
    if (left.has_value() != right.has_value()) return false;
    return !left || std::abs(*left - *right) < kSameLoad;
}

/// Whether a set is the same in what a file of another program can hold.
bool sameSet(const SetLog& left, const SetLog& right) {
    return left.kind == right.kind && left.amount == right.amount &&
           sameNumber(left.loadKg, right.loadKg) && sameNumber(left.rpe, right.rpe) &&
           left.note == right.note;
}

/// An exercise is the same under its name in the catalog and as it was written.
bool sameExercise(const ExerciseLog& left, const ExerciseLog& right) {
    const bool named =
        left.exercise.empty() || right.exercise.empty() || left.exercise == right.exercise;
    return named && left.metric == right.metric &&
           std::ranges::equal(left.sets, right.sets, sameSet);
}

std::string setsText(const SessionLog& log) {
    std::size_t sets = 0;
    for (const ExerciseLog& exercise : log.exercises)
        sets += exercise.sets.size();
    return countText(log.exercises.size(), "exercise") + " with " + countText(sets, "set");
}

std::string minutesText(const std::optional<double>& minutes) {
    return minutes ? numberText(*minutes) + " min" : "no length";
}

std::string differenceOf(const SessionLog& before, const SessionLog& after) {
    std::string text;
    const auto add = [&](const std::string& left, const std::string& right) {
        text += (text.empty() ? "" : ", ") + left + " -> " + right;
    };
    if (before.date != after.date) add(dayText(before.date), dayText(after.date));
    if (before.start != after.start) add(before.start, after.start);
    if (!sameNumber(before.minutes, after.minutes))
        add(minutesText(before.minutes), minutesText(after.minutes));
    if (!sameNumber(before.rpe, after.rpe))
        text += (text.empty() ? "" : ", ") + std::string("effort");
    if (before.note != after.note) text += (text.empty() ? "" : ", ") + std::string("note");
    if (!std::ranges::equal(before.exercises, after.exercises, sameExercise)) {
        const std::string left = setsText(before);
        const std::string right = setsText(after);
        if (left != right)
            add(left, right);
        else
            text += (text.empty() ? "" : ", ") + std::string("other sets");
    }
    return text;
}

std::string nameOf(const StrengthLog::Session& session) {
    const std::string& note = session.log.note;
    const std::string sets = setsText(session.log);
    return note.empty() ? sets : note.substr(0, note.find('\n')) + " (" + sets + ")";
}

class StrengthImport {
public:
    StrengthImport(const Snapshot& snapshot,
                   const StrengthLog& log,
                   const Catalog& catalog,
                   std::int64_t now,
                   OnConflict onConflict,
                   IdSource& ids)
        : m_snapshot(snapshot), m_log(log), m_catalog(catalog), m_now(now),
          m_onConflict(onConflict), m_ids(ids) {}

    ImportPreview preview() {
        std::map<std::pair<std::string, std::string>, const Keyed<LogRecord>*> there;
        for (const Keyed<LogRecord>& record : m_snapshot.logs) {
            if (record.value.source.empty())
                m_byHand.insert(record.value.log.date);
            else
                there[{record.value.source, record.value.sourceEntry}] = &record;
        }
        for (const StrengthLog::Session& session : m_log.sessions) {
            const auto found = there.find({m_log.program, session.entry});
            if (found == there.end())
                add(session);
            else
                update(session, *found->second);
        }
        if (m_onConflict == OnConflict::Stop && m_preview.count(ImportVerdict::Conflict) != 0)
            m_preview.change.clear();
        tellFindings();
        std::ranges::stable_sort(m_preview.lines, {}, &Line::date);
        return std::move(m_preview);
    }

private:
    void tell(ImportVerdict verdict, const StrengthLog::Session& session, std::string detail) {
        m_preview.lines.push_back(
            {verdict, "session", session.log.date, nameOf(session), std::move(detail)});
    }

    const Exercise* exerciseOf(const std::string& name) {
        const auto known = m_exercises.find(name);
        if (known != m_exercises.end()) return known->second;
        const Exercise* const exercise = exerciseCalled(m_catalog, name);
        if (!exercise) m_unknown.push_back(name);
        return m_exercises.emplace(name, exercise).first->second;
    }

    SessionLog withExercises(SessionLog log) {
        for (ExerciseLog& exercise : log.exercises)
            if (const Exercise* const found = exerciseOf(exercise.name)) {
                exercise.exercise = found->id;
                exercise.name.clear();
            }
        return log;
    }

    void add(const StrengthLog::Session& session) {
        tell(ImportVerdict::Added, session, "");
        if (m_byHand.contains(session.log.date))
            m_preview.findings.push_back(
                {"import_logged_twice", Severity::Note, session.log.date, {session.log.date}});
        LogRecord record;
        record.athlete = m_snapshot.athlete.id;
        record.loggedAt = m_now;
        record.source = m_log.program;
        record.sourceEntry = session.entry;
        record.log = withExercises(session.log);
        const Keyed<SessionRecord>* const planned = plannedOn(m_snapshot, session.log.date);
        // Two sessions of one file on a day: the first is the planned one.
        if (planned && m_joined.insert(planned->id.value).second) joinTo(record, *planned);
        m_preview.change.emplace_back(Put<LogRecord>{m_ids.next<LogRecord>(), std::move(record)});
    }

    void update(const StrengthLog::Session& session, const Keyed<LogRecord>& before) {
        const SessionLog fresh = withExercises(session.log);
        const std::string difference = differenceOf(before.value.log, fresh);
        LogRecord record = before.value;
        if (difference.empty()) {
            // A name that the catalog has learned since.
            for (std::size_t i = 0; i < fresh.exercises.size(); ++i)
                if (record.log.exercises[i].exercise.empty()) {
                    record.log.exercises[i].exercise = fresh.exercises[i].exercise;
                    record.log.exercises[i].name = fresh.exercises[i].name;
                }
            const bool learned = record != before.value;
            tell(learned ? ImportVerdict::Updated : ImportVerdict::Unchanged,
                 session,
                 learned ? "exercises found in the catalog" : "");
            if (learned)
                m_preview.change.emplace_back(Put<LogRecord>{before.id, std::move(record)});
            return;
        }
        switch (m_onConflict) {
        case OnConflict::Stop:
            tell(ImportVerdict::Conflict, session, difference);
            return;
        case OnConflict::KeepMine:
            tell(ImportVerdict::Unchanged, session, "yours is kept: " + difference);
            return;
        case OnConflict::Replace:
            break;
        }
        tell(ImportVerdict::Updated, session, difference);
        record.log.date = fresh.date;
        record.log.start = fresh.start;
        record.log.minutes = fresh.minutes;
        record.log.rpe = fresh.rpe;
        record.log.note = fresh.note;
        takeExercises(record.log, fresh);
        m_preview.change.emplace_back(Put<LogRecord>{before.id, std::move(record)});
    }

    /// The file's exercises; what only we know of them (targets, pain, sides) stays.
    static void takeExercises(SessionLog& log, const SessionLog& fresh) {
        const std::vector<ExerciseLog> before = std::move(log.exercises);
        log.exercises = fresh.exercises;
        for (std::size_t i = 0; i < log.exercises.size() && i < before.size(); ++i) {
            ExerciseLog& exercise = log.exercises[i];
            const bool same = exercise.exercise == before[i].exercise &&
                              exercise.name == before[i].name &&
                              exercise.metric == before[i].metric;
            if (!same) continue;
            exercise.target = before[i].target;
            exercise.formDoubt = before[i].formDoubt;
            for (std::size_t k = 0; k < exercise.sets.size() && k < before[i].sets.size(); ++k) {
                exercise.sets[k].pain = before[i].sets[k].pain;
                exercise.sets[k].side = before[i].sets[k].side;
            }
        }
    }

    void tellFindings() {
        if (m_log.unitGuessed)
            m_preview.findings.push_back(
                {"import_unit_guessed", Severity::Warning, {}, {std::string(word(m_log.unit))}});
        if (m_unknown.size() == 1)
            m_preview.findings.push_back(
                {"import_exercises_unknown_one", Severity::Note, {}, {m_unknown.front()}});
        if (m_unknown.size() > 1) {
            std::string names;
            for (std::size_t i = 0; i < std::min(m_unknown.size(), kMostNamed); ++i)
                names += (i == 0 ? "" : ", ") + m_unknown[i];
            if (m_unknown.size() > kMostNamed)
                names += " and " + std::to_string(m_unknown.size() - kMostNamed) + " more";
            m_preview.findings.push_back({"import_exercises_unknown",
                                          Severity::Note,
                                          {},
                                          {static_cast<std::int64_t>(m_unknown.size()), names}});
        }
        const auto problems = static_cast<std::int64_t>(m_log.problems.size());
        if (problems == 1)
            m_preview.findings.push_back({"import_problem_one", Severity::Note, {}, {}});
        if (problems > 1)
            m_preview.findings.push_back({"import_problems", Severity::Note, {}, {problems}});
    }

    const Snapshot& m_snapshot;
    const StrengthLog& m_log;
    const Catalog& m_catalog;
    std::int64_t m_now;
    OnConflict m_onConflict;
    IdSource& m_ids;
    std::map<std::string, const Exercise*> m_exercises;
    std::vector<std::string> m_unknown; ///< in the order of the file, each once
    std::set<Date> m_byHand;
    std::set<std::int64_t> m_joined;
    ImportPreview m_preview;
};

} // namespace

ImportPreview importStrengthLog(const Snapshot& snapshot,
                                const StrengthLog& log,
                                const Catalog& catalog,
                                std::int64_t now,
                                OnConflict onConflict,
                                IdSource& ids) {
    return StrengthImport(snapshot, log, catalog, now, onConflict, ids).preview();
}

} // namespace stridewright::app
