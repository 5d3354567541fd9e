// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rules of proofs, one function for each. Every function reports what is wrong through Checking::fail; whatever a
// wrong node adds is assumed all the same, so that one fault gives one message. Private to core/checker.
#pragma once

#include <optional>
#include <vector>

#include "core/checker/checking.h"

namespace byrne::checker {

// Parts that several rules share.

/// The statement that `by` uses with its instantiation, if both are right: the statement stands before the theorem and
/// is well formed; one well-formed term over known variables for each universal variable.
[[nodiscard]] const logic::CoherentFormula* usableStatement(Checking& checking, const proof::ByStatement& by);
/// Premise i must be expected[i], and known here. The invalid id is good for `t = t` only.
void checkPremises(Checking& checking, const std::vector<logic::Literal>& expected,
                   const std::vector<proof::FactId>& given);
/// The premises of a usable statement under the instantiation.
[[nodiscard]] std::vector<logic::Literal> premisesOf(const logic::CoherentFormula& formula,
                                                     const proof::ByStatement& by);
/// The literals of one disjunct, with `witnesses` for its existential variables. Precondition: as many as it has.
[[nodiscard]] std::vector<logic::Literal> literalsOf(const logic::CoherentFormula& formula,
                                                     const logic::Disjunct& disjunct, const proof::ByStatement& by,
                                                     const std::vector<logic::VariableId>& witnesses);
/// Makes witnesses known: each is a name of the proof that was introduced nowhere before. False if their number is
/// wrong.
bool introduceWitnesses(Checking& checking, const std::vector<logic::VariableId>& witnesses, std::size_t expected);
/// Makes facts known: each has an id of its own, and speaks of known variables only.
void introduceFacts(Checking& checking, const std::vector<proof::Fact>& facts);
/// Every fact is one of `allowed`.
void checkAmong(Checking& checking, const std::vector<proof::Fact>& facts, const std::vector<logic::Literal>& allowed,
                Rule rule);

// Nodes.

/// Checks the flips folded into a node, each as a step of its own, and makes what they add known.
void checkFlips(Checking& checking, const proof::Node& node);
/// What flips added is known no longer.
void forgetFlips(Checking& checking, const std::vector<proof::Step>& flips);

void checkStep(Checking& checking, const proof::Step& step);
void checkEquality(Checking& checking, const proof::Step& step);
void checkNonemptyDomain(Checking& checking, const proof::Step& step);
/// Checks justification, premises and the number of branches. Answers the statement that splits, if it is usable.
const logic::CoherentFormula* checkSplit(Checking& checking, const proof::CaseSplit& split);
/// Makes known what branch `number` assumes: witnesses and literals of that disjunct. `formula` is checkSplit()'s
/// answer.
void openBranch(Checking& checking, const proof::CaseSplit& split, const logic::CoherentFormula* formula,
                std::size_t number);
void checkGoal(Checking& checking, const proof::CloseByGoal& close, const Goal& goal);
void checkContradiction(Checking& checking, const proof::CloseByContradiction& close);

}  // namespace byrne::checker
