// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where Byrne's own files are (theories, examples, icons) and what every program loads at its start.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/logic/vocabulary.h"
#include "core/syntax/document.h"

namespace byrne::common {

/// The resources folder: $BYRNE_RESOURCES, else ../share/byrne beside the program's folder, else the source tree's
/// resources folder when the program runs from its build tree. An error names the places that were tried.
[[nodiscard]] base::Result<std::filesystem::path> resourceFolder();

/// The words of all predicates that Byrne knows (resources/theories/geometry.byrne).
[[nodiscard]] base::Result<logic::Vocabulary> builtInVocabulary();

/// Read options with the theory path set to the resources' theories, then the examples.
[[nodiscard]] syntax::ReadOptions readOptions();

}  // namespace byrne::common
