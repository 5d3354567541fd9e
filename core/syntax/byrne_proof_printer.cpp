// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "core/syntax/byrne_flips.h"
#include "core/syntax/byrne_lexer.h"
#include "core/syntax/byrne_printer.h"
#include "core/syntax/byrne_tree.h"

namespace byrne::syntax::vernacular {

namespace {

using proof::Fact;
using proof::FactId;

class ProofPrinter {
public:
    ProofPrinter(Writer& writer, const logic::Theory& theory, const logic::Statement& theorem,
                 const proof::Proof& proof)
        : writer_(writer),
          theory_(theory),
          theorem_(theorem),
          proof_(proof),
          print_(theory.signature, proof.variables) {}

    void run() {
        const std::span<const std::string> parameters =
            std::span(proof_.variables).first(std::min(proof_.parameterCount, proof_.variables.size()));
        const std::vector<std::string> stated = distinctNames(theorem_.formula);
        const bool isRenaming =
            !std::equal(parameters.begin(), parameters.end(), stated.begin(),
                        stated.begin() + static_cast<std::ptrdiff_t>(theorem_.formula.universalCount));
        writer_.line(0, isRenaming ? "proof for " + nameList(parameters) : "proof");
        hypotheses();
        block(proof_.root, 1, nullptr);
        writer_.line(0, "qed");
    }

    /// Only these nodes, with the labels that facts have. Where a premise has none, `from` is left out.
    void part(std::span<const proof::Node> nodes, const proof::Claim* claim) {
        leavesOutUnnamed_ = true;
        name(proof_.hypotheses);
        nameAll(proof_.root);
        for (const proof::Node& node : nodes) {
            flips_ = &node.flips;
            std::visit([&](const auto& form) { print(form, 0, claim); }, node.form);
        }
    }

private:
    void name(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts)
            if (!fact.label.empty()) define(fact);
    }
    void nameAll(const proof::Block& block) {
        for (const proof::Node& node : block.nodes) {
            if (const auto* step = std::get_if<proof::Step>(&node.form)) name(step->facts);
            if (const auto* hole = std::get_if<proof::Hole>(&node.form)) name(hole->facts);
            if (const auto* claim = std::get_if<proof::Claim>(&node.form)) {
                name(claim->facts);
                nameAll(claim->body());
            }
            if (const auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (const proof::Branch& branch : split->branches) {
                    name(branch.assumptions);
                    nameAll(branch.body());
                }
        }
    }
    [[nodiscard]] bool areNamed(const std::vector<FactId>& premises) const {
        return !leavesOutUnnamed_ || std::ranges::all_of(premises, [this](FactId premise) {
            return !premise.isValid() || labels_.contains(unflipped(premise));
        });
    }

    /// A hypothesis that is not the theorem's premise gets no label, so that nothing can rest on it when read back.
    void hypotheses() {
        const std::vector<logic::Literal>& premises = theorem_.formula.premises;
        for (std::size_t i = 0; i < std::min(premises.size(), proof_.hypotheses.size()); ++i)
            if (proof_.hypotheses[i].literal == premises[i]) define(proof_.hypotheses[i]);
    }

    void define(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) define(fact);
    }

    /// The fact must stay where it is.
    void define(const Fact& fact) {
        labels_[fact.id] = quotedIfNeeded(fact.label);
        literals_[fact.id] = &fact.literal;
    }

    // --- parts of lines

    std::string facts(const std::vector<Fact>& facts, bool withLabels) const {
        std::string out;
        for (const Fact& fact : facts) {
            if (!out.empty()) out.append({',', kSoftBreak});
            out += (withLabels ? quotedIfNeeded(fact.label) + ": " : std::string()) + print_(fact.literal);
        }
        return out.empty() ? "true" : out;
    }

    std::string names(const std::vector<logic::VariableId>& variables) const {
        std::string out;
        for (const logic::VariableId variable : variables) out += (out.empty() ? "" : " ") + print_.name(variable);
        return out;
    }

    /// wanted[i]: what premise i must say, as far as the reader knows.
    std::string from(const std::vector<FactId>& premises,
                     const std::vector<std::optional<logic::Literal>>& wanted) const {
        std::string out;
        for (std::size_t i = 0; i < premises.size(); ++i) {
            out += out.empty() ? std::string("from ") : std::string(",") + kSoftBreak;
            out += premises[i].isValid() ? premise(premises[i], i < wanted.size() ? wanted[i] : std::nullopt) : "refl";
        }
        return out;
    }

