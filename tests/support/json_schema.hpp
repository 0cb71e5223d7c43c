// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <regex>
#include <string>

namespace stridewright::tests {

/// As much of JSON Schema 2020-12 as the schemas of docs/schema use. A keyword that it does not
/// know is a fault of the schema, so that no condition is passed over in silence.
class SchemaCheck {
public:
    using Json = nlohmann::ordered_json;

    explicit SchemaCheck(const std::string& file) {
        std::ifstream stream(std::string(STRIDEWRIGHT_SOURCE_DIR) + "/docs/schema/" + file);
        m_root = Json::parse(stream);
    }

    /// Empty when the document fits, else the first place where it does not and why.
    [[nodiscard]] std::string complaint(const Json& document) const {
        return complaint(m_root, document, "");
    }

private:
    static bool hasType(const Json& value, const std::string& type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "integer") return value.is_number_integer();
        if (type == "number") return value.is_number();
        if (type == "boolean") return value.is_boolean();
        return type == "null" && value.is_null();
    }

    static bool typeFits(const Json& value, const Json& types) {
        if (types.is_string()) return hasType(value, types);
        for (const Json& type : types)
            if (hasType(value, type)) return true;
        return false;
    }

    [[nodiscard]] std::string
    complaint(const Json& schema, const Json& value, const std::string& place) const {
        if (schema.is_boolean()) return schema.get<bool>() ? "" : place + ": must not be there";
        for (const auto& [key, rule] : schema.items())
            if (std::string found = broken(key, rule, schema, value, place); !found.empty())
                return found;
        return "";
    }

    [[nodiscard]] std::string broken(const std::string& key,
                                     const Json& rule,
                                     const Json& schema,
                                     const Json& value,
                                     const std::string& place) const {
        const std::string fault = place + ": " + key;
        const auto unless = [&](bool fits) { return fits ? std::string() : fault; };
        if (key.starts_with("$") && key != "$ref") return "";
        if (key == "title" || key == "description" || key == "default" || key == "format")
            return "";
        if (key == "$ref")
            return complaint(
                m_root.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, place);
        if (key == "type") return unless(typeFits(value, rule));
        if (key == "const") return unless(value == rule);
        if (key == "enum") return unless(std::find(rule.begin(), rule.end(), value) != rule.end());
        if (key == "minimum") return unless(!value.is_number() || value >= rule);
        if (key == "maximum") return unless(!value.is_number() || value <= rule);
        if (key == "exclusiveMinimum") return unless(!value.is_number() || value > rule);
        if (key == "maxLength")
            return unless(!value.is_string() ||
                          value.get<std::string>().size() <= rule.get<std::size_t>());
        if (key == "minLength")
            return unless(!value.is_string() ||
                          value.get<std::string>().size() >= rule.get<std::size_t>());
        if (key == "pattern")
            return unless(
                !value.is_string() ||
                std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>())));
        if (key == "minItems") return unless(!value.is_array() || value.size() >= rule);
        if (key == "maxItems") return unless(!value.is_array() || value.size() <= rule);
        if (key == "uniqueItems") {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
                if (std::find(value.begin(), value.end(), value[i]) - value.begin() !=
                    static_cast<std::ptrdiff_t>(i))
                    return fault;
            return "";
        }
        if (key == "required") {
            for (const Json& name : rule)
                if (value.is_object() && !value.contains(name.get<std::string>()))
                    return fault + " " + name.dump();
            return "";
        }
        if (key == "dependentRequired") {
            for (const auto& [name, needed] : rule.items())
                for (const Json& other : needed)
                    if (value.contains(name) && !value.contains(other.get<std::string>()))
                        return fault;
            return "";
        }
        if (key == "anyOf") {
            for (const Json& option : rule)
                if (complaint(option, value, place).empty()) return "";
            return fault;
        }
        if (key == "oneOf") {
            int fitting = 0;
            for (const Json& option : rule)
                fitting += complaint(option, value, place).empty() ? 1 : 0;
            return unless(fitting == 1);
        }
        if (key == "if") {
            return complaint(rule, value, place).empty()
                       ? complaint(schema.at("then"), value, place)
                       : "";
        }
        if (key == "then") return "";
        if (key == "items") {
            if (!value.is_array()) return "";
            for (std::size_t i = 0; i < value.size(); ++i)
                if (std::string found = complaint(rule, value[i], place + "/" + std::to_string(i));
                    !found.empty())
                    return found;
            return "";
        }
        if (key == "properties" || key == "additionalProperties" || key == "propertyNames") {
            if (!value.is_object()) return "";
            for (const auto& [name, member] : value.items()) {
                std::string found;
                const bool described =
                    schema.contains("properties") && schema["properties"].contains(name);
                if (key == "properties" && described)
                    found = complaint(rule.at(name), member, place + "/" + name);
                if (key == "additionalProperties" && !described)
                    found = complaint(rule, member, place + "/" + name);
                if (key == "propertyNames") found = complaint(rule, Json(name), place + "/" + name);
                if (!found.empty()) return found;
            }
            return "";
        }
        return "the schema uses the keyword " + key + ", which this check does not know";
    }

    Json m_root;
};

} // namespace stridewright::tests
