// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/claim.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace byrne::figure {

namespace {

using logic::Sort;

/// Facts in the order in which readers meet them, each once.
std::vector<proof::FactId> factsInOrder(const proof::ProofView& view) {
    std::vector<proof::FactId> facts;
    std::set<proof::FactId> seen;
    for (const proof::ViewBranch& branch : view.branches())
        for (const proof::ViewStep& step : branch.steps)
            for (const proof::FactId fact : step.facts)
                if (seen.insert(fact).second) facts.push_back(fact);
    return facts;
}

/// The index of the condition's indices within objects that are given for the relation's arguments.
Condition conditionOn(const Relation& relation, const std::vector<const Object*>& arguments) {
    Condition condition{&relation, {}};
    for (const Object* argument : arguments)
        for (std::size_t i = 0; i < argument->width(); ++i)
            condition.indices.push_back(static_cast<std::uint32_t>(argument->offset + i));
    return condition;
}

void addOnce(std::vector<ObjectId>& objects, ObjectId id) {
    if (std::find(objects.begin(), objects.end(), id) == objects.end()) objects.push_back(id);
}

/// Lines that do not meet are parallel and apart. `meeting` ends a conjunction whose other conditions stay.
std::vector<Condition> apart(std::vector<Condition> conditions) {
    const std::vector<std::uint32_t> indices = conditions.back().indices;
    conditions.pop_back();
    conditions.push_back({findRelation("parallel", 4), indices});
    conditions.push_back({findRelation("nondegenerate", 3), {indices.begin(), indices.begin() + 6}});
    return conditions;
}

/// The literals that the applied statement says of its witnesses, in the variables of the proof.
std::vector<logic::Literal> literalsOfWitnesses(const logic::Theory& theory, const proof::ViewStep& step) {
    const auto* by = step.by ? std::get_if<proof::ByStatement>(step.by) : nullptr;
    if (!by || step.witnesses.empty() || by->statement.index() >= theory.statements.size()) return {};
    const logic::CoherentFormula& formula = theory[by->statement].formula;
    if (step.caseIndex >= formula.conclusion.size() || by->instantiation.size() != formula.universalCount) return {};
    const logic::Disjunct& disjunct = formula.conclusion[step.caseIndex];
    if (disjunct.witnesses.size() != step.witnesses.size()) return {};
    std::vector<logic::Term> values = by->instantiation;
    for (std::size_t i = values.size(); i < formula.variables.size(); ++i) values.emplace_back(logic::VariableId(i));
    for (std::size_t i = 0; i < step.witnesses.size(); ++i) values[disjunct.witnesses[i].index()] = step.witnesses[i];
    std::vector<logic::Literal> literals;
    for (const logic::Literal& literal : disjunct.literals) literals.push_back(logic::substitute(literal, values));
    return literals;
}

}  // namespace

Subject::Subject(const proof::ProofView& view, const logic::Vocabulary& vocabulary)
    : view_(view), vocabulary_(vocabulary) {
    const std::vector<proof::FactId> facts = factsInOrder(view);
    std::vector<const logic::Literal*> literals;
    for (const proof::Fact& fact : view.proof().hypotheses) literals.push_back(&fact.literal);
    for (const proof::FactId fact : facts) literals.push_back(&view.fact(fact).literal);
    collectConstructions();
    for (const auto& [place, construction] : constructionLiterals_)
        for (const logic::Literal& literal : construction) literals.push_back(&literal);
    for (const logic::Literal* literal : literals) collectLiteral(*literal);
    for (const logic::Disjunct& disjunct : view.theorem().formula.conclusion)
        for (const logic::Literal& literal : disjunct.literals)
            if (meaning(literal.predicate)) isOfThePlane_ = true;
    isOfThePlane_ = isOfThePlane_ || isOfEqualityOnly(literals);
    if (!isOfThePlane_) return;
    collectEqualities(literals);
    orderObjects();
    const auto claimFact = [this](proof::FactId id, const logic::Literal& literal) {
        if (std::optional<Claim> claim = makeClaim(literal)) claims_.emplace(id, std::move(*claim));
    };
    for (const proof::Fact& fact : view.proof().hypotheses) claimFact(fact.id, fact.literal);
    for (const proof::FactId fact : facts) claimFact(fact, view.fact(fact).literal);
    for (const auto& [place, construction] : constructionLiterals_)
        for (const logic::Literal& literal : construction)
            if (std::optional<Claim> claim = makeClaim(literal)) constructions_[place].push_back(std::move(*claim));
}

