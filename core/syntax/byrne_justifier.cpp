// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/byrne_justifier.h"

#include <algorithm>
#include <deque>

#include "core/syntax/byrne_equality.h"

namespace byrne::syntax::vernacular {

using base::DiagnosticCode;
using proof::FactId;

const std::vector<logic::StatementId>& StatementIndex::of(const std::string& name, const logic::Theory& theory) {
    for (; size_ < theory.statements.size(); ++size_)
        byName_[theory.statements[size_].name].push_back(logic::StatementId(size_));
    static const std::vector<logic::StatementId> kNone;
    const auto entry = byName_.find(name);
    return entry == byName_.end() ? kNone : entry->second;
}

std::vector<std::string> StatementIndex::names() const {
    std::vector<std::string> names;
    for (const auto& [name, ids] : byName_) names.push_back(name);
    return names;
}

/// A use of a statement on its way to a Support.
struct Justifier::Task {
    logic::StatementId id;
    const logic::CoherentFormula* formula = nullptr;
    Bindings bindings;
    std::vector<Requirement> requirements;
    /// premises[i]: chosen by the writer, or found by the requirement places[i].
    std::vector<FactId> premises;
    std::vector<std::optional<std::size_t>> places;
    Flips flips;
    std::deque<logic::Literal> turned;  ///< What requirements point to.
    bool isComplete = true;             ///< Nothing is left to find.
    std::string name;
};

bool Justifier::isStatement(const std::string& name) const {
    return !context_.statements.of(name, context_.document.theory).empty() || context_.brokenStatements.count(name) > 0;
}

std::string Justifier::text(const logic::Literal& literal) const {
    return logic::toText(literal, context_.document.theory.signature, variables_);
}

std::optional<logic::StatementId> Justifier::statement(const NameTree& tree, std::optional<std::size_t> wanted) const {
    const std::string& name = tree.text;
    std::vector<logic::StatementId> found = context_.statements.of(name, context_.document.theory);
    const bool isLater = !found.empty() && found.front() >= theorem_;
    std::erase_if(found, [this](logic::StatementId id) { return id >= theorem_; });
    const std::size_t number = wanted.value_or(found.size());
    if (!found.empty() && number >= 1 && number <= found.size()) return found[number - 1];
    if (context_.brokenStatements.count(name) > 0)
        messages_.error(DiagnosticCode::WrongStep, tree.span, name + " can't be used, it has an error itself");
    else if (isLater)
        messages_.error(DiagnosticCode::WrongStep, tree.span, name + " can't be used in its own proof");
    else if (!found.empty())
        messages_.error(DiagnosticCode::UnknownName, tree.span,
                        "there is no statement " + name + "#" + std::to_string(number));
    else
        messages_.error(DiagnosticCode::UnknownName, tree.span, "there is no axiom or earlier theorem " + name,
                        suggestion(name, context_.statements.names()));
    return std::nullopt;
}

std::optional<Support> Justifier::byStatement(const ReasonTree& reason,
                                              const std::vector<StatedDisjunct>& stated) const {
    const std::optional<logic::StatementId> id = statement(reason.statement, reason.number);
    if (!id) return std::nullopt;
    Task task;
    task.id = *id;
    task.formula = &context_.document.theory[*id].formula;
    task.name = reason.statement.text;
    task.bindings.resize(task.formula->variables.size());
    if (!bindArguments(reason, task) || !readPremises(reason, task)) return std::nullopt;
    if (task.isComplete) return asWritten(task);
    bindWitnesses(stated, task);
    return search(task, stated, reason.span);
}

bool Justifier::argumentsAreLabels(const ReasonTree& reason, std::size_t expected) const {
    if (!reason.hasArguments || reason.arguments.empty() || reason.from) return false;
    const bool areTerms = reason.arguments.size() == expected &&
                          std::all_of(reason.arguments.begin(), reason.arguments.end(),
                                      [this](const TermTree& tree) { return names_.isTermName(tree, scope_); });
    return !areTerms && std::all_of(reason.arguments.begin(), reason.arguments.end(), [this](const TermTree& tree) {
        return !tree.isApplied && known_.byLabel(tree.name.text) != nullptr;
    });
}

bool Justifier::bindArguments(const ReasonTree& reason, Task& task) const {
    const std::size_t expected = task.formula->universalCount;
    if (!reason.hasArguments || argumentsAreLabels(reason, expected)) {
        task.isComplete = expected == 0;
        return true;
    }
    if (reason.arguments.size() != expected) {
        std::string list;
        for (std::size_t i = 0; i < expected; ++i) list += (i == 0 ? "" : ",") + task.formula->variables[i];
        messages_.error(DiagnosticCode::WrongArity, reason.statement.span,
                        task.name + " is about " + std::to_string(expected) + " objects, not " +
                            std::to_string(reason.arguments.size()),
                        {"It is " + task.name + "(" + list + ")."});
        return false;
    }
    bool areKnown = true;
    for (std::size_t i = 0; i < expected; ++i) {
        if (reason.arguments[i].isPlaceholder) {
            task.isComplete = false;
            continue;
        }
        task.bindings[i] = names_.term(reason.arguments[i], scope_);
        areKnown = areKnown && task.bindings[i].has_value();
    }
    return areKnown;
}

bool Justifier::readPremises(const ReasonTree& reason, Task& task) const {
    std::vector<PremiseTree> premises;
    if (reason.from)
        premises = *reason.from;
    else if (argumentsAreLabels(reason, task.formula->universalCount))
        for (const TermTree& tree : reason.arguments) premises.push_back({PremiseTree::Kind::Label, tree.name});
    const std::size_t expected = task.formula->premises.size();
    const bool isLeftOut = !reason.from && premises.empty();
    if (!isLeftOut && premises.size() != expected) {
        messages_.error(DiagnosticCode::WrongStep, reason.span,
                        task.name + " has " + std::to_string(expected) + (expected == 1 ? " premise" : " premises") +
                            ", not " + std::to_string(premises.size()),
                        {"It says: " + logic::toText(*task.formula, context_.document.theory.signature)});
        return false;
    }
    if (isLeftOut) premises.assign(expected, {PremiseTree::Kind::Find, {}});
    bool areKnown = true;
    for (std::size_t i = 0; i < expected; ++i) areKnown = choose(premises[i], i, task) && areKnown;
    return areKnown;
}

bool Justifier::choose(const PremiseTree& premise, std::size_t index, Task& task) const {
    Requirement requirement;
    requirement.patterns = {&task.formula->premises[index]};
    task.premises.emplace_back();
    task.places.emplace_back();
    if (premise.kind == PremiseTree::Kind::Find) {
        task.isComplete = false;
        task.places.back() = index;
    } else {
        requirement.kind = Requirement::Kind::Chosen;
        if (premise.kind == PremiseTree::Kind::Label) {
            const proof::Fact* fact = this->premise(premise, wanted(task, index), task.flips);
            if (fact == nullptr) return false;
            task.premises.back() = fact->id;
            task.turned.push_back(fact->literal);
            requirement.literal = &task.turned.back();
        }
    }
    task.requirements.push_back(std::move(requirement));
    return true;
}

/// The premise under the bindings, if they are complete.
std::optional<logic::Literal> Justifier::wanted(const Task& task, std::size_t index) {
    std::vector<logic::Term> values;
    for (std::size_t i = 0; i < task.formula->universalCount; ++i) {
        if (!task.bindings[i]) return std::nullopt;
        values.push_back(*task.bindings[i]);
    }
    return logic::substitute(task.formula->premises[index], values);
}

std::optional<FactId> Justifier::labelled(const NameTree& label) const {
    const proof::Fact* fact = labelledFact(label);
    return fact == nullptr ? std::nullopt : std::optional(fact->id);
}

const proof::Fact* Justifier::labelledFact(const NameTree& label) const {
    if (const proof::Fact* fact = known_.byLabel(label.text)) return fact;
    std::vector<std::string> hints = suggestion(label.text, known_.labels());
    if (known_.wasLabel(label.text)) hints = {"It is known only inside another case or claim."};
    messages_.error(DiagnosticCode::UnknownName, label.span, "no fact " + label.text + " is known here", hints);
    return nullptr;
}

std::optional<Support> Justifier::asWritten(const Task& task) const {
    proof::ByStatement by{task.id, {}};
    for (std::size_t i = 0; i < task.formula->universalCount; ++i) by.instantiation.push_back(*task.bindings[i]);
    return Support{std::move(by), task.premises, task.flips};
}

void Justifier::bindWitnesses(const std::vector<StatedDisjunct>& stated, Task& task) const {
    const std::vector<logic::Disjunct>& conclusion = task.formula->conclusion;
    // With another number of disjuncts the step is wrong anyway; the checker says how.
    if (stated.size() != conclusion.size()) return;
    for (std::size_t i = 0; i < stated.size(); ++i)
        for (std::size_t j = 0; j < std::min(stated[i].witnesses->size(), conclusion[i].witnesses.size()); ++j)
            task.bindings[conclusion[i].witnesses[j].index()] = logic::Term((*stated[i].witnesses)[j]);
}

void Justifier::requireStated(const std::vector<StatedDisjunct>& stated, Task& task) const {
    const std::vector<logic::Disjunct>& conclusion = task.formula->conclusion;
    if (stated.size() != conclusion.size()) return;
    for (std::size_t i = 0; i < stated.size(); ++i)
        for (const proof::Fact& fact : *stated[i].facts) {
            Requirement requirement;
            requirement.kind = Requirement::Kind::Stated;
            requirement.literal = &fact.literal;
            for (const logic::Literal& literal : conclusion[i].literals) requirement.patterns.push_back(&literal);
            task.requirements.push_back(std::move(requirement));
        }
}

std::optional<Support> Justifier::search(Task& task, const std::vector<StatedDisjunct>& stated, base::Span span) const {
    const std::size_t premiseCount = task.requirements.size();
    requireStated(stated, task);
    // What the writer chose and stated comes first: it narrows the search for the rest.
    std::vector<std::size_t> order(task.requirements.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return task.requirements[i].kind != Requirement::Kind::Open; });
    std::vector<Requirement> requirements;
    for (const std::size_t i : order) requirements.push_back(std::move(task.requirements[i]));
    std::size_t worst = 0;
    const MatchResult result = match(known_, task.bindings, requirements, worst);
    task.requirements = std::move(requirements);
    if (result != MatchResult::Found) {
        reportMismatch(task, result, worst, span);
        return std::nullopt;
    }
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] < premiseCount && task.places[order[i]]) task.premises[order[i]] = task.requirements[i].found;
    return finish(task, span);
}

