// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock of a GCL animation: which frame is due. Keeps to real time: when pictures take long, frames are left out
// rather than the motion slowed down.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace byrne::gui {

enum class FrameLoop {
    Once,
    Again,  ///< From the start again.
    BackAndForth,
};

class FramePlayer : public QObject {
    Q_OBJECT

public:
    explicit FramePlayer(QObject* parent = nullptr);

    /// Keeps the frame where it is possible. A rate of 0 plays at kUsualRate.
    void setAnimation(int frameCount, double framesPerSecond);
    [[nodiscard]] int frame() const { return frame_; }
    [[nodiscard]] int frameCount() const { return frameCount_; }
    [[nodiscard]] bool isPlaying() const { return timer_.isActive(); }
    [[nodiscard]] bool isReversed() const { return direction_ < 0; }
    [[nodiscard]] double speed() const { return speed_; }
    [[nodiscard]] FrameLoop loop() const { return loop_; }

    static constexpr double kUsualRate = 25;

public slots:
    void play();
    void pause();
    void togglePlaying();
    /// Stops playing.
    void show(int frame);
    void step(int by) { show(frame_ + by); }
    void setReversed(bool on);
    void setSpeed(double factor);
    void setLoop(FrameLoop loop);

signals:
    void frameChanged(int frame);
    void playingChanged(bool isPlaying);
    void directionChanged(bool isReversed);

private:
    void tick();
    void setFrame(int frame);

    QTimer timer_;
    QElapsedTimer clock_;
    int frameCount_ = 1;
    double rate_ = kUsualRate;
    double speed_ = 1;
    int direction_ = 1;
    FrameLoop loop_ = FrameLoop::Once;
    int frame_ = 0;
    double place_ = 0;  ///< Exact, of which frame_ is the whole part.
};

}  // namespace byrne::gui
