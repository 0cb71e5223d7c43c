// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.hpp"
#include <stridewright/domain/records.hpp>

// A log and its session, a run and its shoe belong to the same athlete. The tables cannot say so.

namespace stridewright::storage {

/// Throws Refusal where a record as it was just written mixes two athletes. Asked of both sides of
/// a reference, so that every state on the way is one that can be gone back to.
template <class T>
void requireOneAthlete(Connection&, const Put<T>&, const Put<T>&) {}

void requireOneAthlete(Connection& connection,
                       const Put<LogRecord>& before,
                       const Put<LogRecord>& after);
void requireOneAthlete(Connection& connection,
                       const Put<RunRecord>& before,
                       const Put<RunRecord>& after);
void requireOneAthlete(Connection& connection,
                       const Put<SessionRecord>& before,
                       const Put<SessionRecord>& after);
void requireOneAthlete(Connection& connection,
                       const Put<ShoeRecord>& before,
                       const Put<ShoeRecord>& after);

} // namespace stridewright::storage
