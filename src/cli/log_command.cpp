// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/record_commands.hpp"
#include "cli/words.hpp"
#include <stridewright/app/after_log.hpp>
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/log_health.hpp>
#include <stridewright/app/snapshot_with.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/record_reports_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <tuple>

namespace stridewright::cli {

namespace {

constexpr int kDaysShown = 27; ///< before today, where `log show` is not told from when

Date dayArgument(const std::string& text, Date today) {
    if (text == "today") return today;
    if (text == "yesterday") return today - Days{1};
    const Date date = dateArgument("DATE", text);
    if (date > today)
        throw CLI::ValidationError(
            "DATE",
            fmt::format("{} has not come yet; what was done is logged on its day or later",
                        toIsoString(date)));
    return date;
}

bool notesReadiness(const Readiness& readiness) {
    Readiness blank;
    blank.date = readiness.date;
    return readiness != blank;
}

bool notesHealth(const LogOptions& options) {
    return options.ill || options.fever || options.well;
}

bool notesSession(const LogOptions& options) {
    return !options.exercises.empty() || options.minutes || options.effort || options.note;
}

std::string nameOf(const ExerciseLog& exercise, const Catalog& catalog) {
    const Exercise* const known = catalog.exercise(exercise.exercise);
    if (known) return known->name;
    return exercise.exercise.empty() ? exercise.name : exercise.exercise;
}

std::string targetText(const Target& target, Metric metric, MassUnit unit) {
    std::string amount = std::to_string(target.amount.low);
    if (target.amount.high != target.amount.low) amount += "-" + std::to_string(target.amount.high);
    // The signs are those of a set; its amount stands before them.
    SetLog set;
    set.loadKg = target.loadKg;
    set.rpe = target.rpe;
    return fmt::format("{} x {}{}", target.sets, amount, app::setText(set, metric, unit).substr(1));
}

std::string exerciseLine(const ExerciseLog& exercise, const Catalog& catalog, MassUnit unit) {
    std::string line = fmt::format("  {}  {}",
                                   column(shownName(nameOf(exercise, catalog)), 28),
                                   app::setsText(exercise, unit));
    if (exercise.target)
        line += fmt::format(" (asked: {})", targetText(*exercise.target, exercise.metric, unit));
    return line + "\n";
}

std::string headLine(const SessionLog& log) {
    std::string line = shortDate(log.date);
    if (log.sessionClass) line += fmt::format(", {}", word(*log.sessionClass));
    if (log.minutes) line += fmt::format(", {} min", shortNumber(*log.minutes));
    if (log.rpe) line += fmt::format(", effort {}", shortNumber(*log.rpe));
    return line;
}

std::string sessionText(const SessionLog& log, const Catalog& catalog, MassUnit unit) {
    std::string text = headLine(log) + "\n";
    for (const ExerciseLog& exercise : log.exercises)
        text += exerciseLine(exercise, catalog, unit);
    if (!log.note.empty()) text += "  Note: " + printable(log.note) + "\n";
    return text;
}

std::string readinessText(const Readiness& readiness) {
    std::string text;
    const auto add = [&](std::string_view name, const std::optional<int>& value) {
        if (value) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, *value);
    };
    add("sleep", readiness.sleep);
    add("energy", readiness.energy);
    add("legs", readiness.legs);
    add("stress", readiness.stress);
    add("soreness", readiness.soreness);
    if (readiness.sleepHours)
        text += fmt::format(
            "{}{} h of sleep", text.empty() ? "" : ", ", shortNumber(*readiness.sleepHours));
    if (readiness.limp) text += fmt::format("{}limping", text.empty() ? "" : ", ");
    return text;
}

std::string painText(const PainEntry& entry, const Catalog& catalog) {
    const Concern* const concern = catalog.concern(entry.concern);
    std::string text = fmt::format("{} {}", concern ? concern->label : entry.concern, entry.score);
    if (entry.side != BodySide::Both) text += fmt::format(", {}", word(entry.side));
    switch (entry.moment) {
    case PainMoment::During:
        text += ", while training";
        break;
    case PainMoment::After:
        text += ", after training";
        break;
    case PainMoment::NextMorning:
        text += ", the next morning";
        break;
    case PainMoment::AtRest:
        text += ", at rest";
        break;
    }
    for (const PainSign sign : entry.signs) {
        std::string name(word(sign));
        std::ranges::replace(name, '_', ' ');
        text += (sign == entry.signs.front() ? "; " : ", ") + name;
    }
    return text;
}

std::string illnessText(const Illness& illness) {
    const std::string_view what = illness.fever ? "Ill, with fever," : "Ill";
    if (!illness.to) return fmt::format("{} from {} on", what, shortDate(illness.from));
    if (*illness.to == illness.from) return fmt::format("{} on {}", what, shortDate(illness.from));
    return fmt::format("{} from {} to {}", what, shortDate(illness.from), shortDate(*illness.to));
}

std::string gateText(const GateEvent& event, const Catalog& catalog) {
    const auto gate = std::ranges::find(catalog.gates(), event.gate, &Gate::id);
    return fmt::format("{} {} {}: {}",
                       shortDate(event.date) + ",",
                       event.by == GateWitness::Coach ? "the coach" : "the athlete",
                       event.open ? "confirms" : "no longer confirms",
                       gate == catalog.gates().end() ? event.gate : gate->shows);
}

/// What the noted session leads to: the next set while it is under way, else the next time.
std::string afterwards(const SessionLog& log,
                       const Snapshot& snapshot,
                       const app::Knowledge& knowledge,
                       Date today) {
    if (log.date == today)
        if (const auto next = app::nextSetOf(log, snapshot.athlete.value.profile, knowledge)) {
            const ExerciseLog& last = log.exercises.back();
            return wrapped(fmt::format("{}, next set: {}",
                                       shownName(nameOf(last, knowledge.catalog)),
                                       english(next->why)),
                           2);
        }
    std::string text;
    for (const Reason& change : app::consequencesOf(log, snapshot, knowledge, today))
        text += wrapped("  " + english(change), 4);
    return text.empty() ? "" : "What changes next, once the plan is made again:\n" + text;
}

/// The illness that was noted, as it stands now.
std::string healthText(const Snapshot& after, Date date, app::Health health) {
    const Date day = health == app::Health::Well ? date - Days{1} : date;
    for (const Keyed<IllnessRecord>& record : after.illness) {
        const Illness& illness = record.value.illness;
        if (illness.from <= day && (!illness.to || *illness.to >= day))
            return illnessText(illness) + (health == app::Health::Well ? "; well again.\n" : ".\n");
    }
    return fmt::format("{}: well, so it was no illness.\n", shortDate(date));
}

/// What one call of the command notes, and the words about it.
struct Noted {
    Change change;
    std::string text;
};

Noted note(const Keyed<AthleteRecord>& athlete,
           const Snapshot& snapshot,
           const app::SessionNotes& notes,
           const std::vector<PainEntry>& pains,
           const LogOptions& options,
           const Surroundings& surroundings) {
    const app::Knowledge knowledge = app::withOwnExercises(app::loadKnowledge(), snapshot);
    IdSource ids;
    Noted noted;
    const auto take = [&](Change change) {
        std::ranges::move(change, std::back_inserter(noted.change));
    };
    if (notesSession(options)) {
        app::LogPreview preview =
            app::logSession(snapshot,
                            notes,
                            knowledge.catalog,
                            options.replace ? app::SameDay::Replace : app::SameDay::Add,
                            surroundings.now,
                            ids);
        noted.text += sessionText(preview.record.value.log, knowledge.catalog, athlete.value.unit);
        if (preview.planned) noted.text += "It is joined to the session planned for that day.\n";
        if (!preview.leftOut.empty()) {
            std::string names;
            for (const std::string& name : preview.leftOut)
                names += (names.empty() ? "" : ", ") + name;
            noted.text += wrapped("Planned and not noted: " + names + ".", 2);
        }
        if (preview.added)
            noted.text += "Added to what was logged on that day; --replace writes it anew.\n";
        if (!options.exercises.empty())
            noted.text += afterwards(preview.record.value.log,
                                     app::snapshotWith(snapshot, preview.change),
                                     knowledge,
                                     surroundings.today);
        take(std::move(preview.change));
    }
    Readiness readiness = options.readiness;
    readiness.date = notes.date;
    if (notesReadiness(readiness)) {
        noted.text +=
            fmt::format("{}, felt: {}\n", shortDate(notes.date), readinessText(readiness));
        take(app::logReadiness(snapshot, readiness, ids));
    }
    for (const PainEntry& entry : pains) {
        noted.text += fmt::format(
            "{}, pain: {}\n", shortDate(notes.date), painText(entry, knowledge.catalog));
        take(app::logPain(snapshot, entry, ids));
    }
    if (notesHealth(options)) {
        const app::Health health = options.well    ? app::Health::Well
                                   : options.fever ? app::Health::Fever
                                                   : app::Health::Ill;
        Change change = app::logHealth(snapshot, notes.date, health, ids);
        noted.text += healthText(app::snapshotWith(snapshot, change), notes.date, health);
        take(std::move(change));
    }
    const auto noteChecks = [&](const std::vector<std::string>& checks, bool open) {
        const GateWitness by = options.byCoach ? GateWitness::Coach : GateWitness::Athlete;
        for (const std::string& text : checks) {
            const GateEvent event{notes.date, app::gateMeant(text, knowledge.catalog).id, open, by};
            noted.text += wrapped(gateText(event, knowledge.catalog) + ".", 2);
            take(app::logGate(snapshot, event, ids));
        }
    };
    noteChecks(options.confirmed, true);
    noteChecks(options.withdrawn, false);
    return noted;
}

Outcome write(const LogOptions& options, const Surroundings& surroundings) {
    if (options.date.empty())
        throw CLI::ValidationError("DATE",
                                   "say the day: a date, today or yesterday, before what was done");
    const Date date = dayArgument(options.date, surroundings.today);
    Readiness readiness = options.readiness;
    readiness.date = date;
    if (!notesSession(options) && !notesReadiness(readiness) && !notesHealth(options) &&
        options.pain.empty() && options.confirmed.empty() && options.withdrawn.empty())
        throw CLI::ValidationError(
            "EXERCISE",
            "say what was done, such as \"goblet squat 3x8@16 rpe 7\", or how it felt (--sleep, "
            "--pain, --ill ...)");
    const Catalog builtIn = app::loadKnowledge().catalog;
    std::vector<PainEntry> pains;
    for (const std::string& text : options.pain)
        pains.push_back(app::parsePain(text, date, builtIn));
    const auto noteIn = [&](const storage::Store& store) {
        const Keyed<AthleteRecord> athlete = findAthlete(store, options.athlete);
        app::SessionNotes notes;
        notes.date = date;
        notes.minutes = options.minutes;
        notes.effort = options.effort;
        notes.note = options.note;
        for (const std::string& text : options.exercises)
            notes.exercises.push_back(app::parseExercise(text, athlete.value.unit));
        return note(athlete,
                    store.snapshot(athlete.id, app::planningRange(surroundings.today)),
                    notes,
                    pains,
                    options,
                    surroundings);
    };
    Noted noted;
    if (options.dryRun) {
        noted = noteIn(openDatabase(options.db, Access::DryRun, surroundings));
        noted.text += "This is what would be noted; nothing was written.\n";
    } else {
        storage::Store store = openDatabase(options.db, Access::Change, surroundings);
        store.update([&](const storage::Store& current) {
            noted = noteIn(current);
            return noted.change;
        });
    }
    return {noted.text, 0};
}

/// "  Back squat  80 kg on Mon 5 Oct 2026, 84.5 kg on Fri 20 Nov 2026", the first and the last.
std::string trendsText(const Snapshot& snapshot, const app::Knowledge& knowledge, Date today) {
    const auto load = [&](double kg) {
        const bool pounds = snapshot.athlete.value.unit == MassUnit::Pound;
        return fmt::format("{} {}",
                           shortNumber(pounds ? kg / kKilogramsPerPound : kg),
                           word(snapshot.athlete.value.unit));
    };
    std::string text;
    for (const app::LiftTrend& trend : app::liftTrends(snapshot, knowledge, today)) {
        const Exercise* const exercise = knowledge.catalog.exercise(trend.exercise);
        text += fmt::format("  {}  {} on {}, {} on {}\n",
                            column(exercise ? exercise->name : trend.exercise, 28),
                            load(trend.points.front().kg),
                            shortDate(trend.points.front().date),
                            load(trend.points.back().kg),
                            shortDate(trend.points.back().date));
    }
    return text.empty() ? "" : "Estimated best single lift, a trend and no load to try:\n" + text;
}

Outcome show(const LogOptions& options, const Surroundings& surroundings) {
    const DateRange range{options.from.value_or(std::min(surroundings.today,
                                                         options.to.value_or(surroundings.today)) -
                                                Days{kDaysShown}),
                          options.to.value_or(surroundings.today)};
    if (range.last < range.first) throw CLI::ValidationError("--to", "must not be before --from");
    const storage::Store store = openDatabase(options.db, Access::Look, surroundings);
    const Keyed<AthleteRecord> athlete = findAthlete(store, options.athlete);
    Snapshot snapshot = store.snapshot(athlete.id, range);
    // Checks stand for long: a snapshot has them all.
    std::erase_if(snapshot.gates, [&](const Keyed<GateRecord>& record) {
        return record.value.event.date < range.first || record.value.event.date > range.last;
    });
    std::ranges::sort(snapshot.gates, [](const auto& one, const auto& other) {
        const GateEvent& a = one.value.event;
        const GateEvent& b = other.value.event;
        return std::tie(a.date, a.gate, a.by) < std::tie(b.date, b.gate, b.by);
    });
    if (options.json) return {interchange::writeLogged(snapshot), 0};
    const app::Knowledge knowledge = app::withOwnExercises(app::loadKnowledge(), snapshot);
    std::vector<std::pair<Date, std::string>> parts;
    for (const Keyed<LogRecord>& record : snapshot.logs)
        parts.emplace_back(record.value.log.date,
                           sessionText(record.value.log, knowledge.catalog, athlete.value.unit));
    for (const Keyed<ReadinessRecord>& record : snapshot.readiness)
        parts.emplace_back(record.value.readiness.date,
                           fmt::format("{}, felt: {}\n",
                                       shortDate(record.value.readiness.date),
                                       readinessText(record.value.readiness)));
    // Within a day what hurt most comes first.
    std::ranges::stable_sort(snapshot.pain, [](const auto& one, const auto& other) {
        const PainEntry& a = one.value.entry;
        const PainEntry& b = other.value.entry;
        return std::tie(b.score, a.concern, a.side) < std::tie(a.score, b.concern, b.side);
    });
    for (const Keyed<PainRecord>& record : snapshot.pain)
        parts.emplace_back(record.value.entry.date,
                           fmt::format("{}, pain: {}\n",
                                       shortDate(record.value.entry.date),
                                       painText(record.value.entry, knowledge.catalog)));
    for (const Keyed<IllnessRecord>& record : snapshot.illness)
        parts.emplace_back(record.value.illness.from, illnessText(record.value.illness) + ".\n");
    for (const Keyed<GateRecord>& record : snapshot.gates)
        parts.emplace_back(record.value.event.date,
                           wrapped(gateText(record.value.event, knowledge.catalog) + ".", 2));
    std::ranges::stable_sort(parts, {}, &std::pair<Date, std::string>::first);
    std::string text;
    for (const auto& [date, part] : parts)
        text += part;
    if (!snapshot.logs.empty())
        text += trendsText(
            store.snapshot(athlete.id, app::planningRange(range.last)), knowledge, range.last);
    if (text.empty())
        text = fmt::format("{} has nothing logged from {} to {}.\n",
                           shownName(athlete.value.profile.name),
                           shortDate(range.first),
                           shortDate(range.last));
    return {text, 0};
}

void addReadiness(CLI::App& command, Readiness& readiness) {
    const auto item = [&command](const std::string& name,
                                 std::optional<int>& target,
                                 int low,
                                 int high,
                                 const std::string& description) {
        command.add_option(name, target, description)
            ->check(CLI::Range(low, high))
            ->option_text("N");
    };
    item("--sleep", readiness.sleep, 1, 5, "how you slept, 1 to 5, 5 is best");
    item("--energy", readiness.energy, 1, 5, "energy, 1 to 5, 5 is best");
    item("--legs", readiness.legs, 1, 5, "the legs, 1 to 5, 5 is fresh");
    item("--stress", readiness.stress, 1, 5, "stress, 1 to 5, 5 is none");
    item("--soreness", readiness.soreness, 0, 10, "soreness, 0 to 10, 0 is none");
    command.add_option("--sleep-hours", readiness.sleepHours, "hours slept, 0 to 24")
        ->check(CLI::Range(0.0, 24.0))
        ->option_text("N");
    command.add_flag("--limp", readiness.limp, "you limp");
}

void addHealth(CLI::App& command, LogOptions& options) {
    CLI::Option* const ill = command.add_flag("--ill", options.ill, "you are ill");
    CLI::Option* const fever = command.add_flag("--fever", options.fever, "you are ill with fever");
    command.add_flag("--well", options.well, "you are well again")->excludes(ill)->excludes(fever);
    command
        .add_option("--confirm",
                    options.confirmed,
                    "a check that you can do: squat, hinge, single_leg, calf, core, plyo1, plyo2, "
                    "heavy; or cleared, when a professional says that you may train again")
        ->allow_extra_args(false)
        ->option_text("CHECK");
    command.add_option("--withdraw", options.withdrawn, "a check that no longer holds")
        ->allow_extra_args(false)
        ->option_text("CHECK");
    command.add_flag("--by-coach", options.byCoach, "it is the coach who confirms or withdraws");
}

} // namespace

