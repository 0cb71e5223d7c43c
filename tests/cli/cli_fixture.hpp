// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commands.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace stridewright::tests {

using Json = nlohmann::ordered_json;

struct Answer {
    int code = -1;
    std::string out;
    std::string err;
};

/// Runs the command line inside this process, on the day 2027-03-03 unless the arguments say
/// otherwise. A PDF is stood in for by a file that names the sheets' titles.
inline Answer run(const std::vector<std::string>& args, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const cli::PdfWriter writePdf = [](const std::vector<interchange::Sheet>& sheets,
                                       interchange::Paper paper,
                                       const std::string& file) {
        std::ofstream stream(file);
        stream << (paper == interchange::Paper::A4 ? "a4" : "letter");
        for (const interchange::Sheet& sheet : sheets)
            stream << "\n" << sheet.title;
    };
    Answer answer;
    answer.code = cli::run(
        args,
        {.in = in, .out = out, .err = err, .today = makeDate(2027, 3, 3), .writePdf = writePdf});
    answer.out = out.str();
    answer.err = err.str();
    return answer;
}

/// A folder of its own for each test, gone afterwards.
class Folder {
public:
    Folder() : m_path(std::filesystem::temp_directory_path() / name()) {
        std::filesystem::create_directories(m_path);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string path(const std::string& file) const {
        return (m_path / file).string();
    }
    [[nodiscard]] std::string put(const std::string& file, const std::string& text) const {
        std::ofstream(path(file), std::ios::binary) << text;
        return path(file);
    }
    [[nodiscard]] std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(m_path), {}));
    }

private:
    static std::string name() {
        static int count = 0;
        return "stridewright-cli-tests-" + std::to_string(::getpid()) + "-" +
               std::to_string(++count);
    }
    std::filesystem::path m_path;
};

inline std::string textOf(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Four ordinary weeks of running: intervals on Tuesday, tempo on Thursday, a long run on Sunday.
inline Json ordinaryRequest(int weeks = 4) {
    Json json = {
        {"format", "stridewright.request/1"},
        {"athlete",
         {{"name", "Ada"}, {"level", "intermediate"}, {"equipment", {"dumbbell", "longband"}}}},
        {"from", "2027-03-01"},
        {"weeks", weeks},
        {"runs", Json::array()}};
    const Date monday = makeDate(2027, 3, 1);
    const auto add = [&](int day, const char* kind) {
        json["runs"].push_back({{"date", toIsoString(monday + Days{day})}, {"kind", kind}});
    };
    for (int week = 0; week < weeks; ++week) {
        add(7 * week + 1, "intervals");
        add(7 * week + 2, "easy");
        add(7 * week + 3, "tempo");
        add(7 * week + 6, "long");
    }
    return json;
}

} // namespace stridewright::tests
