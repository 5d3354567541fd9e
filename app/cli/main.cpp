// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli as it is called: proves and checks itself, and hands over to the whole program for everything else, whose
// libraries take long to load.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "app/cli/exit_code.h"

namespace {

constexpr const char* kWhole = "byrne-cli-whole";

/// Returns only if there is no such program.
void handOver(char** argv) {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    for (const std::filesystem::path& folder : {program / "../lib/byrne", program})
        ::execv((folder / kWhole).lexically_normal().c_str(), argv);
    std::fprintf(stderr,
                 "byrne-cli: error: cannot start lib/byrne/%s beside the program's folder: %s; install Byrne again\n",
                 kWhole, std::strerror(errno));
}

}  // namespace

int main(int argc, char** argv) {
    if (byrne::cli::canProve(argc, argv)) return byrne::cli::runProving(argc, argv);
    handOver(argv);
    return static_cast<int>(byrne::cli::ExitCode::Internal);
}
