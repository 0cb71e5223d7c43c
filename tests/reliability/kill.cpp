// SPDX-License-Identifier: MIT
#include "reliability/checks.hpp"
#include "reliability/samples.hpp"
#include "reliability/scratch.hpp"
#include <stridewright/domain/error.hpp>

#include <fmt/format.h>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

constexpr int kMostAcknowledged = 12; ///< awaited before a kill
constexpr int kMostMicroseconds = 2500;
constexpr int kKillsPerFile = 25;
constexpr char kOpened = 'o';
constexpr char kCommitted = 'c';

struct Pipe {
    int reading = -1;
    int writing = -1;
    Pipe() {
        int ends[2]{};
        if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        reading = ends[0];
        writing = ends[1];
    }
    ~Pipe() {
        for (const int end : {reading, writing})
            if (end >= 0) static_cast<void>(::close(end));
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
};

/// Commits until it is killed, and tells each commit after it was made.
[[noreturn]] void commitForEver(const fs::path& file, Samples samples, Content content, int pipe) {
    const auto tell = [pipe](char letter) {
        if (::write(pipe, &letter, 1) != 1) ::_exit(3);
    };
    try {
        storage::Store store(file, plainOpening());
        tell(kOpened);
        for (;;) {
            const Change change = samples.any(content);
            static_cast<void>(store.apply(change));
            tell(kCommitted);
            applyTo(content, change);
        }
    } catch (const std::exception& error) {
        fmt::print(stderr, "the writing process: {}\n", error.what());
        ::_exit(2);
    }
}

class KillRun {
public:
    explicit KillRun(Result& result) : m_result(result) {}

    void killOnce(int number) {
        if (number % kKillsPerFile == 0) startAnew();
        const int awaited = m_chance.number(0, kMostAcknowledged);
        const auto delay = static_cast<unsigned>(m_chance.number(0, kMostMicroseconds));
        const int acknowledged = runAndKill(awaited, delay);
        examine(number, acknowledged);
    }

    void tell() {
        m_result.tell("changes acknowledged", m_acknowledged);
        m_result.tell("acknowledged and lost", m_lost);
        m_result.tell("kills before the file was open", m_beforeOpen);
        m_result.tell("unacknowledged changes found whole", m_whole);
        m_result.tell("contents that fit no number of changes", m_torn);
        m_result.tell("files that verify found at fault", m_problems);
    }

private:
    void startAnew() {
        m_scratch.clear();
        m_content.clear();
    }

    /// The number of commits that were acknowledged.
    int runAndKill(int awaited, unsigned delay) {
        Pipe pipe;
        const pid_t child = ::fork();
        if (child < 0) throw std::runtime_error("no process");
        if (child == 0) commitForEver(m_file, m_samples, m_content, pipe.writing);
        ::close(std::exchange(pipe.writing, -1));
        int acknowledged = 0;
        bool open = false;
        const auto readOne = [&] {
            char letter = 0;
            if (::read(pipe.reading, &letter, 1) != 1) return false;
            open = true;
            if (letter == kCommitted) ++acknowledged;
            return true;
        };
        while (acknowledged < awaited && readOne()) {
        }
        static_cast<void>(::usleep(delay));
        static_cast<void>(::kill(child, SIGKILL));
        while (readOne()) {
        }
        int status = 0;
        static_cast<void>(::waitpid(child, &status, 0));
        if (!WIFSIGNALED(status)) m_result.blame("the writing process ended by itself");
        if (!open) ++m_beforeOpen;
        return acknowledged;
    }

    void examine(int number, int acknowledged) {
        m_acknowledged += acknowledged;
        for (int i = 0; i < acknowledged; ++i)
            applyTo(m_content, m_samples.any(m_content));
        try {
            const storage::Store store(m_file, plainOpening());
            if (const std::string problem = problemIn(store); !problem.empty()) {
                ++m_problems;
                m_result.blame(fmt::format("kill {}: verify: {}", number, problem));
            }
            compare(number, contentOf(store));
        } catch (const Error& error) {
            ++m_lost;
            m_result.blame(fmt::format("kill {}: {}", number, error.what()));
            startAnew();
        }
    }

    void compare(int number, Content found) {
        if (found == m_content) return;
        // The change that was being made may be there; nothing else may.
        Samples next = m_samples;
        Content more = m_content;
        applyTo(more, next.any(more));
        if (found == more) {
            ++m_whole;
            m_samples = next;
            m_content = std::move(more);
            return;
        }
        for (const auto& [key, edit] : m_content)
            if (!found.contains(key)) ++m_lost;
        ++m_torn;
        m_result.blame(fmt::format("kill {}: the content fits no number of changes", number));
        startAnew();
    }

    Result& m_result;
    Scratch m_scratch{Scratch::Medium::Disk};
    fs::path m_file = m_scratch.path() / "killed.db";
    Samples m_samples{20261122};
    Samples m_chance{500};
    Content m_content;
    int m_acknowledged = 0;
    int m_lost = 0;
    int m_torn = 0;
    int m_whole = 0;
    int m_problems = 0;
    int m_beforeOpen = 0;
};

} // namespace

Result killWhileWriting(Size size) {
    Result result{"kill -9 while writing", {}, {}};
    const int kills = size == Size::Full ? 500 : 20;
    result.tell("kills", kills);
    KillRun run(result);
    for (int i = 0; i < kills; ++i)
        run.killOnce(i);
    run.tell();
    return result;
}

} // namespace stridewright::reliability
