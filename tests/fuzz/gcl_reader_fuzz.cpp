// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a GCL program: reading must not crash or run away, and every fault must have a place in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "render/gcl/gcl.h"

using namespace byrne;

namespace {

void require(bool claim) {
    if (!claim) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const gcl::ProgramPtr program = gcl::compile("fuzz.gcl", std::string(reinterpret_cast<const char*>(data), size));
    for (const base::Diagnostic& fault : program->diagnostics()) {
        require(!fault.message.empty() && !base::format(fault, program->sources()).empty());
        require(fault.location.span.begin <= fault.location.span.end);
        require(fault.location.span.end <= program->sources()[fault.location.source].text().size());
    }
    for (const gcl::FreePoint& point : program->freePoints())
        require(point.statement.end <= program->sources()[base::SourceId(std::size_t{0})].text().size());
    return 0;
}
