// SPDX-License-Identifier: MIT
#include "storage/cells.hpp"

#include <stridewright/domain/records.hpp>

#include <fmt/format.h>

#include <charconv>

namespace stridewright::storage {

namespace {

/// The length of the UTF-8 character that begins the text, or 0 where none does.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i, unsigned low, unsigned high) {
        return i < text.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = first == 0xED ? 0x9F : 0xBF;
        return follows(1, low, high) && follows(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
        return follows(1, low, high) && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

void appendQuoted(std::string& json, std::string_view text) {
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            json += c;
        }
    }
    json += '"';
}

std::string realText(double value) {
    if (!std::isfinite(value)) throw Refusal("an argument of a reason is not a number");
    std::string text = fmt::format("{}", value);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text;
}

/// Reads what `argsText` writes, and the same with other spaces and escapes: another program may
/// have written it with SQLite's JSON functions.
class ArgsReader {
public:
    explicit ArgsReader(std::string_view text) : m_text(text) {}

    std::vector<Arg> read() {
        std::vector<Arg> args;
        expect('[');
        if (!accept(']')) {
            do
                args.push_back(arg());
            while (accept(','));
            expect(']');
        }
        skipSpaces();
        if (m_at != m_text.size()) fail();
        return args;
    }

private:
    [[noreturn]] void fail() const {
        throw Damage("args holds no list of arguments: " + std::string(m_text));
    }
    void skipSpaces() {
        while (m_at < m_text.size() &&
               std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    [[nodiscard]] bool accept(char c) {
        skipSpaces();
        if (m_at == m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }
    void expect(char c) {
        if (!accept(c)) fail();
    }

    Arg arg() {
        if (accept('"')) return quoted();
        if (!accept('{')) return number();
        expect('"');
        if (quoted() != "date") fail();
        expect(':');
        expect('"');
        const std::optional<Date> day = parseDate(quoted());
        if (!day) fail();
        expect('}');
        return *day;
    }

    Arg number() {
        const std::size_t end =
            std::min(m_text.find_first_not_of("+-.0123456789eE", m_at), m_text.size());
        const std::string_view digits = m_text.substr(m_at, end - m_at);
        const bool real = digits.find_first_of(".eE") != std::string_view::npos;
        m_at = end;
        if (real) return parsed<double>(digits);
        return parsed<std::int64_t>(digits);
    }

    template <class T>
    T parsed(std::string_view digits) const {
        T value{};
        const char* const end = digits.data() + digits.size();
        const auto result = std::from_chars(digits.data(), end, value);
        if (result.ec != std::errc{} || result.ptr != end) fail();
        return value;
    }

    /// The rest of a text whose opening quote has been read.
    std::string quoted() {
        std::string text;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const char c = m_text[m_at++];
            text += c == '\\' ? escaped() : std::string(1, c);
        }
        if (m_at == m_text.size()) fail();
        ++m_at;
        return text;
    }

    std::string escaped() {
        if (m_at == m_text.size()) fail();
        const char c = m_text[m_at++];
        if (c == 'u') return utf8(codePoint());
        static constexpr std::string_view kLetters = "\"\\/bfnrt";
        static constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const std::size_t which = kLetters.find(c);
        if (which == std::string_view::npos) fail();
        return std::string(1, kMeanings[which]);
    }

    unsigned hex4() {
        if (m_text.size() - m_at < 4) fail();
        unsigned value = 0;
        const char* const begin = m_text.data() + m_at;
        const auto result = std::from_chars(begin, begin + 4, value, 16);
        if (result.ec != std::errc{} || result.ptr != begin + 4) fail();
        m_at += 4;
        return value;
    }

    unsigned codePoint() {
        const unsigned high = hex4();
        if (high < 0xD800 || high > 0xDFFF) return high;
        if (high > 0xDBFF || m_text.substr(m_at, 2) != "\\u") fail();
        m_at += 2;
        const unsigned low = hex4();
        if (low < 0xDC00 || low > 0xDFFF) fail();
        return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
    }

    static std::string utf8(unsigned point) {
        const auto byte = [](unsigned value) { return static_cast<char>(value); };
        const auto tail = [&](unsigned shift) { return byte(0x80U | ((point >> shift) & 0x3FU)); };
        if (point < 0x80) return {byte(point)};
        if (point < 0x800) return {byte(0xC0U | (point >> 6U)), tail(0)};
        if (point < 0x10000) return {byte(0xE0U | (point >> 12U)), tail(6), tail(0)};
        return {byte(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

void checkText(std::string_view column, std::string_view text) {
    while (!text.empty()) {
        if (text[0] == '\0')
            throw Refusal(fmt::format("{} holds the character 0, which no text may hold", column));
        const std::size_t length = characterLength(text);
        if (length == 0)
            throw Refusal(fmt::format("{} holds bytes that are no text (not UTF-8)", column));
        text.remove_prefix(length);
    }
}

void checkDay(std::string_view column, Date day) {
    const Date first = column == "born" ? makeDate(1850, 1, 1) : kAllDates.first;
    if (day < first || day > kAllDates.last)
        throw Refusal(std::string(column) + " must be from " + toIsoString(first) + " to " +
                      toIsoString(kAllDates.last) + ", not " + toIsoString(day));
}

std::string argsText(const std::vector<Arg>& args) {
    std::string json = "[";
    for (const Arg& arg : args) {
        if (json.size() > 1) json += ',';
        if (const auto* whole = std::get_if<std::int64_t>(&arg)) json += std::to_string(*whole);
        if (const auto* real = std::get_if<double>(&arg)) json += realText(*real);
        if (const auto* text = std::get_if<std::string>(&arg)) {
            checkText("an argument of a reason", *text);
            appendQuoted(json, *text);
        }
        if (const auto* day = std::get_if<Date>(&arg))
            json += fmt::format("{{\"date\":\"{}\"}}", toIsoString(*day));
    }
    return json + "]";
}

std::vector<Arg> argsFromText(std::string_view text) {
    return ArgsReader(text).read();
}

} // namespace stridewright::storage
