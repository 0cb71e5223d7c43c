-- SPDX-License-Identifier: MIT
-- The tables of a Stridewright file, first version. docs/data-format.md tells what each holds.
-- One fact a column; words of enums as text; days as YYYY-MM-DD; no trigger and no cascade: what a
-- change writes is exactly what the change names, so that it can be taken back.

-- ---- people ------------------------------------------------------------------------------------

CREATE TABLE athlete (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    name TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('beginner', 'intermediate', 'advanced')),
    born TEXT CONSTRAINT "the day of birth must exist" CHECK (born IS date(born, '+0 days')),
    sessions_min INTEGER NOT NULL,
    sessions_max INTEGER NOT NULL,
    target_sessions INTEGER CONSTRAINT "the wanted sessions a week must be 0 to 7"
        CHECK (target_sessions BETWEEN 0 AND 7),
    race_sessions_min INTEGER,
    race_sessions_max INTEGER,
    session_minutes INTEGER NOT NULL CONSTRAINT "a session must last 0 to 1440 minutes"
        CHECK (session_minutes BETWEEN 0 AND 1440),
    placement TEXT NOT NULL
        CHECK (placement IN ('rest_or_easy', 'after_easy', 'rest_days', 'hard_days_hard')),
    week_starts_on TEXT NOT NULL
        CHECK (week_starts_on IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
    body_mass_kg REAL CONSTRAINT "body mass must be 20 to 400 kg"
        CHECK (body_mass_kg BETWEEN 20 AND 400),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    note TEXT NOT NULL,
    CONSTRAINT "sessions a week must be 0 to 7, the least not over the most"
        CHECK (0 <= sessions_min AND sessions_min <= sessions_max AND sessions_max <= 7),
    CONSTRAINT "sessions in the week of a race must be 0 to 7, the least not over the most"
        CHECK ((race_sessions_min IS NULL AND race_sessions_max IS NULL)
            OR (race_sessions_min IS NOT NULL AND race_sessions_max IS NOT NULL
                AND 0 <= race_sessions_min AND race_sessions_min <= race_sessions_max
                AND race_sessions_max <= 7))
) STRICT;

