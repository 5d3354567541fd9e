// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Printing and reading back is the identity, on thousands of random theories and proofs. The proofs are well-formed but
// need not be correct: what is true is the checker's business.
#include <QtTest>

#include <map>
#include <random>

#include "core/proof/flips.h"
#include "core/syntax/byrne_labels.h"
#include "core/syntax/document.h"

using namespace byrne;
using logic::Literal;
using logic::Term;
using logic::VariableId;
using proof::Block;
using proof::Fact;
using proof::FactId;

namespace {

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    logic::Theory theory;
    logic::Vocabulary vocabulary;
    proof::Proof proof;
    logic::StatementId theorem;

    void run() {
        symbols();
        words();
        for (std::size_t i = below(5); i-- > 0;)
            statement("ax" + std::to_string(below(4)), logic::StatementKind::Axiom);
        statement(pick({"th", "my theorem", "proof", "th_1"}), logic::StatementKind::Theorem);
        theorem = logic::StatementId(theory.statements.size() - 1);
        makeProof();
    }

private:
    std::size_t below(std::size_t bound) {
        return bound == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
    }
    bool chance(std::size_t percent) { return below(100) < percent; }
    std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

    void symbols() {
        for (std::size_t i = 1 + below(5); i-- > 0;)
            theory.signature.predicate(pick({"p", "q", "betS", "have", "a b", "='", "x\\y", "1", "π"}),
                                       static_cast<std::uint32_t>(below(4)));
        if (chance(30)) theory.signature.freshPredicate("sp", static_cast<std::uint32_t>(below(3)));
        for (std::size_t i = below(5); i-- > 0;)
            theory.signature.function(pick({"a", "b", "f", "A", "X", "from", "it's", "\n"}),
                                      static_cast<std::uint32_t>(below(3)));
        if (chance(30)) theory.signature.predicate("p", 7);
    }

    void words() {
        for (std::size_t i = below(3); i-- > 0;) {
            logic::PredicateWords words;
            words.name = pick({"p", "q", "case", "two words"});
            for (std::size_t j = below(3); j-- > 0;)
                words.parameters.push_back(
                    {"P" + std::to_string(j), chance(30) ? logic::Sort::Circle : logic::Sort::Point});
            if (words.parameters.size() == 2) words.aliases.push_back({pick({"r", "by"}), {1, 0}});
            if (chance(50))
                words.meaning = {{"near", {{"P0", {}, {}}, {"-0.5", {}, {}}, {"1", {{"x", {}, {}}}, {}}}, {}}};
            if (chance(50)) words.drawing = {{"seg", {}, {}}, {"circle", {}, {}}};
            if (chance(50)) words.says = {{"en", "a \"quoted\" 100 sign \\"}, {"sr latin", "ž"}};
            if (chance(50)) words.denies = {{"en", ""}};
            if (chance(50)) words.writes = "∥";
            vocabulary.add(words);
        }
    }

    Term term(const std::vector<VariableId>& variables, std::size_t depth = 0) {
        const logic::Signature& signature = theory.signature;
        if (!variables.empty() && (chance(70) || signature.functionCount() == 0))
            return variables[below(variables.size())];
        for (std::size_t attempt = 0; attempt < 8 && signature.functionCount() > 0; ++attempt) {
            const logic::FunctionId function(below(signature.functionCount()));
            if (depth > 2 && signature[function].arity > 0) continue;
            if (signature[function].arity > 0 && variables.empty() && depth > 0) continue;
            logic::Application application{function, {}};
            for (std::size_t i = 0; i < signature[function].arity; ++i) {
                if (!canMakeTerm(variables)) break;
                application.arguments.push_back(term(variables, depth + 1));
            }
            if (application.arguments.size() == signature[function].arity) return application;
        }
        if (!variables.empty()) return variables[below(variables.size())];
        return logic::Application{theory.signature.function("zero", 0), {}};
    }
    bool canMakeTerm(const std::vector<VariableId>&) const { return true; }

    Literal literal(const std::vector<VariableId>& variables) {
        Literal literal{chance(70), logic::PredicateId(below(theory.signature.predicateCount())), {}};
        for (std::size_t i = 0; i < theory.signature[literal.predicate].arity; ++i)
            literal.arguments.push_back(term(variables));
        return literal;
    }
    std::vector<Literal> literals(const std::vector<VariableId>& variables, std::size_t most) {
        std::vector<Literal> literals;
        for (std::size_t i = below(most + 1); i-- > 0;) literals.push_back(literal(variables));
        return literals;
    }

