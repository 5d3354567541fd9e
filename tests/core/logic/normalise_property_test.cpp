// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random formulas against brute force: in every small structure a formula holds exactly if its statements do,
// for some choice of the generated predicates; and a theorem holds exactly if it does for every choice that satisfies
// the axioms made for it.
#include <QtTest>

#include <array>
#include <map>
#include <random>
#include <set>

#include "core/logic/normalise.h"

using namespace byrne::logic;

namespace {

using Environment = std::map<std::string, int>;

/// A structure with elements 0..size-1. Bits of a predicate's table are indexed by its arguments in base `size`.
struct Structure {
    int size = 1;
    std::map<std::pair<std::string, std::size_t>, std::vector<bool>> tables;
    std::map<std::string, int> constants;

    [[nodiscard]] std::size_t rows(std::size_t arity) const {
        std::size_t out = 1;
        for (std::size_t i = 0; i < arity; ++i) out *= static_cast<std::size_t>(size);
        return out;
    }
    [[nodiscard]] bool holds(const std::string& name, const std::vector<int>& arguments) const {
        std::size_t row = 0;
        for (const int argument : arguments)
            row = row * static_cast<std::size_t>(size) + static_cast<std::size_t>(argument);
        return tables.at({name, arguments.size()})[row];
    }
};

class FormulaGenerator {
public:
    explicit FormulaGenerator(unsigned seed) : random_(seed) {}

    Fof formula(int depth, std::vector<std::string> scope) {
        const int choice = depth == 0 ? pick(3) : pick(16);
        if (choice < 3) return leaf(scope);
        if (choice < 5) return makeNot(formula(depth - 1, scope));
        if (choice < 9) return quantified(depth, scope);
        if (choice < 13) return chain(depth, scope);
        constexpr std::array kBinary = {Connective::Implies,   Connective::Implies, Connective::Implies,
                                        Connective::ImpliedBy, Connective::Iff,     Connective::Iff,
                                        Connective::Xor,       Connective::Nor,     Connective::Nand};
        std::vector<Fof> parts{formula(depth - 1, scope), formula(depth - 1, scope)};
        return makeConnection(kBinary[static_cast<std::size_t>(pick(kBinary.size()))], std::move(parts));
    }

    int pick(std::size_t bound) { return static_cast<int>(random_() % bound); }
    std::mt19937& random() { return random_; }

private:
    Fof leaf(const std::vector<std::string>& scope) {
        switch (pick(9)) {
            case 0:
                return makeAtom("p");
            case 1:
                return {FofTruth{pick(2) == 0}, {}};
            case 2:
                return makeEquation(pick(2) == 0, term(scope), term(scope));
            case 3:
            case 4:
                return makeAtom("r", {term(scope), term(scope)});
            case 5:
                return makeAtom("q", {term(scope)});
            default:
                return makeAtom("s", {term(scope)});
        }
    }
    FofTerm term(const std::vector<std::string>& scope) {
        if (scope.empty() || pick(6) == 0) return makeFunction("c");
        return makeVariable(scope[static_cast<std::size_t>(pick(scope.size()))]);
    }
    Fof quantified(int depth, std::vector<std::string> scope) {
        constexpr std::array kNames = {"X", "Y", "Z"};
        std::vector<std::string> variables;
        for (int i = 0; i <= pick(2); ++i) variables.emplace_back(kNames[static_cast<std::size_t>(pick(3))]);
        scope.insert(scope.end(), variables.begin(), variables.end());
        return makeQuantification(pick(2) == 0 ? Quantifier::ForAll : Quantifier::Exists, variables,
                                  formula(depth - 1, scope));
    }
    Fof chain(int depth, const std::vector<std::string>& scope) {
        std::vector<Fof> parts;
        for (int i = 0; i < 2 + pick(2); ++i) parts.push_back(formula(depth - 1, scope));
        return makeConnection(pick(2) == 0 ? Connective::And : Connective::Or, std::move(parts));
    }

