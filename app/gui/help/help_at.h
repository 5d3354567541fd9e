// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Help on what is under the caret of a document: a word of the language, an axiom or theorem, a predicate.
#pragma once

#include "app/gui/editor/analysis.h"
#include "app/gui/help/help_topics.h"

namespace byrne::gui {

/// The name, word or "?" at the offset (or just before it); empty if there is none.
[[nodiscard]] QString wordAtOffset(std::string_view text, std::uint32_t offset);
/// The manual's page on the language if nothing is known of the word.
[[nodiscard]] HelpTopic helpOnText(const Analysis& analysis, std::uint32_t offset);

}  // namespace byrne::gui
