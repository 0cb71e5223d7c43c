// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/athlete.hpp>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace stridewright {

/// The first five are the areas that every week must reach.
enum class Focus {
    Glutes,
    Hips,
    Core,
    PosteriorChain,
    SingleLeg,
    CalvesFeet,
    Quads,
    UpperPull,
    UpperPush,
    Power,
    WarmUp,
    Mobility
};

template <>
struct EnumWords<Focus> {
    static constexpr std::array<std::string_view, 12> words{"glutes",
                                                            "hips",
                                                            "core",
                                                            "posterior_chain",
                                                            "single_leg",
                                                            "calves_feet",
                                                            "quads",
                                                            "upper_pull",
                                                            "upper_push",
                                                            "power",
                                                            "warmup",
                                                            "mobility"};
};

enum class Pattern {
    AnkleDorsiflexion,
    Balance,
    Calf,
    CoreAntiExtension,
    CoreAntiLateral,
    CoreAntiRotation,
    CoreFlexion,
    CoreRotation,
    Foot,
    Hinge,
    HipAbduction,
    HipAdduction,
    HipBridgeThrust,
    HipFlexion,
    HorizontalPull,
    KneeExtension,
    KneeFlexion,
    LungeStep,
    Mobility,
    Plyometric,
    Push,
    Squat,
    VerticalPull,
    WarmUp
};

template <>
struct EnumWords<Pattern> {
    static constexpr std::array<std::string_view, 24> words{"ankle_dorsiflexion",
                                                            "balance",
                                                            "calf",
                                                            "core_anti_extension",
                                                            "core_anti_lateral",
                                                            "core_anti_rotation",
                                                            "core_flexion",
                                                            "core_rotation",
                                                            "foot",
                                                            "hinge",
                                                            "hip_abduction",
                                                            "hip_adduction",
                                                            "hip_bridge_thrust",
                                                            "hip_flexion",
                                                            "horizontal_pull",
                                                            "knee_extension",
                                                            "knee_flexion",
                                                            "lunge_step",
                                                            "mobility",
                                                            "plyometric",
                                                            "push",
                                                            "squat",
                                                            "vertical_pull",
                                                            "warmup"};
};

/// The job an exercise does in a session.
enum class Slot { WarmUp, Power, Main, Accessory, Pull, Push, Core, CalfFoot, Mobility };

template <>
struct EnumWords<Slot> {
    static constexpr std::array<std::string_view, 9> words{
        "warmup", "power", "main", "accessory", "pull", "push", "core", "calf_foot", "mobility"};
};

enum class Metric { Reps, Seconds, Metres };

template <>
struct EnumWords<Metric> {
    static constexpr std::array<std::string_view, 3> words{"reps", "seconds", "metres"};
};

enum class Loading { None, Optional, Required };

template <>
struct EnumWords<Loading> {
    static constexpr std::array<std::string_view, 3> words{"none", "optional", "required"};
};

/// How the load of an exercise grows, once logs exist.
enum class Increment { None, LowerBilateral, LowerUnilateral, Upper, Calf, Core, Band };

template <>
struct EnumWords<Increment> {
    static constexpr std::array<std::string_view, 7> words{
        "none", "lower_bi", "lower_uni", "upper", "calf", "core", "band"};
};

/// Low and high end of a range; both belong to it.
struct IntRange {
    int low = 0;
    int high = 0;
    friend bool operator==(const IntRange&, const IntRange&) = default;
};

