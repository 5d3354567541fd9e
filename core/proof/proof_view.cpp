// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proof/proof_view.h"

#include <algorithm>

namespace byrne::proof {

namespace {

/// Blocks nested deeper than this are shown as not proved.
constexpr std::size_t kMaxDepth = 2000;
/// Fact ids beyond this are no positions in a table (damaged proofs).
constexpr std::size_t kMaxFacts = std::size_t{1} << 24U;

class FactTable {
public:
    FactTable(std::vector<const Fact*>& facts, std::vector<StepId>& introducedBy, std::vector<FactId>& turnedFrom)
        : facts_(facts), introducedBy_(introducedBy), turnedFrom_(turnedFrom) {}

    void add(const std::vector<Fact>& facts, StepId step) {
        for (const Fact& fact : facts) {
            if (!fact.id.isValid() || fact.id.index() >= kMaxFacts) continue;
            if (fact.id.index() >= facts_.size()) {
                facts_.resize(fact.id.index() + 1, nullptr);
                introducedBy_.resize(fact.id.index() + 1);
                turnedFrom_.resize(fact.id.index() + 1);
            }
            facts_[fact.id.index()] = &fact;
            introducedBy_[fact.id.index()] = step;
        }
    }

    void add(const Block& block, std::size_t depth) {
        if (depth > kMaxDepth) return;
        for (const Node& node : block.nodes) {
            for (const Step& flip : node.flips) addFlip(flip, node.id);
            if (const auto* step = std::get_if<Step>(&node.form)) add(step->facts, node.id);
            if (const auto* hole = std::get_if<Hole>(&node.form)) add(hole->facts, node.id);
            if (const auto* claim = std::get_if<Claim>(&node.form)) {
                add(claim->body(), depth + 1);
                add(claim->facts, node.id);
            }
            if (const auto* split = std::get_if<CaseSplit>(&node.form))
                for (const Branch& branch : split->branches) {
                    add(branch.assumptions, node.id);
                    add(branch.body(), depth + 1);
                }
        }
    }

private:
    void addFlip(const Step& flip, StepId step) {
        add(flip.facts, step);
        if (flip.premises.size() != 1) return;
        for (const Fact& fact : flip.facts)
            if (fact.id.isValid() && fact.id.index() < turnedFrom_.size())
                turnedFrom_[fact.id.index()] = flip.premises.front();
    }

    std::vector<const Fact*>& facts_;
    std::vector<StepId>& introducedBy_;
    std::vector<FactId>& turnedFrom_;
};

std::string reasonText(const Justification& by, const logic::Theory& theory) {
    struct Reason {
        const logic::Theory& theory;
        std::string operator()(const ByStatement& use) const {
            return use.statement.index() < theory.statements.size() ? theory[use.statement].name : "unknown statement";
        }
        std::string operator()(const ByExcludedMiddle&) const { return "excluded middle"; }
        std::string operator()(const ByEquality&) const { return "equality"; }
        std::string operator()(const ByNonemptyDomain&) const { return "there is an object"; }
        std::string operator()(const ByClash&) const { return "contradiction"; }
    };
    return std::visit(Reason{theory}, by);
}

std::vector<FactId> idsOf(const std::vector<Fact>& facts) {
    std::vector<FactId> ids;
    for (const Fact& fact : facts) ids.push_back(fact.id);
    return ids;
}

/// Whether the claim can be read as part of the line it stands in.
bool isLinear(const Block& block, std::size_t depth) {
    return depth <= kMaxDepth && std::all_of(block.nodes.begin(), block.nodes.end(), [&](const Node& node) {
               if (const auto* claim = std::get_if<Claim>(&node.form)) return isLinear(claim->body(), depth + 1);
               return !std::holds_alternative<CaseSplit>(node.form);
           });
}

/// Follows every path from the hypotheses to where it closes.
class Flattening {
public:
    Flattening(const ProofView& view, std::vector<ViewBranch>& out)
        : view_(view), theory_(view.theory()), proof_(view.proof()), out_(out) {}

    void run() {
        ViewBranch line;
        ViewStep hypotheses;
        hypotheses.kind = ViewStep::Kind::Hypotheses;
        hypotheses.reason = "hypotheses";
        hypotheses.facts = idsOf(proof_.hypotheses);
        line.steps.push_back(std::move(hypotheses));
        follow(proof_.root, std::move(line), 0);
    }

private:
    void follow(const Block& block, ViewBranch line, std::size_t depth) {
        std::size_t claims = 0;
        for (const Node& node : block.nodes) {
            if (const auto* split = std::get_if<CaseSplit>(&node.form)) return turn(*split, node, line, depth);
            if (const auto* claim = std::get_if<Claim>(&node.form);
                claim != nullptr && !isLinear(claim->body(), depth)) {
                ViewBranch inner = line;
                inner.id += (inner.id.empty() ? "c" : ".c") + std::to_string(++claims);
                follow(claim->body(), std::move(inner), depth + 1);
                line.steps.push_back(claimStep(*claim, node));
            } else {
                append(node, line.steps);
            }
        }
        finish(std::move(line));
    }

    void finish(ViewBranch line) {
        if (line.id.empty()) line.id = "main";
        line.isContradictory = line.steps.back().kind == ViewStep::Kind::Contradiction;
        out_.push_back(std::move(line));
    }

