// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure/plane_check.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "render/figure/branch_report.h"
#include "render/figure/hypotheses.h"

namespace byrne::figure {

namespace {

/// An equation must fail by this much to count: more than any rounding.
constexpr double kClearly = 1e-3;
/// Points nearer than this are one point, triples nearer to a line are on it: rounding.
constexpr double kSame = 1e-9;
/// Points farther apart than this are two, triples farther from a line are not on it. In between nothing is certain.
constexpr double kDifferent = 0.015;
constexpr int kAttemptsForFigure = 4;
constexpr int kStartsForWitness = 60;
/// Of pairs of points that are put together, and of ways to deny a conclusion.
constexpr std::size_t kMostVariants = 24;

/// The statement as a proof object: its premises are the hypotheses, its disjuncts the cases of a split.
proof::Proof asProof(const logic::CoherentFormula& formula, logic::StatementId statement) {
    proof::Proof proof = proof::openProof(formula);
    proof.variables = formula.variables;
    std::set<std::string> used;
    for (std::string& name : proof.variables)
        while (!used.insert(name).second) name += "'";
    proof::ByStatement by{statement, {}};
    for (std::size_t i = 0; i < formula.universalCount; ++i) by.instantiation.emplace_back(logic::VariableId(i));
    proof::CaseSplit split{by, {}, {}};
    std::size_t nextFact = proof.hypotheses.size();
    for (const logic::Disjunct& disjunct : formula.conclusion) {
        proof::Branch branch{disjunct.witnesses, {}, {}};
        for (const logic::Literal& literal : disjunct.literals)
            branch.assumptions.push_back({proof::FactId(nextFact++), literal, {}});
        branch.block.push_back({{{proof::Hole{}, {}, {}}}});
        split.branches.push_back(std::move(branch));
    }
    proof.root.nodes.clear();
    if (split.branches.empty())
        proof.root.nodes.push_back({proof::Hole{}, {}, {}});
    else
        proof.root.nodes.push_back({std::move(split), {}, {}});
    proof::renumber(proof);
    return proof;
}

Claim positive(Claim claim, std::string_view relation) {
    claim.isPositive = true;
    claim.sought.clear();
    claim.conditions[0].relation = findRelation(relation, 2 + (relation == "collinear" ? 1 : 0));
    return claim;
}

/// The claim's denial, in the form that is easiest to look for.
Claim denied(const Claim& claim) {
    if (claim.conditions.size() == 1 && claim.isPositive) {
        const std::string_view name = claim.conditions[0].relation->name;
        if (name == "distinct") return positive(claim, "same");
        if (name == "same") return positive(claim, "distinct");
        if (name == "nondegenerate") return positive(claim, "collinear");
    }
    Claim other = claim;
    other.isPositive = !claim.isPositive;
    other.sought.clear();
    return other;
}

class StatementCheck {
public:
    StatementCheck(const logic::Theory& theory, logic::StatementId statement, const logic::Vocabulary& vocabulary,
                   const PlaneCheckOptions& options, base::LimitWatch& watch)
        : formula_(theory[statement].formula),
          proof_(asProof(formula_, statement)),
          view_(theory, statement, proof_),
          subject_(view_, vocabulary),
          placement_(subject_, watch),
          options_(options) {
        report_.statement = statement;
    }

    PlaneReport run() {
        if (!readClaims()) {
            report_.verdict = PlaneVerdict::NotOfThePlane;
            return report_;
        }
        given_ = subject_.givenObjects();
        for (unsigned i = 0; i < options_.figures && isOpen(); ++i) tryFigure({}, options_.seed + i);
        unsigned salt = 100;
        for (const std::vector<Claim>& variant : variants()) {
            if (!isOpen()) break;
            Claims extra;
            for (const Claim& claim : variant) extra.push_back(&claim);
            for (unsigned i = 0; i < 2 && isOpen(); ++i) tryFigure(extra, options_.seed + salt++);
        }
        if (report_.counterexample)
            report_.verdict = PlaneVerdict::Fails;
        else if (placement_.watch().reached() != base::LimitReached::None)
            report_.verdict = PlaneVerdict::NotChecked;
        else
            report_.verdict = report_.figures > 0 ? PlaneVerdict::Holds : PlaneVerdict::NoFigure;
        return report_;
    }

private:
    struct Conclusion {
        ObjectIds witnesses;
        Claims claims;
        std::vector<bool> speaksOfWitness;  ///< Of each claim.
        std::vector<std::string> texts;     ///< Of each claim.
    };

