// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/picture/player.h"

#include <algorithm>

namespace byrne::gui {

namespace {

constexpr int kTickMs = 16;
/// A hiccup of the machine does not skip a whole drawing.
constexpr double kLongestTickS = 0.1;

}  // namespace

Player::Player(QObject* parent) : QObject(parent) {
    timer_.setInterval(kTickMs);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Player::tick);
}

double Player::duration(int frame) const {
    return frame >= 0 && frame < frameCount() ? durations_[static_cast<std::size_t>(frame)] : 0;
}

void Player::setFrames(std::vector<double> durationsS) {
    durations_ = std::move(durationsS);
    setPlaying(false);
    timer_.stop();
    frame_ = std::clamp(frame_, 0, std::max(0, frameCount() - 1));
    seconds_ = duration(frame_);
    emit moved();
}

void Player::retime(std::vector<double> durationsS) {
    const bool isComplete = seconds_ >= duration(frame_);
    durations_ = std::move(durationsS);
    frame_ = std::clamp(frame_, 0, std::max(0, frameCount() - 1));
    seconds_ = isComplete ? duration(frame_) : std::min(seconds_, duration(frame_));
}

void Player::place(int frame, double seconds) {
    if (durations_.empty()) {
        return;
    }
    const int old = frame_;
    frame_ = std::clamp(frame, 0, frameCount() - 1);
    seconds_ = std::clamp(seconds, 0.0, duration(frame_));
    if (frame_ != old || seconds == 0) {
        isRevealed_ = false;
    }
    if (frame_ != old) {
        emit frameChanged(frame_);
    }
    emit moved();
}

void Player::setPlaying(bool on) {
    if (isPlaying_ != on) {
        isPlaying_ = on;
        emit playingChanged(on);
    }
}

void Player::play() {
    if (durations_.empty()) {
        return;
    }
    if (isHolding_) {
        reveal();
    }
    if (frame_ == frameCount() - 1 && seconds_ >= duration(frame_)) {
        place(0, 0);
    }
    setPlaying(true);
    clock_.start();
    timer_.start();
}

void Player::pause() {
    setPlaying(false);
    setHolding(false);
    timer_.stop();
}

void Player::togglePlaying() {
    if (isHolding_) {
        reveal();
    } else if (isPlaying_) {
        pause();
    } else {
        play();
    }
}

void Player::animate(int frame) {
    setHolding(false);
    place(frame, 0);
    clock_.start();
    timer_.start();
}

void Player::show(int frame) {
    pause();
    place(frame, duration(frame));
}

void Player::scrub(int frame, double seconds) {
    pause();
    place(frame, seconds);
}

void Player::setSpeed(double factor) { speed_ = std::clamp(factor, 0.1, 10.0); }

void Player::setLoop(Loop loop) { loop_ = loop; }

void Player::setPredicting(bool on) {
    isPredicting_ = on;
    if (!on && isHolding_) {
        reveal();
    }
}

void Player::setHolding(bool on) {
    if (isHolding_ != on) {
        isHolding_ = on;
        emit holdingChanged(on);
    }
}

void Player::reveal() {
    if (isHolding_) {
        isRevealed_ = true;
        setHolding(false);
        clock_.start();
        timer_.start();
    }
}

bool Player::isConcealing() const {
    const auto frame = static_cast<std::size_t>(frame_);
    const double reveal = frame < reveals_.size() ? reveals_[frame] : -1;
    return isPredicting_ && !isRevealed_ && reveal >= 0 && seconds_ <= reveal;
}

bool Player::reachesReveal(double seconds) const {
    return isConcealing() && reveals_[static_cast<std::size_t>(frame_)] <= seconds;
}

bool Player::advance() {
    if (loop_ == Loop::Step) {
        place(frame_, 0);
        return true;
    }
    if (frame_ + 1 < frameCount()) {
        place(frame_ + 1, 0);
        return true;
    }
    if (loop_ == Loop::Proof) {
        place(0, 0);
        return true;
    }
    return false;
}

void Player::tick() {
    const double passed = std::min(static_cast<double>(clock_.restart()) / 1000.0, kLongestTickS);
    if (seconds_ < duration(frame_)) {
        const double next = seconds_ + passed * speed_;
        const bool holds = reachesReveal(next);
        place(frame_, holds ? reveals_[static_cast<std::size_t>(frame_)] : next);
        if (holds) {
            timer_.stop();
            setHolding(true);
        }
        return;
    }
    if (!isPlaying_ || !advance()) {
        setPlaying(false);
        timer_.stop();
    }
}

}  // namespace byrne::gui
