// SPDX-License-Identifier: MIT
#include "cli/athlete_profile.hpp"

#include "cli/arguments.hpp"
#include "cli/words.hpp"
#include "interchange/nearest.hpp"
#include "interchange/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace stridewright::cli {

namespace {

constexpr std::string_view kNone = "none"; ///< empties a list
constexpr int kLongestDay = 240;           ///< minutes
constexpr std::size_t kMostListed = 20;    ///< ids in a message
constexpr int kLongestAway = 366;          ///< days

std::vector<std::string> splitAt(const std::string& text, char mark) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// "tue,thu", or "none".
ProfileOptions::WeekdaySet weekdaysArgument(const std::string& option, const std::string& text) {
    ProfileOptions::WeekdaySet days{};
    if (text == kNone) return days;
    for (const std::string& part : splitAt(text, ','))
        days[static_cast<std::size_t>(wordArgument<Weekday>(option, part))] = true;
    return days;
}

/// "wed=30", or "wed=" for as on other days.
std::pair<Weekday, std::optional<int>> minutesOnArgument(const std::string& option,
                                                         const std::string& text) {
    const std::size_t equals = text.find('=');
    const auto day = fromWord<Weekday>(std::string_view(text).substr(0, equals));
    if (!day || equals == std::string::npos)
        throw CLI::ValidationError(option,
                                   fmt::format("must be a weekday and minutes such as wed=30, "
                                               "not \"{}\"",
                                               text));
    const std::string_view number = std::string_view(text).substr(equals + 1);
    if (number.empty()) return {*day, std::nullopt};
    int minutes = 0;
    const auto [end, fault] =
        std::from_chars(number.data(), number.data() + number.size(), minutes);
    if (fault != std::errc{} || end != number.data() + number.size() || minutes < 0 ||
        minutes > kLongestDay)
        throw CLI::ValidationError(
            option,
            fmt::format("the minutes must be from 0 to {}, not \"{}\"", kLongestDay, number));
    return {*day, minutes};
}

/// "hotel=chair,towel".
std::pair<std::string, std::vector<std::string>> placeArgument(const std::string& option,
                                                               const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        throw CLI::ValidationError(
            option,
            fmt::format("must be a name and what is there, such as hotel=chair,towel, not \"{}\"",
                        text));
    const std::string things = text.substr(equals + 1);
    return {nameArgument(option, text.substr(0, equals)),
            things.empty() ? std::vector<std::string>{} : splitAt(things, ',')};
}

/// "2027-03-10" or "2027-03-10:2027-03-17".
DateRange awayArgument(const std::string& option, const std::string& text) {
    const std::vector<std::string> ends = splitAt(text, ':');
    if (ends.size() > 2)
        throw CLI::ValidationError(option, "must be DATE or DATE:DATE, not \"" + text + "\"");
    const DateRange range{dateArgument(option, ends.front()), dateArgument(option, ends.back())};
    const int days = daysBetween(range.first, range.last) + 1;
    if (days < 1 || days > kLongestAway)
        throw CLI::ValidationError(option,
                                   fmt::format("must end after it begins and last at most {} "
                                               "days, not \"{}\"",
                                               kLongestAway,
                                               text));
    return range;
}

std::vector<std::string> withoutNone(const std::vector<std::string>& names) {
    if (names.size() == 1 && names.front() == kNone) return {};
    return names;
}

template <class Ids, class Id>
std::vector<std::string> knownIds(const std::string& option,
                                  const std::vector<std::string>& names,
                                  const std::string& what,
                                  const Ids& known,
                                  const Id& idOf) {
    std::vector<std::string> ids;
    for (const auto& each : known)
        ids.push_back(idOf(each));
    std::vector<std::string> result;
    for (const std::string& name : withoutNone(names)) {
        if (std::ranges::find(ids, name) == ids.end())
            throw CLI::ValidationError(
                option,
                fmt::format("there is no {} \"{}\".{}{}",
                            what,
                            name,
                            interchange::maybe(name, ids),
                            ids.size() <= kMostListed
                                ? fmt::format(" There is: {}", fmt::join(ids, ", "))
                                : ""));
        if (std::ranges::find(result, name) == result.end()) result.push_back(name);
    }
    return result;
}

/// An option that is read once for each time it stands there.
template <class Read>
CLI::Option* addEach(CLI::App& command,
                     const std::string& name,
                     const std::string& description,
                     const std::string& form,
                     Read read) {
    CLI::Option* const option = command.add_option_function<std::vector<std::string>>(
        name,
        [read](const std::vector<std::string>& texts) {
            for (const std::string& text : texts)
                read(text);
        },
        description);
    option->allow_extra_args(false)->option_text(form);
    return option;
}

template <class Read>
CLI::Option* addOne(CLI::App& command,
                    const std::string& name,
                    const std::string& description,
                    const std::string& form,
                    Read read) {
    return command
        .add_option_function<std::string>(
            name, [read](const std::string& text) { read(text); }, description)
        ->option_text(form);
}

/// A list of words that replaces the one before.
CLI::Option* addList(CLI::App& command,
                     const std::string& name,
                     std::optional<std::vector<std::string>>& target,
                     const std::string& description) {
    return addEach(command, name, description, "a,b", [&target](const std::string& text) {
        if (!target) target.emplace();
        for (std::string& part : splitAt(text, ','))
            target->push_back(std::move(part));
    });
}

void addDays(CLI::App& command, ProfileOptions& options) {
    addEach(command,
            "--minutes-on",
            "another length for a weekday, such as wed=30; wed= takes it back",
            "DAY=N",
            [&options](const std::string& text) {
                options.minutesOn.push_back(minutesOnArgument("--minutes-on", text));
            });
    addOne(command,
           "--unavailable",
           "weekdays without strength, such as tue,thu, or none",
           "DAYS",
           [&options](const std::string& text) {
               options.unavailable = weekdaysArgument("--unavailable", text);
           });
    addOne(command,
           "--preferred",
           "weekdays liked best, or none",
           "DAYS",
           [&options](const std::string& text) {
               options.preferred = weekdaysArgument("--preferred", text);
           });
    addEach(command,
            "--away",
            "dates without strength; again for more, or none",
            "DATE[:DATE]",
            [&options](const std::string& text) {
                if (!options.away) options.away.emplace();
                if (text != kNone) options.away->push_back(awayArgument("--away", text));
            });
    addWord<Weekday>(command, "--week-starts", options.weekStartsOn, "the first day of the week");
}

void addBelongings(CLI::App& command, ProfileOptions& options) {
    addEach(command,
            "--place",
            "another place to train and what is there, such as hotel=chair,towel; again for more",
            "NAME=a,b",
            [&options](const std::string& text) {
                options.places.push_back(placeArgument("--place", text));
            });
    addEach(command,
            "--no-place",
            "a place to forget; again for more",
            "NAME",
            [&options](const std::string& text) { options.withoutPlaces.push_back(text); });
    addEach(command,
            "--race",
            "a race; again for more",
            "DATE:KM[:PRIORITY]",
            [&options](const std::string& text) {
                options.races.push_back(raceArgument("--race", text));
            });
    addEach(command,
            "--no-race",
            "a day whose races are off; again for more",
            "DATE",
            [&options](const std::string& text) {
                options.withoutRaces.push_back(dateArgument("--no-race", text));
            });
    addEach(command,
            "--group",
            "a group to be in, made where it is missing; again for more",
            "NAME",
            [&options](const std::string& text) {
                options.groups.push_back(nameArgument("--group", text));
            });
    addEach(command,
            "--no-group",
            "a group to leave; again for more",
            "NAME",
            [&options](const std::string& text) { options.withoutGroups.push_back(text); });
}

Date birthdayOf(int age, Date today) {
    using namespace std::chrono;
    const year_month_day now{today};
    const year_month_day then = (now.year() - years{age}) / now.month() / now.day();
    return then.ok() ? Date{local_days{then}} : Date{local_days{then.year() / March / 1}};
}

} // namespace

