// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/lemmas.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/proof/flips.h"

namespace byrne::proof {

namespace {

using logic::Literal;
using logic::Term;
using logic::VariableId;

/// Blocks nest this deep at most in what is made; the checker allows a little more.
constexpr std::size_t kMaxLemmaDepth = 900;

const ByStatement* useOf(const Node& node) {
    if (const auto* step = std::get_if<Step>(&node.form)) return std::get_if<ByStatement>(&step->by);
    if (const auto* split = std::get_if<CaseSplit>(&node.form)) return std::get_if<ByStatement>(&split->by);
    if (const auto* close = std::get_if<CloseByContradiction>(&node.form)) return std::get_if<ByStatement>(&close->by);
    return nullptr;
}

bool isStraight(const Block& block) {
    return std::ranges::none_of(block.nodes,
                                [](const Node& node) { return std::holds_alternative<CaseSplit>(node.form); });
}

/// What one copy of a proof calls the variables and facts of the original.
struct Names {
    std::vector<Term> terms;         ///< [variable]
    std::map<FactId, FactId> facts;  ///< Invalid: t = t, which needs no fact.

    [[nodiscard]] FactId fact(FactId id) const {
        const auto entry = facts.find(id);
        return entry == facts.end() ? id : entry->second;
    }
    [[nodiscard]] std::vector<FactId> all(const std::vector<FactId>& ids) const {
        std::vector<FactId> out;
        for (const FactId id : ids) out.push_back(fact(id));
        return out;
    }
};

class Expanding {
public:
    Expanding(const logic::Theory& theory, Proof& out) : theory_(theory), out_(out) {
        names_.insert(out.variables.begin(), out.variables.end());
        nextFact_ = out.hypotheses.size();
    }

    /// What becomes of the place where a block's goal is reached.
    using AtGoal = std::function<void(const CloseByGoal&, const Node&, Names&, Block&)>;

    std::map<const Proof*, logic::StatementId> statementOf;  ///< What each of `expanded` proves.
    ProofTable expanded;  ///< Of the statements whose uses are to be replaced; these use none themselves.
    std::string fault;

    /// A copy of the block, from node `begin` on.
    void copy(const Block& from, std::size_t begin, const Proof& source, Names names, Block& to, const AtGoal& atGoal) {
        if (++depth_ > kMaxLemmaDepth) fault = "The expanded proof would nest too deep.";
        for (std::size_t i = begin; i < from.nodes.size() && fault.empty(); ++i) {
            const Node& node = from.nodes[i];
            if (++nodes_ > kMaxExpandedNodes) fault = "The expanded proof would be too long.";
            const ByStatement* use = useOf(node);
            const auto lemma = use == nullptr ? expanded.end() : expanded.find(use->statement);
            const bool isOver = lemma == expanded.end() ? copyNode(node, source, names, to, atGoal)
                                                        : replace(*lemma->second, from, i, source, names, to, atGoal);
            if (isOver) break;
        }
        --depth_;
    }

    static void keepGoal(const CloseByGoal& close, const Node&, Names& names, Block& to) {
        CloseByGoal copy{close.disjunct, {}, names.all(close.premises)};
        for (const Term& term : close.witnesses) copy.witnesses.push_back(logic::substitute(term, names.terms));
        to.nodes.push_back({std::move(copy), {}, {}});
    }

private:
    VariableId newVariable(const std::string& name) {
        std::string free = name;
        for (int number = 1; names_.contains(free) || theory_.signature.findFunction(free, 0); ++number)
            free = name + std::to_string(number);
        names_.insert(free);
        out_.variables.push_back(std::move(free));
        return VariableId(out_.variables.size() - 1);
    }

    std::vector<VariableId> witnesses(const std::vector<VariableId>& from, const Proof& source, Names& names) {
        std::vector<VariableId> out;
        for (const VariableId witness : from) {
            const std::string& name =
                witness.index() < source.variables.size() ? source.variables[witness.index()] : "";
            out.push_back(newVariable(name.empty() ? "X" : name));
            if (witness.index() >= names.terms.size()) continue;
            names.terms[witness.index()] = out.back();
        }
        return out;
    }

    std::vector<Fact> facts(const std::vector<Fact>& from, Names& names) {
        std::vector<Fact> out;
        for (const Fact& fact : from) {
            out.push_back({FactId(nextFact_++), logic::substitute(fact.literal, names.terms), {}});
            names.facts[fact.id] = out.back().id;
        }
        return out;
    }

