// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/term.h"

#include <algorithm>

namespace byrne::logic {

bool operator==(const Application& a, const Application& b) {
    return a.function == b.function && a.arguments == b.arguments;
}

std::strong_ordering operator<=>(const Application& a, const Application& b) {
    if (const auto order = a.function <=> b.function; order != 0) return order;
    return std::lexicographical_compare_three_way(a.arguments.begin(), a.arguments.end(), b.arguments.begin(),
                                                  b.arguments.end());
}

Literal equality(Term left, Term right, bool positive) {
    return {positive, Signature::kEquality, {std::move(left), std::move(right)}};
}

Term substitute(const Term& term, std::span<const Term> values) {
    if (term.isVariable()) {
        const std::size_t index = term.variable().index();
        return index < values.size() ? values[index] : term;
    }
    Application image{term.application().function, {}};
    image.arguments.reserve(term.application().arguments.size());
    for (const Term& argument : term.application().arguments) image.arguments.push_back(substitute(argument, values));
    return image;
}

Literal substitute(const Literal& literal, std::span<const Term> values) {
    Literal image{literal.positive, literal.predicate, {}};
    image.arguments.reserve(literal.arguments.size());
    for (const Term& argument : literal.arguments) image.arguments.push_back(substitute(argument, values));
    return image;
}

void forEachVariable(const Term& term, const std::function<void(VariableId)>& visit) {
    if (term.isVariable()) return visit(term.variable());
    for (const Term& argument : term.application().arguments) forEachVariable(argument, visit);
}

void forEachVariable(const Literal& literal, const std::function<void(VariableId)>& visit) {
    for (const Term& argument : literal.arguments) forEachVariable(argument, visit);
}

bool occurs(VariableId variable, const Term& term) {
    bool found = false;
    forEachVariable(term, [&](VariableId other) { found = found || other == variable; });
    return found;
}

namespace {

std::string listText(const std::vector<Term>& terms, const Signature& signature, std::span<const std::string> names) {
    std::string out = "(";
    for (std::size_t i = 0; i < terms.size(); ++i) out += (i == 0 ? "" : ",") + toText(terms[i], signature, names);
    return out + ")";
}

}  // namespace

std::string toText(const Term& term, const Signature& signature, std::span<const std::string> names) {
    if (term.isVariable()) {
        const std::size_t index = term.variable().index();
        return index < names.size() ? names[index] : "?" + std::to_string(index);
    }
    const Application& application = term.application();
    const std::string& name = signature[application.function].name;
    return application.arguments.empty() ? name : name + listText(application.arguments, signature, names);
}

std::string toText(const Literal& literal, const Signature& signature, std::span<const std::string> names) {
    if (literal.isEquality())
        return toText(literal.arguments[0], signature, names) + (literal.positive ? " = " : " != ") +
               toText(literal.arguments[1], signature, names);
    const std::string atom =
        signature[literal.predicate].name +
        (literal.arguments.empty() ? std::string() : listText(literal.arguments, signature, names));
    return literal.positive ? atom : "~" + atom;
}

}  // namespace byrne::logic
