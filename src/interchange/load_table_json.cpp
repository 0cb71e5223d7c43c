// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/rules_json.hpp>

namespace stridewright::interchange {

namespace {

/// One number for each word of an enumeration, none missing and none besides.
template <class E>
std::array<double, kCount<E>> numbers(const JsonValue& object, double low, double high) {
    std::array<double, kCount<E>> result{};
    for (const auto& [key, value] : object.members())
        if (!fromWord<E>(key)) value.fail("is not a word known here");
    for (const E each : valuesOf<E>())
        result[static_cast<std::size_t>(each)] = object.at(word(each)).number(low, high);
    return result;
}

} // namespace

LoadTable readLoadTable(std::string_view text, const std::string& file) {
    const Json json = parseJson(text, file);
    const JsonValue root(json, file);
    root.allowKeys({"format", "note", "effort", "strength", "pace"});
    if (root.at("format").string() != "stridewright.load/1")
        root.at("format").fail("must be \"stridewright.load/1\", not " + root.at("format").shown());
    for (const JsonValue& line : root.at("note").items())
        (void)line.string();
    return {.effort = numbers<RunKind>(root.at("effort"), 0, 10),
            .strength = numbers<SessionClass>(root.at("strength"), 0, 10),
            .pace = numbers<Level>(root.at("pace"), 2, 15)};
}

} // namespace stridewright::interchange
