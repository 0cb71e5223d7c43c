// SPDX-License-Identifier: MIT
#include "storage/mapping.hpp"

namespace stridewright::storage {

namespace {

struct SessionTable {
    static constexpr const char* name = "session";
    static constexpr const char* owner = "id";
    static constexpr std::size_t keys = 1;
    using Values = std::tuple<SessionRecord>;
    static void fields(auto& v, auto& r) {
        v("athlete", r.athlete)("day", r.planned.date)("phase", r.phase)("easier", r.easier)(
            "first_planned", r.firstPlanned)("cause", r.cause)("skipped", r.skipped);
    }
};

/// A session as planned and, where `instead` is true, what is to be done in its place.
struct VersionTable {
    static constexpr const char* name = "session_version";
    static constexpr const char* owner = "session";
    static constexpr std::size_t keys = 2;
    using Values = std::tuple<bool, PlannedSession>;
    static void fields(auto& v, auto& instead, auto& session) {
        v("instead", instead)("class", session.sessionClass)("pinned", session.pinned)(
            "fact", session.fact)("not_before", session.notBefore)("minutes", session.minutes);
    }
};

void reasonFields(auto& v, auto& reason) {
    v("code", reason.code)("args", reason.args)("tradeoff", reason.tradeoff)("about", reason.about);
}

struct SessionReasonTable {
    static constexpr const char* name = "session_reason";
    static constexpr const char* owner = "session";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<bool, int, Reason>;
    static void fields(auto& v, auto& instead, auto& position, auto& reason) {
        v("instead", instead)("position", position);
        reasonFields(v, reason);
    }
};

struct BlockTable {
    static constexpr const char* name = "session_block";
    static constexpr const char* owner = "session";
    static constexpr std::size_t keys = 3;
    using Values = std::tuple<bool, int, SessionBlock>;
    static void fields(auto& v, auto& instead, auto& position, auto& block) {
        v("instead", instead)("position", position)("kind", block.kind)("pair", block.pair);
    }
};

struct PrescriptionTable {
    static constexpr const char* name = "prescription";
    static constexpr const char* owner = "session";
    static constexpr std::size_t keys = 4;
    using Values = std::tuple<bool, int, int, Prescription>;
    static void fields(auto& v, auto& instead, auto& block, auto& position, auto& item) {
        v("instead", instead)("block", block)("position", position)("exercise", item.exercise)(
            "sets", item.sets)("amount_low", item.amount.low)("amount_high", item.amount.high)(
            "metric", item.metric)("per_side", item.perSide)("rpe", item.rpe)(
            "load_kg", item.loadKg)("rest_seconds", item.restSeconds)("minutes", item.minutes);
    }
};

struct PrescriptionReasonTable {
    static constexpr const char* name = "prescription_reason";
    static constexpr const char* owner = "session";
    static constexpr std::size_t keys = 5;
    using Values = std::tuple<bool, int, int, int, Reason>;
    static void
    fields(auto& v, auto& instead, auto& block, auto& item, auto& position, auto& reason) {
        v("instead", instead)("block", block)("prescription", item)("position", position);
        reasonFields(v, reason);
    }
};

void writeVersion(RowSet& rows, bool instead, const PlannedSession& session) {
    rows.add<VersionTable>(instead, session);
    addList<SessionReasonTable>(rows, session.why, instead);
    for (int b = 0; const SessionBlock& block : session.blocks) {
        rows.add<BlockTable>(instead, b, block);
        for (int i = 0; const Prescription& item : block.items) {
            rows.add<PrescriptionTable>(instead, b, i, item);
            addList<PrescriptionReasonTable>(rows, item.why, instead, b, i);
            ++i;
        }
        ++b;
    }
}

PlannedSession& versionOf(SessionRecord& record, bool instead) {
    if (!instead) return record.planned;
    if (!record.instead) throw Damage("a part of a session belongs to no version of it");
    return *record.instead;
}

} // namespace

template <>
struct Mapping<SessionRecord> {
    using Tables = std::tuple<SessionTable,
                              VersionTable,
                              SessionReasonTable,
                              BlockTable,
                              PrescriptionTable,
                              PrescriptionReasonTable>;

    static void write(RowSet& rows, const SessionRecord& record) {
        if (record.instead.has_value() != record.cause.has_value())
            throw Refusal("what is done instead and its cause belong together");
        if (record.instead && record.instead->date != record.planned.date)
            throw Refusal("what is done instead must be on the same day");
        rows.add<SessionTable>(record);
        writeVersion(rows, false, record.planned);
        if (record.instead) writeVersion(rows, true, *record.instead);
    }

    static void readRest(Connection& connection, std::int64_t id, SessionRecord& record) {
        const auto versions = rowsOfOwner<VersionTable>(connection, id);
        if (versions.empty()) throw Damage("a session is not there as planned");
        for (auto [instead, session] : versions) {
            session.date = record.planned.date;
            if (instead)
                record.instead = std::move(session);
            else
                record.planned = std::move(session);
        }
        for (auto& [instead, position, reason] : rowsOfOwner<SessionReasonTable>(connection, id))
            versionOf(record, instead).why.push_back(std::move(reason));
        for (auto& [instead, position, block] : rowsOfOwner<BlockTable>(connection, id))
            versionOf(record, instead).blocks.push_back(std::move(block));
        for (auto& [instead, block, position, item] :
             rowsOfOwner<PrescriptionTable>(connection, id))
            at(versionOf(record, instead).blocks, block).items.push_back(std::move(item));
        for (auto& [instead, block, item, position, reason] :
             rowsOfOwner<PrescriptionReasonTable>(connection, id))
            at(at(versionOf(record, instead).blocks, block).items, item)
                .why.push_back(std::move(reason));
    }
};

STRIDEWRIGHT_KEEPS(SessionRecord)

} // namespace stridewright::storage