    void statement(const std::string& name, logic::StatementKind kind) {
        logic::CoherentFormula formula;
        std::vector<VariableId> known;
        const std::vector<std::string> names{"A", "B", "X", "Xc", "show", "a1", "C D", "_x"};
        std::vector<std::string> pool = names;
        std::shuffle(pool.begin(), pool.end(), random_);
        for (std::size_t i = below(4); i-- > 0;) add(formula, known, pool);
        formula.universalCount = known.size();
        formula.premises = literals(known, 3);
        for (std::size_t i = below(4); i-- > 0;) {
            logic::Disjunct disjunct;
            std::vector<VariableId> inside = known;
            std::vector<std::string> rest = pool;
            for (std::size_t j = chance(40) ? 1 + below(2) : 0; j-- > 0;) {
                add(formula, inside, rest);
                disjunct.witnesses.push_back(inside.back());
            }
            disjunct.literals = literals(inside, 3);
            formula.conclusion.push_back(std::move(disjunct));
        }
        theory.statements.push_back({name, kind, std::move(formula), {}});
    }
    static void add(logic::CoherentFormula& formula, std::vector<VariableId>& known, std::vector<std::string>& pool) {
        known.emplace_back(formula.variables.size());
        formula.variables.push_back(pool.back());
        pool.pop_back();
    }

    // --- proofs

    void makeProof() {
        const logic::CoherentFormula& formula = theory[theorem].formula;
        proof = proof::openProof(formula);
        const bool isHidden = std::any_of(proof.variables.begin(), proof.variables.end(), [&](const std::string& name) {
            return theory.signature.findFunction(name, 0).has_value();
        });
        if (isHidden || chance(10))
            for (std::size_t i = 0; i < proof.variables.size(); ++i) proof.variables[i] = "P_" + std::to_string(i);
        for (std::size_t i = 0; i < proof.variables.size(); ++i) variables_.emplace_back(i);
        for (const Fact& fact : proof.hypotheses) facts_.push_back(fact.id);
        nextFact_ = proof.hypotheses.size();
        proof.root = block(0, nullptr);
        turnPremises();
        shuffleVariables();
        syntax::canonicalise(proof);
    }

    /// Engines number witnesses as they like.
    void shuffleVariables() {
        if (proof.variables.size() < proof.parameterCount + 2 || chance(50)) return;
        std::string unused = "unused_" + std::to_string(proof.variables.size());
        if (chance(20)) proof.variables.back() = std::move(unused);
    }

