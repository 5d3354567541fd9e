// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pieces of English that the running text is made of: lists, facts joined to clauses, new objects. Used by text.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/logic/vocabulary.h"
#include "core/proof/proof_view.h"

namespace byrne::exports {

/// "a", "a and b", "a, b and c"; where items hold commas or "and" themselves, the last is set apart by ", and".
[[nodiscard]] std::string joined(const std::vector<std::string>& items, const std::string& conjunction = "and");

/// Facts of one theory in words.
class English {
public:
    English(const logic::Signature& signature, const std::vector<std::string>& names,
            const logic::Vocabulary& vocabulary, const std::string& language)
        : signature_(signature), names_(names), vocabulary_(vocabulary), language_(language) {}

    /// The same with other names for the variables.
    [[nodiscard]] English withNames(const std::vector<std::string>& names) const {
        return {signature_, names, vocabulary_, language_};
    }
    [[nodiscard]] std::string fact(const logic::Literal& literal) const;
    /// The facts joined by "and".
    [[nodiscard]] std::string facts(const std::vector<logic::Literal>& literals) const;
    /// "a point X", "points X and Y", "a point X and a circle J". Circles are known by the facts that speak of them.
    [[nodiscard]] std::string objects(const std::vector<logic::VariableId>& variables,
                                      const std::vector<const logic::Literal*>& facts) const;
    /// "there is a point X such that ..." or just the facts.
    [[nodiscard]] std::string existing(const std::vector<logic::VariableId>& witnesses,
                                       const std::vector<logic::Literal>& facts) const;
    [[nodiscard]] std::string term(const logic::Term& term) const;

private:
    [[nodiscard]] bool isCircle(logic::VariableId variable, const std::vector<const logic::Literal*>& facts) const;

    const logic::Signature& signature_;
    const std::vector<std::string>& names_;
    const logic::Vocabulary& vocabulary_;
    const std::string& language_;
};

}  // namespace byrne::exports