-- Weekdays of which something is known.
CREATE TABLE athlete_weekday (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    weekday TEXT NOT NULL CHECK (weekday IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
    minutes INTEGER CONSTRAINT "minutes of a weekday must be 0 to 1440"
        CHECK (minutes BETWEEN 0 AND 1440),
    unavailable INTEGER NOT NULL CHECK (unavailable IN (0, 1)),
    preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    PRIMARY KEY (athlete, weekday)
) STRICT, WITHOUT ROWID;

-- Days of which something is known.
CREATE TABLE athlete_day (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    minutes INTEGER CONSTRAINT "minutes of a day must be 0 to 1440"
        CHECK (minutes BETWEEN 0 AND 1440),
    unavailable INTEGER NOT NULL CHECK (unavailable IN (0, 1)),
    PRIMARY KEY (athlete, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE athlete_equipment (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    equipment TEXT NOT NULL,
    PRIMARY KEY (athlete, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE athlete_implement (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL
        CHECK (kind IN ('bar', 'plate', 'dumbbell', 'kettlebell', 'bag', 'band', 'machine')),
    equipment TEXT NOT NULL,
    label TEXT NOT NULL,
    mass REAL NOT NULL CONSTRAINT "a mass must be 0 to 1000" CHECK (mass BETWEEN 0 AND 1000),
    step REAL NOT NULL CONSTRAINT "a step must be 0 to 1000" CHECK (step BETWEEN 0 AND 1000),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    count INTEGER NOT NULL CONSTRAINT "a count must be 1 to 100" CHECK (count BETWEEN 1 AND 100),
    PRIMARY KEY (athlete, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE athlete_place (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL,
    PRIMARY KEY (athlete, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE place_equipment (
    athlete INTEGER NOT NULL,
    place INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    equipment TEXT NOT NULL,
    PRIMARY KEY (athlete, place, position),
    FOREIGN KEY (athlete, place) REFERENCES athlete_place (athlete, position) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE place_implement (
    athlete INTEGER NOT NULL,
    place INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL
        CHECK (kind IN ('bar', 'plate', 'dumbbell', 'kettlebell', 'bag', 'band', 'machine')),
    equipment TEXT NOT NULL,
    label TEXT NOT NULL,
    mass REAL NOT NULL CONSTRAINT "a mass must be 0 to 1000" CHECK (mass BETWEEN 0 AND 1000),
    step REAL NOT NULL CONSTRAINT "a step must be 0 to 1000" CHECK (step BETWEEN 0 AND 1000),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    count INTEGER NOT NULL CONSTRAINT "a count must be 1 to 100" CHECK (count BETWEEN 1 AND 100),
    PRIMARY KEY (athlete, place, position),
    FOREIGN KEY (athlete, place) REFERENCES athlete_place (athlete, position) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE athlete_concern (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    concern TEXT NOT NULL,
    PRIMARY KEY (athlete, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE athlete_excluded_exercise (
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL,
    PRIMARY KEY (athlete, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE athlete_group (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    name TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE group_member (
    athlete_group INTEGER NOT NULL REFERENCES athlete_group (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    PRIMARY KEY (athlete_group, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_member_athlete ON group_member (athlete);

-- ---- running -----------------------------------------------------------------------------------

CREATE TABLE shoe (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    start_km REAL NOT NULL CONSTRAINT "kilometres at the start must be 0 to 100000"
        CHECK (start_km BETWEEN 0 AND 100000),
    retired TEXT CONSTRAINT "the day of retirement must exist"
        CHECK (retired IS date(retired, '+0 days'))
) STRICT;
CREATE INDEX shoe_athlete ON shoe (athlete, name);

CREATE TABLE run (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    kind TEXT NOT NULL CONSTRAINT "a race is kept as a race, not as a run"
        CHECK (kind IN ('rest', 'recovery', 'easy', 'cross', 'steady', 'tempo', 'intervals',
                        'hills', 'long', 'unknown')),
    minutes REAL CONSTRAINT "minutes must be 0 to 1440" CHECK (minutes BETWEEN 0 AND 1440),
    km REAL CONSTRAINT "kilometres must be 0 to 1000" CHECK (km BETWEEN 0 AND 1000),
    start TEXT NOT NULL CONSTRAINT "a start must be a time of day as 07:30, or empty"
        CHECK (start = '' OR (start GLOB '[0-2][0-9]:[0-5][0-9]' AND start < '24:00')),
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'skipped')),
    calendar TEXT NOT NULL,
    entry TEXT NOT NULL,
    edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
    evidence TEXT NOT NULL,
    confidence REAL NOT NULL CONSTRAINT "confidence must be 0 to 1"
        CHECK (confidence BETWEEN 0 AND 1),
    shoe INTEGER REFERENCES shoe (id) ON DELETE RESTRICT,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX run_day ON run (athlete, day);
CREATE INDEX run_origin ON run (athlete, calendar, entry) WHERE calendar <> '';
CREATE INDEX run_shoe ON run (shoe) WHERE shoe IS NOT NULL;

CREATE TABLE race (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    name TEXT NOT NULL,
    km REAL NOT NULL CONSTRAINT "a race must be over 0 and at most 1000 km"
        CHECK (km > 0 AND km <= 1000),
    priority TEXT NOT NULL CHECK (priority IN ('A', 'B', 'C')),
    calendar TEXT NOT NULL,
    entry TEXT NOT NULL,
    edited INTEGER NOT NULL CHECK (edited IN (0, 1))
) STRICT;
CREATE INDEX race_day ON race (athlete, day);

-- ---- plans -------------------------------------------------------------------------------------

CREATE TABLE season (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL UNIQUE REFERENCES athlete (id) ON DELETE RESTRICT,
    own_phases INTEGER NOT NULL CHECK (own_phases IN (0, 1)),
    own_easier_weeks INTEGER NOT NULL CHECK (own_easier_weeks IN (0, 1))
) STRICT;

CREATE TABLE season_phase (
    season INTEGER NOT NULL REFERENCES season (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    phase TEXT NOT NULL CHECK (phase IN ('off_season', 'base', 'build', 'peak', 'taper', 'race',
                                         'recovery', 'maintenance')),
    PRIMARY KEY (season, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE season_easier_week (
    season INTEGER NOT NULL REFERENCES season (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    PRIMARY KEY (season, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE pin (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    kind TEXT NOT NULL CHECK (kind IN ('must', 'never')),
    class TEXT CHECK (class IN ('light', 'moderate', 'heavy')),
    calendar TEXT NOT NULL,
    entry TEXT NOT NULL,
    UNIQUE (athlete, day)
) STRICT;

CREATE TABLE pin_accept (
    pin INTEGER NOT NULL REFERENCES pin (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    rule TEXT NOT NULL CHECK (rule IN ('count', 'spacing', 'available', 'time', 'race',
                                       'before_hard', 'long_day', 'ceiling', 'heavy_count',
                                       'rest_day', 'pin', 'past')),
    PRIMARY KEY (pin, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    phase TEXT NOT NULL CHECK (phase IN ('off_season', 'base', 'build', 'peak', 'taper', 'race',
                                         'recovery', 'maintenance')),
    easier INTEGER NOT NULL CHECK (easier IN (0, 1)),
    first_planned TEXT NOT NULL CONSTRAINT "the day of first planning must exist"
        CHECK (first_planned IS date(first_planned, '+0 days')),
    cause TEXT CHECK (cause IN ('readiness', 'pain', 'time', 'place', 'swap')),
    skipped INTEGER NOT NULL CHECK (skipped IN (0, 1))
) STRICT;
CREATE INDEX session_day ON session (athlete, day);

-- A session as planned (instead 0) and, where there is one, what is to be done in its place (1).
CREATE TABLE session_version (
    session INTEGER NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
    instead INTEGER NOT NULL CHECK (instead IN (0, 1)),
    class TEXT NOT NULL CHECK (class IN ('light', 'moderate', 'heavy')),
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    fact INTEGER NOT NULL CHECK (fact IN (0, 1)),
    not_before TEXT NOT NULL CONSTRAINT "not before must be a time of day as 07:30, or empty"
        CHECK (not_before = ''
               OR (not_before GLOB '[0-2][0-9]:[0-5][0-9]' AND not_before < '24:00')),
    minutes INTEGER NOT NULL CONSTRAINT "minutes must be 0 to 1440"
        CHECK (minutes BETWEEN 0 AND 1440),
    PRIMARY KEY (session, instead)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_reason (
    session INTEGER NOT NULL,
    instead INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    code TEXT NOT NULL,
    args TEXT NOT NULL CHECK (json_type(args) = 'array'),
    tradeoff INTEGER NOT NULL CHECK (tradeoff IN (0, 1)),
    about TEXT CONSTRAINT "the day of a reason must exist" CHECK (about IS date(about, '+0 days')),
    PRIMARY KEY (session, instead, position),
    FOREIGN KEY (session, instead) REFERENCES session_version (session, instead) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE session_block (
    session INTEGER NOT NULL,
    instead INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('warm_up', 'power', 'main', 'single_leg', 'pull', 'push',
                                       'hip', 'core', 'calf_foot', 'mobility')),
    pair TEXT CONSTRAINT "a pair is one letter" CHECK (length(pair) = 1),
    PRIMARY KEY (session, instead, position),
    FOREIGN KEY (session, instead) REFERENCES session_version (session, instead) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE prescription (
    session INTEGER NOT NULL,
    instead INTEGER NOT NULL,
    block INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL CONSTRAINT "sets must be 1 to 100" CHECK (sets BETWEEN 1 AND 100),
    amount_low INTEGER NOT NULL CONSTRAINT "an amount must be 0 to 100000"
        CHECK (amount_low BETWEEN 0 AND 100000),
    amount_high INTEGER NOT NULL CONSTRAINT "an amount must be 0 to 100000"
        CHECK (amount_high BETWEEN 0 AND 100000),
    metric TEXT NOT NULL CHECK (metric IN ('reps', 'seconds', 'metres')),
    per_side INTEGER NOT NULL CHECK (per_side IN (0, 1)),
    rpe REAL CONSTRAINT "an effort must be 0 to 10" CHECK (rpe BETWEEN 0 AND 10),
    load_kg REAL CONSTRAINT "a load must be 0 to 1000 kg" CHECK (load_kg BETWEEN 0 AND 1000),
    rest_seconds INTEGER NOT NULL CONSTRAINT "a rest must be 0 to 3600 seconds"
        CHECK (rest_seconds BETWEEN 0 AND 3600),
    minutes REAL NOT NULL CONSTRAINT "minutes must be 0 to 1440"
        CHECK (minutes BETWEEN 0 AND 1440),
    PRIMARY KEY (session, instead, block, position),
    FOREIGN KEY (session, instead, block)
        REFERENCES session_block (session, instead, position) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE prescription_reason (
    session INTEGER NOT NULL,
    instead INTEGER NOT NULL,
    block INTEGER NOT NULL,
    prescription INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    code TEXT NOT NULL,
    args TEXT NOT NULL CHECK (json_type(args) = 'array'),
    tradeoff INTEGER NOT NULL CHECK (tradeoff IN (0, 1)),
    about TEXT CONSTRAINT "the day of a reason must exist" CHECK (about IS date(about, '+0 days')),
    PRIMARY KEY (session, instead, block, prescription, position),
    FOREIGN KEY (session, instead, block, prescription)
        REFERENCES prescription (session, instead, block, position) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- ---- what was done and how it felt -------------------------------------------------------------

CREATE TABLE log (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    session INTEGER REFERENCES session (id) ON DELETE RESTRICT,
    logged_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_entry TEXT NOT NULL,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    class TEXT CHECK (class IN ('light', 'moderate', 'heavy')),
    phase TEXT CHECK (phase IN ('off_season', 'base', 'build', 'peak', 'taper', 'race',
                                'recovery', 'maintenance')),
    easier INTEGER NOT NULL CHECK (easier IN (0, 1)),
    start TEXT NOT NULL CONSTRAINT "a start must be a time of day as 07:30, or empty"
        CHECK (start = '' OR (start GLOB '[0-2][0-9]:[0-5][0-9]' AND start < '24:00')),
    minutes REAL CONSTRAINT "minutes must be 0 to 1440" CHECK (minutes BETWEEN 0 AND 1440),
    planned_minutes REAL CONSTRAINT "planned minutes must be 0 to 1440"
        CHECK (planned_minutes BETWEEN 0 AND 1440),
    rpe REAL CONSTRAINT "the effort of a session must be 0 to 10" CHECK (rpe BETWEEN 0 AND 10),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX log_day ON log (athlete, day);
CREATE INDEX log_session ON log (session) WHERE session IS NOT NULL;

CREATE TABLE log_exercise (
    log INTEGER NOT NULL REFERENCES log (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL,
    name TEXT NOT NULL,
    metric TEXT NOT NULL CHECK (metric IN ('reps', 'seconds', 'metres')),
    target_sets INTEGER CONSTRAINT "planned sets must be 0 to 100"
        CHECK (target_sets BETWEEN 0 AND 100),
    target_low INTEGER CONSTRAINT "a planned amount must be 0 to 100000"
        CHECK (target_low BETWEEN 0 AND 100000),
    target_high INTEGER CONSTRAINT "a planned amount must be 0 to 100000"
        CHECK (target_high BETWEEN 0 AND 100000),
    target_rpe REAL CONSTRAINT "a planned effort must be 0 to 10"
        CHECK (target_rpe BETWEEN 0 AND 10),
    target_load_kg REAL CONSTRAINT "a planned load must be 0 to 1000 kg"
        CHECK (target_load_kg BETWEEN 0 AND 1000),
    form_doubt INTEGER NOT NULL CHECK (form_doubt IN (0, 1)),
    PRIMARY KEY (log, position),
    CHECK ((target_sets IS NULL) = (target_low IS NULL)
           AND (target_sets IS NULL) = (target_high IS NULL)
           AND (target_sets IS NOT NULL OR (target_rpe IS NULL AND target_load_kg IS NULL)))
) STRICT, WITHOUT ROWID;

CREATE TABLE log_set (
    log INTEGER NOT NULL,
    exercise INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('work', 'warm_up')),
    amount INTEGER CONSTRAINT "an amount must be 0 to 100000" CHECK (amount BETWEEN 0 AND 100000),
    load_kg REAL CONSTRAINT "a load must be 0 to 1000 kg" CHECK (load_kg BETWEEN 0 AND 1000),
    rpe REAL CONSTRAINT "the effort of a set must be 1 to 10" CHECK (rpe BETWEEN 1 AND 10),
    pain INTEGER CONSTRAINT "pain must be 0 to 10" CHECK (pain BETWEEN 0 AND 10),
    side TEXT CHECK (side IN ('left', 'right', 'both')),
    note TEXT NOT NULL,
    PRIMARY KEY (log, exercise, position),
    FOREIGN KEY (log, exercise) REFERENCES log_exercise (log, position) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE readiness (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    sleep INTEGER CONSTRAINT "sleep must be 1 to 5" CHECK (sleep BETWEEN 1 AND 5),
    energy INTEGER CONSTRAINT "energy must be 1 to 5" CHECK (energy BETWEEN 1 AND 5),
    legs INTEGER CONSTRAINT "legs must be 1 to 5" CHECK (legs BETWEEN 1 AND 5),
    stress INTEGER CONSTRAINT "stress must be 1 to 5" CHECK (stress BETWEEN 1 AND 5),
    soreness INTEGER CONSTRAINT "soreness must be 0 to 10" CHECK (soreness BETWEEN 0 AND 10),
    sleep_hours REAL CONSTRAINT "hours of sleep must be 0 to 24"
        CHECK (sleep_hours BETWEEN 0 AND 24),
    limp INTEGER NOT NULL CHECK (limp IN (0, 1)),
    UNIQUE (athlete, day)
) STRICT;

CREATE TABLE pain (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    concern TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
    score INTEGER NOT NULL CONSTRAINT "pain must be 0 to 10" CHECK (score BETWEEN 0 AND 10),
    moment TEXT NOT NULL CHECK (moment IN ('during', 'after', 'next_morning', 'at_rest')),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX pain_day ON pain (athlete, day);

CREATE TABLE pain_sign (
    pain INTEGER NOT NULL REFERENCES pain (id) ON DELETE RESTRICT,
    sign TEXT NOT NULL
        CHECK (sign IN ('gone_within_hour', 'settled_next_day', 'worse_next_day',
                        'morning_stiffness', 'changes_gait', 'focal_bone_pain',
                        'night_or_rest_pain', 'pain_on_hop', 'earlier_each_run', 'load_jump',
                        'earlier_bone_stress', 'low_energy', 'chest_pain_or_fainting',
                        'bladder_or_saddle', 'calf_swelling', 'sudden_pop', 'cannot_bear_weight',
                        'head_injury', 'fever_or_weight_loss', 'hot_swollen_joint',
                        'locking_or_giving_way', 'numbness_or_tingling', 'cancer_history',
                        'eating_concern')),
    PRIMARY KEY (pain, sign)
) STRICT, WITHOUT ROWID;

CREATE TABLE illness (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    first_day TEXT NOT NULL CONSTRAINT "the first day must exist"
        CHECK (first_day IS date(first_day, '+0 days')),
    last_day TEXT CONSTRAINT "the last day must exist" CHECK (last_day IS date(last_day, '+0 days')),
    fever INTEGER NOT NULL CHECK (fever IN (0, 1)),
    CONSTRAINT "an illness cannot end before it begins" CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX illness_day ON illness (athlete, first_day);

CREATE TABLE gate (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    gate TEXT NOT NULL,
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    witness TEXT NOT NULL CHECK (witness IN ('log', 'athlete', 'coach', 'layoff'))
) STRICT;
CREATE INDEX gate_day ON gate (athlete, day);

CREATE TABLE note (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    day TEXT NOT NULL CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX note_day ON note (athlete, day);

-- ---- own exercises, approvals, settings --------------------------------------------------------

CREATE TABLE exercise (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    exercise TEXT NOT NULL UNIQUE CONSTRAINT "an exercise needs an id" CHECK (exercise <> ''),
    name TEXT NOT NULL,
    primary_focus TEXT NOT NULL
        CHECK (primary_focus IN ('glutes', 'hips', 'core', 'posterior_chain', 'single_leg',
                                 'calves_feet', 'quads', 'upper_pull', 'upper_push', 'power',
                                 'warmup', 'mobility')),
    pattern TEXT NOT NULL
        CHECK (pattern IN ('ankle_dorsiflexion', 'balance', 'calf', 'core_anti_extension',
                           'core_anti_lateral', 'core_anti_rotation', 'core_flexion',
                           'core_rotation', 'foot', 'hinge', 'hip_abduction', 'hip_adduction',
                           'hip_bridge_thrust', 'hip_flexion', 'horizontal_pull',
                           'knee_extension', 'knee_flexion', 'lunge_step', 'mobility',
                           'plyometric', 'push', 'squat', 'vertical_pull', 'warmup')),
    unilateral INTEGER NOT NULL CHECK (unilateral IN (0, 1)),
    level TEXT NOT NULL CHECK (level IN ('beginner', 'intermediate', 'advanced')),
    metric TEXT NOT NULL CHECK (metric IN ('reps', 'seconds', 'metres')),
    dose_low INTEGER NOT NULL CONSTRAINT "a dose must be 0 to 100000"
        CHECK (dose_low BETWEEN 0 AND 100000),
    dose_high INTEGER NOT NULL CONSTRAINT "a dose must be 0 to 100000"
        CHECK (dose_high BETWEEN 0 AND 100000),
    tempo TEXT NOT NULL,
    eccentric_cost INTEGER NOT NULL CONSTRAINT "soreness to expect must be 0 to 3"
        CHECK (eccentric_cost BETWEEN 0 AND 3),
    slot TEXT NOT NULL CHECK (slot IN ('warmup', 'power', 'main', 'accessory', 'pull', 'push',
                                       'core', 'calf_foot', 'mobility')),
    loading TEXT NOT NULL CHECK (loading IN ('none', 'optional', 'required')),
    increment TEXT NOT NULL CHECK (increment IN ('none', 'lower_bi', 'lower_uni', 'upper', 'calf',
                                                 'core', 'band')),
    gate TEXT NOT NULL,
    holds_per_set INTEGER NOT NULL CONSTRAINT "holds of a set must be 1 to 1000"
        CHECK (holds_per_set BETWEEN 1 AND 1000),
    seconds_per_rep REAL CONSTRAINT "seconds of a rep must be 0 to 3600"
        CHECK (seconds_per_rep BETWEEN 0 AND 3600),
    contacts_per_unit REAL CONSTRAINT "foot contacts must be 0 to 1000"
        CHECK (contacts_per_unit BETWEEN 0 AND 1000),
    plyo_intensity INTEGER CONSTRAINT "intensity of jumps must be 1 to 3"
        CHECK (plyo_intensity BETWEEN 1 AND 3)
) STRICT;

CREATE TABLE exercise_text (
    own_exercise INTEGER NOT NULL REFERENCES exercise (id) ON DELETE RESTRICT,
    list TEXT NOT NULL CHECK (list IN ('alias', 'regression', 'progression', 'contraindication',
                                       'cue', 'mistake')),
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL,
    PRIMARY KEY (own_exercise, list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE exercise_secondary_focus (
    own_exercise INTEGER NOT NULL REFERENCES exercise (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    focus TEXT NOT NULL
        CHECK (focus IN ('glutes', 'hips', 'core', 'posterior_chain', 'single_leg', 'calves_feet',
                         'quads', 'upper_pull', 'upper_push', 'power', 'warmup', 'mobility')),
    PRIMARY KEY (own_exercise, position)
) STRICT, WITHOUT ROWID;

-- One row for each way to equip the exercise; an alternative without items needs nothing.
CREATE TABLE exercise_alternative (
    own_exercise INTEGER NOT NULL REFERENCES exercise (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (own_exercise, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE exercise_equipment (
    own_exercise INTEGER NOT NULL,
    alternative INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    equipment TEXT NOT NULL,
    PRIMARY KEY (own_exercise, alternative, position),
    FOREIGN KEY (own_exercise, alternative)
        REFERENCES exercise_alternative (own_exercise, position) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE approval (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    athlete INTEGER NOT NULL REFERENCES athlete (id) ON DELETE RESTRICT,
    code TEXT NOT NULL,
    day TEXT CONSTRAINT "the day must exist" CHECK (day IS date(day, '+0 days')),
    approved TEXT NOT NULL CONSTRAINT "the day of approval must exist"
        CHECK (approved IS date(approved, '+0 days')),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX approval_day ON approval (athlete, day);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY CONSTRAINT "an id is a positive number" CHECK (id > 0),
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;