    Fact fact(Literal literal) {
        const std::string label = chance(20) ? pick({"c1", "by", "my fact", "h1", "p2"}) : "";
        return {FactId(nextFact_++), std::move(literal), label};
    }
    std::vector<Fact> facts(std::size_t least, std::size_t most) {
        std::vector<Fact> facts;
        for (std::size_t i = least + below(most - least + 1); i-- > 0;) facts.push_back(fact(literal(variables_)));
        return facts;
    }
    void learn(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) facts_.push_back(fact.id);
    }
    std::vector<FactId> premises(std::size_t count) {
        std::vector<FactId> premises;
        for (std::size_t i = 0; i < count; ++i)
            premises.push_back(facts_.empty() || chance(10) ? FactId() : facts_[below(facts_.size())]);
        return premises;
    }
    std::vector<VariableId> witnesses(std::size_t count) {
        std::vector<VariableId> witnesses;
        for (std::size_t i = 0; i < count; ++i) {
            witnesses.emplace_back(proof.variables.size());
            proof.variables.push_back(pick({"W", "Z ", "qed", "n"}) + std::to_string(proof.variables.size()));
            variables_.push_back(witnesses.back());
        }
        return witnesses;
    }

    std::pair<proof::Justification, std::vector<FactId>> justification() {
        const std::size_t kind = below(8);
        if (kind == 0) return {proof::ByEquality{}, premises(below(4))};
        if (kind == 1) return {proof::ByNonemptyDomain{}, {}};
        if (theorem.index() == 0 || kind == 2) return {proof::ByExcludedMiddle{literal(variables_)}, {}};
        const logic::StatementId used(below(theorem.index()));
        proof::ByStatement by{used, {}};
        for (std::size_t i = 0; i < theory[used].formula.universalCount; ++i)
            by.instantiation.push_back(term(variables_));
        return {by, premises(theory[used].formula.premises.size())};
    }

    Block block(std::size_t depth, const std::vector<Fact>* claim) {
        const std::size_t factsOutside = facts_.size();
        const std::size_t namesOutside = variables_.size();
        Block block;
        for (std::size_t i = below(5); i-- > 0;) block.nodes.push_back(node(depth));
        block.nodes.push_back(closing(depth, claim));
        facts_.resize(factsOutside);
        variables_.resize(namesOutside);
        return block;
    }

    proof::Node node(std::size_t depth) {
        const std::size_t kind = below(6);
        if (kind == 0) {
            proof::Hole hole{facts(1, 2), chance(50)};
            learn(hole.facts);
            return {hole, {}, {}};
        }
        if (kind == 1 && depth < 4) {
            proof::Claim claim{facts(0, 3), {}};
            claim.block.push_back(block(depth + 1, &claim.facts));
            learn(claim.facts);
            return {claim, {}, {}};
        }
        const auto [by, premises] = justification();
        proof::Step step{by, premises, witnesses(below(3)), {}};
        step.facts = facts(0, 3);
        learn(step.facts);
        return {step, {}, {}};
    }

    proof::Node closing(std::size_t depth, const std::vector<Fact>* claim) {
        const std::size_t kind = below(6);
        if (kind == 0) return {proof::Hole{{}, chance(50)}, {}, {}};
        if (kind == 1) return {proof::CloseByContradiction{proof::ByClash{}, premises(1 + below(2))}, {}, {}};
        if (kind == 2) {
            const auto [by, premises] = justification();
            return {proof::CloseByContradiction{by, premises}, {}, {}};
        }
        if (kind < 5 && depth < 4) return {split(depth, claim), {}, {}};
        return reach(claim);
    }

    proof::CaseSplit split(std::size_t depth, const std::vector<Fact>* claim) {
        const auto [by, premises] = justification();
        proof::CaseSplit split{by, premises, {}};
        for (std::size_t i = below(4); i-- > 0;) {
            const std::size_t factsOutside = facts_.size();
            const std::size_t namesOutside = variables_.size();
            proof::Branch branch;
            branch.witnesses = witnesses(below(3));
            branch.assumptions = facts(0, 3);
            learn(branch.assumptions);
            branch.block.push_back(block(depth + 1, claim));
            split.branches.push_back(std::move(branch));
            facts_.resize(factsOutside);
            variables_.resize(namesOutside);
        }
        return split;
    }

    proof::Node reach(const std::vector<Fact>* claim) {
        if (claim != nullptr) return {proof::CloseByGoal{0, {}, premises(claim->size())}, {}, {}};
        const logic::CoherentFormula& formula = theory[theorem].formula;
        if (formula.conclusion.empty()) return {proof::Hole{}, {}, {}};
        proof::CloseByGoal close{below(formula.conclusion.size()), {}, {}};
        const logic::Disjunct& disjunct = formula.conclusion[close.disjunct];
        for (std::size_t i = 0; i < disjunct.witnesses.size(); ++i) close.witnesses.push_back(term(variables_));
        close.premises = premises(disjunct.literals.size());
        return {close, {}, {}};
    }

    /// Some premises become what a chain of flips makes of them. They need not be right.
    void turnPremises() {
        for (const Fact& fact : proof.hypotheses) literals_.emplace(fact.id, fact.literal);
        turnPremises(proof.root);
    }
    void know(const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) literals_.emplace(fact.id, fact.literal);
    }
    void turnPremises(Block& block) {
        for (proof::Node& node : block.nodes) {
            if (std::vector<FactId>* premises = proof::premisesOf(node))
                for (FactId& premise : *premises)
                    while (premise.isValid() && literals_.count(premise) > 0 && chance(15)) turn(premise, node);
            if (auto* step = std::get_if<proof::Step>(&node.form)) know(step->facts);
            if (auto* hole = std::get_if<proof::Hole>(&node.form)) know(hole->facts);
            if (auto* claim = std::get_if<proof::Claim>(&node.form)) turnPremises(claim->body()), know(claim->facts);
            if (auto* split = std::get_if<proof::CaseSplit>(&node.form))
                for (proof::Branch& branch : split->branches) know(branch.assumptions), turnPremises(branch.body());
        }
    }
    void turn(FactId& premise, proof::Node& node) {
        Literal literal = literals_.at(premise);
        std::shuffle(literal.arguments.begin(), literal.arguments.end(), random_);
        proof::Justification by = proof::ByEquality{};
        if (theorem.index() > 0 && chance(80)) {
            const logic::StatementId used(below(theorem.index()));
            proof::ByStatement use{used, {}};
            for (std::size_t i = 0; i < theory[used].formula.universalCount; ++i)
                use.instantiation.emplace_back(literal.arguments.empty() ? someTerm() : literal.arguments[0]);
            by = use;
        }
        const FactId made(nextFact_++);
        literals_.emplace(made, literal);
        node.flips.push_back({by, {premise}, {}, {{made, literal, {}}}});
        premise = made;
    }
    Term someTerm() { return logic::Application{theory.signature.function("zero", 0), {}}; }

    std::mt19937 random_;
    std::map<FactId, Literal> literals_;
    std::vector<VariableId> variables_;
    std::vector<FactId> facts_;
    std::size_t nextFact_ = 0;
};