    [[nodiscard]] static Justification renamed(Justification by, const Names& names) {
        if (auto* use = std::get_if<ByStatement>(&by))
            for (Term& term : use->instantiation) term = logic::substitute(term, names.terms);
        if (auto* middle = std::get_if<ByExcludedMiddle>(&by))
            middle->literal = logic::substitute(middle->literal, names.terms);
        return by;
    }

    /// `t = t` needs no fact, and is none that these rules could cite.
    [[nodiscard]] static std::vector<FactId> cited(const Justification& by, std::vector<FactId> premises) {
        if (!std::holds_alternative<ByStatement>(by)) std::erase(premises, FactId());
        return premises;
    }

    std::vector<Step> flips(const Node& node, Names& names) {
        std::vector<Step> out;
        for (const Step& flip : node.flips) {
            const std::vector<FactId> premises = names.all(flip.premises);
            if (premises.size() == 1 && !premises.front().isValid()) {
                for (const Fact& fact : flip.facts) names.facts[fact.id] = FactId();
                continue;
            }
            out.push_back({renamed(flip.by, names), premises, {}, facts(flip.facts, names)});
        }
        return out;
    }

    /// Whether the block ends with it.
    bool copyNode(const Node& node, const Proof& source, Names& names, Block& to, const AtGoal& atGoal) {
        Node copy;
        copy.flips = flips(node, names);
        if (const auto* close = std::get_if<CloseByGoal>(&node.form)) {
            // What flips turned is known to this node alone: where it goes on, it must be known to all that follows.
            atGoal(*close, copy, names, to);
            return true;
        }
        if (const auto* step = std::get_if<Step>(&node.form)) {
            Step made{renamed(step->by, names), cited(step->by, names.all(step->premises)), {}, {}};
            made.witnesses = witnesses(step->witnesses, source, names);
            made.facts = facts(step->facts, names);
            copy.form = std::move(made);
        } else if (const auto* split = std::get_if<CaseSplit>(&node.form)) {
            copy.form = copied(*split, source, names, atGoal);
        } else if (const auto* claim = std::get_if<Claim>(&node.form)) {
            Claim made{{}, {Block()}};
            if (!claim->block.empty()) this->copy(claim->body(), 0, source, names, made.body(), keepGoalOfClaim());
            made.facts = facts(claim->facts, names);
            copy.form = std::move(made);
        } else if (const auto* close = std::get_if<CloseByContradiction>(&node.form)) {
            copy.form = CloseByContradiction{renamed(close->by, names), cited(close->by, names.all(close->premises))};
        } else {
            fault = "A proof with a hole cannot be expanded.";
        }
        to.nodes.push_back(std::move(copy));
        return std::holds_alternative<CaseSplit>(node.form) || std::holds_alternative<CloseByContradiction>(node.form);
    }

    static AtGoal keepGoalOfClaim() {
        return [](const CloseByGoal& close, const Node& copy, Names& names, Block& to) {
            keepGoal(close, copy, names, to);
            to.nodes.back().flips = copy.flips;
        };
    }

    CaseSplit copied(const CaseSplit& split, const Proof& source, const Names& names, const AtGoal& atGoal) {
        CaseSplit made{renamed(split.by, names), names.all(split.premises), {}};
        for (const Branch& branch : split.branches) {
            Names inner = names;
            Branch copy;
            copy.witnesses = witnesses(branch.witnesses, source, inner);
            copy.assumptions = facts(branch.assumptions, inner);
            copy.block.emplace_back();
            if (!branch.block.empty()) this->copy(branch.body(), 0, source, inner, copy.body(), atGoal);
            made.branches.push_back(std::move(copy));
        }
        return made;
    }

    // --- a use of a lemma

    /// Puts the lemma's proof where node i of `from` uses it; whether the block ends with it.
    bool replace(const Proof& lemma, const Block& from, std::size_t i, const Proof& source, Names& names, Block& to,
                 const AtGoal& atGoal) {
        const Node& node = from.nodes[i];
        std::optional<Names> inside = opened(lemma, node, names, to);
        if (!inside) return true;
        const auto* step = std::get_if<Step>(&node.form);
        if (step != nullptr && isStraight(lemma.root)) return splice(lemma, *step, *inside, names, to);
        if (step != nullptr && step->witnesses.empty()) return claim(lemma, *step, *inside, names, to), false;
        // Every branch of the lemma goes on with what follows, for the case and objects that the branch ends with.
        const AtGoal goOn = [&](const CloseByGoal& close, const Node& copy, Names& there, Block& end) {
            spellOut(copy.flips, end);
            if (const auto* split = std::get_if<CaseSplit>(&node.form)) {
                if (close.disjunct >= split->branches.size()) return void(fault = "A lemma's proof is damaged.");
                const Branch& branch = split->branches[close.disjunct];
                Names onward = names;
                take(branch.witnesses, branch.assumptions, lemma, close, there, onward);
                this->copy(branch.body(), 0, source, std::move(onward), end, atGoal);
            } else if (step != nullptr) {
                Names onward = names;
                take(step->witnesses, step->facts, lemma, close, there, onward);
                this->copy(from, i + 1, source, std::move(onward), end, atGoal);
            } else {
                fault = "A lemma's proof is damaged.";
            }
        };
        copy(lemma.root, 0, lemma, std::move(*inside), to, goOn);
        return true;
    }

