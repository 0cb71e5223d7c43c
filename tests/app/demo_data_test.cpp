// SPDX-License-Identifier: MIT
#include <stridewright/interchange/catalog_json.hpp>
#include <stridewright/interchange/plan_json.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace stridewright;

namespace {

std::string fileText(const std::string& name) {
    std::ifstream file(STRIDEWRIGHT_SOURCE_DIR "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

PlanRequest sampleRequest() {
    const Catalog catalog =
        interchange::readCatalog(fileText("data/catalog/exercises.json"), "exercises.json");
    return interchange::readRequest(fileText("data/demo/maya.json"), "maya.json", catalog);
}

} // namespace

TEST_CASE("The sample runner's season is sixteen weeks that end with her race") {
    const PlanRequest request = sampleRequest();
    CHECK(request.athlete.name == "Maya Okafor");
    CHECK(request.weeks == 16);
    REQUIRE(!request.races.empty());
    const Race& race = request.races.back();
    CHECK(race.name == "Riverbank Half");
    CHECK(race.date == request.from + Days{16 * 7 - 1});
    CHECK(weekdayOf(race.date) == Weekday::Sunday);
    for (const Run& run : request.runs) {
        INFO(toIsoString(run.date));
        CHECK(run.km.has_value());
        CHECK(run.minutes.has_value());
        CHECK(!run.start.empty());
        CHECK(!run.title.empty());
    }
}

TEST_CASE("The sample calendar holds the same runs and races as the sample request") {
    const PlanRequest request = sampleRequest();
    const std::string calendar = fileText("data/demo/maya.ics");
    std::size_t events = 0;
    for (std::size_t at = calendar.find("BEGIN:VEVENT"); at != std::string::npos;
         at = calendar.find("BEGIN:VEVENT", at + 1))
        ++events;
    CHECK(events == request.runs.size() + request.races.size());
    const auto stamp = [](Date date) {
        std::string text = toIsoString(date);
        std::erase(text, '-');
        return "DTSTART:" + text + "T";
    };
    for (const Run& run : request.runs) {
        const std::size_t at = calendar.find(stamp(run.date));
        INFO(toIsoString(run.date));
        REQUIRE(at != std::string::npos);
        CHECK(calendar.substr(at, 160).find("SUMMARY:" + run.title + "\r\n") != std::string::npos);
    }
    for (const Race& race : request.races)
        CHECK(calendar.find("SUMMARY:Race: " + race.name) != std::string::npos);
}
