// SPDX-License-Identifier: MIT
#include "app/snapshots.hpp"
#include <stridewright/app/removal.hpp>
#include <stridewright/app/snapshot_with.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::app;
using namespace stridewright::app::tests;

namespace {

/// Ada with a run, and a session that was logged.
Snapshot trainedAda() {
    Snapshot snapshot = adaWith(1);
    SessionRecord session;
    session.athlete = kAda;
    session.planned.date = monday();
    snapshot.sessions.push_back({{501}, session});
    snapshot.logs.push_back(logOn(monday(), {501}));
    return snapshot;
}

template <class T>
std::size_t placeOf(const Change& change) {
    const auto found = std::ranges::find_if(
        change, [](const Edit& edit) { return std::holds_alternative<Put<T>>(edit); });
    return static_cast<std::size_t>(found - change.begin());
}

} // namespace

TEST_CASE("removing an athlete leaves nothing of them, in an order that references allow") {
    const Snapshot ada = trainedAda();
    const Change change = removalOf(ada, {});
    CHECK(placeOf<LogRecord>(change) < placeOf<SessionRecord>(change));
    CHECK(std::holds_alternative<Put<AthleteRecord>>(change.back()));
    const Snapshot after = snapshotWith(ada, change);
    CHECK(after.runs.empty());
    CHECK(after.sessions.empty());
    CHECK(after.logs.empty());
}

TEST_CASE("a removed athlete leaves the groups; a group of nobody goes unless it has a note") {
    const Snapshot ada = trainedAda();
    const std::vector<Keyed<GroupRecord>> groups{{{1}, {"Alone", {kAda}, ""}},
                                                 {{2}, {"Noted", {kAda}, "Tuesdays"}},
                                                 {{3}, {"Club", {kAda, {8}}, ""}},
                                                 {{4}, {"Others", {{8}}, ""}}};
    std::vector<Put<GroupRecord>> left;
    for (const Edit& edit : removalOf(ada, groups))
        if (const auto* group = std::get_if<Put<GroupRecord>>(&edit)) left.push_back(*group);
    CHECK(left == std::vector<Put<GroupRecord>>{{{1}, std::nullopt},
                                                {{2}, GroupRecord{"Noted", {}, "Tuesdays"}},
                                                {{3}, GroupRecord{"Club", {{8}}, ""}}});
}
