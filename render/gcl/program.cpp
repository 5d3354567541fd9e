// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/program.h"

#include <algorithm>
#include <cmath>

#include "core/base/file.h"
#include "render/gcl/command.h"
#include "render/gcl/free_points.h"
#include "render/gcl/parser.h"
#include "render/gcl/shown_name.h"
#include "render/gcl/source_text.h"

namespace byrne::gcl {

namespace {

namespace fs = std::filesystem;
using base::DiagnosticCode;

constexpr double kMaxFrames = 10'000;

bool isInside(const fs::path& folder, const fs::path& file) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

fs::path resolved(const fs::path& path) {
    std::error_code ignored;
    fs::path result = fs::weakly_canonical(path, ignored);
    return ignored || result.empty() ? path.lexically_normal() : result;
}

/// Reads included files as the statements that name them are met, each file once.
class IncludeReader {
public:
    IncludeReader(Compiled& compiled, const CompileOptions& options) : compiled_(compiled), options_(options) {
        chain_.push_back(resolved(compiled.path));
    }

    void visit(const Block& block) {
        for (const Statement& statement : block.statements) {
            if (statement.command->name == "include" && !statement.arguments.empty()) include(statement.arguments[0]);
            for (const Argument& argument : statement.arguments)
                if (argument.block) visit(*argument.block);
        }
    }

private:
    void include(const Argument& name) { compiled_.includes[name.location] = find(name.text); }

    static Included fault(DiagnosticCode code, std::string message, std::vector<std::string> hints = {}) {
        return {nullptr, code, std::move(message), std::move(hints)};
    }

    Included find(const std::string& file) {
        std::vector<fs::path> folders{chain_.back().parent_path()};
        folders.insert(folders.end(), options_.libraryFolders.begin(), options_.libraryFolders.end());
        bool isOutside = false;
        std::error_code ignored;
        for (const fs::path& each : folders) {
            const fs::path folder = resolved(each.empty() ? fs::path(".") : each);
            const fs::path wanted = resolved(folder / file);
            if (!options_.allowsIncludesAnywhere && !isInside(folder, wanted)) {
                isOutside = true;
                continue;
            }
            const bool isLoop = std::find(chain_.begin(), chain_.end(), wanted) != chain_.end();
            if (isLoop || fs::exists(wanted, ignored)) return read(file, wanted);
            if (!isOutside && &each == &folders.front()) compiled_.includedFiles.push_back(wanted);
        }
        if (isOutside)
            return fault(DiagnosticCode::IncludeOutside,
                         "'" + shownName(file) + "' lies outside the folder of the including file",
                         {"Move it there, or allow includes from anywhere (--allow-include-anywhere)."});
        return fault(DiagnosticCode::MissingInclude, "there is no file '" + shownName(file) +
                                                         "' in the folder of the including file" +
                                                         (options_.libraryFolders.empty() ? "" : " or in the library"));
    }

    Included read(const std::string& file, const fs::path& path) {
        if (std::find(chain_.begin(), chain_.end(), path) != chain_.end())
            return fault(DiagnosticCode::IncludeLoop, "'" + shownName(file) + "' includes itself");
        if (chain_.size() > options_.maxDepth)
            return fault(DiagnosticCode::NestedTooDeep, "files include each other too deeply");
        if (const auto known = files_.find(path); known != files_.end()) return known->second;
        compiled_.includedFiles.push_back(path);
        base::Result<std::string> text = base::readFile(path);
        if (!text) return fault(DiagnosticCode::MissingInclude, text.error().message);
        std::optional<std::string> clean = asUtf8(std::move(*text));
        if (!clean) return fault(DiagnosticCode::NotText, "'" + shownName(file) + "' is not a text file");
        const base::SourceId source = compiled_.sources.add(path.string(), std::move(*clean));
        Included included;
        included.block = parse(compiled_.sources, source, options_.maxDepth, compiled_.names, compiled_.diagnostics);
        files_[path] = included;
        chain_.push_back(path);
        visit(*included.block);
        chain_.pop_back();
        return included;
    }

    Compiled& compiled_;
    const CompileOptions& options_;
    std::vector<fs::path> chain_;
    std::map<fs::path, Included> files_;
};

/// The last `animation_frames` outside blocks counts.
void findAnimation(Compiled& compiled) {
    for (const Statement& statement : compiled.main->statements) {
        if (statement.command->name != "animation_frames") continue;
        compiled.frameCount = static_cast<int>(std::clamp(statement.arguments[0].literal.value_or(1), 1.0, kMaxFrames));
        compiled.framesPerSecond = std::clamp(statement.arguments[1].literal.value_or(0), 0.0, 1000.0);
    }
}

void complain(Compiled& compiled, DiagnosticCode code, std::string message) {
    compiled.diagnostics.push_back(
        {base::Severity::Error, code, {base::SourceId(std::size_t{0}), {}}, std::move(message), {}});
}

}  // namespace

Program::Program(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
Program::~Program() = default;
const base::Sources& Program::sources() const { return compiled_->sources; }
const base::Diagnostics& Program::diagnostics() const { return compiled_->diagnostics; }
const std::vector<FreePoint>& Program::freePoints() const { return compiled_->freePoints; }
const std::vector<fs::path>& Program::includedFiles() const { return compiled_->includedFiles; }
int Program::frameCount() const { return compiled_->frameCount; }
double Program::framesPerSecond() const { return compiled_->framesPerSecond; }

ProgramPtr compile(const fs::path& path, std::string text, const CompileOptions& options) {
    auto compiled = std::make_unique<Compiled>();
    compiled->path = path;
    std::optional<std::string> clean = asUtf8(std::move(text));
    const base::SourceId source = compiled->sources.add(path.string(), clean ? std::move(*clean) : std::string());
    compiled->main = parse(compiled->sources, source, options.maxDepth, compiled->names, compiled->diagnostics);
    if (!clean) {
        complain(*compiled, DiagnosticCode::NotText, "this is not a text file");
    } else if (compiled->main->statements.empty() && compiled->diagnostics.empty()) {
        complain(*compiled, DiagnosticCode::EmptyInput, "the file has no commands");
    }
    IncludeReader(*compiled, options).visit(*compiled->main);
    findAnimation(*compiled);
    compiled->freePoints = findFreePoints(*compiled->main);
    return std::make_shared<const Program>(std::move(compiled));
}

}  // namespace byrne::gcl
