// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random small theories, against all models with one or two objects: what has a countermodel is never proved, every
// proof is accepted by the checker, and without existential statements the prover decides.
#include <QtTest>
#include <random>

#include "core/checker/checker.h"
#include "core/prover/prover.h"

using namespace byrne;

namespace {

using logic::CoherentFormula;
using logic::Literal;
using logic::Term;
using logic::VariableId;

constexpr std::size_t kVariables = 3;

struct Vocabulary {
    logic::PredicateId p, q, r;
    logic::FunctionId a, b;
};

/// Two unary predicates, a binary one, two constants over {0} or {0, 1}.
struct Model {
    std::size_t size = 1;
    unsigned bits = 0;  ///< p: bits 0-1, q: 2-3, r: 4-7.
    std::size_t a = 0;
    std::size_t b = 0;
};

class RandomTheory {
public:
    RandomTheory(unsigned seed, bool withEquality, bool withWitnesses)
        : random_(seed), withEquality_(withEquality), withWitnesses_(withWitnesses) {
        words_.p = theory.signature.predicate("p", 1);
        words_.q = theory.signature.predicate("q", 1);
        words_.r = theory.signature.predicate("r", 2);
        words_.a = theory.signature.function("a", 0);
        words_.b = theory.signature.function("b", 0);
        const std::size_t axioms = 2 + pick(5);
        for (std::size_t i = 0; i < axioms; ++i) add("ax" + std::to_string(i), logic::StatementKind::Axiom);
        add("goal", logic::StatementKind::Theorem);
    }

    [[nodiscard]] logic::StatementId goal() const { return logic::StatementId(theory.statements.size() - 1); }

    [[nodiscard]] bool hasSmallCountermodel() const {
        for (std::size_t size = 1; size <= 2; ++size)
            for (unsigned bits = 0; bits < 256; ++bits)
                for (std::size_t constants = 0; constants < size * size; ++constants)
                    if (isCountermodel({size, bits, constants % size, constants / size})) return true;
        return false;
    }

    logic::Theory theory;

private:
    std::size_t pick(std::size_t below) { return random_() % below; }

    Term term(std::size_t variables) {
        if (variables > 0 && pick(4) != 0) return VariableId(pick(variables));
        return logic::Application{pick(2) == 0 ? words_.a : words_.b, {}};
    }

    Literal literal(std::size_t variables) {
        const bool positive = pick(4) != 0;
        switch (pick(withEquality_ ? 4 : 3)) {
            case 0:
                return {positive, words_.p, {term(variables)}};
            case 1:
                return {positive, words_.q, {term(variables)}};
            case 2:
                return {positive, words_.r, {term(variables), term(variables)}};
            default:
                return logic::equality(term(variables), term(variables), positive);
        }
    }

    void add(const std::string& name, logic::StatementKind kind) {
        CoherentFormula formula;
        formula.universalCount = pick(kVariables);
        for (std::size_t i = 0; i < formula.universalCount; ++i) formula.variables.push_back("X" + std::to_string(i));
        for (std::size_t i = pick(3); i > 0; --i) formula.premises.push_back(literal(formula.universalCount));
        for (std::size_t i = pick(8) == 0 ? 0 : 1 + pick(2); i > 0; --i) {
            logic::Disjunct disjunct;
            std::size_t variables = formula.universalCount;
            if (withWitnesses_ && pick(3) == 0 && formula.variables.size() == formula.universalCount) {
                disjunct.witnesses.emplace_back(variables++);
                formula.variables.push_back("Y");
            }
            for (std::size_t k = 1 + pick(2); k > 0; --k) disjunct.literals.push_back(literal(variables));
            formula.conclusion.push_back(std::move(disjunct));
        }
        theory.statements.push_back({name, kind, std::move(formula), {}});
    }

    [[nodiscard]] std::size_t value(const Term& term, const Model& model,
                                    const std::vector<std::size_t>& values) const {
        if (term.isVariable()) return values[term.variable().index()];
        return term.application().function == words_.a ? model.a : model.b;
    }

    [[nodiscard]] bool holds(const Literal& literal, const Model& model, const std::vector<std::size_t>& values) const {
        const std::size_t first = value(literal.arguments[0], model, values);
        bool truth = false;
        if (literal.predicate == words_.p) truth = (model.bits >> first & 1U) != 0;
        if (literal.predicate == words_.q) truth = (model.bits >> (2 + first) & 1U) != 0;
        if (literal.arguments.size() == 2) {
            const std::size_t second = value(literal.arguments[1], model, values);
            truth = literal.isEquality() ? first == second : (model.bits >> (4 + 2 * first + second) & 1U) != 0;
        }
        return truth == literal.positive;
    }

