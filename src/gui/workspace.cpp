// SPDX-License-Identifier: MIT
#include "gui/workspace.hpp"

#include "gui/season_in_view.hpp"
#include "gui/undo_steps.hpp"
#include <stridewright/app/athlete_request.hpp>
#include <stridewright/app/replan.hpp>
#include <stridewright/app/snapshot_with.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/storage/backups.hpp>

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace stridewright::gui {

namespace {

constexpr int kUndoSteps = 200;
constexpr int kWaitForOthers = 500; ///< milliseconds, as in openDatabase

/// The disk or another window is in the way: the change itself is good and can be tried again.
bool canBeTriedAgain(ErrorCode code) {
    return code == ErrorCode::DiskFull || code == ErrorCode::CannotWrite ||
           code == ErrorCode::ReadOnlyFile || code == ErrorCode::FileBusy;
}

/// A name or a note changes no plan, and names are typed letter by letter.
bool onlyNames(const Change& change, const Snapshot& start) {
    if (change.size() != 1) return false;
    const auto* put = std::get_if<Put<AthleteRecord>>(&change.front());
    if (put == nullptr || !put->value) return false;
    AthleteRecord record = *put->value;
    record.profile.name = start.athlete.value.profile.name;
    record.note = start.athlete.value.note;
    return record == start.athlete.value;
}

} // namespace

/// One undo step. It was applied before it is made; from then on each undo and redo applies the
/// change that it holds and keeps the one that takes that back.
class Workspace::Step : public QUndoCommand {
public:
    Step(Workspace& workspace, const Intent& intent, Change inverse)
        : QUndoCommand(intent.text), m_workspace(workspace), m_change(std::move(inverse)),
          m_field(intent.field), m_before(workspace.athlete()), m_after(intent.athlete),
          m_weekBefore(workspace.dateInView()), m_weekAfter(m_weekBefore) {}

    /// Where the change led.
    void reached(Id<AthleteRecord> athlete, Date week) {
        m_after = athlete;
        m_weekAfter = week;
    }

    void undo() override { m_workspace.reapply(m_change, m_before, m_weekBefore); }
    void redo() override {
        if (std::exchange(m_fresh, false)) return;
        m_workspace.reapply(m_change, m_after, m_weekAfter);
    }
    [[nodiscard]] int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Step*>(other);
        if (m_field.isEmpty() || next->m_field != m_field || next->m_before != m_after)
            return false;
        m_change = joined(next->m_change, m_change);
        m_after = next->m_after;
        m_weekAfter = next->m_weekAfter;
        return true;
    }

private:
    Workspace& m_workspace;
    Change m_change;
    QString m_field;
    Id<AthleteRecord> m_before;
    Id<AthleteRecord> m_after;
    Date m_weekBefore;
    Date m_weekAfter;
    bool m_fresh = true;
};

Workspace::Workspace(storage::Store store,
                     Access access,
                     const app::Knowledge& knowledge,
                     Date today,
                     Id<AthleteRecord> athlete,
                     IdSource ids)
    : m_store(std::move(store)), m_file(m_store->file()), m_access(access), m_knowledge(knowledge),
      m_loads(loadTable()), m_today(today), m_ids(ids) {
    m_undo.setUndoLimit(kUndoSteps);
    connect(&m_backup, &DailyBackup::damaged, this, &Workspace::damagedFound);
    read(athlete, today);
}

const PlanWeek* Workspace::week() const {
    return m_plan ? &m_plan->weeks.at(m_week) : nullptr;
}

std::optional<WeekView> Workspace::view() const {
    if (!m_plan) return std::nullopt;
    return viewWeek({.plan = *m_plan,
                     .request = m_request,
                     .catalog = catalog(),
                     .loads = m_loads,
                     .today = m_today,
                     .setAside = m_setAside},
                    m_week);
}

std::size_t Workspace::nearestWeek(Date date) const {
    if (!m_plan || m_plan->weeks.empty()) return 0;
    const int days = daysBetween(m_plan->weeks.front().starts, date);
    const int last = static_cast<int>(m_plan->weeks.size()) - 1;
    return static_cast<std::size_t>(std::clamp(days < 0 ? 0 : days / 7, 0, last));
}

Date Workspace::dateInView() const {
    if (!m_plan) return m_today;
    const Date starts = m_plan->weeks.at(m_week).starts;
    const bool thisWeek = starts <= m_today && m_today < starts + Days{7};
    return thisWeek ? m_today : starts;
}

Snapshot Workspace::everything() const {
    return knows(athlete()) && m_unsaved.empty() ? database().everything(athlete()) : *m_snapshot;
}

// ---- reading -----------------------------------------------------------------------------------

