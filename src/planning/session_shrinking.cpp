// SPDX-License-Identifier: MIT
#include "planning/compose_dose.hpp"
#include "planning/compose_fatigue.hpp"
#include "planning/compose_reasons.hpp"
#include "planning/session_edit.hpp"
#include <stridewright/planning/composer.hpp>
#include <stridewright/planning/session_versions.hpp>

#include <algorithm>

namespace stridewright::planning {

namespace {

/// Takes one thing after the other away, in a fixed order, until the session fits.
class Shrinker {
public:
    Shrinker(PlannedSession session, double limit, const VersionSources& sources)
        : m_session(std::move(session)), m_limit(limit), m_sources(sources) {}

    PlannedSession run() {
        trimWarmUp();
        trim(BlockKind::Mobility, m_sources.adaptation.versions.leastMobility);
        trim(BlockKind::Mobility, 0);
        dropWhile(BlockKind::Push, 0);
        dropWhile(BlockKind::Core, 1);
        pairUp();
        fewerSets(BlockKind::Main, 2);
        dropWhile(BlockKind::Power, 0);
        // What must stay: a main movement, one-leg or hip work, calf and core.
        dropWhile(BlockKind::Hip, 1);
        dropWhile(BlockKind::SingleLeg, 1);
        dropWhile(BlockKind::CalfFoot, 1);
        dropWhile(BlockKind::Main, 1);
        for (const BlockKind kind : {BlockKind::Hip,
                                     BlockKind::Pull,
                                     BlockKind::SingleLeg,
                                     BlockKind::Core,
                                     BlockKind::CalfFoot})
            fewerSets(kind, 2);
        if (has(BlockKind::SingleLeg)) dropWhile(BlockKind::Hip, 0);
        dropWhile(BlockKind::Pull, 0);
        for (const BlockKind kind : {BlockKind::Hip,
                                     BlockKind::SingleLeg,
                                     BlockKind::Core,
                                     BlockKind::CalfFoot,
                                     BlockKind::Main})
            fewerSets(kind, 1);
        return m_session;
    }

private:
    void retime() {
        m_session = retimed(std::move(m_session),
                            m_sources.request.athlete.equipment,
                            m_sources.catalog,
                            m_sources.composition);
    }
    bool fits() const { return minutesOfItems(m_session) <= m_limit + 1e-9; }

    int count(BlockKind kind) const {
        int items = 0;
        for (const SessionBlock& block : m_session.blocks)
            if (block.kind == kind) items += static_cast<int>(block.items.size());
        return items;
    }
    bool has(BlockKind kind) const { return count(kind) > 0; }

    double minutesOf(BlockKind kind) const {
        double minutes = 0;
        for (const SessionBlock& block : m_session.blocks)
            if (block.kind == kind)
                for (const Prescription& item : block.items)
                    minutes += item.minutes;
        return minutes;
    }

    void dropLast(BlockKind kind) {
        for (auto block = m_session.blocks.rbegin(); block != m_session.blocks.rend(); ++block)
            if (block->kind == kind && !block->items.empty()) {
                block->items.pop_back();
                retime();
                return;
            }
    }

    /// Drops items of a kind from the end while the session is too long and more than `least` are
    /// left.
    void dropWhile(BlockKind kind, int least) {
        while (!fits() && count(kind) > least)
            dropLast(kind);
    }

    void trim(BlockKind kind, double least) {
        while (!fits() && has(kind) && minutesOf(kind) > least)
            dropLast(kind);
    }

    /// The warm-up of a session of this length; never under the shortest allowed.
    void trimWarmUp() {
        const CompositionRules& rules = m_sources.composition;
        const auto row = std::ranges::find_if(
            rules.sizes, [&](const SessionSizes& each) { return m_limit <= each.upToMinutes; });
        const double wanted = row == rules.sizes.end() ? rules.leastWarmUp : row->warmUp;
        while (!fits()) {
            const SessionBlock* block = nullptr;
            for (const SessionBlock& each : m_session.blocks)
                if (each.kind == BlockKind::WarmUp) block = &each;
            if (!block || block->items.size() < 2) return;
            const double left = minutesOf(BlockKind::WarmUp) - block->items.back().minutes;
            if (left < std::max<double>(wanted - 1, rules.leastWarmUp)) return;
            dropLast(BlockKind::WarmUp);
        }
    }

    void fewerSets(BlockKind kind, int least) {
        for (bool changed = true; changed && !fits();) {
            changed = false;
            for (auto block = m_session.blocks.rbegin();
                 block != m_session.blocks.rend() && !changed;
                 ++block) {
                if (block->kind != kind) continue;
                for (Prescription& item : block->items)
                    if (item.sets > least) {
                        --item.sets;
                        changed = true;
                        break;
                    }
            }
            if (!changed) return;
            m_session = withEvenPairs(std::move(m_session));
            retime();
        }
    }

