// SPDX-License-Identifier: MIT
#include "reliability/apart.hpp"
#include "reliability/checks.hpp"
#include "reliability/damaging.hpp"
#include "reliability/samples.hpp"
#include "reliability/scratch.hpp"
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace fs = std::filesystem;

namespace stridewright::reliability {

namespace {

using storage::Store;

constexpr Date kDay{Days{20779}};
constexpr unsigned kPatience = 60;
constexpr int kLoggedChanges = 12;

/// What became of a damaged copy.
enum class Outcome {
    Refused,     ///< not opened: an error with a code
    Told,        ///< opened; verify names a problem
    ReadRefused, ///< verify is content, reading is an error
    Same,        ///< everything as in the original: what was damaged held nothing
    Earlier,     ///< everything as it was some changes ago: the end of the log is gone
    Wrong        ///< other content, and nothing told
};

constexpr std::array<const char*, 6> kOutcomeWords{"not opened, told why",
                                                   "opened, verify tells",
                                                   "verify content, reading refused",
                                                   "nothing lost",
                                                   "whole, but without the last changes",
                                                   "wrong and not told"};

constexpr const char* kEarlyWords = "wrong content read before verify was asked";
constexpr const char* kRestoredWords = "newest good backup found and restored";

class DamageRun {
public:
    explicit DamageRun(Result& result) : m_result(result) { makeImages(); }

    void damageOnce(int number) {
        const auto damage =
            static_cast<Damage>(static_cast<std::size_t>(number) % kDamageWords.size());
        const auto seed = static_cast<std::uint64_t>(number);
        const bool withLog = concernsLog(damage) || replacesLog(damage);
        place(damaged(withLog ? m_logged : m_whole, m_strange, damage, seed));
        const Apart apart = runApart(kPatience, [&](Result& told) {
            examineCopy(told, withLog);
            restoreCopy(told);
        });
        const std::string where =
            fmt::format("copy {} ({})", number, kDamageWords.at(static_cast<std::size_t>(damage)));
        if (apart.ending == Ending::Crashed) blame(m_crashed, where + ": crashed");
        if (apart.ending == Ending::Hung) blame(m_hung, where + ": did not end");
        for (const std::string& fault : apart.result.faults)
            m_result.blame(where + ": " + fault);
        std::array<std::int64_t, kOutcomeWords.size()> outcomes{};
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            outcomes.at(i) = figureOf(apart.result, kOutcomeWords.at(i));
            m_outcomes.at(static_cast<std::size_t>(damage)).at(i) += outcomes.at(i);
        }
        if (outcomes.at(static_cast<std::size_t>(Outcome::Wrong)) > 0)
            m_result.blame(where + ": wrong and not told");
        if (bringsStrangeLog(damage) &&
            outcomes.at(static_cast<std::size_t>(Outcome::Refused)) == 0)
            m_result.blame(where + ": the log was not told");
        m_early += figureOf(apart.result, kEarlyWords);
        m_restored += figureOf(apart.result, kRestoredWords);
    }

    void tell() {
        m_result.tell("crashed", m_crashed);
        m_result.tell("did not end", m_hung);
        for (std::size_t i = 0; i < kOutcomeWords.size(); ++i) {
            std::int64_t sum = 0;
            for (const auto& outcomes : m_outcomes)
                sum += outcomes.at(i);
            m_result.tell(kOutcomeWords.at(i), sum);
        }
        m_result.tell(kEarlyWords, m_early);
        m_result.tell(kRestoredWords, m_restored);
        for (std::size_t damage = 0; damage < kDamageWords.size(); ++damage) {
            std::string row;
            for (const std::int64_t count : m_outcomes.at(damage))
                row += (row.empty() ? "" : " / ") + std::to_string(count);
            m_result.tell(fmt::format("each in that order, {}", kDamageWords.at(damage)), row);
        }
    }

private:
    void blame(int& count, const std::string& fault) {
        ++count;
        m_result.blame(fault);
    }

