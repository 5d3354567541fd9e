// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/resolved_formula.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace byrne::logic {

class ResolvedFormula::Builder {
public:
    Builder(ResolvedFormula& out, Signature& signature) : out_(out), signature_(signature) {}

    NodeId formula(const Fof& formula) {
        const NodeId id(out_.nodes_.size());
        out_.nodes_.emplace_back();
        std::visit([&](const auto& form) { fill(id, form); }, formula.form);
        out_.nodes_[id.index()].end = NodeId(out_.nodes_.size());
        return id;
    }

private:
    Node& node(NodeId id) { return out_.nodes_[id.index()]; }

    void fill(NodeId id, const FofTruth& truth) { node(id).kind = truth.value ? Kind::True : Kind::False; }
    void fill(NodeId id, const FofBlank&) { node(id).kind = Kind::True; }
    void fill(NodeId id, const FofAtom& atom) {
        const auto arity = static_cast<std::uint32_t>(atom.arguments.size());
        fillLiteral(id, {true, signature_.predicate(atom.predicate, arity), terms(id, atom.arguments)});
    }
    void fill(NodeId id, const FofEquation& equation) {
        Term left = term(id, equation.left());
        fillLiteral(id, equality(std::move(left), term(id, equation.right()), equation.positive));
    }
    void fillLiteral(NodeId id, Literal literal) {
        node(id).kind = Kind::Literal;
        node(id).literal = static_cast<std::uint32_t>(out_.literals_.size());
        out_.literals_.push_back(std::move(literal));
    }

    void fill(NodeId id, const FofConnection& connection) {
        switch (connection.connective) {
            case Connective::Not:
                return fillParts(id, Kind::Not, connection.parts);
            case Connective::And:
                return fillParts(id, Kind::And, connection.parts);
            case Connective::Or:
                return fillParts(id, Kind::Or, connection.parts);
            case Connective::Implies:
                return fillParts(id, Kind::Implies, connection.parts);
            case Connective::ImpliedBy:
                fillParts(id, Kind::Implies, connection.parts);
                std::swap(node(id).parts[0], node(id).parts[1]);
                return;
            case Connective::Iff:
                return fillParts(id, Kind::Iff, connection.parts);
            case Connective::Xor:
                return fillNegated(id, Kind::Iff, connection.parts);
            case Connective::Nor:
                return fillNegated(id, Kind::Or, connection.parts);
            case Connective::Nand:
                return fillNegated(id, Kind::And, connection.parts);
        }
    }
    void fillParts(NodeId id, Kind kind, const std::vector<Fof>& parts) {
        node(id).kind = kind;
        for (const Fof& part : parts) {
            const NodeId child = formula(part);
            node(id).parts.push_back(child);
        }
    }
    void fillNegated(NodeId id, Kind kind, const std::vector<Fof>& parts) {
        const NodeId inner(out_.nodes_.size());
        out_.nodes_.emplace_back();
        fillParts(inner, kind, parts);
        node(inner).end = NodeId(out_.nodes_.size());
        node(id).kind = Kind::Not;
        node(id).parts.push_back(inner);
    }
    void fill(NodeId id, const FofQuantification& quantification) {
        node(id).kind = quantification.quantifier == Quantifier::ForAll ? Kind::ForAll : Kind::Exists;
        for (const FofVariable& variable : quantification.variables) {
            const VariableId own = newVariable(variable.name, id);
            scopes_[variable.name].push_back(own);
            node(id).variables.push_back(own);
        }
        const NodeId body = formula(quantification.body.front());
        node(id).parts.push_back(body);
        for (const FofVariable& variable : quantification.variables) scopes_[variable.name].pop_back();
    }

    VariableId newVariable(const std::string& name, NodeId binder) {
        out_.variables_.push_back({name, binder, {}});
        return VariableId(out_.variables_.size() - 1);
    }
    std::vector<Term> terms(NodeId at, const std::vector<FofTerm>& terms) {
        std::vector<Term> out;
        out.reserve(terms.size());
        for (const FofTerm& each : terms) out.push_back(term(at, each));
        return out;
    }
    Term term(NodeId at, const FofTerm& term) {
        if (term.kind == FofTerm::Kind::Variable) return variable(at, term.name);
        const FunctionId function = signature_.function(term.name, static_cast<std::uint32_t>(term.arguments.size()));
        return Application{function, terms(at, term.arguments)};
    }
    VariableId variable(NodeId at, const std::string& name) {
        std::vector<VariableId>& scope = scopes_[name];
        if (scope.empty()) scope.push_back(newVariable(name, NodeId()));
        std::vector<NodeId>& occurrences = out_.variables_[scope.back().index()].occurrences;
        if (occurrences.empty() || occurrences.back() != at) occurrences.push_back(at);
        return scope.back();
    }

    ResolvedFormula& out_;
    Signature& signature_;
    std::unordered_map<std::string, std::vector<VariableId>>
        scopes_;  ///< Innermost last; a free variable stays at the bottom.
};

ResolvedFormula::ResolvedFormula(const Fof& formula, Signature& signature) {
    Builder(*this, signature).formula(formula);
}

