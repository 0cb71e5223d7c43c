// SPDX-License-Identifier: MIT
#include "storage/belonging.hpp"

#include <array>

namespace stridewright::storage {

namespace {

/// Refuses where `sql` finds a row for ?1, a record, that is not of ?2, an athlete.
void refuseIfFound(Connection& connection,
                   const char* sql,
                   std::int64_t record,
                   Id<AthleteRecord> athlete,
                   const char* problem) {
    Query query(connection.prepared(sql));
    const std::array<Cell, 2> cells{record, athlete.value};
    query.bind(cells);
    if (query.step()) throw Refusal(problem);
}

/// Whether a record changed hands; a new one has none before.
template <class T>
bool hasNewOwner(const Put<T>& before, const Put<T>& after) {
    return before.value && after.value && before.value->athlete != after.value->athlete;
}

} // namespace

void requireOneAthlete(Connection& connection,
                       const Put<LogRecord>& before,
                       const Put<LogRecord>& after) {
    if (!after.value || !after.value->session) return;
    if (before.value && before.value->session == after.value->session &&
        !hasNewOwner(before, after))
        return;
    refuseIfFound(connection,
                  "SELECT 1 FROM session WHERE id = ?1 AND athlete <> ?2",
                  after.value->session.value,
                  after.value->athlete,
                  "it belongs to a session of another athlete");
}

void requireOneAthlete(Connection& connection,
                       const Put<RunRecord>& before,
                       const Put<RunRecord>& after) {
    if (!after.value || !after.value->shoe) return;
    if (before.value && before.value->shoe == after.value->shoe && !hasNewOwner(before, after))
        return;
    refuseIfFound(connection,
                  "SELECT 1 FROM shoe WHERE id = ?1 AND athlete <> ?2",
                  after.value->shoe.value,
                  after.value->athlete,
                  "it was run in a shoe of another athlete");
}

void requireOneAthlete(Connection& connection,
                       const Put<SessionRecord>& before,
                       const Put<SessionRecord>& after) {
    if (hasNewOwner(before, after))
        refuseIfFound(connection,
                      "SELECT 1 FROM log WHERE session = ?1 AND athlete <> ?2",
                      after.id.value,
                      after.value->athlete,
                      "another athlete has logged it");
}

void requireOneAthlete(Connection& connection,
                       const Put<ShoeRecord>& before,
                       const Put<ShoeRecord>& after) {
    if (hasNewOwner(before, after))
        refuseIfFound(connection,
                      "SELECT 1 FROM run WHERE shoe = ?1 AND athlete <> ?2",
                      after.id.value,
                      after.value->athlete,
                      "another athlete has run in it");
}

} // namespace stridewright::storage
