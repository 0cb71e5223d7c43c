// SPDX-License-Identifier: MIT
#include "interchange/title_words.hpp"

namespace stridewright::interchange::words {

namespace {

using Words = std::string_view[];

// One word a line would make a table that nobody reads.
// clang-format off

constexpr Words note{
    "register", "registration", "registrations", "sign up", "signup", "entry opens",
    "entries open", "entry deadline", "deadline", "early bird", "lottery", "bib", "packet pickup",
    "packet pick up", "expo", "buy shoes", "new shoes", "order", "pay", "volunteer",
    "volunteering", "anmeldung", "anmeldeschluss", "meldeschluss", "startunterlagen",
    "inscription", "inscriptions", "retrait dossard", "dossard", "inscripcion", "inscripciones",
    "iscrizione", "iscrizioni", "inscricao", "inscricoes", "inschrijving", "inschrijven",
    "tilmelding", "pamelding", "anmalan", "nevezes", "nevezesi", "emojinote", "報名", "报名", "截止",
    "pick up race", "pick up bib", "pick up number", "race number", "race kit", "number pickup",
    "collect number", "carbo party"};
constexpr Words appointment{
    "travel to", "travel day home", "flight", "flights", "flug", "vuelo", "vol vers", "hotel",
    "airport", "vacation", "holiday", "holidays", "urlaub", "vacances", "vacaciones", "vacanza",
    "vacanze", "ferien", "feriado", "ferias", "ferie", "vakantie", "semester", "szabadsag",
    "dentist", "doctor", "zahnarzt", "arzt", "arzttermin", "medecin", "dentiste", "dentista",
    "medico", "tandarts", "huisarts", "tandlaege", "laege", "tandlakare", "fogorvos", "orvos",
    "physio", "physiotherapy", "physiotherapie", "fysio", "fisio", "fisioterapia", "kine",
    "massage", "masaje", "massaggio", "massagem", "masszazs", "osteo", "appointment",
    "appointments", "meeting", "meetings", "besprechung", "termin", "reunion", "riunione",
    "reuniao", "vergadering", "mode med", "mote", "megbeszeles", "lecture", "seminar", "webinar",
    "exam", "exams", "stand up", "standup", "birthday", "geburtstag", "anniversaire",
    "cumpleanos", "compleanno", "aniversario", "verjaardag", "fodselsdag", "fodelsedag",
    "szuletesnap", "bursdag", "membership", "mitgliedschaft", "back up", "backup", "keyboard",
    "piano", "guitar", "choir", "invoice", "rechnung", "conference", "dinner", "lunch with",
    "dinner with", "school", "interview", "wedding", "hochzeit", "party", "travel", "会议", "會議",
    "开会", "航班", "旅行", "生日"};
constexpr Words noteStart{
    "taper begins", "taper starts", "taper week", "deload begins", "season starts", "season ends",
    "training week", "final training week", "week", "wk", "cycle", "period", "phase", "mesocycle",
    "microcycle", "macrocycle", "mesozyklus", "zyklus", "block", "base phase", "build phase",
    "peak phase", "taper phase", "weekly mileage", "weekly total", "weekly summary",
    "total mileage", "mileage", "plan start", "plan starts", "plan ends", "plan end",
    "start of plan", "end of plan", "plan", "woche", "trainingswoche", "wochenkilometer",
    "semaine", "semana", "settimana", "week van", "uge", "uke", "vecka", "het", "第", "周跑量",
    "wochenziel", "reminder", "note", "notes", "notiz", "travel", "reise", "voyage", "viaje",
    "viaggio", "viagem", "vacation starts", "vacation ends", "buy", "book", "collect", "renew",
    "remember", "kaufen", "acheter", "comprar"};
constexpr Words week{
    "week", "woche", "trainingswoche", "semaine", "semana", "settimana", "uge", "uke", "vecka",
    "het", "phase", "block", "mesocycle", "cycle", "entlastungswoche", "ruhewoche",
    "erholungswoche", "wettkampfwoche", "*woche", "plan starts", "plan ends", "plan begins", "周"};
constexpr Words cross{
    "bike", "biking", "bikes", "bicycle", "bicycling", "cycling", "cyclocross", "ride", "rides",
    "riding", "spin", "spinning", "spin class", "zwift", "ftp", "peloton", "turbo", "wahoo",
    "gravel", "mtb", "sweet spot", "velo", "cyclisme", "vtt", "home trainer", "rad", "radfahren",
    "radtour", "radeln", "rennrad", "fahrrad", "*fahrt", "rollentraining", "ciclismo", "bici",
    "bicicleta", "bicicletta", "ciclisme", "pedalear", "pedalada", "rodillo", "rulli", "pedalata",
    "cykling", "cykel", "cykla", "cykeltur", "sykkel", "sykling", "sykle", "sykkeltur", "fietsen",
    "fiets", "fietstocht", "wielrennen", "spinningcykel", "kerekpar*", "bringa*", "bicikli*",
    "biciklizes", "swim", "swims", "swimming", "natation", "nager", "piscine", "natacion",
    "nadar", "natacao", "nuoto", "nuotata", "simning", "simma", "simpass", "svomning", "svomme",
    "svomming", "schwimm*", "schwammen", "zwemmen", "zwem*", "uszas", "uszo*", "emojicross",
    "rowing", "rower", "row erg", "erg", "rudern", "aviron", "rameur", "remo", "canottaggio",
    "vogatore", "roning", "roddning", "roing", "roeien", "evezes", "elliptical", "ellipticals",
    "crosstrainer", "elliptique", "eliptica", "ellittica", "eliptico", "elipszis*",
    "ellipsetrainer", "stairmaster", "stepper", "ski", "skiing", "skilanglauf", "langlauf",
    "ski de fond", "skier", "skitour", "langrenn", "skidor", "skidakning", "langskidakning",
    "rulleski", "rullskidor", "football", "soccer", "fussball", "foot", "fotboll", "fotball",
    "fodbold", "voetbal", "futbol", "futebol", "calcio", "tennis", "tenis", "badminton",
    "basketball", "volleyball", "handball", "handbold", "squash", "padel", "climbing", "klettern",
    "bouldern", "bouldering", "kayak", "kajak", "canoe", "paddle", "skating", "inline skating",
    "inlineskaten", "hockey", "golf", "boxing", "box training", "zumba", "dance", "aqua jog*",
    "aquajog*", "aqua run*", "pool run*", "water run*", "deep water run*", "cross train",
    "cross training", "crosstrain", "crosstraining", "cross trainer", "xtrain", "xt", "x train",
    "x training", "alternativtraining", "alternatives training", "alternativ traening",
    "alternativ traning", "alternativ trening", "entrainement croise", "entrenamiento cruzado",
    "treino cruzado", "allenamento alternativo", "allenamento incrociato", "keresztedzes",
    "krydstraening", "crosstraening", "alternatieve training", "swimrun", "游泳", "骑行", "騎行", "骑车",
    "騎車", "自行车", "单车", "單車", "交叉训练", "交叉訓練", "椭圆机", "划船", "动感单车", "篮球", "足球", "羽毛球", "rower",
    "plywanie", "basen", "kolo", "plavani", "スイム", "バイク", "自転車", "水泳", "수영", "자전거", "велосипед",
    "плавани", "бассейн"};
constexpr Words restDay{
    "week off", "weekend off", "rest day", "restday", "day off", "off day", "complete rest",
    "full rest", "total rest", "day of rest", "no run", "no running", "no training", "do nothing",
    "ruhetag", "ruhetage", "trainingsfrei", "lauffrei", "laufpause", "pausentag", "freier tag",
    "jour de repos", "repos complet", "repos total", "dia de descanso", "dia libre", "dia off",
    "descanso total", "descanso completo", "dia de folga", "giorno di riposo", "riposo completo",
    "riposo totale", "giorno libero", "rustdag", "rust dag", "volledige rust", "hviledag",
    "restdag", "fridag", "vilodag", "pihenonap", "teljes piheno", "szabadnap", "emojirest", "休息",
    "odpoczynek", "wolne", "dzien wolny", "dzien odpoczynku", "volno", "odpocinek", "den volna",
    "休養", "休み", "レスト", "完全休養", "휴식", "휴무", "отдых", "выходной", "休整", "rest and recover", "sick",
    "sick day", "dns", "injured", "krank", "malade", "enfermo", "lesionado", "verletzt", "ziek",
    "sjuk", "beteg", "chory", "nemoc"};
constexpr Words restStart{
    "rest", "resting", "off", "ruhe", "pause", "frei", "repos", "descanso", "descansar", "folga",
    "riposo", "rust", "hvile", "vila", "piheno", "pihenes", "pihi", "relax", "libre", "fri",
    "主动恢复", "主動恢復",
    "オフ"};
constexpr Words strength{
    "strength", "strengthen", "strengthening", "s c", "conditioning", "gym", "weights",
    "weight training", "weight lifting", "weightlifting", "weight room", "lifting", "lift",
    "kettlebell", "kettlebells", "legs and core", "leg day", "full body", "fullbody",
    "upper body", "lower body", "upper a", "upper b", "lower a", "lower b", "push day",
    "pull day", "plyo", "plyos", "plyometric", "plyometrics", "circuit", "circuits",
    "circuit training", "crossfit", "trx", "hiit", "bodyweight", "body weight", "pilates",
    "barre", "bootcamp", "boot camp", "deadlift", "deadlifts", "squat", "squats", "lunges",
    "prehab", "rehab", "glute", "glutes", "hip strength", "resistance", "resistance training",
    "kraft", "krafttraining", "*kraft", "kraftraum", "kraftausdauer", "ganzkorper", "oberkorper",
    "unterkorper", "fitnessstudio", "fitness studio", "athletik", "athletiktraining",
    "zirkeltraining", "gewichte", "kraftigung", "rumpfkraft", "stabi", "stabitraining",
    "stabilisation", "stabilitat", "stabilitatstraining", "rumpf", "rumpfstabi", "laufkraft",
    "renfo", "renforcement", "muscu", "musculation", "ppg", "salle de sport", "pliometrie",
    "haltere", "halteres", "poids", "fuerza", "pesas", "gimnasio", "tonificacion",
    "fortalecimiento", "tren superior", "tren inferior", "pliometria", "musculos", "forza",
    "palestra", "pesi", "potenziamento", "rinforzo", "rafforzamento", "forca", "musculacao",
    "fortalecimento", "academia", "treino de forca", "krachttraining", "kracht", "krachttrainig",
    "sportschool", "krachtoefeningen", "rompstabiliteit", "styrke", "styrketraening",
    "styrketrening", "styrka", "styrketraning", "styrkepass", "styrkeokt", "gymmet", "gympass",
    "gymnastik", "vaegttraening", "vekttrening", "erosites", "erosito", "erosito edzes", "kondi",
    "konditerem", "edzoterem", "sulyzos", "sulyzozas", "konditermi", "funkcionalis",
    "emojistrength", "力量", "健身", "肌力", "重訓", "重训", "体能训练", "體能", "sila", "silowy", "silownia",
    "trening silowy", "posilovna", "posilovani", "silovy", "筋トレ", "補強", "근력", "силов", "зал",
    "legs heavy", "heavy legs", "legs day", "upper lower"};
constexpr Words core{
    "gainage", "core", "core stability", "core training", "core work", "abs", "planks", "plank",
    "bauch", "rumpfstabilisation", "abdos", "abdominales", "abdominali", "addominali",
    "abdominais", "mage", "coretraening", "coretraning", "torzs", "torzserosites", "functional",
    "核心", "brzuch", "체간", "体幹"};
constexpr Words mobility{
    "mobility", "mobilise", "mobilize", "yoga", "foam roll", "foam rolling", "foam roller",
    "flexibility", "tai chi", "meditation", "dehnen", "dehnung", "beweglichkeit", "mobilisation",
    "mobilitat", "mobi", "faszien", "faszientraining", "blackroll", "mobilite", "souplesse",
    "movilidad", "flexibilidad", "mobilita", "flessibilita", "mobilidade", "flexibilidade",
    "mobiliteit", "lenigheid", "bevaegelighed", "smidighed", "bevegelighet", "rorlighet",
    "rorlighetstraning", "smidighet", "mobilizacio", "mobilizalas", "hengerezes", "joga",
    "emojimobility", "瑜伽", "瑜珈", "拉伸", "伸展", "泡沫轴", "滚筒", "rozciaganie", "mobilnosc",
    "protahovani", "ストレッチ", "ヨガ", "растяжка", "йога"};
constexpr Words stretching{
    "stretch", "stretches", "stretching", "etirement", "etirements", "assouplissement",
    "assouplissements", "estiramiento", "estiramientos", "allungamento", "alongamento",
    "alongamentos", "rekken", "stretchen", "udstraek", "udstraekning", "uttoyning", "stretchning",
    "stretchovning", "nyujtas", "gymnastik"};
constexpr Words walk{
    "walk", "walks", "walking", "hike", "hikes", "hiking", "nordic walking", "stroll",
    "spaziergang", "spazieren", "wandern", "wanderung", "walken", "gehen", "marche", "marcher",
    "randonnee", "rando", "balade", "caminata", "caminar", "caminando", "andar", "senderismo",
    "paseo", "caminhada", "caminhar", "camminata", "camminare", "passeggiata", "escursione",
    "wandelen", "wandeling", "gang", "gatur", "tur", "fjelltur", "fottur", "vandring",
    "vandretur", "promenad", "promenera", "seta", "gyaloglas", "gyaloglo", "turazas",
    "kirandulas", "emojiwalk", "散步", "步行", "健走", "徒步", "走路", "快走", "spacer", "marsz", "prochazka",
    "chuze", "ウォーキング", "ウォーク", "걷기", "ходьба"};
constexpr Words optional{
    "optional", "opt", "if you feel", "if time", "optionnel", "facultatif", "opcional",
    "facoltativo", "opzionale", "optioneel", "valgfri", "valfri", "valfritt", "opcionalis", "可选"};
constexpr Words light{
    "light", "core", "mobility", "gentle", "easy", "prehab", "activation", "bodyweight", "leicht",
    "stabi", "leger", "ligera", "ligero", "leggero", "leve", "licht", "let", "lett", "latt",
    "konnyu", "gainage", "pilates", "rehab"};

// clang-format on

} // namespace

const WordList kNote{note};
const WordList kAppointment{appointment};
const WordList kNoteStart{noteStart};
const WordList kWeek{week};
const WordList kCross{cross};
const WordList kRestDay{restDay};
const WordList kRestStart{restStart};
const WordList kStrength{strength};
const WordList kCore{core};
const WordList kMobility{mobility};
const WordList kStretching{stretching};
const WordList kWalk{walk};
const WordList kOptional{optional};
const WordList kLight{light};

} // namespace stridewright::interchange::words
