// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The proof for a class: the picture and its sentence fill a screen, keys (and the buttons of a presenter's remote
// control, which are Page Up and Page Down) go from step to step, and notes for the speaker stand on another screen.
#pragma once

#include <QLabel>
#include <QTimer>
#include <QWidget>

#include <memory>

#include "app/gui/picture/illustration_panel.h"
#include "app/gui/present/speaker_notes.h"

namespace byrne::gui {

class PresentationWindow : public QWidget {
    Q_OBJECT

public:
    /// Follows and moves `selection`. A top-level window that deletes itself when it is closed.
    PresentationWindow(StepSelection* selection, const IllustrationPtr& illustration,
                       const IllustrationSettings& settings, QWidget* parent = nullptr);
    ~PresentationWindow() override;

    /// Fills the second screen where there is one, with notes on the first; else the only screen.
    void start(QScreen* here);
    [[nodiscard]] IllustrationPanel* panel() const { return panel_; }
    [[nodiscard]] SpeakerNotes* notes() const { return notes_.get(); }
    [[nodiscard]] bool isBlack() const { return cover_->isVisible(); }
    [[nodiscard]] QString placeText() const { return place_->text(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void advance();
    void goBack();
    void setBlack(bool on);
    void toggleNotes();
    void layOutPage();
    void showPlace();

    StepSelection* selection_;
    IllustrationPtr illustration_;
    IllustrationSettings settings_;
    IllustrationJob job_;
    QTimer relayout_;
    IllustrationPanel* panel_;
    QLabel* place_;
    QLabel* help_;
    QWidget* cover_;
    bool hasOwnScreen_ = false;  ///< The notes have another.
    std::unique_ptr<SpeakerNotes> notes_;
};

}  // namespace byrne::gui
