// SPDX-License-Identifier: MIT
// Keeps the folders honest: includes point one way, heavy libraries stay where they belong, and
// every public header of the core has its tests.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = STRIDEWRIGHT_SOURCE_DIR;

struct Source {
    fs::path path; ///< below the project's root
    std::string layer;
    std::vector<std::string> includes;
    std::size_t lines = 0;
};

std::vector<Source> sourcesBelow(const std::string& folder) {
    static const std::regex include(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    std::vector<Source> sources;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
        Source source{fs::relative(path, kRoot), path.parent_path().filename().string(), {}, 0};
        std::ifstream stream(path);
        for (std::string line; std::getline(stream, line); ++source.lines)
            if (std::smatch match; std::regex_search(line, match, include))
                source.includes.push_back(match[1]);
        sources.push_back(std::move(source));
    }
    return sources;
}

std::vector<Source> productSources() {
    std::vector<Source> all = sourcesBelow("src");
    for (Source& source : sourcesBelow("include"))
        all.push_back(std::move(source));
    return all;
}

/// The layer that an include names, or "" for anything outside the project.
std::string layerOf(const std::string& include) {
    static const std::regex own(
        R"(^(?:stridewright/)?(domain|planning|storage|interchange|app|cli|print|gui)/)");
    std::smatch match;
    return std::regex_search(include, match, own) ? match[1].str() : "";
}

} // namespace

TEST_CASE("includes point one way through the layers") {
    const std::map<std::string, std::set<std::string>> mayInclude{
        {"domain", {"domain"}},
        {"planning", {"planning", "domain"}},
        {"interchange", {"interchange", "domain"}},
        {"storage", {"storage", "domain"}},
        {"app", {"app", "planning", "storage", "interchange", "domain"}},
        {"cli", {"cli", "app", "planning", "storage", "interchange", "domain"}},
        {"print", {"print", "interchange", "domain"}},
        {"gui", {"gui", "print", "app", "planning", "storage", "interchange", "domain"}},
    };
    for (const Source& source : productSources()) {
        INFO(source.path.string());
        REQUIRE(mayInclude.contains(source.layer));
        for (const std::string& include : source.includes) {
            const std::string layer = layerOf(include);
            INFO("includes " << include);
            // The command line's entry point hands the PDF function to the commands.
            if (source.path == "src/cli/main.cpp" && layer == "print") continue;
            CHECK((layer.empty() || mayInclude.at(source.layer).contains(layer)));
        }
    }
}

TEST_CASE("the core and the command line are free of Qt") {
    const std::set<std::string> free{"domain", "planning", "storage", "interchange", "app", "cli"};
    for (const Source& source : productSources()) {
        if (!free.contains(source.layer)) continue;
        INFO(source.path.string());
        for (const std::string& include : source.includes) {
            INFO("includes " << include);
            CHECK_FALSE((include.size() > 1 && include[0] == 'Q' && std::isupper(include[1])));
        }
    }
}

TEST_CASE("JSON and iCalendar libraries stay inside interchange") {
    for (const Source& source : productSources()) {
        if (source.layer == "interchange") continue;
        INFO(source.path.string());
        for (const std::string& include : source.includes) {
            INFO("includes " << include);
            CHECK_FALSE(include.starts_with("nlohmann/"));
            CHECK_FALSE(include.starts_with("libical/"));
        }
    }
}

TEST_CASE("the database is known to storage alone") {
    for (const Source& source : productSources()) {
        if (source.layer == "storage") continue;
        INFO(source.path.string());
        for (const std::string& include : source.includes) {
            INFO("includes " << include);
            CHECK_FALSE(include.starts_with("SQLiteCpp/"));
            CHECK_FALSE(include.starts_with("sqlite3"));
        }
    }
}

TEST_CASE("public headers do not pull in heavy libraries") {
    for (const Source& source : sourcesBelow("include")) {
        INFO(source.path.string());
        for (const std::string& include : source.includes)
            CHECK((include.starts_with("stridewright/") || include.find('/') == std::string::npos));
    }
}

TEST_CASE("no source grows past six hundred lines") {
    for (const Source& source : productSources()) {
        INFO(source.path.string() << ": " << source.lines << " lines");
        CHECK(source.lines <= 600);
    }
}

TEST_CASE("a property that does not hold fails its test") {
    // rc::check answers whether the property holds; an answer that nobody reads is no test.
    static const std::regex asked(R"(rc::check\()");
    static const std::regex heard(R"(CHECK\(rc::check\()");
    int properties = 0;
    for (const Source& source : sourcesBelow("tests")) {
        if (source.path.filename() == "layers_test.cpp") continue;
        INFO(source.path.string());
        std::ifstream stream(kRoot / source.path);
        for (std::string line; std::getline(stream, line);) {
            if (!std::regex_search(line, asked)) continue;
            ++properties;
            INFO(line);
            CHECK(std::regex_search(line, heard));
        }
    }
    CHECK(properties > 0);
}