CLI::App* addLog(CLI::App& app, LogOptions& options) {
    CLI::App* const command =
        app.add_subcommand("log", "Note what was done and how it felt, or show it");
    command->add_option("DATE", options.date, "the day, or today, or yesterday")->option_text(" ");
    command
        ->add_option("EXERCISE",
                     options.exercises,
                     "what was done, each in quotes: \"goblet squat 3x8@16 rpe 7\"")
        ->option_text(" ");
    command->add_option("--athlete", options.athlete, "whose log it is")
        ->required()
        ->option_text("NAME");
    addDatabase(*command, options.db);
    command->add_option("--minutes", options.minutes, "how long the session took, 0 to 1440")
        ->check(CLI::Range(0.0, 1440.0))
        ->option_text("N");
    command->add_option("--effort", options.effort, "effort of the whole session, 0 to 10")
        ->check(CLI::Range(0.0, 10.0))
        ->option_text("N");
    command->add_option("--note", options.note, "a note on the session")->option_text("TEXT");
    addReadiness(*command, options.readiness);
    command
        ->add_option("--pain",
                     options.pain,
                     "a sore site, 0 to 10, such as runners_knee=3:left; may be given again")
        ->allow_extra_args(false)
        ->option_text("SITE=SCORE[:SIDE][:MOMENT][:SIGN]...");
    addHealth(*command, options);
    command->add_flag("--replace", options.replace, "write the day's session anew");
    command->add_flag("--dry-run", options.dryRun, "show what would be noted and write nothing");
    CLI::App* const shown = command->add_subcommand("show", "Show what was logged");
    shown->fallthrough();
    shown->callback([&options] { options.show = true; });
    addDate(*shown, "--from", options.from, "the first day (default: four weeks)");
    addDate(*shown, "--to", options.to, "the last day (default: today)");
    shown->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome log(const LogOptions& options, const Surroundings& surroundings) {
    return options.show ? show(options, surroundings) : write(options, surroundings);
}

} // namespace stridewright::cli
