// SPDX-License-Identifier: MIT
#include <stridewright/domain/change_reason.hpp>
#include <stridewright/domain/message.hpp>

#include <catch2/catch.hpp>

using namespace stridewright;

namespace {

Reason reasonOf(const char* code, std::vector<Arg> args = {}) {
    return {code, std::move(args), false, std::nullopt};
}

std::string brief(const std::vector<Reason>& why) {
    const auto change = changeReason(why);
    return change ? english(*change) : "";
}

} // namespace

TEST_CASE("what changed about an exercise is one short sentence") {
    CHECK(brief({reasonOf("target_last_time", {makeDate(2026, 11, 3), std::string("10 and 10")}),
                 reasonOf("target_more_load",
                          {std::string("16 kg"),
                           std::int64_t{8},
                           std::string("repetitions"),
                           std::string("14 to 16 kg"),
                           7.0})}) == "14 to 16 kg: all sets at effort 7 last time.");
    CHECK(brief({reasonOf("target_less_load", {std::string("16 to 14 kg")}),
                 reasonOf("target_rounded",
                          {std::string("14.4 kg"), std::string("14 kg"), std::string("your bag")}),
                 reasonOf("target_start_load", {std::string("14 kg")})}) ==
          "16 to 14 kg: harder than meant last time.");
    CHECK(brief({reasonOf("target_one_more", {std::int64_t{2}, std::string("10, 9 and 8")})}) ==
          "One more in set 2: all sets done last time.");
}

TEST_CASE("a load that is held back names the cause, before what it would else have been") {
    const Reason more = reasonOf("target_more_load",
                                 {std::string("20 kg"),
                                  std::int64_t{8},
                                  std::string("repetitions"),
                                  std::string("18 to 20 kg"),
                                  7.0});
    const Reason held = reasonOf("held_load", {std::string("14 kg"), std::string("20 kg")});
    CHECK(brief({more, held, reasonOf("pain_load_cut", {std::string("Runner's knee")})}) ==
          "14 kg, not 20 kg, while sore: Runner's knee.");
    CHECK(brief({more, held, reasonOf("layoff_2", {std::int64_t{14}})}) ==
          "14 kg, not 20 kg: 14 days without strength training.");
    CHECK(brief({more, held, reasonOf("after_fever", {makeDate(2026, 11, 3)})}) ==
          "14 kg, not 20 kg: the first session after the fever.");
}

TEST_CASE("what stays as it was, or is decided later, has no such sentence") {
    CHECK(brief({}).empty());
    CHECK(brief({reasonOf("target_repeat_unknown_effort")}).empty());
    CHECK(brief({reasonOf("target_later")}).empty());
    // From a plan that an earlier version made.
    CHECK(brief({reasonOf("target_more_load",
                          {std::string("16 kg"), std::int64_t{8}, std::string("repetitions")})})
              .empty());
}