std::string nameArgument(const std::string& option, const std::string& text) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw CLI::ValidationError(option, "must not be empty");
    if (!interchange::isUtf8(text)) throw CLI::ValidationError(option, "is not a text in UTF-8");
    return text;
}

void addProfile(CLI::App& command, ProfileOptions& options) {
    addWord<Level>(command, "--level", options.level, "the level in strength");
    CLI::Option* const born = addDate(command, "--born", options.born, "the birthday");
    command.add_option("--age", options.age, "the age, where the birthday is not known, 5 to 120")
        ->check(CLI::Range(5, 120))
        ->excludes(born)
        ->option_text("N");
    command.add_option("--mass", options.massKg, "the body mass in kilograms, 20 to 400")
        ->check(CLI::Range(20.0, 400.0))
        ->option_text("KG");
    addList(command,
            "--equipment",
            options.equipment,
            "what is there: ids of the catalog, or none, bands, dumbbells, gym");
    command.add_option("--minutes", options.minutes, "length of a session, 15 to 120")
        ->check(CLI::Range(15, 120))
        ->option_text("N");
    addOne(command,
           "--sessions",
           "sessions a week: 2-3, 2 or 3",
           "MIN-MAX",
           [&options](const std::string& text) {
               options.sessions = boundsArgument("--sessions", text);
           });
    addDays(command, options);
    addList(command, "--concern", options.concerns, "complaints, by id of the catalog, or none");
    addList(command, "--exclude", options.excluded, "exercises never to be used, by id, or none");
    addWord<PlacementPolicy>(
        command, "--placement", options.placement, "where strength stands beside the runs");
    addWord<MassUnit>(command, "--unit", options.unit, "the unit in which loads are shown");
    addOne(command, "--note", "a note", "TEXT", [&options](const std::string& text) {
        if (!interchange::isUtf8(text))
            throw CLI::ValidationError("--note", "is not a text in UTF-8");
        options.note = text;
    });
    addBelongings(command, options);
}