    /// A database that lives for a while, a picture of it with its log, and its backups: a good
    /// one, and a newer one that is damaged.
    void makeImages() {
        Samples samples(11);
        const fs::path log = m_file.string() + "-wal";
        {
            Store store(m_file, plainOpening());
            for (const int sessions : {30, 10}) {
                const Change athlete = samples.newAthlete();
                commit(store, athlete);
                const auto id = std::get<Put<AthleteRecord>>(athlete.front()).id;
                commit(store, samples.plan(id, 8));
                commit(store, samples.imported(id, 60));
                for (int i = 0; i < sessions; ++i)
                    commit(store, samples.log(id, 5));
                if (sessions == 30) m_strange.earlier = bytesOf(log);
            }
        }
        m_backup = storage::keepBackup(m_file, kDay, storage::BackupKind::Daily);
        m_backedUp = m_contents.back();
        m_contents.erase(m_contents.begin(), m_contents.end() - 1);
        m_whole = {bytesOf(m_file), ""};
        {
            Store store(m_file, plainOpening());
            for (int i = 0; i < kLoggedChanges; ++i)
                commit(store, samples.any(m_contents.back()));
            m_logged = {bytesOf(m_file), bytesOf(log)};
            m_strange.later = m_logged.log;
        }
        const fs::path other = m_scratch.path() / "other.db";
        Store store(other, plainOpening());
        for (Content content; content.size() < 40;) {
            const Change change = samples.any(content);
            static_cast<void>(store.apply(change));
            applyTo(content, change);
        }
        m_strange.other = bytesOf(other.string() + "-wal");
        std::string broken = m_whole.file;
        broken.replace(4096, 3 * 4096, 3 * 4096, '\x5A');
        writeBytes(m_backup.file.parent_path() / "2026-11-30-daily.db", broken);
    }

    void commit(Store& store, const Change& change) {
        static_cast<void>(store.apply(change));
        Content content = m_contents.empty() ? Content{} : m_contents.back();
        applyTo(content, change);
        m_contents.push_back(std::move(content));
    }

    void place(const Image& image) const {
        for (const char* suffix : {"-wal", "-shm", "-journal"})
            fs::remove(m_file.string() + suffix);
        writeBytes(m_file, image.file);
        if (!image.log.empty()) writeBytes(m_file.string() + "-wal", image.log);
    }

    /// The last content of the picture is the right one, the ones before are earlier.
    [[nodiscard]] Outcome judge(const Content& found, bool withLog) const {
        const auto right = withLog ? m_contents.end() - 1 : m_contents.begin();
        if (found == *right) return Outcome::Same;
        if (std::find(m_contents.begin(), right, found) != right) return Outcome::Earlier;
        return Outcome::Wrong;
    }

    void examineCopy(Result& told, bool withLog) const {
        auto options = plainOpening();
        options.mode = storage::OpenMode::MustExist;
        bool early = false;
        Outcome outcome = Outcome::Refused;
        try {
            const Store store(m_file, options);
            outcome = Outcome::Told;
            std::optional<Outcome> read;
            try {
                read = judge(contentOf(store), withLog);
            } catch (const Error&) {
                // Told already; verify is asked all the same.
            }
            if (store.verify().problems.empty())
                outcome = read.value_or(Outcome::ReadRefused);
            else
                early = read == Outcome::Wrong;
        } catch (const Error& error) {
            if (error.problem().empty()) told.blame("an error without words");
        }
        told.tell(kOutcomeWords.at(static_cast<std::size_t>(outcome)), 1);
        if (early) told.tell(kEarlyWords, 1);
    }

    void restoreCopy(Result& told) const {
        const std::string before = bytesOf(m_file);
        const auto good = storage::newestGoodBackup(m_file);
        if (good != m_backup) {
            told.blame("the newest good backup was not found");
            return;
        }
        const auto kept = storage::restore(m_file, good->file, kDay);
        if (!kept) {
            told.blame("what was replaced was not kept");
            return;
        }
        if (!storage::examine(kept->file).problems.empty() && bytesOf(kept->file) != before)
            told.blame("a damaged file was not kept byte for byte");
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(kept->file.string() + suffix);
        const Store store(m_file, plainOpening());
        if (contentOf(store) != m_backedUp || !problemIn(store).empty())
            told.blame("restoring gave other content");
        else
            told.tell(kRestoredWords, 1);
    }

    Result& m_result;
    Scratch m_scratch{Scratch::Medium::Memory};
    fs::path m_file = m_scratch.path() / "damaged.db";
    Image m_whole;
    Image m_logged;
    StrangeLogs m_strange;
    std::vector<Content> m_contents; ///< of `m_whole`, then after each change in the log
    Content m_backedUp;
    storage::Backup m_backup;
    std::array<std::array<std::int64_t, kOutcomeWords.size()>, kDamageWords.size()> m_outcomes{};
    std::int64_t m_early = 0;
    std::int64_t m_restored = 0;
    int m_crashed = 0;
    int m_hung = 0;
};

} // namespace

Result damagedCopies(Size size) {
    Result result{"Damaged copies", {}, {}};
    const int copies = size == Size::Full ? 1700 : 51;
    result.tell("damaged copies", copies);
    DamageRun run(result);
    for (int i = 0; i < copies; ++i)
        run.damageOnce(i);
    run.tell();
    return result;
}

} // namespace stridewright::reliability
