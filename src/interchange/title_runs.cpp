// SPDX-License-Identifier: MIT
#include "interchange/title_rules.hpp"
#include "interchange/title_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace stridewright::interchange {

namespace {

using namespace words;

constexpr double kLongKm = 24;         ///< an aerobic run this far is a long run
constexpr double kLongMinutes = 100;   ///< and so is a run of this time
constexpr double kMarathonPaceKm = 15; ///< this much at marathon pace is a long run too
constexpr double kMarathonPaceTotalKm = 20;
constexpr double kStrideMinutes = 0.35; ///< about twenty seconds
constexpr double kThresholdMinutes = 8; ///< repetitions this long are run at threshold

/// The reasoning about one run; every step either decides or leaves it to the next.
class RunJudge {
public:
    explicit RunJudge(const TitleFacts& facts) : m_text(facts.text), m_numbers(facts.numbers) {
        m_km = m_numbers.km();
        m_minutes = m_numbers.minutes();
        m_easy = findAny(m_text, kEasy);
        m_strides = has(kStrides) && !progressiveByTime();
        m_aerobic = findAny(m_text, kAerobic);
        m_recovery = findAny(m_text, kRecovery);
        if (!m_recovery) m_recovery = findAny(m_text, kRecoveryWeak);
        for (const Repetition& rep : m_numbers.repetitions)
            if (!isStrides(rep)) m_repetitions.push_back(rep);
        m_marathonPace = findAny(m_text, kMarathonPace);
        if (!has(kEasyTempo)) m_tempo = tempoWord();
        m_speed = speedWord();
        m_intervals = intervalWord();
    }

    [[nodiscard]] Judgement judge() const {
        using Step = std::optional<Judgement> (RunJudge::*)() const;
        static constexpr std::array<Step, 11> steps{&RunJudge::surelyRace,
                                                    &RunJudge::longRun,
                                                    &RunJudge::marathonPace,
                                                    &RunJudge::hills,
                                                    &RunJudge::recovery,
                                                    &RunJudge::quality,
                                                    &RunJudge::easy,
                                                    &RunJudge::weakTempo,
                                                    &RunJudge::namedRace,
                                                    &RunJudge::byEffort,
                                                    &RunJudge::justRun};
        for (const Step step : steps)
            if (auto result = (this->*step)()) return *std::move(result);
        return {};
    }

private:
    using Maybe = std::optional<Judgement>;

    [[nodiscard]] bool has(const WordList& list) const { return findAny(m_text, list).has_value(); }

    [[nodiscard]] static Judgement say(EntryKind kind, double confidence, std::string evidence) {
        return {kind, {}, confidence, std::move(evidence), false};
    }
    [[nodiscard]] static Judgement
    say(EntryKind kind, const WordMatch& match, double confidence, std::string_view rule) {
        return say(kind, confidence, fmt::format("\"{}\": {}", match.pattern, rule));
    }

    [[nodiscard]] std::string_view wordAt(std::size_t i) const {
        return i < m_text.words().size() ? m_text.words()[i].text : std::string_view();
    }
    [[nodiscard]] bool isIn(std::string_view word, const WordList& list) const {
        const auto single = [&](std::string_view pattern) {
            return pattern.find(' ') == std::string_view::npos && fits(word, pattern);
        };
        return std::ranges::any_of(list.beginningWith(word), single) ||
               std::ranges::any_of(list.open(), single);
    }

    /// A few short fast runs at the end of an easy one make no workout of it.
    [[nodiscard]] bool isStrides(const Repetition& rep) const {
        const bool shortOne = (rep.minutes && *rep.minutes <= 0.6) || (rep.km && *rep.km <= 0.15);
        if (m_strides && (shortOne || (!rep.km && !rep.minutes))) return true;
        const bool gentle = m_easy || m_aerobic || (m_recovery && m_recovery->word == 0);
        return gentle && !has(kSpeed) && !has(kIntervals) &&
               ((rep.minutes && *rep.minutes <= kStrideMinutes) || (rep.km && *rep.km <= 0.12));
    }