AthleteRecord withProfile(AthleteRecord record,
                          const ProfileOptions& options,
                          const Catalog& catalog,
                          Date today) {
    Athlete& profile = record.profile;
    if (options.level) profile.level = *options.level;
    if (options.born) {
        if (*options.born > today) throw CLI::ValidationError("--born", "must not be after today");
        record.born = options.born;
    }
    if (options.age) record.born = birthdayOf(*options.age, today);
    if (options.massKg) record.bodyMassKg = options.massKg;
    if (options.equipment)
        profile.equipment = equipmentArgument("--equipment", *options.equipment, catalog);
    if (options.minutes) profile.sessionMinutes = *options.minutes;
    for (const auto& [day, minutes] : options.minutesOn)
        profile.minutesByWeekday[static_cast<std::size_t>(day)] = minutes;
    if (options.sessions) profile.sessionsPerWeek = *options.sessions;
    if (options.unavailable) profile.unavailableWeekdays = *options.unavailable;
    if (options.preferred) profile.preferredWeekdays = *options.preferred;
    if (options.away) {
        profile.unavailableDates.clear();
        for (const DateRange& range : *options.away)
            for (Date day = range.first; day <= range.last; day += Days{1})
                profile.unavailableDates.insert(day);
    }
    if (options.concerns)
        profile.concerns =
            knownIds("--concern", *options.concerns, "complaint", catalog.concerns(), [](auto& c) {
                return c.id;
            });
    if (options.excluded)
        profile.excludedExercises = knownIds(
            "--exclude", *options.excluded, "exercise", catalog.exercises(), [](auto& exercise) {
                return exercise.id;
            });
    for (const std::string& name : options.withoutPlaces)
        if (std::erase_if(profile.places, [&](const Place& place) { return place.name == name; }) ==
            0)
            throw CLI::ValidationError("--no-place", "there is no place \"" + name + "\"");
    for (const auto& [name, things] : options.places) {
        auto place = std::ranges::find(profile.places, name, &Place::name);
        if (place == profile.places.end())
            place = profile.places.insert(profile.places.end(), Place{name, {}, {}});
        place->equipment = equipmentArgument("--place", things, catalog);
    }
    if (options.placement) profile.placement = *options.placement;
    if (options.weekStartsOn) profile.weekStartsOn = *options.weekStartsOn;
    if (options.unit) record.unit = *options.unit;
    if (options.note) record.note = *options.note;
    return record;
}

} // namespace stridewright::cli
