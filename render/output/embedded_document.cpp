// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/embedded_document.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/file.h"
#include "core/base/text.h"
#include "render/output/embedding.h"

namespace byrne::output {

namespace {

Found find(const std::string& bytes) {
    if (bytes.starts_with("\x89PNG")) return documentInPng(bytes);
    if (bytes.starts_with("%PDF")) return documentInPdf(bytes);
    return documentInMarkup(bytes);
}

/// A name that cannot lead out of a folder, with an extension that readers know.
std::string safeName(const std::string& name) {
    std::string file = std::filesystem::path(name).filename().string();
    std::erase_if(file, [](char c) { return c >= 0 && (c < ' ' || c == 0x7F || c == '\\'); });
    if (file.empty() || file == "." || file == ".." || !base::isText(file)) return "document.byrne";
    return file;
}

}  // namespace

base::Result<EmbeddedDocument> embeddedDocument(const std::filesystem::path& path) {
    const auto fail = [&](const std::string& why) {
        return base::failure(base::Error::Kind::Input, path.string() + ": " + why);
    };
    const base::Result<std::string> bytes = base::readFile(path);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    Found found = find(*bytes);
    if (!found) return fail(found.error().message);
    if (!found->has_value())
        return fail("the file carries no Byrne document; it was not exported by Byrne, or without its document");
    EmbeddedDocument document = std::move(**found);
    if (!base::isText(document.text)) return fail("the document in it is damaged");
    document.name = safeName(document.name);
    return document;
}

}  // namespace byrne::output
