// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works out what a step of a proof rests on: which statement, with which terms, from which facts. Used by the
// elaborator of proofs (byrne_proof_elaborator.h), which keeps scope and known facts.
#pragma once

#include <optional>
#include <vector>

#include "core/syntax/byrne_known_facts.h"
#include "core/syntax/byrne_names.h"
#include "core/syntax/byrne_proof_elaborator.h"

namespace byrne::syntax::vernacular {

/// A justification with its premises.
struct Support {
    proof::Justification by;
    std::vector<proof::FactId> premises;
    std::vector<proof::Step> flips = {};  ///< Folded: what turns known facts into the premises.
};

/// What the step says about one disjunct of the statement it uses.
struct StatedDisjunct {
    const std::vector<logic::VariableId>* witnesses = nullptr;
    const std::vector<proof::Fact>* facts = nullptr;
};

class Justifier {
public:
    Justifier(ProofContext context, logic::StatementId theorem, const Names& names, const Scope& scope,
              const KnownFacts& known, const std::vector<std::string>& variables, std::size_t& nextFact,
              Messages& messages)
        : context_(context),
          theorem_(theorem),
          names_(names),
          scope_(scope),
          known_(known),
          variables_(variables),
          nextFact_(nextFact),
          messages_(messages) {}

    /// `stated` has one element for a step, one for each branch of a split, none for a contradiction.
    [[nodiscard]] std::optional<Support> byStatement(const ReasonTree& reason,
                                                     const std::vector<StatedDisjunct>& stated) const;
    /// Without `from` the premises are found.
    [[nodiscard]] std::optional<Support> byEquality(const ReasonTree& reason,
                                                    const std::vector<proof::Fact>& facts) const;
    /// Without `from`: two known facts that contradict each other, or one `t != t`.
    [[nodiscard]] std::optional<Support> byClash(const ReasonTree& reason, base::Span span) const;
    /// Rules that need no premises; takes over what stands after `from`.
    [[nodiscard]] std::optional<Support> byRule(const ReasonTree& reason, proof::Justification by) const;
    /// The fact with this label; reported if there is none.
    [[nodiscard]] std::optional<proof::FactId> labelled(const NameTree& label) const;
    /// Premises for literals that must be known: as written, or found. nullopt if reported. The justification is not
    /// set.
    [[nodiscard]] std::optional<Support> premisesFor(const std::vector<logic::Literal>& literals,
                                                     const std::optional<std::vector<PremiseTree>>& from,
                                                     base::Span span) const;
    [[nodiscard]] bool isStatement(const std::string& name) const;
    [[nodiscard]] std::string text(const logic::Literal& literal) const;

private:
    struct Task;

    using Flips = std::vector<proof::Step>;
    using Wanted = std::optional<logic::Literal>;

    [[nodiscard]] std::optional<logic::StatementId> statement(const NameTree& tree,
                                                              std::optional<std::size_t> number) const;
    [[nodiscard]] bool argumentsAreLabels(const ReasonTree& reason, std::size_t expected) const;
    [[nodiscard]] bool bindArguments(const ReasonTree& reason, Task& task) const;
    void bindWitnesses(const std::vector<StatedDisjunct>& stated, Task& task) const;
    [[nodiscard]] bool readPremises(const ReasonTree& reason, Task& task) const;
    [[nodiscard]] static Wanted wanted(const Task& task, std::size_t index);
    [[nodiscard]] bool choose(const PremiseTree& premise, std::size_t index, Task& task) const;
    [[nodiscard]] std::optional<Support> asWritten(const Task& task) const;
    [[nodiscard]] std::optional<Support> search(Task& task, const std::vector<StatedDisjunct>& stated,
                                                base::Span span) const;
    void requireStated(const std::vector<StatedDisjunct>& stated, Task& task) const;
    void reportMismatch(const Task& task, MatchResult result, std::size_t worst, base::Span span) const;
    /// What the pattern says here; nothing if an object of it is not determined.
    [[nodiscard]] std::optional<logic::Literal> determined(const logic::Literal& pattern, const Bindings& bindings) const;
    /// How one statement gives the fact from a known one, in a sentence; "" if none does.
    [[nodiscard]] std::string wayTo(const logic::Literal& wanted) const;
    [[nodiscard]] std::string mismatch(const Task& task, const Requirement& requirement) const;
    [[nodiscard]] std::optional<Support> finish(const Task& task, base::Span span) const;
    /// wanted[i]: what premise i must say, if that is known.
    [[nodiscard]] std::optional<Support> explicitPremises(proof::Justification by, const std::vector<PremiseTree>& from,
                                                          const std::vector<Wanted>& wanted) const;

    // Folded flips (byrne_justifier_flips.cpp).

    /// A known fact that its flips have turned: the last one's fact. nullptr if reported.
    [[nodiscard]] const proof::Fact* premise(const PremiseTree& tree, const Wanted& wanted, Flips& flips) const;
    [[nodiscard]] const proof::Fact* flipped(const FlipTree& tree, const proof::Fact& from, const Wanted& wanted,
                                             Flips& flips) const;
    [[nodiscard]] std::optional<proof::Step> flip(const FlipTree& tree, const proof::Fact& from,
                                                  const Wanted& wanted) const;
    [[nodiscard]] std::optional<std::vector<logic::Term>> flipTerms(const FlipTree& tree,
                                                                    const logic::CoherentFormula& formula,
                                                                    const logic::Literal& from) const;
    [[nodiscard]] const proof::Fact* labelledFact(const NameTree& label) const;

    ProofContext context_;
    logic::StatementId theorem_;
    const Names& names_;
    const Scope& scope_;
    const KnownFacts& known_;
    const std::vector<std::string>& variables_;
    std::size_t& nextFact_;
    Messages& messages_;
};

}  // namespace byrne::syntax::vernacular