void Subject::orderObjects() {
    std::vector<std::size_t> rank(objects_.size(), view_.proof().parameterCount);
    for (std::size_t i = 0; i < view_.proof().parameterCount; ++i) {
        const logic::Term parameter{logic::VariableId(i)};
        if (!findObject(parameter, Sort::Circle)) object(parameter, Sort::Point);
        rank.resize(objects_.size(), view_.proof().parameterCount);
        for (const ObjectId id : objectsOf(logic::VariableId(i))) {
            objects_[id.index()].isParameter = true;
            rank[id.index()] = i;
        }
    }
    std::vector<std::size_t> order(objects_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank[a] < rank[b]; });
    std::vector<Object> ordered;
    coordinateCount_ = 0;
    for (const std::size_t index : order) {
        ordered.push_back(std::move(objects_[index]));
        ordered.back().offset = coordinateCount_;
        coordinateCount_ += ordered.back().width();
        ids_[{ordered.back().name, ordered.back().sort}] = ObjectId(ordered.size() - 1);
    }
    objects_ = std::move(ordered);
}

void Subject::collectConstructions() {
    for (const proof::ViewBranch& branch : view_.branches())
        for (const proof::ViewStep& step : branch.steps) {
            std::vector<logic::Literal> literals = literalsOfWitnesses(view_.theory(), step);
            if (!literals.empty())
                constructionLiterals_.emplace(NodeCase{step.step, step.caseIndex}, std::move(literals));
        }
}

/// A statement about nothing but equality is about points if its theory is about the plane.
bool Subject::isOfEqualityOnly(const std::vector<const logic::Literal*>& literals) const {
    const auto isEquality = [](const logic::Literal* literal) { return literal->isEquality(); };
    if (!std::all_of(literals.begin(), literals.end(), isEquality)) return false;
    for (const logic::Disjunct& disjunct : view_.theorem().formula.conclusion)
        for (const logic::Literal& literal : disjunct.literals)
            if (!literal.isEquality()) return false;
    const logic::Signature& signature = view_.theory().signature;
    // Nothing but equality: one can as well think of points.
    if (signature.predicateCount() == 1 && signature.functionCount() == 0) return true;
    for (std::size_t i = 1; i < signature.predicateCount(); ++i) {
        const logic::Symbol& symbol = signature[logic::PredicateId(i)];
        if (meaningOf(vocabulary_, symbol.name, symbol.arity)) return true;
    }
    return false;
}

std::vector<const Claim*> Subject::constructionOf(const proof::ViewStep& step) const {
    std::vector<const Claim*> claims;
    const auto found = constructions_.find({step.step, step.caseIndex});
    if (step.witnesses.empty() || found == constructions_.end()) return claims;
    for (const Claim& claim : found->second) claims.push_back(&claim);
    return claims;
}

const std::optional<Meaning>& Subject::meaning(logic::PredicateId predicate) {
    const auto [found, isNew] = meanings_.try_emplace(predicate);
    if (isNew && predicate != logic::Signature::kEquality) {
        const logic::Symbol& symbol = view_.theory().signature[predicate];
        found->second = meaningOf(vocabulary_, symbol.name, symbol.arity);
    }
    return found->second;
}

void Subject::collectLiteral(const logic::Literal& literal) {
    const std::optional<Meaning>& known = meaning(literal.predicate);
    if (!known) return;
    isOfThePlane_ = true;
    for (std::size_t i = 0; i < literal.arguments.size(); ++i) object(literal.arguments[i], known->sorts[i]);
}