    /// The lemma's own names: its parameters are the terms of the use, its hypotheses the premises.
    std::optional<Names> opened(const Proof& lemma, const Node& node, Names& names, Block& to) {
        const ByStatement& use = *useOf(node);
        Node copy;
        copy.flips = flips(node, names);
        spellOut(copy.flips, to);
        std::vector<FactId> premises;
        if (const std::vector<FactId>* original = premisesOf(node)) premises = names.all(*original);
        if (use.instantiation.size() != lemma.parameterCount || premises.size() != lemma.hypotheses.size() ||
            lemma.variables.size() < lemma.parameterCount) {
            fault = "A step uses a lemma in a wrong way.";
            return std::nullopt;
        }
        Names inside;
        for (const Term& term : use.instantiation) inside.terms.push_back(logic::substitute(term, names.terms));
        for (std::size_t v = lemma.parameterCount; v < lemma.variables.size(); ++v)
            inside.terms.emplace_back(VariableId(v));
        for (std::size_t h = 0; h < premises.size(); ++h) inside.facts[lemma.hypotheses[h].id] = premises[h];
        return inside;
    }

    static void spellOut(const std::vector<Step>& flips, Block& to) {
        for (const Step& flip : flips) to.nodes.push_back({flip, {}, {}});
    }

    /// A straight proof, step by step; its goal is what the step gives.
    bool splice(const Proof& lemma, const Step& step, Names inside, Names& names, Block& to) {
        bool isReached = false;
        const AtGoal goOn = [&](const CloseByGoal& close, const Node& copy, Names& there, Block& end) {
            isReached = true;
            spellOut(copy.flips, end);
            take(step.witnesses, step.facts, lemma, close, there, names);
        };
        copy(lemma.root, 0, lemma, std::move(inside), to, goOn);
        return !isReached;
    }

    void claim(const Proof& lemma, const Step& step, Names inside, Names& names, Block& to) {
        Claim made{{}, {Block()}};
        const AtGoal reach = [&](const CloseByGoal& close, const Node& copy, Names& there, Block& end) {
            CloseByGoal reached;
            for (const Fact& fact : step.facts)
                reached.premises.push_back(
                    premiseFor(logic::substitute(fact.literal, names.terms), lemma, close, there));
            end.nodes.push_back({std::move(reached), {}, {}, copy.flips});
        };
        copy(lemma.root, 0, lemma, std::move(inside), made.body(), reach);
        made.facts = facts(step.facts, names);
        to.nodes.push_back({std::move(made), {}, {}});
    }

    /// What a use of the lemma introduces is what the lemma's proof ended with.
    void take(const std::vector<VariableId>& witnesses, const std::vector<Fact>& facts, const Proof& lemma,
              const CloseByGoal& close, const Names& there, Names& names) {
        for (std::size_t w = 0; w < witnesses.size(); ++w) {
            if (w >= close.witnesses.size()) return void(fault = "A lemma's proof is damaged.");
            if (witnesses[w].index() < names.terms.size())
                names.terms[witnesses[w].index()] = logic::substitute(close.witnesses[w], there.terms);
        }
        for (const Fact& fact : facts)
            names.facts[fact.id] = premiseFor(logic::substitute(fact.literal, names.terms), lemma, close, there);
    }