std::string messages(const syntax::Document& document) {
    std::string out;
    for (const base::Diagnostic& diagnostic : document.diagnostics)
        if (diagnostic.severity == base::Severity::Error) out += base::format(diagnostic, document.sources) + "\n";
    return out;
}

std::vector<logic::Symbol> symbolsOf(const logic::Signature& signature) {
    std::vector<logic::Symbol> symbols;
    for (std::size_t i = 0; i < signature.predicateCount(); ++i) symbols.push_back(signature[logic::PredicateId(i)]);
    for (std::size_t i = 0; i < signature.functionCount(); ++i) symbols.push_back(signature[logic::FunctionId(i)]);
    return symbols;
}

}  // namespace

class ByrneRoundtripTest : public QObject {
    Q_OBJECT

private slots:
    void printing_then_reading_is_the_identity() {
        for (unsigned seed = 0; seed < 4000; ++seed) {
            Generator made(seed);
            made.run();
            const std::string text = syntax::printByrne(made.theory, {{made.theorem, made.proof, {}}}, made.vocabulary);
            const syntax::Document read = syntax::readByrne("round.byrne", text, {});
            const std::string context = "seed " + std::to_string(seed) + "\n" + text + "\n" + messages(read);
            QVERIFY2(messages(read).empty(), context.c_str());
            QVERIFY2(symbolsOf(read.theory.signature) == symbolsOf(made.theory.signature), context.c_str());
            QVERIFY2(read.theory.statements == made.theory.statements, context.c_str());
            QVERIFY2(read.vocabulary == made.vocabulary, context.c_str());
            QVERIFY2(read.theorems.size() == 1 && read.theorems[0].statement == made.theorem, context.c_str());
            QVERIFY2(read.theorems[0].proof.has_value(), context.c_str());
            const std::string again = syntax::printByrne(read.theory, read.theorems, read.vocabulary);
            QVERIFY2(again == text, (context + "\nprinted again:\n" + again).c_str());
            QVERIFY2(*read.theorems[0].proof == made.proof, context.c_str());
        }
    }

    void canonical_form_is_stable() {
        for (unsigned seed = 0; seed < 200; ++seed) {
            Generator made(seed);
            made.run();
            proof::Proof again = made.proof;
            syntax::canonicalise(again);
            QVERIFY(again == made.proof);
        }
    }

    void a_premise_out_of_reach_is_not_read_as_another_fact() {
        for (unsigned seed = 0; seed < 500; ++seed) {
            Generator made(seed);
            made.run();
            if (made.proof.root.nodes.empty()) continue;
            proof::Proof damaged = made.proof;
            damaged.root.nodes.back().form =
                proof::CloseByContradiction{proof::ByClash{}, {FactId(std::size_t{100000})}};
            const std::string text = syntax::printByrne(made.theory, {{made.theorem, damaged, {}}}, made.vocabulary);
            const syntax::Document read = syntax::readByrne("round.byrne", text, {});
            QVERIFY(base::hasErrors(read.diagnostics));
            QVERIFY(proof::hasHoles(*read.theorems[0].proof));
        }
    }
};

QTEST_APPLESS_MAIN(ByrneRoundtripTest)
#include "byrne_roundtrip_test.moc"
