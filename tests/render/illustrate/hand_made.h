// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proofs, words and figures made by hand, so that the illustrator's tests need no reader, prover or solver.
#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "render/illustrate/illustration.h"

namespace byrne::test {

/// "segment(A, B)" and "equalAreas(area(A,B,C),area(D,E,F))" for the vocabulary.
class ExpressionText {
public:
    explicit ExpressionText(std::string text) : text_(std::move(text)) { std::erase(text_, ' '); }
    logic::Expression parse() {
        logic::Expression expression;
        while (at_ < text_.size() && text_[at_] != '(' && text_[at_] != ',' && text_[at_] != ')')
            expression.name += text_[at_++];
        if (at_ < text_.size() && text_[at_] == '(')
            while (text_[at_] != ')') {
                ++at_;
                expression.arguments.push_back(parse());
            }
        if (!expression.arguments.empty()) ++at_;
        return expression;
    }

private:
    std::string text_;
    std::size_t at_ = 0;
};

/// A theory with one theorem and its proof, built fact by fact: "midpoint A I B", "~col A B C", "A != B".
struct HandMade {
    logic::Theory theory;
    logic::Vocabulary vocabulary;
    proof::Proof proof;
    figure::FigureSet figures;

    explicit HandMade(const std::string& parameters) {
        figures.isOfThePlane = true;
        for (const std::string& name : words(parameters)) proof.variables.push_back(name);
        proof.parameterCount = proof.variables.size();
        theory.statements.push_back({"lemma_some_reason", logic::StatementKind::Axiom, {}, {}});
        theory.statements.push_back({"theorem", logic::StatementKind::Theorem, {}, {}});
    }

    static std::vector<std::string> words(const std::string& text) {
        std::istringstream in(text);
        std::vector<std::string> out;
        for (std::string word; in >> word;) out.push_back(word);
        return out;
    }

    void predicate(const std::string& name, const std::string& parameters, const std::vector<std::string>& draws,
                   const std::string& says, const std::string& denies = {}) {
        logic::PredicateWords entry;
        entry.name = name;
        for (std::string parameter : words(parameters)) {
            const bool isCircle = parameter.back() == '*';
            if (isCircle) parameter.pop_back();
            entry.parameters.push_back({parameter, isCircle ? logic::Sort::Circle : logic::Sort::Point});
        }
        for (const std::string& expression : draws) entry.drawing.push_back(ExpressionText(expression).parse());
        entry.meaning.push_back({"something", {}, {}});
        if (!says.empty()) entry.says["en"] = says;
        if (!denies.empty()) entry.denies["en"] = denies;
        vocabulary.add(std::move(entry));
    }

    logic::VariableId variable(const std::string& name) {
        auto found = std::find(proof.variables.begin(), proof.variables.end(), name);
        if (found == proof.variables.end()) found = proof.variables.insert(found, name);
        return logic::VariableId(static_cast<std::size_t>(found - proof.variables.begin()));
    }

    logic::Literal literal(const std::string& text) {
        std::vector<std::string> parts = words(text);
        if (parts.size() == 3 && (parts[1] == "=" || parts[1] == "!="))
            return logic::equality(variable(parts[0]), variable(parts[2]), parts[1] == "=");
        logic::Literal literal;
        literal.positive = parts[0][0] != '~';
        for (std::size_t i = 1; i < parts.size(); ++i) literal.arguments.emplace_back(variable(parts[i]));
        literal.predicate = theory.signature.predicate(literal.positive ? parts[0] : parts[0].substr(1),
                                                       static_cast<std::uint32_t>(parts.size() - 1));
        return literal;
    }

    proof::Fact fact(const std::string& text) {
        facts_[text] = proof::FactId(nextFact_);
        return {proof::FactId(nextFact_++), literal(text), {}};
    }
    std::vector<proof::FactId> known(const std::vector<std::string>& texts) {
        std::vector<proof::FactId> ids;
        for (const std::string& text : texts) ids.push_back(facts_.at(text));
        return ids;
    }

    void hypothesis(const std::string& text) {
        proof.hypotheses.push_back(fact(text));
        theory.statements[1].formula.premises.push_back(proof.hypotheses.back().literal);
    }
    void goal(const std::string& text) {
        theory.statements[1].formula.conclusion = {{{}, {literal(text)}}};
        theory.statements[1].formula.variables = proof.variables;
        theory.statements[1].formula.universalCount = proof.parameterCount;
    }

