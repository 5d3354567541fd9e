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
    bool terminate() override { return watch_.look(); }

private:
    base::LimitWatch& watch_;
};

}  // namespace byrne::prover
