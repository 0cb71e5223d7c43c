// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostKeys = 5000;

/// "line 3, column 7" of a byte offset.
std::string placeOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t lineStart = before.rfind('\n');
    const std::size_t column =
        lineStart == std::string_view::npos ? before.size() + 1 : before.size() - lineStart;
    return fmt::format("line {}, column {}", line, column);
}

std::string escaped(std::string_view key) {
    std::string result;
    for (const char c : key) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

/// Only what a terminal can show: the library quotes the bytes it stumbled over as they came.
std::string printable(std::string_view text) {
    std::string result;
    for (const char c : text)
        result += c >= ' ' && c <= '~' ? c : '?';
    return result;
}

/// Builds the document while counting depth and watching for a key written twice, both of which
/// the library's own builder lets pass.
class Builder : public nlohmann::detail::json_sax_dom_parser<Json> {
    using Base = nlohmann::detail::json_sax_dom_parser<Json>;

public:
    Builder(Json& result, std::string_view text, const std::string& file)
        : Base(result, false), m_root(result), m_text(text), m_file(file) {}

    void offer(std::string_view key, const TakePiece& take) {
        m_key = key;
        m_take = &take;
    }

    bool start_object(std::size_t size) {
        enter();
        return Base::start_object(size);
    }
    bool end_object() {
        leave();
        const bool goesOn = Base::end_object();
        offerPiece();
        return goesOn;
    }
    bool start_array(std::size_t size) {
        enter();
        return Base::start_array(size);
    }
    bool end_array() {
        leave();
        return Base::end_array();
    }
    bool key(std::string& text) {
        Level& level = m_levels.back();
        if (!level.keys.insert(text).second) fail("key \"" + shortened(text) + "\" stands twice");
        // Looking a key up takes time in proportion to the keys there are.
        if (level.keys.size() > kMostKeys) fail(fmt::format("has more than {} keys", kMostKeys));
        level.lastKey = text;
        return Base::key(text);
    }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string& /*token*/, const Exception& error) {
        std::string problem = error.what();
        if (const auto found = problem.rfind("syntax error"); found != std::string::npos)
            problem = problem.substr(found);
        else if (const auto end = problem.find("] "); end != std::string::npos)
            problem = problem.substr(end + 2); // the library's own number of the fault
        throw Error(ErrorCode::BadDocument,
                    m_file,
                    placeOf(m_text, position == 0 ? 0 : position - 1),
                    "is not valid JSON: " + printable(problem.substr(0, 200)));
    }

private:
    struct Level {
        std::unordered_set<std::string> keys;
        std::string lastKey;
    };

    static std::string shortened(const std::string& text) { return printable(text.substr(0, 60)); }

    [[noreturn]] void fail(const std::string& problem) const {
        std::string place;
        for (std::size_t i = 0; i + 1 < m_levels.size(); ++i)
            if (!m_levels[i].lastKey.empty())
                place += "/" + shortened(escaped(m_levels[i].lastKey));
        throw Error(ErrorCode::BadDocument, m_file, place.empty() ? "/" : place, problem);
    }

    void enter() {
        m_levels.emplace_back();
        if (m_levels.size() > kDeepest)
            throw Error(ErrorCode::BadDocument,
                        m_file,
                        "/",
                        fmt::format("is nested deeper than {} levels", kDeepest));
    }
    void leave() { m_levels.pop_back(); }

    void offerPiece() {
        if (!m_take || m_levels.size() != 2 || m_levels[0].lastKey != m_key) return;
        Json& list = m_root[m_levels[0].lastKey];
        if (list.is_array() && (*m_take)(m_root, list.back(), list.size() - 1))
            list.back() = nullptr;
    }

    Json& m_root;
    std::string_view m_text;
    const std::string& m_file;
    std::string_view m_key;
    const TakePiece* m_take = nullptr;
    std::vector<Level> m_levels;
};

} // namespace

