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
    "tilmelding", "pamelding", "anmalan", "nevezes", "nevezesi", "emojinote", "報名", "报名", "截止"};
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
    "viaggio", "viagem", "vacation starts", "vacation ends"};
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
    "騎車", "自行车", "单车", "單車", "交叉训练", "交叉訓練", "椭圆机", "划船", "动感单车", "篮球", "足球", "羽毛球"};
constexpr Words restDay{
    "week off", "weekend off", "rest day", "restday", "day off", "off day", "complete rest",
    "full rest", "total rest", "day of rest", "no run", "no running", "no training", "do nothing",
    "ruhetag", "ruhetage", "trainingsfrei", "lauffrei", "laufpause", "pausentag", "freier tag",
    "jour de repos", "repos complet", "repos total", "dia de descanso", "dia libre", "dia off",
    "descanso total", "descanso completo", "dia de folga", "giorno di riposo", "riposo completo",
    "riposo totale", "giorno libero", "rustdag", "rust dag", "volledige rust", "hviledag",
    "restdag", "fridag", "vilodag", "pihenonap", "teljes piheno", "szabadnap", "emojirest", "休息"};
constexpr Words restStart{
    "rest", "resting", "off", "ruhe", "pause", "frei", "repos", "descanso", "descansar", "folga",
    "riposo", "rust", "hvile", "vila", "piheno", "pihenes", "pihi", "relax", "libre", "fri",
    "主动恢复", "主動恢復"};
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
    "emojistrength", "力量", "健身", "肌力", "重訓", "重训", "体能训练", "體能"};
constexpr Words core{
    "gainage", "core", "core stability", "core training", "core work", "abs", "planks", "plank",
    "bauch", "rumpfstabilisation", "abdos", "abdominales", "abdominali", "addominali",
    "abdominais", "mage", "coretraening", "coretraning", "torzs", "torzserosites", "functional",
    "核心"};
constexpr Words mobility{
    "mobility", "mobilise", "mobilize", "yoga", "foam roll", "foam rolling", "foam roller",
    "flexibility", "tai chi", "meditation", "dehnen", "dehnung", "beweglichkeit", "mobilisation",
    "mobilitat", "mobi", "faszien", "faszientraining", "blackroll", "mobilite", "souplesse",
    "movilidad", "flexibilidad", "mobilita", "flessibilita", "mobilidade", "flexibilidade",
    "mobiliteit", "lenigheid", "bevaegelighed", "smidighed", "bevegelighet", "rorlighet",
    "rorlighetstraning", "smidighet", "mobilizacio", "mobilizalas", "hengerezes", "joga",
    "emojimobility", "瑜伽", "瑜珈", "拉伸", "伸展", "泡沫轴", "滚筒"};
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
    "kirandulas", "emojiwalk", "散步", "步行", "健走", "徒步", "走路", "快走"};
constexpr Words run{
    "lauftreff", "laufgruppe", "run club", "run", "runs", "running", "treadmill", "trail",
    "trails", "parkrun", "lauf", "laufen", "laufe", "*lauf", "laufband*", "lauftraining",
    "course", "courir", "course a pied", "cap", "sortie", "correr", "carrera", "carreras",
    "rodar", "corrida", "corridas", "corsa", "correre", "corse", "hardlopen", "loop", "loopje",
    "*loop", "hardloop*", "rondje", "lob", "lobe", "lobetur", "lobetraening", "*lob", "lop",
    "lope", "lopetur", "lopeokt", "*lop", "lopning", "lopa", "lopass", "lopp", "loppass",
    "lopband*", "jogg", "futas", "fut", "futok", "*futas", "emojirun", "跑", "跑步"};
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
    "田径赛", "测验", "計時賽", "计时赛"};
constexpr Words race{
    "ironman", "triathlon", "duathlon", "aquathlon", "race", "races", "racing", "rennen", "prova",
    "tune up", "tuneup", "parkrun", "cross country", "xc", "ekiden", "relay", "crosslauf",
    "stafet", "stafett", "赛", "賽"};
constexpr Words raceDistance{
    "marathon", "marathons", "halfmarathon", "half marathon", "halbmarathon", "semi marathon",
    "semi", "media maraton", "mezza maratona", "maratona", "meia maratona", "meia", "mezza",
    "halve marathon", "halvmarathon", "halvmaraton", "maraton", "maratonlop", "felmaraton",
    "ultra", "ultramarathon", "ultratrail", "马拉松", "馬拉松", "半马", "半馬", "全马", "全馬", "半程", "全程",
    "超馬", "路跑", "夜跑賽", "超马"};
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
    "lang lopning", "hosszu futas", "hosszu", "hosszufutas", "长距离", "長距離", "长跑", "長跑", "拉长", "长课"};
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
    "emelkedo*", "dombi", "dombos", "hegyi", "爬坡", "坡道", "上坡", "山坡", "坡跑", "坡训"};
