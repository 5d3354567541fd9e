// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a TPTP problem: reading must not crash or run away, what was read must print and read back equal, and
// the exported theory must be a problem without faults.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/syntax/document.h"
#include "core/syntax/tptp_file.h"
#include "core/syntax/tptp_writer.h"

using namespace byrne;

namespace {

void require(bool claim) {
    if (!claim) std::abort();
}

void checkPlaces(const syntax::Document& document) {
    for (const base::Diagnostic& diagnostic : document.diagnostics) {
        require(!diagnostic.message.empty() && !base::format(diagnostic, document.sources).empty());
        if (!diagnostic.location.source.isValid()) continue;
        require(diagnostic.location.span.begin <= diagnostic.location.span.end);
        require(diagnostic.location.span.end <= document.sources[diagnostic.location.source].text().size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const base::SourceId source(std::size_t{0});
    base::Diagnostics diagnostics;
    const syntax::TptpFile file = syntax::parseTptp(text, source, diagnostics);
    const std::string printed = syntax::writeTptp(file);
    base::Diagnostics again;
    require(syntax::parseTptp(printed, source, again) == file && again.empty());

    syntax::ReadOptions options;
    options.allowNoConjecture = size % 2 == 0;
    const syntax::Document document = syntax::readTptp("fuzz.p", text, options);
    checkPlaces(document);
    options.allowNoConjecture = true;
    const syntax::Document exported = syntax::readTptp("again.p", syntax::writeTptp(document.theory), options);
    require(!base::hasErrors(exported.diagnostics) || document.theory.statements.empty());
    return 0;
}
