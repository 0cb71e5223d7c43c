// SPDX-License-Identifier: MIT
#include <stridewright/planning/pain.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace stridewright::planning {

namespace {

constexpr std::string_view kAllPatterns = "*";

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

Zone zoneOfScore(int score, const ZoneLimits& limits) {
    return score <= limits.green ? Zone::Green : score <= limits.amber ? Zone::Amber : Zone::Red;
}

/// The day that an entry speaks of: a morning speaks of the day before.
Date dayOf(const PainEntry& entry) {
    return entry.moment == PainMoment::NextMorning ? entry.date - Days{1} : entry.date;
}

struct Day {
    std::optional<int> score;   ///< highest while or after training, or at rest
    std::optional<int> morning; ///< the morning after
    std::optional<int> atRest;
    bool trained = false; ///< told while or after training
    std::set<PainSign> signs;
};

Day read(std::span<const PainEntry> entries, Date date) {
    Day day;
    const auto raise = [](std::optional<int>& value, int score) {
        value = std::max(value.value_or(0), score);
    };
    for (const PainEntry& entry : entries) {
        if (dayOf(entry) != date) continue;
        day.signs.insert(entry.signs.begin(), entry.signs.end());
        if (entry.moment == PainMoment::NextMorning) {
            raise(day.morning, entry.score);
            continue;
        }
        raise(day.score, entry.score);
        if (entry.moment == PainMoment::AtRest)
            raise(day.atRest, entry.score);
        else
            day.trained = true;
    }
    return day;
}

int highest(const Day& day) {
    return std::max(day.score.value_or(0), day.morning.value_or(0));
}

} // namespace

Zone zoneOfDay(std::span<const PainEntry> entries,
               Date day,
               const ZoneLimits& limits,
               const TissueSigns& signs) {
    const Day it = read(entries, day);
    Zone zone = zoneOfScore(highest(it), limits);
    for (const PainSign sign : it.signs)
        if (const auto found = signs.signs.find(sign); found != signs.signs.end())
            zone = std::max(zone, found->second);
    if (it.atRest.value_or(0) > 0) zone = std::max(zone, signs.atRest);
    if (it.score && it.morning) {
        // Green means that the morning is no worse, whatever the score.
        if (*it.morning > *it.score)
            zone = std::max(zone, *it.morning > limits.green ? signs.morningRise : Zone::Amber);
        if (zoneOfScore(*it.score, limits) != Zone::Green && *it.morning > limits.green)
            zone = std::max(zone, signs.unsettled);
    }
    return zone;
}

namespace {

/// What is left out for a concern that was that sore, what loads least first, jumps last.
std::vector<std::string> blocksOf(const Concern& concern, Zone worst, const PainRules& rules) {
    std::vector<std::string> blocks = concern.amberBlockTags;
    if (worst == Zone::Red) {
        const auto add = [&](const std::vector<std::string>& more) {
            for (const std::string& each : more)
                if (each != kAllPatterns && !holds(blocks, each)) blocks.push_back(each);
        };
        add(concern.insertionalBlockTags);
        add(concern.redBlockPatterns);
    }
    const auto place = [&](const std::string& block) {
        return std::ranges::find(rules.returnOrder, block) - rules.returnOrder.begin();
    };
    std::ranges::stable_sort(blocks, {}, place);
    // Exercises named one by one come back together, before the jumps.
    const auto jumps = std::ranges::find_if(
        blocks, [&](const std::string& block) { return rules.plyometric.contains(block); });
    blocks.insert(jumps, concern.amberBlockIds.begin(), concern.amberBlockIds.end());
    return blocks;
}

/// Walks through the days of one site.
class SiteReader {
public:
    SiteReader(std::vector<PainEntry> entries,
               const Concern& concern,
               const ZoneLimits& limits,
               const TissueSigns& signs,
               const PainRules& rules)
        : m_entries(std::move(entries)), m_concern(concern), m_limits(limits), m_signs(signs),
          m_rules(rules) {}

    PainSite run(Date today) {
        m_site.concern = m_concern.id;
        m_site.side = m_entries.front().side;
        std::set<Date> days;
        for (const PainEntry& entry : m_entries)
            days.insert(dayOf(entry));
        for (const Date day : days)
            take(day);
        if (m_firstGreen) m_site.greenDays = daysBetween(*m_firstGreen, today);
        comeBack();
        return m_site;
    }

private:
    void take(Date date) {
        const Day day = read(m_entries, date);
        Zone zone = zoneOfDay(m_entries, date, m_limits, m_signs);
        if (zone == Zone::Amber && roseInAWeek(date)) zone = std::max(zone, m_signs.weekRise);
        if (isStiffAgain(date)) zone = Zone::Red;
        if (zone == Zone::Green && m_site.since && isBack(date)) end();
        m_site.score = highest(day);
        m_site.told = date;
        if (zone == Zone::Green) {
            if (!m_site.since) return;
            if (day.trained) ++m_site.greenSessions;
            if (!m_firstGreen) m_firstGreen = date;
            return;
        }
        if (!m_site.since) {
            m_site.since = date;
            m_site.scoreAtFirst = m_site.score;
        }
        m_site.zone = zone;
        m_site.worst = std::max(m_site.worst, zone);
        ++m_site.soreDays;
        if (zone == Zone::Red) ++m_site.redDays;
        m_site.greenSessions = 0;
        m_firstGreen.reset();
    }

