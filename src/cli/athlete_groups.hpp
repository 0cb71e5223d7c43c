// SPDX-License-Identifier: MIT
#pragma once

#include "cli/database_commands.hpp"

namespace stridewright::cli {

/// Joins and leaves groups: a group that is missing is made, one that nobody is left in goes unless
/// it has a note. Throws Error{BadRequest} for a group to leave that is not there.
[[nodiscard]] Change groupChanges(const storage::Store& store,
                                  Id<AthleteRecord> athlete,
                                  const ProfileOptions& options,
                                  IdSource& ids);

/// The names of the groups that an athlete is in.
[[nodiscard]] std::vector<std::string> groupsOf(const std::vector<Keyed<GroupRecord>>& groups,
                                                Id<AthleteRecord> athlete);

/// The groups with their members, as text or as JSON.
[[nodiscard]] std::string groupsText(const storage::Store& store);
[[nodiscard]] std::string groupsJson(const storage::Store& store);

} // namespace stridewright::cli
