// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_proof_elaborator.h"

#include <algorithm>
#include <set>

#include "core/syntax/byrne_goal.h"
#include "core/syntax/byrne_justifier.h"
#include "core/syntax/byrne_labels.h"

namespace byrne::syntax::vernacular {

namespace {

using base::DiagnosticCode;
using base::Span;
using logic::VariableId;
using proof::Block;
using proof::Fact;
using proof::FactId;
using proof::Node;

/// What a block is to prove: the theorem's conclusion, or the facts of a claim.
struct Goal {
    const logic::CoherentFormula* formula = nullptr;  ///< Null for a claim.
    std::vector<logic::Literal> literals;
};

class ProofElaborator {
public:
    ProofElaborator(const StatementTree& tree, logic::StatementId theorem, ProofContext context, Messages& messages)
        : tree_(tree),
          theory_(context.document.theory),
          formula_(theory_[theorem].formula),
          messages_(messages),
          names_(context.document.theory.signature, context.document.vocabulary, messages),
          justifier_(context, theorem, names_, scope_, known_, proof_.variables, nextFact_, messages) {}

    proof::Proof run() {
        const ProofTree& tree = tree_.proof.front();
        parameters(tree);
        hypotheses();
        block(tree.block, proof_.root, {&formula_, {}});
        orderVariables(proof_);
        proof::renumber(proof_);
        return std::move(proof_);
    }

private:
    // --- heading

    void parameters(const ProofTree& tree) {
        proof_.parameterCount = formula_.universalCount;
        const bool isRenaming = tree.renamesParameters && tree.parameters.size() == formula_.universalCount;
        if (tree.renamesParameters && !isRenaming)
            messages_.error(DiagnosticCode::WrongArity, tree.span,
                            "the theorem is about " + std::to_string(formula_.universalCount) +
                                " objects, the proof names " + std::to_string(tree.parameters.size()));
        for (std::size_t i = 0; i < formula_.universalCount; ++i) {
            const std::string& name = isRenaming ? tree.parameters[i].text : formula_.variables[i];
            if (isRenaming && scope_.find(name))
                messages_.error(DiagnosticCode::DuplicateName, tree.parameters[i].span,
                                "the name " + name + " is bound twice");
            newVariable(name);
        }
    }

    VariableId newVariable(const std::string& name) {
        const VariableId variable(proof_.variables.size());
        std::string distinct = name;
        for (int number = 1; !usedNames_.insert(distinct).second || theory_.signature.findFunction(distinct, 0);
             ++number)
            distinct = name + std::to_string(number);
        proof_.variables.push_back(std::move(distinct));
        scope_.bind(name, variable);
        return variable;
    }

    void hypotheses() {
        std::set<std::string> written;
        for (const FactTree& fact : tree_.premises)
            if (fact.label) written.insert(fact.label->text);
        for (std::size_t i = 0; i < formula_.premises.size(); ++i) {
            Fact fact = newFact(formula_.premises[i]);
            const std::optional<NameTree>& label = tree_.premises[i].label;
            if (label) setLabel(fact, *label);
            if (const std::string standard = "h" + std::to_string(i + 1); !label && written.count(standard) == 0)
                fact.label = standard;
            known_.add(fact);
            proof_.hypotheses.push_back(std::move(fact));
        }
    }

    // --- facts

    Fact newFact(logic::Literal literal) { return {FactId(nextFact_++), std::move(literal), {}}; }

    void setLabel(Fact& fact, const NameTree& label) {
        if (known_.byLabel(label.text) != nullptr)
            messages_.error(DiagnosticCode::DuplicateName, label.span, "the label " + label.text + " is in use here",
                            {"Choose another label."});
        fact.label = label.text;
    }

    std::vector<Fact> facts(const std::vector<FactTree>& trees) {
        std::vector<Fact> facts;
        for (const FactTree& tree : trees) {
            std::optional<logic::Literal> literal = names_.literal(tree.literal, scope_);
            isDamaged_ = isDamaged_ || !literal;
            if (!literal) continue;
            facts.push_back(newFact(std::move(*literal)));
            if (tree.label) setLabel(facts.back(), *tree.label);
        }
        return facts;
    }

    void learn(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) known_.add(fact);
    }

