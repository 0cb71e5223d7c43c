// SPDX-License-Identifier: MIT
// Replanning everybody of a database, each with a year of training behind them:
//     stridewright_replan_scale [ATHLETES [FOLDER]]
// fills a database (about 1.5 MB an athlete), runs `replan --all` on it for a season of 52 weeks, a
// first time and once more, prints the seconds, and removes the file.
#include "cli/commands.hpp"
#include "lived_season.hpp"
#include <stridewright/storage/store.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace stridewright;
namespace fs = std::filesystem;

namespace {

constexpr int kDifferent = 24; ///< athletes; further ones are like these

double secondsOf(const auto& function) {
    const auto begin = std::chrono::steady_clock::now();
    function();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

Change recordsOf(const PlanRequest& request, int number, IdSource& ids) {
    const auto athlete = ids.next<AthleteRecord>();
    AthleteRecord record;
    record.profile = request.athlete;
    record.profile.name = "Runner " + std::to_string(number);
    record.born = bench::kBegin - Days{365 * *request.athlete.age};
    record.profile.age.reset();
    Change change{Put<AthleteRecord>{athlete, record}};
    int count = 0;
    for (const Run& run : request.runs) {
        RunRecord each;
        each.athlete = athlete;
        each.run = run;
        each.origin = {"Season", std::to_string(count++)};
        change.push_back(Put<RunRecord>{ids.next<RunRecord>(), each});
    }
    for (const Race& race : request.races) {
        RaceRecord each;
        each.athlete = athlete;
        each.race = race;
        change.push_back(Put<RaceRecord>{ids.next<RaceRecord>(), each});
    }
    for (const SessionLog& log : request.log.sessions) {
        LogRecord each;
        each.athlete = athlete;
        each.log = log;
        change.push_back(Put<LogRecord>{ids.next<LogRecord>(), each});
    }
    return change;
}

} // namespace

int main(int argc, char** argv) {
    const int athletes = argc > 1 ? std::atoi(argv[1]) : 50;
    const fs::path folder = argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path();
    if (athletes < 1 || athletes > 2000) return 2;
    const fs::path own = folder / "stridewright_replan_scale"; // with the backups beside the file
    const fs::path file = own / "runners.db";
    if (!fs::create_directory(own)) {
        std::fprintf(stderr, "%s is in the way\n", own.c_str());
        return 2;
    }
    const app::Knowledge knowledge = app::loadKnowledge();
    const Date today = bench::kBegin + Days{7 * bench::kYear};
    {
        std::vector<PlanRequest> lived;
        for (int i = 0; i < std::min(athletes, kDifferent); ++i)
            lived.push_back(bench::afterAYear(bench::runner(i, knowledge.catalog), knowledge));
        storage::Store store(file, {.today = today, .dailyBackup = false});
        IdSource ids(3);
        const double seconds = secondsOf([&] {
            for (int i = 0; i < athletes; ++i)
                store.apply(recordsOf(lived[static_cast<std::size_t>(i % kDifferent)], i, ids));
        });
        std::printf("filled with %d athletes in %.1f s\n", athletes, seconds);
    }
    for (const char* told : {"first plan", "once more"}) {
        std::istringstream in;
        std::ostringstream out, err;
        const double seconds = secondsOf([&] {
            const int code = cli::run(
                {"replan", "--all", "--weeks", std::to_string(bench::kYear), "--db", file.string()},
                {.in = in, .out = out, .err = err, .today = today, .writePdf = {}, .now = 0});
            if (code != 0) std::fprintf(stderr, "%s", err.str().c_str());
        });
        std::printf("%s: %.2f s, %.1f ms an athlete\n", told, seconds, 1000 * seconds / athletes);
    }
    fs::remove_all(own);
    return 0;
}
