// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The life of one GCL text beside its editor: the last good program, which frame of it is shown, with which points
// moved, and what it came to. Runs go to a worker one at a time; while one is under way only the newest wish waits, so
// that dragging and playing are as fast as the machine allows and never lag behind.
#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

#include "app/gui/editor/editor_pane.h"
#include "app/gui/gcl/gcl_canvas.h"
#include "app/gui/gcl/gcl_picture.h"
#include "app/gui/window/background_task.h"

namespace byrne::gui {

class GclSession : public QObject {
    Q_OBJECT

public:
    explicit GclSession(EditorPane* pane);

    [[nodiscard]] EditorPane* pane() const { return pane_; }
    /// What is shown; null until the first reading is done.
    [[nodiscard]] const GclPicturePtr& picture() const { return picture_; }
    /// The picture as a worker painted it for a view; null if it is left to the canvas.
    [[nodiscard]] const QImage& image() const { return image_; }
    [[nodiscard]] const CanvasView& imageView() const { return imageView_; }
    /// What workers paint for, asked before each run; none while the session is not in front.
    void setViewSource(std::function<CanvasView()> source) { viewSource_ = std::move(source); }
    /// The run of the text as it is, frame 0, with the conjectures; null until the first reading is done.
    [[nodiscard]] const GclPicturePtr& whole() const { return whole_; }
    /// The picture is of an older text, because the present one is broken.
    [[nodiscard]] bool isStale() const { return isStale_; }
    [[nodiscard]] int frame() const { return frame_; }
    void setFrame(int frame);
    [[nodiscard]] bool isDragging() const { return dragged_.has_value(); }
    /// Free points of the picture on its page.
    [[nodiscard]] std::vector<GclHandle> handles() const;

    /// The text follows at each move; all of it is one undo step. Page millimetres.
    void startDrag(const std::string& point);
    void dragTo(double xMm, double yMm);
    void endDrag();
    void cancelDrag();
    /// Where the dragged point is on the plane of the program.
    [[nodiscard]] std::optional<scene::Vec2> draggedPlace() const;
    /// By millimetres of the plane; moves that follow each other at once are one undo step.
    void nudge(const std::string& point, double right, double up);

    /// Shows the figure in which a conjecture fails; -1 goes back to the program's own.
    void showCounterexample(int conjecture);
    [[nodiscard]] int counterexample() const { return counterexample_; }

    [[nodiscard]] const QStringList& watched() const { return watched_; }
    void watch(const QString& name);
    void unwatch(const QString& name);

signals:
    /// Another picture, another veil, or the same with other values.
    void pictureChanged();
    /// Another text was read: objects, free points, frames, conjectures may be others.
    void programChanged();
    void watchedChanged();

private:
    struct Edit {
        std::uint32_t key = 0;  ///< Where the number began when the program was read.
        base::Span span;        ///< Where it is now.
    };
    struct Drag {
        gcl::ProgramPtr program;
        gcl::FreePoint point;
        double motion = 0;
        ChangedNumbers numbers;
        std::vector<Edit> edits;
    };

    void followText();
    void request();
    struct Answer {
        GclPicturePtr picture;
        QImage image;
        CanvasView view;
    };
    void accept(const Answer& answer);
    void writeNumbers();
    [[nodiscard]] std::optional<gcl::FreePoint> freePoint(const std::string& name) const;
    [[nodiscard]] double pageHeight() const;

    EditorPane* pane_;
    BackgroundTask task_;
    QTimer nudgeEnd_;
    bool isWriting_ = false;
    bool isWanted_ = false;  ///< Another run is due when the present one is done.
    gcl::ProgramPtr program_;
    GclPicturePtr whole_;
    GclPicturePtr picture_;
    QImage image_;
    CanvasView imageView_;
    std::function<CanvasView()> viewSource_;
    gcl::TraceMemoryPtr traces_;  ///< Of runs of tracedProgram_ with tracedNumbers_.
    gcl::ProgramPtr tracedProgram_;
    ChangedNumbers tracedNumbers_;
    bool isStale_ = false;
    int frame_ = 0;
    ChangedNumbers numbers_;
    std::optional<Drag> dragged_;
    int counterexample_ = -1;
    QStringList watched_;
};

}  // namespace byrne::gui