    void step(proof::Block& block, const std::vector<std::string>& premises, const std::vector<std::string>& facts,
              const std::string& witnesses = {}) {
        proof::Step step{proof::ByStatement{logic::StatementId(std::size_t{0}), {}}, known(premises), {}, {}};
        for (const std::string& name : words(witnesses)) step.witnesses.push_back(variable(name));
        for (const std::string& text : facts) step.facts.push_back(fact(text));
        block.nodes.push_back({step, {}, {}});
    }
    void closeByGoal(proof::Block& block, const std::vector<std::string>& premises) {
        block.nodes.push_back({proof::CloseByGoal{0, {}, known(premises)}, {}, {}});
    }
    void closeByClash(proof::Block& block, const std::vector<std::string>& premises) {
        block.nodes.push_back({proof::CloseByContradiction{proof::ByClash{}, known(premises)}, {}, {}});
    }
    /// Cases `text` and `negated`; fill the branches through proof::Branch::body().
    proof::CaseSplit& split(proof::Block& block, const std::string& text, const std::string& negated) {
        proof::CaseSplit split{proof::ByExcludedMiddle{literal(text)}, {}, {}};
        split.branches.push_back({{}, {fact(text)}, {proof::Block{}}});
        split.branches.push_back({{}, {fact(negated)}, {proof::Block{}}});
        block.nodes.push_back({std::move(split), {}, {}});
        return std::get<proof::CaseSplit>(block.nodes.back().form);
    }

    void finish() { proof::renumber(proof); }

    void figureOf(const std::string& branch, const std::map<std::string, figure::Position>& points,
                  bool isSolved = true, const std::map<std::string, figure::Circle>& circles = {}) {
        figure::BranchFigure drawn;
        drawn.id = branch;
        drawn.points = points;
        drawn.circles = circles;
        drawn.isSolved = isSolved;
        drawn.isContradictory = !isSolved;
        figures.branches.push_back(std::move(drawn));
    }

