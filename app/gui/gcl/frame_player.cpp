// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/gcl/frame_player.h"

#include <algorithm>
#include <cmath>

namespace byrne::gui {

namespace {

constexpr int kTickMs = 8;

}  // namespace

FramePlayer::FramePlayer(QObject* parent) : QObject(parent), timer_(this) {
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(kTickMs);
    connect(&timer_, &QTimer::timeout, this, &FramePlayer::tick);
}

void FramePlayer::setAnimation(int frameCount, double framesPerSecond) {
    frameCount_ = std::max(1, frameCount);
    rate_ = framesPerSecond > 0 ? framesPerSecond : kUsualRate;
    if (frameCount_ == 1) {
        pause();
    }
    place_ = std::min(place_, static_cast<double>(frameCount_ - 1));
    setFrame(std::clamp(frame_, 0, frameCount_ - 1));
}

void FramePlayer::setFrame(int frame) {
    if (frame_ != frame) {
        frame_ = frame;
        emit frameChanged(frame);
    }
}

void FramePlayer::play() {
    if (frameCount_ < 2 || isPlaying()) {
        return;
    }
    if (loop_ == FrameLoop::Once && direction_ > 0 && frame_ == frameCount_ - 1) {
        setFrame(0);
    } else if (loop_ == FrameLoop::Once && direction_ < 0 && frame_ == 0) {
        setFrame(frameCount_ - 1);
    }
    place_ = frame_;
    clock_.start();
    timer_.start();
    emit playingChanged(true);
}

void FramePlayer::pause() {
    if (isPlaying()) {
        timer_.stop();
        emit playingChanged(false);
    }
}

void FramePlayer::togglePlaying() { isPlaying() ? pause() : play(); }

void FramePlayer::show(int frame) {
    pause();
    place_ = std::clamp(frame, 0, frameCount_ - 1);
    setFrame(static_cast<int>(place_));
}

void FramePlayer::setReversed(bool on) {
    const int direction = on ? -1 : 1;
    if (direction_ != direction) {
        direction_ = direction;
        emit directionChanged(on);
    }
}

void FramePlayer::setSpeed(double factor) { speed_ = std::clamp(factor, 0.05, 20.0); }

void FramePlayer::setLoop(FrameLoop loop) { loop_ = loop; }

void FramePlayer::tick() {
    place_ += static_cast<double>(clock_.nsecsElapsed()) * 1e-9 * rate_ * speed_ * direction_;
    clock_.start();
    const double end = frameCount_ - 1;
    bool isOver = false;
    // Each frame is shown for as long as every other; so the last one ends one frame after it began.
    if (place_ >= end + 1 || place_ < 0) {
        switch (loop_) {
            case FrameLoop::Once:
                isOver = true;
                break;
            case FrameLoop::Again:
                place_ = std::fmod(place_ + (end + 1) * 1000, end + 1);
                break;
            case FrameLoop::BackAndForth:
                place_ = std::clamp(place_, 0.0, end);
                setReversed(direction_ > 0);
                break;
        }
    }
    setFrame(static_cast<int>(std::clamp(std::floor(place_), 0.0, end)));
    if (isOver) {
        pause();
    }
}

}  // namespace byrne::gui