    // ---- pairs ---------------------------------------------------------------------------------

    /// A place of an item that may be done in turns with another.
    struct Single {
        std::size_t block = 0, item = 0;
        bool legs = false;
        int sets = 0;
    };

    bool mayPair(const SessionBlock& block, const Prescription& item) const {
        if (!isWork(block) || block.pair || block.kind == BlockKind::Power) return false;
        const Exercise* exercise = m_sources.catalog.exercise(item.exercise);
        if (!exercise || contactsOf(*exercise, 1, exercise->dose.low, m_sources.composition) > 0)
            return false;
        return block.kind != BlockKind::Main ||
               (m_session.sessionClass != SessionClass::Heavy &&
                !isHeavyLift(item.amount, item.rpe.value_or(0), m_sources.composition.fatigue));
    }

    std::vector<Single> singles() const {
        std::vector<Single> found;
        for (std::size_t b = 0; b < m_session.blocks.size(); ++b)
            for (std::size_t i = 0; i < m_session.blocks[b].items.size(); ++i) {
                const Prescription& item = m_session.blocks[b].items[i];
                if (!mayPair(m_session.blocks[b], item)) continue;
                found.push_back(
                    {b, i, worksLegs(*m_sources.catalog.exercise(item.exercise)), item.sets});
            }
        return found;
    }

    /// Pairs work for the legs with work that rests them, the fewest changes of sets first.
    void pairUp() {
        while (!fits()) {
            const auto open = singles();
            const Single* one = nullptr;
            const Single* other = nullptr;
            for (const int apart : {0, 1})
                for (std::size_t a = 0; a < open.size() && !one; ++a)
                    for (std::size_t b = a + 1; b < open.size() && !one; ++b)
                        if (open[a].legs != open[b].legs &&
                            std::abs(open[a].sets - open[b].sets) <= apart) {
                            one = &open[a];
                            other = &open[b];
                        }
            if (!one) return;
            const char letter = nextLetter();
            // The later first, so that the earlier one's place stays true.
            isolate(*other, letter);
            isolate(*one, letter);
            m_session = withEvenPairs(std::move(m_session));
            retime();
        }
    }

    char nextLetter() const {
        char letter = 'A';
        for (const SessionBlock& block : m_session.blocks)
            if (block.pair && *block.pair >= letter) letter = static_cast<char>(*block.pair + 1);
        return letter;
    }

    /// Gives an item a block of its own with the letter.
    void isolate(const Single& single, char letter) {
        auto& blocks = m_session.blocks;
        SessionBlock before = blocks[single.block];
        SessionBlock own{before.kind, letter, {before.items[single.item]}};
        SessionBlock after{before.kind, std::nullopt, {}};
        after.items.assign(before.items.begin() + static_cast<std::ptrdiff_t>(single.item) + 1,
                           before.items.end());
        before.items.resize(single.item);
        const auto place = blocks.begin() + static_cast<std::ptrdiff_t>(single.block);
        *place = std::move(own);
        if (!after.items.empty()) blocks.insert(place + 1, std::move(after));
        if (!before.items.empty())
            blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(single.block),
                          std::move(before));
    }

    PlannedSession m_session;
    double m_limit;
    const VersionSources& m_sources;
};

} // namespace

SessionVersion
inMinutes(const PlannedSession& session, int minutes, const VersionSources& sources) {
    SessionVersion version{session, InsteadCause::Time, {}};
    const int limit = std::max(minutes, sources.adaptation.versions.leastMinutes);
    if (session.minutes <= limit) return version;
    version.session = Shrinker(session, limit, sources).run();
    version.why.push_back(
        reasonOf("version_minutes", {static_cast<std::int64_t>(version.session.minutes)}));
    std::string names;
    for (const SessionBlock& block : session.blocks) {
        if (!isWork(block)) continue;
        for (const Prescription& item : block.items) {
            const bool there =
                std::ranges::any_of(version.session.blocks, [&](const SessionBlock& each) {
                    return std::ranges::any_of(each.items, [&](const Prescription& other) {
                        return other.exercise == item.exercise;
                    });
                });
            const Exercise* exercise = sources.catalog.exercise(item.exercise);
            if (!there && exercise) names += (names.empty() ? "" : ", ") + exercise->name;
        }
    }
    if (!names.empty()) {
        Reason reason = reasonOf("version_left_out", {names});
        reason.tradeoff = true;
        version.why.push_back(std::move(reason));
    }
    return version;
}

} // namespace stridewright::planning