void Workspace::read(Id<AthleteRecord> athlete, Date date) {
    std::vector<Keyed<AthleteRecord>> athletes = database().athletes();
    std::erase_if(athletes, [](const auto& it) { return it.value.archived; });
    const auto wanted = std::find_if(
        athletes.begin(), athletes.end(), [&](const auto& it) { return it.id == athlete; });
    // While nobody is there, the athlete that the first change will make keeps its id.
    const bool stillEmpty = m_stored && empty();
    Snapshot snapshot =
        athletes.empty()
            ? app::blankSnapshot(stillEmpty ? m_stored->athlete.id : m_ids.next<AthleteRecord>(),
                                 Athlete{})
            : database().snapshot((wanted == athletes.end() ? athletes.begin() : wanted)->id,
                                  app::planningRange(m_today));
    m_stored = std::make_shared<const Snapshot>(snapshot);
    m_athletes = std::move(athletes);
    show(std::move(snapshot), date);
}

void Workspace::show(Snapshot snapshot, Date date) {
    std::optional<app::Knowledge> own;
    if (!snapshot.exercises.empty()) own = app::withOwnExercises(m_knowledge, snapshot);
    const app::Knowledge& knowledge = own ? *own : m_knowledge;
    const Season season = seasonInView(snapshot, m_today);
    PlanRequest request = app::requestFor(snapshot, knowledge, season.from, season.weeks);
    std::shared_ptr<const Plan> plan;
    std::vector<planning::Breach> setAside;
    if (hasSeason(snapshot)) {
        plan = std::make_shared<const Plan>(planInView(snapshot, knowledge, m_today, m_ids));
        setAside = setAsideRules(request, *plan, knowledge.placement, knowledge.seasons);
    }
    m_own = std::move(own);
    m_snapshot = std::make_shared<const Snapshot>(std::move(snapshot));
    m_request = std::move(request);
    m_plan = std::move(plan);
    m_setAside = std::move(setAside);
    m_week = nearestWeek(date);
    Q_EMIT changed();
}

void Workspace::lookElsewhere() {
    if (!m_store || !m_store->changedElsewhere()) return;
    forgetSteps();
    if (!m_unsaved.empty()) return saveAgain();
    read(athlete(), dateInView());
    Q_EMIT noticed(tr("Read again: another window has changed this file"));
}

/// The steps told of records as they were before the other window wrote.
void Workspace::forgetSteps() {
    m_undo.clear();
}

// ---- writing -----------------------------------------------------------------------------------

storage::Store& Workspace::database() const {
    if (!m_store) throw Error(ErrorCode::CannotRead, m_file.string(), {}, "is not open any more");
    return *m_store;
}

bool Workspace::knows(Id<AthleteRecord> athlete) const {
    return std::any_of(
        m_athletes.begin(), m_athletes.end(), [&](const auto& it) { return it.id == athlete; });
}

Snapshot Workspace::startFor(const Intent& intent) const {
    if (intent.athlete == athlete()) return *m_snapshot;
    if (knows(intent.athlete))
        return database().snapshot(intent.athlete, app::planningRange(m_today));
    return app::blankSnapshot(intent.athlete, Athlete{});
}

/// The intent's change, the athlete where nobody is there yet, and the plan that follows.
Change Workspace::complete(const Intent& intent, const Snapshot& start) {
    Change change = intent.change;
    if (intent.planning == Planning::AsItIs) return change;
    if (!knows(start.athlete.id)) {
        const bool made = std::any_of(change.begin(), change.end(), [&](const Edit& edit) {
            const auto* put = std::get_if<Put<AthleteRecord>>(&edit);
            return put != nullptr && put->id == start.athlete.id;
        });
        if (!made)
            change.insert(change.begin(),
                          Put<AthleteRecord>{start.athlete.id, start.athlete.value});
    }
    const bool asBefore = intent.planning == Planning::Usual && knows(start.athlete.id);
    if (asBefore && onlyNames(change, start)) return change;
    const Snapshot after = app::snapshotWith(start, change);
    if (intent.planning == Planning::Usual && !hasSeason(after)) return change;
    const app::Knowledge knowledge =
        after.exercises.empty() ? m_knowledge : app::withOwnExercises(m_knowledge, after);
    const Season season = seasonInView(after, m_today);
    const Date today = intent.planning == Planning::WholeSeason ? season.from : m_today;
    const Date from = std::max(today, season.from);
    const int past = daysBetween(season.from, from) / 7;
    app::Replanned planned = app::replan(
        after, knowledge, {.today = today, .from = from, .weeks = season.weeks - past}, m_ids);
    change.insert(change.end(), planned.change.begin(), planned.change.end());
    return change;
}

void Workspace::push(Intent intent) {
    if (intent.change.empty() &&
        (intent.planning == Planning::Usual || intent.planning == Planning::AsItIs))
        return;
    if (readOnly())
        throw Error(ErrorCode::ReadOnlyFile,
                    m_file.string(),
                    {},
                    "can be read, not written: changes are switched off");
    if (!m_unsaved.empty()) saveAgain();
    if (!intent.athlete) intent.athlete = athlete();
    // What still cannot be written goes before this.
    if (!m_unsaved.empty()) return keepInMemory(intent, *m_reason);
    commit(intent);
}