    std::mt19937 random_;
};

Structure randomStructure(int size, std::mt19937& random) {
    Structure out;
    out.size = size;
    for (const auto& [name, arity] : {std::pair("p", 0U), std::pair("q", 1U), std::pair("s", 1U), std::pair("r", 2U)}) {
        std::vector<bool>& table = out.tables[{name, arity}];
        for (std::size_t i = 0; i < out.rows(arity); ++i) table.push_back(random() % 2 == 0);
    }
    out.constants["c"] = static_cast<int>(random() % static_cast<unsigned>(size));
    return out;
}

/// Truth of formulas as written, by definition.
class FofTruthTable {
public:
    explicit FofTruthTable(const Structure& structure) : structure_(structure) {}

    [[nodiscard]] bool holds(const Fof& formula, Environment& environment) const {
        return std::visit([&](const auto& form) { return value(form, environment); }, formula.form);
    }

private:
    [[nodiscard]] int value(const FofTerm& term, const Environment& environment) const {
        return term.kind == FofTerm::Kind::Variable ? environment.at(term.name) : structure_.constants.at(term.name);
    }
    [[nodiscard]] bool value(const FofTruth& truth, Environment&) const { return truth.value; }
    [[nodiscard]] bool value(const FofBlank&, Environment&) const { return false; }
    [[nodiscard]] bool value(const FofAtom& atom, Environment& environment) const {
        std::vector<int> arguments;
        for (const FofTerm& argument : atom.arguments) arguments.push_back(value(argument, environment));
        return structure_.holds(atom.predicate, arguments);
    }
    [[nodiscard]] bool value(const FofEquation& equation, Environment& environment) const {
        return equation.positive == (value(equation.left(), environment) == value(equation.right(), environment));
    }
    [[nodiscard]] bool value(const FofConnection& connection, Environment& environment) const {
        std::vector<bool> parts;
        for (const Fof& part : connection.parts) parts.push_back(holds(part, environment));
        const bool all = std::find(parts.begin(), parts.end(), false) == parts.end();
        const bool some = std::find(parts.begin(), parts.end(), true) != parts.end();
        switch (connection.connective) {
            case Connective::Not:
                return !parts[0];
            case Connective::And:
                return all;
            case Connective::Or:
                return some;
            case Connective::Implies:
                return !parts[0] || parts[1];
            case Connective::ImpliedBy:
                return parts[0] || !parts[1];
            case Connective::Iff:
                return parts[0] == parts[1];
            case Connective::Xor:
                return parts[0] != parts[1];
            case Connective::Nor:
                return !some;
            case Connective::Nand:
                return !all;
        }
        return false;
    }
    [[nodiscard]] bool value(const FofQuantification& quantification, Environment& environment) const {
        return quantified(quantification, 0, environment);
    }
    [[nodiscard]] bool quantified(const FofQuantification& quantification, std::size_t index,
                                  Environment& environment) const {
        if (index == quantification.variables.size()) return holds(quantification.body.front(), environment);
        const bool isUniversal = quantification.quantifier == Quantifier::ForAll;
        Environment inner = environment;
        for (int element = 0; element < structure_.size; ++element) {
            inner[quantification.variables[index].name] = element;
            if (quantified(quantification, index + 1, inner) != isUniversal) return !isUniversal;
        }
        return isUniversal;
    }

    const Structure& structure_;
};

/// Truth of coherent statements, by definition.
class StatementTruth {
public:
    StatementTruth(const Structure& structure, const Signature& signature)
        : structure_(structure), signature_(signature) {}

