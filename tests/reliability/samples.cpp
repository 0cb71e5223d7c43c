// SPDX-License-Identifier: MIT
#include "reliability/samples.hpp"

#include <fmt/format.h>

namespace stridewright::reliability {

namespace {

template <class T>
Change putting(Id<T> id, T value) {
    return {Put<T>{id, std::move(value)}};
}

/// All records of a kind, in the order of their ids.
template <class T>
std::vector<const Put<T>*> allOf(const Content& content) {
    std::vector<const Put<T>*> found;
    for (const auto& [key, edit] : content)
        if (const auto* put = std::get_if<Put<T>>(&edit)) found.push_back(put);
    return found;
}

} // namespace

Id<AthleteRecord> anAthlete(const Content& content) {
    const auto all = allOf<AthleteRecord>(content);
    return all.empty() ? Id<AthleteRecord>{} : all.front()->id;
}

int Samples::number(int low, int high) {
    // Not std::uniform_int_distribution: its numbers differ between libraries.
    return low + static_cast<int>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
}

Date Samples::day() {
    return makeDate(2026, 1, 1) + Days{number(0, 700)};
}

std::string Samples::text() {
    static const std::array<std::string_view, 6> kTexts{"",
                                                        "Felt good",
                                                        "O'Neil; -- \"quoted\"",
                                                        "Füße schwer 🦵",
                                                        "=cmd()",
                                                        "two\nlines\there"};
    return fmt::format("{} {}", kTexts.at(static_cast<std::size_t>(number(0, 5))), number(0, 9999));
}

SetLog Samples::set() {
    SetLog set;
    set.amount = number(3, 15);
    set.loadKg = number(0, 400) * 0.25;
    if (number(0, 1) == 1) set.rpe = number(10, 20) * 0.5;
    if (number(0, 9) == 0) set.note = text();
    return set;
}

Change Samples::newAthlete() {
    AthleteRecord record;
    record.profile.name = "Ana " + text();
    record.profile.level = Level::Intermediate;
    record.profile.sessionMinutes = number(20, 90);
    record.profile.minutesByWeekday.at(2) = 30;
    record.profile.equipment = {"dumbbell", "longband"};
    record.profile.inventory = {{ImplementKind::Dumbbell, "dumbbell", "", 10, 0, {}, 2}};
    record.profile.unavailableDates = {makeDate(2026, 12, 24)};
    record.born = makeDate(1990, 5, 17);
    record.bodyMassKg = 61.5;
    record.note = text();
    return putting(m_ids.next<AthleteRecord>(), std::move(record));
}

Change Samples::plan(Id<AthleteRecord> athlete, int weeks) {
    Change change;
    const Date first = makeDate(2027, 1, 4) + Days{7 * number(0, 500)};
    for (int week = 0; week < weeks; ++week)
        for (const int weekday : {0, 3}) {
            SessionRecord record;
            record.athlete = athlete;
            record.firstPlanned = first - Days{3};
            record.planned.date = first + Days{7 * week + weekday};
            record.planned.sessionClass = SessionClass::Moderate;
            record.planned.minutes = 40;
            record.planned.why = {
                {"after_easy_run", {std::int64_t{3}, std::string("easy")}, {}, {}}};
            for (const BlockKind kind : {BlockKind::Main, BlockKind::Hip, BlockKind::Core}) {
                SessionBlock block;
                block.kind = kind;
                for (const char* exercise : {"split_squat", "dead_bug"}) {
                    Prescription item;
                    item.exercise = exercise;
                    item.sets = number(1, 4);
                    item.amount = {number(4, 6), number(8, 12)};
                    item.rpe = 7;
                    item.minutes = number(8, 40) * 0.25;
                    block.items.push_back(item);
                }
                record.planned.blocks.push_back(std::move(block));
            }
            change.push_back(Put<SessionRecord>{m_ids.next<SessionRecord>(), std::move(record)});
        }
    return change;
}

Change Samples::imported(Id<AthleteRecord> athlete, int runs) {
    Change change;
    const Date first = day();
    for (int i = 0; i < runs; ++i) {
        RunRecord record;
        record.athlete = athlete;
        record.run.date = first + Days{i};
        record.run.kind = static_cast<RunKind>(number(0, 9));
        record.run.minutes = number(20, 150);
        record.run.title = text();
        record.origin = {"club.ics", fmt::format("{}@{}", i, number(0, 1'000'000'000))};
        change.push_back(Put<RunRecord>{m_ids.next<RunRecord>(), std::move(record)});
    }
    return change;
}

Change Samples::log(Id<AthleteRecord> athlete, int exercises) {
    LogRecord record;
    record.athlete = athlete;
    record.loggedAt = 1'790'000'000 + number(0, 1'000'000);
    record.log.date = day();
    record.log.sessionClass = SessionClass::Light;
    record.log.note = text();
    for (int i = 0; i < exercises; ++i) {
        ExerciseLog exercise;
        exercise.exercise = i % 2 == 0 ? "split_squat" : "dead_bug";
        for (int count = number(1, 4); count > 0; --count)
            exercise.sets.push_back(set());
        record.log.exercises.push_back(std::move(exercise));
    }
    return putting(m_ids.next<LogRecord>(), std::move(record));
}

Change Samples::oneSet(const Content& content) {
    const auto logs = allOf<LogRecord>(content);
    const Put<LogRecord>& chosen =
        *logs.at(static_cast<std::size_t>(number(0, static_cast<int>(logs.size()) - 1)));
    LogRecord record = *chosen.value;
    record.log.exercises.at(0).sets.push_back(set());
    return putting(chosen.id, std::move(record));
}

Change Samples::any(const Content& content) {
    const Id<AthleteRecord> athlete = anAthlete(content);
    if (!athlete) return newAthlete();
    const auto logs = allOf<LogRecord>(content);
    switch (number(0, 9)) {
    case 0:
        return plan(athlete, 2);
    case 1:
        return imported(athlete, 20);
    case 2:
        return putting(m_ids.next<NoteRecord>(), NoteRecord{athlete, day(), text()});
    case 3: {
        PainRecord record{athlete, {}};
        record.entry.date = day();
        record.entry.concern = "achilles";
        record.entry.side = BodySide::Left;
        record.entry.score = number(0, 10);
        record.entry.signs = {PainSign::GoneWithinHour, PainSign::MorningStiffness};
        return putting(m_ids.next<PainRecord>(), std::move(record));
    }
    case 4: {
        SettingRecord record{fmt::format("setting_{}", number(0, 1'000'000'000)), text()};
        return putting(m_ids.next<SettingRecord>(), std::move(record));
    }
    case 5:
        if (logs.size() > 3) return {Put<LogRecord>{logs.front()->id, std::nullopt}};
        [[fallthrough]];
    case 6:
    case 7:
        if (!logs.empty()) return oneSet(content);
        [[fallthrough]];
    default:
        return log(athlete, number(1, 5));
    }
}

} // namespace stridewright::reliability
