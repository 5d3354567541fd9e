// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Terms and literals of coherent logic, as plain values. A term is a variable or a function applied to
// terms; "variable" covers the bound variables of a statement and, inside a proof, the parameters of the
// theorem and the witnesses (both are names for fixed objects there: see proof/proof.h).
#pragma once

#include <compare>
#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/logic/signature.h"

namespace byrne::logic {

using VariableId = base::Id<struct VariableTag>;

struct Term;

struct Application {
    FunctionId function;
    std::vector<Term> arguments;  ///< As many as the function's arity; none for a constant.

    friend bool operator==(const Application&, const Application&);
    friend std::strong_ordering operator<=>(const Application&, const Application&);
};

struct Term {
    std::variant<VariableId, Application> form;

    Term() = default;
    Term(VariableId variable) : form(variable) {}                    // NOLINT: a variable is a term
    Term(Application application) : form(std::move(application)) {}  // NOLINT

    [[nodiscard]] bool isVariable() const { return std::holds_alternative<VariableId>(form); }
    /// Precondition: isVariable().
    [[nodiscard]] VariableId variable() const { return std::get<VariableId>(form); }
    /// Precondition: !isVariable().
    [[nodiscard]] const Application& application() const { return std::get<Application>(form); }

    friend bool operator==(const Term&, const Term&) = default;
    friend std::strong_ordering operator<=>(const Term&, const Term&) = default;
};

/// An atom or its negation.
struct Literal {
    bool positive = true;
    PredicateId predicate;
    std::vector<Term> arguments;

    [[nodiscard]] bool isEquality() const { return predicate == Signature::kEquality; }
    [[nodiscard]] Literal negated() const { return {!positive, predicate, arguments}; }
    /// `t = t`, which needs no premise.
    [[nodiscard]] bool isReflexiveEquality() const { return positive && isEquality() && arguments[0] == arguments[1]; }

    friend bool operator==(const Literal&, const Literal&) = default;
    friend std::strong_ordering operator<=>(const Literal&, const Literal&) = default;
};

[[nodiscard]] Literal equality(Term left, Term right, bool positive = true);

/// Replaces variable i by values[i]. Variables beyond the end of `values` stay.
[[nodiscard]] Term substitute(const Term& term, std::span<const Term> values);
[[nodiscard]] Literal substitute(const Literal& literal, std::span<const Term> values);

/// Calls `visit` for every occurrence of a variable, left to right.
void forEachVariable(const Term& term, const std::function<void(VariableId)>& visit);
void forEachVariable(const Literal& literal, const std::function<void(VariableId)>& visit);
[[nodiscard]] bool occurs(VariableId variable, const Term& term);

/// Function applications nest this deep at most; readers reject deeper terms, so recursion on terms is safe.
inline constexpr std::size_t kMaxTermDepth = 200;

/// "f(A,b)" and "~col(A,B,C)", "A = B", "A != B", with variables named by `names` (names[i] for variable i).
/// Plain ASCII as in Byrne documents; symbol names are not quoted.
[[nodiscard]] std::string toText(const Term& term, const Signature& signature, std::span<const std::string> names);
[[nodiscard]] std::string toText(const Literal& literal, const Signature& signature,
                                 std::span<const std::string> names);

}  // namespace byrne::logic
