// SPDX-License-Identifier: MIT
#include "storage/mapping.hpp"

#include <algorithm>

namespace stridewright::storage {

namespace {

struct LogTable {
    static constexpr const char* name = "log";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<LogRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("session", r.session)("logged_at", r.loggedAt)("source", r.source)(
            "source_entry", r.sourceEntry)("day", r.log.date)("class", r.log.sessionClass)(
            "phase", r.log.phase)("easier", r.log.easier)("start", r.log.start)(
            "minutes", r.log.minutes)("planned_minutes",
                                      r.log.plannedMinutes)("rpe", r.log.rpe)("note", r.log.note);
    }
};

struct LogExerciseTable {
    static constexpr const char* name = "log_exercise";
    static constexpr const char* owner = "log";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, ExerciseLog>;
    static void fields(auto& v, auto& position, auto& item) {
        v("position", position)("exercise", item.exercise)("name", item.name)("metric",
                                                                              item.metric);
        target(v, item.target);
        v("form_doubt", item.formDoubt);
    }

    /// Present where the number of sets is.
    static void target(auto& v, auto& target) {
        std::optional<int> sets;
        std::optional<int> low;
        std::optional<int> high;
        Target rest;
        if (target) {
            sets = target->sets;
            low = target->amount.low;
            high = target->amount.high;
            rest = *target;
        }
        v("target_sets", sets)("target_low", low)("target_high", high)("target_rpe", rest.rpe)(
            "target_load_kg", rest.loadKg);
        if constexpr (!std::is_const_v<std::remove_reference_t<decltype(target)>>)
            if (sets && low && high) target = Target{*sets, {*low, *high}, rest.rpe, rest.loadKg};
    }
};

struct LogSetTable {
    static constexpr const char* name = "log_set";
    static constexpr const char* owner = "log";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<int, int, SetLog>;
    static void fields(auto& v, auto& exercise, auto& position, auto& set) {
        v("exercise", exercise)("position", position)("kind", set.kind)("amount", set.amount)(
            "load_kg", set.loadKg)("rpe", set.rpe)("pain", set.pain)("side", set.side)("note",
                                                                                       set.note);
    }
};

struct ReadinessTable {
    static constexpr const char* name = "readiness";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<ReadinessRecord>;
    static void fields(auto& v, auto& r) {
        auto& day = r.readiness;
        v("athlete", r.athlete)("day", day.date)("sleep", day.sleep)("energy", day.energy)(
            "legs", day.legs)("stress", day.stress)("soreness", day.soreness)(
            "sleep_hours", day.sleepHours)("limp", day.limp);
    }
};

struct PainTable {
    static constexpr const char* name = "pain";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<PainRecord>;
    static void fields(auto& v, auto& r) {
        auto& entry = r.entry;
        v("athlete", r.athlete)("day", entry.date)("concern", entry.concern)("side", entry.side)(
            "score", entry.score)("moment", entry.moment)("note", entry.note);
    }
};

struct PainSignTable {
    static constexpr const char* name = "pain_sign";
    static constexpr const char* owner = "pain";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<PainSign>;
    static void fields(auto& v, auto& sign) { v("sign", sign); }
};

struct IllnessTable {
    static constexpr const char* name = "illness";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<IllnessRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("first_day",
                                r.illness.from)("last_day", r.illness.to)("fever", r.illness.fever);
    }
};

struct GateTable {
    static constexpr const char* name = "gate";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<GateRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("day", r.event.date)("gate", r.event.gate)("open", r.event.open)(
            "witness", r.event.by);
    }
};

struct NoteTable {
    static constexpr const char* name = "note";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<NoteRecord>;
    static void fields(auto& v, auto& r) { v("athlete", r.athlete)("day", r.date)("text", r.text); }
};

} // namespace

template <>
struct Mapping<LogRecord> {
    using Tables = std::tuple<LogTable, LogExerciseTable, LogSetTable>;

    static void write(RowSet& rows, const LogRecord& record) {
        rows.add<LogTable>(record);
        for (int i = 0; const ExerciseLog& item : record.log.exercises) {
            rows.add<LogExerciseTable>(i, item);
            addList<LogSetTable>(rows, item.sets, i);
            ++i;
        }
    }

    static void readRest(Connection& connection, std::int64_t id, LogRecord& record) {
        for (auto& [position, item] : rowsOfOwner<LogExerciseTable>(connection, id))
            record.log.exercises.push_back(std::move(item));
        for (auto& [exercise, position, set] : rowsOfOwner<LogSetTable>(connection, id))
            at(record.log.exercises, exercise).sets.push_back(std::move(set));
    }
};

template <>
struct Mapping<ReadinessRecord> {
    using Tables = std::tuple<ReadinessTable>;
    static void write(RowSet& rows, const ReadinessRecord& record) {
        rows.add<ReadinessTable>(record);
    }
    static void readRest(Connection&, std::int64_t, ReadinessRecord&) {}
};

template <>
struct Mapping<PainRecord> {
    using Tables = std::tuple<PainTable, PainSignTable>;

    static void write(RowSet& rows, const PainRecord& record) {
        rows.add<PainTable>(record);
        if (std::ranges::adjacent_find(record.entry.signs, std::ranges::greater_equal{}) !=
            record.entry.signs.end())
            throw Refusal("signs must be in their order, each once");
        for (const PainSign sign : record.entry.signs)
            rows.add<PainSignTable>(sign);
    }

    static void readRest(Connection& connection, std::int64_t id, PainRecord& record) {
        for (const auto& [sign] : rowsOfOwner<PainSignTable>(connection, id))
            record.entry.signs.push_back(sign);
        std::ranges::sort(record.entry.signs);
    }
};

template <>
struct Mapping<IllnessRecord> {
    using Tables = std::tuple<IllnessTable>;
    static void write(RowSet& rows, const IllnessRecord& record) { rows.add<IllnessTable>(record); }
    static void readRest(Connection&, std::int64_t, IllnessRecord&) {}
};

template <>
struct Mapping<GateRecord> {
    using Tables = std::tuple<GateTable>;
    static void write(RowSet& rows, const GateRecord& record) { rows.add<GateTable>(record); }
    static void readRest(Connection&, std::int64_t, GateRecord&) {}
};

template <>
struct Mapping<NoteRecord> {
    using Tables = std::tuple<NoteTable>;
    static void write(RowSet& rows, const NoteRecord& record) { rows.add<NoteTable>(record); }
    static void readRest(Connection&, std::int64_t, NoteRecord&) {}
};

STRIDEWRIGHT_KEEPS(LogRecord)
STRIDEWRIGHT_KEEPS(ReadinessRecord)
STRIDEWRIGHT_KEEPS(PainRecord)
STRIDEWRIGHT_KEEPS(IllnessRecord)
STRIDEWRIGHT_KEEPS(GateRecord)
STRIDEWRIGHT_KEEPS(NoteRecord)

} // namespace stridewright::storage
