// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A structure with finitely many objects, in which statements are true or false: what a search takes for a
// countermodel is measured in it.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/logic/theory.h"

namespace byrne::prover {

/// Objects are numbers below `size`. An atom that is not listed is false.
class FiniteStructure {
public:
    using Object = std::size_t;

    explicit FiniteStructure(std::size_t size) : known_(size), size_(size) {}

    void makeTrue(logic::PredicateId predicate, std::vector<Object> arguments) {
        facts_.insert({predicate, std::move(arguments)});
    }
    void setValue(logic::FunctionId function, std::vector<Object> arguments, Object value) {
        values_[{function, std::move(arguments)}] = value;
    }
    /// What functions give where no value is set. The first number beyond the objects makes one more of them, of which
    /// no atom is true.
    void setDefault(Object value) {
        default_ = value;
        size_ = std::max(known_, value + 1);
    }

    /// Whether all statements before `goal` are true here, and the goal is false of `parameters`. Nothing if that takes
    /// more than `work` looks at literals.
    [[nodiscard]] std::optional<bool> refutes(const logic::Theory& theory, logic::StatementId goal,
                                              const std::vector<Object>& parameters, std::size_t work) const;

private:
    class Evaluation;

    std::size_t known_;
    std::size_t size_;
    std::set<std::pair<logic::PredicateId, std::vector<Object>>> facts_;
    std::map<std::pair<logic::FunctionId, std::vector<Object>>, Object> values_;
    Object default_ = 0;
};

}  // namespace byrne::prover
