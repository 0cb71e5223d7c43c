// SPDX-License-Identifier: MIT
#include <stridewright/domain/error.hpp>

namespace stridewright {

namespace {

std::string joined(const std::string& file, const std::string& place, const std::string& problem) {
    std::string text;
    for (const std::string* part : {&file, &place, &problem}) {
        if (part->empty()) continue;
        if (!text.empty()) text += ": ";
        text += *part;
    }
    return text;
}

} // namespace

Error::Error(ErrorCode code, std::string file, std::string place, std::string problem)
    : std::runtime_error(joined(file, place, problem)), m_code(code), m_file(std::move(file)),
      m_place(std::move(place)), m_problem(std::move(problem)) {}

} // namespace stridewright
