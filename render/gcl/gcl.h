// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GCL, the geometry construction language of GCLC: compile a program once, run it as often as wanted (frames of an
// animation, other seeds, free points dragged elsewhere) into scenes. The reference of the language is in the manual.
// Others include this header, command_table.h (help and completion) and nothing else of the folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/limits.h"
#include "render/scene/scene.h"

namespace byrne::gcl {

struct Block;
struct Compiled;
class TraceMemory;

struct CompileOptions {
    std::vector<std::filesystem::path> libraryFolders;  ///< Where `include` looks after the file's own folder.
    bool allowsIncludesAnywhere = false;                ///< Else only in the file's own folder and the library.
    std::size_t maxDepth = 200;                         ///< Nested blocks.
};

/// A number as it stands in the program's own text (not in an included file).
struct NumberToken {
    base::Span span;
    double value = 0;
};

/// A point of the main program, outside blocks, whose coordinates are numbers in the text: `point A 10 20`, or
/// `point A x 20` where `number x 10` is the only definition of x. To drag it run with its numbers changed
/// (RunOptions::numbers); to keep it write them into the text.
struct FreePoint {
    std::string name;
    base::Span statement;
    NumberToken x;
    NumberToken y;
    bool isMoving = false;  ///< Has a second place: `point A x y x1 y1`.
    NumberToken endX;       ///< Of that place.
    NumberToken endY;
};

/// A program that has been read, with the files it includes. Immutable: any number of threads may run it.
class Program {
public:
    explicit Program(std::unique_ptr<const Compiled> compiled);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// The program's own text is source 0.
    [[nodiscard]] const base::Sources& sources() const;
    /// All faults that show before the program is run.
    [[nodiscard]] const base::Diagnostics& diagnostics() const;
    [[nodiscard]] const std::vector<FreePoint>& freePoints() const;
    /// Files that `include` commands name, for watching; also those that could not be read.
    [[nodiscard]] const std::vector<std::filesystem::path>& includedFiles() const;
    [[nodiscard]] int frameCount() const;          ///< At least 1.
    [[nodiscard]] double framesPerSecond() const;  ///< 0 if the program is not an animation.
    [[nodiscard]] const Compiled& compiled() const { return *compiled_; }

private:
    std::unique_ptr<const Compiled> compiled_;
};

using ProgramPtr = std::shared_ptr<const Program>;

/// Reads `text` as if it were the file `path`, and the files that it includes. Never fails: faults are diagnostics of
/// the program, and what can be read can be run.
[[nodiscard]] ProgramPtr compile(const std::filesystem::path& path, std::string text,
                                 const CompileOptions& options = {});

/// Another value for the number that begins at this byte of the program's own text.
struct ChangedNumber {
    std::uint32_t begin = 0;
    double value = 0;
};

/// Where traced points were in the frames of an animation. Give the same one to all runs of a program, and later
/// frames need not run the earlier ones again. One for each thread.
using TraceMemoryPtr = std::shared_ptr<TraceMemory>;
[[nodiscard]] TraceMemoryPtr makeTraceMemory();

struct RunOptions {
    int frame = 0;                       ///< Of the animation, if the program has one; from 0.
    unsigned seed = 1;                   ///< For random points; `random_seed` overrides it.
    std::vector<ChangedNumber> numbers;  ///< Free points that were moved, and the like.
    /// Labels such as A_1 get real subscripts; else they show their source, as GCLC does on screen and in SVG.
    bool hasTypesetLabels = false;
    /// Parts of circles as in GCLC's SVG files: radius and ends to 1/100 mm. Where that would move the part visibly (a
    /// half circle by its ends) it stays exact.
    bool hasRoundedArcs = false;
    bool drawsTraces = true;                  ///< The ways of traced points up to the frame.
    bool collectsValues = false;              ///< Fill Run::values.
    bool recordsSteps = false;                ///< Fill Run::steps.
    bool testsConjectures = true;             ///< Run `prove` statements.
    std::size_t maxSteps = 100'000'000;       ///< Executed statements and points of curves.
    std::size_t maxDepth = 500;               ///< Nested procedure calls and blocks.
    std::size_t maxRounds = 10'000;           ///< Of one execution of a `while`.
    std::size_t maxSamples = 4'000'000;       ///< Points of one curve or surface.
    std::size_t maxElements = 4'000'000;      ///< Pieces of strokes, texts and fills.
    std::size_t maxPathCommands = 5'000'000;  ///< Of the finished picture.
    TraceMemoryPtr traces;                    ///< May be null.
    base::Limits limits;
};

/// Where a shape of the picture comes from.
struct Origin {
    base::Location statement;  ///< The command that drew it, maybe in a procedure or an included file.
    base::Location top;        ///< The command of the main program that led there; the same if it drew it itself.
};

/// The outputs that `export_to_...` writes for.
enum class RawTarget { Latex, SimpleLatex, Pstricks, Tikz, Eps, Svg };

/// Text of an `export_to_...` command: to stand in that output before the element of this number.
struct RawText {
    RawTarget target = RawTarget::Latex;
    std::size_t before = 0;
    std::string text;
};

/// An object of the main program at the end of a run.
struct NamedValue {
    std::string name;
    std::string kind;   ///< "point", "line", "circle", "conic", "number"; "undefined" if its construction failed.
    std::string value;  ///< "(12.5, 40)"; at most 6 significant decimals.
};

/// A command that was executed without fault.
struct Step {
    struct Argument {
        std::string name;   ///< Of an object; or the text in braces.
        char form = 'o';    ///< As in the command table; what an 'o' stands for is given as 'p', 'l', 'k', 'c' or 'n'.
        double number = 0;  ///< Of an 'n'.
    };
    std::string command;  ///< Its short name.
    std::vector<Argument> arguments;
};

/// What came of a `prove` statement.
struct Conjecture {
    enum class Outcome {
        Holds,       ///< In this figure and in all instances that were tried.
        Fails,       ///< In this figure, or in an instance that was found.
        Undecided,   ///< No instance could be constructed.
        Unreadable,  ///< Reported as a fault.
    };
    struct Place {
        std::string point;
        double x = 0;
        double y = 0;
    };
    base::Location location;
    std::string name;  ///< From theorem_name, or "".
    std::string text;  ///< Of the statement.
    Outcome outcome = Outcome::Undecided;
    bool holdsHere = false;              ///< In the figure as drawn.
    int instances = 0;                   ///< Tried with free points elsewhere.
    std::vector<Place> counterexample;   ///< Points of the figure in which it fails; those of the statement come first.
    std::vector<ChangedNumber> numbers;  ///< Run with these to see that figure.
};

/// A call or an include through which a place was reached.
struct CallSite {
    base::Location location;
    std::string description;  ///< "in procedure 'f', called here"
};

struct Run {
    /// Those of the program and those of the run. Hints tell the way through calls and includes, too.
    base::Diagnostics diagnostics;
    std::vector<std::vector<CallSite>> callChains;  ///< For each diagnostic, innermost call first; mostly empty.
    scene::Scene scene;              ///< What could be drawn, also when there are errors. Size is the program's `dim`.
    std::vector<Origin> origins;     ///< One for each element of the scene.
    std::vector<RawText> rawTexts;   ///< In order; texts for SVG are well-formed.
    std::vector<NamedValue> values;  ///< Sorted by name.
    std::vector<Step> steps;         ///< In order of execution.
    std::vector<Conjecture> conjectures;  ///< In order.
};

/// Runs a program. Never throws; the same program and options give the same result.
[[nodiscard]] Run run(const Program& program, const RunOptions& options = {});

}  // namespace byrne::gcl
