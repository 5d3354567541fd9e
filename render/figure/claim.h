// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The objects of a proof as unknown coordinates, and its facts as claims about them. Everything below works on these;
// terms and vocabularies are left behind here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/proof/proof_view.h"
#include "render/figure/meaning.h"

namespace byrne::figure {

using ObjectId = base::Id<struct ObjectTag>;

/// A point (two coordinates) or a named circle (centre and radius).
struct Object {
    std::string name;
    logic::Sort sort = logic::Sort::Point;
    std::size_t offset = 0;  ///< Of its first coordinate.
    bool isParameter = false;

    [[nodiscard]] std::size_t width() const { return sort == logic::Sort::Circle ? 3 : 2; }
};

/// A relation on certain objects.
struct Condition {
    const Relation* relation = nullptr;
    std::vector<std::uint32_t> indices;  ///< Positions of the relation's coordinates among all coordinates.
};

/// What a fact says about the plane: all conditions hold, or (not positive) at least one does not.
struct Claim {
    bool isPositive = true;
    bool isEquality = false;  ///< An equation of objects.
    std::vector<Condition> conditions;
    std::vector<Condition>
        sought;  ///< If any: conditions that imply the claim and are better to look for figures with.
    std::vector<ObjectId> objects;  ///< Each once.
};

/// All objects that the facts of a proof speak of in a sense that has to do with the plane, and the claims of its
/// facts.
class Subject {
public:
    Subject(const proof::ProofView& view, const logic::Vocabulary& vocabulary);

    /// Whether any fact, hypothesis or part of the goal has a meaning.
    [[nodiscard]] bool isOfThePlane() const { return isOfThePlane_; }
    [[nodiscard]] const std::vector<Object>& objects() const { return objects_; }
    [[nodiscard]] const Object& operator[](ObjectId id) const { return objects_[id.index()]; }
    [[nodiscard]] std::size_t coordinateCount() const { return coordinateCount_; }
    /// Nothing for a fact that is not about the plane.
    [[nodiscard]] const Claim* claim(proof::FactId fact) const;
    /// Everything that is said of the witnesses of a step or case by the statement that gives them, also what the proof
    /// does not use: a midpoint is drawn in the middle even if only its lying between matters. Empty if there are none.
    [[nodiscard]] std::vector<const Claim*> constructionOf(const proof::ViewStep& step) const;
    /// The parameters of the theorem and the constants of its hypotheses.
    [[nodiscard]] std::vector<ObjectId> givenObjects() const;
    /// The object or objects (a point and a circle may share a name) that a variable of the proof stands for.
    [[nodiscard]] std::vector<ObjectId> objectsOf(logic::VariableId variable) const;

private:
    using NodeCase = std::pair<proof::StepId, std::size_t>;

    void collectConstructions();
    void collectLiteral(const logic::Literal& literal);
    void collectEqualities(const std::vector<const logic::Literal*>& literals);
    /// Parameters come first, in the order of the statement; the rest as met.
    void orderObjects();
    ObjectId object(const logic::Term& term, logic::Sort sort);
    [[nodiscard]] std::optional<ObjectId> findObject(const logic::Term& term, logic::Sort sort) const;
    [[nodiscard]] std::optional<Claim> makeClaim(const logic::Literal& literal) const;
    [[nodiscard]] std::optional<Claim> makeEquality(const logic::Literal& literal) const;
    const std::optional<Meaning>& meaning(logic::PredicateId predicate);
    [[nodiscard]] bool isOfEqualityOnly(const std::vector<const logic::Literal*>& literals) const;

    const proof::ProofView& view_;
    const logic::Vocabulary& vocabulary_;
    std::map<logic::PredicateId, std::optional<Meaning>> meanings_;
    std::map<std::pair<std::string, logic::Sort>, ObjectId> ids_;
    std::vector<Object> objects_;
    std::map<proof::FactId, Claim> claims_;
    std::map<NodeCase, std::vector<logic::Literal>> constructionLiterals_;
    std::map<NodeCase, std::vector<Claim>> constructions_;
    std::size_t coordinateCount_ = 0;
    bool isOfThePlane_ = false;
};

/// The indices of the coordinates of `objects`, in order.
[[nodiscard]] std::vector<std::uint32_t> slotsOf(const Subject& subject, const std::vector<ObjectId>& objects);

}  // namespace byrne::figure