    void end() {
        m_site.since.reset();
        m_site.zone = m_site.worst = Zone::Green;
        m_site.soreDays = m_site.redDays = m_site.greenSessions = m_site.scoreAtFirst = 0;
        m_firstGreen.reset();
    }

    /// Whether everything had come back before a day.
    bool isBack(Date date) {
        if (!m_firstGreen) return false;
        PainSite then = m_site;
        then.greenDays = daysBetween(*m_firstGreen, date);
        return left(then).empty();
    }

    /// What is still left out: blocks come back one at a time after enough green sessions.
    std::vector<std::string> left(const PainSite& site) const {
        std::vector<std::string> blocks = blocksOf(m_concern, site.worst, m_rules);
        if (site.greenSessions < m_rules.greenSessions) return blocks;
        const int back =
            1 + (site.greenSessions - m_rules.greenSessions) / m_rules.sessionsPerBlock;
        int taken = 0;
        while (!blocks.empty() && taken < back) {
            if (m_rules.plyometric.contains(blocks.front())) {
                // Jumps come back together.
                if (site.greenDays >= m_rules.plyometricGreenDays) blocks.clear();
                break;
            }
            if (holds(m_concern.amberBlockIds, blocks.front()))
                std::erase_if(blocks, [&](const std::string& block) {
                    return holds(m_concern.amberBlockIds, block);
                });
            else
                blocks.erase(blocks.begin());
            ++taken;
        }
        return blocks;
    }

    void comeBack() {
        if (!m_site.since) return;
        m_site.blocked = left(m_site);
        if (m_site.greenSessions >= m_rules.greenSessions) m_site.zone = Zone::Green;
        if (m_site.zone == Zone::Green && m_site.blocked.empty()) end();
    }

    /// Whether the worst of the seven days to `date` is above that of a sore week before.
    bool roseInAWeek(Date date) const {
        const auto worst = [&](Date first, Date last) {
            int score = -1;
            for (const PainEntry& entry : m_entries)
                if (const Date day = dayOf(entry); day >= first && day <= last)
                    score = std::max(score, entry.score);
            return score;
        };
        const int before = worst(date - Days{13}, date - Days{7});
        return before > m_limits.green && worst(date - Days{6}, date) > before;
    }

    /// Whether so many mornings running, up to the one after `date`, were stiff.
    bool isStiffAgain(Date date) const {
        if (m_signs.stiffMornings == 0) return false;
        for (int back = 0; back < m_signs.stiffMornings; ++back) {
            const Date day = date - Days{back};
            if (std::ranges::none_of(m_entries, [&](const PainEntry& entry) {
                    return dayOf(entry) == day && holds(entry.signs, PainSign::MorningStiffness);
                }))
                return false;
        }
        return true;
    }

    std::vector<PainEntry> m_entries;
    const Concern& m_concern;
    const ZoneLimits& m_limits;
    const TissueSigns& m_signs;
    const PainRules& m_rules;
    PainSite m_site;
    std::optional<Date> m_firstGreen;
};

bool hasAny(const PainEntry& entry, const std::set<PainSign>& signs) {
    return std::ranges::any_of(entry.signs, [&](PainSign sign) { return signs.contains(sign); });
}

bool isSoon(const PainEntry& entry, const PainRules& rules) {
    return entry.score >= rules.flagScore || hasAny(entry, rules.soon);
}

std::optional<Referral>
referralOf(const std::vector<PainEntry>& entries, Date today, const PainRules& rules) {
    for (const PainEntry& entry : entries)
        if (hasAny(entry, rules.emergency))
            return Referral{Urgency::AtOnce, false, Stop::All, entry.date};
    std::set<PainSign> bone;
    for (const PainEntry& entry : entries) {
        const bool named = entry.concern == rules.boneConcern;
        if (entry.date >= today - Days{rules.historyDays})
            for (const PainSign sign : entry.signs)
                if (rules.bone.contains(sign)) bone.insert(sign);
        if (!named && !hasAny(entry, rules.boneAlone) &&
            static_cast<int>(bone.size()) < rules.boneSigns)
            continue;
        // Arms and trunk only while nothing hurts there.
        const PainEntry* latest = &entry;
        for (const PainEntry& each : entries)
            if (each.concern == entry.concern && each.side == entry.side &&
                each.date >= latest->date)
                latest = &each;
        return Referral{
            Urgency::Soon, true, latest->score > 0 ? Stop::All : Stop::Legs, entry.date};
    }
    for (const PainEntry& entry : entries) {
        if (!isSoon(entry, rules)) continue;
        // A later word on the same site takes its place.
        const bool later = std::ranges::any_of(entries, [&](const PainEntry& each) {
            return each.concern == entry.concern && each.side == entry.side &&
                   each.date > entry.date;
        });
        if (!later) return Referral{Urgency::Soon, false, Stop::Legs, entry.date};
    }
    return std::nullopt;
}

} // namespace