    [[nodiscard]] bool holds(const CoherentFormula& formula) const {
        std::vector<int> values(formula.variables.size(), 0);
        return universal(formula, 0, values);
    }

private:
    [[nodiscard]] bool universal(const CoherentFormula& formula, std::size_t index, std::vector<int>& values) const {
        if (index < formula.universalCount) {
            for (values[index] = 0; values[index] < structure_.size; ++values[index])
                if (!universal(formula, index + 1, values)) return false;
            return true;
        }
        for (const Literal& premise : formula.premises)
            if (!literal(premise, values)) return true;
        for (const Disjunct& disjunct : formula.conclusion)
            if (exists(disjunct, 0, values)) return true;
        return false;
    }
    [[nodiscard]] bool exists(const Disjunct& disjunct, std::size_t index, std::vector<int> values) const {
        if (index < disjunct.witnesses.size()) {
            for (int element = 0; element < structure_.size; ++element) {
                values[disjunct.witnesses[index].index()] = element;
                if (exists(disjunct, index + 1, values)) return true;
            }
            return false;
        }
        return std::all_of(disjunct.literals.begin(), disjunct.literals.end(),
                           [&](const Literal& each) { return literal(each, values); });
    }
    [[nodiscard]] bool literal(const Literal& literal, const std::vector<int>& values) const {
        std::vector<int> arguments;
        for (const Term& argument : literal.arguments)
            arguments.push_back(argument.isVariable()
                                    ? values[argument.variable().index()]
                                    : structure_.constants.at(signature_[argument.application().function].name));
        const bool atom = literal.isEquality() ? arguments[0] == arguments[1]
                                               : structure_.holds(signature_[literal.predicate].name, arguments);
        return atom == literal.positive;
    }

    const Structure& structure_;
    const Signature& signature_;
};

/// Calls `visit` for every table of the generated predicates until it says true; false if it never does. Nothing if
/// there are too many tables.
std::optional<bool> someExpansion(Structure structure, const Signature& signature,
                                  const std::function<bool(const Structure&)>& visit) {
    std::vector<std::pair<std::string, std::size_t>> generated;
    std::size_t bits = 0;
    for (std::size_t i = 0; i < signature.predicateCount(); ++i) {
        const Symbol& symbol = signature[PredicateId(i)];
        if (!symbol.generated) continue;
        generated.emplace_back(symbol.name, symbol.arity);
        bits += structure.rows(symbol.arity);
    }
    if (bits > 9) return std::nullopt;
    for (std::size_t choice = 0; choice < (std::size_t{1} << bits); ++choice) {
        std::size_t rest = choice;
        for (const auto& key : generated) {
            std::vector<bool>& table = structure.tables[key];
            table.clear();
            for (std::size_t row = 0; row < structure.rows(key.second); ++row, rest >>= 1U)
                table.push_back(rest % 2 == 1);
        }
        if (visit(structure)) return true;
    }
    return false;
}

bool isWellFormed(const CoherentFormula& formula) {
    const std::set<std::string> names(formula.variables.begin(), formula.variables.end());
    if (names.size() != formula.variables.size()) return false;
    std::vector<std::size_t> owner(formula.variables.size(), 0);  // 0: nobody; 1: universal; i + 2: disjunct i
    for (std::size_t i = 0; i < formula.universalCount; ++i) owner[i] = 1;
    std::size_t next = formula.universalCount;
    for (std::size_t i = 0; i < formula.conclusion.size(); ++i)
        for (const VariableId witness : formula.conclusion[i].witnesses) {
            if (witness.index() != next++) return false;
            owner[witness.index()] = i + 2;
        }
    std::vector<bool> occurs(formula.variables.size(), false);
    bool isGood = next == formula.variables.size();
    const auto look = [&](const Literal& literal, std::size_t inDisjunct) {
        forEachVariable(literal, [&](VariableId variable) {
            if (!variable.isValid() || variable.index() >= owner.size()) return void(isGood = false);
            occurs[variable.index()] = true;
            if (owner[variable.index()] != 1 && owner[variable.index()] != inDisjunct + 2) isGood = false;
        });
    };
    for (const Literal& premise : formula.premises) look(premise, 100000);
    for (std::size_t i = 0; i < formula.conclusion.size(); ++i)
        for (const Literal& literal : formula.conclusion[i].literals) look(literal, i);
    return isGood && std::find(occurs.begin(), occurs.end(), false) == occurs.end();
}

}  // namespace

