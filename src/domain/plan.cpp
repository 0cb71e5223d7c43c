// SPDX-License-Identifier: MIT
#include <stridewright/domain/plan.hpp>

#include <numeric>

namespace stridewright {

int PlanWeek::cost() const {
    return std::accumulate(terms.begin(), terms.end(), 0);
}

const PlanWeek* weekOf(const Plan& plan, Date date) {
    for (const PlanWeek& week : plan.weeks)
        if (week.starts <= date && date < week.starts + Days{7}) return &week;
    return nullptr;
}

} // namespace stridewright
