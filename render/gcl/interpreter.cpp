// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/interpreter.h"

#include <algorithm>

#include "core/base/text.h"

namespace byrne::gcl {

using base::DiagnosticCode;

namespace {

constexpr std::size_t kMaxReports = 100;
constexpr std::size_t kMaxChain = 8;

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
            return std::holds_alternative<Point>(object);
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

/// The alternative of `forms` with as many letters as there are arguments. The parser made sure that there is one.
std::string_view formFor(std::string_view forms, std::size_t count) {
    while (!forms.empty()) {
        const std::size_t bar = forms.find('|');
        const std::string_view form = forms.substr(0, bar);
        if (form.size() == count) return form;
        if (bar == std::string_view::npos) break;
        forms.remove_prefix(bar + 1);
    }
    return {};
}

}  // namespace

Interpreter::Interpreter(const Compiled& program, const RunOptions& options, Run& run, double motion)
    : picture(options.maxElements),
      program_(program),
      options_(options),
      diagnostics_(run.diagnostics),
      callChains_(run.callChains),
      watch_(options.limits),
      motion_(motion),
      random_(options.seed) {
    lookup_ = [this](const std::string& name, std::string& why) -> std::optional<double> {
        const Object* object = find(name);
        if (object && std::holds_alternative<double>(*object)) return std::get<double>(*object);
        if (object && std::holds_alternative<Broken>(*object)) {
            why.clear();
        } else {
            why = object ? name + " is " + kindName(*object) + ", not a number" : "there is no number '" + name + "'";
        }
        return std::nullopt;
    };
}

const Object* Interpreter::find(const std::string& name) const {
    const auto found = scope_->find(name);
    return found == scope_->end() ? nullptr : &found->second;
}

void Interpreter::report(DiagnosticCode code, const base::Location& location, std::string message,
                         std::vector<std::string> hints, base::Severity severity) {
    // A fault inside a loop is one fault.
    if (reported_.size() >= kMaxReports || !reported_.insert({location, message}).second) return;
    std::vector<CallSite> calls(chain_.rbegin(), chain_.rend());
    if (calls.size() > kMaxChain) calls.resize(kMaxChain);
    for (const CallSite& call : calls)
        hints.push_back(program_.sources.describe(call.location) + ": " + call.description);
    diagnostics_.push_back({severity, code, location, std::move(message), std::move(hints)});
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

void Interpreter::runBlock(const Block& block, const base::Location& location) {
    if (depth_ >= options_.maxDepth) {
        isStopped_ = true;
        report(DiagnosticCode::LimitReached, location,
               "blocks and calls are nested more than " + std::to_string(options_.maxDepth) +
                   " deep; the program was stopped here",
               {"Look for a procedure that calls itself without end."});
        return;
    }
    ++depth_;
    Settings outer = settings;
    runStatements(block);
    settings = std::move(outer);
    --depth_;
}

void Interpreter::run(const Statement& statement) {
    if (!statement.command->run) {
        report(DiagnosticCode::NotSupported, statement.location,
               "'" + std::string(statement.command->name) + "' is not available yet");
        return;
    }
    Call call(*this, statement);
    const std::string_view form = formFor(statement.command->forms, statement.arguments.size());
    if (form.size() != statement.arguments.size()) {
        report(DiagnosticCode::WrongArity, statement.location,
               "'" + std::string(statement.command->name) + "' does not take " +
                   std::to_string(statement.arguments.size()) + " arguments",
               {usageHint(*statement.command)});
        return;
    }
    const bool isComplete = evaluate(call, form);
    if (isComplete) statement.command->run(call);
    if (isComplete && !call.hasFailed()) return;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == 'N' && !call.names_[i].empty()) set(call.names_[i], Broken{});
}

bool Interpreter::evaluate(Call& call, std::string_view form) {
    call.values_.resize(form.size());
    call.names_.resize(form.size());
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

bool Interpreter::evaluateWord(Call& call, char form, const Argument& argument, Object& value, std::string& name) {
    if (argument.literal) {
        value = *argument.literal;
        for (const ChangedNumber& each : options_.numbers)
            if (each.begin == argument.location.span.begin && argument.location.source.index() == 0) value = each.value;
        return true;
    }
    std::string why;
    const std::optional<std::string> resolved = resolve(argument.name, lookup_, why);
    if (!resolved) {
        if (!why.empty()) report(DiagnosticCode::UnknownName, argument.location, "bad index: " + why);
        return false;
    }
    name = *resolved;
    if (form == 'N') return true;
    const Object* object = find(name);
    if (!object) {
        reportUndefined(name, argument.location);
        return false;
    }
    if (std::holds_alternative<Broken>(*object)) return false;
    if (!isOfKind(*object, form)) {
        report(DiagnosticCode::WrongSort, argument.location,
               "'" + std::string(call.statement().command->name) + "' needs " + kindOf(form) + " here, but " + name +
                   " is " + kindName(*object),
               {usageHint(*call.statement().command)});
        return false;
    }
    value = *object;
    return true;
}

void Interpreter::reportUndefined(const std::string& name, const base::Location& location) {
    const std::string message = "'" + name + "' is not defined";
    // Looking for a similar name takes time; in a loop it is done once.
    if (reported_.contains({location, message})) return;
    const std::string near = base::nearestName(name, namesInScope());
    report(DiagnosticCode::UnknownName, location, message,
           near.empty() ? std::vector<std::string>{} : std::vector<std::string>{"Did you mean '" + near + "'?"});
}

std::vector<std::string> Interpreter::namesInScope() const {
    std::vector<std::string> names;
    for (const auto& entry : *scope_) names.push_back(entry.first);
    std::sort(names.begin(), names.end());
    return names;
}

void Interpreter::callProcedure(const std::string& name, const std::vector<Argument>& actuals, Call& call) {
    const auto found = procedures.find(name);
    if (found == procedures.end()) {
        std::vector<std::string> names;
        for (const auto& entry : procedures) names.push_back(entry.first);
        const std::string near = base::nearestName(name, names);
        report(DiagnosticCode::UnknownName, call.argument(0).location, "there is no procedure '" + name + "'",
               near.empty() ? std::vector<std::string>{} : std::vector<std::string>{"Did you mean '" + near + "'?"});
        return;
    }
    const Procedure& procedure = found->second;
    if (actuals.size() != procedure.formals.size()) {
        report(DiagnosticCode::WrongArity, call.statement().location,
               "procedure '" + name + "' has " + std::to_string(procedure.formals.size()) + " parameters, not " +
                   std::to_string(actuals.size()));
        return;
    }
    Scope inner;
    std::vector<std::string> outerNames(actuals.size());
    for (std::size_t i = 0; i < actuals.size(); ++i) {
        Object value = 0.0;
        if (actuals[i].literal) {
            value = *actuals[i].literal;
        } else {
            std::string why;
            const std::optional<std::string> resolved = resolve(actuals[i].name, lookup_, why);
            if (!resolved) return report(DiagnosticCode::UnknownName, actuals[i].location, "bad index: " + why);
            outerNames[i] = *resolved;
            if (const Object* object = find(*resolved)) value = *object;
        }
        inner[procedure.formals[i]] = std::move(value);
    }
    Scope* outer = scope_;
    scope_ = &inner;
    chain_.push_back({call.statement().location, "in procedure '" + name + "', called here"});
    runBlock(*procedure.body, call.statement().location);
    chain_.pop_back();
    scope_ = outer;
    for (std::size_t i = 0; i < actuals.size(); ++i)
        if (!outerNames[i].empty()) set(outerNames[i], inner[procedure.formals[i]]);
}

void Interpreter::include(const Argument& file) {
    const auto found = program_.includes.find(file.location);
    if (found == program_.includes.end()) return;
    const Included& included = found->second;
    if (!included.block) return report(included.code, file.location, included.message, included.hints);
    chain_.push_back({file.location, "in '" + file.text + "', included here"});
    runStatements(*included.block);
    chain_.pop_back();
}

Origin Interpreter::originOf(const base::Location& statement) const {
    return {statement, chain_.empty() ? statement : chain_.front().location};
}

std::vector<NamedValue> Interpreter::values() const {
    std::vector<NamedValue> result;
    for (const auto& [name, object] : globals_) result.push_back({name, kindWord(object), valueText(object)});
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return result;
}

}  // namespace byrne::gcl
