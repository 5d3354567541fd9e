// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Feeds arbitrary bytes to the GCL reader and interpreter, with limits low enough for many runs a second.
#include <cstddef>
#include <cstdint>
#include <string>

#include "render/gcl/gcl.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    byrne::gcl::RunOptions options;
    options.maxSteps = 5000;
    options.maxElements = 5000;
    options.maxDepth = 100;
    options.limits.seconds = 2;
    const auto program = byrne::gcl::compile("fuzz.gcl", std::string(reinterpret_cast<const char*>(data), size));
    (void)byrne::gcl::run(*program, options);
    return 0;
}
