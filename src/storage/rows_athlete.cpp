// SPDX-License-Identifier: MIT
#include "storage/mapping.hpp"

namespace stridewright::storage {

namespace {

struct AthleteTable {
    static constexpr const char* name = "athlete";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<AthleteRecord>;

    static void fields(auto& v, auto& r) {
        auto& p = r.profile;
        v("name", p.name)("level", p.level)("born", r.born)("sessions_min", p.sessionsPerWeek.min)(
            "sessions_max", p.sessionsPerWeek.max)("target_sessions", p.targetSessions);
        bounds(v, p.raceWeekSessions);
        v("session_minutes", p.sessionMinutes)("placement", p.placement)("week_starts_on",
                                                                         p.weekStartsOn)(
            "body_mass_kg", r.bodyMassKg)("unit", r.unit)("archived", r.archived)("note", r.note);
    }

    /// Two columns that are filled together (the schema sees to that).
    static void bounds(auto& v, auto& bounds) {
        std::optional<int> min;
        std::optional<int> max;
        if (bounds) {
            min = bounds->min;
            max = bounds->max;
        }
        v("race_sessions_min", min)("race_sessions_max", max);
        if constexpr (!std::is_const_v<std::remove_reference_t<decltype(bounds)>>)
            if (min && max) bounds = SessionBounds{*min, *max};
    }
};

struct WeekdayTable {
    static constexpr const char* name = "athlete_weekday";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<Weekday, std::optional<int>, bool, bool>;
    static void fields(auto& v, auto& weekday, auto& minutes, auto& unavailable, auto& preferred) {
        v("weekday", weekday)("minutes", minutes)("unavailable", unavailable)("preferred",
                                                                              preferred);
    }
};

struct DayTable {
    static constexpr const char* name = "athlete_day";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<Date, std::optional<int>, bool>;
    static void fields(auto& v, auto& day, auto& minutes, auto& unavailable) {
        v("day", day)("minutes", minutes)("unavailable", unavailable);
    }
};

struct EquipmentTable {
    static constexpr const char* name = "athlete_equipment";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, std::string>;
    static void fields(auto& v, auto& position, auto& equipment) {
        v("position", position)("equipment", equipment);
    }
};

void implementFields(auto& v, auto& item) {
    v("kind", item.kind)("equipment", item.equipment)("label", item.label)("mass", item.mass)(
        "step", item.step)("unit", item.unit)("count", item.count);
}

struct ImplementTable {
    static constexpr const char* name = "athlete_implement";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, Implement>;
    static void fields(auto& v, auto& position, auto& item) {
        v("position", position);
        implementFields(v, item);
    }
};

struct PlaceTable {
    static constexpr const char* name = "athlete_place";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, std::string>;
    static void fields(auto& v, auto& position, auto& place) {
        v("position", position)("name", place);
    }
};

struct PlaceEquipmentTable {
    static constexpr const char* name = "place_equipment";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<int, int, std::string>;
    static void fields(auto& v, auto& place, auto& position, auto& equipment) {
        v("place", place)("position", position)("equipment", equipment);
    }
};

struct PlaceImplementTable {
    static constexpr const char* name = "place_implement";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<int, int, Implement>;
    static void fields(auto& v, auto& place, auto& position, auto& item) {
        v("place", place)("position", position);
        implementFields(v, item);
    }
};

struct ConcernTable {
    static constexpr const char* name = "athlete_concern";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, std::string>;
    static void fields(auto& v, auto& position, auto& concern) {
        v("position", position)("concern", concern);
    }
};

struct ExcludedTable {
    static constexpr const char* name = "athlete_excluded_exercise";
    static constexpr const char* owner = "athlete";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, std::string>;
    static void fields(auto& v, auto& position, auto& exercise) {
        v("position", position)("exercise", exercise);
    }
};

struct GroupTable {
    static constexpr const char* name = "athlete_group";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<GroupRecord>;
    static void fields(auto& v, auto& r) { v("name", r.name)("note", r.note); }
};

struct MemberTable {
    static constexpr const char* name = "group_member";
    static constexpr const char* owner = "athlete_group";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<int, Id<AthleteRecord>>;
    static void fields(auto& v, auto& position, auto& athlete) {
        v("position", position)("athlete", athlete);
    }
};

/// What has a column of its own in another record would be lost without a word.
void refuseWhatFollows(const Athlete& profile) {
    if (profile.age) throw Refusal("an age follows from the day of birth and is not kept itself");
    if (profile.gates) throw Refusal("open gates are kept as gate records");
    if (!profile.pain.empty()) throw Refusal("pain is kept as pain records");
}

} // namespace

template <>
struct Mapping<AthleteRecord> {
    using Tables = std::tuple<AthleteTable,
                              WeekdayTable,
                              DayTable,
                              EquipmentTable,
                              ImplementTable,
                              PlaceTable,
                              PlaceEquipmentTable,
                              PlaceImplementTable,
                              ConcernTable,
                              ExcludedTable>;

