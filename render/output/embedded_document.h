// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exports carry the document that they were made from, so that a picture can be opened as the project again: PNG and
// APNG in a compressed text chunk, SVG and HTML in an element that is not shown, PDF as an attached file. Readers take
// files that anyone may have made: all sizes are bounded before anything is unpacked.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace byrne::output {

struct EmbeddedDocument {
    std::string name;  ///< File name without folder; its extension tells the language ("varignon.byrne").
    std::string text;  ///< UTF-8.
    friend bool operator==(const EmbeddedDocument&, const EmbeddedDocument&) = default;
};

/// What a document may be at most, unpacked.
inline constexpr std::size_t kMaxEmbeddedBytes = std::size_t{16} << 20;

/// Whether the file is of a form that can carry a document, by its extension (png, apng, svg, html, htm, pdf).
[[nodiscard]] bool canCarryDocument(const std::filesystem::path& path);

/// The document in a file. An error if the file cannot be read, carries none, or what it carries is damaged or too
/// large; the message names the file and says which. Recognises files by their first bytes, not their names.
[[nodiscard]] base::Result<EmbeddedDocument> embeddedDocument(const std::filesystem::path& path);

}  // namespace byrne::output
