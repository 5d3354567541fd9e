// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_known_facts.h"

#include <algorithm>

namespace byrne::syntax::vernacular {

void KnownFacts::add(const proof::Fact& fact) {
    const std::size_t place = facts_.size();
    facts_.push_back(fact);
    byLiteral_[fact.literal].push_back(place);
    byPredicate_[{fact.literal.predicate, fact.literal.positive}].push_back(place);
    if (fact.label.empty()) return;
    byLabel_[fact.label].push_back(place);
    everLabelled_.insert(fact.label);
}

void KnownFacts::shrink(std::size_t size) {
    for (; facts_.size() > size; facts_.pop_back()) {
        const proof::Fact& fact = facts_.back();
        byLiteral_[fact.literal].pop_back();
        byPredicate_[{fact.literal.predicate, fact.literal.positive}].pop_back();
        if (!fact.label.empty()) byLabel_[fact.label].pop_back();
    }
}

const proof::Fact* KnownFacts::byLabel(const std::string& label) const {
    const auto entry = byLabel_.find(label);
    return entry == byLabel_.end() || entry->second.empty() ? nullptr : &facts_[entry->second.back()];
}

std::vector<std::string> KnownFacts::labels() const {
    std::vector<std::string> labels;
    for (const auto& [label, places] : byLabel_)
        if (!places.empty()) labels.push_back(label);
    return labels;
}

const proof::Fact* KnownFacts::byLiteral(const logic::Literal& literal) const {
    const auto entry = byLiteral_.find(literal);
    return entry == byLiteral_.end() || entry->second.empty() ? nullptr : &facts_[entry->second.back()];
}

const std::vector<std::size_t>& KnownFacts::candidates(logic::PredicateId predicate, bool positive) const {
    static const std::vector<std::size_t> kNone;
    const auto entry = byPredicate_.find({predicate, positive});
    return entry == byPredicate_.end() ? kNone : entry->second;
}

namespace {

constexpr std::size_t kMaxAttempts = 200'000;
/// The search is recursive in the number of requirements.
constexpr std::size_t kMaxRequirements = 400;

class Matching {
public:
    Matching(const KnownFacts& known, Bindings& bindings, std::vector<Requirement>& requirements)
        : known_(known), bindings_(bindings), requirements_(requirements) {}

    MatchResult run(std::size_t& worst) {
        if (requirements_.size() > kMaxRequirements) return MatchResult::GaveUp;
        const bool isFound = satisfy(0);
        worst = worst_;
        return isFound ? MatchResult::Found : attempts_ >= kMaxAttempts ? MatchResult::GaveUp : MatchResult::Impossible;
    }

private:
    bool satisfy(std::size_t index) {
        if (index == requirements_.size()) return true;
        worst_ = std::max(worst_, index);
        Requirement& requirement = requirements_[index];
        if (requirement.kind == Requirement::Kind::Open) return find(index, requirement);
        if (requirement.literal == nullptr) return reflexive(index, *requirement.patterns.front());
        return std::any_of(
            requirement.patterns.begin(), requirement.patterns.end(),
            [&](const logic::Literal* pattern) { return attempt(index, *pattern, *requirement.literal); });
    }

    bool attempt(std::size_t index, const logic::Literal& pattern, const logic::Literal& literal) {
        if (++attempts_ >= kMaxAttempts) return false;
        const std::size_t mark = trail_.size();
        if (unify(pattern, literal) && satisfy(index + 1)) return true;
        undo(mark);
        return false;
    }

    bool find(std::size_t index, Requirement& requirement) {
        const logic::Literal& pattern = *requirement.patterns.front();
        if (isBound(pattern)) return lookUp(index, requirement, pattern);
        const std::vector<std::size_t>& places = known_.candidates(pattern.predicate, pattern.positive);
        for (std::size_t i = places.size(); i-- > 0;) {
            requirement.found = known_.at(places[i]).id;
            if (attempt(index, pattern, known_.at(places[i]).literal)) return true;
        }
        requirement.found = {};
        return pattern.isEquality() && pattern.positive && reflexive(index, pattern);
    }

    bool lookUp(std::size_t index, Requirement& requirement, const logic::Literal& pattern) {
        ++attempts_;
        const logic::Literal wanted = image(pattern);
        const proof::Fact* fact = known_.byLiteral(wanted);
        requirement.found = fact != nullptr ? fact->id : proof::FactId();
        return (fact != nullptr || wanted.isReflexiveEquality()) && satisfy(index + 1);
    }

    /// Both sides of an equality become the same term.
    bool reflexive(std::size_t index, const logic::Literal& pattern) {
        if (!pattern.isEquality() || !pattern.positive || ++attempts_ >= kMaxAttempts) return false;
        const std::size_t mark = trail_.size();
        const logic::Term& left = pattern.arguments[0];
        const logic::Term& right = pattern.arguments[1];
        const bool fits = isBound(left) ? unify(right, image(left)) : isBound(right) && unify(left, image(right));
        if (fits && satisfy(index + 1)) return true;
        undo(mark);
        return false;
    }

    bool unify(const logic::Literal& pattern, const logic::Literal& literal) {
        if (pattern.predicate != literal.predicate || pattern.positive != literal.positive) return false;
        return unify(pattern.arguments, literal.arguments);
    }
    bool unify(const std::vector<logic::Term>& patterns, const std::vector<logic::Term>& terms) {
        if (patterns.size() != terms.size()) return false;
        for (std::size_t i = 0; i < terms.size(); ++i)
            if (!unify(patterns[i], terms[i])) return false;
        return true;
    }
    bool unify(const logic::Term& pattern, const logic::Term& term) {
        if (!pattern.isVariable())
            return !term.isVariable() && pattern.application().function == term.application().function &&
                   unify(pattern.application().arguments, term.application().arguments);
        const std::size_t variable = pattern.variable().index();
        if (bindings_[variable]) return *bindings_[variable] == term;
        bindings_[variable] = term;
        trail_.push_back(variable);
        return true;
    }

    void undo(std::size_t mark) {
        for (; trail_.size() > mark; trail_.pop_back()) bindings_[trail_.back()].reset();
    }

    template <class Part>
    bool isBound(const Part& part) const {
        bool isBound = true;
        logic::forEachVariable(part,
                               [&](logic::VariableId variable) { isBound = isBound && bindings_[variable.index()]; });
        return isBound;
    }

    /// Precondition: isBound(part).
    template <class Part>
    Part image(const Part& part) const {
        std::vector<logic::Term> values(bindings_.size());
        for (std::size_t i = 0; i < bindings_.size(); ++i) values[i] = bindings_[i].value_or(logic::Term());
        return logic::substitute(part, values);
    }

    const KnownFacts& known_;
    Bindings& bindings_;
    std::vector<Requirement>& requirements_;
    std::vector<std::size_t> trail_;
    std::size_t attempts_ = 0;
    std::size_t worst_ = 0;
};

}  // namespace

MatchResult match(const KnownFacts& known, Bindings& bindings, std::vector<Requirement>& requirements,
                  std::size_t& worst) {
    return Matching(known, bindings, requirements).run(worst);
}

}  // namespace byrne::syntax::vernacular