    [[nodiscard]] bool isOpen() { return !report_.counterexample && !placement_.watch().look(); }

    /// False if anything of the statement is not about the plane.
    bool readClaims() {
        if (!subject_.isOfThePlane()) return false;
        const auto read = [&](proof::FactId fact, const logic::Literal& literal, Claims& claims) {
            if (const Claim* claim = subject_.claim(fact)) claims.push_back(claim);
            return subject_.claim(fact) != nullptr || literal.isReflexiveEquality();
        };
        for (const proof::Fact& fact : proof_.hypotheses)
            if (!read(fact.id, fact.literal, premises_)) return false;
        const auto* split = std::get_if<proof::CaseSplit>(&proof_.root.nodes.front().form);
        if (!split) return true;
        for (const proof::Branch& branch : split->branches) {
            conclusions_.emplace_back();
            for (const proof::Fact& fact : branch.assumptions)
                if (!readConclusion(fact, conclusions_.back())) return false;
            for (const logic::VariableId witness : branch.witnesses)
                for (const ObjectId id : subject_.objectsOf(witness)) conclusions_.back().witnesses.push_back(id);
        }
        return true;
    }

    bool readConclusion(const proof::Fact& fact, Conclusion& conclusion) {
        const Claim* claim = subject_.claim(fact.id);
        if (claim == nullptr) return fact.literal.isReflexiveEquality();
        bool speaksOfWitness = false;
        logic::forEachVariable(fact.literal, [&](logic::VariableId variable) {
            speaksOfWitness = speaksOfWitness || variable.index() >= formula_.universalCount;
        });
        conclusion.claims.push_back(claim);
        conclusion.speaksOfWitness.push_back(speaksOfWitness);
        conclusion.texts.push_back(view_.text(fact.id));
        return true;
    }

    /// What is asked on top of the premises: two points in one place, or that no disjunct holds.
    [[nodiscard]] std::vector<std::vector<Claim>> variants() const {
        std::vector<std::vector<Claim>> variants;
        addDenials(variants);
        for (std::size_t i = 0; i < given_.size(); ++i)
            for (std::size_t j = 0; j < i && variants.size() < kMostVariants; ++j)
                if (subject_[given_[i]].sort == logic::Sort::Point && subject_[given_[j]].sort == logic::Sort::Point)
                    variants.push_back({together(given_[j], given_[i])});
        return variants;
    }

    [[nodiscard]] Claim together(ObjectId first, ObjectId second) const {
        const auto a = static_cast<std::uint32_t>(subject_[first].offset);
        const auto b = static_cast<std::uint32_t>(subject_[second].offset);
        return {true, true, {{findRelation("same", 2), {a, a + 1, b, b + 1}}}, {}, {first, second}};
    }

    /// One literal of each disjunct is denied; in all ways, but not more than so many.
    void addDenials(std::vector<std::vector<Claim>>& variants) const {
        std::vector<std::vector<Claim>> ways{{}};
        for (const Conclusion& conclusion : conclusions_) {
            if (!conclusion.witnesses.empty()) return;
            std::vector<std::vector<Claim>> longer;
            for (const std::vector<Claim>& way : ways)
                for (const Claim* claim : conclusion.claims) {
                    if (longer.size() >= kMostVariants / 2) break;
                    longer.push_back(way);
                    longer.back().push_back(denied(*claim));
                }
            ways = std::move(longer);
        }
        if (!conclusions_.empty()) variants.insert(variants.end(), ways.begin(), ways.end());
    }

