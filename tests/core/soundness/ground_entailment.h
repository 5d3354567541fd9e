// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ground entailment with equality by plain search over truth values: every atom is true or false, the laws of
// equality are written out as clauses over all terms that occur. Slow, complete, and made in another way than the
// checker.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/logic/term.h"

namespace byrne::soundness {

/// A disjunction of literals.
using Clause = std::vector<logic::Literal>;

class GroundEntailment {
public:
    void add(Clause clause) { clauses_.push_back(std::move(clause)); }
    void add(const logic::Literal& fact) { clauses_.push_back({fact}); }

    [[nodiscard]] bool isContradictory() const { return !Search(*this).isSatisfiable(); }

    [[nodiscard]] bool entails(const logic::Literal& literal) const {
        GroundEntailment denied = *this;
        denied.add(literal.negated());
        return denied.isContradictory();
    }

private:
    using Indexed = std::vector<int>;  ///< atom + 1, negative for negated.

    /// Turns atoms into numbers, writes out the laws of equality, searches.
    class Search {
    public:
        explicit Search(const GroundEntailment& problem) {
            bool hasEquality = false;
            for (const Clause& clause : problem.clauses_) {
                Indexed indexed;
                for (const logic::Literal& literal : clause) {
                    indexed.push_back(number(literal));
                    hasEquality = hasEquality || literal.isEquality();
                    for (const logic::Term& argument : literal.arguments) collect(argument);
                }
                clauses_.push_back(std::move(indexed));
            }
            if (hasEquality) writeEqualityLaws();
            values_.assign(atoms_.size(), 0);
        }

        bool isSatisfiable() {
            std::vector<std::size_t> assigned;
            if (!propagate(assigned)) return undo(assigned);
            for (std::size_t atom = 0; atom < values_.size(); ++atom) {
                if (values_[atom] != 0) continue;
                for (const int value : {-1, 1}) {
                    values_[atom] = value;
                    if (isSatisfiable()) return true;
                }
                values_[atom] = 0;
                return undo(assigned);
            }
            return true;
        }

    private:
        int number(const logic::Literal& literal) {
            const logic::Literal atom{true, literal.predicate, literal.arguments};
            const int index = static_cast<int>(atoms_.try_emplace(atom, atoms_.size()).first->second) + 1;
            return literal.positive ? index : -index;
        }
        int equal(const logic::Term& a, const logic::Term& b) { return number(logic::equality(a, b)); }

        void collect(const logic::Term& term) {
            terms_.insert(term);
            if (!term.isVariable())
                for (const logic::Term& argument : term.application().arguments) collect(argument);
        }

        void writeEqualityLaws() {
            std::vector<logic::Literal> predications;
            for (const auto& [atom, index] : atoms_)
                if (!atom.isEquality()) predications.push_back(atom);
            for (const logic::Term& a : terms_) {
                clauses_.push_back({equal(a, a)});
                for (const logic::Term& b : terms_) {
                    clauses_.push_back({-equal(a, b), equal(b, a)});
                    for (const logic::Term& c : terms_) clauses_.push_back({-equal(a, b), -equal(b, c), equal(a, c)});
                    writeFunctionLaw(a, b);
                }
            }
            for (const logic::Literal& a : predications)
                for (const logic::Literal& b : predications)
                    if (a.predicate == b.predicate) {
                        Indexed law = differences(a.arguments, b.arguments);
                        law.push_back(-number(a));
                        law.push_back(number(b));
                        clauses_.push_back(std::move(law));
                    }
        }
        void writeFunctionLaw(const logic::Term& a, const logic::Term& b) {
            if (a.isVariable() || b.isVariable() || a.application().function != b.application().function) return;
            Indexed law = differences(a.application().arguments, b.application().arguments);
            law.push_back(equal(a, b));
            clauses_.push_back(std::move(law));
        }
        Indexed differences(const std::vector<logic::Term>& a, const std::vector<logic::Term>& b) {
            Indexed law;
            for (std::size_t i = 0; i < a.size(); ++i) law.push_back(-equal(a[i], b[i]));
            return law;
        }

        int valueOf(int literal) const {
            const int value = values_[static_cast<std::size_t>(std::abs(literal)) - 1];
            return literal > 0 ? value : -value;
        }
        /// Unit propagation by going through all clauses again and again; false at a conflict.
        bool propagate(std::vector<std::size_t>& assigned) {
            for (bool hasChanged = true; hasChanged;) {
                hasChanged = false;
                for (const Indexed& clause : clauses_) {
                    int open = 0;
                    int openCount = 0;
                    bool isTrue = false;
                    for (const int literal : clause) {
                        isTrue = isTrue || valueOf(literal) > 0;
                        if (valueOf(literal) == 0 && literal != open) ++openCount, open = literal;
                    }
                    if (isTrue || openCount > 1) continue;
                    if (openCount == 0) return false;
                    const auto atom = static_cast<std::size_t>(std::abs(open)) - 1;
                    values_[atom] = open > 0 ? 1 : -1;
                    assigned.push_back(atom);
                    hasChanged = true;
                }
            }
            return true;
        }
        bool undo(const std::vector<std::size_t>& assigned) {
            for (const std::size_t atom : assigned) values_[atom] = 0;
            return false;
        }

        std::map<logic::Literal, std::size_t> atoms_;
        std::set<logic::Term> terms_;
        std::vector<Indexed> clauses_;
        std::vector<int> values_;
    };

    std::vector<Clause> clauses_;
};

}  // namespace byrne::soundness