struct Exercise {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    Focus primary = Focus::Core;
    std::vector<Focus> secondary;
    Pattern pattern = Pattern::Squat;
    bool unilateral = false;                         ///< doses are per side
    std::vector<std::vector<std::string>> equipment; ///< alternatives; an empty one needs nothing
    Level level = Level::Beginner;
    Metric metric = Metric::Reps;
    IntRange dose;
    std::string tempo; ///< "3-1-1-0", "hold", "steady" or "X" (as fast as possible)
    std::vector<std::string> regressions;
    std::vector<std::string> progressions;
    std::vector<std::string> contraindications;
    int eccentricCost = 0; ///< soreness to expect, 0 to 3
    Slot slot = Slot::Accessory;
    Loading loading = Loading::None;
    Increment increment = Increment::None;
    std::string gate; ///< gate id, or empty
    std::vector<std::string> cues;
    std::vector<std::string> mistakes;
    int holdsPerSet = 1;
    std::optional<double> secondsPerRep;
    std::optional<double> contactsPerUnit; ///< jumps' foot contacts for each rep
    std::optional<int> plyoIntensity;      ///< 1 to 3
    friend bool operator==(const Exercise&, const Exercise&) = default;
};

/// A complaint that changes the choice of exercises.
struct Concern {
    std::string id;
    std::string label;
    std::string tissue; ///< joint, compression, tendon, bone_tendon, bone, pressure or clearance
    std::vector<std::string> emphasis;       ///< exercise ids that help
    std::vector<std::string> amberBlockTags; ///< contraindication tags left out while amber
    std::vector<std::string> amberBlockIds;
    std::vector<std::string> insertionalBlockTags;
    std::vector<std::string> alwaysBlockTags;  ///< left out whatever is felt; a doctor's word first
    std::vector<std::string> redBlockPatterns; ///< pattern words, or "*" for all
    std::string romNote;
    friend bool operator==(const Concern&, const Concern&) = default;
};

struct EquipmentTier {
    std::string id;
    std::vector<std::string> items; ///< what the tier adds to the one before
    friend bool operator==(const EquipmentTier&, const EquipmentTier&) = default;
};

struct Gate {
    std::string id;
    std::string shows; ///< what must be shown to open it
    friend bool operator==(const Gate&, const Gate&) = default;
};

/// Exercise knowledge: immutable once built, checked by whoever reads it (interchange).
class Catalog {
public:
    Catalog() = default;
    Catalog(std::vector<Exercise> exercises,
            std::vector<Concern> concerns,
            std::vector<EquipmentTier> tiers,
            std::vector<Gate> gates,
            std::vector<std::string> contraindications);

    [[nodiscard]] std::span<const Exercise> exercises() const { return m_exercises; }
    [[nodiscard]] std::span<const Concern> concerns() const { return m_concerns; }
    [[nodiscard]] std::span<const EquipmentTier> tiers() const { return m_tiers; }
    [[nodiscard]] std::span<const Gate> gates() const { return m_gates; }
    [[nodiscard]] std::span<const std::string> contraindications() const {
        return m_contraindications;
    }
    /// Null when there is none of that id.
    [[nodiscard]] const Exercise* exercise(std::string_view id) const;
    [[nodiscard]] const Concern* concern(std::string_view id) const;
    [[nodiscard]] const Gate* gate(std::string_view id) const;
    [[nodiscard]] bool knowsEquipment(std::string_view id) const;

private:
    std::vector<Exercise> m_exercises;
    std::vector<Concern> m_concerns;
    std::vector<EquipmentTier> m_tiers;
    std::vector<Gate> m_gates;
    std::vector<std::string> m_contraindications;
    std::unordered_map<std::string, std::size_t> m_exerciseById;
};

/// Whether all items of one of the exercise's equipment alternatives are among `owned`.
[[nodiscard]] bool canEquip(const Exercise& exercise, std::span<const std::string> owned);

/// What a list of exercises may be narrowed by; an empty field narrows nothing.
struct CatalogFilter {
    std::optional<Focus> focus; ///< primary or secondary
    std::optional<Pattern> pattern;
    std::optional<Level> level;                        ///< at most this level
    std::optional<std::vector<std::string>> equipment; ///< what is owned
    std::string concern; ///< concern id: leaves out what it blocks while sore
};

[[nodiscard]] std::vector<const Exercise*> filtered(const Catalog& catalog,
                                                    const CatalogFilter& filter);

} // namespace stridewright