class NormalisePropertyTest : public QObject {
    Q_OBJECT

private slots:
    void axioms_hold_exactly_where_the_formula_holds() {
        std::size_t plain = 0;
        std::size_t named = 0;
        for (unsigned seed = 1; seed <= 20000; ++seed) {
            FormulaGenerator generator(seed);
            const Fof formula = generator.formula(2 + generator.pick(4), {});
            Theory theory;
            Normaliser normaliser(theory);
            normaliser.addAxiom("f", formula, {});
            for (const Statement& statement : theory.statements)
                QVERIFY2(isWellFormed(statement.formula), toText(statement.formula, theory.signature).c_str());
            for (int size = 1; size <= 3; ++size) {
                const Structure structure = randomStructure(size, generator.random());
                Environment empty;
                const bool expected = FofTruthTable(structure).holds(formula, empty);
                const auto found = someExpansion(structure, theory.signature, [&](const Structure& expanded) {
                    const StatementTruth truth(expanded, theory.signature);
                    return std::all_of(theory.statements.begin(), theory.statements.end(),
                                       [&](const Statement& statement) { return truth.holds(statement.formula); });
                });
                if (!found) continue;
                QVERIFY2(*found == expected, qPrintable(QString("seed %1, %2 elements").arg(seed).arg(size)));
                ++(hasGenerated(theory.signature) ? named : plain);
            }
        }
        qInfo("%zu plain, %zu named", plain, named);
        QVERIFY(plain > 8000);
        QVERIFY(named > 1000);
    }

    void theorems_follow_exactly_where_the_formula_holds() {
        std::size_t plain = 0;
        std::size_t named = 0;
        for (unsigned seed = 1; seed <= 20000; ++seed) {
            FormulaGenerator generator(seed + 1000000);
            const Fof formula = generator.formula(2 + generator.pick(4), {});
            Theory theory;
            Normaliser normaliser(theory);
            normaliser.addTheorem("f", formula, {});
            QVERIFY(!theory.statements.empty());
            QCOMPARE(theory.statements.back().kind, StatementKind::Theorem);
            QCOMPARE(theory.statements.back().name, std::string("f"));
            for (const Statement& statement : theory.statements)
                QVERIFY2(isWellFormed(statement.formula), toText(statement.formula, theory.signature).c_str());
            for (int size = 1; size <= 3; ++size) {
                const Structure structure = randomStructure(size, generator.random());
                Environment empty;
                const bool expected = FofTruthTable(structure).holds(formula, empty);
                const auto refuted = someExpansion(structure, theory.signature, [&](const Structure& expanded) {
                    const StatementTruth truth(expanded, theory.signature);
                    return !truth.holds(theory.statements.back().formula) &&
                           std::all_of(theory.statements.begin(), std::prev(theory.statements.end()),
                                       [&](const Statement& statement) { return truth.holds(statement.formula); });
                });
                if (!refuted) continue;
                QVERIFY2(*refuted == !expected, qPrintable(QString("seed %1, %2 elements").arg(seed).arg(size)));
                ++(hasGenerated(theory.signature) ? named : plain);
            }
        }
        qInfo("%zu plain, %zu named", plain, named);
        QVERIFY(plain > 5000);
        QVERIFY(named > 1000);
    }

private:
    static bool hasGenerated(const Signature& signature) {
        for (std::size_t i = 0; i < signature.predicateCount(); ++i)
            if (signature[PredicateId(i)].generated) return true;
        return false;
    }
};

QTEST_APPLESS_MAIN(NormalisePropertyTest)
#include "normalise_property_test.moc"