/// An equation makes its sides circles if one side is known as a circle only, else points. Sides met nowhere else
/// become known by it, which may decide another equation: so twice.
void Subject::collectEqualities(const std::vector<const logic::Literal*>& literals) {
    const auto isCircleOnly = [this](const logic::Term& term) {
        return findObject(term, Sort::Circle) && !findObject(term, Sort::Point);
    };
    for (int round = 0; round < 2; ++round)
        for (const logic::Literal* literal : literals) {
            if (!literal->isEquality()) continue;
            const bool isCircle = isCircleOnly(literal->arguments[0]) || isCircleOnly(literal->arguments[1]);
            if (!isCircle && round == 0) continue;
            for (const logic::Term& side : literal->arguments) object(side, isCircle ? Sort::Circle : Sort::Point);
        }
}

ObjectId Subject::object(const logic::Term& term, Sort sort) {
    std::string name = logic::toText(term, view_.theory().signature, view_.proof().variables);
    const auto [found, isNew] = ids_.try_emplace({name, sort}, ObjectId(objects_.size()));
    if (isNew) {
        objects_.push_back({std::move(name), sort, coordinateCount_, false});
        coordinateCount_ += objects_.back().width();
    }
    return found->second;
}

std::optional<ObjectId> Subject::findObject(const logic::Term& term, Sort sort) const {
    const auto found = ids_.find({logic::toText(term, view_.theory().signature, view_.proof().variables), sort});
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Claim> Subject::makeEquality(const logic::Literal& literal) const {
    for (const Sort sort : {Sort::Point, Sort::Circle}) {
        const auto left = findObject(literal.arguments[0], sort), right = findObject(literal.arguments[1], sort);
        if (!left || !right) continue;
        const bool isCircle = sort == Sort::Circle;
        const char* name =
            literal.positive ? (isCircle ? "sameCircle" : "same") : (isCircle ? "distinctCircles" : "distinct");
        Claim claim{
            true, literal.positive, {conditionOn(*findRelation(name, 2), {&(*this)[*left], &(*this)[*right]})}, {}, {}};
        addOnce(claim.objects, *left);
        addOnce(claim.objects, *right);
        return claim;
    }
    return std::nullopt;
}

std::optional<Claim> Subject::makeClaim(const logic::Literal& literal) const {
    if (literal.isEquality()) return makeEquality(literal);
    const auto known = meanings_.find(literal.predicate);
    if (known == meanings_.end() || !known->second) return std::nullopt;
    Claim claim{literal.positive, false, {}, {}, {}};
    for (const Meaning::Item& item : known->second->items) {
        std::vector<const Object*> arguments;
        for (const std::size_t place : item.places) {
            const ObjectId id = *findObject(literal.arguments[place], known->second->sorts[place]);
            arguments.push_back(&(*this)[id]);
        }
        claim.conditions.push_back(conditionOn(*item.relation, arguments));
    }
    for (std::size_t i = 0; i < literal.arguments.size(); ++i)
        addOnce(claim.objects, *findObject(literal.arguments[i], known->second->sorts[i]));
    if (!claim.isPositive && claim.conditions.back().relation->name == "meeting")
        claim.sought = apart(claim.conditions);
    return claim;
}

const Claim* Subject::claim(proof::FactId fact) const {
    const auto found = claims_.find(fact);
    return found == claims_.end() ? nullptr : &found->second;
}

std::vector<ObjectId> Subject::givenObjects() const {
    std::vector<ObjectId> given;
    for (std::size_t i = 0; i < objects_.size(); ++i)
        if (objects_[i].isParameter) given.push_back(ObjectId(i));
    for (const proof::Fact& fact : view_.proof().hypotheses)
        if (const Claim* known = claim(fact.id))
            for (const ObjectId id : known->objects) addOnce(given, id);
    return given;
}

std::vector<ObjectId> Subject::objectsOf(logic::VariableId variable) const {
    std::vector<ObjectId> ids;
    for (const Sort sort : {Sort::Point, Sort::Circle})
        if (const auto id = findObject(logic::Term{variable}, sort)) ids.push_back(*id);
    return ids;
}

std::vector<std::uint32_t> slotsOf(const Subject& subject, const std::vector<ObjectId>& objects) {
    std::vector<std::uint32_t> indices;
    for (const ObjectId id : objects)
        for (std::size_t i = 0; i < subject[id].width(); ++i)
            indices.push_back(static_cast<std::uint32_t>(subject[id].offset + i));
    return indices;
}

}  // namespace byrne::figure
