// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_names.h"

#include <algorithm>

#include "core/base/text.h"

namespace byrne::syntax::vernacular {

using base::DiagnosticCode;

std::optional<logic::VariableId> Scope::find(const std::string& name) const {
    for (std::size_t i = bindings_.size(); i-- > 0;)
        if (bindings_[i].first == name) return bindings_[i].second;
    return std::nullopt;
}

std::vector<std::string> Scope::names() const {
    std::vector<std::string> names;
    for (const auto& [name, variable] : bindings_) names.push_back(name);
    return names;
}

namespace {

bool differOnlyInCase(const std::string& a, const std::string& b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::vector<std::string> suggestion(const std::string& written, const std::vector<std::string>& candidates) {
    for (const std::string& candidate : candidates)
        if (differOnlyInCase(written, candidate)) return {"Did you mean " + candidate + "?"};
    // Names of points are all near to each other.
    constexpr std::size_t kMinLength = 3;
    if (written.size() < kMinLength) return {};
    const std::string nearest = base::nearestName(written, candidates);
    return nearest.empty() ? std::vector<std::string>() : std::vector{"Did you mean " + nearest + "?"};
}

namespace {

/// With more predicates than this, new ones are not compared with all others any more.
constexpr std::size_t kMaxCompared = 400;
/// Shorter names are near to each other by chance.
constexpr std::size_t kMinCompared = 5;

std::string plural(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

bool Names::isTermName(const TermTree& tree, const Scope& scope) const {
    if (tree.isPlaceholder || tree.isApplied) return true;
    return scope.find(tree.name.text).has_value() || signature_.findFunction(tree.name.text, 0).has_value();
}

std::optional<logic::Term> Names::term(const TermTree& tree, const Scope& scope) const {
    if (!tree.isApplied)
        if (const auto variable = scope.find(tree.name.text)) return logic::Term(*variable);
    const std::optional<logic::FunctionId> function = this->function(tree, scope);
    if (!function) return std::nullopt;
    std::optional<std::vector<logic::Term>> arguments = this->arguments(tree.arguments, scope);
    if (!arguments) return std::nullopt;
    return logic::Term(logic::Application{*function, std::move(*arguments)});
}

std::optional<logic::FunctionId> Names::function(const TermTree& tree, const Scope& scope) const {
    const auto arity = static_cast<std::uint32_t>(tree.arguments.size());
    const std::optional<logic::FunctionId> found = signature_.findFunction(tree.name.text, arity);
    if (!found) unknownObject(tree, scope);
    return found;
}

void Names::unknownObject(const TermTree& tree, const Scope& scope) const {
    const std::string& name = tree.name.text;
    std::vector<std::string> candidates = scope.names();
    for (std::size_t i = 0; i < signature_.functionCount(); ++i) {
        const logic::Symbol& symbol = signature_[logic::FunctionId(i)];
        candidates.push_back(symbol.name);
        if (symbol.name == name)
            return messages_.error(DiagnosticCode::WrongArity, tree.span,
                                   "the function " + name + " has " + plural(symbol.arity, "argument") + ", not " +
                                       std::to_string(tree.arguments.size()));
    }
    std::vector<std::string> hints = suggestion(name, candidates);
    const std::string size = std::to_string(tree.arguments.size());
    if (tree.arguments.empty()) {
        hints.push_back("Bind it with for or obtain, or declare it: constant " + name);
        return messages_.error(DiagnosticCode::UnknownName, tree.name.span, "the object " + name + " is not known here",
                               hints);
    }
    hints.push_back("Declare it: function " + name + "/" + size);
    messages_.error(DiagnosticCode::UnknownName, tree.name.span, "the function " + name + " is not known", hints);
}

std::optional<std::vector<logic::Term>> Names::arguments(const std::vector<TermTree>& trees, const Scope& scope) const {
    std::vector<logic::Term> terms;
    bool areKnown = true;
    for (const TermTree& tree : trees) {
        if (tree.isPlaceholder)
            messages_.error(DiagnosticCode::UnexpectedToken, tree.span, "\"_\" can't stand in a fact");
        std::optional<logic::Term> next = tree.isPlaceholder ? std::nullopt : term(tree, scope);
        if (next) terms.push_back(std::move(*next));
        areKnown = areKnown && next.has_value();
    }
    return areKnown ? std::optional(std::move(terms)) : std::nullopt;
}

std::optional<logic::Literal> Names::literal(const LiteralTree& tree, const Scope& scope) const {
    if (tree.right) {
        std::optional<logic::Term> left = term(tree.left, scope);
        std::optional<logic::Term> right = term(*tree.right, scope);
        if (!left || !right) return std::nullopt;
        return logic::equality(std::move(*left), std::move(*right), tree.positive);
    }
    std::optional<std::vector<logic::Term>> arguments = this->arguments(tree.left.arguments, scope);
    const std::optional<logic::PredicateId> predicate = this->predicate(tree.left);
    if (!arguments || !predicate) return std::nullopt;
    return logic::Literal{tree.positive, *predicate, std::move(*arguments)};
}

std::optional<logic::PredicateId> Names::predicate(const TermTree& tree) const {
    const std::string& name = tree.name.text;
    const auto arity = static_cast<std::uint32_t>(tree.arguments.size());
    if (const auto found = signature_.findPredicate(name, arity)) return found;
    if (vocabulary_.find(name, arity).words != nullptr) return signature_.predicate(name, arity);
    if (const std::vector<std::uint32_t> arities = predicateArities(name); !arities.empty()) {
        messages_.error(
            DiagnosticCode::WrongArity, tree.span,
            "the predicate " + name + " has " + plural(arities.front(), "argument") + ", not " + std::to_string(arity),
            {"To use the name with both numbers of arguments, declare it: predicate " + name + "/" +
             std::to_string(arity)});
        return std::nullopt;
    }
    if (const std::string near = misspelt(name); !near.empty())
        messages_.warning(
            DiagnosticCode::UnknownName, tree.name.span, "the predicate " + name + " is new here",
            {"Did you mean " + near + "? If not, declare it: predicate " + name + "/" + std::to_string(arity)});
    return signature_.predicate(name, arity);
}

std::string Names::misspelt(const std::string& name) const {
    if (name.size() < kMinCompared || signature_.predicateCount() > kMaxCompared) return {};
    for (const std::size_t distance : {std::size_t{1}, std::size_t{2}})
        for (const std::string& known : knownPredicates())
            if (known.size() >= kMinCompared && base::editDistance(name, known, distance) <= distance) return known;
    return {};
}

std::vector<std::uint32_t> Names::predicateArities(const std::string& name) const {
    std::vector<std::uint32_t> arities;
    // The test is quick, the loop is not: most names that come here are new.
    for (std::size_t i = 0; signature_.isNameTaken(name) && i < signature_.predicateCount(); ++i)
        if (const logic::Symbol& symbol = signature_[logic::PredicateId(i)]; symbol.name == name)
            arities.push_back(symbol.arity);
    for (const logic::PredicateWords& words : vocabulary_.predicates())
        if (words.name == name) arities.push_back(static_cast<std::uint32_t>(words.parameters.size()));
    return arities;
}

std::vector<std::string> Names::knownPredicates() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < signature_.predicateCount(); ++i)
        names.push_back(signature_[logic::PredicateId(i)].name);
    for (const logic::PredicateWords& words : vocabulary_.predicates()) {
        names.push_back(words.name);
        for (const logic::Alias& alias : words.aliases) names.push_back(alias.name);
    }
    return names;
}

}  // namespace byrne::syntax::vernacular