void Justifier::reportMismatch(const Task& task, MatchResult result, std::size_t worst, base::Span span) const {
    if (result == MatchResult::GaveUp)
        return messages_.error(DiagnosticCode::LimitReached, span,
                               "there are too many ways to use " + task.name + " here",
                               {"Name its premises: by " + task.name + "(...) from ..."});
    const Requirement& lacking = task.requirements[worst];
    std::optional<logic::Literal> needed;
    if (lacking.kind == Requirement::Kind::Open) needed = determined(*lacking.patterns.front(), task.bindings);
    if (needed) {
        const std::string way = wayTo(*needed);
        return messages_.error(DiagnosticCode::WrongStep, span,
                               task.name + " needs " + text(*needed) + ", which is not known here",
                               {!way.empty() ? way : "Prove it first: have " + text(*needed) + " by ..."});
    }
    messages_.error(DiagnosticCode::WrongStep, span, mismatch(task, lacking),
                    {task.name + " says: " + logic::toText(*task.formula, context_.document.theory.signature)});
}

std::string Justifier::mismatch(const Task& task, const Requirement& requirement) const {
    if (requirement.kind == Requirement::Kind::Stated)
        return task.name + " does not give " + text(*requirement.literal) + " here";
    const std::string premise =
        logic::toText(*requirement.patterns.front(), context_.document.theory.signature, task.formula->variables);
    if (requirement.kind == Requirement::Kind::Open)
        return "no known fact fits the premise " + premise + " of " + task.name;
    if (requirement.literal == nullptr)
        return "the premise " + premise + " of " + task.name + " is not of the form t = t";
    return text(*requirement.literal) + " does not fit the premise " + premise + " of " + task.name;
}