    void turn(const CaseSplit& split, const Node& node, const ViewBranch& line, std::size_t depth) {
        for (std::size_t i = 0; i < split.branches.size(); ++i) {
            const Branch& branch = split.branches[i];
            ViewBranch next = line;
            next.id += (next.id.empty() ? "" : ".") + std::to_string(i + 1);
            next.assumption = assumptionText(branch);
            ViewStep step = justified(ViewStep::Kind::Assumption, node, split.by, split.premises);
            step.reason = "assumption";
            step.facts = idsOf(branch.assumptions);
            step.witnesses = branch.witnesses;
            step.caseIndex = i;
            step.caseCount = split.branches.size();
            next.steps.push_back(std::move(step));
            if (depth < kMaxDepth)
                follow(branch.body(), std::move(next), depth + 1);
            else
                finish(std::move(next));
        }
    }

    std::string assumptionText(const Branch& branch) const {
        std::string text;
        for (const Fact& fact : branch.assumptions)
            text += (text.empty() ? "" : ", ") + logic::toText(fact.literal, theory_.signature, proof_.variables);
        return text.empty() ? "true" : text;
    }

    ViewStep justified(ViewStep::Kind kind, const Node& node, const Justification& by,
                       const std::vector<FactId>& premises) const {
        ViewStep step = plain(kind, node, "");
        step.by = &by;
        step.reason = reasonText(by, theory_);
        step.premises = view_.unflipped(premises);
        return step;
    }

    static ViewStep plain(ViewStep::Kind kind, const Node& node, const char* reason) {
        ViewStep step;
        step.kind = kind;
        step.step = node.id;
        step.reason = reason;
        step.flips = &node.flips;
        return step;
    }

    static ViewStep claimStep(const Claim& claim, const Node& node) {
        ViewStep step = plain(ViewStep::Kind::Claim, node, "claim");
        step.facts = idsOf(claim.facts);
        return step;
    }

    /// A node that is no turn.
    void append(const Node& node, std::vector<ViewStep>& steps) const {
        std::visit([&](const auto& form) { add(form, node, steps); }, node.form);
    }

    void add(const Step& step, const Node& node, std::vector<ViewStep>& steps) const {
        ViewStep view = justified(ViewStep::Kind::Step, node, step.by, step.premises);
        view.facts = idsOf(step.facts);
        view.witnesses = step.witnesses;
        steps.push_back(std::move(view));
    }
    /// Reads a linear claim through; how its inner block closes becomes the premises of the claim.
    void add(const Claim& claim, const Node& node, std::vector<ViewStep>& steps) const {
        ViewStep view = claimStep(claim, node);
        for (const Node& inner : claim.body().nodes) {
            if (const auto* goal = std::get_if<CloseByGoal>(&inner.form))
                view.premises = view_.unflipped(goal->premises);
            else if (const auto* clash = std::get_if<CloseByContradiction>(&inner.form))
                view.premises = view_.unflipped(clash->premises);
            else
                append(inner, steps);
        }
        steps.push_back(std::move(view));
    }
    void add(const CaseSplit&, const Node&, std::vector<ViewStep>&) const {}
    void add(const CloseByGoal& close, const Node& node, std::vector<ViewStep>& steps) const {
        ViewStep view = plain(ViewStep::Kind::Goal, node, "goal");
        view.premises = view_.unflipped(close.premises);
        steps.push_back(std::move(view));
    }
    void add(const CloseByContradiction& close, const Node& node, std::vector<ViewStep>& steps) const {
        steps.push_back(justified(ViewStep::Kind::Contradiction, node, close.by, close.premises));
    }
    void add(const Hole& hole, const Node& node, std::vector<ViewStep>& steps) const {
        ViewStep view = plain(ViewStep::Kind::Hole, node, "not proved yet");
        view.facts = idsOf(hole.facts);
        steps.push_back(std::move(view));
    }

    const ProofView& view_;
    const logic::Theory& theory_;
    const Proof& proof_;
    std::vector<ViewBranch>& out_;
};

}  // namespace

ProofView::ProofView(const logic::Theory& theory, logic::StatementId theorem, const Proof& proof)
    : theory_(theory), theorem_(theorem), proof_(proof) {
    FactTable table(facts_, introducedBy_, turnedFrom_);
    table.add(proof.hypotheses, StepId());
    table.add(proof.root, 0);
    Flattening(*this, branches_).run();
}

const Fact& ProofView::fact(FactId id) const { return *facts_[id.index()]; }

FactId ProofView::unflipped(FactId id) const {
    // A flip turns a fact with a smaller number; damaged proofs may not keep to that.
    while (isFact(id) && turnedFrom_[id.index()].isValid() && turnedFrom_[id.index()] < id)
        id = turnedFrom_[id.index()];
    return id;
}

std::vector<FactId> ProofView::unflipped(std::vector<FactId> ids) const {
    for (FactId& id : ids) id = unflipped(id);
    return ids;
}

StepId ProofView::introducedBy(FactId id) const { return introducedBy_[id.index()]; }

std::string ProofView::text(FactId id) const {
    return logic::toText(fact(id).literal, theory_.signature, proof_.variables);
}

}  // namespace byrne::proof
