// SPDX-License-Identifier: MIT
#include "support/adaptation_fixture.hpp"

#include <catch2/catch.hpp>

using namespace stridewright;
using namespace stridewright::support;

namespace {

const Date kDay = makeDate(2027, 2, 1);

Zone zoneOf(const char* concern, const std::vector<PainEntry>& entries, Date day = kDay) {
    const std::string& tissue = shipped().catalog.concern(concern)->tissue;
    return planning::zoneOfDay(entries,
                               day,
                               shipped().composition.zones.at(tissue),
                               shipped().adaptation.pain.tissues.at(tissue));
}

planning::PainState stateOf(const TrainingLog& log, Date today) {
    return planning::painState(
        log, today, shipped().catalog, shipped().composition, shipped().adaptation.pain);
}

TrainingLog logOf(std::vector<PainEntry> entries) {
    TrainingLog log;
    log.pain = std::move(entries);
    return log;
}

/// One entry while training on each of the days after the first.
TrainingLog scores(const char* concern, const std::vector<std::pair<int, int>>& dayAndScore) {
    TrainingLog log;
    for (const auto& [day, score] : dayAndScore)
        log.pain.push_back(sore(kDay + Days{day}, concern, score));
    return log;
}

const planning::PainSite& only(const planning::PainState& state) {
    REQUIRE(state.sites.size() == 1);
    return state.sites.front();
}

bool has(const std::vector<std::string>& list, const char* value) {
    return std::ranges::find(list, value) != list.end();
}

std::vector<Finding> toldOf(const TrainingLog& log, Date today) {
    return planning::painFindings(
        stateOf(log, today), log, today, shipped().catalog, shipped().adaptation.pain);
}

} // namespace

TEST_CASE("joints and compressed tissue are green to 2, amber to 4, red from 5", "[pain]") {
    for (const char* concern : {"runners_knee", "low_back", "itb", "hip"}) {
        INFO(concern);
        CHECK(zoneOf(concern, {sore(kDay, concern, 2)}) == Zone::Green);
        CHECK(zoneOf(concern, {sore(kDay, concern, 3)}) == Zone::Amber);
        CHECK(zoneOf(concern, {sore(kDay, concern, 4)}) == Zone::Amber);
        CHECK(zoneOf(concern, {sore(kDay, concern, 5)}) == Zone::Red);
    }
}

TEST_CASE(
    "a joint that settles by the next day is amber, one that is worse or changes the gait red",
    "[pain]") {
    using enum PainSign;
    const auto knee = [](int score, std::vector<PainSign> signs) {
        return zoneOf("runners_knee",
                      {sore(kDay, "runners_knee", score, PainMoment::After, std::move(signs))});
    };
    CHECK(knee(1, {GoneWithinHour}) == Zone::Green);
    CHECK(knee(1, {SettledNextDay}) == Zone::Amber);
    CHECK(knee(1, {WorseNextDay}) == Zone::Red);
    CHECK(knee(2, {ChangesGait}) == Zone::Red);
    const auto morning = [](int day, int next) {
        return zoneOf("runners_knee",
                      {sore(kDay, "runners_knee", day),
                       sore(kDay + Days{1}, "runners_knee", next, PainMoment::NextMorning)});
    };
    CHECK(morning(2, 2) == Zone::Green);
    CHECK(morning(1, 2) == Zone::Amber); // green means no worse in the morning
    CHECK(morning(2, 3) == Zone::Red);
    CHECK(morning(4, 4) == Zone::Amber);
}

TEST_CASE("tendons are green to 3, amber to 5 while they settle, red above", "[pain]") {
    for (const char* concern : {"achilles", "plantar_heel", "hamstring"}) {
        INFO(concern);
        CHECK(zoneOf(concern, {sore(kDay, concern, 3)}) == Zone::Green);
        CHECK(zoneOf(concern, {sore(kDay, concern, 4)}) == Zone::Amber);
        CHECK(zoneOf(concern, {sore(kDay, concern, 5)}) == Zone::Amber);
        CHECK(zoneOf(concern, {sore(kDay, concern, 6)}) == Zone::Red);
    }
    const auto morning = [](int day, int next) {
        return zoneOf("achilles",
                      {sore(kDay, "achilles", day),
                       sore(kDay + Days{1}, "achilles", next, PainMoment::NextMorning)});
    };
    CHECK(morning(5, 2) == Zone::Amber);
    CHECK(morning(5, 4) == Zone::Red); // not settled by the next morning
    CHECK(morning(2, 3) == Zone::Amber);
    CHECK(morning(3, 3) == Zone::Green);
}

