// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Feeds arbitrary bytes to the readers of documents in exported files.
#include <cstddef>
#include <cstdint>
#include <string>

#include "render/output/embedding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const auto find : {byrne::output::documentInPng, byrne::output::documentInPdf, byrne::output::documentInMarkup})
        (void)find(bytes);
    return 0;
}
