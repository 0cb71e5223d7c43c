// SPDX-License-Identifier: MIT
#include <stridewright/planning/planner.hpp>
