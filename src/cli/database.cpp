// SPDX-License-Identifier: MIT
#include "cli/database.hpp"

#include "cli/words.hpp"
#include "interchange/nearest.hpp"
#include "interchange/utf8.hpp"
#include <stridewright/app/data_folder.hpp>
#include <stridewright/domain/error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>

namespace stridewright::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNamed = 12;    ///< more names in a message are not read
constexpr std::size_t kNameWidth = 60;    ///< longer ones are cut in messages
constexpr std::size_t kLongestFold = 400; ///< bytes of a name that a prefix may be compared with

/// The small letter of the alphabets in which names are mostly written.
char32_t smallLetter(char32_t c) {
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
    const bool evenPairs = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    const bool oddPairs = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (evenPairs) return c | 1U;
    if (oddPairs) return c + (c & 1U);
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    return c;
}

std::string inSmallLetters(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();)
        if (const auto c = interchange::nextCodePoint(text, at))
            result += interchange::encodeUtf8(smallLetter(*c));
    return result;
}

const std::string& nameOf(const Keyed<AthleteRecord>& athlete) {
    return athlete.value.profile.name;
}
const std::string& nameOf(const Keyed<GroupRecord>& group) {
    return group.value.name;
}

template <class Record>
std::string listed(const std::vector<const Keyed<Record>*>& records) {
    std::string list;
    const std::size_t shown = std::min(records.size(), kMostNamed);
    for (std::size_t i = 0; i < shown; ++i)
        list += fmt::format("{}{} (id {})",
                            i == 0 ? "" : ", ",
                            shownName(nameOf(*records[i])),
                            records[i]->id.value);
    if (records.size() > shown) list += fmt::format(" and {} more", records.size() - shown);
    return list;
}

template <class Record, class Matches>
std::vector<const Keyed<Record>*> those(const std::vector<Keyed<Record>>& records,
                                        const Matches& matches) {
    std::vector<const Keyed<Record>*> result;
    for (const Keyed<Record>& record : records)
        if (matches(record)) result.push_back(&record);
    return result;
}

[[noreturn]] void refuse(const storage::Store& store, const std::string& problem) {
    throw Error(ErrorCode::BadRequest, store.file().string(), "", problem);
}

template <class Record, class Passed>
Keyed<Record> found(const storage::Store& store,
                    const std::vector<Keyed<Record>>& records,
                    const std::string& text,
                    const std::string& what,
                    const Passed& passed) {
    using Matches = std::vector<const Keyed<Record>*>;
    const auto one = [&](const Matches& matches) {
        if (matches.size() > 1)
            refuse(store,
                   fmt::format("{} {}s are meant by \"{}\": {}. Name one by its id.",
                               matches.size(),
                               what,
                               shownName(text),
                               listed<Record>(matches)));
        return *matches.front();
    };
    const Matches exact =
        those(records, [&](const Keyed<Record>& each) { return nameOf(each) == text; });
    if (!exact.empty()) return one(exact);
    std::int64_t id = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (fault == std::errc{} && end == text.data() + text.size())
        for (const Keyed<Record>& each : records)
            if (each.id.value == id) return each;
    if (!text.empty()) {
        const std::string wanted = inSmallLetters(text);
        const auto begins = [&](const Keyed<Record>& each) {
            return inSmallLetters(interchange::cutUtf8(nameOf(each), text.size() + kLongestFold))
                .starts_with(wanted);
        };
        const Matches present = those(
            records, [&](const Keyed<Record>& each) { return !passed(each) && begins(each); });
        if (!present.empty()) return one(present);
        const Matches rest = those(records, begins);
        if (!rest.empty()) return one(rest);
    }
    if (records.empty())
        refuse(store,
               fmt::format(
                   "there is no {} \"{}\", nor any other {} yet", what, shownName(text), what));
    std::vector<std::string> names;
    names.reserve(records.size());
    for (const Keyed<Record>& each : records)
        names.push_back(shownName(nameOf(each)));
    refuse(store,
           fmt::format("there is no {} \"{}\".{} There is: {}",
                       what,
                       shownName(text),
                       interchange::maybe(text, names),
                       listed<Record>(those(records, [](const Keyed<Record>&) { return true; }))));
}

} // namespace

