// SPDX-License-Identifier: MIT
#include "interchange/title_numbers.hpp"
#include "interchange/title_text.hpp"
#include "tools/titles.hpp"
#include <stridewright/interchange/title_classifier.hpp>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace stridewright::interchange;

namespace {

std::string label(std::string_view title, std::string_view description = {}) {
    return labelOf(readWorkout(title, description));
}

void requireTargets(const std::string& path) {
    const titles::Score score = titles::measure(titles::readTitles(path));
    for (const titles::Miss& miss : score.misses)
        UNSCOPED_INFO(miss.expected.title << " is " << miss.expected.label << ", read as "
                                          << miss.got);
    CHECK(score.exact() >= 0.97);
    CHECK(score.hard() >= 0.99);
}

} // namespace

TEST_CASE("labelled titles of the project are read to target") {
    const auto rows =
        titles::readTitles(STRIDEWRIGHT_SOURCE_DIR "/tests/interchange/titles_own.tsv");
    REQUIRE(rows.size() >= 150);
    requireTargets(STRIDEWRIGHT_SOURCE_DIR "/tests/interchange/titles_own.tsv");
}

TEST_CASE("labelled titles of real calendars are read to target, where they are at hand") {
    const std::string path = STRIDEWRIGHT_SOURCE_DIR "/../shared/data/titles.tsv";
    for (const std::string& place :
         {path, std::string(STRIDEWRIGHT_SOURCE_DIR "/../../shared/data/titles.tsv")})
        if (std::filesystem::exists(place)) requireTargets(place);
}

TEST_CASE("text is compared without marks, case and emoji") {
    CHECK(normalised("Läufe ÉTÉ ß Ø æ") == "laufe ete ss o ae");
    CHECK(normalised("6×800 – VO₂max") == "6x800 - vo2max");
    CHECK(normalised("８公里") == "8 km ");
    CHECK(normalised("🏃 Easy").find("emojirun") != std::string::npos);
    CHECK(normalised("a\xFFz") == "a z");
}

TEST_CASE("words match whole, with stars for open ends") {
    const TitleText text("the hillside long run");
    CHECK_FALSE(findAny(text, std::array<std::string_view, 1>{"hill"}));
    CHECK(findAny(text, std::array<std::string_view, 1>{"hill*"}));
    CHECK(findAny(text, std::array<std::string_view, 1>{"long run"}));
    CHECK(findAny(text, std::array<std::string_view, 1>{"*side long"}));
    CHECK_FALSE(findAny(text, std::array<std::string_view, 1>{"long runs"}));
}

TEST_CASE("a session's distance and time are told from paces, rests and repetitions") {
    const auto km = [](std::string_view text) {
        return readNumbers(normalised(text)).km().value_or(0);
    };
    const auto minutes = [](std::string_view text) {
        return readNumbers(normalised(text)).minutes().value_or(0);
    };
    CHECK(km("10K easy") == Approx(10));
    CHECK(km("16 miles") == Approx(25.75).epsilon(0.001));
    CHECK(km("18-21 km") == Approx(21));
    CHECK(km("8K-10K") == Approx(10));
    CHECK(km("1,5 km") == Approx(1.5));
    CHECK(km("1.200 m") == Approx(1.2));
    CHECK(km("3 m run") == Approx(4.83).epsilon(0.001));
    CHECK(km("Run 8 km @ 5:45/km") == Approx(8));
    CHECK(km("6 x 800 @ 5k pace") == 0);
    CHECK(km("1.5 mi warm up, 12 x 400m w. 400m jog rest, (9 mi)") == Approx(14.48).epsilon(0.001));
    CHECK(minutes("45'") == Approx(45));
    CHECK(minutes("1h05") == Approx(65));
    CHECK(minutes("1:05:00") == Approx(65));
    CHECK(minutes("1.5h") == Approx(90));
    CHECK(minutes("50m - 1h0m") == Approx(60));
    CHECK(minutes("(45m)") == Approx(45));
    CHECK(minutes("4:15 min/km") == 0);
    CHECK(minutes("HR 135-150, RPE 7-8/10, 180-200 W") == 0);
}

TEST_CASE("repetitions are seen in several notations") {
    const auto first = [](std::string_view text) {
        const auto numbers = readNumbers(normalised(text));
        REQUIRE(numbers.repetitions.size() == 1);
        return numbers.repetitions.front();
    };
    CHECK(first("6 x 800").km == 0.8);
    CHECK(first("6-8×800m").count == 8);
    CHECK(first("1500 x 4").count == 4);
    CHECK(first("1500 x 4").km == 1.5);
    CHECK(first("10-12×60-75s").minutes == Approx(1.25));
    CHECK(first("2x6x500m").count == 12);
    CHECK(first("5x(0.25mi at race pace + rest 2 mins)").km == Approx(0.4023).epsilon(0.01));
    CHECK(first("3k (x4, 3' rec)").count == 4);
    CHECK(first("10 × 400 mètres").km == 0.4);
}

