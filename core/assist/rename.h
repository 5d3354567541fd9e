// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names in a Byrne document's text: what a name stands for where the caret is, every other place of the same thing, and
// changing the name everywhere. Works on the words of the text, so it also works while the document has faults.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assist/node_edit.h"
#include "core/syntax/document.h"

namespace byrne::assist {

enum class NameKind {
    Statement,  ///< An axiom or theorem.
    Object,     ///< A variable or witness; known in its theorem only.
    Label,      ///< Of a fact; known in its theorem only.
    Predicate,
    Function,  ///< A function or constant.
};

struct NameAt {
    NameKind kind = NameKind::Object;
    std::string name;
    base::Span span;                 ///< The word at the offset.
    std::vector<base::Span> places;  ///< All places in this text, in order, the one at the offset included.
    std::optional<base::Span> definition;
    bool isDefinedElsewhere = false;  ///< In an included file: it can't be renamed here.
};

/// What the name at (or just before) the byte offset stands for; nullopt where there is none.
[[nodiscard]] std::optional<NameAt> nameAt(const syntax::Document& document, std::string_view text,
                                           std::uint32_t offset);

/// The edits that call it `name` everywhere. Fails if the new name is taken by something that can be seen at the same
/// places, is not a name, or the thing is declared in another file.
[[nodiscard]] base::Result<std::vector<TextEdit>> rename(const syntax::Document& document, std::string_view text,
                                                         const NameAt& which, const std::string& name);

}  // namespace byrne::assist
