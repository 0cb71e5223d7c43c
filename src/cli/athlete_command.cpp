// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/athlete_groups.hpp"
#include "cli/athlete_profile.hpp"
#include "cli/athlete_text.hpp"
#include "cli/database_commands.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/removal.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace stridewright::cli {

namespace {

using Task = AthleteOptions::Task;
using interchange::AthleteReport;

// ---- what an athlete is about ------------------------------------------------------------------

AthleteReport reportOf(const Keyed<AthleteRecord>& athlete,
                       const std::vector<Keyed<GroupRecord>>& groups,
                       Date today) {
    AthleteReport report;
    report.athlete = athlete;
    report.age = app::ageOn(athlete.value, today);
    report.groups = groupsOf(groups, athlete.id);
    return report;
}

void fill(AthleteReport& report, const Snapshot& all, Date today) {
    report.full = true;
    for (const auto& [id, record] : all.races)
        if (record.race.date >= today) report.races.push_back(record.race);
    for (const auto& [id, record] : all.runs)
        if (record.run.date >= today && record.status != RunStatus::Skipped) ++report.runsAhead;
    for (const auto& [id, record] : all.sessions) {
        const Date date = record.planned.date;
        if (date < today || record.skipped) continue;
        ++report.sessionsAhead;
        if (!report.planned) report.planned = DateRange{date, date};
        report.planned->last = std::max(report.planned->last, date);
    }
    report.sessionsLogged = all.logs.size();
}

Outcome list(const AthleteOptions& options, const Surroundings& surroundings) {
    const storage::Store store = openDatabase(options.database, Access::Look, surroundings);
    const std::vector<Keyed<GroupRecord>> groups = store.groups();
    std::optional<Keyed<GroupRecord>> group;
    if (!options.group.empty()) group = findGroup(store, options.group);
    std::vector<AthleteReport> reports;
    for (const Keyed<AthleteRecord>& athlete : store.athletes()) {
        if (athlete.value.archived != options.archived) continue;
        if (group &&
            std::ranges::find(group->value.members, athlete.id) == group->value.members.end())
            continue;
        reports.push_back(reportOf(athlete, groups, surroundings.today));
    }
    if (options.json) return {interchange::writeAthletes(reports), 0};
    if (reports.empty())
        surroundings.err << (options.archived
                                 ? "Nobody is in the archive.\n"
                                 : "Nobody is here yet; \"athlete add NAME\" adds an athlete.\n");
    return {athletesText(reports), 0};
}

Outcome show(const AthleteOptions& options, const Surroundings& surroundings) {
    const storage::Store store = openDatabase(options.database, Access::Look, surroundings);
    const Keyed<AthleteRecord> athlete = findAthlete(store, options.name);
    AthleteReport report = reportOf(athlete, store.groups(), surroundings.today);
    fill(report, store.everything(athlete.id), surroundings.today);
    return {options.json ? interchange::writeAthlete(report)
                         : athleteText(report, app::loadKnowledge().catalog),
            0};
}

// ---- changes -----------------------------------------------------------------------------------

/// The races to be added and those whose day was named, as edits.
Change raceChanges(const Snapshot& all, const ProfileOptions& options, IdSource& ids) {
    Change change;
    for (const Date date : options.withoutRaces) {
        const std::size_t before = change.size();
        for (const auto& [id, record] : all.races)
            if (record.race.date == date) change.push_back(Put<RaceRecord>{id, std::nullopt});
        if (change.size() == before)
            throw CLI::ValidationError("--no-race", "there is no race on " + toIsoString(date));
    }
    for (const Race& race : options.races) {
        const bool there = std::ranges::any_of(all.races, [&](const Keyed<RaceRecord>& each) {
            return each.value.race.date == race.date && each.value.race.km == race.km &&
                   each.value.race.priority == race.priority;
        });
        if (there) continue;
        RaceRecord record;
        record.athlete = all.athlete.id;
        record.race = race;
        change.push_back(Put<RaceRecord>{ids.next<RaceRecord>(), record});
    }
    return change;
}

/// Two of one name could not be told apart.
void refuseTakenName(const storage::Store& store, const std::string& name, Id<AthleteRecord> self) {
    for (const Keyed<AthleteRecord>& athlete : store.athletes())
        if (athlete.id != self && athlete.value.profile.name == name)
            throw Error(ErrorCode::BadRequest,
                        store.file().string(),
                        "",
                        fmt::format("there is an athlete \"{}\" already{}; give this one another "
                                    "name",
                                    shownName(name),
                                    athlete.value.archived ? ", in the archive" : ""));
}

void join(Change& change, Change more) {
    std::ranges::move(more, std::back_inserter(change));
}

Outcome add(const AthleteOptions& options, const Surroundings& surroundings) {
    const std::string name = nameArgument("NAME", options.name);
    const Catalog catalog = app::loadKnowledge().catalog;
    AthleteRecord fresh;
    fresh.profile.equipment = equipmentArgument("--equipment", {}, catalog);
    AthleteRecord record =
        withProfile(std::move(fresh), options.profile, catalog, surroundings.today);
    record.profile.name = name;
    IdSource ids;
    storage::Store store = openDatabase(options.database, Access::Create, surroundings);
    (void)store.update([&](const storage::Store& now) {
        refuseTakenName(now, name, {});
        const auto id = ids.next<AthleteRecord>();
        Snapshot empty;
        empty.athlete.id = id;
        Change change{Put<AthleteRecord>{id, record}};
        join(change, raceChanges(empty, options.profile, ids));
        join(change, groupChanges(now, id, options.profile, ids));
        return change;
    });
    surroundings.err << "Added " << shownName(name) << "\n"
                     << "Before training, \"findings\" asks the health questions\n";
    return {};
}

Outcome edit(const AthleteOptions& options, const Surroundings& surroundings) {
    const Catalog catalog = app::loadKnowledge().catalog;
    IdSource ids;
    storage::Store store = openDatabase(options.database, Access::Change, surroundings);
    std::string name;
    const Change inverse = store.update([&](const storage::Store& now) {
        const Keyed<AthleteRecord> athlete = findAthlete(now, options.name);
        AthleteRecord record =
            withProfile(athlete.value, options.profile, catalog, surroundings.today);
        if (options.newName) {
            record.profile.name = nameArgument("--name", *options.newName);
            refuseTakenName(now, record.profile.name, athlete.id);
        }
        name = record.profile.name;
        Change change;
        if (record != athlete.value) change.push_back(Put<AthleteRecord>{athlete.id, record});
        if (!options.profile.races.empty() || !options.profile.withoutRaces.empty())
            join(change, raceChanges(now.everything(athlete.id), options.profile, ids));
        join(change, groupChanges(now, athlete.id, options.profile, ids));
        return change;
    });
    surroundings.err << (inverse.empty() ? "Nothing is different for " : "Changed ")
                     << shownName(name) << "\n";
    return {};
}

Outcome archive(const AthleteOptions& options, const Surroundings& surroundings) {
    storage::Store store = openDatabase(options.database, Access::Change, surroundings);
    std::string name;
    (void)store.update([&](const storage::Store& now) {
        Keyed<AthleteRecord> athlete = findAthlete(now, options.name);
        name = athlete.value.profile.name;
        if (athlete.value.archived == !options.back) return Change{};
        athlete.value.archived = !options.back;
        return Change{Put<AthleteRecord>{athlete.id, athlete.value}};
    });
    surroundings.err << shownName(name)
                     << (options.back ? " is back from the archive\n" : " is in the archive\n");
    return {};
}

// ---- removing ----------------------------------------------------------------------------------

Outcome remove(const AthleteOptions& options, const Surroundings& surroundings) {
    if (!options.yes && !options.dryRun) {
        const storage::Store store = openDatabase(options.database, Access::DryRun, surroundings);
        const Keyed<AthleteRecord> athlete = findAthlete(store, options.name);
        throw CLI::ValidationError(
            "--yes",
            fmt::format("is needed to remove {} with all there is ({}); nothing was removed. "
                        "\"athlete archive\" only puts an athlete out of sight",
                        shownName(athlete.value.profile.name),
                        holdingsText(store.everything(athlete.id))));
    }
    if (options.dryRun) {
        const storage::Store store = openDatabase(options.database, Access::DryRun, surroundings);
        const Keyed<AthleteRecord> athlete = findAthlete(store, options.name);
        return {fmt::format("Would remove {}: {}\n",
                            shownName(athlete.value.profile.name),
                            holdingsText(store.everything(athlete.id))),
                0};
    }
    storage::Store store = openDatabase(options.database, Access::Change, surroundings);
    std::string told;
    (void)findAthlete(store, options.name); // a wrong name is told before anything is copied
    const storage::Backup kept =
        storage::keepBackup(store.file(), surroundings.today, storage::BackupKind::BeforeRemoval);
    (void)store.update([&](const storage::Store& now) {
        const Keyed<AthleteRecord> athlete = findAthlete(now, options.name);
        const Snapshot all = now.everything(athlete.id);
        told = fmt::format(
            "Removed {}: {}\n", shownName(athlete.value.profile.name), holdingsText(all));
        return app::removalOf(all, now.groups());
    });
    surroundings.err << told << "The database as it was is in " << kept.file.string()
                     << "; restore brings it back\n";
    return {};
}

Outcome groups(const AthleteOptions& options, const Surroundings& surroundings) {
    const storage::Store store = openDatabase(options.database, Access::Look, surroundings);
    return {options.json ? groupsJson(store) : groupsText(store), 0};
}

} // namespace

