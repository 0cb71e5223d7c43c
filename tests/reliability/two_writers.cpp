// SPDX-License-Identifier: MIT
#include "reliability/apart.hpp"
#include "reliability/checks.hpp"
#include "reliability/samples.hpp"
#include "reliability/scratch.hpp"
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

using storage::Store;
using Clock = std::chrono::steady_clock;

constexpr Id<SettingRecord> kShared{1};
constexpr int kNoteEvery = 20; ///< of the changes, the file must not grow for ever
constexpr unsigned kPatience = 120;

Id<SettingRecord> ownSetting(int writer) {
    return {10 + writer};
}

std::int64_t valueOf(const Store& store, Id<SettingRecord> id) {
    const auto setting = store.find(id);
    return setting ? std::stoll(setting->value) : 0;
}

Change oneMore(const Store& store, Id<SettingRecord> id) {
    return {Put<SettingRecord>{id,
                               SettingRecord{fmt::format("counter_{}", id.value),
                                             std::to_string(valueOf(store, id) + 1)}}};
}

/// Writes as fast as it can: half by `update`, half by reading and `apply`.
class Writer {
public:
    Writer(const fs::path& file, int number) : m_store(file, plainOpening()), m_number(number) {}

    void writeUntil(Clock::time_point end) {
        while (Clock::now() < end) {
            const auto begin = Clock::now();
            if (m_rounds % 2 == 0)
                update();
            else
                readAndApply();
            ++m_rounds;
            m_longest = std::max(m_longest, Clock::now() - begin);
        }
    }

    void tell(Result& result) const {
        result.tell("shared", m_shared);
        result.tell("own", m_own);
        result.tell("notes", m_notes);
        result.tell("changed", m_changed);
        result.tell("busy", m_busy);
        result.tell("longest",
                    std::chrono::duration_cast<std::chrono::milliseconds>(m_longest).count());
    }

private:
    void update() {
        try {
            static_cast<void>(
                m_store.update([](const Store& store) { return oneMore(store, kShared); }));
            ++m_shared;
        } catch (const Error& error) {
            countLoss(error);
        }
    }

    void readAndApply() {
        for (;;) {
            Change change = oneMore(m_store, ownSetting(m_number));
            const bool withNote = m_rounds % kNoteEvery == 1;
            const auto athletes = m_store.athletes();
            if (withNote)
                change.push_back(Put<NoteRecord>{
                    m_ids.next<NoteRecord>(),
                    NoteRecord{athletes.front().id, makeDate(2026, 11, 22), "by two"}});
            try {
                static_cast<void>(m_store.apply(change));
                ++m_own;
                if (withNote) ++m_notes;
                return;
            } catch (const Error& error) {
                countLoss(error);
            }
        }
    }

    void countLoss(const Error& error) {
        if (error.code() == ErrorCode::FileChanged)
            ++m_changed;
        else if (error.code() == ErrorCode::FileBusy)
            ++m_busy;
        else
            throw error;
    }

    Store m_store;
    int m_number;
    IdSource m_ids;
    std::int64_t m_rounds = 0;
    std::int64_t m_shared = 0;
    std::int64_t m_own = 0;
    std::int64_t m_notes = 0;
    std::int64_t m_changed = 0;
    std::int64_t m_busy = 0;
    Clock::duration m_longest{};
};

void compare(Result& result, const std::string& what, std::int64_t found, std::int64_t expected) {
    if (found != expected)
        result.blame(fmt::format("{}: {} in the file, {} acknowledged", what, found, expected));
}

} // namespace

Result twoWriters(Size size) {
    Result result{"Two processes writing at once", {}, {}};
    const auto length = std::chrono::seconds(size == Size::Full ? 60 : 3);
    const Scratch scratch(Scratch::Medium::Memory);
    const fs::path file = scratch.path() / "shared.db";
    Samples samples(4);
    static_cast<void>(Store(file, plainOpening()).apply(samples.newAthlete()));

    const auto writer = [&](int number) {
        return [&, number](Result& told) {
            Writer one(file, number);
            one.writeUntil(Clock::now() + length);
            one.tell(told);
        };
    };
    const std::vector<Apart> ends = runTogether(kPatience, {writer(0), writer(1)});

    std::int64_t shared = 0;
    std::int64_t notes = 0;
    std::vector<std::int64_t> commits;
    const Store store(file, plainOpening());
    for (int number = 0; number < 2; ++number) {
        const auto& [ending, told] = ends.at(static_cast<std::size_t>(number));
        const auto figure = [&said = told](const char* name) { return figureOf(said, name); };
        const std::string who = fmt::format("writer {}: ", number + 1);
        if (ending != Ending::Well) result.blame(who + "did not end by itself");
        for (const std::string& fault : told.faults)
            result.blame(who + fault);
        shared += figure("shared");
        notes += figure("notes");
        commits.push_back(figure("shared") + figure("own"));
        compare(result, who + "own counter", valueOf(store, ownSetting(number)), figure("own"));
        result.tell(who + "commits", commits.back());
        result.tell(who + "told that the other had written", figure("changed"));
        result.tell(who + "told that the other was writing", figure("busy"));
        result.tell(who + "longest wait, ms", figure("longest"));
    }
    compare(result, "shared counter", valueOf(store, kShared), shared);
    const auto athlete = store.athletes().front().id;
    compare(
        result, "notes", static_cast<std::int64_t>(store.everything(athlete).notes.size()), notes);
    if (const std::string problem = problemIn(store); !problem.empty())
        result.blame("verify: " + problem);
    const auto [least, most] = std::minmax(commits.at(0), commits.at(1));
    result.tell(
        "commits of the slower to the faster",
        fmt::format("{:.2f}",
                    most == 0 ? 0.0 : static_cast<double>(least) / static_cast<double>(most)));
    if (least == 0) result.blame("one writer never came to write");
    return result;
}

} // namespace stridewright::reliability
