// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"
#include "cli/command_set.hpp"
#include "cli/files.hpp"
#include "cli/words.hpp"
#include "interchange/nearest.hpp"
#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/catalog_json.hpp>
#include <stridewright/interchange/report_json.hpp>

#include <fmt/format.h>

#include <ostream>

namespace stridewright::cli {

namespace {

template <class Range, class Text>
std::string listed(const Range& range, const Text& textOf) {
    std::string text;
    for (const auto& one : range)
        text += (text.empty() ? "" : ", ") + std::string(textOf(one));
    return text;
}

std::string equipmentText(const Exercise& exercise) {
    std::string text;
    for (const auto& items : exercise.equipment) {
        std::string set;
        for (const std::string& item : items)
            set += (set.empty() ? "" : " + ") + item;
        text += (text.empty() ? "" : " or ") + (set.empty() ? "nothing" : set);
    }
    return text;
}

std::string tableText(const std::vector<const Exercise*>& exercises) {
    std::string text;
    for (const Exercise* const exercise : exercises)
        text += fmt::format("{}  {}  {}  {}  {}\n",
                            column(exercise->id, 34),
                            column(exercise->name, 36),
                            column(word(exercise->level), 12),
                            column(word(exercise->primary), 15),
                            equipmentText(*exercise));
    return text;
}

std::string exerciseText(const Exercise& exercise) {
    std::string text = fmt::format("{} ({})\n", exercise.name, exercise.id);
    const auto line = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) text += wrapped(fmt::format("  {}  {}", column(name, 12), value), 16);
    };
    const auto same = [](const std::string& one) { return one; };
    static constexpr std::array<std::string_view, 3> units{"reps", "seconds", "metres"};
    line("also called", listed(exercise.aliases, same));
    line("trains",
         listed(std::vector{exercise.primary}, word<Focus>) +
             (exercise.secondary.empty() ? ""
                                         : "; also " + listed(exercise.secondary, word<Focus>)));
    line("pattern", std::string(word(exercise.pattern)));
    line("level", std::string(word(exercise.level)));
    line("equipment", equipmentText(exercise));
    line("dose",
         fmt::format("{} to {} {}{}",
                     exercise.dose.low,
                     exercise.dose.high,
                     units[static_cast<std::size_t>(exercise.metric)],
                     exercise.unilateral ? " each side" : ""));
    line("tempo", exercise.tempo);
    line("opens with", exercise.gate);
    line("easier", listed(exercise.regressions, same));
    line("harder", listed(exercise.progressions, same));
    line("careful", listed(exercise.contraindications, same));
    for (const std::string& cue : exercise.cues)
        line("do", cue);
    for (const std::string& mistake : exercise.mistakes)
        line("avoid", mistake);
    return text;
}

Outcome show(const CatalogOptions& options, const Catalog& catalog) {
    const Exercise* const exercise = catalog.exercise(options.id);
    if (!exercise) {
        std::vector<std::string> ids;
        for (const Exercise& one : catalog.exercises())
            ids.push_back(one.id);
        throw Error(ErrorCode::BadRequest,
                    "",
                    "",
                    "there is no exercise \"" + options.id + "\" in the catalog." +
                        interchange::maybe(options.id, ids));
    }
    const std::vector<const Exercise*> one{exercise};
    return {options.json ? interchange::writeExercises(one) : exerciseText(*exercise), 0};
}

Outcome list(const CatalogOptions& options, const Catalog& catalog) {
    CatalogFilter filter = options.filter;
    if (filter.equipment)
        filter.equipment = equipmentArgument("--equipment", *filter.equipment, catalog);
    if (!filter.concern.empty() && !catalog.concern(filter.concern)) {
        std::vector<std::string> ids;
        for (const Concern& concern : catalog.concerns())
            ids.push_back(concern.id);
        throw CLI::ValidationError("--concern",
                                   "must be one of " +
                                       listed(ids, [](const std::string& id) { return id; }) +
                                       ", not \"" + filter.concern + "\"");
    }
    const auto exercises = filtered(catalog, filter);
    return {options.json ? interchange::writeExercises(exercises) : tableText(exercises), 0};
}

Outcome checkFile(const CatalogOptions& options, const Surroundings& surroundings) {
    const Catalog catalog = options.file.empty()
                                ? app::loadKnowledge().catalog
                                : interchange::readCatalog(readText(options.file, surroundings),
                                                           shownInput(options.file));
    return {fmt::format("{}, {}: no fault\n",
                        counted(static_cast<long long>(catalog.exercises().size()), "exercise"),
                        counted(static_cast<long long>(catalog.concerns().size()), "concern")),
            0};
}

} // namespace

CLI::App* addCatalog(CLI::App& app, CatalogOptions& options) {
    using Task = CatalogOptions::Task;
    CLI::App* const command = app.add_subcommand("catalog", "The exercises");
    command->require_subcommand(1);
    CLI::App* const listing = command->add_subcommand("list", "List the exercises");
    listing->callback([&options] { options.task = Task::List; });
    addWord<Focus>(*listing, "--focus", options.filter.focus, "what they train");
    listing
        ->add_option_function<std::vector<std::string>>(
            "--equipment",
            [&options](const std::vector<std::string>& names) { options.filter.equipment = names; },
            "what is there: ids, or none, bands, dumbbells, gym")
        ->delimiter(',')
        ->option_text("a,b");
    addWord<Level>(*listing, "--level", options.filter.level, "at most this level");
    addWord<Pattern>(*listing, "--pattern", options.filter.pattern, "the movement");
    listing
        ->add_option("--concern", options.filter.concern, "leave out what such a complaint forbids")
        ->option_text("ID");
    CLI::App* const showing = command->add_subcommand("show", "All about one exercise");
    showing->callback([&options] { options.task = Task::Show; });
    showing->add_option("ID", options.id, "the exercise")->required()->option_text(" ");
    CLI::App* const checking = command->add_subcommand("check", "Check a catalog file");
    checking->callback([&options] { options.task = Task::Check; });
    checking->add_option("FILE", options.file, "the file (default: the catalog built in)")
        ->option_text(" ");
    for (CLI::App* const one : {listing, showing})
        one->add_flag("--json", options.json, "JSON instead of text");
    return command;
}

Outcome catalog(const CatalogOptions& options, const Surroundings& surroundings) {
    if (options.task == CatalogOptions::Task::Check) return checkFile(options, surroundings);
    const Catalog catalog = app::loadKnowledge().catalog;
    return options.task == CatalogOptions::Task::Show ? show(options, catalog)
                                                      : list(options, catalog);
}

} // namespace stridewright::cli
