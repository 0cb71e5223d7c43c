// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/records.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// Records for tests: random ones of every kind, from a seed, with what is hard to keep: quotes,
// emoji, right-to-left text, the ends of every range. The same seed gives the same records.

namespace stridewright::test {

/// Texts that other programs and file formats stumble over.
[[nodiscard]] const std::vector<std::string>& hardTexts();

class RandomRecords {
public:
    explicit RandomRecords(std::uint64_t seed) : m_engine(seed) {}

    // ---- values --------------------------------------------------------------------------------

    /// From low to high, both often.
    [[nodiscard]] int whole(int low, int high);
    [[nodiscard]] double real(double low, double high);
    [[nodiscard]] bool coin();
    [[nodiscard]] std::string text();
    [[nodiscard]] std::string slug();
    [[nodiscard]] Date date();
    [[nodiscard]] std::string clock();
    template <class E>
    [[nodiscard]] E one() {
        return static_cast<E>(pick(static_cast<int>(kCount<E>)));
    }
    /// Nothing in one case of three.
    template <class Make>
    [[nodiscard]] auto maybe(Make make) -> std::optional<decltype(make())> {
        if (pick(3) == 0) return std::nullopt;
        return make();
    }
    template <class Make>
    [[nodiscard]] auto some(int most, Make make) -> std::vector<decltype(make())> {
        std::vector<decltype(make())> list;
        for (int count = pick(most + 1); count > 0; --count)
            list.push_back(make());
        return list;
    }
    template <class T>
    [[nodiscard]] Id<T> idAmong(int count) {
        return {1 + pick(count)};
    }

    // ---- records -------------------------------------------------------------------------------

    [[nodiscard]] AthleteRecord athlete();
    [[nodiscard]] GroupRecord group(std::vector<Id<AthleteRecord>> members);
    [[nodiscard]] ShoeRecord shoe(Id<AthleteRecord> athlete);
    [[nodiscard]] RunRecord run(Id<AthleteRecord> athlete, Id<ShoeRecord> shoe);
    [[nodiscard]] RaceRecord race(Id<AthleteRecord> athlete);
    [[nodiscard]] SeasonRecord season(Id<AthleteRecord> athlete);
    [[nodiscard]] PinRecord pin(Id<AthleteRecord> athlete);
    [[nodiscard]] SessionRecord session(Id<AthleteRecord> athlete);
    [[nodiscard]] LogRecord log(Id<AthleteRecord> athlete, Id<SessionRecord> session);
    [[nodiscard]] ReadinessRecord readiness(Id<AthleteRecord> athlete);
    [[nodiscard]] PainRecord pain(Id<AthleteRecord> athlete);
    [[nodiscard]] IllnessRecord illness(Id<AthleteRecord> athlete);
    [[nodiscard]] GateRecord gate(Id<AthleteRecord> athlete);
    [[nodiscard]] NoteRecord note(Id<AthleteRecord> athlete);
    [[nodiscard]] ExerciseRecord exercise(const std::string& id);
    [[nodiscard]] ApprovalRecord approval(Id<AthleteRecord> athlete);
    [[nodiscard]] SettingRecord setting(const std::string& name);

    // ---- changes -------------------------------------------------------------------------------

    /// Puts or removes a record among few ids, so that records meet again; a store refuses some of
    /// these: a run of an athlete who is not there, an athlete with runs taken away.
    [[nodiscard]] Edit edit();
    [[nodiscard]] Change change(int mostEdits);

    /// One whole athlete with `each` records of every kind, ids counted up from `firstId`, which is
    /// the athlete's own. Dates differ where an athlete has one a day.
    [[nodiscard]] Change wholeAthlete(std::int64_t firstId, int each);

private:
    [[nodiscard]] int pick(int count);
    template <class T, class Make>
    [[nodiscard]] Edit put(Id<T> id, Make make) {
        if (pick(4) == 0) return Put<T>{id, std::nullopt};
        return Put<T>{id, make()};
    }
    [[nodiscard]] Origin origin();
    [[nodiscard]] IntRange range();
    [[nodiscard]] std::vector<Date> days();
    [[nodiscard]] Implement implement();
    [[nodiscard]] Athlete profile();
    [[nodiscard]] Reason reason();
    [[nodiscard]] Prescription prescription();
    [[nodiscard]] PlannedSession planned(Date day);
    [[nodiscard]] ExerciseLog exerciseLog();

    std::mt19937_64 m_engine;
};

} // namespace stridewright::test
