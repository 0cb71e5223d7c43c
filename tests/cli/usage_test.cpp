// SPDX-License-Identifier: MIT
#include "cli_fixture.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>

using namespace stridewright;
using namespace stridewright::tests;
using Catch::Matchers::Contains;

TEST_CASE("wrong usage: exit code 2, a message, nothing on standard output", "[cli]") {
    const auto args = GENERATE(values<std::vector<std::string>>({
        {},
        {"fly"},
        {"plan"},
        {"plan", "a.json", "--loud"},
        {"plan", "a.json", "b.json"},
        {"check", "a.json"},
        {"check", "-", "-"},
        {"explain", "a.json", "2027-02-30"},
        {"plan", "a.json", "--today", "tomorrow"},
        {"week", "a.ics", "--level", "elite"},
        {"week", "a.ics", "--minutes", "5"},
        {"week", "a.ics", "--equipment", "dumbell"},
        {"week", "a.ics", "--sessions", "3-2"},
        {"week", "a.ics", "--race", "2027-02-30:10"},
        {"week", "a.ics", "--race", "2027-02-07"},
        {"week", "a.ics", "--race", "2027-02-07:0"},
        {"week", "a.ics", "--race", "2027-02-07:10:D"},
        {"week", "a.ics", "--race", "2027-02-07:nan"},
        {"week", "a.ics", "-o", "-"},
        {"week", "a.ics", "--paper", "a3"},
        {"sheet", "a.json"},
        {"calendar", "a.ics", "--from", "2027-02-02", "--to", "2027-02-01"},
        {"catalog"},
        {"catalog", "list", "--focus", "neck"},
        {"catalog", "list", "--concern", "headache"},
        {"catalog", "show"},
    }));
    CAPTURE(args);
    const Answer answer = run(args);
    CHECK(answer.code == 2);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Contains("See stridewright-cli --help"));
}

TEST_CASE("a wrong word is answered with what was meant", "[cli]") {
    CHECK_THAT(run({"week", "a.ics", "--equipment", "dumbell"}).err,
               Contains("Maybe \"dumbbell\"?"));
    CHECK_THAT(run({"week", "a.ics", "--level", "elite"}).err,
               Contains("must be one of beginner, intermediate, advanced, not \"elite\""));
}

TEST_CASE("help and version go to standard output", "[cli]") {
    const Answer help = run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    for (const std::string command :
         {"week", "plan", "check", "explain", "calendar", "sheet", "catalog"}) {
        CHECK_THAT(help.out, Contains("\n  " + command));
        const Answer one = run({command, "--help"});
        CHECK(one.code == 0);
        CHECK_THAT(one.out, Contains("Usage: stridewright-cli " + command));
    }
    const Answer version = run({"--version"});
    CHECK(version.code == 0);
    CHECK_THAT(version.out, Contains("stridewright-cli 0."));
}

TEST_CASE("the catalog is listed by what one has, wants and must avoid", "[cli]") {
    const auto count = [](std::vector<std::string> args) {
        args.insert(args.begin(), {"catalog", "list", "--json"});
        const Answer answer = run(args);
        REQUIRE(answer.code == 0);
        return Json::parse(answer.out).size();
    };
    const std::size_t all = count({});
    CHECK(all == 274);
    const std::size_t bands = count({"--equipment", "bands"});
    const std::size_t dumbbells = count({"--equipment", "dumbbells"});
    CHECK(bands < dumbbells);
    CHECK(dumbbells < all);
    CHECK(count({"--equipment", "gym"}) == all);
    CHECK(count({"--level", "beginner"}) < all);
    CHECK(count({"--concern", "runners_knee"}) < all);
    for (const Json& one : Json::parse(
             run({"catalog", "list", "--json", "--focus", "hips", "--pattern", "hip_abduction"})
                 .out))
        CHECK(one["pattern"] == "hip_abduction");
    CHECK_THAT(run({"catalog", "list"}).out, Contains("glute_bridge") && Contains("Glute bridge"));
}

TEST_CASE("the catalog shows one exercise", "[cli]") {
    const Answer answer = run({"catalog", "show", "glute_bridge"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out,
               Contains("Glute bridge (glute_bridge)") && Contains("  equipment     nothing"));
    const Answer unknown = run({"catalog", "show", "glute_brigde"});
    CHECK(unknown.code == 3);
    CHECK(unknown.out.empty());
    CHECK_THAT(unknown.err, Contains("\"glute_brigde\"") && Contains("Maybe \"glute_bridge\"?"));
}

TEST_CASE("a catalog file is checked", "[cli]") {
    CHECK(run({"catalog", "check"}).out == "274 exercises, 15 concerns: no fault\n");
    std::string text = textOf(STRIDEWRIGHT_SOURCE_DIR "/data/catalog/exercises.json");
    CHECK(run({"catalog", "check", "-"}, text).code == 0);
    Json json = Json::parse(text);
    json["exercises"][12]["level"] = "elite";
    const Folder folder;
    const Answer broken = run({"catalog", "check", folder.put("mine.json", json.dump())});
    CHECK(broken.code == 3);
    CHECK(broken.out.empty());
    CHECK_THAT(broken.err, Contains("mine.json: /exercises/12/level") && Contains("elite"));
}

namespace {

/// Runs the program itself; gives its exit code and what it wrote to both streams.
std::pair<int, std::string> program(const std::string& arguments) {
    const std::string command =
        STRIDEWRIGHT_BINARY_DIR "/bin/stridewright-cli " + arguments + " 2>&1";
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> chunk{};
    while (const std::size_t size = std::fread(chunk.data(), 1, chunk.size(), pipe))
        text.append(chunk.data(), size);
    return {WEXITSTATUS(::pclose(pipe)), text};
}

} // namespace

TEST_CASE("the program itself gives the exit codes", "[cli][program]") {
    const Folder folder;
    const std::string request = folder.put("request.json", ordinaryRequest().dump());
    CHECK(program("--version").first == 0);
    CHECK(program("fly").first == 2);
    CHECK(program("plan " + folder.path("gone.json")).first == 3);
    CHECK(program("plan " + request + " -o " + folder.path("plan.json")).first == 0);
    CHECK(program("check " + request + " " + folder.path("plan.json")).first == 0);
    CHECK(program("plan - < " + request).second == textOf(folder.path("plan.json")));
    if (std::filesystem::exists("/dev/full"))
        CHECK(program("plan " + request + " > /dev/full").first == 3);
}

TEST_CASE("a file that cannot be finished is taken away again", "[cli][program]") {
    const Folder folder;
    const std::string request = folder.put("request.json", ordinaryRequest().dump());
    const auto [code, text] = program("--version > /dev/null; ulimit -f 8; " STRIDEWRIGHT_BINARY_DIR
                                      "/bin/stridewright-cli plan " +
                                      request + " -o " + folder.path("plan.json"));
    CHECK(code == 3);
    CHECK_THAT(text, Contains("plan.json: cannot be written: "));
    CHECK(folder.files() == 1);
}