Json parseJson(std::string_view text, const std::string& file) {
    return parseJsonPieces(text, file, "", nullptr);
}

Json parseJsonPieces(std::string_view text,
                     const std::string& file,
                     std::string_view key,
                     const TakePiece& take) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw Error(ErrorCode::BadDocument, file, "", "is empty");
    Json result;
    Builder builder(result, text, file);
    if (take) builder.offer(key, take);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return result;
}

void JsonValue::fail(const std::string& problem) const {
    throw Error(ErrorCode::BadDocument, *m_file, m_path.empty() ? "/" : m_path, problem);
}

std::string JsonValue::shown() const {
    if (m_json->is_object()) return "an object";
    if (m_json->is_array()) return "a list";
    std::string text = m_json->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > 60) {
        std::size_t end = 57;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        text = text.substr(0, end) + "...";
    }
    return text;
}

void JsonValue::requireObject() const {
    if (!m_json->is_object()) fail("must be an object, not " + shown());
}

void JsonValue::allowKeys(std::span<const std::string_view> keys) const {
    requireObject();
    for (const auto& [key, value] : m_json->items()) {
        if (std::ranges::find(keys, std::string_view(key)) != keys.end()) continue;
        std::string known;
        for (const auto candidate : keys) {
            if (!known.empty()) known += ", ";
            known += candidate;
        }
        JsonValue(value, *m_file, m_path + "/" + escaped(key))
            .fail("unknown key; known here: " + known);
    }
}

bool JsonValue::has(std::string_view key) const {
    return m_json->is_object() && m_json->contains(key);
}

JsonValue JsonValue::at(std::string_view key) const {
    requireObject();
    const auto found = m_json->find(std::string(key));
    if (found == m_json->end()) fail("must have the key \"" + std::string(key) + "\"");
    return {*found, *m_file, m_path + "/" + escaped(key)};
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::members() const {
    requireObject();
    std::vector<std::pair<std::string, JsonValue>> result;
    for (const auto& [key, value] : m_json->items())
        result.emplace_back(key, JsonValue(value, *m_file, m_path + "/" + escaped(key)));
    return result;
}

std::vector<JsonValue> JsonValue::items() const {
    if (!m_json->is_array()) fail("must be a list, not " + shown());
    std::vector<JsonValue> result;
    result.reserve(m_json->size());
    for (std::size_t i = 0; i < m_json->size(); ++i)
        result.emplace_back((*m_json)[i], *m_file, fmt::format("{}/{}", m_path, i));
    return result;
}

bool JsonValue::boolean() const {
    if (!m_json->is_boolean()) fail("must be true or false, not " + shown());
    return m_json->get<bool>();
}

int JsonValue::integer(int low, int high) const {
    const bool whole = m_json->is_number_integer();
    const double value = m_json->is_number() ? m_json->get<double>() : 0;
    if (!whole || value < low || value > high)
        fail(fmt::format("must be a whole number from {} to {}, not {}", low, high, shown()));
    return m_json->get<int>();
}

double JsonValue::number(double low, double high) const {
    const double value = m_json->is_number() ? m_json->get<double>() : 0;
    if (!m_json->is_number() || !std::isfinite(value) || value < low || value > high)
        fail(fmt::format("must be a number from {} to {}, not {}", low, high, shown()));
    return value;
}

std::string JsonValue::string(std::size_t longest) const {
    if (!m_json->is_string()) fail("must be a text, not " + shown());
    const auto& text = m_json->get_ref<const std::string&>();
    if (text.size() > longest)
        fail(fmt::format("must be at most {} bytes long, not {}", longest, text.size()));
    return text;
}

Date JsonValue::date() const {
    const std::string text = string();
    const auto date = parseDate(text);
    if (!date || yearOf(*date) < 1970 || yearOf(*date) > 2199)
        fail("must be a date YYYY-MM-DD that exists, 1970 to 2199, not " + shown());
    return *date;
}

} // namespace stridewright::interchange
