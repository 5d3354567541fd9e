// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/text.h"

#include <algorithm>
#include <map>

#include "core/exports/english.h"

namespace byrne::exports {

namespace {

using logic::Literal;
using proof::Fact;
using proof::FactId;
using proof::StepId;

/// Blocks nested deeper than this are not written out.
constexpr int kMaxDepth = 1000;

/// The branch that a line belongs to first.
class BranchIds {
public:
    explicit BranchIds(const proof::ProofView& view) {
        for (const proof::ViewBranch& branch : view.branches())
            for (const proof::ViewStep& step : branch.steps) {
                ofStep_.emplace(step.step, branch.id);
                if (step.kind == proof::ViewStep::Kind::Assumption)
                    ofCase_.emplace(std::pair(step.step, step.caseIndex), branch.id);
            }
    }
    [[nodiscard]] std::string ofStep(StepId step, const std::string& otherwise) const {
        const auto entry = ofStep_.find(step);
        return entry == ofStep_.end() ? otherwise : entry->second;
    }
    [[nodiscard]] std::string ofCase(StepId step, std::size_t index, const std::string& otherwise) const {
        const auto entry = ofCase_.find({step, index});
        return entry == ofCase_.end() ? otherwise : entry->second;
    }

private:
    std::map<StepId, std::string> ofStep_;
    std::map<std::pair<StepId, std::size_t>, std::string> ofCase_;
};

/// What surrounds a block.
struct Place {
    int indent = 0;
    bool isInCase = false;
    const proof::Claim* claim = nullptr;  ///< The innermost claim whose proof this is.
};

std::vector<Literal> literalsOf(const std::vector<Fact>& facts) {
    std::vector<Literal> literals;
    for (const Fact& fact : facts) literals.push_back(fact.literal);
    return literals;
}

class RunningText {
public:
    RunningText(const proof::ProofView& view, const logic::Vocabulary& vocabulary, const std::string& language)
        : view_(view),
          branches_(view),
          english_(view.theory().signature, view.proof().variables, vocabulary, language) {}

    std::vector<TextLine> run() {
        statement();
        heading("Proof.");
        block(view_.proof().root, {});
        return std::move(lines_);
    }

private:
    // --- lines

    void heading(std::string text) { lines_.push_back({StepId(), firstBranch(), 0, 0, std::move(text)}); }

    std::string firstBranch() const { return view_.branches().empty() ? "main" : view_.branches().front().id; }

    void line(StepId step, int indent, std::string text) {
        lines_.push_back({step, branches_.ofStep(step, lines_.back().branch), indent, ++number_, std::move(text)});
    }

    // --- the theorem

    void statement() {
        heading("Theorem " + view_.theorem().name + ".");
        const proof::Proof& proof = view_.proof();
        std::vector<const Literal*> literals;
        for (const Fact& fact : proof.hypotheses) literals.push_back(&fact.literal);
        for (const logic::Disjunct& disjunct : view_.theorem().formula.conclusion)
            for (const Literal& literal : disjunct.literals) literals.push_back(&literal);
        std::vector<logic::VariableId> parameters;
        for (std::size_t i = 0; i < proof.parameterCount; ++i) parameters.emplace_back(i);
        if (!parameters.empty()) heading("Let " + names(parameters) + " be " + kinds(parameters, literals) + ".");
        if (!proof.hypotheses.empty()) heading("Assume that " + english_.facts(literalsOf(proof.hypotheses)) + ".");
        heading((proof.hypotheses.empty() ? "Show that " : "Show that then ") + goalText() + ".");
    }

    std::string names(const std::vector<logic::VariableId>& variables) const {
        std::vector<std::string> names;
        for (const logic::VariableId variable : variables) names.push_back(view_.name(variable));
        return joined(names);
    }

    /// "points" or "a point"; with circles each kind is named: "points A and B and a circle J".
    std::string kinds(const std::vector<logic::VariableId>& parameters,
                      const std::vector<const Literal*>& literals) const {
        const std::string full = english_.objects(parameters, literals);
        if (full.find("circle") != std::string::npos) return full;
        return parameters.size() == 1 ? "a point" : "points";
    }