    void tryFigure(const Claims& extra, unsigned seed) {
        Claims claims = premises_;
        claims.insert(claims.end(), extra.begin(), extra.end());
        Found found = findFigure(placement_, given_, claims, seed, kAttemptsForFigure);
        if (!found.outcome.holds) return;
        joinTwins(found.positions);
        const Outcome outcome = placement_.judgeAll(found.positions, given_, premises_);
        if (!outcome.holds || outcome.residual > kSame || !isClear(found.positions)) return;
        ++report_.figures;
        const bool isAnyTrue = std::any_of(conclusions_.begin(), conclusions_.end(), [&](const Conclusion& conclusion) {
            return !failsClearly(conclusion, found.positions, seed);
        });
        if (!isAnyTrue) keep(found.positions);
    }

    [[nodiscard]] std::vector<Vec> places(const Positions& positions) const {
        std::vector<Vec> points;
        for (const ObjectId id : given_)
            if (subject_[id].sort == logic::Sort::Point)
                points.push_back({positions[subject_[id].offset], positions[subject_[id].offset + 1]});
        return points;
    }

    /// Puts points that are one but for rounding exactly on one place.
    void joinTwins(Positions& positions) const {
        for (const ObjectId id : given_)
            for (const ObjectId other : given_) {
                if (other == id || subject_[id].sort != logic::Sort::Point ||
                    subject_[other].sort != logic::Sort::Point)
                    continue;
                double* place = &positions[subject_[id].offset];
                const double* there = &positions[subject_[other].offset];
                if (std::hypot(place[0] - there[0], place[1] - there[1]) > 100 * kSame) continue;
                place[0] = there[0];
                place[1] = there[1];
            }
    }

    /// Whether the figure leaves no doubt what is degenerate in it and what is not: where two points are nearly one, or
    /// three nearly on a line, premises hold within rounding that do not hold.
    [[nodiscard]] bool isClear(const Positions& positions) const {
        const std::vector<Vec> points = places(positions);
        const double size = sizeOf(subject_, given_, positions);
        const auto isDoubtful = [&](double amount) { return amount > kSame * size && amount < kDifferent * size; };
        for (std::size_t i = 0; i < points.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                if (isDoubtful(distance(points[i], points[j]))) return false;
                for (std::size_t k = 0; k < j; ++k)
                    if (isDoubtful(std::abs(bend(points[i], points[j], points[k])))) return false;
            }
        for (const ObjectId id : given_) {
            if (subject_[id].sort != logic::Sort::Circle) continue;
            const Vec center{positions[subject_[id].offset], positions[subject_[id].offset + 1]};
            const double radius = positions[subject_[id].offset + 2];
            if (radius < kDifferent * size) return false;
            for (const Vec point : points)
                if (isDoubtful(std::abs(distance(point, center) - radius))) return false;
        }
        return true;
    }

    /// Doubtful cases, within rounding, are not failures.
    bool failsClearly(const Conclusion& conclusion, Positions positions, unsigned seed) {
        if (!conclusion.witnesses.empty() && options_.seeksWitnesses) {
            Random random(seed * 7919ull + 17);
            const Outcome outcome =
                placement_.place(positions, given_, conclusion.witnesses, conclusion.claims, random, kStartsForWitness);
            return !outcome.holds && placement_.watch().reached() == base::LimitReached::None;
        }
        return failingOf(conclusion, positions).has_value();
    }

    /// The index of a claim about given objects that clearly fails.
    [[nodiscard]] std::optional<std::size_t> failingOf(const Conclusion& conclusion, const Positions& positions) const {
        const double size = sizeOf(subject_, given_, positions);
        for (std::size_t i = 0; i < conclusion.claims.size(); ++i) {
            if (conclusion.speaksOfWitness[i]) continue;
            const Claim& claim = *conclusion.claims[i];
            const Verdict verdict = judge(claim, positions, size);
            // What is missed by nothing is exactly on the border, as strict conditions that fail by being equations.
            const bool isOnBorder = verdict.residual <= kStrictTolerance;
            if (!verdict.holds && (!claim.isPositive || isOnBorder || verdict.residual > kClearly)) return i;
        }
        return std::nullopt;
    }