    std::vector<VariableId> witnesses(const std::vector<NameTree>& trees) {
        std::vector<VariableId> witnesses;
        for (const NameTree& tree : trees) {
            if (scope_.find(tree.text) || theory_.signature.findFunction(tree.text, 0))
                messages_.error(DiagnosticCode::DuplicateName, tree.span,
                                "there is already an object " + tree.text + " here",
                                {"Choose another name for the new object."});
            witnesses.push_back(newVariable(tree.text));
        }
        return witnesses;
    }

    static logic::Literal const* onlyLiteral(const std::vector<Fact>& facts) {
        return facts.size() == 1 ? &facts.front().literal : nullptr;
    }

    // --- blocks

    void block(const BlockTree& tree, Block& out, const Goal& goal) {
        const std::size_t factsOutside = known_.size();
        const std::size_t namesOutside = scope_.size();
        const bool wasDamaged = isDamaged_;
        bool isClosed = false;
        for (const ItemTree& item : tree.items) {
            if (isClosed) {
                messages_.error(DiagnosticCode::WrongStep, item.span,
                                "nothing can follow here, the goal is settled already",
                                {"Remove what follows, or move it up."});
                break;
            }
            const std::size_t before = out.nodes.size();
            isClosed = std::visit([&](const auto& form) { return add(form, item.span, out, goal); }, item.form);
            for (std::size_t i = before; i < out.nodes.size(); ++i) out.nodes[i].origin = messages_.at(item.span);
        }
        if (!isClosed) open(tree, out, goal);
        isDamaged_ = wasDamaged;
        known_.shrink(factsOutside);
        scope_.shrink(namesOutside);
    }

    void open(const BlockTree& tree, Block& out, const Goal& goal) {
        if (!isDamaged_)
            messages_.error(DiagnosticCode::WrongStep, tree.end,
                            "the proof ends here without reaching its goal: " + goalText(goal),
                            {"End with: hence GOAL, or contradiction, or cases; or leave it open with ?"});
        out.nodes.push_back({proof::Hole{}, {}, messages_.at(tree.end)});
    }

    std::string goalText(const Goal& goal) const {
        if (goal.formula != nullptr) return logic::toText(goal.formula->conclusion, theory_.signature, goalNames());
        std::string out;
        for (const logic::Literal& literal : goal.literals) out += (out.empty() ? "" : ", ") + justifier_.text(literal);
        return out;
    }

    /// The theorem's variables, under the names that the proof gives them.
    std::vector<std::string> goalNames() const {
        std::vector<std::string> names = formula_.variables;
        std::copy_n(proof_.variables.begin(), formula_.universalCount, names.begin());
        return names;
    }

    /// After a part that was lost no end of the block may count.
    bool close(proof::Node node, Block& out) {
        if (isDamaged_) node.form = proof::Hole{};
        out.nodes.push_back(std::move(node));
        return true;
    }

    // --- items: each returns whether it closes the block

    bool add(const BrokenTree&, Span, Block&, const Goal&) {
        isDamaged_ = true;
        return false;
    }

    bool add(const OpenTree& tree, Span, Block& out, const Goal&) {
        out.nodes.push_back({proof::Hole{{}, tree.wantsProver}, {}, {}});
        return true;
    }

    bool add(const HaveTree& tree, Span span, Block& out, const Goal&) {
        std::vector<Fact> facts = this->facts(tree.facts);
        if (!tree.block.empty()) {
            claim(tree, std::move(facts), out);
            return false;
        }
        out.nodes.push_back(step({}, std::move(facts), tree.reason, span));
        return false;
    }

    void claim(const HaveTree& tree, std::vector<Fact> facts, Block& out) {
        Goal goal;
        for (const Fact& fact : facts) goal.literals.push_back(fact.literal);
        proof::Claim claim{std::move(facts), {Block()}};
        block(tree.block.front(), claim.body(), goal);
        learn(claim.facts);
        out.nodes.push_back({std::move(claim), {}, {}});
    }

    bool add(const ObtainTree& tree, Span span, Block& out, const Goal&) {
        const std::vector<VariableId> witnesses = this->witnesses(tree.witnesses);
        std::vector<Fact> facts = this->facts(tree.facts);
        out.nodes.push_back(step(witnesses, std::move(facts), tree.reason, span));
        return false;
    }

