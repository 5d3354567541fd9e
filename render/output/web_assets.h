// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The style sheet and programs of exported web pages (render/output/web), made part of the program by CMake.
#pragma once

#include <string>

namespace byrne::output {

extern const char* const kPageStyle;
extern const char* const kRelationsScript;
extern const char* const kFigureScript;
extern const char* const kDragScript;
extern const char* const kPlayerScript;

}  // namespace byrne::output
