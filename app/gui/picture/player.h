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

/// What comes after the last frame, or after each.
enum class Loop { Off, Proof, Step };

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
    [[nodiscard]] Loop loop() const { return loop_; }
    /// Seconds into each frame at which what the step concludes begins to be drawn; negative: never.
    void setReveals(std::vector<double> revealsS) { reveals_ = std::move(revealsS); }
    [[nodiscard]] bool isPredicting() const { return isPredicting_; }
    /// Predicting, and nothing of what the present frame concludes is drawn yet.
    [[nodiscard]] bool isConcealing() const;
    /// Stands still before a conclusion until it is asked for.
    [[nodiscard]] bool isHolding() const { return isHolding_; }

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
    void setLoop(byrne::gui::Loop loop);
    /// Predict, then reveal: the motion of a step stops before its conclusion is drawn.
    void setPredicting(bool on);
    /// Goes on with the conclusion that is held back.
    void reveal();

signals:
    /// The picture changed: another frame or another moment.
    void moved();
    void frameChanged(int frame);
    void playingChanged(bool isPlaying);
    void holdingChanged(bool isHolding);

private:
    void tick();
    void place(int frame, double seconds);
    void setPlaying(bool on);
    /// Goes on to the next frame; false at the end.
    bool advance();
    void setHolding(bool on);
    /// Whether motion that goes on to `seconds` comes to where the conclusion is held back.
    [[nodiscard]] bool reachesReveal(double seconds) const;

    QTimer timer_;
    QElapsedTimer clock_;
    std::vector<double> durations_;
    int frame_ = 0;
    double seconds_ = 0;
    double speed_ = 1;
    bool isPlaying_ = false;
    std::vector<double> reveals_;
    Loop loop_ = Loop::Off;
    bool isPredicting_ = false;
    bool isHolding_ = false;
    bool isRevealed_ = false;  ///< The conclusion of the present frame may be drawn.
};

}  // namespace byrne::gui