    /// The fact of the lemma's goal that says `wanted`; invalid for t = t.
    FactId premiseFor(const Literal& wanted, const Proof& lemma, const CloseByGoal& close, const Names& there) {
        const logic::CoherentFormula& formula = theory_[statementOf.at(&lemma)].formula;
        if (close.disjunct < formula.conclusion.size()) {
            const logic::Disjunct& disjunct = formula.conclusion[close.disjunct];
            std::vector<Term> values(there.terms.begin(),
                                     there.terms.begin() + static_cast<std::ptrdiff_t>(lemma.parameterCount));
            values.resize(formula.variables.size());
            for (std::size_t w = 0; w < std::min(close.witnesses.size(), disjunct.witnesses.size()); ++w)
                values[disjunct.witnesses[w].index()] = logic::substitute(close.witnesses[w], there.terms);
            for (std::size_t i = 0; i < std::min(close.premises.size(), disjunct.literals.size()); ++i)
                if (logic::substitute(disjunct.literals[i], values) == wanted) return there.fact(close.premises[i]);
        }
        fault = "A lemma does not give what a step takes from it.";
        return {};
    }

    const logic::Theory& theory_;
    Proof& out_;
    std::set<std::string> names_;
    std::size_t nextFact_ = 0;
    std::size_t nodes_ = 0;
    std::size_t depth_ = 0;
};

void collectUses(const Block& block, std::set<logic::StatementId>& uses) {
    for (const Node& node : block.nodes) {
        for (const Step& flip : node.flips)
            if (const auto* use = std::get_if<ByStatement>(&flip.by)) uses.insert(use->statement);
        if (const ByStatement* use = useOf(node)) uses.insert(use->statement);
        if (const auto* split = std::get_if<CaseSplit>(&node.form))
            for (const Branch& branch : split->branches) collectUses(branch.body(), uses);
        if (const auto* claim = std::get_if<Claim>(&node.form)) collectUses(claim->body(), uses);
    }
}

/// Flips by lemmas must be steps before they can be replaced.
base::Result<Proof> expandedOnce(const logic::Theory& theory, const Proof& original,
                                 const std::map<logic::StatementId, Proof>& lemmas) {
    std::set<logic::StatementId> uses;
    collectUses(original.root, uses);
    const bool usesAny = std::ranges::any_of(uses, [&](logic::StatementId used) { return lemmas.contains(used); });
    if (!usesAny) return original;
    const Proof source = expandFlips(original);
    Proof out;
    out.parameterCount = source.parameterCount;
    out.variables.assign(source.variables.begin(),
                         source.variables.begin() +
                             static_cast<std::ptrdiff_t>(std::min(source.parameterCount, source.variables.size())));
    out.hypotheses = source.hypotheses;
    out.engine = source.engine;
    Expanding expanding(theory, out);
    for (const auto& [statement, proof] : lemmas) {
        expanding.expanded.emplace(statement, &proof);
        expanding.statementOf.emplace(&proof, statement);
    }
    Names names;
    for (std::size_t v = 0; v < source.variables.size(); ++v) names.terms.emplace_back(VariableId(v));
    expanding.copy(source.root, 0, source, std::move(names), out.root,
                   [](const CloseByGoal& close, const Node& copy, Names& there, Block& to) {
                       Expanding::keepGoal(close, copy, there, to);
                       to.nodes.back().flips = copy.flips;
                   });
    if (!expanding.fault.empty()) return base::failure(base::Error::Kind::Unsupported, expanding.fault);
    renumber(out);
    return out;
}

}  // namespace

bool usesLemmas(const Proof& proof, const ProofTable& proofs) {
    std::set<logic::StatementId> uses;
    collectUses(proof.root, uses);
    return std::ranges::any_of(uses, [&](logic::StatementId used) { return proofs.contains(used); });
}

base::Result<Proof> expandLemmas(const logic::Theory& theory, logic::StatementId theorem, const ProofTable& proofs) {
    const auto own = proofs.find(theorem);
    if (own == proofs.end()) return base::failure(base::Error::Kind::Internal, "The theorem has no proof to expand.");
    // Those that the proof needs, directly or through others; a proof uses statements before its own only.
    std::set<logic::StatementId> needed;
    std::vector<logic::StatementId> open{theorem};
    while (!open.empty()) {
        const logic::StatementId next = open.back();
        open.pop_back();
        std::set<logic::StatementId> uses;
        collectUses(proofs.at(next)->root, uses);
        for (const logic::StatementId used : uses)
            if (used < next && proofs.contains(used) && needed.insert(used).second) open.push_back(used);
    }
    std::map<logic::StatementId, Proof> lemmas;
    for (const logic::StatementId lemma : needed) {
        base::Result<Proof> proof = expandedOnce(theory, *proofs.at(lemma), lemmas);
        if (!proof) return proof;
        lemmas.emplace(lemma, std::move(*proof));
    }
    return expandedOnce(theory, *own->second, lemmas);
}

}  // namespace byrne::proof