std::optional<Support> Justifier::finish(const Task& task, base::Span span) const {
    std::string missing;
    for (std::size_t i = 0; i < task.formula->universalCount; ++i)
        if (!task.bindings[i]) missing += (missing.empty() ? "" : ", ") + task.formula->variables[i];
    if (missing.empty()) return asWritten(task);
    messages_.error(DiagnosticCode::WrongStep, span,
                    "it is not determined which objects " + task.name + " takes for " + missing,
                    {"Write them: by " + task.name + "(...)"});
    return std::nullopt;
}

std::optional<Support> Justifier::explicitPremises(proof::Justification by, const std::vector<PremiseTree>& from,
                                                   const std::vector<Wanted>& wanted) const {
    Support support{std::move(by), {}, {}};
    bool areKnown = true;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const PremiseTree& premise = from[i];
        std::optional<FactId> fact;
        if (premise.kind == PremiseTree::Kind::Reflexive) fact = FactId();
        if (premise.kind == PremiseTree::Kind::Label)
            if (const proof::Fact* known =
                    this->premise(premise, i < wanted.size() ? wanted[i] : std::nullopt, support.flips))
                fact = known->id;
        if (premise.kind == PremiseTree::Kind::Find)
            messages_.error(DiagnosticCode::WrongStep, premise.label.span,
                            "here the premise must be named by its label");
        areKnown = areKnown && fact.has_value();
        support.premises.push_back(fact.value_or(FactId()));
    }
    return areKnown ? std::optional(std::move(support)) : std::nullopt;
}

