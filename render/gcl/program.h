// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What compile() makes of a program: syntax trees of it and of the files it includes.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "render/gcl/gcl.h"
#include "render/gcl/names.h"
#include "render/gcl/syntax.h"

namespace byrne::gcl {

/// What an `include` statement leads to.
struct Included {
    std::shared_ptr<const Block> block;  ///< Null if the file cannot be included:
    base::DiagnosticCode code = base::DiagnosticCode::MissingInclude;
    std::string message;
    std::vector<std::string> hints;
};

struct Compiled {
    std::filesystem::path path;
    base::Sources sources;
    base::Diagnostics diagnostics;
    NameTable names;  ///< Of the program and the files it includes.
    std::shared_ptr<const Block> main;
    std::map<base::Location, Included> includes;  ///< By the place of the file's name.
    std::vector<std::filesystem::path> includedFiles;
    std::vector<FreePoint> freePoints;
    int frameCount = 1;
    double framesPerSecond = 0;
};

}  // namespace byrne::gcl
