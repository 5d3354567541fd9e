// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/fof.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace byrne::logic {

Fof makeAtom(std::string predicate, std::vector<FofTerm> arguments) {
    return {FofAtom{std::move(predicate), std::move(arguments)}, {}};
}

Fof makeEquation(bool positive, FofTerm left, FofTerm right) {
    FofEquation equation{positive, {}};
    equation.sides.reserve(2);
    equation.sides.push_back(std::move(left));
    equation.sides.push_back(std::move(right));
    return {std::move(equation), {}};
}

Fof makeConnection(Connective connective, std::vector<Fof> parts) {
    return {FofConnection{connective, std::move(parts)}, {}};
}

Fof makeNot(Fof part) {
    std::vector<Fof> parts;
    parts.push_back(std::move(part));
    return makeConnection(Connective::Not, std::move(parts));
}

Fof makeQuantification(Quantifier quantifier, std::vector<std::string> variables, Fof body) {
    FofQuantification quantification;
    quantification.quantifier = quantifier;
    for (std::string& name : variables) quantification.variables.push_back({std::move(name), {}});
    quantification.body.push_back(std::move(body));
    return {std::move(quantification), {}};
}

FofTerm makeVariable(std::string name) { return {FofTerm::Kind::Variable, std::move(name), {}, {}}; }

FofTerm makeFunction(std::string name, std::vector<FofTerm> arguments) {
    return {FofTerm::Kind::Function, std::move(name), std::move(arguments), {}};
}

namespace {

/// Walks a formula in the order of the text with the set of bound names at hand.
class FreeVariableFinder {
public:
    void formula(const Fof& formula) {
        std::visit([this](const auto& form) { visit(form); }, formula.form);
    }
    std::vector<FofVariable> found;

private:
    void visit(const FofTruth&) {}
    void visit(const FofBlank&) {}
    void visit(const FofAtom& atom) {
        for (const FofTerm& argument : atom.arguments) term(argument);
    }
    void visit(const FofEquation& equation) {
        term(equation.left());
        term(equation.right());
    }
    void visit(const FofConnection& connection) {
        for (const Fof& part : connection.parts) formula(part);
    }
    void visit(const FofQuantification& quantification) {
        const std::size_t outside = bound_.size();
        for (const FofVariable& variable : quantification.variables) bound_.push_back(variable.name);
        formula(quantification.body.front());
        bound_.resize(outside);
    }
    void term(const FofTerm& term) {
        if (term.kind == FofTerm::Kind::Variable) {
            const bool isBound =
                std::find(bound_.rbegin(), bound_.rend(), std::string_view(term.name)) != bound_.rend();
            if (!isBound && seen_.insert(term.name).second) found.push_back({term.name, term.span});
        }
        for (const FofTerm& argument : term.arguments) this->term(argument);
    }

    std::vector<std::string_view> bound_;  ///< Innermost last; few at a time, so a search beats a table.
    std::set<std::string, std::less<>> seen_;
};

class SymbolFinder {
public:
    void formula(const Fof& formula) {
        if (const auto* atom = std::get_if<FofAtom>(&formula.form)) {
            found.push_back({true, &atom->predicate, static_cast<std::uint32_t>(atom->arguments.size()), formula.span});
            for (const FofTerm& argument : atom->arguments) term(argument);
        } else if (const auto* equation = std::get_if<FofEquation>(&formula.form)) {
            term(equation->left());
            term(equation->right());
        } else if (const auto* connection = std::get_if<FofConnection>(&formula.form)) {
            for (const Fof& part : connection->parts) this->formula(part);
        } else if (const auto* quantification = std::get_if<FofQuantification>(&formula.form)) {
            this->formula(quantification->body.front());
        }
    }
    std::vector<FofSymbolUse> found;

private:
    void term(const FofTerm& term) {
        if (term.kind == FofTerm::Kind::Function)
            found.push_back({false, &term.name, static_cast<std::uint32_t>(term.arguments.size()), term.span});
        for (const FofTerm& argument : term.arguments) this->term(argument);
    }
};

}  // namespace

std::vector<FofVariable> freeVariables(const Fof& formula) {
    FreeVariableFinder finder;
    finder.formula(formula);
    return std::move(finder.found);
}

std::vector<FofSymbolUse> symbolUses(const Fof& formula) {
    SymbolFinder finder;
    finder.formula(formula);
    return std::move(finder.found);
}

}  // namespace byrne::logic
