// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/gcl.h"

#include <algorithm>

#include "render/gcl/animation.h"
#include "render/gcl/interpreter.h"
#include "render/gcl/parser.h"
#include "render/gcl/source_text.h"

namespace byrne::gcl {

namespace {

constexpr std::size_t kMaxParseDepth = 200;

/// The first `dim` counts wherever it stands, so it must be known before anything is drawn.
void applySize(const Block& program, Interpreter& interpreter) {
    for (const Statement& statement : program.statements) {
        if (statement.command->name != "dim") continue;
        const auto& width = statement.arguments[0].literal;
        const auto& height = statement.arguments[1].literal;
        if (width && height && isPossibleSize(*width, *height))
            interpreter.picture.setSize(std::trunc(*width), std::trunc(*height));
        return;
    }
}

}  // namespace

Run run(const std::filesystem::path& path, std::string text, const Options& options) {
    Run result;
    const std::optional<std::string> clean = asUtf8(std::move(text));
    const base::SourceId source = result.sources.add(path.string(), clean.value_or(""));
    if (!clean) {
        result.diagnostics.push_back(
            {base::Severity::Error, base::DiagnosticCode::NotText, {source, {}}, "this is not a text file", {}});
        return result;
    }
    const std::shared_ptr<const Block> program =
        parse(result.sources, source, std::min(options.maxDepth, kMaxParseDepth), result.diagnostics);
    if (program->statements.empty() && result.diagnostics.empty()) {
        result.diagnostics.push_back(
            {base::Severity::Error, base::DiagnosticCode::EmptyInput, {source, {}}, "the file has no commands", {}});
        return result;
    }
    const Animation animation = findAnimation(*program);
    result.frameCount = animation.frameCount;
    result.framesPerSecond = animation.framesPerSecond;
    const int frame = std::clamp(options.frame, 0, animation.frameCount - 1);
    Interpreter interpreter(options, result.sources, result.diagnostics, animation.motionAt(frame));
    applySize(*program, interpreter);
    interpreter.runProgram(*program);
    drawTraces(*program, path, options, animation, frame, interpreter);
    base::LimitWatch watch(options.limits);
    bool isComplete = true;
    result.scene = interpreter.picture.toScene(options.hasTypesetLabels, watch, isComplete);
    if (!isComplete)
        result.diagnostics.push_back({base::Severity::Error,
                                      base::DiagnosticCode::LimitReached,
                                      {source, {}},
                                      "the picture is too large to be drawn in full",
                                      {"Draw fewer shapes or marks."}});
    result.scene.title = path.stem().string();
    return result;
}

}  // namespace byrne::gcl
