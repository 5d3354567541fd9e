// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs the syntax tree of a GCL program: keeps objects, settings and procedures, resolves arguments, reports faults.
// The commands themselves live in commands_*.cpp and see one Call each.
#pragma once

#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "render/gcl/command.h"
#include "render/gcl/environment.h"
#include "render/gcl/expression.h"
#include "render/gcl/gcl.h"
#include "render/gcl/picture.h"
#include "render/gcl/program.h"
#include "render/gcl/syntax.h"

namespace byrne::gcl {

class Interpreter;

inline constexpr std::size_t kMaxArguments = 8;

/// One command about to be run, with its arguments evaluated according to its form.
class Call {
public:
    Call(Interpreter& interpreter, const Statement& statement) : interpreter_(interpreter), statement_(statement) {}

    [[nodiscard]] std::size_t count() const { return statement_.arguments.size(); }
    [[nodiscard]] const Argument& argument(std::size_t i) const { return statement_.arguments[i]; }
    /// Of a defined or used object, with indices replaced by their values.
    [[nodiscard]] NameId nameId(std::size_t i) const { return names_[i]; }
    [[nodiscard]] std::string name(std::size_t i) const;
    [[nodiscard]] const Object& object(std::size_t i) const { return values_[i]; }
    [[nodiscard]] double number(std::size_t i) const { return std::get<double>(values_[i]); }
    [[nodiscard]] const Point& point(std::size_t i) const { return *asPoint(values_[i]); }
    [[nodiscard]] const Line& line(std::size_t i) const { return std::get<Line>(values_[i]); }
    [[nodiscard]] const Circle& circle(std::size_t i) const { return std::get<Circle>(values_[i]); }
    [[nodiscard]] const Conic& conic(std::size_t i) const { return std::get<Conic>(values_[i]); }
    /// Truncated to a whole number and kept within bounds.
    [[nodiscard]] int whole(std::size_t i, int least, int most) const;
    /// A circle given as one (argument i) or by centre and a point on it (i and i + 1).
    [[nodiscard]] Circle circleFrom(std::size_t i) const;
    [[nodiscard]] const Statement& statement() const { return statement_; }

    void define(std::size_t i, const Object& value);
    /// Defines, or fails with the message where the construction has no result.
    template <class T>
    void defineOr(std::size_t i, const std::optional<T>& value, const char* message) {
        if (value)
            define(i, Object(*value));
        else
            fail(message);
    }
    /// Reports the message together with the values of the arguments.
    void fail(const std::string& message, std::vector<std::string> hints = {});
    [[nodiscard]] bool hasFailed() const { return hasFailed_; }

    [[nodiscard]] Settings& settings();
    [[nodiscard]] Interpreter& interpreter() { return interpreter_; }
    /// The area that strokes are cut to and labels must stand in.
    [[nodiscard]] Area area();

    /// Strokes the pieces, cut to the area (or another one).
    void stroke(std::vector<Piece> pieces, bool isDashed = false);
    void strokeIn(const Area& area, std::vector<Piece> pieces, bool isDashed = false);
    void fill(scene::Path path);
    /// Text at `at`, if that lies in the area.
    void text(std::string text, const Point& at, scene::Align align, Vertical vertical);
    /// A small circle that no stroke enters, as far as it lies in the area.
    void mark(const Point& center, double radius);
    void markIn(const Area& area, const Point& center, double radius);
    /// A change of pen, or anything else for the stream.
    void add(decltype(Item::what) what);

private:
    friend class Interpreter;
    Interpreter& interpreter_;
    const Statement& statement_;
    std::array<Object, kMaxArguments> values_;
    std::array<NameId, kMaxArguments> names_;
    bool hasFailed_ = false;
};

struct Procedure {
    std::vector<NameId> formals;
    std::shared_ptr<const Block> body;
};

/// `trace P r g b`.
struct Trace {
    NameId point;
    scene::Color color;
    base::Location location;
};

/// A `prove` that was run.
struct Met {
    base::Location location;
    std::string name;
    std::string text;
    bool isReadable = true;
    std::optional<double> deviation;        ///< As deviation() gives it.
    std::vector<Conjecture::Place> places;  ///< Of the points that the statement names.
};

class Interpreter {
public:
    /// `motion`: 0 to 1, how far moving points have come.
    /// Reports go to `run`.
    Interpreter(const Compiled& program, const RunOptions& options, Run& run, double motion);