constexpr Words hilly{
    "hilly", "rolling hills", "rolling", "undulating", "hugelig", "hugeliges", "vallonne",
    "vallonnee", "ondulado", "collinare", "kupert", "kuperet", "kuperad"};
constexpr Words recovery{
    "flush", "flush run", "flush out", "recovery run", "recovery runs", "recovery jog",
    "recovery day", "active recovery", "shakeout", "shake out", "shakeouts", "regeneration",
    "regenerationslauf", "regenerativ", "regenerativer", "regenerative", "regenerativen",
    "regenerativo", "regenerativa", "reg dl", "reko", "rekom", "recom", "auslaufen locker",
    "footing recuperation", "footing recup", "recuperation active", "decrassage",
    "trote regenerativo", "trote de recuperacion", "corsa rigenerante", "rigenerante",
    "rigenerazione", "defaticamento", "scarico", "herstel", "herstelloop", "hersteltraining",
    "herstelduurloop", "restitution", "restitutionslob", "restitutionstur", "restitusjon",
    "restitusjonslop", "restitusjonstur", "aterhamtning", "aterhamtningspass",
    "aterhamtningslop*", "regeneralo", "regeneracio", "regenaralo", "levezeto", "恢复跑", "恢復跑",
    "排酸", "恢复", "恢復"};
constexpr Words recoveryWeak{
    "recovery", "recover", "recup", "recuperation", "recuperacion", "recuperando", "recuperacao",
    "recupero", "erholung", "erholungslauf", "rec"};
constexpr Words strides{
    "strides", "stride", "striders", "pick ups", "pickups", "accelerations", "steigerung",
    "steigerungen", "steigerungslauf", "steigerungslaufe", "stl", "lignes droites",
    "ligne droite", "rectas", "progresivos", "progresiones", "allunghi", "allungo", "retas",
    "progressivos", "aceleraciones", "aceleracoes", "versnellingen", "steigerungs",
    "stigningslob", "stigninger", "stigningslop", "stegring", "stegringar", "stegringslopp",
    "drills", "lauf abc", "laufabc", "abc", "repulok", "fokozo*", "加速跑", "跨步跑"};
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
    "renntempo", "wettkampftempo", "race effort", "马拉松配速", "馬拉松配速", "马配", "半马配速", "比赛配速"};
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
    "節奏", "乳酸", "阈值", "閾值", "配速", "渐进", "漸進", "渐加速", "混氧", "马拉松配速"};
constexpr Words weakTempo{
    "fartokning", "endbeschleunigung", "pace", "paced", "fast", "progression", "progression run",
    "progressive", "cut down", "cutdown", "fast finish", "allure", "allures", "progressif",
    "actif", "soutenu", "ritmo", "ritmos", "progresivo", "progresiva", "controlado", "medio",
    "progressivo", "progressione", "veloce", "progressiva", "moderado", "hurtig", "iram", "iramu",
    "fokozodo", "crescendo", "配速", "渐进", "漸進", "goal pace"};
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
    "法特莱克", "法特雷克", "冲刺", "衝刺", "速度", "田径场", "亚索", "亞索"};
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
    "ismetles*", "resztavos", "resztav*", "iramvaltas*", "stigar", "间歇", "間歇", "亚索800", "重复跑"};
constexpr Words racePace{
    "race pace", "race paces", "race specific", "5k pace", "10k pace", "3k pace", "mile pace"};
constexpr Words steady{
    "steady", "moderate", "moderate run", "steady run", "mittlerer dauerlauf", "mittlerer",
    "gleichmassig"};
constexpr Words aerobic{
    "aerobic", "general aerobic", "gen aerobic", "ga", "ga1", "ga2", "aerobic run", "endurance",
    "aerobie", "aerobico", "aerobica", "aerob", "aerobe", "grundlage", "grundlagenausdauer",
    "grundlagenlauf", "base", "base run", "base building", "endurance fondamentale", "ef",
    "fondamentale", "fondo lento", "fondo facil", "resistencia aerobica", "resistance", "有氧",
    "基础", "基礎", "alapozo", "alap", "fond"};
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
    "輕鬆跑", "e跑"};
constexpr Words jog{
    "jog", "jogs", "jogging", "joggen", "joggle", "jogg", "joggingtur", "trab", "traben", "trot",
    "trottiner", "trotar", "kocogo", "kocog"};
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
const WordList kRun{run};
const WordList kRaceSure{raceSure};
const WordList kRace{race};
const WordList kRaceDistance{raceDistance};
const WordList kNotRaceAfter{notRaceAfter};
const WordList kNotRaceBefore{notRaceBefore};
const WordList kTest{test};
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
const WordList kSteady{steady};
const WordList kAerobic{aerobic};
const WordList kEasy{easy};
const WordList kJog{jog};
const WordList kOptional{optional};
const WordList kLight{light};

} // namespace stridewright::interchange::words
