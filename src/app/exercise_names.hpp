// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>

#include <string>
#include <string_view>
#include <vector>

// What a person, or another program, means by the name of an exercise.

namespace stridewright::app {

/// A name taken apart into words: small letters, without marks and hyphens, in the singular.
[[nodiscard]] std::vector<std::string> wordsOfName(std::string_view name);

/// The exercise of another program's name, such as "Squat (Barbell)": by id, name or alias, in any
/// order of the words, with the equipment in brackets. Null where there is none, or where the
/// brackets name something that the exercise is not done with.
[[nodiscard]] const Exercise* exerciseCalled(const Catalog& catalog, std::string_view name);

/// What a name that a person typed may mean, best first: one where it is sure. By id, name, alias,
/// any order of the words; else all whose name begins with the words; else all that hold them. No
/// more than `most`.
[[nodiscard]] std::vector<const Exercise*>
exercisesMeant(const Catalog& catalog, std::string_view name, std::size_t most);

/// Whether an id, name or alias of the exercise holds every word, the last one perhaps in part.
[[nodiscard]] bool holdsWords(const Exercise& exercise, const std::vector<std::string>& words);

} // namespace stridewright::app
