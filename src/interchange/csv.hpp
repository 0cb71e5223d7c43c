// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stridewright::interchange {

struct CsvRow {
    std::size_t line = 0; ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// Takes a table apart row by row: fields may be quoted and then hold the separator, line ends and
/// doubled quotes. Line ends may be CRLF, LF or CR. Blank rows are passed over.
class CsvRows {
public:
    /// The separator is the one of `,` `;` and tab that the first line has most of.
    explicit CsvRows(std::string_view bytes);
    [[nodiscard]] bool next(CsvRow& row);

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    char m_separator = ',';
};

} // namespace stridewright::interchange
