// SPDX-License-Identifier: MIT
#include "app/import_matching.hpp"

#include "interchange/title_text.hpp"
#include "interchange/utf8.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace stridewright::app {

namespace {

using interchange::CalendarEntry;

constexpr std::string_view kDayMark = " @";  ///< between UID and day of a repeating event
constexpr std::string_view kNoUid = "date "; ///< begins an identity by date and title
constexpr std::size_t kMostTitleBytes = 300;

/// Without what small edits change most: numbers and what separates them.
std::string wordsOf(const std::string& title) {
    std::string words;
    for (const char c : title) {
        const bool dropped = (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == ' ';
        if (!dropped) words += c;
    }
    return words;
}

std::string uidOf(const std::string& entry) {
    if (entry.starts_with(kNoUid)) return {};
    return entry.substr(0, entry.rfind(kDayMark));
}

/// Pairs what has the same key, in order, among what has no partner yet.
class Pairing {
public:
    Pairing(const std::vector<Traces>& wanted, const std::vector<Traces>& records)
        : m_wanted(wanted), m_records(records), m_partner(wanted.size()),
          m_taken(records.size(), false) {}

    /// An empty key pairs with nothing.
    void by(const std::function<std::string(const Traces&)>& key) {
        std::map<std::string, std::vector<std::size_t>> free;
        for (std::size_t i = m_records.size(); i-- > 0;)
            if (!m_taken[i])
                if (std::string name = key(m_records[i]); !name.empty())
                    free[std::move(name)].push_back(i);
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (m_partner[i]) continue;
            const auto found = free.find(key(m_wanted[i]));
            if (found == free.end() || found->second.empty()) continue;
            m_partner[i] = found->second.back();
            m_taken[found->second.back()] = true;
            found->second.pop_back();
        }
    }

    [[nodiscard]] std::vector<std::optional<std::size_t>> partners() && {
        return std::move(m_partner);
    }

private:
    const std::vector<Traces>& m_wanted;
    const std::vector<Traces>& m_records;
    std::vector<std::optional<std::size_t>> m_partner;
    std::vector<bool> m_taken;
};

} // namespace

std::string comparedTitle(const std::string& title) {
    std::string normal = interchange::normalised(title);
    if (normal.find_first_not_of(' ') == std::string::npos) normal = title;
    return std::string(interchange::cutUtf8(normal, kMostTitleBytes));
}

std::vector<std::string> identitiesOf(const std::vector<CalendarEntry>& entries) {
    std::vector<std::string> identities;
    std::map<std::string, std::vector<std::size_t>> same;
    for (const CalendarEntry& entry : entries) {
        std::string identity;
        if (!entry.uid.empty()) {
            identity = entry.uid;
            if (entry.occurrence) identity.append(kDayMark).append(toIsoString(*entry.occurrence));
        } else {
            identity.append(kNoUid).append(toIsoString(entry.date));
            identity.append(" ").append(comparedTitle(entry.title));
        }
        same[identity].push_back(identities.size());
        identities.push_back(std::move(identity));
    }
    for (auto& [identity, indices] : same) {
        if (indices.size() < 2) continue;
        std::ranges::stable_sort(indices, {}, [&](std::size_t index) {
            const CalendarEntry& entry = entries[index];
            return std::tuple(
                entry.date, entry.start, entry.kind, entry.km, entry.minutes, entry.description);
        });
        for (std::size_t i = 1; i < indices.size(); ++i)
            identities[indices[i]] += " #" + std::to_string(i + 1);
    }
    return identities;
}

Traces tracesOf(const Origin& origin, Date date, const std::string& title, std::string kind) {
    return {date, origin.entry, uidOf(origin.entry), comparedTitle(title), std::move(kind)};
}

std::vector<std::optional<std::size_t>> matched(const std::vector<Traces>& wanted,
                                                const std::vector<Traces>& records,
                                                Weekday weekStartsOn) {
    Pairing pairing(wanted, records);
    pairing.by([](const Traces& one) { return one.entry; });
    // A repeating event that moved to another weekday, or became one of several.
    pairing.by([&](const Traces& one) {
        if (one.uid.empty()) return std::string();
        return toIsoString(weekStart(one.date, weekStartsOn)) + one.uid;
    });
    // Programs that make up new UIDs at every export.
    pairing.by([](const Traces& one) { return toIsoString(one.date) + one.title; });
    pairing.by([](const Traces& one) { return toIsoString(one.date) + wordsOf(one.title); });
    // In a table an entry is its day.
    pairing.by([](const Traces& one) {
        return one.uid.empty() ? toIsoString(one.date) + one.kind : std::string();
    });
    pairing.by(
        [](const Traces& one) { return one.uid.empty() ? toIsoString(one.date) : std::string(); });
    return std::move(pairing).partners();
}

} // namespace stridewright::app