TEST_CASE("a tendon that is stiff two mornings running, or sorer than last week, is red",
          "[pain]") {
    const auto stiff = [](Date date) {
        return sore(date, "achilles", 2, PainMoment::NextMorning, {PainSign::MorningStiffness});
    };
    CHECK(only(stateOf(logOf({stiff(kDay)}), kDay)).zone == Zone::Green);
    CHECK(only(stateOf(logOf({stiff(kDay), stiff(kDay + Days{1})}), kDay + Days{1})).zone ==
          Zone::Red);
    CHECK(only(stateOf(scores("achilles", {{0, 4}, {7, 4}}), kDay + Days{7})).zone == Zone::Amber);
    CHECK(only(stateOf(scores("achilles", {{0, 4}, {7, 5}}), kDay + Days{7})).zone == Zone::Red);
    // A first sore day after a good week is no rise.
    CHECK(only(stateOf(scores("achilles", {{0, 2}, {7, 4}}), kDay + Days{7})).zone == Zone::Amber);
}

TEST_CASE("the shin is green to 1, amber at 2 when gone in a day, red from 3, at rest or focal",
          "[pain]") {
    const auto shin = [](int score, PainMoment moment, std::vector<PainSign> signs = {}) {
        return zoneOf("mtss", {sore(kDay, "mtss", score, moment, std::move(signs))});
    };
    CHECK(shin(1, PainMoment::During) == Zone::Green);
    CHECK(shin(2, PainMoment::During) == Zone::Amber);
    CHECK(shin(3, PainMoment::During) == Zone::Red);
    CHECK(shin(1, PainMoment::AtRest) == Zone::Red);
    CHECK(shin(1, PainMoment::During, {PainSign::FocalBonePain}) == Zone::Red);
    CHECK(zoneOf("mtss",
                 {sore(kDay, "mtss", 2),
                  sore(kDay + Days{1}, "mtss", 2, PainMoment::NextMorning)}) == Zone::Red);
    CHECK(zoneOf("mtss",
                 {sore(kDay, "mtss", 2),
                  sore(kDay + Days{1}, "mtss", 0, PainMoment::NextMorning)}) == Zone::Amber);
}

TEST_CASE("a sore zone holds until two green sessions, then one block comes back at a time",
          "[pain]") {
    const auto knee = [](std::vector<std::pair<int, int>> days, int today) {
        return only(stateOf(scores("runners_knee", days), kDay + Days{today}));
    };
    const auto sorry = knee({{0, 4}}, 0);
    CHECK(sorry.zone == Zone::Amber);
    CHECK(has(sorry.blocked, "knee_pfj_high"));
    const auto once = knee({{0, 4}, {2, 1}}, 2);
    CHECK(once.zone == Zone::Amber);
    CHECK(once.blocked == sorry.blocked);
    const auto twice = knee({{0, 4}, {2, 1}, {4, 0}}, 4);
    CHECK(twice.zone == Zone::Green);
    CHECK(twice.blocked.size() == sorry.blocked.size() - 1);
    CHECK_FALSE(has(twice.blocked, "knee_kneeling")); // it loads least
    const auto thrice = knee({{0, 4}, {2, 1}, {4, 0}, {5, 0}}, 5);
    CHECK(thrice.blocked.size() == sorry.blocked.size() - 2);
    // Sore again: all of it is left out again.
    CHECK(knee({{0, 4}, {2, 1}, {4, 0}, {5, 3}}, 5).blocked == sorry.blocked);
}

TEST_CASE("jumps come back last, after seven green days", "[pain]") {
    std::vector<std::pair<int, int>> days{{0, 4}};
    for (int day = 1; day <= 6; ++day)
        days.emplace_back(day, 0);
    const auto early = only(stateOf(scores("runners_knee", days), kDay + Days{7}));
    CHECK(early.blocked == std::vector<std::string>{"impact_low", "impact_high"});
    const auto late = only(stateOf(scores("runners_knee", days), kDay + Days{8}));
    CHECK(late.blocked.empty());
    CHECK_FALSE(late.since);
}

