// SPDX-License-Identifier: MIT
#include "planning/progress_support.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;
using planning::GateState;

namespace {

class Shower {
public:
    explicit Shower(Level level = Level::Beginner) {
        m_request.athlete.level = level;
        m_request.athlete.age = 30;
        trains(8); // long enough for the basic checks at any age
    }
    /// So many sessions that show nothing.
    void trains(int sessions) {
        for (int i = 0; i < sessions; ++i) {
            SessionLog session;
            session.date = day;
            m_request.log.sessions.push_back(session);
        }
    }
    PlanRequest& request() { return m_request; }
    Date day = makeDate(2026, 3, 2);

    SessionLog& does(const char* exercise, int amount, std::optional<int> pain = std::nullopt) {
        SessionLog session;
        session.date = day;
        ExerciseLog entry;
        entry.exercise = exercise;
        entry.metric = shippedCatalog().exercise(exercise)->metric;
        entry.target = Target{1, {8, 12}, 7.0, std::nullopt};
        SetLog set;
        set.amount = amount;
        set.rpe = 7;
        set.pain = pain;
        entry.sets = {set};
        session.exercises = {entry};
        m_request.log.sessions.push_back(session);
        return m_request.log.sessions.back();
    }
    GateState state(const char* gate) const {
        const planning::History history(m_request.log, day);
        for (const GateState& each : planning::gateStates(
                 m_request, history, day, shippedCatalog(), shippedRules(), shippedProgression()))
            if (each.gate == gate) return each;
        return {};
    }
    void word(const char* gate, bool open, GateWitness by) {
        GateEvent event;
        event.date = day;
        event.gate = gate;
        event.open = open;
        event.by = by;
        m_request.log.gates.push_back(event);
    }
    void basics() {
        does("bodyweight_squat", 15);
        does("hip_hinge_drill", 10);
        does("single_leg_glute_bridge", 10);
        does("split_squat", 10);
        does("step_down", 8);
        does("single_leg_stance", 30);
        does("single_leg_calf_raise", 20);
        does("front_plank", 45);
        does("side_plank", 30);
        does("dead_bug", 8);
    }

private:
    PlanRequest m_request;
};

} // namespace

TEST_CASE("each basic check opens with what it must show, and not with one less") {
    struct Row {
        const char* gate;
        std::vector<std::pair<const char*, int>> shows;
    };
    for (const Row& row :
         {Row{"G_SQUAT", {{"bodyweight_squat", 15}}},
          Row{"G_HINGE", {{"hip_hinge_drill", 10}, {"single_leg_glute_bridge", 10}}},
          Row{"G_SINGLE_LEG", {{"split_squat", 10}, {"step_down", 8}, {"single_leg_stance", 30}}},
          Row{"G_CALF", {{"single_leg_calf_raise", 20}}},
          Row{"G_CORE", {{"front_plank", 45}, {"side_plank", 30}, {"dead_bug", 8}}}})
        for (std::size_t less = 0; less <= row.shows.size(); ++less) {
            Shower shower;
            for (std::size_t i = 0; i < row.shows.size(); ++i)
                shower.does(row.shows[i].first, row.shows[i].second - (i == less ? 1 : 0));
            INFO(row.gate << ", short in " << less);
            CHECK(shower.state(row.gate).open == (less == row.shows.size()));
            CHECK(shower.state(row.gate).missing.empty() == (less == row.shows.size()));
        }
}

TEST_CASE("a beginner trains without loads for four sessions or two weeks before a check opens") {
    for (const auto& [age, sessions, weeks] :
         {std::tuple{30, 4, 2}, {59, 4, 2}, {60, 8, 4}, {75, 8, 4}}) {
        INFO("aged " << age);
        const auto opens = [&](int sessionsDone, int daysAfter) {
            Shower shower;
            shower.request().athlete.age = age;
            shower.request().log = {};
            shower.trains(sessionsDone - 1);
            shower.does("bodyweight_squat", 15);
            // No gap is long enough to ask for all of it again.
            shower.day += Days{daysAfter / 2};
            if (daysAfter > 0) shower.trains(1);
            shower.day += Days{daysAfter - daysAfter / 2};
            return shower.state("G_SQUAT").open;
        };
        CHECK_FALSE(opens(sessions - 1, 0));
        CHECK(opens(sessions, 0));
        CHECK_FALSE(opens(1, 7 * weeks - 1));
        CHECK(opens(1, 7 * weeks));
    }
    Shower shower;
    shower.request().log = {};
    shower.does("bodyweight_squat", 15);
    REQUIRE(shower.state("G_SQUAT").missing.size() == 1);
    CHECK(english(shower.state("G_SQUAT").missing[0]) ==
          "Without loads first: 4 sessions, or 2 weeks of training.");
    shower.word("G_SQUAT", true, GateWitness::Coach);
    CHECK(shower.state("G_SQUAT").open);
    Shower trained(Level::Intermediate);
    trained.request().log = {};
    trained.request().athlete.gates = std::vector<std::string>{};
    trained.does("bodyweight_squat", 15);
    CHECK(trained.state("G_SQUAT").open);
}