TEST_CASE("rules decide in order, the surest first") {
    CHECK(label("Rest") == "rest");
    CHECK(label("OFF - travel") == "rest");
    CHECK(label("6 x 400 m, 90 seconds rest") == "intervals");
    CHECK(label("Training Week 3 Distance: 61 km") == "note");
    CHECK(label("Recovery week") == "note");
    CHECK(label("Bike intervals") == "cross");
    CHECK(label("Race pace 5 x 1 km") == "intervals");
    CHECK(label("Pre-race shakeout") == "recovery");
    CHECK(label("Long run 26 km, last 10 km @MP") == "long+tempo");
    CHECK(label("Easy + strides") == "easy");
    CHECK(label("Easy hilly run") == "easy");
    CHECK(label("Easy fartlek") == "intervals");
    CHECK(label("10 km in rustig tempo") == "easy");
    CHECK(label("Strength + 5K easy run") == "easy+strength");
    CHECK(label("Rest or easy run") == "rest|easy");
    CHECK(label("Easy run, 10 min core") == "easy");
}

TEST_CASE("pace letters count only where they stand beside a quantity") {
    CHECK(label("2E + 4 x 1T + 2E") == "tempo");
    CHECK(label("L 90 min") == "long");
    CHECK(label("8 x 200 R w/200 jg") == "intervals");
    CHECK(label("3 x 2 km facile R 2'") == label("3 x 2 km facile"));
    CHECK(label("10 km e stretching facile") == "easy");
    CHECK(label("DL 3 km") == "easy"); // three kilometres, not the third intensity
    CHECK(label("DL3 3 km") == "tempo");
}

TEST_CASE("a choice keeps the harder kind first") {
    const Reading reading = readWorkout("Rest or 5 km easy");
    CHECK(reading.kind == EntryKind::Easy);
    CHECK(reading.alternatives == std::vector{EntryKind::Rest});
}

TEST_CASE("a double keeps the harder kind first") {
    const Reading reading = readWorkout("Recovery AM 5 mi Med-long run PM 15 mi");
    CHECK(reading.kind == EntryKind::Long);
    CHECK(reading.also == std::vector{EntryKind::Recovery});
}

TEST_CASE("the description helps where the title says nothing, and only there") {
    CHECK(label("Road Hammer Practice", "6 x 800 m @ 5K pace") == "intervals");
    CHECK(label("Easy run", "hill reps next week, tempo on Friday") == "easy");
    CHECK(label("🏋️ Loading Up • 55m - 65m", "Legs And Core • 55m - 65m\n\n3 sets of:") ==
          "strength");
    CHECK(label("🏃 My First Run • 2.3km", "Walk Run • 2.3km • 25m - 30m") == "easy");
    const Reading reading =
        readWorkout("Run: Long Run", "Distance: 15 km\nTarget Pace: 6:00-6:10 min/km");
    CHECK(reading.km == 15.0);
    CHECK_FALSE(reading.minutes);
}

TEST_CASE("what is not understood is said to be so") {
    CHECK(readWorkout("Zzyzx").kind == EntryKind::Unknown);
    CHECK(readWorkout("").kind == EntryKind::Unknown);
    CHECK(readWorkout("Zzyzx").confidence == 0);
    CHECK_FALSE(readWorkout("Zzyzx").evidence.empty());
}

TEST_CASE("confidence falls from explicit words to bare numbers, and evidence names the words") {
    const Reading sure = readWorkout("Long run 26 km");
    const Reading bare = readWorkout("10 km");
    CHECK(sure.confidence > 0.9);
    CHECK(bare.confidence <= 0.5);
    CHECK(sure.evidence.find("long run") != std::string::npos);
}

TEST_CASE("titles of any length and bytes are read in bounded time") {
    CHECK_NOTHROW(readWorkout(std::string(2'000'000, 'x'), std::string(2'000'000, '9')));
    CHECK_NOTHROW(readWorkout(std::string(100'000, '(')));
    std::string bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += static_cast<char>((i * 7919) % 251 + 1);
    CHECK_NOTHROW(readWorkout(bytes, bytes));
}

TEST_CASE("a symbol that decides is told as a symbol") {
    const Reading reading = readWorkout("\xF0\x9F\x8F\x8B Kraft A");
    CHECK(reading.kind == EntryKind::Strength);
    CHECK(reading.evidence.find("a symbol") != std::string::npos);
    CHECK(reading.evidence.find("emoji") == std::string::npos);
}
