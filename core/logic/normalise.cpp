// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logic/normalise.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "core/logic/coherent_builder.h"
#include "core/logic/resolved_formula.h"
#include "core/logic/sequent.h"

namespace byrne::logic {

namespace {

using Kind = NodeShape::Kind;

/// Where the parts of one statement would multiply it more often than this, they get names instead.
constexpr std::size_t kMaxProduct = 8;
/// The same for all such multiplications of one formula together.
constexpr std::size_t kMaxSplits = 64;
/// The same for the number of literals that one split would copy.
constexpr std::size_t kMaxCopiedLiterals = 20000;

/// One way to go on where a sequent splits.
struct Branch {
    std::vector<SignedNode> premises;
    std::vector<SignedNode> conclusions;
    std::optional<Disjunct> disjunct;
};

/// Works off one formula: a stack of sequents, and the definitions that they came to need.
class Normalisation {
public:
    Normalisation(const ResolvedFormula& formula, Signature& signature, std::string stem, StepLog& log)
        : formula_(formula), signature_(signature), stem_(std::move(stem)), log_(log), builder_(formula) {}

    [[nodiscard]] std::vector<CoherentFormula> axiom() {
        add(opened(SequentUse::Axiom));
        drain();
        return std::move(done_);
    }

    /// The theorem is the last one.
    [[nodiscard]] std::vector<CoherentFormula> theorem() {
        Sequent sequent = opened(SequentUse::Theorem);
        if (sequent.isTrivial) sequent = alwaysTrue();
        for (const PendingPart& part : std::exchange(sequent.pending, {})) assume(sequent, part);
        CoherentFormula theorem = builder_.build(sequent);
        drain();
        done_.push_back(std::move(theorem));
        return std::move(done_);
    }

private:
    struct Definition {
        PredicateId predicate;
        std::vector<VariableId> variables;
        bool unfolds = false;  ///< Has its axiom predicate -> part.
        bool folds = false;    ///< Has its axiom part -> predicate.
    };

    SequentBuilder into(Sequent& sequent, SequentUse use = SequentUse::Axiom) {
        return {formula_, signature_, use, sequent, log_};
    }
    [[nodiscard]] Sequent opened(SequentUse use);
    [[nodiscard]] static Sequent alwaysTrue();
    void add(Sequent sequent) { stack_.push_back(std::move(sequent)); }
    void drain();
    void settle(Sequent sequent);
    void split(const Sequent& sequent, const PendingPart& part, const std::vector<Branch>& branches);
    [[nodiscard]] std::vector<Branch> branches(const PendingPart& part);
    [[nodiscard]] std::vector<Branch> conjunctionBranches(const NodeShape& shape);
    [[nodiscard]] bool mustName(const Sequent& sequent, std::size_t branches, bool isEquivalence);
    [[nodiscard]] bool multipliesTooMuch(const Sequent& sequent);
    void name(Sequent& sequent, const PendingPart& part);
    void nameUnderQuantifier(Sequent& sequent, const PendingPart& part);
    void assume(Sequent& theorem, const PendingPart& part);
    PredicateId freshPredicate(const char* kind, std::size_t& count, std::size_t arity);
    Definition& definition(SignedNode node);
    [[nodiscard]] Literal unfolding(SignedNode node);
    [[nodiscard]] Literal folding(SignedNode node);
    [[nodiscard]] static Literal atom(const Definition& definition);
    [[nodiscard]] std::string text(SignedNode node) const { return "`" + formula_.text(node, signature_) + "`"; }
    [[nodiscard]] std::string text(const Literal& literal) const;

