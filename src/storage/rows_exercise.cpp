// SPDX-License-Identifier: MIT
#include "storage/mapping.hpp"

namespace stridewright::storage {

/// The lists of texts of an own exercise.
enum class TextList { Alias, Regression, Progression, Contraindication, Cue, Mistake };

} // namespace stridewright::storage

template <>
struct stridewright::EnumWords<stridewright::storage::TextList> {
    static constexpr std::array<std::string_view, 6> words{
        "alias", "regression", "progression", "contraindication", "cue", "mistake"};
};

namespace stridewright::storage {

namespace {

struct ExerciseTable {
    static constexpr const char* name = "exercise";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<ExerciseRecord>;
    static void fields(auto& v, auto& r) {
        auto& e = r.exercise;
        v("exercise", e.id)("name", e.name)("primary_focus", e.primary)("pattern", e.pattern)(
            "unilateral", e.unilateral)("level", e.level)("metric", e.metric)(
            "dose_low", e.dose.low)("dose_high", e.dose.high)("tempo", e.tempo)("eccentric_cost",
                                                                                e.eccentricCost)(
            "slot", e.slot)("loading", e.loading)("increment", e.increment)("gate", e.gate)(
            "holds_per_set", e.holdsPerSet)("seconds_per_rep", e.secondsPerRep)(
            "contacts_per_unit", e.contactsPerUnit)("plyo_intensity", e.plyoIntensity);
    }
};

struct TextTable {
    static constexpr const char* name = "exercise_text";
    static constexpr const char* owner = "own_exercise";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<TextList, int, std::string>;
    static void fields(auto& v, auto& list, auto& position, auto& text) {
        v("list", list)("position", position)("text", text);
    }
};

struct SecondaryTable {
    static constexpr const char* name = "exercise_secondary_focus";
    static constexpr const char* owner = "own_exercise";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, Focus>;
    static void fields(auto& v, auto& position, auto& focus) {
        v("position", position)("focus", focus);
    }
};

struct AlternativeTable {
    static constexpr const char* name = "exercise_alternative";
    static constexpr const char* owner = "own_exercise";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int>;
    static void fields(auto& v, auto& position) { v("position", position); }
};

struct AlternativeItemTable {
    static constexpr const char* name = "exercise_equipment";
    static constexpr const char* owner = "own_exercise";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<int, int, std::string>;
    static void fields(auto& v, auto& alternative, auto& position, auto& equipment) {
        v("alternative", alternative)("position", position)("equipment", equipment);
    }
};

struct ApprovalTable {
    static constexpr const char* name = "approval";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<ApprovalRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("code", r.code)("day", r.date)("approved", r.approved)("note",
                                                                                       r.note);
    }
};

struct SettingTable {
    static constexpr const char* name = "setting";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<SettingRecord>;
    static void fields(auto& v, auto& r) { v("name", r.name)("value", r.value); }
};

auto& listOf(auto& exercise, TextList list) {
    switch (list) {
    case TextList::Alias:
        return exercise.aliases;
    case TextList::Regression:
        return exercise.regressions;
    case TextList::Progression:
        return exercise.progressions;
    case TextList::Contraindication:
        return exercise.contraindications;
    case TextList::Cue:
        return exercise.cues;
    case TextList::Mistake:
        break;
    }
    return exercise.mistakes;
}

} // namespace

template <>
struct Mapping<ExerciseRecord> {
    using Tables = std::
        tuple<ExerciseTable, TextTable, SecondaryTable, AlternativeTable, AlternativeItemTable>;

    static void write(RowSet& rows, const ExerciseRecord& record) {
        const Exercise& exercise = record.exercise;
        rows.add<ExerciseTable>(record);
        for (const TextList list : valuesOf<TextList>())
            addList<TextTable>(rows, listOf(exercise, list), list);
        addList<SecondaryTable>(rows, exercise.secondary);
        for (int i = 0; const auto& alternative : exercise.equipment) {
            rows.add<AlternativeTable>(i);
            addList<AlternativeItemTable>(rows, alternative, i);
            ++i;
        }
    }

    static void readRest(Connection& connection, std::int64_t id, ExerciseRecord& record) {
        Exercise& exercise = record.exercise;
        for (auto& [list, position, text] : rowsOfOwner<TextTable>(connection, id))
            listOf(exercise, list).push_back(std::move(text));
        for (const auto& [position, focus] : rowsOfOwner<SecondaryTable>(connection, id))
            exercise.secondary.push_back(focus);
        exercise.equipment.resize(rowsOfOwner<AlternativeTable>(connection, id).size());
        for (auto& [alternative, position, item] :
             rowsOfOwner<AlternativeItemTable>(connection, id))
            at(exercise.equipment, alternative).push_back(std::move(item));
    }
};

template <>
struct Mapping<ApprovalRecord> {
    using Tables = std::tuple<ApprovalTable>;
    static void write(RowSet& rows, const ApprovalRecord& record) {
        rows.add<ApprovalTable>(record);
    }
    static void readRest(Connection&, std::int64_t, ApprovalRecord&) {}
};

template <>
struct Mapping<SettingRecord> {
    using Tables = std::tuple<SettingTable>;
    static void write(RowSet& rows, const SettingRecord& record) { rows.add<SettingTable>(record); }
    static void readRest(Connection&, std::int64_t, SettingRecord&) {}
};

STRIDEWRIGHT_KEEPS(ExerciseRecord)
STRIDEWRIGHT_KEEPS(ApprovalRecord)
STRIDEWRIGHT_KEEPS(SettingRecord)

} // namespace stridewright::storage