    /// A label, with the flips that turn its fact: "h4 [lemma_NCorder]".
    std::string premise(FactId fact, const std::optional<logic::Literal>& wanted) const {
        std::vector<const proof::Step*> chain;
        for (const proof::Step* flip = flipFor(fact); flip != nullptr && chain.size() < flips_->size();
             flip = flipFor(fact)) {
            chain.push_back(flip);
            fact = flip->premises.front();
        }
        const auto label = labels_.find(fact);
        std::string out =
            label != labels_.end() ? label->second : quotedIfNeeded("missing fact " + std::to_string(fact.value));
        const auto literal = literals_.find(fact);
        const logic::Literal* from = literal == literals_.end() ? nullptr : literal->second;
        std::ranges::reverse(chain);
        for (const proof::Step* flip : chain) {
            out += (flip == chain.front() ? " [" : std::string(",") + kSoftBreak) +
                   flipText(*flip, from, flip == chain.back() ? wanted : std::nullopt);
            from = &flip->facts.front().literal;
        }
        return chain.empty() ? out : out + "]";
    }

    /// The fact that flips of this node turned into this one.
    FactId unflipped(FactId fact) const {
        std::size_t longest = flips_ == nullptr ? 0 : flips_->size();
        for (const proof::Step* flip = flipFor(fact); flip != nullptr && longest > 0; flip = flipFor(fact), --longest)
            fact = flip->premises.front();
        return fact;
    }

    const proof::Step* flipFor(FactId fact) const {
        if (flips_ == nullptr) return nullptr;
        for (const proof::Step& flip : *flips_)
            if (flip.facts.size() == 1 && flip.facts.front().id == fact && flip.premises.size() == 1 &&
                flip.witnesses.empty() && flip.premises.front() != fact)
                return &flip;
        return nullptr;
    }

    /// Says no more than the reader needs to find the same again.
    std::string flipText(const proof::Step& flip, const logic::Literal* from,
                         const std::optional<logic::Literal>& wanted) const {
        std::string out = std::visit(Reason{*this}, flip.by);
        std::optional<logic::Literal> result;
        if (const auto* use = std::get_if<proof::ByStatement>(&flip.by);
            use != nullptr && use->statement.index() < theory_.statements.size()) {
            const logic::CoherentFormula& formula = theory_[use->statement].formula;
            if (from != nullptr && flipInstantiation(formula, *from) == use->instantiation)
                out = statementName(use->statement);
            result = flipResult(formula, use->instantiation);
        } else if (from != nullptr) {
            result = turnedRound(*from);
        }
        if (!result) result = wanted;
        const logic::Literal& fact = flip.facts.front().literal;
        return result == fact ? out : out + ": " + print_(fact);
    }

    /// What the premises of a use of a statement must say.
    std::vector<std::optional<logic::Literal>> wantedBy(const proof::Justification& by,
                                                        const std::vector<FactId>& premises) const {
        std::vector<std::optional<logic::Literal>> wanted;
        if (const auto* use = std::get_if<proof::ByStatement>(&by);
            use != nullptr && use->statement.index() < theory_.statements.size() &&
            use->instantiation.size() == theory_[use->statement].formula.universalCount)
            for (const logic::Literal& premise : theory_[use->statement].formula.premises)
                wanted.push_back(logic::substitute(premise, use->instantiation));
        if (std::holds_alternative<proof::ByClash>(by) && premises.size() == 2)
            for (const FactId other : {premises[1], premises[0]}) {
                const auto literal = flipFor(other) == nullptr ? literals_.find(other) : literals_.end();
                wanted.push_back(literal == literals_.end() ? std::nullopt : std::optional(literal->second->negated()));
            }
        return wanted;
    }

    std::string statementName(logic::StatementId id) const {
        if (id.index() >= theory_.statements.size()) return quotedIfNeeded("unknown statement");
        const std::string& name = theory_[id].name;
        std::size_t count = 0;
        std::size_t place = 0;
        for (std::size_t i = 0; i < theory_.statements.size() && &theory_.statements[i] != &theorem_; ++i)
            if (theory_.statements[i].name == name) {
                ++count;
                if (i == id.index()) place = count;
            }
        return quotedIfNeeded(name) + (place == count && place > 0 ? "" : "#" + std::to_string(place));
    }

    struct Reason {
        const ProofPrinter& printer;
        std::string operator()(const proof::ByStatement& use) const {
            return printer.statementName(use.statement) + printer.print_.list(use.instantiation);
        }
        std::string operator()(const proof::ByExcludedMiddle& middle) const {
            return "excluded_middle(" + printer.print_(middle.literal) + ")";
        }
        std::string operator()(const proof::ByEquality&) const { return "equality"; }
        std::string operator()(const proof::ByNonemptyDomain&) const { return "nonempty"; }
        std::string operator()(const proof::ByClash&) const { return "clash"; }
    };

