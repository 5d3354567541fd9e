// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lets CaDiCaL stop at our limits: time, memory, the Stop button.
#pragma once

#include <cadical.hpp>

#include "core/base/limits.h"

namespace byrne::prover {

class SatTerminator : public CaDiCaL::Terminator {
public:
    explicit SatTerminator(base::LimitWatch& watch) : watch_(watch) {}
    /// Asked every few conflicts, each of which may take milliseconds. Looking at the memory each time would cost more
    /// than small ones take.
    bool terminate() override { return ++asked_ % 16 == 0 || isOver() ? watch_.look() : isReached(); }

private:
    [[nodiscard]] bool isReached() const { return watch_.reached() != base::LimitReached::None; }
    [[nodiscard]] bool isOver() const {
        return watch_.limits().stop.stop_requested() || watch_.elapsedSeconds() >= watch_.limits().seconds;
    }

    base::LimitWatch& watch_;
    unsigned asked_ = 0;
};

}  // namespace byrne::prover