CLI::App* addAthlete(CLI::App& app, AthleteOptions& options) {
    CLI::App* const command = app.add_subcommand("athlete", "Athletes and groups in a database");
    command->require_subcommand(1);
    const auto task = [&](const std::string& name, const std::string& text, Task own) {
        CLI::App* const sub = command->add_subcommand(name, text);
        sub->callback([&options, own] { options.task = own; });
        sub->fallthrough();
        addDatabase(*sub, options.database);
        return sub;
    };
    const auto named = [&](CLI::App* sub) {
        sub->add_option("NAME", options.name, "the athlete, by name, its beginning, or id")
            ->required()
            ->option_text(" ");
        return sub;
    };
    CLI::App* const adding = named(task("add", "Add an athlete", Task::Add));
    addProfile(*adding, options.profile);
    CLI::App* const editing = named(task("edit", "Change what is known", Task::Edit));
    addProfile(*editing, options.profile);
    editing
        ->add_option_function<std::string>(
            "--name", [&options](const std::string& text) { options.newName = text; }, "a new name")
        ->option_text("NAME");
    CLI::App* const listing = task("list", "List the athletes", Task::List);
    listing->add_flag("--archived", options.archived, "those in the archive instead");
    listing->add_option("--group", options.group, "those of a group")->option_text("NAME");
    CLI::App* const showing = named(task("show", "All about one athlete", Task::Show));
    CLI::App* const archiving =
        named(task("archive", "Put an athlete out of sight, or back", Task::Archive));
    archiving->add_flag("--back", options.back, "out of the archive again");
    CLI::App* const removing =
        named(task("remove", "Remove an athlete with everything", Task::Remove));
    CLI::Option* const yes = removing->add_flag("--yes", options.yes, "really");
    removing->add_flag("--dry-run", options.dryRun, "only say what would go")->excludes(yes);
    CLI::App* const grouping = task("groups", "List the groups", Task::Groups);
    for (CLI::App* const one : {listing, showing, grouping})
        one->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome athlete(const AthleteOptions& options, const Surroundings& surroundings) {
    switch (options.task) {
    case Task::Add:
        return add(options, surroundings);
    case Task::Edit:
        return edit(options, surroundings);
    case Task::List:
        return list(options, surroundings);
    case Task::Show:
        return show(options, surroundings);
    case Task::Archive:
        return archive(options, surroundings);
    case Task::Remove:
        return remove(options, surroundings);
    case Task::Groups:
        return groups(options, surroundings);
    }
    return {};
}

} // namespace stridewright::cli
