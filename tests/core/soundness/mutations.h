// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Faulty variants of good proofs, of every kind that a buggy prover, a hand edit or an attacker could make. Each
// mutation is small: one place of one proof. Most variants are wrong; which are is for SlowVerifier to say.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/proof/proof.h"

namespace byrne::soundness {

struct Mutant {
    std::string kind;
    std::shared_ptr<const logic::Theory> theory;  ///< Shared by all mutants that leave it as it is.
    proof::Proof proof;
};

class Mutations {
public:
    Mutations(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof)
        : shared_(std::make_shared<const logic::Theory>(theory)), theory_(*shared_), theorem_(theorem), proof_(proof) {}

    /// All mutants, in a fixed order.
    [[nodiscard]] std::map<std::string, std::vector<Mutant>> all() {
        statements();
        terms();
        premises();
        facts();
        witnesses();
        branches();
        goals();
        claims();
        flips();
        theories();
        heading();
        return std::move(mutants_);
    }

private:
    using Blocks = std::vector<proof::Block*>;

    static void collect(proof::Block& block, Blocks& blocks) {
        blocks.push_back(&block);
        for (proof::Node& node : block.nodes) {
            if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (proof::Branch& branch : split->branches) collect(branch.body(), blocks);
            if (auto* claim = std::get_if<proof::Claim>(&node.form)) collect(claim->body(), blocks);
        }
    }
    static void number(proof::Block& block, std::size_t& next) {
        for (proof::Node& node : block.nodes) {
            node.id = proof::StepId(next++);
            if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (proof::Branch& branch : split->branches) number(branch.body(), next);
            if (auto* claim = std::get_if<proof::Claim>(&node.form)) number(claim->body(), next);
        }
    }

    void keep(const std::string& kind, proof::Proof mutant) {
        if (!(mutant == proof_)) keep(kind, std::move(mutant), shared_);
    }
    void keep(const std::string& kind, proof::Proof mutant, logic::Theory theory) {
        if (theory.statements != theory_.statements)
            keep(kind, std::move(mutant), std::make_shared<const logic::Theory>(std::move(theory)));
    }
    void keep(const std::string& kind, proof::Proof mutant, std::shared_ptr<const logic::Theory> theory) {
        std::size_t next = 0;
        number(mutant.root, next);
        mutants_[kind].push_back({kind, std::move(theory), std::move(mutant)});
    }

    /// Calls `change(node, variant)` on a copy of every node in turn, for each variant; a true answer makes a mutant.
    void atEveryNode(const std::string& kind, std::size_t variants,
                     const std::function<bool(proof::Node&, std::size_t)>& change) {
        proof::Proof counted = proof_;
        Blocks counts;
        collect(counted.root, counts);
        for (std::size_t b = 0; b < counts.size(); ++b)
            for (std::size_t n = 0; n < counts[b]->nodes.size(); ++n)
                for (std::size_t variant = 0; variant < variants; ++variant) {
                    proof::Proof copy = proof_;
                    Blocks blocks;
                    collect(copy.root, blocks);
                    if (change(blocks[b]->nodes[n], variant)) keep(kind, std::move(copy));
                }
    }