    std::string goalText() const {
        const logic::CoherentFormula& formula = view_.theorem().formula;
        // The proof may have other names for the parameters, but not for what the goal says to exist.
        std::vector<std::string> names = formula.variables;
        std::copy_n(view_.proof().variables.begin(), std::min(view_.proof().parameterCount, names.size()),
                    names.begin());
        const English english = english_.withNames(names);
        std::vector<std::string> parts;
        for (const logic::Disjunct& disjunct : formula.conclusion)
            parts.push_back(english.existing(disjunct.witnesses, disjunct.literals));
        if (parts.empty()) return "this is impossible";
        return (parts.size() > 1 ? "either " : "") + joined(parts, "or");
    }

    // --- reasons

    /// "Since ..., " or "".
    std::string since(const std::vector<FactId>& premises) const {
        std::vector<Literal> literals;
        for (const FactId premise : view_.unflipped(premises)) {
            if (!isFact(premise)) continue;
            const Literal& literal = view_.fact(premise).literal;
            if (std::find(literals.begin(), literals.end(), literal) == literals.end()) literals.push_back(literal);
        }
        return literals.empty() ? std::string() : "Since " + english_.facts(literals) + ", ";
    }

    bool isFact(FactId id) const { return view_.isFact(id); }

    /// " by lemma_ray4", or "" where nothing need be said.
    std::string by(const proof::Justification& by) const {
        struct Words {
            const proof::ProofView& view;
            std::string operator()(const proof::ByStatement& use) const {
                const bool isKnown = use.statement.index() < view.theory().statements.size();
                return ", by " + (isKnown ? view.theory()[use.statement].name : std::string("an unknown statement"));
            }
            std::string operator()(const proof::ByExcludedMiddle&) const { return {}; }
            std::string operator()(const proof::ByEquality&) const { return ", putting equals for equals"; }
            std::string operator()(const proof::ByNonemptyDomain&) const { return {}; }
            std::string operator()(const proof::ByClash&) const { return ", by contradiction"; }
        };
        return std::visit(Words{view_}, by);
    }

    /// What a step says: its premises and what follows. Commas inside of facts need words to mark where that begins.
    std::string conclusion(const std::string& since, const std::vector<Literal>& premises,
                           const std::vector<Literal>& literals) const {
        if (literals.empty()) return since + (since.empty() ? "Nothing new follows" : "nothing new follows");
        const std::string clause = english_.facts(literals);
        if (since.empty()) return "We have that " + clause;
        const std::string stated = english_.facts(premises);
        if (clause == stated) return "Put differently, " + clause;
        const bool hasCommas = stated.find(',') != std::string::npos || clause.find(',') != std::string::npos;
        return since + (hasCommas ? "it follows that " : "") + clause;
    }

    // --- nodes

    void block(const proof::Block& block, const Place& place) {
        if (place.indent > kMaxDepth) return;
        for (const proof::Node& node : block.nodes)
            std::visit([&](const auto& form) { write(form, node.id, place); }, node.form);
    }

    void write(const proof::Step& step, StepId id, const Place& place) {
        const std::vector<Literal> literals = literalsOf(step.facts);
        const std::string since = this->since(step.premises);
        line(id, place.indent,
             (step.witnesses.empty() ? conclusion(since, premiseLiterals(step.premises), literals) + by(step.by)
                                     : introduction(step, literals, since)) +
                 ".");
    }

    std::string introduction(const proof::Step& step, const std::vector<Literal>& literals,
                             const std::string& since) const {
        std::string clause = english_.existing(step.witnesses, literals);
        if (since.empty()) clause.front() = 'T';  // of "there"
        return since + clause + by(step.by);
    }

    void write(const proof::Hole& hole, StepId id, const Place& place) {
        const std::string rest = hole.wantsProver ? "The rest is left to the prover." : "The rest is not proved yet.";
        if (hole.facts.empty()) return line(id, place.indent, rest);
        line(id, place.indent, "It is still to be proved that " + english_.facts(literalsOf(hole.facts)) + ".");
    }

    void write(const proof::Claim& claim, StepId id, const Place& place) {
        const std::string text = claim.facts.empty() ? "nothing" : english_.facts(literalsOf(claim.facts));
        line(id, place.indent, "Claim: " + text + ".");
        block(claim.body(), {place.indent + 1, false, &claim});
    }

