// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/run.h"

int main(int argc, char** argv) { return byrne::gui::runByrne(argc, argv); }
