// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a person notes after a session, from text to records.

namespace stridewright::app {

/// One exercise as it was written down.
struct WrittenExercise {
    std::string name;             ///< as written
    std::optional<Metric> metric; ///< where the text says seconds or metres
    std::optional<Target>
        target;               ///< of "3x6-8": that it was three sets is known, not how many each
    std::vector<SetLog> sets; ///< none where only the name was written
    friend bool operator==(const WrittenExercise&, const WrittenExercise&) = default;
};

/// Reads "goblet squat 3x8@16 rpe 7".
///
/// A name, then groups of sets with `;` between: sets and amount ("3x8", "3x45s", "2x40m", "3x6-8",
/// "3 sets") or the amount of each set ("8,8,7"); then in any order a load ("@60", "@ 22,5 kg",
/// "@135lb", "@bw", "@bw+10", "@60/65/70" for each set), an effort ("rpe 7", "effort 7.5", "rpe
/// 7/7/8"), "pain 2", "each" or "per side", "left", "right", "warm-up". A decimal comma is a
/// decimal point. What is not written stays unknown. Loads without a unit are in `unit`.
///
/// Throws Error{BadRequest} whose place is the text and whose problem names the piece that was not
/// understood and what may stand there.
[[nodiscard]] WrittenExercise parseExercise(std::string_view text, MassUnit unit);

/// The exercise of the catalog that a name means: on a day with a planned session, the one of its
/// exercises that the words fit; else by id, name, alias, or the only one that begins so. A name
/// that also stands for an exercise without a load does not mean that one where a load was written.
/// Throws Error{BadRequest} that lists what it may have been where that is none or several.
[[nodiscard]] const Exercise& exerciseMeant(const WrittenExercise& written,
                                            const Catalog& catalog,
                                            const PlannedSession* planned);

/// What was noted about a session.
struct SessionNotes {
    Date date{};
    std::vector<WrittenExercise> exercises;
    std::optional<double> minutes; ///< 0 to 1440
    std::optional<double> effort;  ///< 0 to 10
    std::optional<std::string> note;
};

/// What is done where the day has a log already.
enum class SameDay { Add, Replace };

/// What noting would do.
struct LogPreview {
    Keyed<LogRecord> record; ///< as it is afterwards
    bool added = false;      ///< to a log that was there
    bool planned = false;    ///< joined to the session planned for the day
    std::vector<std::string>
        leftOut; ///< names of planned main exercises that the log does not hold
    Change change;
};

/// A session's log. One day has one log by hand: what is noted later is added to it, or takes its
/// place. Joined to the session planned for the day, with its targets.
[[nodiscard]] LogPreview logSession(const Snapshot& snapshot,
                                    const SessionNotes& notes,
                                    const Catalog& catalog,
                                    SameDay sameDay,
                                    std::int64_t now,
                                    IdSource& ids);

/// How ready the athlete feels. Items that are not given stay as they were noted before that day.
[[nodiscard]] Change
logReadiness(const Snapshot& snapshot, const Readiness& readiness, IdSource& ids);

/// How a site feels. The same site, side and moment of a day is noted once: a later score takes the
/// place of the earlier one.
[[nodiscard]] Change logPain(const Snapshot& snapshot, const PainEntry& entry, IdSource& ids);

/// Reads "runners_knee=3", "runners_knee=3:left" and
/// "achilles=2:right:next_morning:morning_stiffness": side, moment and any number of signs, in any
/// order; concerns by id, or by the only id or label that begins so. Throws Error{BadRequest}
/// naming text and piece.
[[nodiscard]] PainEntry parsePain(std::string_view text, Date date, const Catalog& catalog);

/// A set in a few signs: "8 @ 16 kg rpe 7". "?" where the amount is not known.
[[nodiscard]] std::string setText(const SetLog& set, Metric metric, MassUnit unit);

/// The sets of an exercise, equal ones in a row together: "3x8 @ 16 kg rpe 7, 1x6 @ 16 kg".
[[nodiscard]] std::string setsText(const ExerciseLog& exercise, MassUnit unit);

} // namespace stridewright::app
