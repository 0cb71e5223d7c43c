// SPDX-License-Identifier: MIT
#include "interchange/title_words.hpp"

namespace stridewright::interchange::words {

namespace {

using Words = std::string_view[];

// One word a line would make a table that nobody reads.
// clang-format off

constexpr Words run{
    "lauftreff", "laufgruppe", "run club", "run", "runs", "running", "treadmill", "trail",
    "trails", "parkrun", "lauf", "laufen", "laufe", "*lauf", "laufband*", "lauftraining",
    "course", "courir", "course a pied", "cap", "sortie", "correr", "carrera", "carreras",
    "rodar", "corrida", "corridas", "corsa", "correre", "corse", "hardlopen", "loop", "loopje",
    "*loop", "hardloop*", "rondje", "lob", "lobe", "lobetur", "lobetraening", "*lob", "lop",
    "lope", "lopetur", "lopeokt", "*lop", "lopning", "lopa", "lopass", "lopp", "loppass",
    "lopband*", "jogg", "futas", "fut", "futok", "*futas", "emojirun", "跑", "跑步", "bieg",
    "bieganie", "beh", "behani", "ラン", "走る", "러닝", "달리기", "бег", "пробежка"};
constexpr Words raceSure{
    "san silvestre", "saint sylvestre", "attempt", "pb attempt", "pr attempt", "fkt", "race day",
    "raceday", "d day", "renntag", "wettkampftag", "wettkampf", "wettkampfe", "volkslauf",
    "stadtlauf", "silvesterlauf", "jour j", "jour de course", "jour de la course",
    "course officielle", "course objectif", "competition", "competitions", "dia de carrera",
    "dia de la carrera", "carrera objetivo", "carrera popular", "competicion", "competencia",
    "compe", "gara", "giorno gara", "giorno della gara", "prova alvo", "dia da prova",
    "dia de prova", "competicao", "wedstrijd", "wedstrijddag", "prestatieloop", "stratenloop",
    "motionslob", "konkurrence", "konkurrencedag", "konkurranse", "konkurransedag", "tavling",
    "tavlingsdag", "tavlingslopp", "motionslopp", "verseny", "versenynap", "futoverseny",
    "tune up race", "goal race", "key race", "a race", "b race", "c race", "official time",
    "chip time", "time trial", "timetrial", "benchmark", "felmero", "cooper", "turkey trot",
    "fun run", "tt", "contre la montre", "contrarreloj", "emojirace", "比赛", "比賽", "赛事", "賽事",
    "田径赛", "测验", "計時賽", "计时赛", "magic mile", "*wettkampf", "zawody", "zavod", "zavody",
    "start kontrolny", "レース", "大会", "記録会", "タイムトライアル", "대회", "забег", "соревновани", "старт",
    "championship*", "champs", "*meisterschaft*", "championnat*", "campeonato*", "campionat*",
    "mistrovstvi", "mistrzostwa", "*bajnoksag", "kampioenschap*", "mesterskab*", "mesterskap*",
    "masterskap*",
    "test de cooper", "test cooper", "cooper test"};
constexpr Words race{
    "ironman", "triathlon", "duathlon", "aquathlon", "race", "races", "racing", "rennen", "prova",
    "tune up", "tuneup", "parkrun", "cross country", "xc", "ekiden", "relay", "crosslauf",
    "stafet", "stafett", "赛", "賽", "league", "grand prix"};
constexpr Words raceDistance{
    "marathon", "marathons", "halfmarathon", "half marathon", "halbmarathon", "semi marathon",
    "semi", "media maraton", "mezza maratona", "maratona", "meia maratona", "meia", "mezza",
    "halve marathon", "halvmarathon", "halvmaraton", "maraton", "maratonlop", "felmaraton",
    "ultra", "ultramarathon", "ultratrail", "马拉松", "馬拉松", "半马", "半馬", "全马", "全馬", "半程", "全程",
    "超馬", "路跑", "夜跑賽", "超马", "polmaraton", "ハーフマラソン", "フルマラソン", "마라톤", "марафон", "полумарафон"};
constexpr Words notRaceAfter{
    "pace", "paced", "paces", "practice", "sim", "simulation", "simulator", "rehearsal", "week",
    "prep", "preparation", "specific", "effort", "plan", "strategy", "visualization",
    "visualisation", "recap", "review", "report", "training", "tempo", "speed", "intensity",
    "rythm", "recovery", "kit", "briefing", "watch", "distance", "block", "workout", "style",
    "like", "tempos", "intervals", "meeting"};
constexpr Words notRaceBefore{
    "pre", "before", "post", "after", "at", "no", "allure", "ritmo", "rythme", "passo", "pace",
    "vor", "nach", "avant", "apres", "antes", "despues", "prima", "dopo", "tempo", "simulation",
    "specifique", "fore", "infor", "inden", "for", "efter", "etter", "elott", "utan", "watch",
    "de"};
constexpr Words test{
    "test", "tests", "testlauf", "teszt", "testlob", "testlopp", "leistungstest", "测试", "測試"};

// clang-format on

} // namespace

const WordList kRun{run};
const WordList kRaceSure{raceSure};
const WordList kRace{race};
const WordList kRaceDistance{raceDistance};
const WordList kNotRaceAfter{notRaceAfter};
const WordList kNotRaceBefore{notRaceBefore};
const WordList kTest{test};

} // namespace stridewright::interchange::words
