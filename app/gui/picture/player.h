// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock of the animation. Runs through the frames of one branch at a chosen speed; the selection says which
// frame, the player says how far its drawing has got.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace byrne::gui {

class Player : public QObject {
    Q_OBJECT

public:
    explicit Player(QObject* parent = nullptr);

    /// Seconds of each frame's motion; stops playing and shows the present frame complete.
    void setFrames(std::vector<double> durationsS);
    /// The same frames drawn anew: keeps the place and goes on playing.
    void retime(std::vector<double> durationsS);
    [[nodiscard]] int frame() const { return frame_; }
    [[nodiscard]] int frameCount() const { return static_cast<int>(durations_.size()); }
    [[nodiscard]] double seconds() const { return seconds_; }
    [[nodiscard]] double duration(int frame) const;
    [[nodiscard]] bool isPlaying() const { return isPlaying_; }
    [[nodiscard]] double speed() const { return speed_; }
    [[nodiscard]] bool isLooping() const { return isLooping_; }

public slots:
    /// Starts from the beginning if all is shown.
    void play();
    void pause();
    void togglePlaying();
    /// Draws the frame from its beginning; goes on to the next ones only while playing.
    void animate(int frame);
    /// Shows the frame complete.
    void show(int frame);
    /// Shows a moment of a frame (scrubbing); stops playing.
    void scrub(int frame, double seconds);
    void setSpeed(double factor);
    void setLooping(bool on);

signals:
    /// The picture changed: another frame or another moment.
    void moved();
    void frameChanged(int frame);
    void playingChanged(bool isPlaying);

private:
    void tick();
    void place(int frame, double seconds);
    void setPlaying(bool on);
    /// Goes on to the next frame; false at the end.
    bool advance();

    QTimer timer_;
    QElapsedTimer clock_;
    std::vector<double> durations_;
    int frame_ = 0;
    double seconds_ = 0;
    double speed_ = 1;
    bool isPlaying_ = false;
    bool isLooping_ = false;
};

}  // namespace byrne::gui
