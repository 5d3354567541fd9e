// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which document an export carries, and how a file becomes a project again.
#include "app/common/exporting.h"
#include "app/common/resources.h"
#include "core/base/file.h"

namespace byrne::common {

namespace {

/// Whether the text says all that the session knows, without any other file.
bool standsAlone(const Session& session) {
    const syntax::Document& document = session.document;
    if (document.language != syntax::Language::Byrne || document.sources.size() != 1) return false;
    const std::string text(document.sources[base::SourceId(0)].text());
    return print(syntax::readByrne(session.path, text, readOptions())) == print(document);
}

}  // namespace

output::EmbeddedDocument embeddableDocument(const Session& session) {
    std::string name = session.path.stem().string();
    if (name.empty()) name = "proof";
    std::string text = standsAlone(session) ? std::string(session.document.sources[base::SourceId(0)].text())
                                            : print(session.document);
    return {name + ".byrne", std::move(text)};
}

base::Result<ProjectText> readProject(const std::filesystem::path& path) {
    if (output::canCarryDocument(path)) {
        base::Result<output::EmbeddedDocument> document = output::embeddedDocument(path);
        if (!document) return tl::unexpected<base::Error>(document.error());
        return ProjectText{path.parent_path() / document->name, std::move(document->text), true};
    }
    base::Result<std::string> text = base::readFile(path);
    if (!text) return tl::unexpected<base::Error>(text.error());
    return ProjectText{path, std::move(*text), false};
}

}  // namespace byrne::common
