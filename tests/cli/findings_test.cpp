// SPDX-License-Identifier: MIT
// What the season says, and accepting a fix of it.
#include "cli/record_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

namespace {

/// None of the health questions applied on a day.
Edit answeredOn(Date date, Id<AthleteRecord> athlete) {
    return Put<ApprovalRecord>{Id<ApprovalRecord>{880},
                               ApprovalRecord{athlete, "health_questions", std::nullopt, date, ""}};
}

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
        change.push_back(answeredOn(makeDate(2027, 1, 4), records.ada()));
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
    REQUIRE(now.approvals.size() == 2);
    CHECK(std::ranges::count(
              now.approvals, "sessions_cut_short", [](const Keyed<ApprovalRecord>& each) {
                  return each.value.code;
              }) == 1);
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

TEST_CASE("before training, and once a year, the health questions are asked") {
    const Records records;
    const Answer asked = records.forAda({"findings"});
    CHECK_THAT(asked.out,
               Contains("Ada: 1 finding\n  1  Asked before you begin, and once a year.") &&
                   Contains("None applies: accept this."));
    CHECK(records.forAda({"replan", "--dry-run"}).err.find("The health questions are due") !=
          std::string::npos);
    const Answer answered = records.forAda({"findings", "--accept", "1"});
    CHECK(answered.code == 0);
    CHECK_THAT(answered.err, Contains("Noted; nothing changes in the plan"));
    // Nothing else is to be said of who has logged nothing.
    CHECK(records.forAda({"findings"}).out == "Ada: no findings\n");
    CHECK(records.forAda({"replan", "--dry-run"}).err.find("health questions") ==
          std::string::npos);
    SECTION("a year later they are asked again") {
        storage::Store store = records.open();
        const Snapshot now = records.everything();
        REQUIRE(now.approvals.size() == 1);
        ApprovalRecord old = now.approvals[0].value;
        old.approved -= Days{365};
        store.apply({Put<ApprovalRecord>{now.approvals[0].id, old}});
        CHECK_THAT(records.forAda({"findings"}).out, Contains("Asked before you begin"));
    }
}