    /// "95' progresivos" is a run that grows faster; "6 progresivos" are strides.
    [[nodiscard]] bool progressiveByTime() const {
        static constexpr std::array<std::string_view, 2> words{"progresivos", "progressivos"};
        // "Steigerungslauf 12 km" grows faster too; the plural and short ones are strides.
        static constexpr std::array<std::string_view, 1> lauf{"steigerungslauf"};
        if (findAny(m_text, lauf) && m_numbers.repetitions.empty() && !m_easy)
            return (m_km && *m_km >= 3) || (m_minutes && *m_minutes >= 15);
        const auto match = findAny(m_text, words);
        return match && std::ranges::any_of(m_numbers.quantities, [&](const Quantity& quantity) {
                   return quantity.end <= match->begin && match->begin - quantity.end <= 2;
               });
    }

    [[nodiscard]] std::optional<WordMatch> tempoWord() const {
        for (const WordMatch& match : findAll(m_text, kTempo)) {
            const bool weak = kWeakTempo.contains(match.pattern);
            if (!weak) return match;
        }
        return std::nullopt;
    }

    /// "General aerobic + speed" of American plans is an easy run with strides.
    [[nodiscard]] std::optional<WordMatch> speedWord() const {
        const auto match = findAny(m_text, kSpeed);
        if (!match || match->pattern != "speed") return match;
        const bool gentle = (m_aerobic && m_aerobic->begin < match->begin) ||
                            (m_recovery && m_recovery->begin < match->begin);
        return gentle && m_repetitions.empty() ? std::nullopt : match;
    }

