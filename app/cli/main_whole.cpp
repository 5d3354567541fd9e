// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_code.h"
#include "core/base/heap.h"

int main(int argc, char** argv) {
    byrne::base::useLargePages();
    return byrne::cli::run(argc, argv);
}
