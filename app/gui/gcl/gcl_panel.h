// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The right side of the window for a GCL program: lamp of the conjectures, picture, and the controls of an animation.
#pragma once

#include <QLabel>
#include <QToolButton>
#include <QWidget>

#include "app/gui/gcl/frame_player.h"
#include "app/gui/gcl/frame_timeline.h"
#include "app/gui/gcl/gcl_canvas.h"

namespace byrne::gui {

class GclPanel : public QWidget {
    Q_OBJECT

public:
    explicit GclPanel(QWidget* parent = nullptr);

    [[nodiscard]] GclCanvas* canvas() const { return canvas_; }
    [[nodiscard]] FramePlayer* player() { return &player_; }
    [[nodiscard]] FrameTimeline* timeline() const { return timeline_; }
    [[nodiscard]] QToolButton* playButton() const { return play_; }
    [[nodiscard]] QLabel* lamp() const { return lamp_; }
    [[nodiscard]] QLabel* hint() const { return hint_; }
    [[nodiscard]] QWidget* banner() const { return banner_; }
    [[nodiscard]] QToolButton* bannerButton() const { return bannerButton_; }

    /// One frame: the controls are hidden.
    void setAnimation(int frameCount, double framesPerSecond);
    void setTitle(const QString& text);
    enum class Lamp { None, Good, Bad, Doubtful };
    void setLamp(Lamp lamp, const QString& text);
    void setHint(const QString& text);
    /// A line above the picture that says that it is not the program's own; empty hides it.
    void setBanner(const QString& text);
    void takeTheme();

signals:
    /// The user wants the program's own picture again.
    void bannerClosed();
    void lampClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeBanner();
    QWidget* makeControls();
    void fillSpeedMenu();
    void fillLoopMenu();
    void connectControls();
    void showFrame();
    void showPlaying();
    void showLamp();

    FramePlayer player_;
    QLabel* title_;
    QLabel* lamp_;
    QWidget* banner_;
    QLabel* bannerText_;
    QToolButton* bannerButton_;
    GclCanvas* canvas_;
    QWidget* controls_;
    QToolButton* play_;
    QToolButton* first_;
    QToolButton* back_;
    QToolButton* forward_;
    QToolButton* last_;
    QToolButton* reverse_;
    QToolButton* loop_;
    QToolButton* speed_;
    QToolButton* fit_;
    QLabel* frame_;
    FrameTimeline* timeline_;
    QLabel* hint_;
    Lamp lampState_ = Lamp::None;
    QString lampText_;
};

}  // namespace byrne::gui
