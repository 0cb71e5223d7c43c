// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/json_reader.hpp"
#include <stridewright/domain/catalog.hpp>

#include <string>
#include <vector>

namespace stridewright::interchange {

/// No text that a person writes (a name, a title, a note) is longer in a document, in bytes.
inline constexpr std::size_t kLongestText = 1'000'000;

/// Reads ids. Made from a catalog, it refuses those that the catalog does not have and offers the
/// nearest; without one every id passes, since records outlive the catalog they were made with.
/// Gathered once: a list of thousands is looked up thousands of times.
class KnownIds {
public:
    KnownIds() = default;
    explicit KnownIds(const Catalog& catalog);
    /// Whether ids are checked: so it is in a request, which must make sense today, and not in an
    /// archive, which must give back whatever was kept.
    [[nodiscard]] bool checks() const { return m_checks; }

    [[nodiscard]] std::string exercise(const JsonValue& value) const;
    [[nodiscard]] std::string concern(const JsonValue& value) const;
    [[nodiscard]] std::string gate(const JsonValue& value) const;
    [[nodiscard]] std::string equipment(const JsonValue& value) const;

    [[nodiscard]] std::vector<std::string> exercises(const JsonValue& value) const;
    [[nodiscard]] std::vector<std::string> concerns(const JsonValue& value) const;
    [[nodiscard]] std::vector<std::string> gates(const JsonValue& value) const;
    [[nodiscard]] std::vector<std::string> equipmentList(const JsonValue& value) const;

private:
    [[nodiscard]] std::string read(const JsonValue& value,
                                   std::string_view what,
                                   const std::vector<std::string>& known) const;
    [[nodiscard]] std::vector<std::string> readAll(const JsonValue& value,
                                                   std::string_view what,
                                                   const std::vector<std::string>& known) const;

    bool m_checks = false;
    std::vector<std::string> m_exercises;
    std::vector<std::string> m_concerns;
    std::vector<std::string> m_gates;
    std::vector<std::string> m_equipment;
};

} // namespace stridewright::interchange
