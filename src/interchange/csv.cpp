// SPDX-License-Identifier: MIT
#include "interchange/csv.hpp"

#include <algorithm>

namespace stridewright::interchange {

namespace {

constexpr std::size_t kMaxCells = 200;
constexpr std::size_t kMaxCellBytes = 65'536; ///< the rest of a cell is passed over

} // namespace

CsvRows::CsvRows(std::string_view bytes) : m_bytes(bytes) {
    const std::string_view first = bytes.substr(0, bytes.find_first_of("\r\n"));
    std::ptrdiff_t most = 0;
    for (const char separator : {',', ';', '\t'}) {
        const auto count = std::ranges::count(first, separator);
        if (count <= most) continue;
        most = count;
        m_separator = separator;
    }
}

bool CsvRows::next(CsvRow& row) {
    row = CsvRow{};
    while (m_at < m_bytes.size() && (m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r')) {
        if (m_bytes[m_at] == '\n' || m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != '\n')
            ++m_line;
        ++m_at;
    }
    if (m_at >= m_bytes.size()) return false;
    row.line = m_line;
    row.cells.emplace_back();
    bool quoted = false;
    const auto put = [&](char c) {
        if (row.cells.size() <= kMaxCells && row.cells.back().size() < kMaxCellBytes)
            row.cells.back() += c;
    };
    for (; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (quoted) {
            if (c == '\n') ++m_line;
            if (c != '"')
                put(c);
            else if (m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '"')
                put(m_bytes[++m_at]);
            else
                quoted = false;
        } else if (c == '"' && row.cells.back().empty()) {
            quoted = true;
        } else if (c == m_separator) {
            if (row.cells.size() < kMaxCells) row.cells.emplace_back();
        } else if (c == '\n' || c == '\r') {
            break;
        } else {
            put(c);
        }
    }
    return true;
}

} // namespace stridewright::interchange
