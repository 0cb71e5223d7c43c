// SPDX-License-Identifier: MIT
#include "storage/mapping.hpp"

#include <algorithm>

namespace stridewright::storage {

namespace {

struct ShoeTable {
    static constexpr const char* name = "shoe";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<ShoeRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("name", r.name)("start_km", r.startKm)("retired", r.retired);
    }
};

struct RunTable {
    static constexpr const char* name = "run";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<RunRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("day", r.run.date)("kind", r.run.kind)("minutes", r.run.minutes)(
            "km", r.run.km)("start", r.run.start)("title", r.run.title)("status", r.status)(
            "calendar", r.origin.calendar)("entry", r.origin.entry)("edited", r.edited)(
            "evidence", r.evidence)("confidence", r.confidence)("shoe", r.shoe)("note", r.note);
    }
};

struct RaceTable {
    static constexpr const char* name = "race";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<RaceRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("day", r.race.date)("name", r.race.name)("km", r.race.km)(
            "priority", r.race.priority)("calendar", r.origin.calendar)("entry", r.origin.entry)(
            "edited", r.edited);
    }
};

struct SeasonTable {
    static constexpr const char* name = "season";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<SeasonRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete);
        own(v, "own_phases", r.phases);
        own(v, "own_easier_weeks", r.deloadWeeks);
    }
    /// Whether there is a list, even an empty one.
    static void own(auto& v, const char* column, auto& list) {
        bool present = list.has_value();
        v(column, present);
        if constexpr (!std::is_const_v<std::remove_reference_t<decltype(list)>>)
            if (present) list.emplace();
    }
};

struct SeasonPhaseTable {
    static constexpr const char* name = "season_phase";
    static constexpr const char* owner = "season";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<PhaseStart>;
    static void fields(auto& v, auto& start) { v("day", start.from)("phase", start.phase); }
};

struct EasierWeekTable {
    static constexpr const char* name = "season_easier_week";
    static constexpr const char* owner = "season";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<Date>;
    static void fields(auto& v, auto& day) { v("day", day); }
};

struct PinTable {
    static constexpr const char* name = "pin";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<PinRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("day", r.pin.date)("kind", r.pin.kind)("class", r.pin.sessionClass)(
            "calendar", r.origin.calendar)("entry", r.origin.entry);
    }
};

struct PinAcceptTable {
    static constexpr const char* name = "pin_accept";
    static constexpr const char* owner = "pin";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, RuleId>;
    static void fields(auto& v, auto& position, auto& rule) {
        v("position", position)("rule", rule);
    }
};

} // namespace

template <>
struct Mapping<ShoeRecord> {
    using Tables = std::tuple<ShoeTable>;
    static void write(RowSet& rows, const ShoeRecord& record) { rows.add<ShoeTable>(record); }
    static void readRest(Connection&, std::int64_t, ShoeRecord&) {}
};

template <>
struct Mapping<RunRecord> {
    using Tables = std::tuple<RunTable>;
    static void write(RowSet& rows, const RunRecord& record) { rows.add<RunTable>(record); }
    static void readRest(Connection&, std::int64_t, RunRecord&) {}
};

template <>
struct Mapping<RaceRecord> {
    using Tables = std::tuple<RaceTable>;
    static void write(RowSet& rows, const RaceRecord& record) { rows.add<RaceTable>(record); }
    static void readRest(Connection&, std::int64_t, RaceRecord&) {}
};

template <>
struct Mapping<SeasonRecord> {
    using Tables = std::tuple<SeasonTable, SeasonPhaseTable, EasierWeekTable>;

    static void write(RowSet& rows, const SeasonRecord& record) {
        rows.add<SeasonTable>(record);
        if (record.phases) {
            const auto later = [](const auto& a, const auto& b) { return a.from >= b.from; };
            if (std::ranges::adjacent_find(*record.phases, later) != record.phases->end())
                throw Refusal("phases must be in order, one a day");
            for (const PhaseStart& start : *record.phases)
                rows.add<SeasonPhaseTable>(start);
        }
        if (record.deloadWeeks) {
            if (std::ranges::adjacent_find(*record.deloadWeeks, std::ranges::greater_equal{}) !=
                record.deloadWeeks->end())
                throw Refusal("easier weeks must be in order, each once");
            for (const Date day : *record.deloadWeeks)
                rows.add<EasierWeekTable>(day);
        }
    }

    static void readRest(Connection& connection, std::int64_t id, SeasonRecord& record) {
        for (const auto& [start] : rowsOfOwner<SeasonPhaseTable>(connection, id)) {
            if (!record.phases) throw Damage("a season has phases and says it has none");
            record.phases->push_back(start);
        }
        for (const auto& [day] : rowsOfOwner<EasierWeekTable>(connection, id)) {
            if (!record.deloadWeeks) throw Damage("a season has easier weeks and says it has none");
            record.deloadWeeks->push_back(day);
        }
    }
};

template <>
struct Mapping<PinRecord> {
    using Tables = std::tuple<PinTable, PinAcceptTable>;

    static void write(RowSet& rows, const PinRecord& record) {
        rows.add<PinTable>(record);
        addList<PinAcceptTable>(rows, record.pin.accept);
    }

    static void readRest(Connection& connection, std::int64_t id, PinRecord& record) {
        for (const auto& [position, rule] : rowsOfOwner<PinAcceptTable>(connection, id))
            record.pin.accept.push_back(rule);
    }
};

STRIDEWRIGHT_KEEPS(ShoeRecord)
STRIDEWRIGHT_KEEPS(RunRecord)
STRIDEWRIGHT_KEEPS(RaceRecord)
STRIDEWRIGHT_KEEPS(SeasonRecord)
STRIDEWRIGHT_KEEPS(PinRecord)

} // namespace stridewright::storage
