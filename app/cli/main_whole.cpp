// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_code.h"

int main(int argc, char** argv) { return byrne::cli::run(argc, argv); }
