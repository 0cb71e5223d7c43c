// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/app/knowledge.hpp>
#include <stridewright/app/make_plan.hpp>
#include <stridewright/domain/message.hpp>
#include <stridewright/planning/adaptation.hpp>

#include <string>

/// Requests with a log, and questions about plans.
namespace stridewright::support {

[[nodiscard]] const app::Knowledge& shipped();

[[nodiscard]] planning::AdaptationSources sources();

inline const Date kToday = makeDate(2027, 3, 1); ///< a Monday

/// An intermediate runner with a gym, four runs a week from ten weeks before to the last week.
[[nodiscard]] PlanRequest runner(int weeks);

[[nodiscard]] SessionLog trained(Date date);

/// Sessions twice a week for some weeks, the last so many days before today.
void trainUntil(PlanRequest& request, int daysAgo, int sessions = 12);

[[nodiscard]] PainEntry sore(Date date,
                             const char* concern,
                             int score,
                             PainMoment moment = PainMoment::During,
                             std::vector<PainSign> signs = {});

[[nodiscard]] bool says(const std::vector<Finding>& findings, std::string_view code);

[[nodiscard]] bool says(const std::vector<Reason>& reasons, std::string_view code);

[[nodiscard]] std::vector<const Prescription*> workOf(const PlannedSession& session);

[[nodiscard]] std::vector<const PlannedSession*> sessionsOf(const Plan& plan);

[[nodiscard]] int setsOf(const PlannedSession& session);

[[nodiscard]] bool loadsLegs(const Exercise& exercise);

} // namespace stridewright::support
