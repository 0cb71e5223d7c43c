// SPDX-License-Identifier: MIT
#include "app/exercise_names.hpp"
#include "app/import_words.hpp"
#include "app/planned_session.hpp"
#include "interchange/nearest.hpp"
#include <stridewright/app/log_session.hpp>
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace stridewright::app {

namespace {

constexpr std::size_t kMostNamed = 8;

[[noreturn]] void refuse(const std::string& text, const std::string& problem) {
    throw Error(ErrorCode::BadRequest, "", fmt::format("\"{}\"", text), problem);
}

std::string listed(const std::vector<const Exercise*>& exercises) {
    std::string list;
    for (const Exercise* const exercise : exercises)
        list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", exercise->name, exercise->id);
    return list;
}

/// The planned exercises whose names hold the words.
std::vector<const Exercise*>
plannedMeant(const std::string& name, const Catalog& catalog, const PlannedSession& planned) {
    const std::vector<std::string> words = wordsOfName(name);
    std::vector<const Exercise*> found;
    for (const SessionBlock& block : planned.blocks)
        for (const Prescription& item : block.items) {
            const Exercise* const exercise = catalog.exercise(item.exercise);
            if (exercise && holdsWords(*exercise, words) &&
                std::ranges::find(found, exercise) == found.end())
                found.push_back(exercise);
        }
    return found;
}

bool lifts(const WrittenExercise& written) {
    return std::ranges::any_of(written.sets,
                               [](const SetLog& set) { return set.loadKg && *set.loadKg > 0; });
}

/// Names of the main exercises that were planned and not noted.
std::vector<std::string>
notNoted(const SessionLog& log, const PlannedSession& planned, const Catalog& catalog) {
    std::vector<std::string> names;
    for (const SessionBlock& block : planned.blocks) {
        if (block.kind == BlockKind::WarmUp || block.kind == BlockKind::Mobility) continue;
        for (const Prescription& item : block.items) {
            if (std::ranges::find(log.exercises, item.exercise, &ExerciseLog::exercise) !=
                log.exercises.end())
                continue;
            const Exercise* const exercise = catalog.exercise(item.exercise);
            names.push_back(exercise ? exercise->name : item.exercise);
        }
    }
    return names;
}

template <class T>
std::optional<T> either(const std::optional<T>& fresh, const std::optional<T>& before) {
    return fresh ? fresh : before;
}

} // namespace

const Exercise& exerciseMeant(const WrittenExercise& written,
                              const Catalog& catalog,
                              const PlannedSession* planned) {
    const Exercise* const byId = catalog.exercise(written.name);
    if (byId) return *byId;
    if (planned) {
        const auto today = plannedMeant(written.name, catalog, *planned);
        if (today.size() == 1) return *today.front();
    }
    auto found = exercisesMeant(catalog, written.name, kMostNamed + 1);
    if (found.size() == 1 && lifts(written) && found.front()->loading == Loading::None) {
        // "squat" is the bodyweight squat, but not with 60 kg.
        std::vector<const Exercise*> loaded;
        for (const Exercise& exercise : catalog.exercises())
            if (exercise.loading != Loading::None &&
                holdsWords(exercise, wordsOfName(written.name)))
                loaded.push_back(&exercise);
        if (loaded.empty())
            refuse(
                written.name,
                fmt::format("{} is done without a load; leave the load out", found.front()->name));
        refuse(written.name,
               fmt::format("with a load this may be {}. Write one of these names", listed(loaded)));
    }
    if (found.size() == 1) return *found.front();
    if (found.empty()) {
        std::vector<std::string> names;
        for (const Exercise& exercise : catalog.exercises())
            names.push_back(exercise.name);
        refuse(written.name,
               fmt::format("is no exercise of the catalog.{} \"stridewright-cli catalog list\" "
                           "names them all",
                           interchange::maybe(written.name, names)));
    }
    const bool more = found.size() > kMostNamed;
    if (more) found.resize(kMostNamed);
    refuse(written.name,
           fmt::format(
               "may be {}{}. Write one of these names", listed(found), more ? " and others" : ""));
}

LogPreview logSession(const Snapshot& snapshot,
                      const SessionNotes& notes,
                      const Catalog& catalog,
                      SameDay sameDay,
                      std::int64_t now,
                      IdSource& ids) {
    const auto there = std::ranges::find_if(snapshot.logs, [&](const Keyed<LogRecord>& record) {
        return record.value.log.date == notes.date && record.value.source.empty();
    });
    LogPreview preview;
    const bool exists = there != snapshot.logs.end();
    if (exists) preview.record = *there;
    preview.added = exists && sameDay == SameDay::Add;
    LogRecord& record = preview.record.value;
    if (!preview.added) {
        record = LogRecord{};
        record.athlete = snapshot.athlete.id;
        record.log.date = notes.date;
    }
    if (!exists) preview.record.id = ids.next<LogRecord>();
    record.loggedAt = now;
    const Keyed<SessionRecord>* const planned = plannedOn(snapshot, notes.date, preview.record.id);
    const PlannedSession* const asked = planned ? &effective(planned->value) : nullptr;
    for (const WrittenExercise& written : notes.exercises) {
        const Exercise& exercise = exerciseMeant(written, catalog, asked);
        ExerciseLog done;
        done.exercise = exercise.id;
        done.metric = written.metric.value_or(exercise.metric);
        done.target = written.target;
        done.sets = written.sets;
        record.log.exercises.push_back(std::move(done));
    }
    record.log.minutes = either(notes.minutes, record.log.minutes);
    record.log.rpe = either(notes.effort, record.log.rpe);
    if (notes.note) record.log.note = *notes.note;
    if (planned) {
        joinTo(record, *planned);
        preview.planned = true;
        preview.leftOut = notNoted(record.log, *asked, catalog);
    }
    preview.change.emplace_back(Put<LogRecord>{preview.record.id, record});
    return preview;
}

Change logReadiness(const Snapshot& snapshot, const Readiness& readiness, IdSource& ids) {
    const auto there =
        std::ranges::find_if(snapshot.readiness, [&](const Keyed<ReadinessRecord>& record) {
            return record.value.readiness.date == readiness.date;
        });
    if (there == snapshot.readiness.end())
        return {Put<ReadinessRecord>{ids.next<ReadinessRecord>(),
                                     ReadinessRecord{snapshot.athlete.id, readiness}}};
    const Readiness& before = there->value.readiness;
    ReadinessRecord fresh{snapshot.athlete.id, readiness};
    fresh.readiness.sleep = either(readiness.sleep, before.sleep);
    fresh.readiness.energy = either(readiness.energy, before.energy);
    fresh.readiness.legs = either(readiness.legs, before.legs);
    fresh.readiness.stress = either(readiness.stress, before.stress);
    fresh.readiness.soreness = either(readiness.soreness, before.soreness);
    fresh.readiness.sleepHours = either(readiness.sleepHours, before.sleepHours);
    fresh.readiness.limp = readiness.limp || before.limp;
    if (fresh == there->value) return {};
    return {Put<ReadinessRecord>{there->id, fresh}};
}

Change logPain(const Snapshot& snapshot, const PainEntry& entry, IdSource& ids) {
    const auto there = std::ranges::find_if(snapshot.pain, [&](const Keyed<PainRecord>& record) {
        const PainEntry& other = record.value.entry;
        return other.date == entry.date && other.concern == entry.concern &&
               other.side == entry.side && other.moment == entry.moment;
    });
    if (there == snapshot.pain.end())
        return {Put<PainRecord>{ids.next<PainRecord>(), PainRecord{snapshot.athlete.id, entry}}};
    PainRecord fresh = there->value;
    fresh.entry.score = entry.score;
    if (!entry.signs.empty()) fresh.entry.signs = entry.signs;
    if (!entry.note.empty()) fresh.entry.note = entry.note;
    if (fresh == there->value) return {};
    return {Put<PainRecord>{there->id, fresh}};
}

PainEntry parsePain(std::string_view text, Date date, const Catalog& catalog) {
    const std::string whole(text);
    const std::string form = "write SITE=SCORE, then side, moment and signs after colons, such as "
                             "runners_knee=3:left or achilles=4:next_morning:morning_stiffness";
    const std::size_t equals = whole.find('=');
    if (equals == std::string::npos || equals == 0) refuse(whole, form);
    const std::vector<std::string> wanted = wordsOfName(whole.substr(0, equals));
    PainEntry entry;
    entry.date = date;
    std::vector<const Concern*> found;
    std::string known;
    for (const Concern& concern : catalog.concerns()) {
        known += (known.empty() ? "" : ", ") + concern.id;
        const auto fits = [&](const std::string& name) {
            const std::vector<std::string> words = wordsOfName(name);
            return !wanted.empty() && fmt::format("{}", fmt::join(words, " "))
                                          .starts_with(fmt::format("{}", fmt::join(wanted, " ")));
        };
        if (concern.id == whole.substr(0, equals)) {
            found = {&concern};
            break;
        }
        if (fits(concern.id) || fits(concern.label)) found.push_back(&concern);
    }
    if (found.size() != 1)
        refuse(whole,
               fmt::format("\"{}\" is {}; there is {}",
                           whole.substr(0, equals),
                           found.empty() ? "no site" : "not the name of one site",
                           known));
    entry.concern = found.front()->id;
    std::string rest = whole.substr(equals + 1);
    const auto next = [&rest] {
        const std::size_t end = rest.find(':');
        const std::string part = rest.substr(0, end);
        rest = end == std::string::npos ? "" : rest.substr(end + 1);
        return part;
    };
    const std::string score = next();
    const auto [end, fault] =
        std::from_chars(score.data(), score.data() + score.size(), entry.score);
    if (score.empty() || fault != std::errc() || end != score.data() + score.size() ||
        entry.score < 0 || entry.score > 10)
        refuse(whole, fmt::format("pain is a whole number from 0 to 10, not \"{}\"", score));
    while (!rest.empty()) {
        const std::string part = next();
        if (const auto side = fromWord<BodySide>(part))
            entry.side = *side;
        else if (const auto moment = fromWord<PainMoment>(part))
            entry.moment = *moment;
        else if (const auto sign = fromWord<PainSign>(part))
            entry.signs.push_back(*sign);
        else
            refuse(whole,
                   fmt::format("\"{}\" is neither a side (left, right, both) nor a moment (during, "
                               "after, next_morning, at_rest) nor a sign ({})",
                               part,
                               fmt::join(EnumWords<PainSign>::words, ", ")));
    }
    std::ranges::sort(entry.signs);
    entry.signs.erase(std::unique(entry.signs.begin(), entry.signs.end()), entry.signs.end());
    return entry;
}

std::string setText(const SetLog& set, Metric metric, MassUnit unit) {
    std::string text = set.amount ? std::to_string(*set.amount) : "?";
    if (metric == Metric::Seconds) text += " s";
    if (metric == Metric::Metres) text += " m";
    if (set.loadKg) {
        const double shown =
            unit == MassUnit::Pound ? *set.loadKg / kKilogramsPerPound : *set.loadKg;
        text +=
            shown == 0 ? " @ bodyweight" : fmt::format(" @ {} {}", numberText(shown), word(unit));
    }
    if (set.rpe) text += " effort " + numberText(*set.rpe);
    if (set.pain) text += fmt::format(" pain {}", *set.pain);
    if (set.side && *set.side != BodySide::Both) text += " " + std::string(word(*set.side));
    if (set.kind == SetKind::WarmUp) text += " warm-up";
    return text;
}

std::string setsText(const ExerciseLog& exercise, MassUnit unit) {
    std::string text;
    for (std::size_t i = 0; i < exercise.sets.size();) {
        std::size_t end = i + 1;
        while (end < exercise.sets.size() && exercise.sets[end] == exercise.sets[i])
            ++end;
        text += fmt::format("{}{} x {}",
                            text.empty() ? "" : ", ",
                            end - i,
                            setText(exercise.sets[i], exercise.metric, unit));
        i = end;
    }
    return text.empty() ? "sets not noted" : text;
}

} // namespace stridewright::app