    void keep(const Positions& positions) {
        Stage stage;
        stage.positions = positions;
        stage.known = given_;
        const Stretch places = stretchOf(subject_, stage);
        Counterexample example{places.points, places.circles, {}, {}, {}};
        for (const proof::Fact& fact : proof_.hypotheses) example.premises.push_back(view_.text(fact.id));
        example.conclusion = logic::toText(formula_.conclusion, view_.theory().signature, formula_.variables);
        for (const Conclusion& conclusion : conclusions_)
            if (const auto failing = failingOf(conclusion, positions))
                example.failing.push_back(conclusion.texts[*failing]);
        report_.counterexample = std::move(example);
    }

    const logic::CoherentFormula& formula_;
    proof::Proof proof_;
    proof::ProofView view_;
    Subject subject_;
    Placement placement_;
    const PlaneCheckOptions& options_;
    ObjectIds given_;
    Claims premises_;
    std::vector<Conclusion> conclusions_;
    PlaneReport report_;
};

std::string numberText(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

std::string placeText(const Position& at) { return "(" + numberText(at.x) + ", " + numberText(at.y) + ")"; }

std::string joinedWords(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

}  // namespace

std::vector<PlaneReport> checkInPlane(const logic::Theory& theory, const std::vector<logic::StatementId>& statements,
                                      const logic::Vocabulary& vocabulary, const PlaneCheckOptions& options) {
    base::LimitWatch watch(options.limits);
    std::vector<PlaneReport> reports;
    for (const logic::StatementId statement : statements) {
        if (watch.look())
            reports.push_back({statement, PlaneVerdict::NotChecked, 0, {}});
        else
            reports.push_back(StatementCheck(theory, statement, vocabulary, options, watch).run());
    }
    return reports;
}

std::vector<logic::StatementId> axiomsOf(const logic::Theory& theory) {
    std::vector<logic::StatementId> axioms;
    for (std::size_t i = 0; i < theory.statements.size(); ++i)
        if (theory.statements[i].kind == logic::StatementKind::Axiom) axioms.emplace_back(i);
    return axioms;
}

FigureSet figuresOf(const proof::ProofView& view, const logic::Vocabulary& vocabulary, const Counterexample& example) {
    const Subject subject(view, vocabulary);
    Stage stage;
    stage.known = subject.givenObjects();
    stage.positions.assign(subject.coordinateCount(), 0.0);
    for (const ObjectId id : stage.known) {
        const Object& object = subject[id];
        if (const auto circle = example.circles.find(object.name);
            object.sort == logic::Sort::Circle && circle != example.circles.end()) {
            stage.positions[object.offset] = circle->second.center.x;
            stage.positions[object.offset + 1] = circle->second.center.y;
            stage.positions[object.offset + 2] = circle->second.radius;
        } else if (const auto point = example.points.find(object.name); point != example.points.end()) {
            stage.positions[object.offset] = point->second.x;
            stage.positions[object.offset + 1] = point->second.y;
        }
    }
    FigureSet set;
    set.isOfThePlane = subject.isOfThePlane();
    set.given = stretchOf(subject, stage);
    for (const proof::ViewBranch& branch : view.branches())
        set.branches.push_back(
            reportOf(branch, subject, std::vector<Stage>(std::max<std::size_t>(branch.steps.size(), 1), stage)));
    return set;
}

std::string describe(const logic::Theory& theory, const PlaneReport& report) {
    const std::string& name = theory[report.statement].name;
    if (!report.counterexample) return name;
    const Counterexample& example = *report.counterexample;
    std::vector<std::string> places;
    for (const auto& [point, at] : example.points) places.push_back(point + " = " + placeText(at));
    for (const auto& [circle, at] : example.circles)
        places.push_back(circle + " around " + placeText(at.center) + " with a radius of " + numberText(at.radius));
    std::string text = name + " is false in the plane: with " + joinedWords(places);
    text += example.premises.empty() ? std::string() : ", " + joinedWords(example.premises) + " holds";
    return text + " and " + example.conclusion + " does not.";
}

}  // namespace byrne::figure
