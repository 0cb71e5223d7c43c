// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/id.hpp>
#include <stridewright/domain/log.hpp>
#include <stridewright/domain/plan.hpp>
#include <stridewright/domain/request.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What the store keeps. A record is one whole thing that a person enters, imports or accepts; it is
// written and taken back as a whole. Lists inside a record keep their order unless said otherwise.

namespace stridewright {

/// A person. `profile` holds what is entered; its `age`, `gates` and `pain` stay empty here, since
/// they follow from `born`, the gate records and the pain records.
struct AthleteRecord {
    Athlete profile;
    std::optional<Date> born;
    std::optional<double> bodyMassKg;   ///< 20 to 400
    MassUnit unit = MassUnit::Kilogram; ///< in which loads are shown
    bool archived = false;
    std::string note;
    friend bool operator==(const AthleteRecord&, const AthleteRecord&) = default;
};

struct GroupRecord {
    std::string name;
    std::vector<Id<AthleteRecord>> members;
    std::string note;
    friend bool operator==(const GroupRecord&, const GroupRecord&) = default;
};

/// Where an entry came from, so that reading the same calendar again finds it.
struct Origin {
    std::string calendar; ///< the calendar's own name, else its file name; empty: entered by hand
    std::string entry;    ///< identity within the calendar
    friend bool operator==(const Origin&, const Origin&) = default;
};

enum class RunStatus { Planned, Done, Skipped };

template <>
struct EnumWords<RunStatus> {
    static constexpr std::array<std::string_view, 3> words{"planned", "done", "skipped"};
};

struct ShoeRecord;

/// One entry of the running calendar.
struct RunRecord {
    Id<AthleteRecord> athlete;
    Run run; ///< any kind but race
    RunStatus status = RunStatus::Planned;
    Origin origin;
    bool edited = false;   ///< changed by hand since it was imported: an import asks first
    std::string evidence;  ///< why its kind was guessed, or empty
    double confidence = 1; ///< 0 to 1; 1 where a person said so
    Id<ShoeRecord> shoe;   ///< 0: none
    std::string note;
    friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

struct RaceRecord {
    Id<AthleteRecord> athlete;
    Race race;
    Origin origin;
    bool edited = false;
    friend bool operator==(const RaceRecord&, const RaceRecord&) = default;
};

/// Phases and easier weeks that were set by hand; an athlete has at most one of these. Absent
/// lists are derived from the races.
struct SeasonRecord {
    Id<AthleteRecord> athlete;
    std::optional<std::vector<PhaseStart>> phases; ///< by date
    std::optional<std::vector<Date>> deloadWeeks;  ///< ascending, each once
    friend bool operator==(const SeasonRecord&, const SeasonRecord&) = default;
};

/// An athlete has at most one pin for a day.
struct PinRecord {
    Id<AthleteRecord> athlete;
    Pin pin;
    Origin origin = {}; ///< of strength that a running calendar holds
    friend bool operator==(const PinRecord&, const PinRecord&) = default;
};

/// Why a session stands in another version than planned.
enum class InsteadCause { Readiness, Pain, Time, Place, Swap };

template <>
struct EnumWords<InsteadCause> {
    static constexpr std::array<std::string_view, 5> words{
        "readiness", "pain", "time", "place", "swap"};
};

/// A session of the accepted plan. `planned.terms` is not kept: it belongs to the arrangement of
/// the whole season and is computed again.
struct SessionRecord {
    Id<AthleteRecord> athlete;
    PlannedSession planned;
    PhaseKind phase = PhaseKind::Base;
    bool easier = false;
    Date firstPlanned{};                   ///< the day on which it was first planned for its date
    std::optional<PlannedSession> instead; ///< what is to be done in its place; same date
    std::optional<InsteadCause> cause;     ///< present exactly where `instead` is
    bool skipped = false;                  ///< let go by the athlete
    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

struct LogRecord {
    Id<AthleteRecord> athlete;
    Id<SessionRecord> session; ///< 0: done without a plan
    std::int64_t loggedAt = 0; ///< seconds since 1970, UTC
    std::string source;        ///< program or file it was imported from, or empty
    std::string sourceEntry;   ///< identity within the source
    SessionLog log;
    friend bool operator==(const LogRecord&, const LogRecord&) = default;
};

/// An athlete has at most one for a day.
struct ReadinessRecord {
    Id<AthleteRecord> athlete;
    Readiness readiness;
    friend bool operator==(const ReadinessRecord&, const ReadinessRecord&) = default;
};

struct PainRecord {
    Id<AthleteRecord> athlete;
    PainEntry entry;
    friend bool operator==(const PainRecord&, const PainRecord&) = default;
};

struct IllnessRecord {
    Id<AthleteRecord> athlete;
    Illness illness;
    friend bool operator==(const IllnessRecord&, const IllnessRecord&) = default;
};

struct GateRecord {
    Id<AthleteRecord> athlete;
    GateEvent event;
    friend bool operator==(const GateRecord&, const GateRecord&) = default;
};

struct NoteRecord {
    Id<AthleteRecord> athlete;
    Date date{};
    std::string text;
    friend bool operator==(const NoteRecord&, const NoteRecord&) = default;
};

/// Kilometres run in a shoe are `startKm` and those of the runs done in it.
struct ShoeRecord {
    Id<AthleteRecord> athlete;
    std::string name;
    double startKm = 0;          ///< 0 to 100000
    std::optional<Date> retired; ///< no runs from this day on
    friend bool operator==(const ShoeRecord&, const ShoeRecord&) = default;
};

/// An exercise of the person's own; its id is none of the catalog's and stands once.
struct ExerciseRecord {
    Exercise exercise;
    friend bool operator==(const ExerciseRecord&, const ExerciseRecord&) = default;
};

/// A finding that was read and accepted; it is not shown again.
struct ApprovalRecord {
    Id<AthleteRecord> athlete;
    std::string code;         ///< of the finding
    std::optional<Date> date; ///< of the finding
    Date approved{};
    std::string note;
    friend bool operator==(const ApprovalRecord&, const ApprovalRecord&) = default;
};

/// A setting that belongs to the data, not to the computer. A name stands once.
struct SettingRecord {
    std::string name;
    std::string value;
    friend bool operator==(const SettingRecord&, const SettingRecord&) = default;
};

/// A record with its id.
template <class T>
struct Keyed {
    Id<T> id;
    T value;
    friend bool operator==(const Keyed&, const Keyed&) = default;
};

/// Writes a record, or removes it where there is no value.
template <class T>
struct Put {
    Id<T> id;
    std::optional<T> value;
    friend bool operator==(const Put&, const Put&) = default;
};

using AnyPut = std::variant<Put<AthleteRecord>,
                            Put<GroupRecord>,
                            Put<ShoeRecord>,
                            Put<RunRecord>,
                            Put<RaceRecord>,
                            Put<SeasonRecord>,
                            Put<PinRecord>,
                            Put<SessionRecord>,
                            Put<LogRecord>,
                            Put<ReadinessRecord>,
                            Put<PainRecord>,
                            Put<IllnessRecord>,
                            Put<GateRecord>,
                            Put<NoteRecord>,
                            Put<ExerciseRecord>,
                            Put<ApprovalRecord>,
                            Put<SettingRecord>>;

/// One write, of a record of any kind. Copying, comparing and destroying it is compiled once, and
/// not in every source that makes a change: with so many kinds that was most of what they compiled.
struct Edit : AnyPut {
    using AnyPut::AnyPut;
    Edit();
    Edit(const Edit&);
    Edit(Edit&&) noexcept;
    Edit& operator=(const Edit&);
    Edit& operator=(Edit&&) noexcept;
    ~Edit();
    friend bool operator==(const Edit&, const Edit&);
};

/// Edits in the order in which they are made: an athlete before its runs, a session before its log,
/// and the other way round when removing.
using Change = std::vector<Edit>;

/// Every day that documents can name.
inline constexpr DateRange kAllDates{Date{std::chrono::year{1970} / std::chrono::January / 1},
                                     Date{std::chrono::year{2199} / std::chrono::December / 31}};

/// All that is known about one athlete over a range of dates. Lists are by date, then by id.
struct Snapshot {
    Keyed<AthleteRecord> athlete;
    DateRange range; ///< of the dated lists
    std::vector<Keyed<RunRecord>> runs;
    std::vector<Keyed<RaceRecord>> races; ///< all
    std::optional<Keyed<SeasonRecord>> season;
    std::vector<Keyed<PinRecord>> pins;
    std::vector<Keyed<SessionRecord>> sessions;
    std::vector<Keyed<LogRecord>> logs;
    std::vector<Keyed<ReadinessRecord>> readiness;
    std::vector<Keyed<PainRecord>> pain;
    std::vector<Keyed<IllnessRecord>> illness; ///< all that touch the range
    std::vector<Keyed<GateRecord>> gates;      ///< all
    std::vector<Keyed<NoteRecord>> notes;
    std::vector<Keyed<ShoeRecord>> shoes;         ///< all, by name
    std::vector<Keyed<ExerciseRecord>> exercises; ///< all own exercises, by exercise id
    std::vector<Keyed<ApprovalRecord>> approvals; ///< all
    friend bool operator==(const Snapshot&, const Snapshot&);
};

/// Everything of some athletes, to be written to a document or read from one. The snapshots cover
/// all dates; own exercises stand in `exercises` and not in the snapshots.
struct Archive {
    std::vector<Snapshot> athletes;
    std::vector<Keyed<GroupRecord>> groups; ///< with the members that are in `athletes`
    std::vector<Keyed<ExerciseRecord>> exercises;
    std::vector<Keyed<SettingRecord>> settings;
    friend bool operator==(const Archive&, const Archive&);
};

} // namespace stridewright

// Compiled once, in records.cpp; see Edit.
extern template class std::vector<stridewright::Keyed<stridewright::RunRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::RaceRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::PinRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::SessionRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::LogRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::ReadinessRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::PainRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::IllnessRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::GateRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::NoteRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::ShoeRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::ExerciseRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::ApprovalRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::GroupRecord>>;
extern template class std::vector<stridewright::Keyed<stridewright::SettingRecord>>;
extern template class std::vector<stridewright::Edit>;
