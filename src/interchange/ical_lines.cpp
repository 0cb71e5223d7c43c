// SPDX-License-Identifier: MIT
#include "interchange/ical_lines.hpp"

#include "interchange/utf8.hpp"

#include <algorithm>

namespace stridewright::interchange {

namespace {

bool isNameByte(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// The next `;` or `:` outside quotes, from `at`.
std::size_t separator(std::string_view text, std::size_t at) {
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"')
            quoted = !quoted;
        else if (!quoted && (text[at] == ';' || text[at] == ':'))
            return at;
    }
    return std::string_view::npos;
}

void split(std::string_view text, IcalLine& line) {
    std::size_t name = 0;
    while (name < text.size() && isNameByte(text[name]))
        ++name;
    const bool property =
        name > 0 && name < text.size() && (text[name] == ':' || text[name] == ';');
    if (!property) {
        line.state = IcalLine::State::Junk;
        line.value = std::string(cutUtf8(text, 60));
        return;
    }
    line.name = upper(text.substr(0, name));
    std::size_t at = name;
    while (at < text.size() && text[at] == ';') {
        const std::size_t begin = at + 1;
        std::size_t end = separator(text, begin);
        if (end == std::string_view::npos) end = text.size();
        std::string_view parameter = text.substr(begin, end - begin);
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos) {
            // "DTSTART;20210105": some programs put the value where a parameter belongs.
            if (end == text.size()) line.value = std::string(parameter);
        } else {
            std::string_view value = parameter.substr(equals + 1);
            if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
                value = value.substr(1, value.size() - 2);
            if (line.parameters.size() < 20)
                line.parameters.emplace_back(upper(parameter.substr(0, equals)),
                                             std::string(value));
        }
        at = end;
    }
    if (at < text.size() && text[at] == ':') line.value = std::string(text.substr(at + 1));
}

} // namespace

std::string_view IcalLine::parameter(std::string_view key) const {
    for (const auto& [name_, value_] : parameters)
        if (name_ == key) return value_;
    return {};
}

bool IcalLines::nextPhysical(std::string_view& text) {
    if (m_at >= m_bytes.size()) return false;
    std::size_t end = m_bytes.find_first_of("\r\n", m_at);
    if (end == std::string_view::npos) end = m_bytes.size();
    text = m_bytes.substr(m_at, end - m_at);
    m_at = end < m_bytes.size() ? end + 1 : end;
    if (end + 1 < m_bytes.size() && m_bytes[end] == '\r' && m_bytes[end + 1] == '\n') ++m_at;
    ++m_line;
    return true;
}

bool IcalLines::next(IcalLine& line) {
    line = IcalLine{};
    std::string_view text;
    do {
        if (!nextPhysical(text)) return false;
    } while (isBlank(text));
    line.line = m_line;
    bool tooLong = text.size() > kMaxIcalLine;
    m_buffer.assign(text.substr(0, kMaxIcalLine));
    // Folds; blank lines between the parts of a folded line are passed over.
    while (m_at < m_bytes.size()) {
        const std::size_t at = m_at;
        const std::size_t number = m_line;
        if (!nextPhysical(text)) break;
        if (text.empty()) continue;
        if (text.front() != ' ' && text.front() != '\t') {
            m_at = at;
            m_line = number;
            break;
        }
        if (m_buffer.size() + text.size() > kMaxIcalLine)
            tooLong = true;
        else
            m_buffer.append(text.substr(1));
    }
    while (!m_buffer.empty() && (m_buffer.back() == ' ' || m_buffer.back() == '\t'))
        m_buffer.pop_back();
    if (!isUtf8(m_buffer)) {
        line.windows1252 = !tooLong;
        m_buffer = fromWindows1252(m_buffer);
    }
    if (tooLong) {
        std::size_t name = 0;
        while (name < m_buffer.size() && isNameByte(m_buffer[name]))
            ++name;
        line.state = IcalLine::State::TooLong;
        line.name = upper(std::string_view(m_buffer).substr(0, std::min<std::size_t>(name, 40)));
        return true;
    }
    split(m_buffer, line);
    return true;
}

std::string icalText(std::string_view value) {
    std::string result;
    result.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char following = value[i] == '\\' && i + 1 < value.size() ? value[i + 1] : '\0';
        if (following == 'n' || following == 'N')
            result += '\n';
        else if (following == ',' || following == ';' || following == '\\')
            result += following;
        else {
            result += value[i];
            continue;
        }
        ++i;
    }
    return result;
}

} // namespace stridewright::interchange
