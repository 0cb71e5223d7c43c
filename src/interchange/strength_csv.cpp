// SPDX-License-Identifier: MIT
#include "interchange/strength_columns.hpp"
#include "interchange/title_text.hpp"
#include "interchange/utf8.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/interchange/files.hpp>
#include <stridewright/interchange/strength_csv.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace stridewright::interchange {

namespace {

using F = StrengthField;

constexpr std::size_t kMaxRows = 500'000;
constexpr std::size_t kMaxProblems = 1'000;
constexpr double kHeaviestKg = 1000;
constexpr double kLargestAmount = 100'000;
constexpr double kMetresPerMile = 1609.344;
constexpr double kMinutesOfDay = 1440;

/// "62.5", "62,5"; nothing for another form.
std::optional<double> number(std::string text) {
    if (text.find('.') == std::string::npos) std::ranges::replace(text, ',', '.');
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Minutes of "1h 44m", "1h 2min", "31m", "45s", or of plain seconds.
std::optional<double> duration(const std::string& text) {
    if (const auto seconds = number(text)) return *seconds / 60;
    double minutes = 0;
    double value = 0;
    bool digits = false;
    bool any = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9') {
            value = (digits ? value * 10 : 0) + (c - '0');
            digits = true;
            continue;
        }
        if (!digits) continue; // the rest of "min", blanks
        if (c == ' ') continue;
        if (c != 'h' && c != 'm' && c != 's') return std::nullopt;
        minutes += c == 'h' ? value * 60 : c == 'm' ? value : value / 60;
        digits = false;
        any = true;
    }
    if (!any || digits) return std::nullopt;
    return minutes;
}

/// What the name of an exercise says before its equipment: "Running (Treadmill)" is "running".
bool isEndurance(const std::string& name) {
    static const std::set<std::string, std::less<>> kNames{"running",
                                                           "run",
                                                           "treadmill",
                                                           "jogging",
                                                           "trail running",
                                                           "walking",
                                                           "hiking",
                                                           "cycling",
                                                           "spinning",
                                                           "swimming",
                                                           "elliptical",
                                                           "elliptical machine",
                                                           "elliptical trainer"};
    std::string plain = normalised(std::string_view(name).substr(0, name.find('(')));
    plain.erase(plain.find_last_not_of(' ') + 1);
    plain.erase(0, plain.find_first_not_of(' '));
    return kNames.contains(plain);
}

/// One row of sets, read.
struct Row {
    SetLog set; ///< without its amount: the exercise's metric is not known yet
    std::optional<double> reps;
    std::optional<double> seconds;
    std::optional<double> metres;
    std::optional<int> order; ///< nothing for "W", "D" and their like
};

/// Sets of one exercise that belong together.
struct Block {
    std::string name;
    std::vector<Row> rows;
};

struct Workout {
    StrengthLog::Session session;
    std::vector<Block> blocks;
    std::set<std::vector<std::string>> seen; ///< rows, to find those that stand twice
    std::vector<std::string> notes;
};

class StrengthReader {
public:
    StrengthReader(StrengthColumns columns, MassUnit unit) : m_columns(std::move(columns)) {
        m_log.program = m_columns.program;
        m_log.unit = m_columns.unit.value_or(unit);
        m_log.unitGuessed = !m_columns.unit && !m_columns.has(F::WeightUnit);
    }

    /// Reads the rows behind the header.
    StrengthLog read(CsvRows& rows) {
        CsvRow row;
        for (std::size_t count = 0; rows.next(row); ++count) {
            if (count >= kMaxRows) {
                problem(row.line,
                        fmt::format("more than {} rows; those from this line on are left out",
                                    kMaxRows));
                break;
            }
            add(row);
        }
        for (Workout& workout : m_workouts)
            finish(workout);
        std::ranges::stable_sort(m_log.sessions, [](const auto& a, const auto& b) {
            return a.log.date != b.log.date ? a.log.date < b.log.date : a.log.start < b.log.start;
        });
        if (m_log.problems.size() > kMaxProblems) {
            const std::size_t more = m_log.problems.size() - kMaxProblems;
            m_log.problems.resize(kMaxProblems);
            m_log.problems.push_back({0, fmt::format("and {} more", more)});
        }
        return std::move(m_log);
    }

private:
    void problem(std::size_t line, std::string text) {
        m_log.problems.push_back({line, std::move(text)});
    }