    [[nodiscard]] proof::ProofView view() const { return {theory, logic::StatementId(std::size_t{1}), proof}; }

private:
    std::map<std::string, proof::FactId> facts_;
    std::size_t nextFact_ = 0;
};

inline void addSchoolWords(HandMade& made) {
    made.predicate("midpoint", "A M B", {"segment(A,B)", "point(M)", "equalSegments(A,M,M,B)"},
                   "%2 is the midpoint of %1%3");
    made.predicate("par", "A B C D", {"line(A,B)", "line(C,D)", "parallels(A,B,C,D)"}, "%1%2 is parallel to %3%4");
    made.predicate("cong", "A B C D", {"segment(A,B)", "segment(C,D)", "equalSegments(A,B,C,D)"}, "%1%2 equals %3%4");
    made.predicate("col", "A B C", {"line(A,B)", "line(B,C)", "line(A,C)"}, "%1, %2 and %3 lie on one line",
                   "%1, %2 and %3 are not on one line");
    made.predicate("betS", "A B C", {"segment(A,C)", "point(B)"}, "%2 lies between %1 and %3",
                   "%2 does not lie between %1 and %3");
    made.predicate("pG", "A B C D", {"polygon(A,B,C,D)", "area(A,B,C,D)"}, "%1%2%3%4 is a parallelogram");
    made.predicate("per", "A B C", {"segment(B,A)", "segment(B,C)", "rightAngle(A,B,C)"}, "angle %1%2%3 is right");
    made.predicate("congA", "A B C D E F", {"equalAngles(A,B,C,D,E,F)"}, "angle %1%2%3 equals angle %4%5%6");
    made.predicate("cI", "J* U V W", {"named(J)", "point(U)"}, "%1 is the circle with centre %2 and radius %3%4");
    made.predicate("onCirc", "P J*", {"named(J)", "point(P)"}, "%1 lies on circle %2");
}

/// The midpoints of a quadrilateral's sides form a parallelogram.
inline HandMade varignon() {
    HandMade made("A B C D I J K L");
    addSchoolWords(made);
    for (const char* text : {"~col B D A", "~col A C B", "~col I J K", "A != C", "midpoint A I B", "midpoint B J C",
                             "midpoint C K D", "midpoint A L D"})
        made.hypothesis(text);
    made.goal("pG I J K L");
    proof::Block& root = made.proof.root;
    made.step(root, {"~col A C B", "midpoint A I B", "midpoint B J C"}, {"par I J A C"});
    made.step(root, {"A != C", "midpoint A L D", "midpoint C K D"}, {"par L K A C"});
    made.step(root, {"par I J A C", "par L K A C", "~col I J K"}, {"par I J L K"});
    made.step(root, {"~col B D A", "midpoint A I B", "midpoint A L D"}, {"par I L B D"});
    made.step(root, {"~col B D A", "midpoint B J C", "midpoint C K D"}, {"par J K B D"});
    made.step(root, {"par I L B D", "par J K B D", "~col I J K"}, {"par I L J K"});
    made.step(root, {"par I J L K", "par I L J K"}, {"pG I J K L"});
    made.closeByGoal(root, {"pG I J K L"});
    made.finish();
    made.figureOf("main", {{"A", {0, 0}},
                           {"B", {6, -0.4}},
                           {"C", {5, 5}},
                           {"D", {0.8, 6}},
                           {"I", {3, -0.2}},
                           {"J", {5.5, 2.3}},
                           {"K", {2.9, 5.5}},
                           {"L", {0.4, 3}}});
    return made;
}

/// Two cases: A = C, which clashes with A not being C, and the other.
inline HandMade twoCases() {
    HandMade made("A B C M");
    addSchoolWords(made);
    made.hypothesis("A != C");
    made.hypothesis("midpoint A M B");
    made.goal("cong A M M B");
    proof::CaseSplit& split = made.split(made.proof.root, "col A B C", "~col A B C");
    made.step(split.branches[0].body(), {"col A B C"}, {"A = C"});
    made.closeByClash(split.branches[0].body(), {"A = C", "A != C"});
    made.step(split.branches[1].body(), {"midpoint A M B"}, {"cong A M M B"});
    made.closeByGoal(split.branches[1].body(), {"cong A M M B"});
    made.finish();
    made.figureOf("1", {{"A", {0, 0}}, {"B", {4, 1}}, {"C", {0, 0}}, {"M", {2, 0.5}}}, false);
    made.figureOf("2", {{"A", {0, 0}}, {"B", {4, 1}}, {"C", {1, 3}}, {"M", {2, 0.5}}});
    return made;
}

/// An equilateral triangle on AB by two circles.
inline HandMade twoCircles() {
    HandMade made("A B");
    addSchoolWords(made);
    made.hypothesis("A != B");
    made.goal("cong A B A B");
    proof::Block& root = made.proof.root;
    made.step(root, {"A != B"}, {"cI J A A B"}, "J");
    made.step(root, {"A != B"}, {"cI K B A B"}, "K");
    made.step(root, {"cI J A A B", "cI K B A B"}, {"onCirc X J", "onCirc X K"}, "X");
    made.step(root, {"onCirc X J", "cI J A A B"}, {"cong A X A B"});
    made.closeByGoal(root, {"cong A X A B"});
    made.finish();
    made.figureOf("main", {{"A", {0, 0}}, {"B", {2, 0}}, {"X", {1, 1.7320508075688772}}}, true,
                  {{"J", {{0, 0}, 2}}, {"K", {{2, 0}, 2}}});
    return made;
}

/// A theory that does not speak of the plane: a relation with tags, triples and propositions.
inline HandMade relations() {
    HandMade made("a b c d");
    made.figures.isOfThePlane = false;
    for (const char* text : {"less a b", "less b c", "less c d", "even a", "sum a b c", "rainy"}) made.hypothesis(text);
    made.goal("less a d");
    proof::Block& root = made.proof.root;
    made.step(root, {"less a b", "less b c"}, {"less a c"});
    made.step(root, {"even a", "sum a b c"}, {"even c"});
    made.step(root, {"less a c", "less c d"}, {"less a d"});
    made.closeByGoal(root, {"less a d"});
    made.finish();
    return made;
}

}  // namespace byrne::test