TEST_CASE("pain above two shows nothing, and from sixty fifteen calf raises are enough") {
    Shower shower;
    shower.does("bodyweight_squat", 15, 3);
    CHECK(!shower.state("G_SQUAT").open);
    shower.does("bodyweight_squat", 15, 2);
    CHECK(shower.state("G_SQUAT").open);
    shower.does("single_leg_calf_raise", 15);
    CHECK(!shower.state("G_CALF").open);
    shower.request().athlete.age = 60;
    CHECK(shower.state("G_CALF").open);
}

TEST_CASE("two-leg jumps need the basic checks, four weeks of training and no soreness") {
    Shower shower;
    for (int week = 0; week < 3; ++week) {
        shower.basics();
        shower.day += Days{7};
    }
    CHECK(!shower.state("G_PLYO1").open);
    shower.basics();
    CHECK(shower.state("G_PLYO1").open);
    PainEntry sore;
    sore.date = shower.day;
    sore.concern = "achilles";
    sore.score = 5;
    shower.request().log.pain.push_back(sore);
    CHECK(!shower.state("G_PLYO1").open);
    SECTION("hard jumps need six weeks of them, 25 calf raises and 5 still landings") {
        shower.request().log.pain.clear();
        for (int week = 0; week < 5; ++week) {
            shower.does("hop_and_stick", 5);
            shower.day += Days{7};
        }
        shower.does("single_leg_calf_raise", 25);
        CHECK(!shower.state("G_PLYO2").open);
        shower.does("hop_and_stick", 5);
        CHECK(shower.state("G_PLYO2").open);
    }
}

TEST_CASE("few heavy repetitions need sixteen sessions, steady efforts and a person's word") {
    Shower shower(Level::Intermediate);
    for (int i = 0; i < 15; ++i) {
        shower.does("goblet_squat", 10);
        shower.day += Days{3};
    }
    CHECK(!shower.state("G_HEAVY").confirm);
    shower.does("goblet_squat", 10);
    CHECK(shower.state("G_HEAVY").confirm);
    CHECK(!shower.state("G_HEAVY").open);
    SECTION("confirmed") {
        shower.word("G_HEAVY", true, GateWitness::Coach);
        CHECK(shower.state("G_HEAVY").open);
        CHECK(shower.state("G_HEAVY").by == GateWitness::Coach);
    }
    SECTION("efforts that do not agree with what was asked") {
        for (SessionLog& session : shower.request().log.sessions)
            for (ExerciseLog& entry : session.exercises)
                entry.sets[0].rpe = 10;
        CHECK(!shower.state("G_HEAVY").confirm);
    }
    SECTION("proposed, never silent") {
        shower.request().from = shower.day;
        const auto findings = planning::gateFindings(
            shower.request(), shippedCatalog(), shippedRules(), shippedProgression());
        CHECK(std::ranges::any_of(findings, [](const Finding& finding) {
            return finding.code == "gate_confirm" && !english(finding).empty();
        }));
    }
}

TEST_CASE("a long layoff closes the checks until they are shown or confirmed again") {
    Shower shower(Level::Intermediate);
    shower.basics();
    CHECK(shower.state("G_SQUAT").open);
    shower.day += Days{24};
    CHECK(shower.state("G_SQUAT").open);
    shower.day += Days{1};
    CHECK(!shower.state("G_SQUAT").open);
    CHECK(shower.state("G_SQUAT").by == GateWitness::Layoff);
    SECTION("shown") {
        shower.does("bodyweight_squat", 15);
        CHECK(shower.state("G_SQUAT").open);
        CHECK(!shower.state("G_CALF").open);
    }
    SECTION("confirmed") {
        shower.word("G_SQUAT", true, GateWitness::Athlete);
        CHECK(shower.state("G_SQUAT").open);
    }
}

TEST_CASE("a person's word closes a check that the level would open") {
    Shower shower(Level::Intermediate);
    shower.does("goblet_squat", 8);
    CHECK(shower.state("G_HINGE").open);
    shower.word("G_HINGE", false, GateWitness::Coach);
    CHECK(!shower.state("G_HINGE").open);
}

TEST_CASE("the next level is proposed when the log fits it, and never set") {
    Shower shower;
    for (int week = 0; week < 26; ++week) {
        shower.basics();
        shower.day += Days{3};
        shower.does("goblet_squat", 10);
        shower.day += Days{4};
    }
    shower.request().from = shower.day;
    const auto proposed = [&] {
        return std::ranges::any_of(
            planning::gateFindings(
                shower.request(), shippedCatalog(), shippedRules(), shippedProgression()),
            [](const Finding& finding) { return finding.code == "level_up_possible"; });
    };
    CHECK(proposed());
    CHECK(shower.request().athlete.level == Level::Beginner);
    // Half a year less one season of training is too little.
    auto& sessions = shower.request().log.sessions;
    std::erase_if(sessions,
                  [&](const SessionLog& session) { return session.date < shower.day - Days{100}; });
    CHECK(!proposed());
}
