// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program byrne from its arguments to its end.
#pragma once

#include <functional>

namespace byrne::gui {

class MainWindow;

/// The exit code. `started` is called once the window shows and its documents are open: tests type from there.
int runByrne(int argc, char** argv, const std::function<void(MainWindow&)>& started = {});

}  // namespace byrne::gui
