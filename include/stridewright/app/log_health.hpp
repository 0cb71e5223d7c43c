// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/catalog.hpp>
#include <stridewright/domain/records.hpp>

#include <string>
#include <string_view>

// What a person notes about being ill, and about the checks that open exercises.

namespace stridewright::app {

enum class Health { Ill, Fever, Well };

/// How the athlete is on a day. Ill or with fever: an illness begins, or one that lasts, or that
/// ended the day before, goes on. Well: the illness ended the day before; one that had begun on
/// that very day was none. Noting the same again changes nothing. Throws Error{BadRequest} where
/// the athlete is well and was not noted as ill before that day.
[[nodiscard]] Change logHealth(const Snapshot& snapshot, Date date, Health health, IdSource& ids);

/// That a check was shown, or no longer holds. Noting the same again changes nothing.
[[nodiscard]] Change logGate(const Snapshot& snapshot, const GateEvent& event, IdSource& ids);

/// The check of the catalog that a word means: its id, with or without "G_", in large or small
/// letters. Throws Error{BadRequest} that lists all of them where it is none.
[[nodiscard]] const Gate& gateMeant(std::string_view word, const Catalog& catalog);

} // namespace stridewright::app