    void write(const proof::CaseSplit& split, StepId id, const Place& place) {
        std::vector<std::string> parts;
        for (const proof::Branch& branch : split.branches)
            parts.push_back(english_.existing(branch.witnesses, literalsOf(branch.assumptions)));
        const std::string since = this->since(split.premises);
        const std::string clause =
            parts.size() == 1 ? parts.front() : (since.empty() ? "Either " : "either ") + joined(parts, "or");
        line(id, place.indent, since + clause + by(split.by) + ".");
        for (std::size_t i = 0; i < split.branches.size(); ++i) {
            const std::string branch = branches_.ofCase(id, i, lines_.back().branch);
            lines_.push_back({id, branch, place.indent, 0, "Case " + std::to_string(i + 1) + ": " + parts[i] + "."});
            block(split.branches[i].body(), {place.indent + 1, true, place.claim});
        }
    }

    void write(const proof::CloseByGoal& close, StepId id, const Place& place) {
        line(id, place.indent, reached(close, place));
    }

    std::string reached(const proof::CloseByGoal& close, const Place& place) const {
        std::vector<Literal> literals;
        for (const FactId premise : close.premises)
            if (isFact(premise)) literals.push_back(view_.fact(premise).literal);
        const std::string end = place.claim != nullptr ? ", as claimed" : ", as was to be shown";
        std::string objects;
        for (const logic::Term& witness : close.witnesses)
            objects += (objects.empty() ? "" : ", ") + english_.term(witness);
        if (literals.empty())
            return place.claim != nullptr ? "This proves the claim." : "This is what was to be shown.";
        if (objects.empty()) return "Hence " + english_.facts(literals) + end + ".";
        const std::string verb = close.witnesses.size() == 1 ? " is as wanted: " : " are as wanted: ";
        return "So " + objects + verb + english_.facts(literals) + ".";
    }

    void write(const proof::CloseByContradiction& close, StepId id, const Place& place) {
        const std::string end =
            place.isInCase ? ", so this case is impossible." : ", so the assumptions are impossible.";
        if (std::holds_alternative<proof::ByClash>(close.by)) return line(id, place.indent, clash(close) + end);
        const std::string since = this->since(close.premises);
        const std::string name = by(close.by).substr(std::min<std::size_t>(5, by(close.by).size()));
        if (since.empty()) return line(id, place.indent, "This contradicts " + name + end);
        line(id, place.indent,
             "But " + english_.facts(premiseLiterals(close.premises)) + ", which contradicts " + name + end);
    }

    std::vector<Literal> premiseLiterals(const std::vector<FactId>& premises) const {
        std::vector<Literal> literals;
        for (const FactId premise : premises)
            if (isFact(premise)) literals.push_back(view_.fact(premise).literal);
        return literals;
    }

    /// The later one of the two facts contradicts the earlier one.
    std::string clash(const proof::CloseByContradiction& close) const {
        std::vector<FactId> premises;
        std::copy_if(close.premises.begin(), close.premises.end(), std::back_inserter(premises),
                     [this](FactId id) { return isFact(id); });
        if (premises.empty()) return "This is a contradiction";
        std::sort(premises.begin(), premises.end());
        const std::string later = english_.fact(view_.fact(premises.back()).literal);
        if (premises.size() == 1) return "But " + later + " is absurd";
        return "But " + later + ", which contradicts that " + english_.fact(view_.fact(premises.front()).literal);
    }

    const proof::ProofView& view_;
    BranchIds branches_;
    English english_;
    std::vector<TextLine> lines_;
    int number_ = 0;
};

}  // namespace

std::vector<TextLine> textLines(const proof::ProofView& view, const logic::Vocabulary& vocabulary,
                                const std::string& language) {
    return RunningText(view, vocabulary, language).run();
}

std::string toText(const proof::ProofView& view, const logic::Vocabulary& vocabulary, const std::string& language) {
    std::string out;
    for (const TextLine& line : textLines(view, vocabulary, language)) {
        out.append(static_cast<std::size_t>(2 * line.indent), ' ');
        if (line.number > 0) out += std::to_string(line.number) + ". ";
        out += line.text + "\n";
    }
    return out;
}

}  // namespace byrne::exports