std::optional<Support> Justifier::byRule(const ReasonTree& reason, proof::Justification by) const {
    const std::vector<PremiseTree> from = reason.from.value_or(std::vector<PremiseTree>());
    std::vector<Wanted> wanted;
    // Of two facts that clash, one says what the other must be turned into.
    if (std::holds_alternative<proof::ByClash>(by) && from.size() == 2)
        for (const std::size_t other : {std::size_t{1}, std::size_t{0}}) {
            const proof::Fact* fact = from[other].flips.empty() ? known_.byLabel(from[other].label.text) : nullptr;
            wanted.push_back(fact == nullptr ? std::nullopt : Wanted(fact->literal.negated()));
        }
    return explicitPremises(std::move(by), from, wanted);
}

std::optional<Support> Justifier::byEquality(const ReasonTree& reason, const std::vector<proof::Fact>& facts) const {
    if (reason.from) return byRule(reason, proof::ByEquality{});
    std::vector<logic::Literal> literals;
    for (const proof::Fact& fact : facts) literals.push_back(fact.literal);
    if (std::optional<std::vector<FactId>> premises = equalityPremises(known_, literals))
        return Support{proof::ByEquality{}, std::move(*premises)};
    messages_.error(DiagnosticCode::WrongStep, reason.span,
                    "this does not follow from what is known by putting equals for equals",
                    {"Prove the equalities first, or name the facts: by equality from ..."});
    return std::nullopt;
}

std::optional<Support> Justifier::byClash(const ReasonTree& reason, base::Span span) const {
    if (reason.from) return byRule(reason, proof::ByClash{});
    for (std::size_t i = known_.size(); i-- > 0;) {
        const proof::Fact& fact = known_.at(i);
        const logic::Literal opposite = fact.literal.negated();
        if (opposite.isReflexiveEquality()) return Support{proof::ByClash{}, {fact.id}};
        const proof::Fact* other = known_.byLiteral(opposite);
        if (other == nullptr) continue;
        const bool isPositive = fact.literal.positive;
        return Support{proof::ByClash{}, {isPositive ? fact.id : other->id, isPositive ? other->id : fact.id}};
    }
    messages_.error(DiagnosticCode::WrongStep, span, "no two known facts contradict each other",
                    {"Name what leads to the contradiction: contradiction by AXIOM(...) from ..."});
    return std::nullopt;
}

std::optional<Support> Justifier::premisesFor(const std::vector<logic::Literal>& literals,
                                              const std::optional<std::vector<PremiseTree>>& from,
                                              base::Span span) const {
    if (from && std::none_of(from->begin(), from->end(),
                             [](const PremiseTree& premise) { return premise.kind == PremiseTree::Kind::Find; }))
        return explicitPremises({}, *from, std::vector<Wanted>(literals.begin(), literals.end()));
    Support support;
    for (const logic::Literal& literal : literals) {
        const proof::Fact* fact = known_.byLiteral(literal);
        if (fact == nullptr && !literal.isReflexiveEquality()) {
            messages_.error(DiagnosticCode::WrongStep, span, text(literal) + " is not known here",
                            {"Prove it first: have " + text(literal) + " by ..."});
            return std::nullopt;
        }
        support.premises.push_back(fact != nullptr ? fact->id : FactId());
    }
    return support;
}

}  // namespace byrne::syntax::vernacular
