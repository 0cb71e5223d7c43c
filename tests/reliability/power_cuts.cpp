// SPDX-License-Identifier: MIT
#include "reliability/checks.hpp"
#include "reliability/fault_vfs.hpp"
#include "reliability/samples.hpp"
#include "reliability/scratch.hpp"
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

using storage::Store;

constexpr int kWindows = 3; ///< times the file is opened, written and closed
constexpr int kChangesEach = 4;

class PowerRun {
public:
    explicit PowerRun(Result& result) : m_result(result) {}

    void cutOnce(int number) {
        m_scratch.clear();
        const auto seed = static_cast<std::uint64_t>(number);
        m_content.clear();
        {
            // A file that has been there for a while.
            Samples before(seed);
            Store store(m_file, plainOpening());
            for (int i = 0; i < 3; ++i)
                commit(store, before.any(m_content));
        }
        m_disk.beginPower();
        Samples samples(seed + 1000);
        write(samples);
        const int calls = m_disk.changingCalls();
        m_disk.powerBack(0); // all was flushed by then

        // The same again, from what is there now, with the power gone on the way.
        m_disk.beginPower();
        Samples chance(seed + 2000);
        m_disk.cutPowerAt(chance.number(1, calls));
        write(samples);
        m_disk.powerBack(seed);
        fs::remove(m_file.string() + "-shm");
        examine(number);
    }

    void tell() const {
        m_result.tell("changes acknowledged", m_acknowledged);
        m_result.tell("acknowledged and lost, or torn", m_lost);
        m_result.tell("unacknowledged changes found whole", m_whole);
        m_result.tell("files that verify found at fault", m_problems);
    }

private:
    void commit(Store& store, const Change& change) {
        m_doubtful = change;
        static_cast<void>(store.apply(change));
        m_doubtful.reset();
        applyTo(m_content, change);
        ++m_acknowledged;
    }

    void write(Samples& samples) {
        try {
            for (int window = 0; window < kWindows; ++window) {
                Store store(m_file, plainOpening());
                for (int i = 0; i < kChangesEach; ++i) {
                    // Closing a second window moves the log, which begins anew with the next
                    // change.
                    if (i == kChangesEach / 2)
                        static_cast<void>(Store(m_file, plainOpening()).athletes());
                    commit(store, samples.any(m_content));
                }
            }
        } catch (const Error&) {
            // The power is gone.
        }
    }

    void examine(int number) {
        try {
            Store store(m_file, plainOpening());
            if (const std::string problem = problemIn(store); !problem.empty()) {
                ++m_problems;
                m_result.blame(fmt::format("cut {}: verify: {}", number, problem));
            }
            const Content found = contentOf(store);
            if (found != m_content) {
                if (m_doubtful) applyTo(m_content, *m_doubtful);
                if (m_doubtful && found == m_content)
                    ++m_whole;
                else {
                    ++m_lost;
                    m_result.blame(fmt::format("cut {}: lost or torn", number));
                }
            }
            m_doubtful.reset();
            m_content = found;
            Samples next(99);
            commit(store, next.any(m_content));
            --m_acknowledged;
        } catch (const Error& error) {
            ++m_lost;
            m_result.blame(fmt::format("cut {}: {}", number, error.what()));
        }
        m_doubtful.reset();
    }

    Result& m_result;
    FaultyDisk m_disk;
    Scratch m_scratch{Scratch::Medium::Memory};
    fs::path m_file = m_scratch.path() / "powerless.db";
    Content m_content;
    std::optional<Change> m_doubtful; ///< asked for, not acknowledged
    int m_acknowledged = 0;
    int m_lost = 0;
    int m_whole = 0;
    int m_problems = 0;
};

} // namespace

Result powerCuts(Size size) {
    Result result{"Power cuts", {}, {}};
    const int cuts = size == Size::Full ? 1000 : 20;
    result.tell("power cuts", cuts);
    PowerRun run(result);
    for (int i = 0; i < cuts; ++i)
        run.cutOnce(i);
    run.tell();
    return result;
}

} // namespace stridewright::reliability