    [[nodiscard]] bool holds(const CoherentFormula& formula, const Model& model) const {
        std::size_t combinations = 1;
        for (std::size_t i = 0; i < formula.universalCount; ++i) combinations *= model.size;
        for (std::size_t c = 0; c < combinations; ++c) {
            std::vector<std::size_t> values(formula.variables.size(), 0);
            for (std::size_t i = 0, rest = c; i < formula.universalCount; ++i, rest /= model.size)
                values[i] = rest % model.size;
            const bool premises = std::ranges::all_of(
                formula.premises, [&](const Literal& literal) { return holds(literal, model, values); });
            if (premises && !concluded(formula, model, values)) return false;
        }
        return true;
    }

    [[nodiscard]] bool concluded(const CoherentFormula& formula, const Model& model,
                                 std::vector<std::size_t> values) const {
        return std::ranges::any_of(formula.conclusion, [&](const logic::Disjunct& disjunct) {
            for (std::size_t witness = 0; witness < (disjunct.witnesses.empty() ? 1 : model.size); ++witness) {
                if (!disjunct.witnesses.empty()) values[disjunct.witnesses[0].index()] = witness;
                if (std::ranges::all_of(disjunct.literals,
                                        [&](const Literal& literal) { return holds(literal, model, values); }))
                    return true;
            }
            return false;
        });
    }

    [[nodiscard]] bool isCountermodel(const Model& model) const {
        for (std::size_t i = 0; i + 1 < theory.statements.size(); ++i)
            if (!holds(theory.statements[i].formula, model)) return false;
        return !holds(theory.statements.back().formula, model);
    }

    std::mt19937 random_;
    bool withEquality_;
    bool withWitnesses_;
    Vocabulary words_;
};

prover::Outcome prove(const RandomTheory& random) {
    prover::Options options;
    options.limits.seconds = 0.5;
    return prover::prove(random.theory, random.goal(), options);
}

QByteArray describe(unsigned seed, const RandomTheory& random) {
    std::string out = "seed " + std::to_string(seed);
    for (const logic::Statement& statement : random.theory.statements)
        out += "\n" + statement.name + ": " + logic::toText(statement.formula, random.theory.signature);
    return QByteArray::fromStdString(out);
}

}  // namespace

class ProverPropertyTest : public QObject {
    Q_OBJECT
private slots:
    void decides_universal_theories_data();
    void decides_universal_theories();
    void never_proves_what_has_a_countermodel();
};

void ProverPropertyTest::decides_universal_theories_data() {
    QTest::addColumn<bool>("withEquality");
    QTest::newRow("without equality") << false;
    QTest::newRow("with equality") << true;
}

// Without existential statements a theory with a countermodel has one made of its names: the theorem's universal
// variables and the constants. Goals with at most no variables keep these to two objects.
void ProverPropertyTest::decides_universal_theories() {
    QFETCH(bool, withEquality);
    int proved = 0;
    int refuted = 0;
    for (unsigned seed = 0; seed < 1500; ++seed) {
        const RandomTheory random(seed, withEquality, false);
        if (random.theory.statements.back().formula.universalCount > 0) continue;
        const prover::Outcome outcome = prove(random);
        const bool follows = !random.hasSmallCountermodel();
        const auto expected = follows ? prover::Status::Theorem : prover::Status::CounterSatisfiable;
        QVERIFY2(outcome.status == expected, describe(seed, random) + "\nanswered " +
                                                 QByteArray::number(static_cast<int>(outcome.status)) +
                                                 (follows ? ", but it follows" : ", but there is a countermodel"));
        (follows ? proved : refuted) += 1;
        if (outcome.proof)
            QVERIFY2(checker::check(random.theory, random.goal(), *outcome.proof).isProved(), describe(seed, random));
    }
    QVERIFY(proved > 50);
    QVERIFY(refuted > 50);
}

void ProverPropertyTest::never_proves_what_has_a_countermodel() {
    int proved = 0;
    for (unsigned seed = 5000; seed < 6000; ++seed) {
        const RandomTheory random(seed, true, true);
        const bool mayFollow = !random.hasSmallCountermodel();
        const prover::Outcome outcome = prove(random);
        QVERIFY2(mayFollow || outcome.status != prover::Status::Theorem, describe(seed, random));
        if (!outcome.proof) continue;
        ++proved;
        QVERIFY2(checker::check(random.theory, random.goal(), *outcome.proof).isProved(), describe(seed, random));
    }
    QVERIFY(proved > 50);
}

QTEST_APPLESS_MAIN(ProverPropertyTest)
#include "prover_property_test.moc"
