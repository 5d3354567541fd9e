// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How each form of file carries a document, and how it is found there again. Used where files
// are written; readers use embedded_document.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "render/output/embedded_document.h"

namespace byrne::output {

/// What was looked for: the document; nothing if the file has none; an error (without the file's name) if what it
/// has is damaged or too large.
using Found = base::Result<std::optional<EmbeddedDocument>>;

/// A text chunk to stand right after the header of a PNG or APNG.
[[nodiscard]] std::string pngDocumentChunk(const EmbeddedDocument& document);
/// What a PNG says besides its pixels.
struct PngDetails {
    std::string title;
    double dotsPerInch = 96;
    std::optional<EmbeddedDocument> document;
};
/// `png`: a whole file.
[[nodiscard]] std::string pngWithDetails(std::string_view png, const PngDetails& details);
/// A text chunk, not packed.
[[nodiscard]] std::string pngTextChunk(const std::string& keyword, const std::string& text);
[[nodiscard]] Found documentInPng(std::string_view file);

/// An SVG <metadata> element.
[[nodiscard]] std::string svgDocumentElement(const EmbeddedDocument& document);
/// An HTML <script> element that no browser runs.
[[nodiscard]] std::string htmlDocumentElement(const EmbeddedDocument& document);
/// Either of them.
[[nodiscard]] Found documentInMarkup(std::string_view file);

/// `pdf`: a whole file. The document becomes an attached file.
[[nodiscard]] base::Result<std::string> pdfWithDocument(const std::string& pdf, const EmbeddedDocument& document);
[[nodiscard]] Found documentInPdf(std::string_view file);

}  // namespace byrne::output