    static proof::Justification* justification(proof::Node& node) {
        if (auto* step = std::get_if<proof::Step>(&node.form)) return &step->by;
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form)) return &split->by;
        if (auto* close = std::get_if<proof::CloseByContradiction>(&node.form)) return &close->by;
        return nullptr;
    }
    static proof::ByStatement* byStatement(proof::Node& node) {
        proof::Justification* by = justification(node);
        return by == nullptr ? nullptr : std::get_if<proof::ByStatement>(by);
    }
    static std::vector<proof::FactId>* premisesOf(proof::Node& node) {
        if (auto* step = std::get_if<proof::Step>(&node.form)) return &step->premises;
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form)) return &split->premises;
        if (auto* close = std::get_if<proof::CloseByGoal>(&node.form)) return &close->premises;
        if (auto* close = std::get_if<proof::CloseByContradiction>(&node.form)) return &close->premises;
        return nullptr;
    }
    static std::vector<proof::Fact>* factsOf(proof::Node& node, std::size_t branch) {
        if (auto* step = std::get_if<proof::Step>(&node.form)) return &step->facts;
        if (auto* claim = std::get_if<proof::Claim>(&node.form)) return &claim->facts;
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form);
            split != nullptr && branch < split->branches.size())
            return &split->branches[branch].assumptions;
        return nullptr;
    }
    static std::vector<logic::VariableId>* witnessesOf(proof::Node& node, std::size_t branch) {
        if (auto* step = std::get_if<proof::Step>(&node.form)) return &step->witnesses;
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form);
            split != nullptr && branch < split->branches.size())
            return &split->branches[branch].witnesses;
        return nullptr;
    }

    void statements() {
        atEveryNode("another axiom", 3, [&](proof::Node& node, std::size_t variant) {
            proof::ByStatement* by = byStatement(node);
            if (by == nullptr || theorem_.index() == 0) return false;
            by->statement = logic::StatementId((by->statement.index() + variant + 1) % theorem_.index());
            by->instantiation.resize(
                theory_[by->statement].formula.universalCount,
                by->instantiation.empty() ? logic::Term(logic::VariableId(std::size_t{0})) : by->instantiation[0]);
            return true;
        });
        atEveryNode("the theorem as its own axiom", 1, [&](proof::Node& node, std::size_t) {
            auto* step = std::get_if<proof::Step>(&node.form);
            if (step == nullptr || theory_[theorem_].formula.conclusion.size() != 1) return false;
            proof::ByStatement by{theorem_, {}};
            step->premises.clear();
            for (std::size_t i = 0; i < theory_[theorem_].formula.universalCount; ++i)
                by.instantiation.emplace_back(logic::VariableId(i));
            for (const proof::Fact& fact : proof_.hypotheses) step->premises.push_back(fact.id);
            step->by = by;
            return true;
        });
    }

    void terms() {
        atEveryNode("instantiation", 3, [&](proof::Node& node, std::size_t variant) {
            proof::ByStatement* by = byStatement(node);
            if (by == nullptr || by->instantiation.empty()) return false;
            auto& terms = by->instantiation;
            if (variant == 0) std::rotate(terms.begin(), terms.begin() + 1, terms.end());
            if (variant == 1) terms.front() = terms.back();
            if (variant == 2) terms.back() = logic::VariableId(proof_.variables.size() - 1);
            return true;
        });
    }

    void premises() {
        atEveryNode("another premise", 4, [&](proof::Node& node, std::size_t variant) {
            std::vector<proof::FactId>* premises = premisesOf(node);
            if (premises == nullptr || premises->empty()) return false;
            if (variant == 0) premises->front() = proof::FactId((premises->front().value + 1) % factCount());
            if (variant == 1)
                premises->back() = proof::FactId((premises->back().value + factCount() - 1) % factCount());
            if (variant == 2) std::rotate(premises->begin(), premises->begin() + 1, premises->end());
            if (variant == 3) premises->back() = proof::FactId();
            return true;
        });
        atEveryNode("a premise left out", 1, [&](proof::Node& node, std::size_t) {
            std::vector<proof::FactId>* premises = premisesOf(node);
            if (premises == nullptr || premises->empty()) return false;
            premises->pop_back();
            return true;
        });
        atEveryNode("a fact of another branch or of later", 3, [&](proof::Node& node, std::size_t variant) {
            std::vector<proof::FactId>* premises = premisesOf(node);
            if (premises == nullptr || premises->empty()) return false;
            premises->front() = proof::FactId(factCount() - 1 - variant);
            return true;
        });
    }

    void facts() {
        const auto onFact = [&](const std::string& kind, const std::function<bool(logic::Literal&)>& change) {
            atEveryNode(kind, 4, [&](proof::Node& node, std::size_t variant) {
                std::vector<proof::Fact>* facts = factsOf(node, variant / 2);
                if (facts == nullptr || facts->empty()) return false;
                return change(variant % 2 == 0 ? facts->front().literal : facts->back().literal);
            });
        };
        onFact("a fact negated", [](logic::Literal& literal) { return literal.positive = !literal.positive, true; });
        onFact("a fact about others", [](logic::Literal& literal) {
            if (literal.arguments.empty()) return false;
            return literal.arguments.front() = literal.arguments.back(), true;
        });
        onFact("a fact turned around", [](logic::Literal& literal) {
            return std::reverse(literal.arguments.begin(), literal.arguments.end()), !literal.isEquality();
        });
        onFact("direction of an equality", [](logic::Literal& literal) {
            return std::reverse(literal.arguments.begin(), literal.arguments.end()), literal.isEquality();
        });
        onFact("another predicate", [&](logic::Literal& literal) {
            for (std::size_t p = 0; p < theory_.signature.predicateCount(); ++p)
                if (logic::PredicateId(p) != literal.predicate &&
                    theory_.signature[logic::PredicateId(p)].arity == literal.arguments.size())
                    return literal.predicate = logic::PredicateId(p), true;
            return false;
        });
        atEveryNode("a fact with another's number", 2, [&](proof::Node& node, std::size_t variant) {
            std::vector<proof::Fact>* facts = factsOf(node, variant);
            if (facts == nullptr || facts->empty() || proof_.hypotheses.empty()) return false;
            facts->front().id = proof_.hypotheses.front().id;
            return true;
        });
    }

    void witnesses() {
        atEveryNode("a witness that is there already", 4, [&](proof::Node& node, std::size_t variant) {
            std::vector<logic::VariableId>* witnesses = witnessesOf(node, variant / 2);
            if (witnesses == nullptr || witnesses->empty()) return false;
            const logic::VariableId captured = variant % 2 == 0 ? logic::VariableId(std::size_t{0})
                                                                : logic::VariableId(witnesses->front().index() - 1);
            if (captured.index() >= proof_.variables.size()) return false;
            witnesses->front() = captured;
            return true;
        });
        for (std::size_t from = proof_.parameterCount; from < proof_.variables.size(); ++from)
            for (std::size_t to = 0; to < from; ++to) keep("a witness captured everywhere", renamed(from, to));
    }

    void branches() {
        atEveryNode("a branch dropped", 4, [](proof::Node& node, std::size_t variant) {
            auto* split = std::get_if<proof::CaseSplit>(&node.form);
            if (split == nullptr || variant >= split->branches.size()) return false;
            split->branches.erase(split->branches.begin() + static_cast<std::ptrdiff_t>(variant));
            return true;
        });
        atEveryNode("disjuncts swapped", 4, [](proof::Node& node, std::size_t variant) {
            auto* split = std::get_if<proof::CaseSplit>(&node.form);
            if (split == nullptr || split->branches.size() < 2) return false;
            proof::Branch& first = split->branches[0];
            proof::Branch& other = split->branches[1 + variant % (split->branches.size() - 1)];
            if (variant < 2) return std::swap(first, other), true;
            for (std::size_t i = 0; i < std::min(first.assumptions.size(), other.assumptions.size()); ++i)
                std::swap(first.assumptions[i].literal, other.assumptions[i].literal);
            return true;
        });
        atEveryNode("two branches with one body", 1, [](proof::Node& node, std::size_t) {
            auto* split = std::get_if<proof::CaseSplit>(&node.form);
            if (split == nullptr || split->branches.size() < 2) return false;
            std::swap(split->branches[0].block, split->branches[1].block);
            return true;
        });
        movedOut();
        atEveryNode("a step without its block's end", 1, [](proof::Node& node, std::size_t) {
            auto* split = std::get_if<proof::CaseSplit>(&node.form);
            if (split == nullptr) return false;
            split->branches.front().body().nodes.pop_back();
            return true;
        });
    }

    /// The first step of a branch stands before the split.
    void movedOut() {
        proof::Proof counted = proof_;
        Blocks counts;
        collect(counted.root, counts);
        for (std::size_t b = 0; b < counts.size(); ++b)
            for (std::size_t branch = 0; branch < 4; ++branch) {
                proof::Proof copy = proof_;
                Blocks blocks;
                collect(copy.root, blocks);
                auto& nodes = blocks[b]->nodes;
                auto* split = std::get_if<proof::CaseSplit>(&nodes.back().form);
                if (split == nullptr || branch >= split->branches.size()) continue;
                auto& inner = split->branches[branch].body().nodes;
                if (!std::holds_alternative<proof::Step>(inner.front().form)) continue;
                const proof::Node step = inner.front();
                inner.erase(inner.begin());
                nodes.insert(nodes.end() - 1, step);
                keep("a step moved out of its branch", std::move(copy));
            }
    }

    void goals() {
        atEveryNode("another case of the goal", 1, [](proof::Node& node, std::size_t) {
            auto* close = std::get_if<proof::CloseByGoal>(&node.form);
            return close != nullptr && (++close->disjunct, true);
        });
        atEveryNode("another object in the goal", 2, [&](proof::Node& node, std::size_t variant) {
            auto* close = std::get_if<proof::CloseByGoal>(&node.form);
            if (close == nullptr || close->witnesses.empty()) return false;
            close->witnesses.front() =
                variant == 0 ? logic::VariableId(std::size_t{0}) : logic::VariableId(proof_.variables.size() - 1);
            return true;
        });
        atEveryNode("a contradiction instead of the goal", 1, [](proof::Node& node, std::size_t) {
            auto* close = std::get_if<proof::CloseByGoal>(&node.form);
            if (close == nullptr) return false;
            node.form = proof::CloseByContradiction{proof::ByClash{}, close->premises};
            return true;
        });
        atEveryNode("the goal instead of a contradiction", 1, [](proof::Node& node, std::size_t) {
            auto* close = std::get_if<proof::CloseByContradiction>(&node.form);
            if (close == nullptr) return false;
            node.form = proof::CloseByGoal{0, {}, close->premises};
            return true;
        });
    }

    /// A step is first made into a claim that holds (inner proof: the step itself), then the claim is spoilt.
    void claims() {
        atEveryNode("a claim of something else", 3, [&](proof::Node& node, std::size_t variant) {
            if (!makeClaim(node)) return false;
            auto& claim = std::get<proof::Claim>(node.form);
            logic::Literal& literal = claim.facts.front().literal;
            if (variant == 0) literal.positive = !literal.positive;
            if (variant == 1 && !literal.arguments.empty()) literal.arguments.front() = literal.arguments.back();
            if (variant == 2) claim.body().nodes.erase(claim.body().nodes.begin());
            return true;
        });
        atEveryNode("a claim that uses itself", 1, [&](proof::Node& node, std::size_t) {
            if (!makeClaim(node)) return false;
            auto& claim = std::get<proof::Claim>(node.form);
            std::get<proof::CloseByGoal>(claim.body().nodes.back().form).premises.front() = claim.facts.front().id;
            return true;
        });
        atEveryNode("an inner fact used outside", 1, [&](proof::Node& node, std::size_t) {
            if (!makeClaim(node)) return false;
            auto& claim = std::get<proof::Claim>(node.form);
            auto& inner = std::get<proof::Step>(claim.body().nodes.front().form);
            std::swap(inner.facts.front().id, claim.facts.front().id);
            std::get<proof::CloseByGoal>(claim.body().nodes.back().form).premises.front() = inner.facts.front().id;
            return true;
        });
    }
    bool makeClaim(proof::Node& node) const {
        const auto* step = std::get_if<proof::Step>(&node.form);
        if (step == nullptr || !step->witnesses.empty() || step->facts.empty()) return false;
        proof::Step inner = *step;
        proof::Claim claim;
        proof::CloseByGoal close;
        claim.facts = step->facts;
        for (std::size_t i = 0; i < inner.facts.size(); ++i) {
            inner.facts[i].id = proof::FactId(std::size_t{100000} + i);
            close.premises.push_back(inner.facts[i].id);
        }
        claim.block.emplace_back();
        claim.body().nodes.push_back({inner, {}, {}, std::move(node.flips)});
        node.flips.clear();
        claim.body().nodes.push_back({close, {}, {}});
        node.form = claim;
        return true;
    }

    void flips() {
        const auto onFlip = [&](const std::string& kind, std::size_t variants,
                                const std::function<bool(proof::Step&, std::size_t)>& change) {
            atEveryNode(kind, 2 * variants, [&](proof::Node& node, std::size_t variant) {
                if (node.flips.empty()) return false;
                return change(variant % 2 == 0 ? node.flips.front() : node.flips.back(), variant / 2);
            });
        };
        onFlip("a flip of something else", 3, [](proof::Step& flip, std::size_t variant) {
            logic::Literal& literal = flip.facts.front().literal;
            if (variant == 0) literal.positive = !literal.positive;
            if (variant == 1) literal.arguments.front() = literal.arguments.back();
            if (variant == 2)
                std::rotate(literal.arguments.begin(), literal.arguments.begin() + 1, literal.arguments.end());
            return true;
        });
        onFlip("a flip of another fact", 2, [&](proof::Step& flip, std::size_t variant) {
            const std::size_t by = variant == 0 ? 1 : factCount() - 1;
            flip.premises.front() = proof::FactId((flip.premises.front().index() + by) % factCount());
            return true;
        });
        onFlip("a flip by another axiom", 2, [&](proof::Step& flip, std::size_t variant) {
            auto* by = std::get_if<proof::ByStatement>(&flip.by);
            if (by == nullptr) return false;
            by->statement = logic::StatementId((by->statement.index() + variant + 1) % theorem_.index());
            by->instantiation.resize(theory_[by->statement].formula.universalCount, by->instantiation[0]);
            return true;
        });
        onFlip("a flip with other objects", 1, [&](proof::Step& flip, std::size_t) {
            auto* by = std::get_if<proof::ByStatement>(&flip.by);
            if (by == nullptr || by->instantiation.size() < 2) return false;
            std::rotate(by->instantiation.begin(), by->instantiation.begin() + 1, by->instantiation.end());
            return true;
        });
        onFlip("a flip with another fact's number", 1, [&](proof::Step& flip, std::size_t) {
            flip.facts.front().id = proof::FactId(std::size_t{0});
            return !proof_.hypotheses.empty();
        });
        atEveryNode("flips left out", 1, [](proof::Node& node, std::size_t) {
            if (node.flips.empty()) return false;
            node.flips.clear();
            return true;
        });
        flippedElsewhere();
    }

    /// What one node turned for itself is a premise of all others.
    void flippedElsewhere() {
        proof::Proof counted = proof_;
        Blocks counts;
        collect(counted.root, counts);
        for (proof::Block* block : counts)
            for (const proof::Node& node : block->nodes)
                for (const proof::Step& flip : node.flips)
                    atEveryNode("a flipped fact used elsewhere", 1, [&](proof::Node& other, std::size_t) {
                        std::vector<proof::FactId>* premises = premisesOf(other);
                        if (premises == nullptr || premises->empty() || other.id == node.id) return false;
                        premises->front() = flip.facts.front().id;
                        return true;
                    });
    }

    /// The proof stays; what it is a proof of changes.
    void theories() {
        for (std::size_t variant = 0; variant < 3; ++variant) {
            logic::Theory changed = theory_;
            logic::CoherentFormula& formula = changed.statements[theorem_.index()].formula;
            if (formula.conclusion.empty() || formula.conclusion.front().literals.empty()) break;
            auto& literals = formula.conclusion.front().literals;
            if (variant == 0) literals.front().positive = !literals.front().positive;
            if (variant == 1 && literals.front().arguments.empty()) continue;
            if (variant == 1) literals.front().arguments.front() = literals.front().arguments.back();
            if (variant == 2) literals.push_back(literals.front().negated());
            keep("another goal", proof_, std::move(changed));
        }
        for (const std::size_t used : usedStatements())
            for (std::size_t variant = 0; variant < 3; ++variant) {
                logic::Theory changed = theory_;
                if (spoil(changed.statements[used].formula, variant))
                    keep("an axiom of the theory changed", proof_, std::move(changed));
            }
    }
    static bool spoil(logic::CoherentFormula& formula, std::size_t variant) {
        if (variant == 0 && !formula.premises.empty())
            return formula.premises.front().positive = !formula.premises.front().positive, true;
        if (variant == 1 && !formula.conclusion.empty()) {
            formula.conclusion.push_back({{}, {}});
            return formula.conclusion.back().literals = formula.premises, true;
        }
        if (variant == 2 && !formula.conclusion.empty() && !formula.conclusion.front().literals.empty())
            return formula.conclusion.front().literals.erase(formula.conclusion.front().literals.begin()), true;
        return false;
    }
    std::set<std::size_t> usedStatements() const {
        std::set<std::size_t> used;
        proof::Proof copy = proof_;
        Blocks blocks;
        collect(copy.root, blocks);
        for (proof::Block* block : blocks)
            for (proof::Node& node : block->nodes)
                if (const proof::ByStatement* by = byStatement(node)) used.insert(by->statement.index());
        return used;
    }

    void heading() {
        for (std::size_t i = 0; i < proof_.hypotheses.size(); ++i) {
            proof::Proof copy = proof_;
            copy.hypotheses[i].literal.positive = !copy.hypotheses[i].literal.positive;
            keep("another hypothesis", std::move(copy));
        }
        proof::Proof copy = proof_;
        if (!theory_[theorem_].formula.conclusion.empty() &&
            theory_[theorem_].formula.conclusion.front().witnesses.empty())
            for (const logic::Literal& literal : theory_[theorem_].formula.conclusion.front().literals)
                copy.hypotheses.push_back({proof::FactId(200000 + copy.hypotheses.size()), literal, {}});
        keep("the goal as hypothesis", std::move(copy));
    }

    proof::Proof renamed(std::size_t from, std::size_t to) const {
        std::vector<logic::Term> values;
        for (std::size_t i = 0; i < proof_.variables.size(); ++i)
            values.emplace_back(logic::VariableId(i == from ? to : i));
        proof::Proof copy = proof_;
        Blocks blocks;
        collect(copy.root, blocks);
        for (proof::Block* block : blocks)
            for (proof::Node& node : block->nodes) rename(node, values);
        return copy;
    }
    static void rename(proof::Node& node, const std::vector<logic::Term>& values) {
        for (proof::Step& flip : node.flips) {
            if (auto* by = std::get_if<proof::ByStatement>(&flip.by))
                for (logic::Term& term : by->instantiation) term = logic::substitute(term, values);
            for (proof::Fact& fact : flip.facts) fact.literal = logic::substitute(fact.literal, values);
        }
        if (proof::ByStatement* by = byStatement(node))
            for (logic::Term& term : by->instantiation) term = logic::substitute(term, values);
        if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
            if (auto* middle = std::get_if<proof::ByExcludedMiddle>(&split->by))
                middle->literal = logic::substitute(middle->literal, values);
        if (auto* close = std::get_if<proof::CloseByGoal>(&node.form))
            for (logic::Term& term : close->witnesses) term = logic::substitute(term, values);
        for (std::size_t branch = 0; branch < 64; ++branch) {
            if (std::vector<proof::Fact>* facts = factsOf(node, branch))
                for (proof::Fact& fact : *facts) fact.literal = logic::substitute(fact.literal, values);
            if (std::vector<logic::VariableId>* witnesses = witnessesOf(node, branch))
                for (logic::VariableId& witness : *witnesses) witness = values[witness.index()].variable();
        }
    }

    [[nodiscard]] std::size_t factCount() const {
        std::size_t count = proof_.hypotheses.size();
        proof::Proof copy = proof_;
        Blocks blocks;
        collect(copy.root, blocks);
        for (proof::Block* block : blocks)
            for (proof::Node& node : block->nodes) {
                count += node.flips.size();
                for (std::size_t branch = 0; branch < 64; ++branch) {
                    const std::vector<proof::Fact>* facts = factsOf(node, branch);
                    if (facts == nullptr) break;
                    count += facts->size();
                    if (!std::holds_alternative<proof::CaseSplit>(node.form)) break;
                }
            }
        return std::max<std::size_t>(count, 4);
    }

    const std::shared_ptr<const logic::Theory> shared_;
    const logic::Theory& theory_;
    const logic::StatementId theorem_;
    const proof::Proof& proof_;
    std::map<std::string, std::vector<Mutant>> mutants_;
};

}  // namespace byrne::soundness
