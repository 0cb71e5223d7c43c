// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/record_commands.hpp"
#include "cli/words.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/bundles.hpp>
#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/archive_json.hpp>
#include <stridewright/interchange/exports.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <iterator>
#include <ostream>

namespace stridewright::cli {

namespace {

/// What belongs to a format where it is not told.
ExportWhat whatOf(const ExportOptions& options) {
    const ExportWhat usual =
        options.format == ExportFormat::Ics ? ExportWhat::Plan : ExportWhat::Runs;
    const ExportWhat what = options.what.value_or(usual);
    if (options.format == ExportFormat::Json && options.what)
        throw CLI::ValidationError("--what", "a bundle holds everything; leave --what out");
    if (options.format == ExportFormat::Ics && what != ExportWhat::Plan)
        throw CLI::ValidationError(
            "--what", "as a calendar the planned strength goes out; runs and log go out as csv");
    if (options.format == ExportFormat::Csv && what == ExportWhat::Plan)
        throw CLI::ValidationError("--what", "the plan goes out as ics; as csv go runs and log");
    return what;
}

std::vector<Keyed<AthleteRecord>> chosen(const storage::Store& store,
                                         const ExportOptions& options) {
    // A bundle of all is the whole database; those in the archive belong to it.
    if (options.all) return store.athletes();
    return chosenAthletes(store, {options.athletes, "", false});
}

Archive archiveOf(const storage::Store& store,
                  const std::vector<Keyed<AthleteRecord>>& athletes,
                  const ExportOptions& options) {
    std::vector<Id<AthleteRecord>> ids;
    ids.reserve(athletes.size());
    for (const Keyed<AthleteRecord>& athlete : athletes)
        ids.push_back(athlete.id);
    return app::bundleOf(
        store, options.all ? app::BundleOf::Database : app::BundleOf::Athletes, ids);
}

std::string textOf(const storage::Store& store,
                   const ExportOptions& options,
                   const Surroundings& surroundings) {
    const std::vector<Keyed<AthleteRecord>> athletes = chosen(store, options);
    if (options.format == ExportFormat::Json)
        return interchange::writeArchive(archiveOf(store, athletes, options));
    if (athletes.size() != 1)
        throw CLI::ValidationError(
            "--athlete", "a calendar or a table is that of one athlete; --format json takes all");
    const Keyed<AthleteRecord>& athlete = athletes.front();
    const Snapshot snapshot = store.everything(athlete.id);
    const app::Knowledge knowledge = app::withOwnExercises(app::loadKnowledge(), snapshot);
    if (options.format == ExportFormat::Ics)
        return interchange::sessionsIcs(snapshot.sessions,
                                        knowledge.catalog,
                                        {.name = athlete.value.profile.name + ": strength",
                                         .stamp = surroundings.now,
                                         .start = "",
                                         .unit = athlete.value.unit});
    if (whatOf(options) == ExportWhat::Log)
        return interchange::logCsv(
            snapshot.logs,
            knowledge.catalog,
            {.form = interchange::LogCsvForm::Own, .unit = athlete.value.unit});
    return interchange::runsCsv(snapshot.runs, snapshot.races);
}

} // namespace

CLI::App* addExport(CLI::App& app, ExportOptions& options) {
    CLI::App* const command = app.add_subcommand(
        "export", "Write plan, runs, log, or everything of an athlete to a file");
    CLI::Option* const athlete =
        command->add_option("--athlete", options.athletes, "whose; a bundle may hold several")
            ->option_text("NAME");
    athlete->allow_extra_args(false);
    command->add_flag("--all", options.all, "everybody, as one bundle")->excludes(athlete);
    addDatabase(*command, options.db);
    addWord<ExportFormat>(*command,
                          "--format",
                          options.format,
                          "ics: the planned strength; csv: runs or log; json: everything")
        ->required();
    addWord<ExportWhat>(*command, "--what", options.what, "what to write");
    command->add_option("-o,--output", options.output, "the file (default: standard output)")
        ->option_text("FILE");
    return command;
}

Outcome exportRecords(const ExportOptions& options, const Surroundings& surroundings) {
    static_cast<void>(whatOf(options));
    if (options.all && options.format != ExportFormat::Json)
        throw CLI::ValidationError("--all", "everybody goes out as --format json");
    const storage::Store store = openDatabase(options.db, Access::Look, surroundings);
    std::string text = textOf(store, options, surroundings);
    if (options.output.empty() || options.output == "-") return {std::move(text), 0};
    std::error_code ignored;
    if (std::filesystem::equivalent(options.output, store.file(), ignored))
        throw Error(ErrorCode::CannotWrite, options.output, "", "is the database itself");
    writeText(options.output, text);
    surroundings.err << options.output << " is written.\n";
    return {"", 0};
}

} // namespace stridewright::cli
