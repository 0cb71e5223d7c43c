// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/date.hpp>
#include <stridewright/domain/error.hpp>

#include <nlohmann/json.hpp>

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

using Json = nlohmann::ordered_json;

/// Parses a document; throws Error{BadDocument} with line and column for text that is not JSON,
/// for a key written twice, for nesting deeper than 64 levels and for an object of more than 5000
/// keys.
[[nodiscard]] Json parseJson(std::string_view text, const std::string& file);

/// Takes one element of a list off a document that is being read: the root so far, the element and
/// its index. Returns whether it took it.
using TakePiece = std::function<bool(const Json& root, const Json& piece, std::size_t index)>;

/// As parseJson, and offers each element of the root's list `key` as soon as it is complete. One
/// that is taken becomes null, so that a long list never stands in memory as a whole.
[[nodiscard]] Json parseJsonPieces(std::string_view text,
                                   const std::string& file,
                                   std::string_view key,
                                   const TakePiece& take);

/// A value of a document together with where it stands, for strict reading: every accessor either
/// returns a checked value or throws Error{BadDocument} "file: /path: problem".
class JsonValue {
public:
    JsonValue(const Json& json, const std::string& file, std::string path = {})
        : m_json(&json), m_file(&file), m_path(std::move(path)) {}

    [[nodiscard]] const Json& json() const { return *m_json; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const std::string& file() const { return *m_file; }
    [[noreturn]] void fail(const std::string& problem) const;
    /// The value as a message shows it: compact, cut at 60 characters.
    [[nodiscard]] std::string shown() const;

    // ---- objects
    /// Fails unless this is an object whose keys are all in the list.
    void allowKeys(std::span<const std::string_view> keys) const;
    void allowKeys(std::initializer_list<std::string_view> keys) const {
        allowKeys(std::span(keys.begin(), keys.size()));
    }
    /// Fails unless this is an object.
    void requireObject() const;
    [[nodiscard]] bool has(std::string_view key) const;     ///< present (null counts as present)
    [[nodiscard]] JsonValue at(std::string_view key) const; ///< fails when the key is missing
    [[nodiscard]] std::vector<std::pair<std::string, JsonValue>> members() const;

    // ---- arrays
    [[nodiscard]] std::vector<JsonValue> items() const;

    // ---- values
    [[nodiscard]] bool isNull() const { return m_json->is_null(); }
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] int integer(int low, int high) const;
    [[nodiscard]] double number(double low, double high) const;
    [[nodiscard]] std::string string(std::size_t longest = 1000) const; ///< bytes
    [[nodiscard]] Date date() const; ///< YYYY-MM-DD, years 1970 to 2199

    template <class E>
    [[nodiscard]] E word() const {
        const std::string text = string();
        if (const auto value = fromWord<E>(text)) return *value;
        std::string known;
        for (const auto candidate : EnumWords<E>::words) {
            if (!known.empty()) known += ", ";
            known += candidate;
        }
        fail("must be one of " + known + ", not " + shown());
    }

private:
    const Json* m_json;
    const std::string* m_file;
    std::string m_path;
};

} // namespace stridewright::interchange
