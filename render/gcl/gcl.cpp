// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/gcl.h"

#include <algorithm>
#include <cmath>

#include "render/gcl/animation.h"
#include "render/gcl/trials.h"

namespace byrne::gcl {

namespace {

constexpr double kPartForPicture = 0.25;

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

Run run(const Program& program, const RunOptions& options) {
    const base::LimitWatch whole(options.limits);
    const Compiled& compiled = program.compiled();
    Run result;
    result.diagnostics = compiled.diagnostics;
    const int frame = std::clamp(options.frame, 0, compiled.frameCount - 1);
    Interpreter interpreter(compiled, options, result, motionAt(compiled, frame));
    applySize(*compiled.main, interpreter);
    interpreter.runProgram(*compiled.main);
    if (options.drawsTraces) drawTraces(compiled, options, frame, interpreter);
    result.steps = std::move(interpreter.steps);
    result.conjectures = tryConjectures(compiled, options, interpreter);
    if (options.collectsValues) result.values = interpreter.values();
    // What was drawn before the time ended shall be seen, and needs some time of its own.
    base::Limits rest = options.limits;
    rest.seconds = std::max(whole.remainingSeconds(), options.limits.seconds * kPartForPicture);
    base::LimitWatch watch(rest);
    Picture::Finished finished = interpreter.picture.finish(options, watch);
    result.scene = std::move(finished.scene);
    result.origins = std::move(finished.origins);
    result.rawTexts = std::move(finished.rawTexts);
    if (!finished.isComplete)
        result.diagnostics.push_back({base::Severity::Error,
                                      base::DiagnosticCode::LimitReached,
                                      {base::SourceId(std::size_t{0}), {}},
                                      "the picture is too large to be drawn in full",
                                      {"Draw fewer shapes or marks."}});
    result.callChains.resize(result.diagnostics.size());
    result.scene.title = compiled.path.stem().string();
    return result;
}

}  // namespace byrne::gcl
