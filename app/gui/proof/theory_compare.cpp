// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/proof/theory_compare.h"

namespace byrne::gui {

bool isSameTheory(const logic::Theory& a, const logic::Theory& b) {
    if (a.statements != b.statements || a.signature.predicateCount() != b.signature.predicateCount() ||
        a.signature.functionCount() != b.signature.functionCount()) {
        return false;
    }
    for (std::size_t i = 0; i < a.signature.predicateCount(); ++i) {
        if (a.signature[logic::PredicateId(i)] != b.signature[logic::PredicateId(i)]) {
            return false;
        }
    }
    for (std::size_t i = 0; i < a.signature.functionCount(); ++i) {
        if (a.signature[logic::FunctionId(i)] != b.signature[logic::FunctionId(i)]) {
            return false;
        }
    }
    return true;
}

bool isSameProof(const CheckedProof& a, const CheckedProof& b) {
    return a.theorem == b.theorem && a.isStatementOnly == b.isStatementOnly &&
           a.verdict.errors.size() == b.verdict.errors.size() && a.verdict.holes == b.verdict.holes &&
           a.proof == b.proof && isSameTheory(a.theory(), b.theory()) && *a.vocabulary == *b.vocabulary;
}

}  // namespace byrne::gui