CLI::Option* addDatabase(CLI::App& command, std::string& file) {
    return command.add_option("--db", file, "the database (default: the one in your data folder)")
        ->option_text("FILE");
}

std::string databaseFile(const std::string& given) {
    return given.empty() ? app::defaultDatabase().string() : given;
}

storage::Store
openDatabase(const std::string& given, Access access, const Surroundings& surroundings) {
    const std::string file = databaseFile(given);
    std::error_code ignored;
    if (access != Access::Create && !fs::exists(file, ignored))
        throw Error(ErrorCode::CannotRead,
                    file,
                    "",
                    "there is no database yet; \"athlete add NAME\" makes one");
    storage::OpenOptions options;
    options.today = surroundings.today;
    options.dailyBackup = access == Access::Change || access == Access::Create;
    options.mode = access == Access::Create   ? storage::OpenMode::CreateOrOpen
                   : access == Access::DryRun ? storage::OpenMode::ReadOnly
                                              : storage::OpenMode::MustExist;
    return storage::Store(file, options);
}

std::string shownName(std::string_view name) {
    const std::string clean = printable(name);
    const std::string cut = column(clean, kNameWidth);
    // `column` fills up a short text; a long one it cuts.
    return cut.starts_with(clean) ? clean : cut;
}

Keyed<AthleteRecord> findAthlete(const storage::Store& store, const std::string& text) {
    return found<AthleteRecord>(
        store, store.athletes(), text, "athlete", [](const Keyed<AthleteRecord>& athlete) {
            return athlete.value.archived;
        });
}

Keyed<GroupRecord> findGroup(const storage::Store& store, const std::string& text) {
    return found<GroupRecord>(
        store, store.groups(), text, "group", [](const Keyed<GroupRecord>&) { return false; });
}

void addWhom(CLI::App& command, Whom& whom) {
    CLI::Option* const athlete =
        command.add_option("--athlete", whom.athletes, "an athlete, by name or id; again for more")
            ->option_text("NAME");
    athlete->allow_extra_args(false); // each takes one name
    CLI::Option* const group =
        command.add_option("--group", whom.group, "all of a group")->option_text("NAME");
    CLI::Option* const all = command.add_flag("--all", whom.all, "everybody not in the archive");
    group->excludes(athlete);
    all->excludes(athlete)->excludes(group);
}

std::vector<Keyed<AthleteRecord>> chosenAthletes(const storage::Store& store, const Whom& whom) {
    if (whom.athletes.empty() && whom.group.empty() && !whom.all)
        throw CLI::ValidationError("--athlete", "name an athlete, a --group, or --all");
    std::vector<Keyed<AthleteRecord>> chosen;
    if (!whom.athletes.empty()) {
        for (const std::string& text : whom.athletes) {
            Keyed<AthleteRecord> athlete = findAthlete(store, text);
            if (std::ranges::find(chosen, athlete.id, &Keyed<AthleteRecord>::id) == chosen.end())
                chosen.push_back(std::move(athlete));
        }
        return chosen;
    }
    std::optional<Keyed<GroupRecord>> group;
    if (!whom.group.empty()) group = findGroup(store, whom.group);
    for (Keyed<AthleteRecord>& athlete : store.athletes()) {
        if (athlete.value.archived) continue;
        if (group &&
            std::ranges::find(group->value.members, athlete.id) == group->value.members.end())
            continue;
        chosen.push_back(std::move(athlete));
    }
    if (chosen.empty())
        refuse(store,
               group ? fmt::format("the group \"{}\" has nobody to work with",
                                   shownName(group->value.name))
                     : "there is no athlete yet; \"athlete add NAME\" adds one");
    return chosen;
}

} // namespace stridewright::cli
