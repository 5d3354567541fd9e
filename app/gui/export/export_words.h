// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What kinds of exports are called in the language of the window. English names are those of the command line.
#pragma once

#include <QString>

#include "app/common/export_kinds.h"

namespace byrne::gui {

[[nodiscard]] QString nameOf(common::ExportKind kind);
/// What the kind is good for, a sentence without full stop.
[[nodiscard]] QString useOf(common::ExportKind kind);
[[nodiscard]] QString nameOf(const common::ExportPreset& preset);

}  // namespace byrne::gui