    std::string value(const CsvRow& row, F field) const { return m_columns.value(row, field); }

    /// A number of the row from `low` to `high`; nothing where the cell is blank or wrong, and a
    /// problem where it is wrong. Strong writes 0 for what was not used.
    std::optional<double>
    amount(const CsvRow& row, F field, std::string_view what, double low, double high) {
        const std::string text = value(row, field);
        if (text.empty()) return std::nullopt;
        const auto read = number(text);
        if (read == 0.0 && (low > 0 || m_columns.program == "Strong")) return std::nullopt;
        if (read && *read >= low && *read <= high) return read;
        problem(row.line,
                fmt::format("{} not used, no number from {:.0f} to {:.0f}: \"{}\"",
                            what,
                            low,
                            high,
                            cutUtf8(text, 60)));
        return std::nullopt;
    }

    MassUnit massUnit(const CsvRow& row) {
        const std::string text = normalised(value(row, F::WeightUnit));
        if (text.empty()) return m_log.unit;
        if (text.starts_with("kg") || text.starts_with("kilo")) return MassUnit::Kilogram;
        if (text.starts_with("lb") || text.starts_with("pound")) return MassUnit::Pound;
        problem(row.line,
                fmt::format("unit of weight not known, read as {}: \"{}\"",
                            word(m_log.unit),
                            cutUtf8(text, 60)));
        return m_log.unit;
    }

    double metresPerUnit(const CsvRow& row) const {
        const std::string text = normalised(value(row, F::DistanceUnit));
        const LengthUnit usual = m_columns.length.value_or(
            m_log.unit == MassUnit::Pound ? LengthUnit::Mile : LengthUnit::Kilometre);
        const LengthUnit unit = text.empty()             ? usual
                                : text.starts_with("k")  ? LengthUnit::Kilometre
                                : text.starts_with("mi") ? LengthUnit::Mile
                                : text.starts_with("m")  ? LengthUnit::Metre
                                                         : usual;
        return unit == LengthUnit::Metre ? 1 : unit == LengthUnit::Mile ? kMetresPerMile : 1000;
    }

    void add(const CsvRow& row) {
        if (row.cells.size() > m_columns.width) {
            problem(row.line,
                    fmt::format("left out, {} cells where the header has {}: a quote may be "
                                "missing",
                                row.cells.size(),
                                m_columns.width));
            return;
        }
        const auto moment = strengthMoment(value(row, F::Date));
        if (!moment || !kAllDates.contains(moment->date)) {
            problem(row.line,
                    fmt::format("left out, no date from 1970 to 2199: \"{}\"",
                                cutUtf8(value(row, F::Date), 60)));
            return;
        }
        const std::string name = value(row, F::Exercise);
        if (name.empty()) {
            problem(row.line, "left out, it names no exercise");
            return;
        }
        if (isEndurance(name)) {
            addEndurance(row, *moment, name);
            return;
        }
        Workout& workout = workoutOf(row, *moment);
        const std::string order = normalised(value(row, F::Order));
        if (order.find("rest timer") != std::string::npos) return; // Strong's clock, not a set
        if (order.find("note") != std::string::npos) {
            workout.notes.push_back(name + ": " + value(row, F::Notes));
            return;
        }
        Row set = readSet(row);
        if (set.order && !workout.seen.insert(row.cells).second) {
            problem(row.line,
                    fmt::format("the same set stands twice and is used once: {}, set {}",
                                cutUtf8(name, 60),
                                *set.order));
            return;
        }
        Block& block = blockOf(workout, name, set);
        if (block.rows.empty())
            if (const std::string note = value(row, F::ExerciseNotes); !note.empty())
                set.set.note = set.set.note.empty() ? note : note + "\n" + set.set.note;
        block.rows.push_back(std::move(set));
    }

    void addEndurance(const CsvRow& row, const StrengthMoment& moment, const std::string& name) {
        StrengthLog::Endurance done;
        done.date = moment.date;
        done.name = name;
        done.line = row.line;
        if (const auto seconds = amount(row, F::Seconds, "seconds", 0, kMinutesOfDay * 60);
            seconds && *seconds > 0)
            done.minutes = *seconds / 60;
        if (const auto distance = amount(row, F::Distance, "distance", 0, 1'000'000);
            distance && *distance > 0)
            done.km = *distance * metresPerUnit(row) / 1000;
        problem(row.line,
                fmt::format("{} is endurance, not strength: enter it in the running calendar",
                            cutUtf8(name, 60)));
        m_log.endurance.push_back(std::move(done));
    }