    /// A Step, or a hole that claims the facts.
    Node step(const std::vector<VariableId>& witnesses, std::vector<Fact> facts, const ReasonTree& reason, Span span) {
        const std::optional<Support> support = supportOf(witnesses, facts, reason, span);
        learn(facts);
        if (support)
            return {proof::Step{support->by, support->premises, witnesses, std::move(facts)}, {}, {}, support->flips};
        const bool isAuto = reason.kind == ReasonTree::Kind::Auto;
        if (witnesses.empty() && (!facts.empty() || isAuto)) return {proof::Hole{std::move(facts), isAuto}, {}, {}};
        // A hole introduces no objects: a use of an unknown statement does, and never passes.
        return {proof::Step{proof::ByStatement{}, {}, witnesses, std::move(facts)}, {}, {}};
    }

    std::optional<Support> supportOf(const std::vector<VariableId>& witnesses, const std::vector<Fact>& facts,
                                     const ReasonTree& reason, Span span) {
        using Kind = ReasonTree::Kind;
        if (reason.isBroken) return std::nullopt;
        switch (reason.kind) {
            case Kind::Statement:
                return justifier_.byStatement(reason, {{&witnesses, &facts}});
            case Kind::Equality:
                return justifier_.byEquality(reason, facts);
            case Kind::Nonempty:
                return justifier_.byRule(reason, proof::ByNonemptyDomain{});
            case Kind::Clash:
                return justifier_.byRule(reason, proof::ByClash{});
            case Kind::ExcludedMiddle:
                return excludedMiddle(reason, onlyLiteral(facts), span);
            case Kind::Missing:
                messages_.error(DiagnosticCode::Hole, span, "this step gives no reason",
                                {"Add: by AXIOM(...), by equality, by auto, or a proof of its own."});
                return std::nullopt;
            case Kind::Auto:
            case Kind::Open:
                break;
        }
        if (!witnesses.empty())
            messages_.error(DiagnosticCode::NotSupported, span, "new objects can't be left to the prover",
                            {"Name the axiom that gives them: obtain X where ... by AXIOM(...)"});
        return std::nullopt;
    }

    std::optional<Support> excludedMiddle(const ReasonTree& reason, const logic::Literal* fallback, Span span) {
        std::optional<logic::Literal> literal;
        if (reason.literal)
            literal = names_.literal(*reason.literal, scope_);
        else if (fallback != nullptr)
            literal = *fallback;
        else
            messages_.error(DiagnosticCode::WrongStep, span, "it is not clear which fact is true or false here",
                            {"Write: by excluded_middle(FACT)"});
        if (!literal) return std::nullopt;
        return justifier_.byRule(reason, proof::ByExcludedMiddle{std::move(*literal)});
    }

    bool add(const ContradictionTree& tree, Span span, Block& out, const Goal&) {
        using Kind = ReasonTree::Kind;
        const ReasonTree& reason = tree.reason;
        if (!reason.isBroken && (reason.kind == Kind::Auto || reason.kind == Kind::Open))
            return close({proof::Hole{{}, reason.kind == Kind::Auto}, {}, {}}, out);
        const std::optional<Support> support = reason.isBroken ? std::nullopt : contradiction(reason, span);
        if (!support) return close({proof::Hole{}, {}, {}}, out);
        return close({proof::CloseByContradiction{support->by, support->premises}, {}, {}, support->flips}, out);
    }

    std::optional<Support> contradiction(const ReasonTree& reason, Span span) {
        using Kind = ReasonTree::Kind;
        const bool isPlainName =
            reason.kind == Kind::Statement && !reason.hasArguments && !reason.number && !reason.from;
        if (isPlainName && !justifier_.isStatement(reason.statement.text)) {
            // `contradiction by p1`: a fact that can't be.
            const std::optional<FactId> fact = justifier_.labelled(reason.statement);
            return fact ? std::optional(Support{proof::ByClash{}, {*fact}}) : std::nullopt;
        }
        switch (reason.kind) {
            case Kind::Missing:
            case Kind::Clash:
                return justifier_.byClash(reason, span);
            case Kind::Statement:
                return justifier_.byStatement(reason, {});
            case Kind::Equality:
                return justifier_.byRule(reason, proof::ByEquality{});
            case Kind::Nonempty:
                return justifier_.byRule(reason, proof::ByNonemptyDomain{});
            case Kind::ExcludedMiddle:
                return excludedMiddle(reason, nullptr, span);
            case Kind::Auto:
            case Kind::Open:
                break;
        }
        return std::nullopt;
    }

    // --- reaching the goal

