// SPDX-License-Identifier: MIT
#include <stridewright/app/data_folder.hpp>
#include <stridewright/domain/error.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <string>

namespace {

/// Sets a variable of the environment, or takes it away, while the test runs.
class Variable {
public:
    Variable(const char* name, const char* value) : m_name(name) {
        if (const char* const now = std::getenv(name)) m_before = now;
        set(value);
    }
    ~Variable() { set(m_before ? m_before->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const char* value) const {
        if (value)
            ::setenv(m_name, value, 1);
        else
            ::unsetenv(m_name);
    }
    const char* m_name;
    std::optional<std::string> m_before;
};

} // namespace

TEST_CASE("the database lies in the data folder of the person") {
    using stridewright::app::defaultDatabase;
    SECTION("as the environment says") {
        const Variable data("XDG_DATA_HOME", "/data of mine");
        CHECK(defaultDatabase() == "/data of mine/stridewright/stridewright.db");
    }
    SECTION("else below the home folder") {
        const Variable home("HOME", "/home/ada");
        const Variable none("XDG_DATA_HOME", nullptr);
        CHECK(defaultDatabase() == "/home/ada/.local/share/stridewright/stridewright.db");
        const Variable relative("XDG_DATA_HOME", "share");
        CHECK(defaultDatabase() == "/home/ada/.local/share/stridewright/stridewright.db");
        const Variable empty("XDG_DATA_HOME", "");
        CHECK(defaultDatabase() == "/home/ada/.local/share/stridewright/stridewright.db");
    }
    SECTION("and where neither is known, the person is asked to name it") {
        const Variable home("HOME", nullptr);
        const Variable none("XDG_DATA_HOME", nullptr);
        CHECK_THROWS_AS(defaultDatabase(), stridewright::Error);
    }
}
