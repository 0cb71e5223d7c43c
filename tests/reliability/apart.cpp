// SPDX-License-Identifier: MIT
#include "reliability/apart.hpp"

#include <array>
#include <csignal>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace stridewright::reliability {

namespace {

struct Running {
    pid_t process = 0;
    int pipe = -1;
};

/// A result as text: each part ends with a byte that no message holds.
std::string packed(const Result& result) {
    std::string text;
    for (const auto& [name, value] : result.figures)
        text += "f" + name + '\x1F' + value + '\x1E';
    for (const std::string& fault : result.faults)
        text += "!" + fault + '\x1E';
    return text;
}

Result unpacked(const std::string& text) {
    Result result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\x1E', at);
        if (end == std::string::npos) break;
        const std::string part = text.substr(at + 1, end - at - 1);
        if (const std::size_t middle = part.find('\x1F'); text[at] == 'f')
            result.tell(part.substr(0, middle), part.substr(middle + 1));
        else
            result.blame(part);
        at = end + 1;
    }
    return result;
}

[[noreturn]] void
beChild(unsigned seconds, const std::function<void(Result&)>& function, int pipe) {
    static_cast<void>(::alarm(seconds));
    Result result;
    try {
        function(result);
    } catch (const std::exception& error) {
        result.blame(std::string("stopped: ") + error.what());
    }
    const std::string text = packed(result);
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t count = ::write(pipe, text.data() + at, text.size() - at);
        if (count <= 0) ::_exit(1);
        at += static_cast<std::size_t>(count);
    }
    ::_exit(0);
}

Running start(unsigned seconds, const std::function<void(Result&)>& function) {
    int ends[2]{};
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t process = ::fork();
    if (process < 0) throw std::runtime_error("no process");
    if (process == 0) beChild(seconds, function, ends[1]);
    static_cast<void>(::close(ends[1]));
    return {process, ends[0]};
}

Apart finish(const Running& running) {
    std::string text;
    std::array<char, 65536> part{};
    for (ssize_t count = 0; (count = ::read(running.pipe, part.data(), part.size())) > 0;)
        text.append(part.data(), static_cast<std::size_t>(count));
    static_cast<void>(::close(running.pipe));
    int status = 0;
    static_cast<void>(::waitpid(running.process, &status, 0));
    Apart apart{Ending::Well, unpacked(text)};
    if (WIFSIGNALED(status))
        apart.ending = WTERMSIG(status) == SIGALRM ? Ending::Hung : Ending::Crashed;
    else if (WEXITSTATUS(status) != 0)
        apart.ending = Ending::Crashed; // a sanitizer ends the process with a status of its own
    return apart;
}

} // namespace

std::vector<Apart> runTogether(unsigned seconds,
                               const std::vector<std::function<void(Result&)>>& functions) {
    std::vector<Running> running;
    for (const auto& function : functions)
        running.push_back(start(seconds, function));
    std::vector<Apart> results;
    for (const Running& one : running)
        results.push_back(finish(one));
    return results;
}

Apart runApart(unsigned seconds, const std::function<void(Result&)>& function) {
    return finish(start(seconds, function));
}

std::int64_t figureOf(const Result& result, const std::string& name) {
    for (const auto& [figure, value] : result.figures)
        if (figure == name) return std::stoll(value);
    return 0;
}

} // namespace stridewright::reliability