    void runProgram(const Block& program);
    /// Commands in braces: share the objects, keep their settings to themselves.
    void runBlock(const Block& block, const base::Location& location);
    void callProcedure(const Argument& name, const std::vector<Argument>& actuals, Call& call);
    void include(const Argument& file);
    /// Where a command comes from.
    [[nodiscard]] Origin originOf(const base::Location& statement) const;
    /// Of the main program, sorted by name.
    [[nodiscard]] std::vector<NamedValue> values() const;

    /// What is said again of the same place is dropped, whatever the details (which go on with the message).
    void report(base::DiagnosticCode code, const base::Location& location, std::string message,
                std::vector<std::string> hints = {}, base::Severity severity = base::Severity::Error,
                const std::string& details = {});
    /// Counts a step of work; false once a limit was hit (which is reported at the location).
    [[nodiscard]] bool step(const base::Location& location);

    /// Defines an object whose name the command made up.
    void setNamed(const std::string& name, const Object& value) {
        environment.set(environment.names.intern(name), value);
    }
    /// [0, 1).
    [[nodiscard]] double random() { return std::generate_canonical<double, 32>(random_); }
    void seed(unsigned value) {
        if (!isTrial || keepsSeeds) random_.seed(value);
    }

    [[nodiscard]] const RunOptions& options() const { return options_; }
    [[nodiscard]] bool isStopped() const { return isStopped_; }
    [[nodiscard]] bool isTopLevel() const { return depth_ == 0; }
    [[nodiscard]] double motion() const { return motion_; }

    Environment environment;
    Settings settings;
    Picture picture;
    int layer = 0;
    double fontPoints = kDefaultFontPoints;
    std::vector<Trace> traces;
    std::vector<Met> conjectures;
    std::vector<Step> steps;
    std::string theoremName;
    bool isTrial = false;     ///< Draws nothing.
    bool keepsSeeds = false;  ///< Of a trial: else random numbers differ from run to run whatever the program says.
    std::map<std::string, Procedure> procedures;

private:
    void run(const Statement& statement);
    /// False if an argument is missing, wrong or broken; then names to be defined are broken too.
    [[nodiscard]] bool evaluate(Call& call, std::string_view form);
    [[nodiscard]] bool evaluateArgument(Call& call, char form, std::size_t index);
    [[nodiscard]] bool evaluateWord(Call& call, char form, const Argument& argument, Object& value, NameId& name);
    [[nodiscard]] double literal(const Argument& argument) const;
    [[nodiscard]] bool enter(const base::Location& location);
    void runStatements(const Block& block);
    void record(const Call& call);
    void reportUndefined(NameId name, const base::Location& location);
    [[nodiscard]] std::vector<std::string> namesInScope() const;

    const Compiled& program_;
    const RunOptions& options_;
    base::Diagnostics& diagnostics_;
    std::vector<std::vector<CallSite>>& callChains_;
    base::LimitWatch watch_;
    double motion_;
    std::mt19937 random_;
    std::size_t steps_ = 0;
    std::size_t depth_ = 0;
    bool isStopped_ = false;
    std::set<std::tuple<base::Location, std::string>> reported_;
    /// How the running command was reached, outermost first.
    struct Reached {
        base::Location location;
        const Argument* what = nullptr;  ///< The procedure's or the file's name.
        bool isCall = true;
    };
    std::vector<Reached> chain_;
    std::map<std::uint32_t, double> changed_;  ///< Numbers of the program's text that are to be others.
};

}  // namespace byrne::gcl