    static void write(RowSet& rows, const AthleteRecord& record) {
        const Athlete& profile = record.profile;
        refuseWhatFollows(profile);
        rows.add<AthleteTable>(record);
        for (const Weekday weekday : valuesOf<Weekday>()) {
            const auto i = static_cast<std::size_t>(weekday);
            const auto& minutes = profile.minutesByWeekday[i];
            const bool unavailable = profile.unavailableWeekdays[i];
            const bool preferred = profile.preferredWeekdays[i];
            if (minutes || unavailable || preferred)
                rows.add<WeekdayTable>(weekday, minutes, unavailable, preferred);
        }
        writeDays(rows, profile);
        addList<EquipmentTable>(rows, profile.equipment);
        addList<ImplementTable>(rows, profile.inventory);
        for (int i = 0; const Place& place : profile.places) {
            rows.add<PlaceTable>(i, place.name);
            addList<PlaceEquipmentTable>(rows, place.equipment, i);
            addList<PlaceImplementTable>(rows, place.inventory, i);
            ++i;
        }
        addList<ConcernTable>(rows, profile.concerns);
        addList<ExcludedTable>(rows, profile.excludedExercises);
    }

    static void readRest(Connection& connection, std::int64_t id, AthleteRecord& record) {
        Athlete& profile = record.profile;
        for (const auto& [weekday, minutes, unavailable, preferred] :
             rowsOfOwner<WeekdayTable>(connection, id)) {
            const auto i = static_cast<std::size_t>(weekday);
            profile.minutesByWeekday[i] = minutes;
            profile.unavailableWeekdays[i] = unavailable;
            profile.preferredWeekdays[i] = preferred;
        }
        for (const auto& [day, minutes, unavailable] : rowsOfOwner<DayTable>(connection, id)) {
            if (minutes) profile.minutesByDate[day] = *minutes;
            if (unavailable) profile.unavailableDates.insert(day);
        }
        for (auto& [position, equipment] : rowsOfOwner<EquipmentTable>(connection, id))
            profile.equipment.push_back(std::move(equipment));
        for (auto& [position, item] : rowsOfOwner<ImplementTable>(connection, id))
            profile.inventory.push_back(std::move(item));
        for (auto& [position, name] : rowsOfOwner<PlaceTable>(connection, id))
            profile.places.push_back({std::move(name), {}, {}});
        for (auto& [place, position, equipment] : rowsOfOwner<PlaceEquipmentTable>(connection, id))
            at(profile.places, place).equipment.push_back(std::move(equipment));
        for (auto& [place, position, item] : rowsOfOwner<PlaceImplementTable>(connection, id))
            at(profile.places, place).inventory.push_back(std::move(item));
        for (auto& [position, concern] : rowsOfOwner<ConcernTable>(connection, id))
            profile.concerns.push_back(std::move(concern));
        for (auto& [position, exercise] : rowsOfOwner<ExcludedTable>(connection, id))
            profile.excludedExercises.push_back(std::move(exercise));
    }

private:
    static void writeDays(RowSet& rows, const Athlete& profile) {
        std::set<Date> days = profile.unavailableDates;
        for (const auto& [day, minutes] : profile.minutesByDate)
            days.insert(day);
        for (const Date day : days) {
            const auto found = profile.minutesByDate.find(day);
            std::optional<int> minutes;
            if (found != profile.minutesByDate.end()) minutes = found->second;
            rows.add<DayTable>(day, minutes, profile.unavailableDates.contains(day));
        }
    }
};

template <>
struct Mapping<GroupRecord> {
    using Tables = std::tuple<GroupTable, MemberTable>;

    static void write(RowSet& rows, const GroupRecord& record) {
        rows.add<GroupTable>(record);
        addList<MemberTable>(rows, record.members);
    }

    static void readRest(Connection& connection, std::int64_t id, GroupRecord& record) {
        for (const auto& [position, athlete] : rowsOfOwner<MemberTable>(connection, id))
            record.members.push_back(athlete);
    }
};

STRIDEWRIGHT_KEEPS(AthleteRecord)
STRIDEWRIGHT_KEEPS(GroupRecord)

} // namespace stridewright::storage