TEST_CASE("what was red leaves its movements out until they come back in turn", "[pain]") {
    const auto red = only(stateOf(scores("runners_knee", {{0, 6}}), kDay));
    CHECK(red.zone == Zone::Red);
    CHECK(has(red.blocked, "squat"));
    const auto better = only(stateOf(scores("runners_knee", {{0, 6}, {3, 3}}), kDay + Days{3}));
    CHECK(better.zone == Zone::Amber);
    CHECK(has(better.blocked, "squat"));
}

TEST_CASE("every omission names its cause", "[pain]") {
    const auto state = stateOf(scores("runners_knee", {{0, 4}}), kDay);
    const auto limits = planning::limitedBy(state, shipped().catalog, {});
    CHECK(limits.zones.at("runners_knee") == Zone::Amber);
    REQUIRE_FALSE(limits.blocked.empty());
    for (const auto& [id, why] : limits.blocked) {
        INFO(id);
        CHECK(why.code == "left_out_pain");
        CHECK(hasWords(why.code, why.args));
        CHECK(planning::leavesOut(only(state), *shipped().catalog.exercise(id)));
    }
}

TEST_CASE("loads near a sore site fall by a fifth and do not rise", "[pain]") {
    const auto cuts = planning::loadCuts(
        stateOf(scores("achilles", {{0, 4}}), kDay), shipped().catalog, shipped().adaptation.pain);
    REQUIRE(cuts.contains("weighted_single_leg_calf_raise"));
    CHECK(cuts.at("weighted_single_leg_calf_raise").factor == Approx(0.8));
    CHECK(cuts.at("weighted_single_leg_calf_raise").since == kDay);
    CHECK_FALSE(cuts.contains("lat_pulldown"));
    CHECK(planning::loadCuts(stateOf(scores("achilles", {{0, 3}}), kDay),
                             shipped().catalog,
                             shipped().adaptation.pain)
              .empty());
}

TEST_CASE("a professional is advised after two red sessions or two sore weeks, tendons four",
          "[pain]") {
    const auto advised = [](const char* concern, std::vector<std::pair<int, int>> days) {
        const Date today = kDay + Days{days.back().first};
        return says(toldOf(scores(concern, days), today), "pain_see_professional");
    };
    CHECK_FALSE(advised("runners_knee", {{0, 5}}));
    CHECK(advised("runners_knee", {{0, 5}, {3, 5}}));
    CHECK_FALSE(advised("runners_knee", {{0, 3}, {7, 3}, {13, 3}}));
    CHECK(advised("runners_knee", {{0, 3}, {7, 3}, {14, 3}}));
    CHECK_FALSE(advised("achilles", {{0, 4}, {14, 4}, {27, 4}}));
    CHECK(advised("achilles", {{0, 4}, {14, 4}, {28, 4}}));
    CHECK_FALSE(advised("achilles", {{0, 5}, {14, 5}, {28, 4}})); // it gets better
}

TEST_CASE("a sore site without a newer word is asked for, a high score asks for the signs",
          "[pain]") {
    const TrainingLog log = scores("runners_knee", {{0, 4}});
    CHECK_FALSE(says(toldOf(log, kDay + Days{13}), "pain_ask_again"));
    CHECK(says(toldOf(log, kDay + Days{14}), "pain_ask_again"));
    CHECK(says(toldOf(scores("runners_knee", {{0, 5}}), kDay), "pain_screen"));
    CHECK_FALSE(says(toldOf(scores("runners_knee", {{0, 4}}), kDay), "pain_screen"));
}

TEST_CASE("pain noted with a set asks for its site, once, and not where a site was told",
          "[pain]") {
    PlanRequest request = runner(1);
    request.log.sessions = {trained(kToday - Days{4}), trained(kToday - Days{2})};
    const auto asked = [&] {
        std::vector<Finding> found;
        for (Finding& each : planning::adaptRequest(request, sources()).findings)
            if (each.code == "pain_ask_site") found.push_back(std::move(each));
        return found;
    };
    CHECK(asked().empty());
    request.log.sessions[0].exercises[0].sets[0].pain = 2;
    CHECK(asked().empty());
    request.log.sessions[0].exercises[0].sets[0].pain = 3;
    request.log.sessions[1].exercises[0].sets[2].pain = 4;
    REQUIRE(asked().size() == 1);
    CHECK(asked()[0].date == kToday - Days{2});
    CHECK(english(asked()[0]).find("4 of 10") != std::string::npos);
    request.log.pain = {sore(kToday - Days{2}, "runners_knee", 4)};
    CHECK(asked().empty());
}

