// SPDX-License-Identifier: MIT
// What the season says, and accepting a fix of it.
#include "cli/record_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

/// Ada, whose sessions of 45 minutes ended after half an hour, five times, with half of the sets.
struct CutShort {
    CutShort() {
        storage::Store store = records.open();
        IdSource ids(900);
        Change change;
        for (int i = 0; i < 5; ++i) {
            LogRecord record;
            record.athlete = records.ada();
            record.log.date = makeDate(2027, 2, 8) + Days{4 * i};
            record.log.minutes = 30;
            record.log.plannedMinutes = 45;
            for (const char* const id : {"goblet_squat", "split_squat", "calf_raise", "dead_bug"}) {
                ExerciseLog done;
                done.exercise = id;
                done.target = Target{4, {8, 10}, 7.0, std::nullopt};
                SetLog set;
                set.amount = 8;
                set.rpe = 7;
                done.sets.assign(2, set);
                record.log.exercises.push_back(done);
            }
            change.push_back(Put<LogRecord>{ids.next<LogRecord>(), record});
        }
        store.apply(change);
    }
    [[nodiscard]] Answer operator()(std::vector<std::string> args) const {
        args.insert(args.begin(), "findings");
        return records.forAda(std::move(args));
    }
    [[nodiscard]] int minutes() const {
        return records.everything().athlete.value.profile.sessionMinutes;
    }
    Records records;
};

} // namespace

TEST_CASE("findings over the season are listed with their fix") {
    const CutShort ada;
    const Answer listed = ada({});
    CHECK(listed.code == 0);
    CHECK(listed.err.empty());
    CHECK_THAT(listed.out,
               Contains("Ada: ") && Contains("  1  Your last 5 sessions ended early") &&
                   Contains("     Plan sessions of 30 minutes.") && !Contains("Accepted"));
    const Json json = Json::parse(ada({"--json"}).out);
    CHECK(json["athlete"] == "Ada");
    CHECK(json["written"] == false);
    REQUIRE_FALSE(json["findings"].empty());
    CHECK(json["findings"][0]["code"] == "sessions_cut_short");
    CHECK(json["findings"][0]["changes_plan"] == true);
    CHECK(json["findings"][0]["accepted"] == false);
    CHECK(ada.minutes() == 45);
}

TEST_CASE("a fix is accepted by its number, and not offered again") {
    const CutShort ada;
    const std::string before = ada.records.bytes();
    const Answer tried = ada({"--accept", "1", "--dry-run"});
    CHECK_THAT(tried.out, Contains("Plan sessions of 30 minutes. Accepted."));
    CHECK_THAT(tried.err, Contains("Nothing was written"));
    CHECK(ada.records.bytes() == before);
    const Answer accepted = ada({"--accept", "1"});
    CHECK(accepted.code == 0);
    CHECK_THAT(accepted.out, Contains("Plan sessions of 30 minutes. Accepted."));
    CHECK_THAT(accepted.err, Contains("replan"));
    CHECK(ada.minutes() == 30);
    const Snapshot now = ada.records.everything();
    REQUIRE(now.approvals.size() == 1);
    CHECK(now.approvals[0].value.code == "sessions_cut_short");
    CHECK_THAT(ada({}).out, !Contains("ended early"));
}

TEST_CASE("a number that is not in the list is refused with what there is") {
    const CutShort ada;
    const Answer wrong = ada({"--accept", "9"});
    CHECK(wrong.code == 3);
    CHECK(wrong.out.empty());
    CHECK_THAT(wrong.err, Contains("--accept") && Contains("not 9"));
    CHECK(ada({"--dry-run"}).code == 2);
    CHECK(ada.minutes() == 45);
}

TEST_CASE("who has logged nothing has no findings") {
    const Records records;
    CHECK(records.forAda({"findings"}).out == "Ada: no findings\n");
}