    Workout& workoutOf(const CsvRow& row, const StrengthMoment& moment) {
        const std::string name = value(row, F::Workout);
        const std::string start = moment.clock.empty() ? "" : " " + moment.clock;
        std::string entry = toIsoString(moment.date) + start + " " + name;
        const auto [found, fresh] = m_byEntry.try_emplace(entry, m_workouts.size());
        if (!fresh) return m_workouts[found->second];
        Workout& workout = m_workouts.emplace_back();
        workout.session.entry = std::move(entry);
        workout.session.line = row.line;
        SessionLog& log = workout.session.log;
        log.date = moment.date;
        log.start = moment.clock;
        log.minutes = minutesOf(row, moment);
        if (!name.empty()) workout.notes.push_back(name);
        if (std::string notes = value(row, F::WorkoutNotes); !notes.empty())
            workout.notes.push_back(std::move(notes));
        return workout;
    }

    std::optional<double> minutesOf(const CsvRow& row, const StrengthMoment& start) {
        if (const std::string text = value(row, F::Duration); !text.empty()) {
            const auto minutes = duration(text);
            if (minutes && *minutes >= 0 && *minutes <= kMinutesOfDay)
                return *minutes > 0 ? minutes : std::nullopt;
            problem(row.line, fmt::format("duration not used: \"{}\"", cutUtf8(text, 60)));
            return std::nullopt;
        }
        const auto end = strengthMoment(value(row, F::End));
        if (!end || end->clock.empty() || start.clock.empty()) return std::nullopt;
        const auto minuteOf = [](const std::string& clock) {
            return std::stoi(clock.substr(0, 2)) * 60 + std::stoi(clock.substr(3));
        };
        const double minutes = daysBetween(start.date, end->date) * kMinutesOfDay +
                               minuteOf(end->clock) - minuteOf(start.clock);
        if (minutes > 0 && minutes <= kMinutesOfDay) return minutes;
        problem(
            row.line,
            fmt::format("duration not used, it ends at \"{}\"", cutUtf8(value(row, F::End), 60)));
        return std::nullopt;
    }

