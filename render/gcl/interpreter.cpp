// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/interpreter.h"

#include <algorithm>

#include "core/base/text.h"
#include "render/gcl/shown_name.h"

namespace byrne::gcl {

using base::DiagnosticCode;

namespace {

constexpr std::size_t kMaxReports = 100;
constexpr std::size_t kMaxMisspelt = 60;  // Bytes of a name that is compared with others.
constexpr std::size_t kMaxChain = 8;
constexpr std::size_t kMaxCandidates = 5000;  // Names that a misspelt one is compared with.

std::string kindOf(char form) {
    switch (form) {
        case 'p':
            return "a point";
        case 'l':
            return "a line";
        case 'k':
            return "a circle";
        case 'c':
            return "a conic";
        case 'n':
            return "a number";
        default:
            return "an object";
    }
}

bool isOfKind(const Object& object, char form) {
    switch (form) {
        case 'p':
            return asPoint(object) != nullptr;
        case 'l':
            return std::holds_alternative<Line>(object);
        case 'k':
            return std::holds_alternative<Circle>(object);
        case 'c':
            return std::holds_alternative<Conic>(object);
        case 'n':
            return std::holds_alternative<double>(object);
        default:
            return true;
    }
}

bool isWordForm(char form) {
    return form == 'N' || form == 'p' || form == 'l' || form == 'k' || form == 'c' || form == 'o' || form == 'n';
}

std::vector<std::string> misspelling(const std::string& name, const std::vector<std::string>& known) {
    if (name.size() > kMaxMisspelt) return {};
    const std::string near = base::nearestName(name, known);
    return near.empty() ? std::vector<std::string>{} : std::vector<std::string>{"Did you mean '" + near + "'?"};
}

}  // namespace

Interpreter::Interpreter(const Compiled& program, const RunOptions& options, Run& run, double motion)
    : environment(program.names),
      picture(options.maxElements),
      program_(program),
      options_(options),
      diagnostics_(run.diagnostics),
      callChains_(run.callChains),
      watch_(options.limits),
      motion_(motion),
      random_(options.seed) {
    for (const ChangedNumber& number : options.numbers) changed_[number.begin] = number.value;
}

void Interpreter::report(DiagnosticCode code, const base::Location& location, std::string message,
                         std::vector<std::string> hints, base::Severity severity, const std::string& details) {
    // A fault inside a loop is one fault.
    if (reported_.size() >= kMaxReports || !reported_.insert({location, message}).second) return;
    std::vector<CallSite> calls;
    for (auto reached = chain_.rbegin(); reached != chain_.rend() && calls.size() < kMaxChain; ++reached)
        calls.push_back({reached->location, reached->isCall
                                                ? "in procedure '" + shownName(reached->what->text) + "', called here"
                                                : "in '" + reached->what->text + "', included here"});
    for (const CallSite& call : calls)
        hints.push_back(program_.sources.describe(call.location) + ": " + call.description);
    diagnostics_.push_back({severity, code, location, message + details, std::move(hints)});
    callChains_.resize(diagnostics_.size());
    callChains_.back() = std::move(calls);
}

bool Interpreter::step(const base::Location& location) {
    if (isStopped_) return false;
    std::string why;
    if (++steps_ > options_.maxSteps)
        why = "the program runs more than " + std::to_string(options_.maxSteps) + " steps";
    else if (picture.isFull())
        why = "the program draws more than " + std::to_string(options_.maxElements) + " shapes";
    else if (watch_.poll())
        why = watch_.reached() == base::LimitReached::Stop   ? "the program was stopped"
              : watch_.reached() == base::LimitReached::Time ? "the program takes too long"
                                                             : "the program needs too much memory";
    if (why.empty()) return true;
    isStopped_ = true;
    report(DiagnosticCode::LimitReached, location, why + "; it was stopped here",
           {"Look for a loop or recursion that does not end."});
    return false;
}

void Interpreter::runProgram(const Block& program) { runStatements(program); }

void Interpreter::runStatements(const Block& block) {
    for (const Statement& statement : block.statements) {
        if (!step(statement.location)) return;
        run(statement);
    }
}

bool Interpreter::enter(const base::Location& location) {
    if (depth_ < options_.maxDepth) {
        ++depth_;
        return true;
    }
    isStopped_ = true;
    report(DiagnosticCode::LimitReached, location,
           "blocks and calls are nested more than " + std::to_string(options_.maxDepth) +
               " deep; the program was stopped here",
           {"Look for a procedure that calls itself without end."});
    return false;
}

void Interpreter::runBlock(const Block& block, const base::Location& location) {
    if (!enter(location)) return;
    const Settings outer = settings;
    runStatements(block);
    settings = outer;
    --depth_;
}

void Interpreter::run(const Statement& statement) {
    Call call(*this, statement);
    const bool isComplete = evaluate(call, statement.form);
    if (isComplete) statement.command->run(call);
    if (isComplete && !call.hasFailed()) {
        if (options_.recordsSteps) record(call);
        return;
    }
    for (std::size_t i = 0; i < statement.form.size(); ++i)
        if (statement.form[i] == 'N' && call.names_[i].isValid()) environment.set(call.names_[i], Broken{});
}

bool Interpreter::evaluate(Call& call, std::string_view form) {
    bool isComplete = true;
    for (std::size_t i = 0; i < form.size(); ++i) isComplete = evaluateArgument(call, form[i], i) && isComplete;
    return isComplete;
}

bool Interpreter::evaluateArgument(Call& call, char form, std::size_t index) {
    const Argument& argument = call.argument(index);
    if (isWordForm(form)) return evaluateWord(call, form, argument, call.values_[index], call.names_[index]);
    if (form == 'B') return argument.block != nullptr;
    // What could not be compiled has been reported by the parser.
    if (form == 'E' || form == 'S')
        return std::all_of(argument.expressions.begin(), argument.expressions.end(),
                           [](const auto& e) { return e != nullptr; });
    return true;
}

void Interpreter::record(const Call& call) {
    const Statement& statement = call.statement();
    Step step;
    step.command = findEntry(statement.command->name)->name;
    for (std::size_t i = 0; i < statement.form.size(); ++i) {
        Step::Argument argument;
        argument.form = statement.form[i];
        argument.name = call.names_[i].isValid() ? environment.names.text(call.names_[i]) : statement.arguments[i].text;
        constexpr std::string_view kinds = "npplkcoo";
        if (argument.form == 'o') argument.form = kinds.at(call.values_[i].index());
        if (argument.form == 'n')
            if (const auto* number = std::get_if<double>(&call.values_[i])) argument.number = *number;
        step.arguments.push_back(std::move(argument));
    }
    steps.push_back(std::move(step));
}

double Interpreter::literal(const Argument& argument) const {
    if (!changed_.empty() && argument.location.source.index() == 0) {
        const auto changed = changed_.find(argument.location.span.begin);
        if (changed != changed_.end()) return changed->second;
    }
    return *argument.literal;
}

bool Interpreter::evaluateWord(Call& call, char form, const Argument& argument, Object& value, NameId& name) {
    if (argument.literal) {
        value = literal(argument);
        return true;
    }
    std::string why;
    const std::optional<NameId> resolved = environment.resolve(argument.name, why);
    if (!resolved) {
        if (!why.empty()) report(DiagnosticCode::UnknownName, argument.location, "bad index: " + why);
        return false;
    }
    name = *resolved;
    if (form == 'N') return true;
    const Object* object = environment.find(name);
    if (!object) {
        reportUndefined(name, argument.location);
        return false;
    }
    if (std::holds_alternative<Broken>(*object)) return false;
    if (!isOfKind(*object, form)) {
        report(DiagnosticCode::WrongSort, argument.location,
               "'" + std::string(call.statement().command->name) + "' needs " + kindOf(form) + " here, but " +
                   shownName(environment.names.text(name)) + " is " + kindName(*object),
               {usageHint(*call.statement().command)});
        return false;
    }
    value = *object;
    return true;
}

void Interpreter::reportUndefined(NameId name, const base::Location& location) {
    const std::string text = environment.names.text(name);
    const std::string message = "'" + shownName(text) + "' is not defined";
    // Looking for a similar name takes time; in a loop it is done once.
    if (reported_.contains({location, message})) return;
    report(DiagnosticCode::UnknownName, location, message, misspelling(text, namesInScope()));
}

std::vector<std::string> Interpreter::namesInScope() const {
    std::vector<std::string> names;
    for (const NameId name : environment.current().names()) {
        if (names.size() == kMaxCandidates) break;
        names.push_back(environment.names.text(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

void Interpreter::callProcedure(const Argument& name, const std::vector<Argument>& actuals, Call& call) {
    const auto found = procedures.find(name.text);
    if (found == procedures.end()) {
        std::vector<std::string> names;
        for (const auto& entry : procedures) names.push_back(entry.first);
        return report(DiagnosticCode::UnknownName, name.location,
                      "there is no procedure '" + shownName(name.text) + "'", misspelling(name.text, names));
    }
    const Procedure& procedure = found->second;
    if (actuals.size() != procedure.formals.size())
        return report(DiagnosticCode::WrongArity, call.statement().location,
                      "procedure '" + shownName(name.text) + "' has " + std::to_string(procedure.formals.size()) +
                          " parameters, not " + std::to_string(actuals.size()));
    Scope inner(false);
    std::vector<NameId> outerNames(actuals.size());
    for (std::size_t i = 0; i < actuals.size(); ++i) {
        Object value = 0.0;
        if (actuals[i].literal) {
            value = literal(actuals[i]);
        } else {
            std::string why;
            const std::optional<NameId> resolved = environment.resolve(actuals[i].name, why);
            if (!resolved && why.empty()) return;
            if (!resolved) return report(DiagnosticCode::UnknownName, actuals[i].location, "bad index: " + why);
            outerNames[i] = *resolved;
            if (const Object* object = environment.find(*resolved)) value = *object;
        }
        inner.set(procedure.formals[i], value);
    }
    chain_.push_back({call.statement().location, &name, true});
    {
        const Environment::Entered entered(environment, inner);
        runBlock(*procedure.body, call.statement().location);
    }
    chain_.pop_back();
    for (std::size_t i = 0; i < actuals.size(); ++i)
        if (outerNames[i].isValid())
            if (const Object* object = inner.find(procedure.formals[i])) environment.set(outerNames[i], *object);
}

void Interpreter::include(const Argument& file) {
    const auto found = program_.includes.find(file.location);
    if (found == program_.includes.end()) return;
    const Included& included = found->second;
    if (!included.block) return report(included.code, file.location, included.message, included.hints);
    chain_.push_back({file.location, &file, false});
    runStatements(*included.block);
    chain_.pop_back();
}

Origin Interpreter::originOf(const base::Location& statement) const {
    return {statement, chain_.empty() ? statement : chain_.front().location};
}

std::vector<NamedValue> Interpreter::values() const {
    std::vector<NamedValue> result;
    for (const NameId name : environment.main().names()) {
        const Object& object = *environment.main().find(name);
        result.push_back({environment.names.text(name), kindWord(object), valueText(object)});
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return result;
}

}  // namespace byrne::gcl