NodeShape ResolvedFormula::shape(SignedNode signedNode) const {
    while (nodes_[signedNode.node.index()].kind == Kind::Not) {
        signedNode.node = nodes_[signedNode.node.index()].parts.front();
        signedNode.positive = !signedNode.positive;
    }
    const bool positive = signedNode.positive;
    const Node& node = nodes_[signedNode.node.index()];
    NodeShape out;
    out.self = signedNode;
    out.variables = node.variables;
    for (const NodeId part : node.parts) out.parts.push_back({part, positive, false});
    switch (node.kind) {
        case Kind::Not:
        case Kind::True:
            out.kind = positive ? NodeShape::Kind::True : NodeShape::Kind::False;
            break;
        case Kind::False:
            out.kind = positive ? NodeShape::Kind::False : NodeShape::Kind::True;
            break;
        case Kind::Literal:
            out.kind = NodeShape::Kind::Literal;
            break;
        case Kind::And:
            out.kind = positive ? NodeShape::Kind::Conjunction : NodeShape::Kind::Disjunction;
            for (SignedNode& part : out.parts) part.refutes = !positive;
            break;
        case Kind::Or:
            out.kind = positive ? NodeShape::Kind::Disjunction : NodeShape::Kind::Conjunction;
            break;
        case Kind::Implies:
            out.kind = positive ? NodeShape::Kind::Disjunction : NodeShape::Kind::Conjunction;
            out.parts.front() = {node.parts.front(), !positive, positive};
            break;
        case Kind::Iff:
            out.kind = NodeShape::Kind::Equivalence;
            out.parts.front().positive = true;
            break;
        case Kind::ForAll:
            out.kind = positive ? NodeShape::Kind::Universal : NodeShape::Kind::Existential;
            break;
        case Kind::Exists:
            out.kind = positive ? NodeShape::Kind::Existential : NodeShape::Kind::Universal;
            break;
    }
    return out;
}

Literal ResolvedFormula::literal(SignedNode node) const {
    while (nodes_[node.node.index()].kind == Kind::Not)
        node = {nodes_[node.node.index()].parts.front(), !node.positive, false};
    Literal out = literals_[nodes_[node.node.index()].literal];
    if (!node.positive) out.positive = !out.positive;
    return out;
}

bool ResolvedFormula::occurs(VariableId variable, NodeId node) const {
    const std::vector<NodeId>& occurrences = variables_[variable.index()].occurrences;
    const auto first = std::lower_bound(occurrences.begin(), occurrences.end(), node);
    return first != occurrences.end() && *first < nodes_[node.index()].end;
}

std::vector<VariableId> ResolvedFormula::freeVariables(NodeId node) const {
    std::vector<VariableId> out;
    const NodeId end = nodes_[node.index()].end;
    for (NodeId at = node; at < end; at = NodeId(at.index() + 1)) {
        if (nodes_[at.index()].kind != Kind::Literal) continue;
        forEachVariable(literals_[nodes_[at.index()].literal], [&](VariableId variable) {
            const NodeId binder = variables_[variable.index()].binder;
            const bool isBoundBelow = binder.isValid() && node <= binder && binder < end;
            if (!isBoundBelow) out.push_back(variable);
        });
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

class ResolvedFormula::Printer {
public:
    Printer(const ResolvedFormula& formula, const Signature& signature, std::size_t limit)
        : formula_(formula), signature_(signature), limit_(limit) {
        for (const Variable& variable : formula.variables_) names_.push_back(variable.name);
    }

    void print(NodeId id, bool isOutermost) {
        if (out.size() > limit_) return;
        const Node& node = formula_.nodes_[id.index()];
        switch (node.kind) {
            case Kind::True:
                out += "$true";
                return;
            case Kind::False:
                out += "$false";
                return;
            case Kind::Literal:
                out += toText(formula_.literals_[node.literal], signature_, names_);
                return;
            case Kind::Not:
                out += "~";
                return print(node.parts.front(), false);
            case Kind::ForAll:
            case Kind::Exists:
                return quantified(node);
            case Kind::And:
                return connected(node, " & ", isOutermost);
            case Kind::Or:
                return connected(node, " | ", isOutermost);
            case Kind::Implies:
                return connected(node, " => ", isOutermost);
            case Kind::Iff:
                return connected(node, " <=> ", isOutermost);
        }
    }
    std::string out;

private:
    void quantified(const Node& node) {
        out += node.kind == Kind::ForAll ? "![" : "?[";
        for (std::size_t i = 0; i < node.variables.size() && out.size() <= limit_; ++i)
            out.append(i > 0 ? ", " : "").append(formula_.variableName(node.variables[i]));
        out += "]: ";
        print(node.parts.front(), false);
    }
    void connected(const Node& node, const char* connective, bool isOutermost) {
        if (!isOutermost) out += '(';
        for (std::size_t i = 0; i < node.parts.size() && out.size() <= limit_; ++i) {
            if (i > 0) out += connective;
            print(node.parts[i], false);
        }
        if (!isOutermost) out += ')';
    }

    const ResolvedFormula& formula_;
    const Signature& signature_;
    std::size_t limit_;
    std::vector<std::string> names_;
};

std::string ResolvedFormula::text(SignedNode node, const Signature& signature, std::size_t limit) const {
    Printer printer(*this, signature, limit);
    if (!node.positive) printer.out += "~";
    printer.print(node.node, node.positive);
    if (printer.out.size() > limit) {
        std::size_t end = limit;
        while (end > 0 && (static_cast<unsigned char>(printer.out[end]) & 0xC0U) == 0x80U) --end;
        printer.out.resize(end);
        printer.out += " ...";
    }
    return printer.out;
}

}  // namespace byrne::logic