    Row readSet(const CsvRow& row) {
        Row set;
        if (const auto weight = amount(row, F::Weight, "weight", 0, 10'000)) {
            const double kg = toKilograms(*weight, massUnit(row));
            if (kg <= kHeaviestKg)
                set.set.loadKg = kg;
            else
                problem(row.line, fmt::format("weight not used, over 1000 kg: {:.0f} kg", kg));
        }
        set.set.rpe = amount(row, F::Rpe, "RPE", 1, 10);
        set.set.note = value(row, F::Notes);
        set.reps = amount(row, F::Reps, "reps", 0, kLargestAmount);
        set.seconds = amount(row, F::Seconds, "seconds", 0, kLargestAmount);
        if (const auto distance = amount(row, F::Distance, "distance", 0, kLargestAmount))
            set.metres = std::min(*distance * metresPerUnit(row), kLargestAmount);
        readKind(row, set);
        return set;
    }

    void readKind(const CsvRow& row, Row& set) {
        const std::string order = normalised(value(row, F::Order));
        const std::string type = normalised(value(row, F::SetType));
        if (const auto read = number(order);
            read && *read >= 0 && *read <= 10'000 && *read == std::floor(*read))
            set.order = static_cast<int>(*read);
        else if (order == "w")
            set.set.kind = SetKind::WarmUp;
        else if (order != "d" && order != "f") // drop set, to failure
            problem(row.line, fmt::format("set number not known: \"{}\"", cutUtf8(order, 60)));
        static const std::set<std::string, std::less<>> kWork{
            "", "normal", "working", "dropset", "drop set", "drop", "failure"};
        if (type.starts_with("warm"))
            set.set.kind = SetKind::WarmUp;
        else if (!kWork.contains(type))
            problem(row.line,
                    fmt::format("set type not known, read as a working set: \"{}\"",
                                cutUtf8(type, 60)));
    }

    /// The sets that this one belongs to: a set number that is there already begins new ones, for
    /// an exercise may stand twice in a workout.
    static Block& blockOf(Workout& workout, const std::string& name, const Row& set) {
        for (auto block = workout.blocks.rbegin(); block != workout.blocks.rend(); ++block) {
            if (block->name != name) continue;
            const bool taken = set.order && std::ranges::any_of(block->rows, [&](const Row& row) {
                                   return row.order == set.order;
                               });
            if (!taken) return *block;
            break;
        }
        workout.blocks.push_back({name, {}});
        return workout.blocks.back();
    }

    void finish(Workout& workout) {
        SessionLog& log = workout.session.log;
        for (Block& block : workout.blocks)
            log.exercises.push_back(exerciseOf(block));
        if (log.exercises.empty()) return;
        for (const std::string& note : workout.notes)
            log.note += (log.note.empty() ? "" : "\n") + note;
        m_log.sessions.push_back(std::move(workout.session));
    }

    /// Android writes sets in any order; those without a number stay behind the one before them.
    static void sortByOrder(std::vector<Row>& rows) {
        std::vector<std::pair<int, std::size_t>> keys;
        int last = -1;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            last = rows[i].order.value_or(last);
            keys.emplace_back(last, i);
        }
        std::ranges::sort(keys);
        std::vector<Row> sorted;
        for (const auto& [order, index] : keys)
            sorted.push_back(std::move(rows[index]));
        rows = std::move(sorted);
    }

    static ExerciseLog exerciseOf(Block& block) {
        sortByOrder(block.rows);
        const auto any = [&](std::optional<double> Row::*member) {
            return std::ranges::any_of(
                block.rows, [&](const Row& row) { return (row.*member).value_or(0) > 0; });
        };
        ExerciseLog exercise;
        exercise.name = block.name;
        std::optional<double> Row::*counted = &Row::reps;
        if (!any(&Row::reps) && any(&Row::seconds)) {
            exercise.metric = Metric::Seconds;
            counted = &Row::seconds;
        } else if (!any(&Row::reps) && any(&Row::metres)) {
            exercise.metric = Metric::Metres;
            counted = &Row::metres;
        }
        for (Row& row : block.rows) {
            if (row.*counted) row.set.amount = static_cast<int>(std::lround(*(row.*counted)));
            exercise.sets.push_back(std::move(row.set));
        }
        return exercise;
    }

    StrengthColumns m_columns;
    StrengthLog m_log;
    std::vector<Workout> m_workouts;
    std::map<std::string, std::size_t> m_byEntry;
};

std::string_view withoutMark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return bytes;
}

/// The columns by the header and the first row behind it.
std::optional<StrengthColumns> columnsOf(std::string_view bytes) {
    CsvRows rows(bytes);
    CsvRow header;
    CsvRow first;
    if (!rows.next(header)) return std::nullopt;
    static_cast<void>(rows.next(first));
    return strengthColumns(header, first);
}

} // namespace

bool looksLikeStrengthLog(std::string_view bytes) {
    return columnsOf(withoutMark(bytes)).has_value();
}

StrengthLog readStrengthLog(std::string_view bytes, const std::string& file, MassUnit unit) {
    const auto fail = [&](std::string problem) {
        throw Error(ErrorCode::BadDocument, file, "", std::move(problem));
    };
    if (bytes.size() > kMaxFileBytes) fail("larger than 20 MB");
    if (bytes.find('\0') != std::string_view::npos)
        fail("holds NUL bytes: it is damaged, or a text in UTF-16; save it as UTF-8");
    const bool utf8 = isUtf8(bytes);
    const std::string converted = utf8 ? std::string() : fromWindows1252(bytes);
    bytes = withoutMark(utf8 ? bytes : std::string_view(converted));
    auto columns = columnsOf(bytes);
    if (!columns)
        fail("not the export of Strong or Hevy: a log has columns such as Date, Exercise Name, "
             "Set Order, Weight (Strong) or start_time, exercise_title, set_index (Hevy)");
    CsvRows rows(bytes);
    CsvRow header;
    static_cast<void>(rows.next(header));
    StrengthLog log = StrengthReader(std::move(*columns), unit).read(rows);
    if (!utf8) log.problems.insert(log.problems.begin(), {0, "not UTF-8; read as Windows-1252"});
    return log;
}

} // namespace stridewright::interchange