    /// "by ... from ...". Premises are always printed, so that reading does not have to find them.
    std::string reason(const proof::Justification& by, const std::vector<FactId>& premises,
                       bool isPlainMiddle = false) const {
        std::string out =
            std::string(1, kSoftBreak) + "by " + (isPlainMiddle ? "excluded_middle" : std::visit(Reason{*this}, by));
        if (!areNamed(premises)) return out;
        if (!premises.empty()) out += kSoftBreak + from(premises, wantedBy(by, premises));
        const auto* use = std::get_if<proof::ByStatement>(&by);
        const bool lacksPremises = premises.empty() && use != nullptr &&
                                   use->statement.index() < theory_.statements.size() &&
                                   !theory_[use->statement].formula.premises.empty();
        const bool wouldSearch = premises.empty() && std::holds_alternative<proof::ByEquality>(by);
        if (lacksPremises || wouldSearch) out += std::string(1, kSoftBreak) + "from nothing";
        return out;
    }

    // --- nodes

    void block(const proof::Block& block, std::size_t level, const proof::Claim* claim) {
        const std::map<FactId, std::string> outside = labels_;
        if (++depth_ > kMaxBlockDepth)
            writer_.line(level, "?");
        else
            for (const proof::Node& node : block.nodes) {
                flips_ = &node.flips;
                std::visit([&](const auto& form) { print(form, level, claim); }, node.form);
            }
        --depth_;
        labels_ = outside;
    }

    void print(const proof::Step& step, std::size_t level, const proof::Claim*) {
        const std::string by = reason(step.by, step.premises);
        if (step.witnesses.empty())
            writer_.line(level, "have " + facts(step.facts, true) + by);
        else
            writer_.line(level, "obtain " + names(step.witnesses) +
                                    (step.facts.empty() ? "" : " where " + facts(step.facts, true)) + by);
        define(step.facts);
    }

    void print(const proof::Hole& hole, std::size_t level, const proof::Claim*) {
        if (hole.facts.empty())
            writer_.line(level, hole.wantsProver ? "? by auto" : "?");
        else
            writer_.line(level,
                         "have " + facts(hole.facts, true) + kSoftBreak + (hole.wantsProver ? "by auto" : "by ?"));
        define(hole.facts);
    }

    void print(const proof::Claim& claim, std::size_t level, const proof::Claim*) {
        writer_.line(level, "have " + facts(claim.facts, true));
        writer_.line(level, "proof");
        block(claim.body(), level + 1, &claim);
        writer_.line(level, "qed");
        define(claim.facts);
    }

    void print(const proof::CaseSplit& split, std::size_t level, const proof::Claim* claim) {
        std::string head;
        for (const proof::Branch& branch : split.branches)
            head += (head.empty() ? std::string() : std::string(1, kSoftBreak) + "or ") + existing(branch.witnesses) +
                    facts(branch.assumptions, false);
        if (split.branches.empty()) head = "false";
        const auto* middle = std::get_if<proof::ByExcludedMiddle>(&split.by);
        const bool isPlainMiddle = middle != nullptr && !split.branches.empty() &&
                                   split.branches[0].assumptions.size() == 1 &&
                                   split.branches[0].assumptions[0].literal == middle->literal;
        writer_.line(level, "cases " + head + reason(split.by, split.premises, isPlainMiddle));
        for (const proof::Branch& branch : split.branches) {
            writer_.line(level + 1, "case " + existing(branch.witnesses) + facts(branch.assumptions, true) + ":");
            const std::map<FactId, std::string> outside = labels_;
            define(branch.assumptions);
            block(branch.body(), level + 2, claim);
            labels_ = outside;
        }
        writer_.line(level, "qed");
    }

    std::string existing(const std::vector<logic::VariableId>& witnesses) const {
        return witnesses.empty() ? std::string() : "exists " + names(witnesses) + ": ";
    }

    void print(const proof::CloseByGoal& close, std::size_t level, const proof::Claim* claim) {
        std::string out = "hence " + (claim != nullptr ? claimed(close, *claim) : reached(close));
        if (!areNamed(close.premises)) return writer_.line(level, out);
        const std::vector<logic::Literal> literals =
            claim != nullptr ? literalsOf(claim->facts) : goalLiterals(close.disjunct, close.witnesses);
        if (!close.premises.empty())
            out += kSoftBreak + from(close.premises, {literals.begin(), literals.end()});
        else if (!literals.empty())
            out += std::string(1, kSoftBreak) + "from nothing";
        writer_.line(level, out);
    }

    std::string literalTexts(const std::vector<logic::Literal>& literals) const {
        std::string out;
        for (const logic::Literal& literal : literals) {
            if (!out.empty()) out.append({',', kSoftBreak});
            out += print_(literal);
        }
        return out.empty() ? "true" : out;
    }

