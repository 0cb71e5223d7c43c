// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/error.hpp>

#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <set>
#include <string>

namespace stridewright::tests {

using Json = nlohmann::ordered_json;

inline Json readSchema(const std::string& name) {
    std::ifstream file(std::string(STRIDEWRIGHT_SOURCE_DIR) + "/docs/schema/" + name);
    return Json::parse(file);
}

/// The keys that the schema gives to the object which it describes at `place`.
inline std::set<std::string> schemaKeys(const Json& schema, const std::string& place) {
    std::set<std::string> keys;
    for (const auto& [key, value] : schema.at(Json::json_pointer(place)).at("properties").items())
        keys.insert(key);
    return keys;
}

/// The keys that a reader knows in the object at `place` of a document, as its complaint about an
/// unknown one lists them.
inline std::set<std::string> readerKeys(Json document,
                                        const std::string& place,
                                        const std::function<void(const std::string&)>& read) {
    document[Json::json_pointer(place)]["no_such_key"] = 1;
    std::set<std::string> keys;
    try {
        read(document.dump());
    } catch (const Error& error) {
        const std::string marker = "unknown key; known here: ";
        std::string list = error.problem();
        if (error.place() != place + "/no_such_key" || list.rfind(marker, 0) != 0) return keys;
        list = list.substr(marker.size()) + ", ";
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = list.find(", ", at);
            keys.insert(list.substr(at, end - at));
            at = end + 2;
        }
    }
    return keys;
}

} // namespace stridewright::tests
