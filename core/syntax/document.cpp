// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/document.h"

#include "core/base/file.h"

namespace byrne::syntax {

const Theorem* Document::findTheorem(const std::string& name) const {
    const Theorem* last = nullptr;
    const Theorem* open = nullptr;
    for (const Theorem& theorem : theorems) {
        if (!name.empty() && theory[theorem.statement].name != name) continue;
        last = &theorem;
        if (!theorem.proof || proof::hasHoles(*theorem.proof)) open = &theorem;
    }
    return name.empty() && open != nullptr ? open : last;
}

void takeHypothesisLabels(const Theorem& theorem, proof::Proof& proof) {
    if (theorem.hypothesisLabels.size() != proof.hypotheses.size()) return;
    for (std::size_t i = 0; i < proof.hypotheses.size(); ++i)
        if (!theorem.hypothesisLabels[i].empty()) proof.hypotheses[i].label = theorem.hypothesisLabels[i];
}

Document readDocument(const std::filesystem::path& path, const ReadOptions& options) {
    const bool isByrne = path.extension() == ".byrne";
    base::Result<std::string> text = base::readFile(path);
    if (text) return isByrne ? readByrne(path, std::move(*text), options) : readTptp(path, std::move(*text), options);
    Document document;
    document.language = isByrne ? Language::Byrne : Language::Tptp;
    const base::SourceId source = document.sources.add(path.string(), {});
    document.diagnostics.push_back(
        {base::Severity::Error, base::DiagnosticCode::UnreadableFile, {source, {}}, text.error().message, {}});
    return document;
}

}  // namespace byrne::syntax
