// SPDX-License-Identifier: MIT
#include "interchange/ical.hpp"
#include "interchange/run_csv.hpp"
#include "interchange/utf8.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/interchange/calendar.hpp>
#include <stridewright/interchange/files.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kMaxProblems = 1'000;

bool sameLetters(std::string_view text, std::string_view upperCase) {
    if (text.size() < upperCase.size()) return false;
    for (std::size_t i = 0; i < upperCase.size(); ++i) {
        const char c =
            text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
        if (c != upperCase[i]) return false;
    }
    return true;
}

/// Whether a line of the text opens a calendar or an event.
bool looksLikeIcal(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view line = bytes.substr(at);
        if (sameLetters(line, "BEGIN:VCALENDAR") || sameLetters(line, "BEGIN:VEVENT")) return true;
        at = bytes.find_first_of("\r\n", at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return false;
}

/// What the text is when it is no calendar; empty when it may be a table.
std::string otherThan(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return "the file is empty";
    const std::string_view text = bytes.substr(first);
    if (text.front() == '<') return "this is a web page or XML, not a calendar";
    if (text.front() == '{' || text.front() == '[') return "this is JSON, not a calendar";
    if (text.starts_with("---") || text.starts_with("{%"))
        return "this is a template, not a calendar";
    if (text.starts_with("%PDF")) return "this is a PDF, not a calendar";
    if (text.starts_with("PK\x03\x04"))
        return "this is a packed file, not a calendar; unpack it first";
    return {};
}

} // namespace

CalendarRead
readCalendar(std::string_view bytes, const std::string& file, const CalendarOptions& options) {
    const auto fail = [&](std::string problem) {
        throw Error(ErrorCode::BadDocument, file, "", std::move(problem));
    };
    if (bytes.size() > kMaxFileBytes) fail("larger than 20 MB");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const bool ical = looksLikeIcal(bytes);
    if (!ical)
        if (std::string other = otherThan(bytes); !other.empty()) fail(std::move(other));
    if (bytes.find('\0') != std::string_view::npos)
        fail("holds NUL bytes: it is damaged, or a text in UTF-16; save it as UTF-8");
    CalendarRead read;
    if (ical) {
        read = readIcal(bytes, options);
    } else if (isUtf8(bytes)) {
        read = readRunCsv(bytes, file, options);
    } else {
        read = readRunCsv(fromWindows1252(bytes), file, options);
        read.problems.insert(read.problems.begin(), {0, "not UTF-8; read as Windows-1252"});
    }
    std::ranges::stable_sort(read.entries, [](const CalendarEntry& a, const CalendarEntry& b) {
        return a.date != b.date ? a.date < b.date : a.start < b.start;
    });
    std::ranges::stable_sort(read.problems, {}, &CalendarProblem::line);
    if (read.problems.size() > kMaxProblems) {
        const std::size_t more = read.problems.size() - kMaxProblems;
        read.problems.resize(kMaxProblems);
        read.problems.push_back({0, fmt::format("and {} more", more)});
    }
    return read;
}

} // namespace stridewright::interchange