    [[nodiscard]] std::optional<WordMatch> intervalWord() const {
        for (const WordMatch& match : findAll(m_text, kIntervals)) {
            // "Repeat 5 times" belongs to what is repeated; "jog 50-90% interval time" to a pause.
            if (match.pattern == "repeat" && m_repetitions.empty()) continue;
            // "Stride repeats" are strides, run several times.
            if (m_strides && match.word > 0 && isIn(wordAt(match.word - 1), kStrides)) continue;
            // "Warm-up, pre series": the series are another entry.
            if (match.word > 0 && isIn(wordAt(match.word - 1), kBeforeOrAfter)) continue;
            return match;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool meansRace(const WordMatch& match) const {
        if (isIn(wordAt(match.word + match.words), kNotRaceAfter)) return false;
        if (match.words > 0 && match.word > 0 && isIn(wordAt(match.word - 1), kNotRaceBefore))
            return false;
        const std::size_t sign = match.begin == 0
                                     ? std::string::npos
                                     : m_text.norm().find_last_not_of(' ', match.begin - 1);
        return sign == std::string::npos || m_text.norm()[sign] != '@';
    }

    [[nodiscard]] Maybe surelyRace() const {
        for (const WordMatch& match : findAll(m_text, kRaceSure))
            if (meansRace(match)) return say(EntryKind::Race, match, 0.95, "a race");
        if (const auto match = findAny(m_text, kTest);
            match && !m_tempo && m_repetitions.empty() && (m_km || m_minutes))
            return say(EntryKind::Race, *match, 0.85, "a test over a distance");
        static constexpr std::array<std::string_view, 3> parkrun{"parkrun", "park run", "parkruns"};
        const auto park = findAny(m_text, parkrun);
        if (park && !m_easy && !m_recovery && meansRace(*park))
            return say(EntryKind::Race, *park, 0.85, "a timed run with others");
        if (park) return std::nullopt;
        for (const WordMatch& match : findAll(m_text, kRace))
            if (meansRace(match) && !(m_recovery && m_recovery->word == 0 && m_recovery->words > 0))
                return say(EntryKind::Race, match, 0.9, "a race");
        return std::nullopt;
    }

    [[nodiscard]] std::optional<WordMatch> longWord() const {
        for (const WordMatch& match : findAll(m_text, kLong)) {
            // "10 x 400 LR" would be odd, "langer Lauf" after repetitions is not a pause.
            const std::string_view next = wordAt(match.word + match.words);
            if (match.words == 1 && (isIn(next, kIntervals) || isIn(next, kHills))) continue;
            if (match.words == 1 && match.word > 0 && isIn(wordAt(match.word - 1), kIntervals))
                continue;
            return match;
        }
        for (const WordMatch& match : findAll(m_text, kLongWeak)) {
            const std::string_view next = wordAt(match.word + 1);
            const std::string_view before =
                match.word > 0 ? wordAt(match.word - 1) : std::string_view();
            bool workout = false;
            for (const WordList* list : {&kIntervals, &kHills, &kTempo, &kSpeed, &kStrides})
                workout = workout || isIn(next, *list) || isIn(before, *list);
            const bool footing = has(std::array<std::string_view, 1>{"footing"});
            if (match.pattern == "fondo" &&
                (isIn(next, kEasy) || next == "medio" || isIn(next, kTempo)))
                continue;
            if (!workout && !footing) return match;
        }
        // Plans by Pfitzinger call the long run "Endurance" and give its distance.
        const auto endurance = findAny(m_text, std::array<std::string_view, 1>{"endurance"});
        if (endurance && endurance->word == 0 && m_km && !m_numbers.zone &&
            wordAt(1) != "fondamentale")
            return endurance;
        return std::nullopt;
    }

    [[nodiscard]] Maybe longRun() const {
        const auto match = longWord();
        std::string_view rule = "a long run";
        Judgement result;
        if (match) {
            result = say(EntryKind::Long, *match, 0.95, rule);
        } else {
            const bool gentle = m_easy || m_aerobic || has(kRun);
            const bool far = (m_km && *m_km >= kLongKm && m_aerobic) ||
                             (m_minutes && *m_minutes >= kLongMinutes);
            // "16 miles, last 3 fast": far, and a part of it is work.
            if (m_km && *m_km >= kLongKm && has(kWeakTempo) && m_repetitions.empty()) {
                result = say(EntryKind::Long, 0.7, "so far that it is a long run, a part fast");
                result.also.push_back(EntryKind::Tempo);
                return result;
            }
            if (!gentle || !far || m_tempo || m_speed || m_intervals || !m_repetitions.empty()) {
                if (!far || !m_marathonPace) return std::nullopt;
            }
            result = say(EntryKind::Long, 0.75, "so far or so long that it is a long run");
        }
        if (m_marathonPace || m_tempo || frenchMarathonPace())
            result.also.push_back(EntryKind::Tempo);
        else if (!m_repetitions.empty() && has(kHills))
            result.also.push_back(EntryKind::Hills);
        else if (m_speed || (m_intervals && !has(kStrides)) ||
                 (!m_repetitions.empty() && fastRepetitions()))
            result.also.push_back(EntryKind::Intervals);
        return result;
    }

    /// "SL 30 km avec 3 x 5 km AM": allure marathon, where no afternoon makes a morning of it.
    [[nodiscard]] bool frenchMarathonPace() const {
        static constexpr std::array<std::string_view, 3> french{"sortie", "sl", "avec"};
        const auto am = findAny(m_text, std::array<std::string_view, 1>{"am"});
        return am && am->word > 0 && findAny(m_text, french) &&
               !findAny(m_text, std::array<std::string_view, 1>{"pm"});
    }

    [[nodiscard]] bool fastRepetitions() const { return m_speed || m_intervals || !m_strides; }

    /// Enough at marathon pace makes a long run of it, whatever it is called.
    [[nodiscard]] Maybe marathonPace() const {
        if (!m_marathonPace || !m_repetitions.empty()) return std::nullopt;
        static constexpr std::array<std::string_view, 4> tempoWords{
            "tempo", "threshold", "lt", "lactate"};
        static constexpr std::array<std::string_view, 10> half{"half marathon marathon pace",
                                                               "half marathon",
                                                               "hmp",
                                                               "hmrt",
                                                               "hm pace",
                                                               "hm tempo",
                                                               "allure semi",
                                                               "race sim",
                                                               "race simulation",
                                                               "dress rehearsal"};
        const auto halfWord = findAny(m_text, half);
        const bool halfAsDistance = halfWord && halfWord->pattern == "half marathon marathon pace";
        if (findAny(m_text, tempoWords) || (halfWord && !halfAsDistance)) return std::nullopt;
        double longest = m_km.value_or(0);
        if (halfAsDistance) longest = std::max(longest, 21.1);
        const bool warmUp = has(std::array<std::string_view, 5>{
            "warm up", "warmup", "wu", "einlaufen", "echauffement"});
        if (longest < kMarathonPaceTotalKm && !(warmUp && longest >= kMarathonPaceKm))
            return std::nullopt;
        Judgement result =
            say(EntryKind::Long, *m_marathonPace, 0.85, "many kilometres at marathon pace");
        result.also.push_back(EntryKind::Tempo);
        return result;
    }

    [[nodiscard]] Maybe hills() const {
        const auto hill = findAny(m_text, kHills);
        const auto hilly = findAny(m_text, kHilly);
        const bool gentle =
            m_easy || m_aerobic || (m_recovery && m_recovery->word == 0 && m_recovery->words > 0);
        if (hill && !(hilly && gentle)) {
            const bool shortSprints =
                !m_numbers.repetitions.empty() &&
                std::ranges::all_of(m_numbers.repetitions, [](const Repetition& rep) {
                    return (rep.minutes && *rep.minutes <= kStrideMinutes) ||
                           (rep.km && *rep.km <= 0.12);
                });
            // "Easy 8 mi with 6 x 10 s hill sprints" stays easy.
            const bool besideEasy =
                gentle && hill->word > 0 && (shortSprints || m_repetitions.empty());
            if (!besideEasy) return say(EntryKind::Hills, *hill, 0.92, "uphill work");
            if (!shortSprints && !has(std::array<std::string_view, 3>{
                                     "hill sprints", "hill strides", "hill sprint"}))
                return say(EntryKind::Hills, *hill, 0.8, "uphill work");
            return say(EntryKind::Easy, 0.85, "short hill sprints beside an easy run");
        }
        if (hilly && !gentle && m_repetitions.empty())
            return say(EntryKind::Hills, *hilly, 0.75, "hilly ground and nothing easier said");
        return std::nullopt;
    }

    [[nodiscard]] Maybe recovery() const {
        if (!m_recovery) return std::nullopt;
        const bool quality = m_tempo || m_speed || m_intervals || !m_repetitions.empty();
        const bool leads = m_recovery->word <= 1;
        if (quality && !leads) return std::nullopt;
        if (quality && (m_tempo || m_intervals || !m_repetitions.empty()) &&
            m_recovery->words == 1 && findAny(m_text, kRecovery) == std::nullopt)
            return std::nullopt;
        return say(EntryKind::Recovery, *m_recovery, 0.93, "a recovery run");
    }

    [[nodiscard]] Maybe quality() const {
        if (m_speed && m_tempo) {
            // "Threshold, then 4 x 200 speed": what is named first is the body of the session.
            if (m_tempo->begin < m_speed->begin && m_speed->pattern != "vo2max" &&
                m_speed->pattern != "vo2")
                return say(EntryKind::Tempo, *m_tempo, 0.85, "threshold work");
            return say(EntryKind::Intervals, *m_speed, 0.85, "fast repetitions");
        }
        if (m_speed) return say(EntryKind::Intervals, *m_speed, 0.92, "fast repetitions");
        if (m_marathonPace && (m_intervals || !m_repetitions.empty()) &&
            m_marathonPace->pattern == "allure course")
            return say(EntryKind::Intervals, *m_marathonPace, 0.75, "repetitions at race pace");
        if (m_tempo &&
            !(m_numbers.paceOfKm && *m_numbers.paceOfKm <= 10.5 && !m_repetitions.empty()))
            return say(
                EntryKind::Tempo, *m_tempo, m_repetitions.empty() ? 0.92 : 0.88, "threshold work");
        if (m_marathonPace)
            return say(EntryKind::Tempo, *m_marathonPace, 0.9, "at race pace for long");
        if (has(std::array<std::string_view, 2>{"goal pace", "target pace"}))
            return say(EntryKind::Tempo, 0.85, "\"goal pace\": a pace held for long");
        if (const auto match = findAny(m_text, kRacePace); match)
            return say(EntryKind::Intervals, *match, 0.85, "repetitions at race pace");
        if (m_intervals && m_numbers.zone && *m_numbers.zone == 3)
            return say(EntryKind::Tempo, *m_intervals, 0.8, "repetitions in zone 3");
        if (m_intervals) return say(EntryKind::Intervals, *m_intervals, 0.9, "repetitions");
        // To work and back is two easy runs.
        const bool commute = has(std::array<std::string_view, 2>{"commute", "run commute"});
        if (!m_repetitions.empty() && !commute) return byRepetitions();
        if (m_numbers.paceOfKm && !m_easy)
            return say(*m_numbers.paceOfKm >= 5 ? EntryKind::Tempo : EntryKind::Intervals,
                       0.75,
                       "at the pace of a race");
        return std::nullopt;
    }

    [[nodiscard]] Maybe byRepetitions() const {
        const Repetition& rep = m_repetitions.front();
        if (m_numbers.zone && *m_numbers.zone <= 2) return std::nullopt;
        if (m_numbers.zone && *m_numbers.zone == 3)
            return say(EntryKind::Tempo, 0.8, "repetitions in zone 3");
        if (m_numbers.paceOfKm && *m_numbers.paceOfKm > 10.5)
            return say(EntryKind::Tempo, 0.85, "repetitions at the pace of a long race");
        if (rep.minutes && *rep.minutes >= kThresholdMinutes)
            return say(EntryKind::Tempo, 0.7, "repetitions of eight minutes or more");
        return say(EntryKind::Intervals, rep.km || rep.minutes ? 0.85 : 0.65, "repetitions");
    }

    [[nodiscard]] Maybe easy() const {
        const auto steady = findAny(m_text, kSteady);
        if (steady && !m_easy) {
            if (m_numbers.heartRate && *m_numbers.heartRate >= 155)
                return say(EntryKind::Tempo, *steady, 0.7, "steady at a high heart rate");
            return say(EntryKind::Steady, *steady, 0.85, "a steady run");
        }
        // "Footing progressif": the noun only says that it is a run, the rest that it grows faster.
        static constexpr std::array<std::string_view, 7> nouns{
            "footing", "dauerlauf", "dl", "rodaje", "rodagem", "duurloop", "trote"};
        static constexpr std::array<std::string_view, 3> faster{
            "progres*", "steigernd*", "crescendo*"};
        const bool onlyNoun = m_easy && std::ranges::find(nouns, m_easy->pattern) != nouns.end();
        if (onlyNoun && !m_strides)
            if (const auto match = findAny(m_text, faster))
                return say(EntryKind::Tempo, *match, 0.7, "a run that grows faster");
        if (m_easy) return say(EntryKind::Easy, *m_easy, 0.93, "an easy run");
        if (m_aerobic) return say(EntryKind::Easy, *m_aerobic, 0.88, "an aerobic run");
        if (m_strides) return say(EntryKind::Easy, 0.8, "strides beside an easy run");
        const auto jog = findAny(m_text, kJog);
        if (jog && !has(kWeakTempo)) return say(EntryKind::Easy, *jog, 0.85, "a jog");
        return std::nullopt;
    }

    [[nodiscard]] Maybe weakTempo() const {
        if (progressiveByTime()) return say(EntryKind::Tempo, 0.75, "a run that grows faster");
        if (const auto match = findAny(m_text, kWeakTempo))
            return say(EntryKind::Tempo, *match, 0.75, "faster than easy");
        return std::nullopt;
    }

    /// "Sydney Half Marathon", "5K!": a race's name and nothing of a training run.
    [[nodiscard]] Maybe namedRace() const {
        for (const WordMatch& match : findAll(m_text, kRaceDistance)) {
            const bool shortWord =
                match.pattern == "semi" || match.pattern == "meia" || match.pattern == "mezza";
            if (shortWord && m_text.words().size() > 3) continue;
            if (meansRace(match))
                return say(EntryKind::Race, match, 0.88, "a race's distance by name");
        }
        const auto half = findAny(m_text, std::array<std::string_view, 2>{"half", "halb"});
        if (half && half->word + 1 == m_text.words().size())
            return say(EntryKind::Race, *half, 0.7, "a half, named last");
        const std::size_t last = m_text.norm().find_last_not_of(' ');
        if (last != std::string::npos && m_text.norm()[last] == '!' && m_km &&
            m_text.words().size() == 1)
            return say(EntryKind::Race, 0.6, "a distance with an exclamation mark");
        static constexpr std::array<std::string_view, 1> germanRace{"wk"};
        if (const auto match = findAny(m_text, germanRace); match && match->word == 0 && m_km)
            return say(EntryKind::Race, *match, 0.8, "a race (Wettkampf)");
        // "Course 10 km de Paris": a run of that place is a race.
        static constexpr std::array<std::string_view, 3> of{"de", "du", "des"};
        const auto course = findAny(m_text, std::array<std::string_view, 1>{"course"});
        const auto place = findAny(m_text, of);
        if (course && place && course->word == 0 && m_km && place->word >= 2 &&
            !wordAt(place->word + 1).empty())
            return say(EntryKind::Race, *course, 0.7, "a run named after a place");
        // "Carrera 10K", "Course 10 km Marseille": a run with a name of its own.
        static constexpr std::array<std::string_view, 2> courses{"carrera", "course"};
        const auto first = findAny(m_text, courses);
        if (first && first->word == 0 && !m_numbers.quantities.empty() && m_km) {
            const TitleWord& end = m_text.words().back();
            const bool named = m_numbers.quantities.front().end <= end.begin;
            const bool kilo = end.text.ends_with('k') && m_text.words().size() == 2;
            if (named || kilo)
                return say(EntryKind::Race, *first, 0.65, "a run with a name of its own");
        }
        const auto carrera = findAny(m_text, std::array<std::string_view, 1>{"carrera"});
        if (carrera && m_text.norm().find('|', carrera->end) != std::string::npos && m_km)
            return say(EntryKind::Race, *carrera, 0.7, "a race's name");
        return std::nullopt;
    }

    [[nodiscard]] Maybe byEffort() const {
        if (m_numbers.zone) {
            if (*m_numbers.zone <= 2) return say(EntryKind::Easy, 0.8, "a low training zone");
            if (*m_numbers.zone == 3) return say(EntryKind::Tempo, 0.7, "training zone 3");
            return say(EntryKind::Intervals, 0.65, "a high training zone");
        }
        if (!m_numbers.effort || (!has(kRun) && !m_km)) return std::nullopt;
        if (*m_numbers.effort >= 7)
            return say(EntryKind::Tempo, 0.55, "an effort of seven or more");
        if (*m_numbers.effort <= 4) return say(EntryKind::Easy, 0.6, "a low effort");
        return std::nullopt;
    }

    [[nodiscard]] Maybe justRun() const {
        const auto match = findAny(m_text, kRun);
        if (match) return say(EntryKind::Run, *match, 0.6, "a run, its kind not said");
        static constexpr std::array<std::string_view, 8> sessions{"practice",
                                                                  "session",
                                                                  "workout",
                                                                  "training",
                                                                  "entrenamiento",
                                                                  "entrainement",
                                                                  "allenamento",
                                                                  "treino"};
        if (m_km || m_minutes) {
            Judgement result = say(EntryKind::Run, 0.5, "a distance or a time alone");
            result.bareDistance = true;
            return result;
        }
        if (const auto session = findAny(m_text, sessions))
            return say(EntryKind::Run, *session, 0.35, "a session of some kind");
        return std::nullopt;
    }

    const TitleText& m_text;
    const TitleNumbers& m_numbers;
    std::optional<double> m_km;
    std::optional<double> m_minutes;
    std::vector<Repetition> m_repetitions; ///< without strides
    bool m_strides = false;
    std::optional<WordMatch> m_easy, m_aerobic, m_recovery, m_marathonPace, m_tempo, m_speed,
        m_intervals;
};

} // namespace

Judgement judgeRun(const TitleFacts& facts) {
    return RunJudge(facts).judge();
}

} // namespace stridewright::interchange