    const ResolvedFormula& formula_;
    Signature& signature_;
    std::string stem_;
    StepLog& log_;
    CoherentBuilder builder_;
    std::vector<Sequent> stack_;
    std::deque<Sequent> definitions_;
    std::map<std::pair<NodeId, bool>, Definition> known_;
    std::vector<CoherentFormula> done_;
    std::size_t splits_ = 0;
    std::size_t parts_ = 0;
    std::size_t counterexamples_ = 0;
};

Sequent Normalisation::opened(SequentUse use) {
    Sequent sequent;
    sequent.universals = formula_.freeVariables(formula_.root().node);
    into(sequent, use).addConclusion({}, formula_.root());
    return sequent;
}

Sequent Normalisation::alwaysTrue() {
    Sequent sequent;
    sequent.disjuncts.emplace_back();
    return sequent;
}

/// Definitions come after the statements that use them first; a sequent that is split goes on with its first branch.
void Normalisation::drain() {
    while (!stack_.empty() || !definitions_.empty()) {
        if (stack_.empty()) {
            stack_.push_back(std::move(definitions_.front()));
            definitions_.pop_front();
        }
        Sequent next = std::move(stack_.back());
        stack_.pop_back();
        settle(std::move(next));
    }
}

void Normalisation::settle(Sequent sequent) {
    while (!sequent.isTrivial && !sequent.pending.empty()) {
        const PendingPart part = sequent.pending.front();
        if (!part.isPremise && !part.witnesses.empty()) {
            sequent.pending.pop_front();
            nameUnderQuantifier(sequent, part);
            continue;
        }
        const std::vector<Branch> ways = branches(part);
        const bool isEquivalence = formula_.shape(part.formula).kind == Kind::Equivalence;
        if (!mustName(sequent, ways.size(), isEquivalence)) return split(sequent, part, ways);
        sequent.pending.pop_front();
        name(sequent, part);
    }
    if (sequent.isTrivial) return log_.add("Left out a statement that is always true.");
    if (readNegativeDisjunctsAsPremises(sequent)) log_.add("Read the negative alternatives as premises.");
    done_.push_back(builder_.build(sequent));
}

void Normalisation::split(const Sequent& sequent, const PendingPart& part, const std::vector<Branch>& branches) {
    log_.add("Split " + text(part.formula) + (part.isPremise ? ", a premise," : "") + " into " +
             std::to_string(branches.size()) + " statements.");
    for (auto branch = branches.rbegin(); branch != branches.rend(); ++branch) {
        Sequent next = sequent;
        next.pending.pop_front();
        SequentBuilder builder = into(next);
        for (const SignedNode premise : branch->premises) builder.addPremise(premise);
        for (const SignedNode conclusion : branch->conclusions) builder.addConclusion({}, conclusion);
        if (branch->disjunct) next.disjuncts.push_back(*branch->disjunct);
        add(std::move(next));
    }
}

std::vector<Branch> Normalisation::branches(const PendingPart& part) {
    const NodeShape shape = formula_.shape(part.formula);
    std::vector<Branch> out;
    if (shape.kind == Kind::Equivalence) {
        const SignedNode a = shape.parts[0];
        const SignedNode b = shape.parts[1];
        if (part.isPremise) return {{{a, b}, {}, {}}, {{a.complement(), b.complement()}, {}, {}}};
        if (b.positive) return {{{a}, {b}, {}}, {{b}, {a}, {}}};
        return {{{}, {a, b.complement()}, {}}, {{a, b.complement()}, {}, {}}};
    }
    if (!part.isPremise) return conjunctionBranches(shape);
    for (const SignedNode each : shape.parts) out.push_back({{each}, {}, {}});
    return out;
}

/// Parts that need no split of their own stay together in the first statement.
std::vector<Branch> Normalisation::conjunctionBranches(const NodeShape& shape) {
    std::vector<Branch> out;
    std::optional<Disjunct> together;
    for (const SignedNode part : shape.parts) {
        auto alternatives = disjunctsOf(formula_, part, 1);
        if (!alternatives || alternatives->size() != 1) {
            out.push_back({{}, {part}, {}});
            continue;
        }
        if (!together) together.emplace();
        Disjunct& only = alternatives->front();
        together->witnesses.insert(together->witnesses.end(), only.witnesses.begin(), only.witnesses.end());
        together->literals.insert(together->literals.end(), only.literals.begin(), only.literals.end());
    }
    if (together && !together->literals.empty()) out.insert(out.begin(), Branch{{}, {}, std::move(together)});
    return out;
}

/// A sequent with nothing else in it (the formula itself, or a definition) can always be split; its size only adds up.
bool Normalisation::mustName(const Sequent& sequent, std::size_t branches, bool isEquivalence) {
    const std::size_t size = sequent.premises.size() + sequent.disjuncts.size();
    const bool isAlone = sequent.pending.size() == 1;
    if (isAlone && size <= 1) return false;
    if (branches * size > kMaxCopiedLiterals) return true;
    if (isAlone && !isEquivalence) return false;
    if (splits_ + branches > kMaxSplits || multipliesTooMuch(sequent)) return true;
    splits_ += branches;
    return false;
}

bool Normalisation::multipliesTooMuch(const Sequent& sequent) {
    std::size_t product = 1;
    for (const PendingPart& part : sequent.pending) {
        const bool splits = part.isPremise || part.witnesses.empty();
        if (splits) product *= std::max<std::size_t>(1, branches(part).size());
        if (product > kMaxProduct) return true;
    }
    return false;
}

void Normalisation::name(Sequent& sequent, const PendingPart& part) {
    if (part.isPremise)
        sequent.premises.push_back(folding(part.formula));
    else
        sequent.disjuncts.push_back({{}, {unfolding(part.formula)}});
}

/// exists witnesses: part; only those conjuncts get names that need them.
void Normalisation::nameUnderQuantifier(Sequent& sequent, const PendingPart& part) {
    const NodeShape shape = formula_.shape(part.formula);
    const std::vector<SignedNode> parts =
        shape.kind == Kind::Conjunction ? shape.parts : std::vector<SignedNode>{shape.self};
    Disjunct out;
    for (const SignedNode each : parts) {
        auto alternatives = disjunctsOf(formula_, each, 1);
        if (alternatives && alternatives->empty()) return;
        if (!alternatives) {
            out.literals.push_back(unfolding(each));
            continue;
        }
        Disjunct& only = alternatives->front();
        out.witnesses.insert(out.witnesses.end(), only.witnesses.begin(), only.witnesses.end());
        out.literals.insert(out.literals.end(), only.literals.begin(), only.literals.end());
    }
    out.witnesses.insert(out.witnesses.begin(), part.witnesses.begin(), part.witnesses.end());
    if (out.literals.empty()) sequent.isTrivial = true;
    sequent.disjuncts.push_back(std::move(out));
}

/// In a theorem the user may assume a premise, or the negation of a conclusion, under a new name.
void Normalisation::assume(Sequent& theorem, const PendingPart& part) {
    if (part.isPremise) {
        theorem.premises.push_back(unfolding(part.formula));
        return;
    }
    std::vector<VariableId> variables = formula_.freeVariables(part.formula.node);
    std::erase_if(variables, [&](VariableId each) {
        return std::find(part.witnesses.begin(), part.witnesses.end(), each) != part.witnesses.end();
    });
    const Definition assumed{freshPredicate("counterexample_", counterexamples_, variables.size()), variables, true,
                             false};
    log_.add("Assumed the conclusion " + text(part.formula) + " to be false, under the name " + text(atom(assumed)) +
             ".");
    theorem.premises.push_back(atom(assumed));
    Sequent refuted;
    refuted.universals = std::move(variables);
    refuted.universals.insert(refuted.universals.end(), part.witnesses.begin(), part.witnesses.end());
    refuted.premises.push_back(atom(assumed));
    into(refuted).addConclusion({}, part.formula.complement());
    definitions_.push_back(std::move(refuted));
}

PredicateId Normalisation::freshPredicate(const char* kind, std::size_t& count, std::size_t arity) {
    const std::string number = ++count == 1 ? "" : "_" + std::to_string(count);
    return signature_.freshPredicate(kind + stem_ + number, static_cast<std::uint32_t>(arity));
}

Normalisation::Definition& Normalisation::definition(SignedNode node) {
    const auto [entry, isNew] = known_.try_emplace({node.node, node.positive});
    Definition& out = entry->second;
    if (!isNew) return out;
    out.variables = formula_.freeVariables(node.node);
    out.predicate = freshPredicate("part_", parts_, out.variables.size());
    log_.add("Named the part " + text(node) + " " + text(atom(out)) + ".");
    return out;
}

/// The name of the part where knowing the name must give the part.
Literal Normalisation::unfolding(SignedNode node) {
    Definition& known = definition(node);
    if (!std::exchange(known.unfolds, true)) {
        Sequent sequent;
        sequent.universals = known.variables;
        sequent.premises.push_back(atom(known));
        into(sequent).addConclusion({}, node);
        definitions_.push_back(std::move(sequent));
    }
    return atom(known);
}

/// The name of the part where knowing the part must give the name.
Literal Normalisation::folding(SignedNode node) {
    Definition& known = definition(node);
    if (!std::exchange(known.folds, true)) {
        Sequent sequent;
        sequent.universals = known.variables;
        sequent.disjuncts.push_back({{}, {atom(known)}});
        into(sequent).addPremise(node);
        definitions_.push_back(std::move(sequent));
    }
    return atom(known);
}

Literal Normalisation::atom(const Definition& definition) {
    return {true, definition.predicate, std::vector<Term>(definition.variables.begin(), definition.variables.end())};
}

std::string Normalisation::text(const Literal& literal) const {
    std::string out = signature_[literal.predicate].name;
    for (std::size_t i = 0; i < literal.arguments.size(); ++i)
        out += (i == 0 ? "(" : ",") + formula_.variableName(literal.arguments[i].variable());
    return "`" + out + (literal.arguments.empty() ? "`" : ")`");
}

/// A part of a symbol name that any language of the program can print.
std::string wordOf(const std::string& name) {
    std::string out;
    for (const char c : name)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_') out += c;
    return out;
}

}  // namespace

Normaliser::Normaliser(Theory& theory) : theory_(theory) {
    for (const Statement& statement : theory.statements) names_.insert(statement.name);
}

void Normaliser::claimSymbols(const Fof& formula) {
    for (const FofSymbolUse& use : symbolUses(formula)) {
        if (use.isPredicate)
            theory_.signature.predicate(*use.name, use.arity);
        else
            theory_.signature.function(*use.name, use.arity);
    }
}

std::string Normaliser::claimName(const std::string& wanted) {
    if (names_.insert(wanted).second) return wanted;
    std::size_t& number = lastNumber_[wanted];
    for (number = std::max<std::size_t>(number, 1);;) {
        const std::string name = wanted + "_" + std::to_string(++number);
        if (names_.insert(name).second) return name;
    }
}

Normalised Normaliser::addAxiom(const std::string& name, const Fof& formula, const base::Location& origin) {
    const ResolvedFormula resolved(formula, theory_.signature);
    StepLog log;
    std::vector<CoherentFormula> found = Normalisation(resolved, theory_.signature, wordOf(name), log).axiom();
    Normalised out;
    const bool isOne = found.size() == 1;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string own = isOne ? name : claimName(name + "_" + std::to_string(i + 1));
        out.statements.emplace_back(theory_.statements.size());
        theory_.statements.push_back({own, StatementKind::Axiom, std::move(found[i]), origin});
    }
    out.steps = log.sentences();
    return out;
}

Normalised Normaliser::addTheorem(const std::string& name, const Fof& formula, const base::Location& origin) {
    const ResolvedFormula resolved(formula, theory_.signature);
    StepLog log;
    std::vector<CoherentFormula> found = Normalisation(resolved, theory_.signature, wordOf(name), log).theorem();
    Normalised out;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool isTheorem = i + 1 == found.size();
        const std::string own = isTheorem ? name : claimName(name + "_" + std::to_string(i + 1));
        out.statements.emplace_back(theory_.statements.size());
        theory_.statements.push_back(
            {own, isTheorem ? StatementKind::Theorem : StatementKind::Axiom, std::move(found[i]), origin});
    }
    out.steps = log.sentences();
    return out;
}

}  // namespace byrne::logic
