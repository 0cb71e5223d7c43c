// SPDX-License-Identifier: MIT
#include "interchange/json_reader.hpp"
#include <stridewright/interchange/catalog_json.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <unordered_map>

namespace stridewright::interchange {

namespace {

constexpr std::string_view kFormat = "stridewright.catalog/1";
constexpr std::string_view kLowerLimb = "*lower_limb"; ///< stands for every lower-body tag
constexpr std::string_view kAllPatterns = "*";
constexpr int kLargestDose = 1000;

const std::set<std::string, std::less<>> kTissues{
    "joint", "compression", "tendon", "bone_tendon", "bone", "pressure", "clearance"};

/// An id: small letters, digits and underscores, beginning with a letter; gates are in capitals.
std::string idOf(const JsonValue& value) {
    std::string id = value.string(64);
    const auto fits = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
    if (id.empty() || std::isalpha(static_cast<unsigned char>(id[0])) == 0 ||
        !std::ranges::all_of(id, fits))
        value.fail("must be an id of letters, digits and underscores, not " + value.shown());
    return id;
}

std::string textOf(const JsonValue& value) {
    std::string text = value.string(400);
    if (text.empty()) value.fail("must not be empty");
    return text;
}

template <class Read>
auto listOf(const JsonValue& value, Read read) {
    std::vector<decltype(read(value))> list;
    for (const JsonValue& item : value.items())
        list.push_back(read(item));
    return list;
}

/// A list of values that may stand in it once only.
template <class Read>
auto setOf(const JsonValue& value, Read read) {
    std::vector<decltype(read(value))> list;
    for (const JsonValue& item : value.items()) {
        auto element = read(item);
        if (std::ranges::find(list, element) != list.end())
            item.fail(item.shown() + " stands twice");
        list.push_back(std::move(element));
    }
    return list;
}

std::string lowered(std::string text) {
    std::ranges::transform(
        text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The ids that the rest of the document may name.
struct Known {
    std::set<std::string> equipment;
    std::set<std::string> gates;
    std::set<std::string> tags;
    std::set<std::string> exercises;
};

std::string
knownId(const JsonValue& value, const std::set<std::string>& known, std::string_view what) {
    std::string id = value.string(64);
    if (!known.contains(id)) value.fail(fmt::format("no such {}: {}", what, value.shown()));
    return id;
}

bool isTempo(const std::string& tempo) {
    if (tempo == "hold" || tempo == "steady" || tempo == "X") return true;
    // Four parts between dashes: lowering, stretched, lifting, contracted; seconds or X (fast).
    if (tempo.size() != 7) return false;
    for (std::size_t i = 0; i < tempo.size(); ++i) {
        const char c = tempo[i];
        if (i % 2 == 1 ? c != '-' : (c != 'X' && std::isdigit(static_cast<unsigned char>(c)) == 0))
            return false;
    }
    return true;
}

IntRange readDose(const JsonValue& value) {
    const auto ends = value.items();
    if (ends.size() != 2) value.fail("must be [low, high]");
    const IntRange dose{ends[0].integer(1, kLargestDose), ends[1].integer(1, kLargestDose)};
    if (dose.low > dose.high)
        value.fail(fmt::format("low is over high: [{}, {}]", dose.low, dose.high));
    return dose;
}

void checkAgreement(const JsonValue& at, const Exercise& exercise) {
    const bool reps = exercise.metric == Metric::Reps;
    if (reps != exercise.secondsPerRep.has_value())
        at.at("seconds_per_rep")
            .fail(reps ? "must be a number where the metric is reps"
                       : "must be null where the metric is not reps");
    if (exercise.holdsPerSet > 1 && exercise.metric != Metric::Seconds)
        at.at("holds_per_set").fail("must be 1 where the metric is not seconds");
    if (reps && exercise.tempo == "hold") at.at("tempo").fail("a hold is counted in seconds");
    if ((exercise.loading == Loading::None) != (exercise.increment == Increment::None))
        at.at("increment").fail("must be \"none\" exactly where loading is \"none\"");
    const bool bare =
        std::ranges::any_of(exercise.equipment, [](const auto& items) { return items.empty(); });
    if (exercise.loading == Loading::Required && bare)
        at.at("equipment").fail("an exercise that needs a load cannot be done with nothing");
    if (std::ranges::find(exercise.secondary, exercise.primary) != exercise.secondary.end())
        at.at("secondary").fail("holds the primary area as well");
    if (exercise.contactsPerUnit.has_value() != exercise.plyoIntensity.has_value())
        at.fail("contacts_per_unit and plyo_intensity stand together or not at all");
    if (exercise.pattern == Pattern::Plyometric && !exercise.contactsPerUnit)
        at.fail("a plyometric exercise must have contacts_per_unit");
}

Exercise readExercise(const JsonValue& at, const Known& known) {
    at.allowKeys({"id",
                  "name",
                  "aliases",
                  "primary",
                  "secondary",
                  "pattern",
                  "slot",
                  "level",
                  "unilateral",
                  "equipment",
                  "metric",
                  "dose",
                  "holds_per_set",
                  "tempo",
                  "seconds_per_rep",
                  "contacts_per_unit",
                  "plyo_intensity",
                  "eccentric_cost",
                  "loading",
                  "increment",
                  "gate",
                  "regressions",
                  "progressions",
                  "contraindications",
                  "cues",
                  "mistakes"});
    const auto edge = [&](const JsonValue& value) {
        return knownId(value, known.exercises, "exercise");
    };
    Exercise exercise;
    exercise.id = at.at("id").string(64);
    exercise.name = textOf(at.at("name"));
    exercise.aliases = setOf(at.at("aliases"), textOf);
    exercise.primary = at.at("primary").word<Focus>();
    exercise.secondary =
        setOf(at.at("secondary"), [](const JsonValue& value) { return value.word<Focus>(); });
    exercise.pattern = at.at("pattern").word<Pattern>();
    exercise.slot = at.at("slot").word<Slot>();
    exercise.level = at.at("level").word<Level>();
    exercise.unilateral = at.at("unilateral").boolean();
    exercise.equipment = setOf(at.at("equipment"), [&](const JsonValue& items) {
        return setOf(items, [&](const JsonValue& item) {
            return knownId(item, known.equipment, "equipment");
        });
    });
    if (exercise.equipment.empty()) at.at("equipment").fail("must hold at least one alternative");
    exercise.metric = at.at("metric").word<Metric>();
    exercise.dose = readDose(at.at("dose"));
    exercise.holdsPerSet = at.at("holds_per_set").integer(1, 50);
    exercise.tempo = at.at("tempo").string(16);
    if (!isTempo(exercise.tempo))
        at.at("tempo").fail("must be like \"3-1-1-0\", or hold, steady or X, not " +
                            at.at("tempo").shown());
    if (const JsonValue seconds = at.at("seconds_per_rep"); !seconds.isNull())
        exercise.secondsPerRep = seconds.number(0.1, 60);
    if (at.has("contacts_per_unit"))
        exercise.contactsPerUnit = at.at("contacts_per_unit").number(0, 10);
    if (at.has("plyo_intensity")) exercise.plyoIntensity = at.at("plyo_intensity").integer(0, 3);
    exercise.eccentricCost = at.at("eccentric_cost").integer(0, 3);
    exercise.loading = at.at("loading").word<Loading>();
    exercise.increment = at.at("increment").word<Increment>();
    if (const JsonValue gate = at.at("gate"); !gate.isNull())
        exercise.gate = knownId(gate, known.gates, "gate");
    exercise.regressions = setOf(at.at("regressions"), edge);
    exercise.progressions = setOf(at.at("progressions"), edge);
    exercise.contraindications = setOf(at.at("contraindications"), [&](const JsonValue& value) {
        return knownId(value, known.tags, "contraindication");
    });
    exercise.cues = setOf(at.at("cues"), textOf);
    exercise.mistakes = setOf(at.at("mistakes"), textOf);
    if (exercise.cues.empty()) at.at("cues").fail("must hold at least one");
    if (exercise.mistakes.empty()) at.at("mistakes").fail("must hold at least one");
    checkAgreement(at, exercise);
    return exercise;
}

Concern readConcern(const JsonValue& at, const Known& known) {
    at.allowKeys({"id",
                  "label",
                  "tissue",
                  "emphasis",
                  "amber_block_tags",
                  "amber_block_ids",
                  "insertional_block_tags",
                  "always_block_tags",
                  "red_block_patterns",
                  "rom_note"});
    const auto exercise = [&](const JsonValue& value) {
        return knownId(value, known.exercises, "exercise");
    };
    const auto tag = [&](const JsonValue& value) {
        if (value.string() == kLowerLimb) return std::string(kLowerLimb);
        return knownId(value, known.tags, "contraindication");
    };
    const auto pattern = [](const JsonValue& value) {
        if (value.string() == kAllPatterns) return std::string(kAllPatterns);
        return std::string(word(value.word<Pattern>()));
    };
    Concern concern;
    concern.id = idOf(at.at("id"));
    concern.label = textOf(at.at("label"));
    concern.tissue = at.at("tissue").string();
    if (!kTissues.contains(concern.tissue))
        at.at("tissue").fail("no such tissue: " + at.at("tissue").shown());
    concern.emphasis = setOf(at.at("emphasis"), exercise);
    concern.amberBlockTags = setOf(at.at("amber_block_tags"), tag);
    if (at.has("always_block_tags"))
        concern.alwaysBlockTags = setOf(at.at("always_block_tags"), tag);
    if (at.has("amber_block_ids"))
        concern.amberBlockIds = setOf(at.at("amber_block_ids"), exercise);
    if (at.has("insertional_block_tags"))
        concern.insertionalBlockTags = setOf(at.at("insertional_block_tags"), tag);
    concern.redBlockPatterns = setOf(at.at("red_block_patterns"), pattern);
    concern.romNote = textOf(at.at("rom_note"));
    return concern;
}

/// Reads a list of things with ids, each of which may stand in it once only.
template <class Thing, class Read>
std::vector<Thing> readThings(const JsonValue& at, Read read) {
    std::vector<Thing> things;
    for (const JsonValue& item : at.items()) {
        Thing thing = read(item);
        if (std::ranges::find(things, thing.id, &Thing::id) != things.end())
            item.at("id").fail(item.at("id").shown() + " stands twice");
        things.push_back(std::move(thing));
    }
    return things;
}

EquipmentTier readTier(const JsonValue& at) {
    at.allowKeys({"id", "items"});
    return {idOf(at.at("id")), setOf(at.at("items"), idOf)};
}

Gate readGate(const JsonValue& at) {
    at.allowKeys({"id", "shows"});
    return {idOf(at.at("id")), textOf(at.at("shows"))};
}

/// Where a name was first seen, to say so when it comes again.
void checkNames(const JsonValue& at, const std::vector<Exercise>& exercises) {
    std::map<std::string, std::string> seen;
    const auto items = at.items();
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const auto check = [&](const JsonValue& value, const std::string& name) {
            const auto [found, added] = seen.try_emplace(lowered(name), value.path());
            if (!added)
                value.fail(
                    fmt::format("{} is a name already, at {}", value.shown(), found->second));
        };
        check(items[i].at("name"), exercises[i].name);
        const auto aliases = items[i].at("aliases").items();
        for (std::size_t a = 0; a < aliases.size(); ++a)
            check(aliases[a], exercises[i].aliases[a]);
    }
}

/// The ladders: every edge stands at both of its ends, never leads to a lower level or in a circle.
class LadderCheck {
public:
    LadderCheck(const JsonValue& at, const std::vector<Exercise>& exercises)
        : m_items(at.items()), m_exercises(exercises), m_state(exercises.size(), State::New) {
        for (std::size_t i = 0; i < exercises.size(); ++i)
            m_index[exercises[i].id] = i;
    }

    void run() {
        for (std::size_t i = 0; i < m_exercises.size(); ++i) {
            checkInverse(i, "progressions", &Exercise::progressions, &Exercise::regressions);
            checkInverse(i, "regressions", &Exercise::regressions, &Exercise::progressions);
            checkLevels(i);
        }
        for (std::size_t i = 0; i < m_exercises.size(); ++i)
            visit(i);
    }

private:
    enum class State { New, Open, Done };
    using Edges = std::vector<std::string> Exercise::*;

    void checkInverse(std::size_t i, std::string_view key, Edges edges, Edges back) const {
        const auto values = m_items[i].at(key).items();
        for (std::size_t e = 0; e < values.size(); ++e) {
            const std::string& other = (m_exercises[i].*edges)[e];
            const auto& reverse = m_exercises[m_index.at(other)].*back;
            if (std::ranges::find(reverse, m_exercises[i].id) == reverse.end())
                values[e].fail(fmt::format(
                    "{} does not lead back to \"{}\"", values[e].shown(), m_exercises[i].id));
        }
    }

    void checkLevels(std::size_t i) const {
        const auto values = m_items[i].at("progressions").items();
        for (std::size_t e = 0; e < values.size(); ++e)
            if (m_exercises[m_index.at(m_exercises[i].progressions[e])].level <
                m_exercises[i].level)
                values[e].fail(values[e].shown() + " is of a lower level");
    }

    /// Depth first; the depth is bounded by the number of exercises and the ladders are short.
    void visit(std::size_t i) {
        if (m_state[i] == State::Done) return;
        m_state[i] = State::Open;
        const auto& edges = m_exercises[i].progressions;
        for (std::size_t e = 0; e < edges.size(); ++e) {
            const std::size_t next = m_index.at(edges[e]);
            if (m_state[next] == State::Open) {
                const JsonValue value = m_items[i].at("progressions").items()[e];
                value.fail(value.shown() + " leads in a circle");
            }
            visit(next);
        }
        m_state[i] = State::Done;
    }

    std::vector<JsonValue> m_items;
    const std::vector<Exercise>& m_exercises;
    std::vector<State> m_state;
    std::unordered_map<std::string, std::size_t> m_index;
};

} // namespace

Catalog readCatalog(std::string_view text, const std::string& file) {
    const Json document = parseJson(text, file);
    const JsonValue root(document, file);
    root.allowKeys(
        {"format", "equipment_tiers", "gates", "contraindications", "concerns", "exercises"});
    if (root.at("format").string() != kFormat)
        root.at("format").fail(
            fmt::format("must be \"{}\", not {}", kFormat, root.at("format").shown()));

    Known known;
    auto tiers = readThings<EquipmentTier>(root.at("equipment_tiers"), readTier);
    for (std::size_t t = 0; t < tiers.size(); ++t)
        for (std::size_t i = 0; i < tiers[t].items.size(); ++i)
            if (!known.equipment.insert(tiers[t].items[i]).second)
                root.at("equipment_tiers")
                    .items()[t]
                    .at("items")
                    .items()[i]
                    .fail("\"" + tiers[t].items[i] + "\" stands in a tier before");
    auto gates = readThings<Gate>(root.at("gates"), readGate);
    for (const Gate& gate : gates)
        known.gates.insert(gate.id);
    auto tags = setOf(root.at("contraindications"), idOf);
    known.tags.insert(tags.begin(), tags.end());

    const JsonValue list = root.at("exercises");
    for (const JsonValue& item : list.items()) {
        item.requireObject();
        if (!known.exercises.insert(idOf(item.at("id"))).second)
            item.at("id").fail(item.at("id").shown() + " stands twice");
    }
    std::vector<Exercise> exercises =
        listOf(list, [&](const JsonValue& at) { return readExercise(at, known); });
    checkNames(list, exercises);
    LadderCheck(list, exercises).run();
    auto concerns = readThings<Concern>(
        root.at("concerns"), [&](const JsonValue& at) { return readConcern(at, known); });
    return {std::move(exercises),
            std::move(concerns),
            std::move(tiers),
            std::move(gates),
            std::move(tags)};
}

} // namespace stridewright::interchange
