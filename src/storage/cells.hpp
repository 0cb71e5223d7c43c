// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/finding.hpp>
#include <stridewright/domain/id.hpp>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// Values in the cells of tables. A table names its columns once, in a function
// `fields(visitor, values...)`; three visitors make the column list, write rows and read them.

namespace stridewright::storage {

/// What is to be written into a cell. A `string_view` looks into the record that is written.
using Cell =
    std::variant<std::monostate, std::int64_t, double, Date, std::string_view, std::string>;

/// A value that cannot be kept, and why; becomes Error{RefusedChange}.
class Refusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A row that this program cannot have written; becomes Error{DamagedFile}.
class Damage : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Throws Refusal for bytes that are no UTF-8 and for the character 0, which ends a text for most
/// programs that read the file.
void checkText(std::string_view column, std::string_view text);

/// Throws Refusal for a day that no document can name (`kAllDates`); a birthday may be older.
void checkDay(std::string_view column, Date day);

/// Arguments as a JSON array: numbers (a real has a point or an exponent), texts, and days as
/// {"date":"2027-03-01"}. `argsFromText` throws Damage for anything else.
[[nodiscard]] std::string argsText(const std::vector<Arg>& args);
[[nodiscard]] std::vector<Arg> argsFromText(std::string_view text);

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsId = false;
template <class T>
inline constexpr bool kIsId<Id<T>> = true;

/// Collects the names of a table's columns.
class ColumnNames {
public:
    template <class T>
    ColumnNames& operator()(const char* column, const T&) {
        m_names.emplace_back(column);
        return *this;
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_names); }

private:
    std::vector<std::string> m_names;
};

/// Turns values into cells.
class RowWriter {
public:
    explicit RowWriter(std::vector<Cell>& cells) : m_cells(cells) {}

    template <class T>
    RowWriter& operator()(const char* column, const T& value) {
        if constexpr (kIsOptional<T>) {
            if (value)
                (*this)(column, *value);
            else
                m_cells.emplace_back();
        } else if constexpr (kIsId<T>) {
            if (value)
                m_cells.emplace_back(value.value);
            else
                m_cells.emplace_back();
        } else if constexpr (std::is_enum_v<T>) {
            if (static_cast<std::size_t>(value) >= kCount<T>)
                throw Refusal(std::string(column) + " is none of the known words");
            m_cells.emplace_back(word(value));
        } else if constexpr (std::is_same_v<T, char>) {
            m_cells.emplace_back(std::string(1, value));
            checkText(column, std::get<std::string>(m_cells.back()));
        } else if constexpr (std::is_integral_v<T>) {
            m_cells.emplace_back(static_cast<std::int64_t>(value));
        } else if constexpr (std::is_same_v<T, double>) {
            if (!std::isfinite(value)) throw Refusal(std::string(column) + " is not a number");
            m_cells.emplace_back(value);
        } else if constexpr (std::is_same_v<T, Date>) {
            checkDay(column, value);
            m_cells.emplace_back(value);
        } else if constexpr (std::is_same_v<T, std::vector<Arg>>) {
            m_cells.emplace_back(argsText(value));
            checkText(column, std::get<std::string>(m_cells.back()));
        } else {
            static_assert(std::is_same_v<T, std::string>);
            checkText(column, value);
            m_cells.emplace_back(std::string_view(value));
        }
        return *this;
    }

private:
    std::vector<Cell>& m_cells;
};

/// Fills values from the current row of a statement, column by column.
class RowReader {
public:
    RowReader(const SQLite::Statement& statement, int firstColumn)
        : m_statement(statement), m_column(firstColumn) {}

    template <class T>
    RowReader& operator()(const char* column, T& value) {
        const SQLite::Column cell = m_statement.getColumn(m_column++);
        read(column, cell, value);
        return *this;
    }

private:
    template <class T>
    static void read(const char* column, const SQLite::Column& cell, T& value) {
        if constexpr (kIsOptional<T>) {
            if (cell.isNull())
                value.reset();
            else
                read(column, cell, value.emplace());
        } else if constexpr (kIsId<T>) {
            value.value = cell.getInt64();
        } else if constexpr (std::is_enum_v<T>) {
            const std::string text = cell.getString();
            const std::optional<T> known = fromWord<T>(text);
            if (!known) throw Damage(std::string(column) + " holds the unknown word " + text);
            value = *known;
        } else if constexpr (std::is_same_v<T, bool>) {
            value = cell.getInt64() != 0;
        } else if constexpr (std::is_same_v<T, char>) {
            const std::string text = cell.getString();
            if (text.size() != 1) throw Damage(std::string(column) + " holds no letter");
            value = text[0];
        } else if constexpr (std::is_integral_v<T>) {
            const std::int64_t number = cell.getInt64();
            if (!std::in_range<T>(number))
                throw Damage(std::string(column) + " holds the impossible number " +
                             std::to_string(number));
            value = static_cast<T>(number);
        } else if constexpr (std::is_same_v<T, double>) {
            value = cell.getDouble();
        } else if constexpr (std::is_same_v<T, Date>) {
            const std::string text = cell.getString();
            const std::optional<Date> day = parseDate(text);
            if (!day) throw Damage(std::string(column) + " holds no day: " + text);
            value = *day;
        } else if constexpr (std::is_same_v<T, std::vector<Arg>>) {
            value = argsFromText(cell.getString());
        } else {
            static_assert(std::is_same_v<T, std::string>);
            value = cell.getString();
        }
    }

    const SQLite::Statement& m_statement;
    int m_column;
};

} // namespace stridewright::storage
