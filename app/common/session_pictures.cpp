// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sessions have to do with pictures, apart from the rest: who only proves needs none of the libraries behind it.
#include <utility>

#include "app/common/session.h"
#include "render/output/embedded_document.h"

namespace byrne::common {

namespace {

/// The document in an exported picture. A fault becomes a diagnostic of an empty document.
Session loadCarried(const std::filesystem::path& path, const syntax::ReadOptions& options) {
    base::Result<output::EmbeddedDocument> carried = output::embeddedDocument(path);
    if (carried) return loadText(path.parent_path() / carried->name, std::move(carried->text), options);
    syntax::Document document;
    const base::SourceId source = document.sources.add(path.string(), {});
    document.diagnostics.push_back({.code = base::DiagnosticCode::UnreadableFile,
                                    .location = {source, {}},
                                    .message = carried.error().message,
                                    .hints = {"Open the document itself, or a picture that carries it."}});
    Session session;
    session.path = path;
    session.document = std::move(document);
    return session;
}

}  // namespace

Session load(const std::filesystem::path& path, const syntax::ReadOptions& options) {
    return output::canCarryDocument(path) ? loadCarried(path, options) : loadDocument(path, options);
}

illustrate::Story tellStory(const Subject& subject, const figure::FigureSet& figures,
                            const illustrate::Options& options) {
    return illustrate::illustrate(subject.view(), subject.vocabulary(), figures, options);
}

}  // namespace byrne::common