    bool add(const HenceTree& tree, Span span, Block& out, const Goal& goal) {
        std::vector<logic::Literal> literals;
        bool areKnown = true;
        for (const LiteralTree& literal : tree.literals) {
            std::optional<logic::Literal> next = names_.literal(literal, scope_);
            areKnown = areKnown && next.has_value();
            if (next) literals.push_back(std::move(*next));
        }
        if (tree.reason.kind != ReasonTree::Kind::Missing || tree.reason.isBroken) lastStep(tree, literals, span, out);
        std::optional<ReachedGoal> reached = areKnown ? reach(tree, literals, span, goal) : std::nullopt;
        std::vector<proof::Step> flips;
        if (!reached || !takePremises(tree, span, *reached, flips)) return close({proof::Hole{}, {}, {}}, out);
        return close({std::move(reached->close), {}, {}, std::move(flips)}, out);
    }

    /// `hence FACTS by ...` is `have FACTS by ...` and then `hence FACTS`.
    void lastStep(const HenceTree& tree, const std::vector<logic::Literal>& literals, Span span, Block& out) {
        std::vector<Fact> facts;
        for (const logic::Literal& literal : literals) facts.push_back(newFact(literal));
        out.nodes.push_back(step({}, std::move(facts), tree.reason, span));
    }

    bool takePremises(const HenceTree& tree, Span span, ReachedGoal& reached, std::vector<proof::Step>& flips) {
        const bool hasOwnStep = tree.reason.kind != ReasonTree::Kind::Missing;
        std::optional<Support> support = justifier_.premisesFor(
            reached.literals, hasOwnStep ? std::optional<std::vector<PremiseTree>>() : tree.reason.from, span);
        if (!support) return false;
        reached.close.premises = std::move(support->premises);
        flips = std::move(support->flips);
        return true;
    }

    std::optional<ReachedGoal> reach(const HenceTree& tree, const std::vector<logic::Literal>& literals, Span span,
                                     const Goal& goal) {
        const bool isClaim = goal.formula == nullptr;
        std::optional<ReachedGoal> reached =
            isClaim ? reachClaim(tree, goal.literals, literals)
                    : GoalFinder(*goal.formula, names_, scope_, known_).reach(tree, literals);
        if (!reached)
            messages_.error(DiagnosticCode::WrongStep, span,
                            isClaim ? "this is not what was claimed" : "this is not the goal",
                            {(isClaim ? "The claim is: " : "The goal is: ") + goalText(goal)});
        return reached;
    }

    // --- case splits

    bool add(const CasesTree& tree, Span span, Block& out, const Goal& goal) {
        proof::CaseSplit split;
        const std::size_t namesOutside = scope_.size();
        std::vector<std::size_t> nameRanges;
        for (const CaseTree& branch : tree.branches) {
            split.branches.push_back(assume(branch.assumption));
            nameRanges.push_back(scope_.size());
            scope_.shrink(namesOutside);
        }
        if (split.branches.size() < tree.announced.size()) addMissing(tree, split, span);
        const bool isAsAnnounced = tree.announced.empty() || announcementFits(tree, split, span);
        const std::optional<Support> support = tree.reason.isBroken ? std::nullopt : supportOf(tree, split, span);
        std::vector<proof::Step> flips;
        if (support && isAsAnnounced) {
            flips = support->flips;
            split.by = support->by;
            split.premises = support->premises;
        } else {
            split.by = proof::ByStatement{};
        }
        for (std::size_t i = 0; i < tree.branches.size(); ++i) branch(tree.branches[i], split.branches[i], goal);
        out.nodes.push_back({std::move(split), {}, {}, std::move(flips)});
        return true;
    }

    /// Objects and assumptions of a branch, which stay unknown outside of it.
    proof::Branch assume(const DisjunctTree& tree) {
        proof::Branch branch;
        branch.witnesses = witnesses(tree.witnesses);
        branch.assumptions = facts(tree.facts);
        branch.block.emplace_back();
        return branch;
    }

    void branch(const CaseTree& tree, proof::Branch& out, const Goal& goal) {
        const std::size_t factsOutside = known_.size();
        const std::size_t namesOutside = scope_.size();
        for (std::size_t i = 0; i < out.witnesses.size(); ++i)
            scope_.bind(tree.assumption.witnesses[i].text, out.witnesses[i]);
        learn(out.assumptions);
        block(tree.block, out.body(), goal);
        known_.shrink(factsOutside);
        scope_.shrink(namesOutside);
    }

