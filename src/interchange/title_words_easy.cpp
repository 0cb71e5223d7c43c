// SPDX-License-Identifier: MIT
#include "interchange/title_words.hpp"

namespace stridewright::interchange::words {

namespace {

using Words = std::string_view[];

// One word a line would make a table that nobody reads.
// clang-format off

constexpr Words steady{
    "steady", "moderate", "moderate run", "medium effort", "medium pace", "steady run", "mittlerer dauerlauf", "mittlerer",
    "gleichmassig"};
constexpr Words aerobic{
    "aerobic", "general aerobic", "gen aerobic", "ga", "ga1", "ga2", "aerobic run", "endurance",
    "aerobie", "aerobico", "aerobica", "aerob", "aerobe", "grundlage", "grundlagenausdauer",
    "grundlagenlauf", "base", "base run", "base building", "endurance fondamentale", "ef",
    "fondamentale", "fondo lento", "fondo facil", "resistencia aerobica", "resistance", "有氧",
    "基础", "基礎", "alapozo", "alap", "fond", "developpement aerobie", "dev aerobie", "基礎走",
    "аэробн", "кросс"};
constexpr Words easy{
    "foundation", "foundation run", "maintenance", "maintenance run", "easy", "ez", "e run",
    "easy run", "easy running", "easy pace", "regular run", "conversational", "gentle", "relaxed",
    "comfortable", "comfy", "social", "light run", "light jog", "zone 2", "z2", "zone2", "z1",
    "zone 1", "low heart rate", "low hr", "maf", "slow", "slow run", "run walk", "walk run",
    "walk jog", "jog walk", "jeff galloway", "galloway", "couch to 5k", "c25k", "warm up",
    "warmup", "wu", "cool down", "cooldown", "cd", "warm down", "commute", "run commute",
    "recovery pace", "locker", "lockerer", "lockeres", "lockere", "lockeren", "dauerlauf", "dl",
    "ruhiger", "ruhig", "ruhiges", "leichter", "leicht", "leichtes", "einlaufen", "auslaufen",
    "gemutlich", "gemutlicher", "gemutliche", "langsam", "langsamer", "entspannt", "footing",
    "facile", "footing facile", "echauffement", "retour au calme", "decontracte", "leger",
    "tranquille", "rodaje", "rodajes", "suave", "suavecito", "trote", "trotecito", "facil",
    "carrera continua", "regenerativo suave", "tranquilo", "tranqui", "calentamiento",
    "enfriamiento", "vuelta a la calma", "comodo", "soltar", "lento", "lenta", "corsa lenta",
    "blanda", "tranquilla", "riscaldamento", "cld", "rodagem", "leve", "trote leve",
    "confortavel", "aquecimento", "desaquecimento", "tranquila", "solto", "rustig", "rustige",
    "duurloop", "duurloopje", "d1", "dl1", "makkelijk", "ontspannen", "inlopen", "uitlopen",
    "rolig", "rolige", "roligt", "let", "stille", "roligt lob", "rolig langkjoring", "rolig tur",
    "opvarmning", "afjogging", "nedjogging", "oppvarming", "lett", "lette", "lugn", "lugnt",
    "lugna", "latt", "latta", "distans", "distanspass", "uppvarmning", "nedvarvning", "nedjogg",
    "prat tempo", "prattempo", "snakketempo", "konnyu", "konnyed", "konnyu futas", "kocogas",
    "laza", "bemelegites", "levezetes", "nyugodt", "轻松", "輕鬆", "慢跑", "热身", "熱身", "冷身", "放松跑",
    "輕鬆跑", "e跑", "edl", "ext dl", "extensiver dl", "extensiver", "caco", "ca co", "ccl", "ccs",
    "cc suave", "cl", "easy does it", "rozbieganie", "rozbieg", "bieg spokojny", "spokojny",
    "swobodny", "owb1", "bc1", "bs", "klus", "klusani", "lehky", "lehce", "volne", "ジョグ", "ジョッグ",
    "イージー", "つなぎ", "조깅", "이지", "легк", "трусц", "заминка", "разминка", "nuchternlauf", "nuchtern",
    "ldl", "nuchtern", "a jeun", "suaves", "suavemente", "lekki", "lekko", "lekkie", "lehka"};
constexpr Words jog{
    "jog", "jogs", "jogging", "joggen", "joggle", "jogg", "joggingtur", "trab", "traben", "trot",
    "trottiner", "trotar", "kocogo", "kocog"};

// clang-format on

} // namespace

const WordList kSteady{steady};
const WordList kAerobic{aerobic};
const WordList kEasy{easy};
const WordList kJog{jog};

} // namespace stridewright::interchange::words