void Workspace::commit(const Intent& intent) {
    try {
        const Change change = complete(intent, startFor(intent));
        if (!change.empty()) stored(intent, database().apply(change));
    } catch (const Error& error) {
        if (canBeTriedAgain(error.code())) return keepInMemory(intent, error.code());
        if (error.code() != ErrorCode::FileChanged) throw;
        const std::shared_ptr<const Snapshot> before = m_snapshot;
        forgetSteps();
        read(before->athlete.id, dateInView());
        if (before->athlete.id != athlete() ||
            !app::sameRecords(intent.change, *before, *m_snapshot))
            throw Error(ErrorCode::FileChanged,
                        m_file.string(),
                        {},
                        "another window has just changed the same thing. Its change is shown now. "
                        "Make yours again if it is still needed");
        stored(intent, database().apply(complete(intent, startFor(intent))));
        Q_EMIT noticed(tr("Read again: another window has changed this file"));
    }
}

void Workspace::stored(const Intent& intent, Change inverse) {
    const Id<AthleteRecord> before = athlete();
    const bool nothingShown = m_plan == nullptr;
    const Date date = intent.athlete != before || nothingShown ? m_today : dateInView();
    auto step = std::make_unique<Step>(*this, intent, std::move(inverse));
    read(intent.athlete, date);
    step->reached(athlete(), dateInView());
    m_undo.push(step.release());
}

void Workspace::reapply(Change& change, Id<AthleteRecord> shown, Date date) {
    change = database().apply(change);
    read(shown, date);
}

void Workspace::undo() {
    lookElsewhere();
    if (canUndo()) m_undo.undo();
}

void Workspace::redo() {
    lookElsewhere();
    if (canRedo()) m_undo.redo();
}

// ---- what cannot be written now ----------------------------------------------------------------

void Workspace::keepInMemory(const Intent& intent, ErrorCode reason) {
    const Snapshot start = startFor(intent);
    Change full = complete(intent, start);
    Snapshot after = app::snapshotWith(start, full);
    const auto mine = std::find_if(m_athletes.begin(), m_athletes.end(), [&](const auto& it) {
        return it.id == after.athlete.id;
    });
    if (mine == m_athletes.end())
        m_athletes.push_back(after.athlete);
    else
        *mine = after.athlete;
    m_unsaved.push_back({intent, std::move(full)});
    m_reason = reason;
    show(std::move(after), dateInView());
}

void Workspace::saveAgain() {
    const std::vector<Unsaved> waiting = std::exchange(m_unsaved, {});
    const std::shared_ptr<const Snapshot> before = m_stored;
    const Id<AthleteRecord> mine = athlete();
    try {
        read(before->athlete.id, dateInView());
    } catch (const Error&) {
        m_unsaved = waiting;
        throw;
    }
    m_reason.reset();
    const std::shared_ptr<const Snapshot> fresh = m_stored;
    const bool sameAthlete = fresh->athlete.id == before->athlete.id;
    QStringList dropped;
    for (const Unsaved& each : waiting) {
        if (sameAthlete && !app::sameRecords(each.intent.change, *before, *fresh)) {
            dropped << each.intent.text;
            continue;
        }
        if (m_reason)
            keepInMemory(each.intent, *m_reason);
        else
            commit(each.intent);
    }
    if (!dropped.isEmpty())
        Q_EMIT noticed(tr("Not saved, another window changed the same: %1")
                           .arg(dropped.join(QStringLiteral(", "))));
    if (m_unsaved.empty() && mine != athlete() && knows(mine)) read(mine, dateInView());
    Q_EMIT changed();
}

void Workspace::saveCopy(const std::filesystem::path& file) {
    database().backUpTo(file);
    if (m_unsaved.empty()) return;
    storage::Store copy(
        file, {.today = m_today, .mode = storage::OpenMode::MustExist, .dailyBackup = false});
    for (const Unsaved& each : m_unsaved)
        copy.apply(each.full);
}

void Workspace::keepDailyBackup() {
    if (!readOnly()) m_backup.start(m_file, m_today);
}

void Workspace::restore(const std::filesystem::path& backup) {
    m_backup.wait(); // it has the file open as well
    const storage::OpenOptions options{.today = m_today, .busyMilliseconds = kWaitForOthers};
    const Date date = dateInView();
    const Id<AthleteRecord> shown = athlete();
    m_store.reset(); // a file that is open cannot be put in another's place
    try {
        storage::restore(m_file, backup, m_today);
    } catch (const Error&) {
        m_store.emplace(m_file, options);
        throw;
    }
    m_store.emplace(m_file, options);
    m_unsaved.clear();
    m_reason.reset();
    forgetSteps();
    read(shown, date);
}

// ---- what is in view ---------------------------------------------------------------------------

void Workspace::showAthlete(Id<AthleteRecord> wanted) {
    if (wanted == athlete() || !m_unsaved.empty()) return;
    read(wanted, m_today);
}

void Workspace::showWeek(int index) {
    if (!m_plan) return;
    const int last = static_cast<int>(m_plan->weeks.size()) - 1;
    const auto week = static_cast<std::size_t>(std::clamp(index, 0, last));
    if (week == m_week) return;
    m_week = week;
    Q_EMIT changed();
}

void Workspace::showDate(Date date) {
    showWeek(static_cast<int>(nearestWeek(date)));
}

} // namespace stridewright::gui
