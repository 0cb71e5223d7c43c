// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/record_commands.hpp"
#include "cli/session_text.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/interchange/day_session_json.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::cli {

namespace {

using interchange::DaySessionReport;

std::string inSmallLetters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

/// The place of that name, else the only one that begins so.
const Place& placeMeant(const Athlete& athlete, const std::string& text) {
    std::vector<const Place*> found;
    std::string known;
    for (const Place& place : athlete.places) {
        if (place.name == text) return place;
        if (inSmallLetters(place.name).starts_with(inSmallLetters(text))) found.push_back(&place);
        known += (known.empty() ? "" : ", ") + shownName(place.name);
    }
    if (found.size() == 1) return *found.front();
    throw Error(ErrorCode::BadRequest,
                "",
                "",
                fmt::format("{} \"{}\". {}",
                            found.empty() ? "there is no place" : "several places are meant by",
                            shownName(text),
                            known.empty()
                                ? "\"athlete edit NAME --place hotel=chair,towel\" adds one"
                                : "There is: " + known));
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// One session of one athlete, with what the command asks of it.
class DayView {
public:
    DayView(const storage::Store& store,
            const SessionOptions& options,
            const app::Knowledge& builtIn,
            Date date)
        : m_options(options), m_date(date), m_athlete(findAthlete(store, options.athlete)),
          m_snapshot(store.snapshot(m_athlete.id, app::planningRange(date))),
          m_knowledge(app::withOwnExercises(builtIn, m_snapshot)) {
        m_wish.minutes = options.minutes;
        if (!options.place.empty())
            m_wish.place = placeMeant(m_athlete.value.profile, options.place);
        if (!options.equipment.empty())
            m_wish.place =
                Place{listed(options.equipment),
                      equipmentArgument("--equipment", options.equipment, m_knowledge.catalog),
                      {}};
        const auto session =
            std::ranges::find_if(m_snapshot.sessions, [&](const Keyed<SessionRecord>& each) {
                return each.value.planned.date == date && !each.value.skipped;
            });
        if (session == m_snapshot.sessions.end()) refuseEmptyDay();
        if (!options.swap.empty()) {
            m_swapped = &meant(options.swap, &app::inForce(session->value));
            m_swaps = app::swapsOn(m_snapshot, m_knowledge, date, m_wish.place, m_swapped->id);
        }
        if (!options.with.empty())
            m_wish.swap = app::Exchange{m_swapped->id, replacement(options.with).id};
        m_day = *app::daySession(m_snapshot, m_knowledge, date, m_wish);
    }

    /// What is to be written, and the words about it.
    Change change(Date today) {
        const bool writes = m_options.keep || m_options.planned;
        if (!writes) return {};
        if (m_day.logged || m_date < today)
            throw Error(ErrorCode::BadRequest,
                        "",
                        toIsoString(m_date),
                        m_day.logged ? "the session is logged already; what was done stays as it is"
                                     : "is over; a version is for today or a later day");
        if (m_options.planned) {
            m_told = m_day.record.value.instead ? "The plan stands again.\n"
                                                : "The plan stands already.\n";
            m_day.version.reset();
            m_day.why.clear();
            m_day.changes.clear();
            return app::backToPlan(m_day.record);
        }
        Change change;
        if (m_options.fromNowOn)
            change = app::swapFromNowOn(m_snapshot, m_knowledge, m_date, *m_wish.swap);
        const std::size_t others = change.size();
        std::ranges::move(app::keepVersion(m_day), std::back_inserter(change));
        m_day.kept = m_day.version && !m_day.changes.empty();
        m_told = m_day.kept ? "Kept for the day. \"--planned\" brings the plan back.\n"
                 : m_day.record.value.instead ? "Nothing differs: the plan stands again.\n"
                                              : "Nothing differs: the plan stands.\n";
        if (m_options.fromNowOn)
            m_told +=
                fmt::format("From now on without {}; {} after it changed as well.\n",
                            m_swapped->name,
                            counted(static_cast<long long>(sessionsIn(change, others)), "session"));
        return change;
    }

    std::string text(Date today) const {
        const std::string& name = m_athlete.value.profile.name;
        std::string text = fmt::format("{}, {}\n", shownName(name), shortDate(m_date));
        text += daySessionText(m_day, m_knowledge.catalog, m_athlete.value.unit);
        if (m_swapped && !m_wish.swap) text += swapsText(*m_swapped, m_swaps);
        if (m_day.logged)
            text += "This session is logged already.\n";
        else if (m_day.kept && m_told.empty())
            text += "This version is the one to be done. \"--planned\" brings the plan back.\n";
        else if (m_day.version && m_told.empty() && m_date >= today)
            text += "Nothing was written. \"--keep\" makes this the session of the day; otherwise "
                    "the plan stands.\n";
        else if (!m_day.version && !m_options.planned && m_wish != app::DayWish{} && m_told.empty())
            text += "Nothing has to change for this.\n";
        return text + m_told;
    }

    DaySessionReport report(bool written) const {
        DaySessionReport report;
        report.athlete = m_athlete.value.profile.name;
        report.planned = m_day.record.value.planned;
        report.version = m_day.version;
        if (m_day.version) report.cause = m_day.cause;
        const auto words = [](const std::vector<Reason>& reasons) {
            std::vector<std::string> texts;
            texts.reserve(reasons.size());
            for (const Reason& reason : reasons)
                texts.push_back(english(reason));
            return texts;
        };
        report.why = words(m_day.why);
        for (const app::DayChange& change : m_day.changes)
            report.changes.push_back({change.exercise, change.other, words(change.why)});
        for (const planning::Swap& swap : m_swaps)
            report.swaps.push_back({swap.exercise->id, swap.exercise->name, english(swap.why)});
        report.logged = m_day.logged;
        report.kept = m_day.kept;
        report.written = written;
        return report;
    }

private:
    [[noreturn]] void refuseEmptyDay() const {
        std::string next;
        for (const Keyed<SessionRecord>& session : m_snapshot.sessions)
            if (session.value.planned.date > m_date && !session.value.skipped && next.empty())
                next = "the next one is on " + shortDate(session.value.planned.date);
        if (next.empty()) next = "\"replan\" makes a plan";
        throw Error(ErrorCode::BadRequest,
                    "",
                    toIsoString(m_date),
                    fmt::format("{} has no session on this day; {}",
                                shownName(m_athlete.value.profile.name),
                                next));
    }

    const Exercise& meant(const std::string& text, const PlannedSession* planned) const {
        app::WrittenExercise written;
        written.name = text;
        return app::exerciseMeant(written, m_knowledge.catalog, planned);
    }

    /// What is offered comes before what else may be called so.
    const Exercise& replacement(const std::string& text) const {
        PlannedSession offered;
        offered.blocks.emplace_back();
        for (const planning::Swap& swap : m_swaps) {
            offered.blocks.front().items.emplace_back();
            offered.blocks.front().items.back().exercise = swap.exercise->id;
        }
        return meant(text, &offered);
    }

    static std::size_t sessionsIn(const Change& change, std::size_t most) {
        return static_cast<std::size_t>(std::count_if(
            change.begin(),
            change.begin() + static_cast<std::ptrdiff_t>(most),
            [](const Edit& edit) { return std::holds_alternative<Put<SessionRecord>>(edit); }));
    }

    const SessionOptions& m_options;
    Date m_date;
    Keyed<AthleteRecord> m_athlete;
    Snapshot m_snapshot;
    app::Knowledge m_knowledge;
    app::DayWish m_wish;
    const Exercise* m_swapped = nullptr;
    std::vector<planning::Swap> m_swaps;
    app::DaySession m_day;
    std::string m_told;
};

} // namespace

CLI::App* addSession(CLI::App& app, SessionOptions& options) {
    CLI::App* const command = app.add_subcommand(
        "session",
        "The session of a day, and another version of it for less time, another place, "
        "how you feel, or other exercises");
    command
        ->add_option_function<std::string>(
            "DATE",
            [&options](const std::string& text) {
                if (text != "today") options.date = dateArgument("DATE", text);
            },
            "the day (default: today)")
        ->option_text(" ");
    command->add_option("--athlete", options.athlete, "whose session it is")
        ->required()
        ->option_text("NAME");
    addDatabase(*command, options.db);
    command->add_option("--minutes", options.minutes, "in at most so many minutes, 5 to 240")
        ->check(CLI::Range(5, 240))
        ->option_text("N");
    CLI::Option* const place =
        command
            ->add_option(
                "--place", options.place, "with the equipment of another place of the athlete's")
            ->option_text("NAME");
    command
        ->add_option("--equipment", options.equipment, "with this equipment, as for athlete edit")
        ->delimiter(',')
        ->excludes(place)
        ->option_text("a,b");
    CLI::Option* const swap =
        command->add_option("--swap", options.swap, "lists what can take the place of an exercise")
            ->option_text("EXERCISE");
    CLI::Option* const with =
        command->add_option("--with", options.with, "takes this exercise in its place")
            ->needs(swap)
            ->option_text("EXERCISE");
    CLI::Option* const keep =
        command->add_flag("--keep", options.keep, "makes the version shown the session of the day");
    command
        ->add_flag("--from-now-on",
                   options.fromNowOn,
                   "swaps in all later sessions, too, and never plans the exercise again")
        ->needs(with)
        ->needs(keep);
    command->add_flag("--planned", options.planned, "the session as planned stands again")
        ->excludes(keep)
        ->excludes(swap);
    command->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome session(const SessionOptions& options, const Surroundings& surroundings) {
    const Date date = options.date.value_or(surroundings.today);
    const app::Knowledge builtIn = app::loadKnowledge();
    const auto outcome = [&](const DayView& view, bool written) -> Outcome {
        if (options.json) return {interchange::writeDaySession(view.report(written)), 0};
        return {view.text(surroundings.today), 0};
    };
    if (!options.keep && !options.planned) {
        const storage::Store store = openDatabase(options.db, Access::Look, surroundings);
        return outcome(DayView(store, options, builtIn, date), false);
    }
    storage::Store store = openDatabase(options.db, Access::Change, surroundings);
    Outcome result;
    (void)store.update([&](const storage::Store& now) {
        DayView view(now, options, builtIn, date);
        Change change = view.change(surroundings.today);
        result = outcome(view, !change.empty());
        return change;
    });
    return result;
}

} // namespace stridewright::cli
