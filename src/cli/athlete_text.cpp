// SPDX-License-Identifier: MIT
#include "cli/athlete_text.hpp"

#include "cli/database.hpp"
#include "cli/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::cli {

namespace {

constexpr std::size_t kLabel = 13;

std::string boundsText(const SessionBounds& bounds) {
    return bounds.min == bounds.max ? fmt::format("{}", bounds.min)
                                    : fmt::format("{}-{}", bounds.min, bounds.max);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string weekdaysText(const std::array<bool, 7>& days) {
    std::vector<std::string> names;
    for (const Weekday day : valuesOf<Weekday>())
        if (days[static_cast<std::size_t>(day)]) names.emplace_back(shortWeekdayName(day));
    return joined(names);
}

/// Days in a row as one stretch.
std::string datesText(const std::set<Date>& dates) {
    std::vector<std::string> stretches;
    for (auto at = dates.begin(); at != dates.end();) {
        const Date first = *at;
        Date last = first;
        while (++at != dates.end() && *at == last + Days{1})
            last = *at;
        stretches.push_back(first == last
                                ? shortDate(first)
                                : fmt::format("{} to {}", shortDate(first), shortDate(last)));
    }
    return joined(stretches);
}

std::string minutesText(const Athlete& profile) {
    std::string text = fmt::format("{} min", profile.sessionMinutes);
    for (const Weekday day : valuesOf<Weekday>())
        if (const auto minutes = profile.minutesByWeekday[static_cast<std::size_t>(day)])
            text += fmt::format(", {} {} min", shortWeekdayName(day), *minutes);
    return text;
}

std::string_view placementText(PlacementPolicy placement) {
    switch (placement) {
    case PlacementPolicy::RestOrEasy:
        return "on rest days or after easy runs";
    case PlacementPolicy::AfterEasy:
        return "after easy runs";
    case PlacementPolicy::RestDays:
        return "on rest days";
    case PlacementPolicy::HardDaysHard:
        return "on hard days, so that easy days stay easy";
    }
    return "";
}

void add(std::string& text, std::string_view label, const std::string& value) {
    if (value.empty()) return;
    text += wrapped("  " + column(label, kLabel) + " " + printable(value), kLabel + 3);
}

std::string racesText(const std::vector<Race>& races) {
    std::vector<std::string> texts;
    texts.reserve(races.size());
    for (const Race& race : races)
        texts.push_back(fmt::format("{}{} {} km ({})",
                                    shortDate(race.date),
                                    race.name.empty() ? "" : " " + shownName(race.name) + ",",
                                    shortNumber(race.km),
                                    word(race.priority)));
    return joined(texts);
}

std::string planText(const interchange::AthleteReport& report) {
    if (!report.planned) return "nothing ahead; replan makes a plan";
    return fmt::format("{} from {} to {}",
                       counted(static_cast<long long>(report.sessionsAhead), "session"),
                       shortDate(report.planned->first),
                       shortDate(report.planned->last));
}

} // namespace

std::string athletesText(std::span<const interchange::AthleteReport> athletes) {
    constexpr std::size_t kName = 28;
    std::string text;
    for (const interchange::AthleteReport& report : athletes) {
        const Athlete& profile = report.athlete.value.profile;
        std::vector<std::string> groups;
        for (const std::string& group : report.groups)
            groups.push_back(shownName(group));
        std::string line = fmt::format("{}  {}  {} a week  {} min",
                                       column(profile.name, kName),
                                       column(word(profile.level), 12),
                                       column(boundsText(profile.sessionsPerWeek), 3),
                                       profile.sessionMinutes);
        if (!groups.empty()) line += "  " + joined(groups);
        if (report.athlete.value.archived) line += "  (archived)";
        text += line + "\n";
    }
    return text;
}

std::string athleteText(const interchange::AthleteReport& report, const Catalog& catalog) {
    const AthleteRecord& record = report.athlete.value;
    const Athlete& profile = record.profile;
    std::string text = shownName(profile.name);
    if (record.archived) text += " (archived)";
    text += "\n";
    add(text, "Id", std::to_string(report.athlete.id.value));
    add(text, "Level", std::string(word(profile.level)));
    if (record.born)
        add(text,
            "Born",
            report.age
                ? fmt::format("{}, {} old", longDate(*record.born), counted(*report.age, "year"))
                : longDate(*record.born));
    if (record.bodyMassKg) add(text, "Body mass", shortNumber(*record.bodyMassKg) + " kg");
    add(text, "Sessions", boundsText(profile.sessionsPerWeek) + " a week");
    add(text, "Length", minutesText(profile));
    add(text, "Placed", std::string(placementText(profile.placement)));
    add(text, "Not on", weekdaysText(profile.unavailableWeekdays));
    add(text, "Away", datesText(profile.unavailableDates));
    add(text, "Likes", weekdaysText(profile.preferredWeekdays));
    add(text, "Equipment", joined(profile.equipment));
    for (const Place& place : profile.places)
        add(text, "Place", shownName(place.name) + ": " + joined(place.equipment));
    std::vector<std::string> concerns;
    for (const std::string& id : profile.concerns) {
        const Concern* const concern = catalog.concern(id);
        concerns.push_back(concern ? concern->label : id);
    }
    add(text, "Complaints", joined(concerns));
    std::vector<std::string> excluded;
    for (const std::string& id : profile.excludedExercises) {
        const Exercise* const exercise = catalog.exercise(id);
        excluded.push_back(exercise ? exercise->name : id);
    }
    add(text, "Never", joined(excluded));
    std::vector<std::string> groups;
    for (const std::string& group : report.groups)
        groups.push_back(shownName(group));
    add(text, "Groups", joined(groups));
    add(text, "Loads in", std::string(word(record.unit)));
    add(text, "Races", racesText(report.races));
    add(text,
        "Calendar",
        report.runsAhead == 0
            ? "no runs ahead; import reads a running calendar"
            : counted(static_cast<long long>(report.runsAhead), "run") + " ahead");
    add(text, "Plan", planText(report));
    if (report.sessionsLogged > 0)
        add(text,
            "Log",
            counted(static_cast<long long>(report.sessionsLogged), "session") + " logged");
    add(text, "Note", record.note);
    return text;
}

std::string holdingsText(const Snapshot& all) {
    std::vector<std::string> parts;
    const auto part = [&](std::size_t count, std::string_view one) {
        if (count > 0) parts.push_back(counted(static_cast<long long>(count), one));
    };
    part(all.runs.size(), "run");
    part(all.races.size(), "race");
    part(all.sessions.size(), "planned session");
    part(all.logs.size(), "logged session");
    part(all.notes.size(), "note");
    part(all.readiness.size() + all.pain.size() + all.illness.size(), "health note");
    return parts.empty() ? "nothing but the profile" : joined(parts);
}

} // namespace stridewright::cli