    void addMissing(const CasesTree& tree, proof::CaseSplit& split, Span span) {
        for (std::size_t i = split.branches.size(); i < tree.announced.size(); ++i) {
            messages_.error(DiagnosticCode::WrongStep, tree.announced[i].span,
                            "this case is announced, but not treated",
                            {"Add: case ...: before the qed of these cases."});
            const std::size_t namesOutside = scope_.size();
            proof::Branch branch = assume(tree.announced[i]);
            scope_.shrink(namesOutside);
            branch.body().nodes.push_back({proof::Hole{}, {}, messages_.at({span.end, span.end})});
            split.branches.push_back(std::move(branch));
        }
    }

    /// The cases must be those that the heading announces, in its order.
    bool announcementFits(const CasesTree& tree, const proof::CaseSplit& split, Span span) {
        if (tree.announced.size() != split.branches.size()) {
            messages_.error(DiagnosticCode::WrongStep, span,
                            std::to_string(tree.announced.size()) + " cases are announced, but " +
                                std::to_string(split.branches.size()) + " are treated");
            return false;
        }
        bool fits = true;
        for (std::size_t i = 0; i < tree.branches.size(); ++i)
            if (!announces(tree.announced[i], split.branches[i])) {
                messages_.error(DiagnosticCode::WrongStep, tree.branches[i].assumption.span,
                                "case " + std::to_string(i + 1) + " is announced differently",
                                {"Say the same in both places."});
                fits = false;
            }
        return fits;
    }

    bool announces(const DisjunctTree& announced, const proof::Branch& branch) {
        if (announced.witnesses.size() != branch.witnesses.size() ||
            announced.facts.size() != branch.assumptions.size())
            return false;
        const std::size_t namesOutside = scope_.size();
        for (std::size_t i = 0; i < branch.witnesses.size(); ++i)
            scope_.bind(announced.witnesses[i].text, branch.witnesses[i]);
        bool fits = true;
        for (std::size_t i = 0; fits && i < branch.assumptions.size(); ++i)
            fits = names_.literal(announced.facts[i].literal, scope_) == branch.assumptions[i].literal;
        scope_.shrink(namesOutside);
        return fits;
    }

    std::optional<Support> supportOf(const CasesTree& tree, const proof::CaseSplit& split, Span span) {
        using Kind = ReasonTree::Kind;
        const std::vector<proof::Branch>& branches = split.branches;
        const logic::Literal* first = branches.empty() ? nullptr : onlyLiteral(branches.front().assumptions);
        switch (tree.reason.kind) {
            case Kind::Statement: {
                std::vector<StatedDisjunct> stated;
                for (const proof::Branch& branch : branches) stated.push_back({&branch.witnesses, &branch.assumptions});
                return justifier_.byStatement(tree.reason, stated);
            }
            case Kind::ExcludedMiddle:
                return excludedMiddle(tree.reason, first, span);
            case Kind::Equality:
                return justifier_.byRule(tree.reason, proof::ByEquality{});
            case Kind::Nonempty:
                return justifier_.byRule(tree.reason, proof::ByNonemptyDomain{});
            case Kind::Clash:
                return justifier_.byRule(tree.reason, proof::ByClash{});
            case Kind::Missing:
                if (isFactAndNegation(branches)) return Support{proof::ByExcludedMiddle{*first}, {}};
                [[fallthrough]];
            case Kind::Auto:
            case Kind::Open:
                break;
        }
        messages_.error(DiagnosticCode::WrongStep, span, "it is not said why one of these cases holds",
                        {"Add: by AXIOM(...), or by excluded_middle for a fact and its negation."});
        return std::nullopt;
    }

    static bool isFactAndNegation(const std::vector<proof::Branch>& branches) {
        if (branches.size() != 2) return false;
        const logic::Literal* first = onlyLiteral(branches[0].assumptions);
        const logic::Literal* second = onlyLiteral(branches[1].assumptions);
        return first != nullptr && second != nullptr && second->negated() == *first;
    }

    const StatementTree& tree_;
    const logic::Theory& theory_;
    const logic::CoherentFormula formula_;
    Messages& messages_;
    proof::Proof proof_;
    Scope scope_;
    KnownFacts known_;
    std::set<std::string> usedNames_;
    std::size_t nextFact_ = 0;
    /// Something of the present block was lost.
    bool isDamaged_ = false;
    Names names_;
    Justifier justifier_;
};

}  // namespace

proof::Proof elaborateProof(const StatementTree& tree, logic::StatementId theorem, ProofContext context,
                            Messages& messages) {
    return ProofElaborator(tree, theorem, context, messages).run();
}

}  // namespace byrne::syntax::vernacular
