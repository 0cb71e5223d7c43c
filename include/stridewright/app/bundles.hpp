// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/importing.hpp>
#include <stridewright/storage/store.hpp>

#include <span>

// Whole athletes out of a database and into one, as a document (docs/file-format.md, Bundles).

namespace stridewright::app {

enum class BundleOf {
    Athletes, ///< these and the groups they are in
    Database  ///< everybody, those in the archive as well, all groups and settings
};

/// Everything of the athletes, with own exercises. For `Database` the list is not looked at.
[[nodiscard]] Archive bundleOf(const storage::Store& store,
                               BundleOf whole,
                               std::span<const Id<AthleteRecord>> athletes = {});

/// What taking the bundle in would do. Its findings tell of athletes that are new although
/// somebody has their name (`import_same_name`).
[[nodiscard]] ImportPreview
previewBundle(const storage::Store& store, const Archive& bundle, OnConflict onConflict);

/// Whether a text is a bundle, by its beginning; whether it is a good one is told by reading it.
[[nodiscard]] bool looksLikeBundle(std::string_view text);

} // namespace stridewright::app
