// SPDX-License-Identifier: MIT
#include "interchange/title_words.hpp"

namespace stridewright::interchange::words {

namespace {

using Words = std::string_view[];

// One word a line would make a table that nobody reads.
// clang-format off

constexpr Words longSure{
    "overdistance", "over distance", "mittellanger", "mittellang", "uscita lunga",
    "uscita lunghissima", "lunga distanza", "time on feet", "long run", "long runs", "longrun",
    "long slow", "long slow distance", "lsd", "lr", "med long", "mid long", "medium long",
    "midlong", "semi long", "mlr", "ml run", "endurance long", "long easy", "long aerobic",
    "long progression", "progression long", "weekend long", "sunday long", "sortie longue",
    "sorties longues", "sortie longe", "sl", "course longue", "longue sortie", "langer lauf",
    "lange lauf", "langen lauf", "langer dauerlauf", "langer dl", "langer", "longjog", "long jog",
    "langlaufe", "ll", "tirada larga", "tiradas largas", "tirada", "rodaje largo",
    "carrera larga", "fondo largo", "largo", "larga", "lungo", "lunghissimo", "lunghi",
    "corsa lunga", "lento lungo", "fondo lungo", "longo", "longao", "treino longo",
    "rodagem longa", "corrida longa", "lange duurloop", "duurloop lang", "lange loop",
    "lange run", "lange rustige", "langt lob", "langt", "lang tur", "langtur", "langtur*",
    "lang lobetur", "langkjoring", "langpass", "langpass*", "langdistans", "langrunda",
    "lang lopning", "hosszu futas", "hosszu", "hosszufutas", "长距离", "長距離", "长跑", "長跑", "拉长", "长课",
    "wybieganie", "dlugie wybieganie", "dlugi bieg", "dlouhy beh", "dlouhy", "vybeh", "ロング走",
    "ロングラン", "ロングジョグ", "距離走", "lsd走", "롱런", "장거리", "длительн", "длинн",
    "cll", "ccl largo", "langlopning"};
constexpr Words longWeak{
    "long", "longue", "longest", "lange", "lang", "longer run", "fondo", "longa"};
constexpr Words hills{
    "hugel*", "domb*", "hill", "hills", "hill repeats", "uphill", "uphills", "incline", "stairs",
    "stair repeats", "stadiums", "berg", "berge", "bergan", "bergauf", "berglauf", "berglaufe",
    "bergsprint*", "bergintervall*", "bergtraining", "bergwiederholungen", "hugel", "hugellauf",
    "hugelsprints", "hugelintervalle", "hugeltraining", "treppen", "treppenlauf", "cote", "cotes",
    "montee", "montees", "denivele", "escaliers", "cuesta", "cuestas", "subida", "subidas",
    "pendiente", "pendientes", "rampas", "escaleras", "salita", "salite", "ripetute in salita",
    "collinare", "ladeira", "ladeiras", "rampa", "heuvel", "heuvels", "heuveltraining",
    "heuvelintervallen", "bakke", "bakker", "bakkelob", "bakketraening", "bakkeintervaller",
    "bakkeintervall*", "bakkesprint*", "motbakke*", "bakkelop", "backe", "backar",
    "backintervall*", "backtraning", "backlopning", "backpass", "bakkedrag", "backdrag",
    "emelkedo*", "dombi", "dombos", "hegyi", "爬坡", "坡道", "上坡", "山坡", "坡跑", "坡训", "podbieg*",
    "kopce", "kopec", "vybehy", "坂ダッシュ", "坂道", "坂", "언덕", "горк", "в гору", "downhill*", "vk",
    "power hike", "power hiking",
    "berganlauf*", "berganlaufe", "bergig*", "bergsteig*"};
constexpr Words hilly{
    "hilly", "rolling hills", "rolling", "undulating", "hugelig", "hugeliges", "vallonne",
    "vallonnee", "ondulado", "collinare", "kupert", "kuperet", "kuperad", "crossowy", "起伏走"};
constexpr Words recovery{
    "flush", "flush run", "flush out", "recovery run", "recovery runs", "recovery jog",
    "recovery day", "active recovery", "shakeout", "shake out", "shakeouts", "regeneration",
    "regenerationslauf", "regenerativ*", "regenerativer", "regenerative", "regenerativen",
    "regenerativo", "regenerativa", "reg dl", "reko", "rekom", "recom", "auslaufen locker",
    "footing recuperation", "footing recup", "recuperation active", "decrassage",
    "trote regenerativo", "trote de recuperacion", "corsa rigenerante", "rigenerante",
    "rigenerazione", "defaticamento", "scarico", "herstel", "herstelloop", "hersteltraining",
    "herstelduurloop", "restitution", "restitutionslob", "restitutionstur", "restitusjon",
    "restitusjonslop", "restitusjonstur", "aterhamtning", "aterhamtningspass",
    "aterhamtningslop*", "regeneralo", "regeneracio", "regenaralo", "levezeto", "恢复跑", "恢復跑",
    "排酸", "恢复", "恢復", "reg", "reg lauf", "regeneracyjny", "regeneracyjne", "regeneracja",
    "regeneracni", "regenerace", "vyklus", "回復ジョグ", "リカバリー", "회복", "восстановит",
    "activation run", "activation jog"};
constexpr Words recoveryWeak{
    "recovery", "recover", "recup", "recuperation", "recuperacion", "recuperando", "recuperacao",
    "recupero", "erholung", "erholungslauf", "rec"};
constexpr Words strides{
    "strides", "stride", "striders", "pick ups", "pickups", "accelerations", "steigerung",
    "steigerungen", "steigerungslauf", "steigerungslaufe", "stl", "lignes droites",
    "ligne droite", "rectas", "progresivos", "progresiones", "allunghi", "allungo", "retas",
    "progressivos", "aceleraciones", "aceleracoes", "versnellingen", "steigerungs",
    "stigningslob", "stigninger", "stigningslop", "stegring", "stegringar", "stegringslopp",
    "drills", "lauf abc", "laufabc", "abc", "repulok", "fokozo*", "加速跑", "跨步跑", "przebiezki",
    "przebiezka", "rytmy", "rovinky", "流し", "ウインドスプリント", "ускорени", "질주"};
constexpr Words marathonPace{
    "maratoni tempo*", "maratontempo*", "hm effort", "half effort", "mp effort", "m effort",
    "hm race pace", "hm rp", "goal marathon pace", "mp", "marathon pace", "marathon paced",
    "marathonpace", "marathon race pace", "marathon effort", "m pace", "mrt", "marathontempo",
    "marathon tempo", "marathonrenntempo", "goal mp", "allure marathon", "allure semi", "as42",
    "as21", "ritmo maraton", "ritmo de maraton", "ritmo maratona", "ritmo de maratona",
    "ritmo mezza", "ritmo gara", "passo maratona", "marathonfart", "maratonfart", "maratontempo",
    "maratoni tempo", "maratontempoju", "hmp", "hm pace", "half marathon pace", "half pace",
    "hmrt", "hm tempo", "halbmarathontempo", "halbmarathonrenntempo", "race simulation",
    "race sim", "simulation", "dress rehearsal", "allure course", "allure specifique",
    "renntempo", "wettkampftempo", "race effort", "马拉松配速", "馬拉松配速", "马配", "半马配速", "比赛配速",
    "tempo maratonskie", "mレース", "マラソンペース", "марафонск", "marathon sim", "marathon simulation"};
constexpr Words beforeOrAfter{
    "pre", "before", "after", "post", "vor", "nach", "avant", "apres", "antes", "despues",
    "prima", "dopo", "pos", "for", "efter", "etter", "elott", "utan"};
constexpr Words tempo{
    "thr", "thresh", "sub t", "subt", "endurance active", "allure tempo", "snabbdistans",
    "snabb distans", "terskel*", "troskel*", "taerskel*", "tempointerval*", "threshold interval*",
    "lt interval*", "hm effort", "half effort", "over unders", "overs unders", "over and unders",
    "overs and unders", "over under", "tempo", "tempos", "tempo run", "threshold", "thresholds",
    "lt", "lactate", "lthr", "lt1", "lt2", "cruise", "steady state", "sub threshold",
    "subthreshold", "double threshold", "sweetspot", "goal pace", "pace", "pace run", "pace runs",
    "paced", "progression", "progression run", "progressive", "cut down", "cutdown",
    "fast finish", "fast", "t pace", "tpace", "tmp", "race sim", "race simulation", "simulation",
    "dress rehearsal", "comfortably hard", "hmp", "mp", "marathonpace", "marathon pace", "seuil",
    "seuils", "allure", "allures", "allure marathon", "allure semi", "progressif", "actif",
    "soutenu", "schwelle", "schwellen*", "*schwelle", "schwellenlauf", "zugig", "zugiger",
    "zugige", "zuegig", "zuegiger", "tempodauerlauf", "tempolauf", "tempowechsellauf", "tdl",
    "tempotraining", "renntempo", "marathontempo", "wettkampftempo", "crescendolauf", "crescendo",
    "schneller dauerlauf", "umbral", "ritmo", "ritmos", "progresivo", "progresiva", "controlado",
    "soglia", "medio", "corto veloce", "corsa media", "progressivo", "progressione", "veloce",
    "limiar", "progressiva", "moderado", "drempel", "drempelloop", "drempeltraining", "tempoloop",
    "tempoduurloop", "temposkift", "taerskel", "taerskellob", "troskel", "troskelpass",
    "troskellop", "terskel", "terskelokt", "terskeltrening", "hurtig", "temporun", "tempolob",
    "tempolop", "tempopass", "tempopas", "fartpass", "kuszob", "kuszobfutas", "anaerob kuszob",
    "iram", "iramfutas", "iramu", "tempofutas", "tempos futas", "fokozodo", "celtempo", "节奏",
    "節奏", "乳酸", "阈值", "閾值", "配速", "渐进", "漸進", "渐加速", "混氧", "马拉松配速", "twl", "idl", "tempowechsel*",
    "tempodl", "tempoblok*", "tempoblock*", "tempoduur*", "climax*", "klimax*", "owb2", "owb3",
    "bc2", "bc3", "bieg ciagly", "bieg progowy", "prog", "progowy", "tempowy", "tempove",
    "tempovy", "tempovy beh", "ii zakres", "ii zakresie", "iii zakres", "eb", "endbeschleunigung",
    "ペース走", "ビルドアップ", "閾値", "テンポ走", "lt走", "템포", "역치", "темпов", "темп", "пано", "порог", "ccr",
    "ccm", "carrera continua rapida", "carrera continua media", "cutdowns", "cut downs", "hard",
    "brisk", "vif", "fort", "hart", "duro", "forte", "fuerte", "hard effort", "tempotur*",
    "temposlojf*", "wisselduurloop", "wissel duurloop", "wisselloop"};
constexpr Words weakTempo{
    "fartokning", "pace", "paced", "fast", "progression", "progression run", "progressive",
    "cut down", "cutdown", "fast finish", "allure", "allures", "progressif", "actif", "soutenu",
    "ritmo", "ritmos", "progresivo", "progresiva", "controlado", "medio", "progressivo",
    "progressione", "veloce", "progressiva", "moderado", "hurtig", "iram", "iramu", "fokozodo",
    "crescendo", "配速", "渐进", "漸進", "goal pace", "climax*", "klimax*", "cutdowns", "cut downs",
    "hard", "brisk", "vif", "fort", "hart", "duro", "forte", "fuerte", "hard effort"};
constexpr Words foreignEasyTempo{
    "rustig tempo", "rolig tempo", "roligt tempo", "i roligt tempo", "konnyu tempo",
    "konnyu tempoju", "lugnt tempo", "lugn tempo", "tempo confortavel", "tempo leve",
    "tempo facil", "lockeres tempo", "lockerem tempo", "ruhiges tempo", "langsames tempo",
    "nyugodt tempo", "laza tempo", "tempo tranquilo", "prat tempo", "snakke tempo", "snakketempo",
    "comfortabel tempo", "easy tempo", "rustige tempo", "let tempo"};
constexpr Words speed{
    "vaartspel", "fartspel", "fartlekspel", "iramjatek", "vo2", "vo2max", "vo2 max", "vo2 maks",
    "vvo2max", "vma", "pma", "30 30", "anaerobic", "anaerob", "anaerobe", "sprint", "sprints",
    "speed", "speedwork", "speed work", "speed session", "track", "track session", "economy",
    "fartlek", "fartleks", "easy fartlek", "fartlekpass", "fahrtspiel", "bahn", "bahntraining",
    "tempolaufe", "minutenlaufe", "piste", "vitesse", "velocidad", "velocidade", "velocita",
    "pista", "baan", "baantraining", "snelheid", "bane", "banetraening", "banatraning", "snabba",
    "snabbt", "snabblopp", "gyors", "gyorsasagi", "palya", "resistencia anaerobica", "变速", "變速",
    "法特莱克", "法特雷克", "冲刺", "衝刺", "速度", "田径场", "亚索", "亞索", "farlek", "fartleck", "fartlec",
    "farlec", "fahrtenspiel", "fs", "variato", "variati", "zabawa biegowa", "インターバル", "レペ",
    "レペティション", "ファルトレク", "인터벌", "фартлек", "интервал", "повтор", "parlauf", "30 20 10",
    "surge run", "surging"};
constexpr Words intervals{
    "cambio de ritmo", "cambi di ritmo", "variazioni di ritmo", "mudancas de ritmo", "interval",
    "intervals", "intervall", "intervalle", "intervallen", "intervalltraining",
    "intervalltrening", "intervallpass", "intervaller", "intervalles", "intervallok",
    "intervallum*", "intervalos", "intervallo", "intervalli", "intervaltraining",
    "intervaltraening", "intervalloop", "intervallauf", "repeats", "repeat", "reps",
    "repetitions", "ladder", "ladders", "pyramid", "pyramids", "pyramide", "pyramiden",
    "piramide", "piramidal", "surges", "on off", "tabata", "yasso", "yassos", "quality",
    "workout session", "fractionne", "fractionnes", "fractionnee", "fractions", "repetition",
    "series", "serie", "serier", "fraccionado", "fraccionados", "cambios de ritmo", "calidad",
    "repeticiones", "repeticion", "ripetute", "ripetuta", "variazioni", "frazionato", "fartlek",
    "tiros", "tiro", "intervalado", "intervalada", "repeticoes", "qualite", "wiederholungen",
    "wiederholungslaufe", "herhalingen", "drag", "bloktraening", "blokintervaller", "reszt*",
    "ismetles*", "resztavos", "resztav*", "iramvaltas*", "stigar", "间歇", "間歇", "亚索800", "重复跑",
    "interwal*", "interval*", "intervaly", "powtorzenia", "odcinki", "useky", "opakovani",
    "отрезк", "pyramidenlauf*", "minderungs*", "pyramidal*",
    "con cambios", "cambios"};
constexpr Words racePace{
    "race pace", "race paces", "race specific", "5k pace", "10k pace", "3k pace", "mile pace"};

// clang-format on

} // namespace

const WordList kLong{longSure};
const WordList kLongWeak{longWeak};
const WordList kHills{hills};
const WordList kHilly{hilly};
const WordList kRecovery{recovery};
const WordList kRecoveryWeak{recoveryWeak};
const WordList kStrides{strides};
const WordList kMarathonPace{marathonPace};
const WordList kTempo{tempo};
const WordList kBeforeOrAfter{beforeOrAfter};
const WordList kWeakTempo{weakTempo};
const WordList kEasyTempo{foreignEasyTempo};
const WordList kSpeed{speed};
const WordList kIntervals{intervals};
const WordList kRacePace{racePace};

} // namespace stridewright::interchange::words
