// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/database_commands.hpp"
#include "cli/record_commands.hpp"
#include "cli/words.hpp"
#include <stridewright/domain/error.hpp>

#include <algorithm>
#include <functional>
#include <new>
#include <ostream>

namespace stridewright::cli {

namespace {

constexpr int kWrongUsage = 2;
constexpr int kAtFault = 3;

/// The commands with what they were given.
struct CommandSet {
    WeekOptions week;
    PlanOptions plan;
    CheckOptions check;
    ExplainOptions explain;
    AthleteOptions athlete;
    ReplanOptions replan;
    CalendarOptions calendar;
    SheetOptions sheet;
    CatalogOptions catalog;
    ImportOptions importFile;
    SessionOptions session;
    LogOptions log;
    FindingsOptions findings;
    ExportOptions exportRecords;
    CopyOptions backup;
    CopyOptions restore;
    CopyOptions verify;
    std::optional<Date> today;
};

using Action = std::function<Outcome(const Surroundings&)>;

struct Command {
    CLI::App* app;
    Action action;
};

std::vector<Command> addCommands(CLI::App& app, CommandSet& set) {
    const auto bound = [](const auto& options, auto action) -> Action {
        return [&options, action](const Surroundings& all) { return action(options, all); };
    };
    std::vector<Command> commands{
        {addWeek(app, set.week), bound(set.week, &week)},
        {addPlan(app, set.plan), bound(set.plan, &plan)},
        {addCheck(app, set.check), bound(set.check, &check)},
        {addExplain(app, set.explain), bound(set.explain, &explain)},
        {addAthlete(app, set.athlete), bound(set.athlete, &athlete)},
        {addReplan(app, set.replan), bound(set.replan, &replan)},
        {addCalendar(app, set.calendar), bound(set.calendar, &calendar)},
        {addSheet(app, set.sheet), bound(set.sheet, &sheet)},
        {addCatalog(app, set.catalog), bound(set.catalog, &catalog)},
        {addImport(app, set.importFile), bound(set.importFile, &importFile)},
        {addSession(app, set.session), bound(set.session, &session)},
        {addLog(app, set.log), bound(set.log, &log)},
        {addFindings(app, set.findings), bound(set.findings, &findings)},
        {addExport(app, set.exportRecords), bound(set.exportRecords, &exportRecords)},
        {addBackup(app, set.backup), bound(set.backup, &backup)},
        {addRestore(app, set.restore), bound(set.restore, &restore)},
        {addVerify(app, set.verify), bound(set.verify, &verify)},
    };
    for (const Command& command : commands)
        command.app->fallthrough();
    return commands;
}

int tellUsage(const CLI::App& app, const CLI::ParseError& error, const Surroundings& surroundings) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return app.exit(error, surroundings.out, surroundings.err);
    surroundings.err << printable(error.what()) << "\nSee stridewright-cli --help\n";
    return kWrongUsage;
}

int perform(const Command& command, const Surroundings& surroundings) {
    const Outcome outcome = command.action(surroundings);
    surroundings.out << outcome.out << std::flush;
    if (!surroundings.out)
        throw Error(ErrorCode::CannotWrite, "standard output", "", "cannot be written");
    return outcome.code;
}

} // namespace

int run(const std::vector<std::string>& args, const Surroundings& surroundings) {
    try {
        CLI::App app{"Strength training that fits a running plan", "stridewright-cli"};
        CommandSet set;
        app.set_version_flag("--version", "stridewright-cli " STRIDEWRIGHT_VERSION);
        app.require_subcommand(1);
        addDate(app, "--today", set.today, "the day it is (default: the local date)");
        const std::vector<Command> commands = addCommands(app, set);
        try {
            app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
            Surroundings given = surroundings;
            given.today = set.today.value_or(surroundings.today);
            for (const Command& command : commands)
                if (command.app->parsed()) return perform(command, given);
            return kWrongUsage;
        } catch (const CLI::ParseError& error) {
            return tellUsage(app, error, surroundings);
        }
    } catch (const std::bad_alloc&) {
        surroundings.err << "There is not enough memory for this.\n";
    } catch (const std::exception& error) {
        surroundings.err << printable(error.what()) << "\n";
    }
    return kAtFault;
}

} // namespace stridewright::cli
