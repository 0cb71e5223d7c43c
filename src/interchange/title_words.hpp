// SPDX-License-Identifier: MIT
#pragma once

#include "interchange/title_text.hpp"

/// Words of the classifier, normalised (lower case, no marks), by what they tell. Languages in
/// order: English, German, French, Spanish, Italian, Portuguese, Dutch, Danish and Norwegian,
/// Swedish, Hungarian, Chinese.
namespace stridewright::interchange::words {

extern const WordList kNote;        ///< never a workout, wherever it stands
extern const WordList kAppointment; ///< no workout unless the title says one too
extern const WordList kNoteStart;   ///< a banner when the title begins with it
extern const WordList kWeek;        ///< a banner when the title ends with it
extern const WordList kCross;       ///< another sport
extern const WordList kRestDay;     ///< a day of rest, wherever it stands
extern const WordList kRestStart;   ///< rest when the title begins with it
extern const WordList kStrength;
extern const WordList kCore; ///< strength alone, an add-on beside a run
extern const WordList kMobility;
extern const WordList kStretching; ///< mobility alone, an add-on beside anything else
extern const WordList kWalk;
extern const WordList kRun; ///< the sport, nothing about how hard
extern const WordList kRaceSure;
extern const WordList kRace;         ///< a race unless a pace, a plan or practice is meant
extern const WordList kRaceDistance; ///< marathon and its like: a race when nothing else is said
extern const WordList kNotRaceAfter;
extern const WordList kNotRaceBefore;
extern const WordList kTest;
extern const WordList kLong;
extern const WordList kLongWeak; ///< long unless it speaks of repetitions
extern const WordList kHills;
extern const WordList kHilly; ///< terrain rather than a workout beside easy or long
extern const WordList kRecovery;
extern const WordList kRecoveryWeak; ///< may stand for the pause between repetitions
extern const WordList kStrides;
extern const WordList kMarathonPace;
extern const WordList kTempo;
extern const WordList kWeakTempo; ///< those of kTempo that easy words overrule
extern const WordList kEasyTempo; ///< "tempo" where it only means pace
extern const WordList kSpeed;     ///< interval words that beat tempo words
extern const WordList kIntervals;
extern const WordList kRacePace;
extern const WordList kSteady;
extern const WordList kAerobic; ///< easy, but long when it is far
extern const WordList kEasy;
extern const WordList kJog; ///< easy, weakest of all
extern const WordList kOptional;
extern const WordList kLight;

} // namespace stridewright::interchange::words
