// SPDX-License-Identifier: MIT
#pragma once

#include "gui/daily_backup.hpp"
#include "gui/load_table.hpp"
#include "gui/week_view.hpp"
#include <stridewright/app/knowledge.hpp>
#include <stridewright/domain/error.hpp>
#include <stridewright/domain/records.hpp>
#include <stridewright/storage/store.hpp>

#include <QObject>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace stridewright::gui {

enum class Access { ReadWrite, ReadOnly };

/// How a change plans anew.
enum class Planning {
    Usual,       ///< from today on, where there is anything to plan around
    Always,      ///< from today on, without runs too
    WholeSeason, ///< the days before today as well: for the sample
    AsItIs       ///< not at all: what is stored brings its own plan
};

/// Something that a person did, to be stored as one undo step.
struct Intent {
    QString text; ///< what the undo step is called: "keep Friday"
    Change change;
    QString field = {}; ///< steps of one field, one after another, are one undo step
    Planning planning = Planning::Usual;
    Id<AthleteRecord> athlete = {}; ///< whom it is about and who is shown after it; 0: as now
};

/// What the window works on: the store, all that is known about the athlete in view, the plan, and
/// the week in view. Everything that a person changes goes through `push`. Widgets read it after
/// `changed`.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// `knowledge` outlives the workspace. Shows the athlete with this id, else the first.
    Workspace(storage::Store store,
              Access access,
              const app::Knowledge& knowledge,
              Date today,
              Id<AthleteRecord> athlete = {},
              IdSource ids = {});

    [[nodiscard]] const app::Knowledge& knowledge() const { return m_knowledge; }
    [[nodiscard]] const Catalog& catalog() const {
        return m_own ? m_own->catalog : m_knowledge.catalog;
    }
    [[nodiscard]] Date today() const { return m_today; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] bool readOnly() const { return m_access == Access::ReadOnly; }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    [[nodiscard]] const storage::Store& store() const { return database(); }

    /// Who is there, archived ones apart, by name.
    [[nodiscard]] const std::vector<Keyed<AthleteRecord>>& athletes() const { return m_athletes; }
    /// Nobody is there yet: the first change makes the athlete that `snapshot` speaks of.
    [[nodiscard]] bool empty() const { return m_athletes.empty(); }
    [[nodiscard]] const Snapshot& snapshot() const { return *m_snapshot; }
    /// The same over all dates.
    [[nodiscard]] Snapshot everything() const;
    [[nodiscard]] Id<AthleteRecord> athlete() const { return m_snapshot->athlete.id; }
    /// What the plan in view was made from.
    [[nodiscard]] const PlanRequest& request() const { return m_request; }
    /// Null while there is nothing to show.
    [[nodiscard]] const Plan* plan() const { return m_plan.get(); }
    [[nodiscard]] std::size_t weekIndex() const { return m_week; }
    /// Null without a plan.
    [[nodiscard]] const PlanWeek* week() const;
    /// The week in view as the board shows it; nothing without a plan.
    [[nodiscard]] std::optional<WeekView> view() const;

    /// Stores the change together with the plan that follows from it. Throws Error; then nothing
    /// has changed. Where only the disk or another window is in the way, it does not throw: the
    /// change is kept in memory and shown, and `unsaved` says why.
    void push(Intent intent);
    /// Throw Error; then nothing has changed.
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_unsaved.empty() && m_undo.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_unsaved.empty() && m_undo.canRedo(); }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Why the last changes are in memory only; nothing where all are stored.
    [[nodiscard]] const std::optional<ErrorCode>& unsaved() const { return m_reason; }
    /// Tries to store what is in memory only.
    void saveAgain();
    /// Everything, with what is in memory only, as another file. Throws Error.
    void saveCopy(const std::filesystem::path& file);

    /// Keeps the backup of the day, beside everything else; `damagedFound` tells of damage.
    void keepDailyBackup();
    /// Returns when the backup of the day is kept.
    void waitForBackup() { m_backup.wait(); }

    /// Looks whether another window has written, and reads again where it has.
    void lookElsewhere();
    /// Puts a backup in the file's place and shows it. Throws Error; then the file is as it was.
    void restore(const std::filesystem::path& backup);

    void showAthlete(Id<AthleteRecord> athlete);
    /// Weeks outside the plan are brought to its nearest.
    void showWeek(int index);
    void showDate(Date date);

Q_SIGNALS:
    void changed();
    /// Something to know that asks for nothing.
    void noticed(const QString& text);
    /// The file is damaged in a place that has not been read yet.
    void damagedFound(const QString& problem);

private:
    class Step;
    struct Unsaved {
        Intent intent;
        Change full; ///< with the plan
    };
    [[nodiscard]] storage::Store& database() const;
    [[nodiscard]] bool knows(Id<AthleteRecord> athlete) const;
    [[nodiscard]] Snapshot startFor(const Intent& intent) const;
    [[nodiscard]] Change complete(const Intent& intent, const Snapshot& start);
    void commit(const Intent& intent);
    void keepInMemory(const Intent& intent, ErrorCode reason);
    void stored(const Intent& intent, Change inverse);
    void reapply(Change& change, Id<AthleteRecord> athlete, Date week);
    /// Reads the store again and plans; the week of `date` comes into view.
    void read(Id<AthleteRecord> athlete, Date date);
    void forgetSteps();
    void show(Snapshot snapshot, Date date);
    [[nodiscard]] Date dateInView() const;
    [[nodiscard]] std::size_t nearestWeek(Date date) const;

    mutable std::optional<storage::Store> m_store; ///< away only while a backup is put in its place
    DailyBackup m_backup;
    std::filesystem::path m_file;
    Access m_access;
    const app::Knowledge& m_knowledge;
    std::optional<app::Knowledge> m_own; ///< with the person's own exercises, where there are any
    LoadTable m_loads;
    Date m_today;
    IdSource m_ids;
    std::vector<Keyed<AthleteRecord>> m_athletes;
    std::shared_ptr<const Snapshot> m_snapshot; ///< as shown
    std::shared_ptr<const Snapshot> m_stored;   ///< as last read from the store
    PlanRequest m_request;
    std::shared_ptr<const Plan> m_plan;
    std::vector<planning::Breach> m_setAside;
    std::size_t m_week = 0;
    std::vector<Unsaved> m_unsaved;
    std::optional<ErrorCode> m_reason;
    QUndoStack m_undo;
};

} // namespace stridewright::gui