    /// The literals of a disjunct of the theorem's conclusion, with witnesses put in.
    std::vector<logic::Literal> goalLiterals(std::size_t index, const std::vector<logic::Term>& witnesses) const {
        const logic::CoherentFormula& formula = theorem_.formula;
        std::vector<logic::Literal> literals;
        if (index >= formula.conclusion.size()) return literals;
        std::vector<logic::Term> values;
        for (std::size_t i = 0; i < formula.variables.size(); ++i) values.emplace_back(logic::VariableId(i));
        const logic::Disjunct& disjunct = formula.conclusion[index];
        for (std::size_t i = 0; i < std::min(witnesses.size(), disjunct.witnesses.size()); ++i)
            values[disjunct.witnesses[i].index()] = witnesses[i];
        for (const logic::Literal& literal : disjunct.literals) literals.push_back(logic::substitute(literal, values));
        return literals;
    }

    static std::vector<logic::Literal> literalsOf(const std::vector<Fact>& facts) {
        std::vector<logic::Literal> literals;
        for (const Fact& fact : facts) literals.push_back(fact.literal);
        return literals;
    }

    std::string claimed(const proof::CloseByGoal& close, const proof::Claim& claim) const {
        const std::vector<logic::Literal> literals = literalsOf(claim.facts);
        const std::string choice =
            close.disjunct == 0 ? std::string() : "case " + std::to_string(close.disjunct + 1) + ": ";
        return choice + literalTexts(literals) + witnessList(close, {});
    }

    std::string reached(const proof::CloseByGoal& close) const {
        const logic::CoherentFormula& formula = theorem_.formula;
        const std::vector<logic::Literal> literals = goalLiterals(close.disjunct, close.witnesses);
        bool isFirst = close.disjunct < formula.conclusion.size();
        for (std::size_t i = 0; isFirst && i < close.disjunct; ++i)
            isFirst = formula.conclusion[i].witnesses.size() != close.witnesses.size() ||
                      goalLiterals(i, close.witnesses) != literals;
        const std::string choice = isFirst ? std::string() : "case " + std::to_string(close.disjunct + 1) + ": ";
        std::vector<std::string> names;
        if (close.disjunct < formula.conclusion.size())
            for (const logic::VariableId witness : formula.conclusion[close.disjunct].witnesses)
                names.push_back(formula.variables[witness.index()]);
        return choice + literalTexts(literals) + witnessList(close, names);
    }

    /// " with X := A, ..."; terms beyond the names stand alone.
    std::string witnessList(const proof::CloseByGoal& close, const std::vector<std::string>& names) const {
        std::string out;
        const bool areDistinct = std::set(names.begin(), names.end()).size() == names.size();
        for (std::size_t i = 0; i < close.witnesses.size(); ++i) {
            out += out.empty() ? std::string(1, kSoftBreak) + "with " : std::string(",") + kSoftBreak;
            if (areDistinct && i < names.size()) out += quotedIfNeeded(names[i]) + " := ";
            out += print_(close.witnesses[i]);
        }
        return out;
    }

    void print(const proof::CloseByContradiction& close, std::size_t level, const proof::Claim*) {
        if (!std::holds_alternative<proof::ByClash>(close.by))
            return writer_.line(level, "contradiction" + reason(close.by, close.premises));
        if (!areNamed(close.premises)) return writer_.line(level, "contradiction");
        const std::string premises = close.premises.empty() ? std::string("from nothing")
                                                            : from(close.premises, wantedBy(close.by, close.premises));
        writer_.line(level, "contradiction" + std::string(1, kSoftBreak) + premises);
    }

    Writer& writer_;
    const logic::Theory& theory_;
    const logic::Statement& theorem_;
    const proof::Proof& proof_;
    TermPrinter print_;
    std::map<FactId, std::string> labels_;
    bool leavesOutUnnamed_ = false;
    std::map<FactId, const logic::Literal*> literals_;
    const std::vector<proof::Step>* flips_ = nullptr;  ///< Of the present node.
    std::size_t depth_ = 0;  ///< As the reader counts it: blocks around the present place, itself included.
};

}  // namespace

void printProof(Writer& writer, const logic::Theory& theory, const logic::Statement& theorem,
                const proof::Proof& proof) {
    ProofPrinter(writer, theory, theorem, proof).run();
}

}  // namespace byrne::syntax::vernacular

namespace byrne::syntax {

std::string printNodes(const logic::Theory& theory, logic::StatementId theorem, const proof::Proof& proof,
                       std::span<const proof::Node> nodes, const proof::Claim* claim) {
    vernacular::Writer writer;
    vernacular::ProofPrinter(writer, theory, theory[theorem], proof).part(nodes, claim);
    return writer.take();
}

}  // namespace byrne::syntax
