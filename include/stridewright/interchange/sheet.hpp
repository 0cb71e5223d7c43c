// SPDX-License-Identifier: MIT
#pragma once

#include <stridewright/domain/plan.hpp>

#include <string>
#include <vector>

namespace stridewright::interchange {

enum class Paper { A4, Letter };

/// What a weekly sheet says, as a document value: text and PDF are renderings of it. All texts are
/// ready to be shown; what is drawn (icons, tick boxes, grey cells) follows from the fields.
struct Sheet {
    struct DayRun {
        RunKind kind = RunKind::Rest;
        std::string word;     ///< "Intervals"
        std::string distance; ///< "10 km", or empty
        std::string detail;   ///< "6 × 800 m", or empty
    };
    struct DaySession {
        SessionClass sessionClass = SessionClass::Light;
        bool primer = false;
        std::string word;    ///< "Heavy", "Primer"
        std::string minutes; ///< "45 min"
    };
    struct Day {
        std::string title; ///< "Mon 16"
        std::vector<DayRun> runs;
        std::vector<DaySession> sessions;
    };
    struct Row {
        std::string letter; ///< "B1", or empty
        std::string name;
        std::string cue;  ///< or what is different this time: "14 to 16 kg: all sets at effort 7"
        std::string plan; ///< "3 × 6 each"
        std::string load; ///< "bodyweight", "find a load", "14 kg"
        int sets = 1;     ///< write-in cells; further ones are grey
        std::string aim;  ///< "aim 8", or empty
    };
    struct Session {
        SessionClass sessionClass = SessionClass::Light;
        bool primer = false;
        std::string title;    ///< "Friday 20 · Heavy"
        std::string subtitle; ///< "45 min · two days before the long run"
        std::string warmUp;   ///< "Warm-up 5 min: leg swings 10 each, …", or empty
        std::vector<Row> rows;
        std::string coolDown; ///< or empty
    };
    std::string title;    ///< document title: "Maya Okafor, week of 16 February 2026"
    std::string name;     ///< empty: a line to write on
    std::string week;     ///< "Week 7 of 16"
    std::string phase;    ///< "Build", "Build, easier week"
    std::string dates;    ///< "16 – 22 February 2026"
    std::string race;     ///< "Riverbank Half", or empty
    std::string raceLine; ///< "26 April · 68 days to go", or empty
    std::vector<Day> days;
    std::vector<Session> sessions;
    std::vector<std::string> notices; ///< what the runner must know: a short week, a missing pull
    std::string legend; ///< "Same letter: take turns, then rest (A 2:30, …). Grey: leave empty."
    std::string code;   ///< "MO-07"
};

} // namespace stridewright::interchange
