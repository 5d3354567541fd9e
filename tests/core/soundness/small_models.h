// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All structures with one or two objects for a small fixed signature, and whether a statement is true in them. The
// last word on what follows and what does not, by trying everything.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/logic/theory.h"

namespace byrne::soundness {

/// Predicates p, q (one place), r (two places), equality; one constant a, one function f (one place).
struct SmallSignature {
    logic::Signature signature;
    logic::PredicateId p = signature.predicate("p", 1);
    logic::PredicateId q = signature.predicate("q", 1);
    logic::PredicateId r = signature.predicate("r", 2);
    logic::FunctionId a = signature.function("a", 0);
    logic::FunctionId f = signature.function("f", 1);
};

class SmallModel {
public:
    using Object = std::size_t;
    using Values = std::vector<Object>;

    /// Truth values of p and q at each object and of r at each pair, what a is, and f of each object: `code` counts
    /// through all of them.
    SmallModel(const SmallSignature& names, std::size_t size, std::size_t code) : names_(names), size_(size) {
        for (std::size_t i = 0; i < size; ++i) p_[i] = take(code, 2) == 1;
        for (std::size_t i = 0; i < size; ++i) q_[i] = take(code, 2) == 1;
        for (std::size_t i = 0; i < size * size; ++i) r_[i] = take(code, 2) == 1;
        a_ = take(code, size);
        for (std::size_t i = 0; i < size; ++i) f_[i] = take(code, size);
    }
    static std::size_t count(std::size_t size, bool withFunction) {
        const std::size_t functions = !withFunction ? 1 : size == 1 ? 1 : size * size;
        return (std::size_t{1} << (2 * size + size * size)) * size * functions;
    }

    [[nodiscard]] bool isTrue(const logic::CoherentFormula& formula) const {
        Values values(formula.variables.size(), 0);
        return holdsForAll(formula, values, 0);
    }

private:
    static std::size_t take(std::size_t& code, std::size_t base) {
        const std::size_t digit = code % base;
        code /= base;
        return digit;
    }
    [[nodiscard]] bool holdsForAll(const logic::CoherentFormula& formula, Values& values, std::size_t next) const {
        if (next == formula.universalCount) return holds(formula, values);
        for (values[next] = 0; values[next] < size_; ++values[next])
            if (!holdsForAll(formula, values, next + 1)) return false;
        return true;
    }
    [[nodiscard]] bool holds(const logic::CoherentFormula& formula, const Values& values) const {
        if (!allHold(formula.premises, values)) return true;
        return std::ranges::any_of(formula.conclusion, [&](const logic::Disjunct& disjunct) {
            Values tried = values;
            return exists(disjunct, tried, 0);
        });
    }
    [[nodiscard]] bool exists(const logic::Disjunct& disjunct, Values& values, std::size_t next) const {
        if (next == disjunct.witnesses.size()) return allHold(disjunct.literals, values);
        Object& value = values[disjunct.witnesses[next].index()];
        for (value = 0; value < size_; ++value)
            if (exists(disjunct, values, next + 1)) return true;
        return false;
    }
    [[nodiscard]] bool allHold(const std::vector<logic::Literal>& literals, const Values& values) const {
        return std::ranges::all_of(
            literals, [&](const logic::Literal& literal) { return atom(literal, values) == literal.positive; });
    }
    [[nodiscard]] bool atom(const logic::Literal& literal, const Values& values) const {
        const Object first = object(literal.arguments[0], values);
        if (literal.predicate == names_.p) return p_[first];
        if (literal.predicate == names_.q) return q_[first];
        const Object second = object(literal.arguments[1], values);
        return literal.isEquality() ? first == second : r_[first * size_ + second];
    }
    [[nodiscard]] Object object(const logic::Term& term, const Values& values) const {
        if (term.isVariable()) return values[term.variable().index()];
        const logic::Application& application = term.application();
        return application.function == names_.a ? a_ : f_[object(application.arguments[0], values)];
    }

    const SmallSignature& names_;
    std::size_t size_;
    std::array<bool, 2> p_{};
    std::array<bool, 2> q_{};
    std::array<bool, 4> r_{};
    Object a_ = 0;
    std::array<Object, 2> f_{};
};

inline bool speaksOf(logic::FunctionId function, const logic::Term& term) {
    return !term.isVariable() && (term.application().function == function ||
                                  std::ranges::any_of(term.application().arguments, [&](const logic::Term& argument) {
                                      return speaksOf(function, argument);
                                  }));
}

inline bool speaksOf(logic::FunctionId function, const std::vector<logic::Literal>& literals) {
    return std::ranges::any_of(literals, [&](const logic::Literal& literal) {
        return std::ranges::any_of(literal.arguments,
                                   [&](const logic::Term& argument) { return speaksOf(function, argument); });
    });
}

inline bool speaksOf(logic::FunctionId function, const logic::CoherentFormula& formula) {
    return speaksOf(function, formula.premises) ||
           std::ranges::any_of(formula.conclusion,
                               [&](const logic::Disjunct& disjunct) { return speaksOf(function, disjunct.literals); });
}

/// Whether some structure with one or two objects makes all axioms true and the last statement false.
inline bool hasSmallCountermodel(const SmallSignature& names, const logic::Theory& theory) {
    const bool withFunction = std::ranges::any_of(
        theory.statements, [&](const logic::Statement& statement) { return speaksOf(names.f, statement.formula); });
    for (std::size_t size = 1; size <= 2; ++size)
        for (std::size_t code = 0; code < SmallModel::count(size, withFunction); ++code) {
            const SmallModel model(names, size, code);
            const bool areAxiomsTrue =
                std::all_of(theory.statements.begin(), theory.statements.end() - 1,
                            [&](const logic::Statement& statement) { return model.isTrue(statement.formula); });
            if (areAxiomsTrue && !model.isTrue(theory.statements.back().formula)) return true;
        }
    return false;
}

}  // namespace byrne::soundness