TEST_CASE("signs of an emergency stop everything", "[pain]") {
    using enum PainSign;
    for (const PainSign sign : {ChestPainOrFainting,
                                BladderOrSaddle,
                                CalfSwelling,
                                SuddenPop,
                                CannotBearWeight,
                                HeadInjury}) {
        const TrainingLog log = logOf({sore(kDay, "runners_knee", 1, PainMoment::During, {sign})});
        const auto state = stateOf(log, kDay + Days{30});
        INFO(word(sign));
        REQUIRE(state.referral);
        CHECK(state.referral->urgency == planning::Urgency::AtOnce);
        CHECK(state.referral->stop == planning::Stop::All);
        const auto told = toldOf(log, kDay);
        REQUIRE(told.size() == 1);
        CHECK(told[0].code == "referral_at_once");
    }
}

TEST_CASE("other red flags stop the lower body until a later word or a professional's", "[pain]") {
    using enum PainSign;
    for (const PainSign sign : {FeverOrWeightLoss,
                                HotSwollenJoint,
                                LockingOrGivingWay,
                                NumbnessOrTingling,
                                CancerHistory,
                                EatingConcern}) {
        TrainingLog log = logOf({sore(kDay, "runners_knee", 1, PainMoment::During, {sign})});
        INFO(word(sign));
        REQUIRE(stateOf(log, kDay).referral);
        CHECK(stateOf(log, kDay).referral->urgency == planning::Urgency::Soon);
        CHECK(stateOf(log, kDay).referral->stop == planning::Stop::Legs);
        TrainingLog cleared = log;
        cleared.gates.push_back({kDay + Days{3}, "G_CLEARED", true, GateWitness::Athlete});
        CHECK(stateOf(cleared, kDay + Days{2}).referral);
        CHECK_FALSE(stateOf(cleared, kDay + Days{3}).referral);
        log.pain.push_back(sore(kDay + Days{4}, "runners_knee", 1));
        CHECK_FALSE(stateOf(log, kDay + Days{4}).referral);
    }
    CHECK_FALSE(stateOf(scores("runners_knee", {{0, 6}}), kDay).referral);
    CHECK(stateOf(scores("runners_knee", {{0, 7}}), kDay).referral);
}

TEST_CASE("one strong sign of bone stress or two others stop the lower body until cleared",
          "[pain]") {
    using enum PainSign;
    const auto referral = [](std::vector<PainSign> signs, int score = 1) {
        return stateOf(logOf({sore(kDay, "mtss", score, PainMoment::During, std::move(signs))}),
                       kDay)
            .referral;
    };
    for (const PainSign sign : {FocalBonePain, NightOrRestPain, PainOnHop}) {
        REQUIRE(referral({sign}));
        CHECK(referral({sign})->bone);
    }
    const std::vector<PainSign> weak{EarlierEachRun, LoadJump, EarlierBoneStress, LowEnergy};
    for (std::size_t i = 0; i < weak.size(); ++i) {
        CHECK_FALSE(referral({weak[i]}));
        for (std::size_t j = i + 1; j < weak.size(); ++j)
            CHECK(referral({weak[i], weak[j]}));
    }
    CHECK(referral({PainOnHop}, 1)->stop == planning::Stop::All); // it hurts
    CHECK(referral({PainOnHop}, 0)->stop == planning::Stop::Legs);
    // A later good day does not clear a bone.
    TrainingLog log = logOf(
        {sore(kDay, "mtss", 2, PainMoment::During, {PainOnHop}), sore(kDay + Days{9}, "mtss", 0)});
    CHECK(stateOf(log, kDay + Days{9}).referral);
    log.gates.push_back({kDay + Days{40}, "G_CLEARED", true, GateWitness::Coach});
    CHECK_FALSE(stateOf(log, kDay + Days{40}).referral);
    // A word that is withdrawn is none, from that day on.
    log.gates.push_back({kDay + Days{50}, "G_CLEARED", false, GateWitness::Coach});
    CHECK_FALSE(stateOf(log, kDay + Days{49}).referral);
    CHECK(stateOf(log, kDay + Days{50}).referral);
    log.gates.push_back({kDay + Days{50}, "G_CLEARED", true, GateWitness::Athlete});
    CHECK(stateOf(log, kDay + Days{50}).referral);
}
