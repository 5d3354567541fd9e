// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_statement.h"

namespace byrne::syntax::vernacular {

namespace {

using base::DiagnosticCode;

class FormulaElaborator {
public:
    FormulaElaborator(const Names& names, Messages& messages) : names_(names), messages_(messages) {}

    std::optional<logic::CoherentFormula> run(const StatementTree& tree) {
        bind(tree.parameters);
        formula_.universalCount = formula_.variables.size();
        literals(tree.premises, formula_.premises);
        for (const DisjunctTree& disjunct : tree.conclusion) conclude(disjunct);
        return isSound_ ? std::optional(std::move(formula_)) : std::nullopt;
    }

private:
    std::vector<logic::VariableId> bind(const std::vector<NameTree>& names) {
        std::vector<logic::VariableId> variables;
        for (const NameTree& name : names) {
            if (scope_.find(name.text)) {
                messages_.error(DiagnosticCode::DuplicateName, name.span, "the name " + name.text + " is bound twice",
                                {"Choose another name for one of the two."});
                isSound_ = false;
            }
            const logic::VariableId variable(formula_.variables.size());
            formula_.variables.push_back(name.text);
            scope_.bind(name.text, variable);
            variables.push_back(variable);
        }
        return variables;
    }

    void conclude(const DisjunctTree& tree) {
        const std::size_t outside = scope_.size();
        logic::Disjunct disjunct;
        disjunct.witnesses = bind(tree.witnesses);
        literals(tree.facts, disjunct.literals);
        scope_.shrink(outside);
        formula_.conclusion.push_back(std::move(disjunct));
    }

    void literals(const std::vector<FactTree>& facts, std::vector<logic::Literal>& out) {
        for (const FactTree& fact : facts) {
            std::optional<logic::Literal> literal = names_.literal(fact.literal, scope_);
            isSound_ = isSound_ && literal.has_value();
            if (literal) out.push_back(std::move(*literal));
        }
    }

    const Names& names_;
    Messages& messages_;
    Scope scope_;
    logic::CoherentFormula formula_;
    bool isSound_ = true;
};

}  // namespace

std::optional<logic::CoherentFormula> elaborateFormula(const StatementTree& tree, const Names& names,
                                                       Messages& messages) {
    return FormulaElaborator(names, messages).run(tree);
}

}  // namespace byrne::syntax::vernacular