std::optional<Date> clearedOn(const TrainingLog& log, Date today, const PainRules& rules) {
    std::optional<Date> told;
    bool open = false;
    for (const GateEvent& event : log.gates) {
        if (event.gate != rules.clearance || event.date > today) continue;
        if (told && event.date < *told) continue;
        // Of one day the word that is more careful.
        open = event.open && (open || told != event.date);
        told = event.date;
    }
    return open ? told : std::nullopt;
}

PainState painState(const TrainingLog& log,
                    Date today,
                    const Catalog& catalog,
                    const CompositionRules& composition,
                    const PainRules& rules) {
    std::vector<PainEntry> entries;
    for (const PainEntry& entry : log.pain)
        if (entry.date <= today) entries.push_back(entry);
    std::ranges::stable_sort(entries, {}, &PainEntry::date);
    PainState state;
    std::map<std::pair<std::string, BodySide>, std::vector<PainEntry>> bySite;
    for (const PainEntry& entry : entries)
        if (entry.date >= today - Days{rules.historyDays})
            bySite[{entry.concern, entry.side}].push_back(entry);
    for (auto& [site, own] : bySite) {
        const Concern* concern = catalog.concern(site.first);
        if (!concern) continue;
        const auto limits = composition.zones.find(concern->tissue);
        const auto signs = rules.tissues.find(concern->tissue);
        if (limits == composition.zones.end() || signs == rules.tissues.end()) continue;
        // Suspected bone stress is no matter of zones: any pain stops, see the referral.
        if (concern->id == rules.boneConcern) continue;
        state.sites.push_back(
            SiteReader(std::move(own), *concern, limits->second, signs->second, rules).run(today));
    }
    if (const auto cleared = clearedOn(log, today, rules))
        std::erase_if(entries, [&](const PainEntry& entry) { return entry.date <= *cleared; });
    state.referral = referralOf(entries, today, rules);
    return state;
}

bool leavesOut(const PainSite& site, const Exercise& exercise) {
    if (site.blocked.empty()) return false;
    return holds(site.blocked, exercise.id) ||
           holds(site.blocked, std::string(word(exercise.pattern))) ||
           std::ranges::any_of(exercise.contraindications,
                               [&](const std::string& tag) { return holds(site.blocked, tag); });
}

bool touches(const Concern& concern, const Exercise& exercise) {
    if (holds(concern.emphasis, exercise.id) || holds(concern.amberBlockIds, exercise.id) ||
        holds(concern.redBlockPatterns, std::string(word(exercise.pattern))))
        return true;
    return std::ranges::any_of(exercise.contraindications, [&](const std::string& tag) {
        return holds(concern.amberBlockTags, tag) || holds(concern.insertionalBlockTags, tag);
    });
}

std::map<std::string, LoadCut>
loadCuts(const PainState& state, const Catalog& catalog, const PainRules& rules) {
    std::map<std::string, LoadCut> cuts;
    for (const PainSite& site : state.sites) {
        if (site.zone == Zone::Green) continue;
        const Concern* concern = catalog.concern(site.concern);
        for (const Exercise& exercise : catalog.exercises())
            if (touches(*concern, exercise))
                cuts.try_emplace(exercise.id,
                                 LoadCut{rules.amberLoad,
                                         *site.since,
                                         {"pain_load_cut", {concern->label}, true, std::nullopt}});
    }
    return cuts;
}

Limits limitedBy(const PainState& state, const Catalog& catalog, Limits limits) {
    if (state.referral) limits.stop = state.referral->stop;
    for (const PainSite& site : state.sites) {
        if (!site.since) continue;
        Zone& zone = limits.zones.emplace(site.concern, site.zone).first->second;
        zone = std::max(zone, site.zone);
        const Concern* concern = catalog.concern(site.concern);
        const char* code = site.zone == Zone::Green ? "left_out_returning" : "left_out_pain";
        for (const Exercise& exercise : catalog.exercises())
            if (leavesOut(site, exercise))
                limits.blocked.try_emplace(exercise.id,
                                           Reason{code, {concern->label}, false, std::nullopt});
    }
    return limits;
}

} // namespace stridewright::planning
