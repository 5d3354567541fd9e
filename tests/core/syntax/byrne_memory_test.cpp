// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a text again with what is known of it gives the document that reading it from scratch gives, whatever was
// edited; and what did not change is not read again.
#include <QtTest>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "core/syntax/byrne_memory.h"
#include "core/syntax/document.h"

using namespace byrne;
using namespace byrne::syntax;

namespace {

const std::string kText =
    "predicate p/1, q/1, r/2\n"
    "predicate big(A): \"%A is big\"\n"
    "axiom first: for A assume p(A) show q(A)\n"
    "axiom second: for A assume q(A) show exists B: r(A,B)\n"
    "axiom either: for A show p(A) or q(A)\n"
    "axiom flip: for A B assume r(A,B) show r(B,A)\n"
    "\n"
    "theorem one: for A assume h: p(A) show exists B: r(B,A)\n"
    "proof\n"
    "  have a: q(A) by first(A) from h\n"
    "  obtain C where b: r(A,C) by second(A) from a\n"
    "  hence r(C,A) with B := C by flip(A,C) from b\n"
    "qed\n"
    "% Uses the one before.\n"
    "theorem two: for A B assume p(A), p(B) show exists X: r(X,B)\n"
    "proof\n"
    "  obtain X where r(X,B) by one(B)\n"
    "  hence r(X,B) with X := X\n"
    "qed\n"
    "\n"
    "theorem three: for A show q(A)\n"
    "proof\n"
    "  cases p(A) or q(A) by either(A)\n"
    "    case c1: p(A):\n"
    "      have q(A) by first(A) from c1\n"
    "      hence q(A)\n"
    "    case c2: q(A):\n"
    "      hence q(A)\n"
    "  qed\n"
    "qed\n"
    "theorem hole: for A assume q(A) show q(A) proof ? qed\n"
    "theorem wrong: for A assume q(A) show p(A)\n"
    "proof\n"
    "  have p(A) by first(A)\n"
    "  have w: q(A) proof hence q(A) qed\n"
    "  hence p(A)\n"
    "qed\n"
    "theorem declares: for A assume q(A) show q(A)\n"
    "proof\n"
    "  have big(A) by auto\n"
    "  hence q(A)\n"
    "qed\n"
    "theorem last: for A assume big(A), p(A) show q(A)\n"
    "proof\n"
    "  have q(A) by first(A)\n"
    "  hence q(A)\n"
    "qed\n"
    "figure three seed 3\n";

Document scratch(const std::string& text) { return readByrne("doc.byrne", text, {}); }

void collectPlaces(const proof::Block& block, std::vector<base::Location>& places) {
    for (const proof::Node& node : block.nodes) {
        places.push_back(node.origin);
        if (const auto* split = std::get_if<proof::CaseSplit>(&node.form)) {
            for (const proof::Branch& branch : split->branches) collectPlaces(branch.body(), places);
        } else if (const auto* claim = std::get_if<proof::Claim>(&node.form)) {
            collectPlaces(claim->body(), places);
        }
    }
}

std::vector<base::Location> placesOf(const SharedProof& proof) {
    std::vector<base::Location> places;
    if (proof) collectPlaces(proof->root, places);
    return places;
}

std::string wordsOf(const base::Diagnostics& diagnostics) {
    std::string words;
    for (const base::Diagnostic& each : diagnostics) {
        words += std::to_string(each.location.span.begin) + "-" + std::to_string(each.location.span.end) + " " +
                 std::to_string(static_cast<int>(each.code)) + " " + each.message;
        for (const std::string& hint : each.hints) words += " | " + hint;
        words += "\n";
    }
    return words;
}

/// What differs, or "".
std::string difference(const Document& a, const Document& b) {
    if (wordsOf(a.diagnostics) != wordsOf(b.diagnostics))
        return "messages:\n" + wordsOf(a.diagnostics) + "---\n" + wordsOf(b.diagnostics);
    if (a.theory.statements != b.theory.statements) return "statements";
    if (a.theory.signature.predicateCount() != b.theory.signature.predicateCount()) return "predicates";
    for (std::size_t i = 0; i < a.theory.signature.predicateCount(); ++i)
        if (a.theory.signature[logic::PredicateId(i)].name != b.theory.signature[logic::PredicateId(i)].name)
            return "names of predicates";
    if (a.theorems.size() != b.theorems.size()) return "number of theorems";
    for (std::size_t i = 0; i < a.theorems.size(); ++i) {
        const std::string which = " of theorem " + std::to_string(i);
        if (a.theorems[i].span != b.theorems[i].span) return "span" + which;
        if (a.theorems[i].figure != b.theorems[i].figure) return "figure" + which;
        if (!(a.theorems[i].proof == b.theorems[i].proof)) return "proof" + which;
        if (placesOf(a.theorems[i].proof) != placesOf(b.theorems[i].proof)) return "places" + which;
    }
    return {};
}

class Editing {
public:
    explicit Editing(unsigned seed) : random_(seed) {}

    std::string edited(const std::string& text) {
        std::string result = text;
        const std::size_t at = below(text.size() + 1);
        switch (below(6)) {
            case 0:
                return result.erase(at, 1 + below(3));
            case 1:
                return result.erase(at, below(60));
            case 2:
                return result.insert(at, kPieces[below(kPieces.size())]);
            case 3:
                return result.insert(at, text.substr(below(text.size() + 1), below(80)));
            case 4: {
                const std::size_t line = text.rfind('\n', at);
                return result.insert(line == std::string::npos ? 0 : line, "\n% a remark");
            }
            default:
                return kText;
        }
    }
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }

private:
    static constexpr std::array<const char*, 12> kPieces{
        " ", "\n", "qed\n", "proof\n", "theorem x: for A show q(A)\n", "axiom y: for A show p(A)\n", "q(A)", "?",
        " by auto", "'", "case", "big(A), "};
    std::mt19937 random_;
};

}  // namespace

class ByrneMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void the_first_reading_is_the_usual_one() {
        const ByrneReading first = readByrneAgain("doc.byrne", kText, {}, nullptr);
        QCOMPARE(difference(first.document, scratch(kText)), std::string());
        QCOMPARE(first.memory->size(), std::size_t{7});
        QVERIFY(!first.document.diagnostics.empty());
    }

    void what_did_not_change_is_the_same_object() {
        const ByrneReading first = readByrneAgain("doc.byrne", kText, {}, nullptr);
        std::string text = kText;
        const std::string step = "by first(A) from c1";
        text.replace(text.find(step), step.size(), "by first(A) from c1, c1, c1");
        const ByrneReading second = readByrneAgain("doc.byrne", text, {}, first.memory.get());
        QCOMPARE(difference(second.document, scratch(text)), std::string());
        for (std::size_t i = 0; i < 7; ++i) {
            const SharedProof& proof = second.document.theorems.at(i).proof;
            QCOMPARE(proof.original() == first.document.theorems[i].proof.original(), i != 2);
            QCOMPARE(proof.shift(), i < 3 ? 0 : 8);
        }
    }

    void a_changed_axiom_makes_all_after_it_be_read_again() {
        const ByrneReading first = readByrneAgain("doc.byrne", kText, {}, nullptr);
        std::string text = kText;
        const std::string axiom = "axiom flip: for A B assume r(A,B)";
        text.replace(text.find(axiom), axiom.size(), "axiom flip: for B A assume r(A,B)");
        const ByrneReading second = readByrneAgain("doc.byrne", text, {}, first.memory.get());
        QCOMPARE(difference(second.document, scratch(text)), std::string());
        for (std::size_t i = 0; i < 7; ++i) {
            QVERIFY(second.document.theorems[i].proof.original() != first.document.theorems[i].proof.original());
        }
    }

    void predicates_that_a_known_proof_declares_are_there() {
        std::string text = kText;
        const std::string line = "predicate big(A): \"%A is big\"\n";
        text.replace(text.find(line), line.size(), "predicate p(A): \"%A is p\"\n");
        const ByrneReading first = readByrneAgain("doc.byrne", text, {}, nullptr);
        const ByrneReading second = readByrneAgain("doc.byrne", text + "\n", {}, first.memory.get());
        QCOMPARE(difference(second.document, scratch(text + "\n")), std::string());
    }

    void random_edits_give_what_reading_from_scratch_gives_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) QTest::addRow("%u", seed) << seed;
    }

    void random_edits_give_what_reading_from_scratch_gives() {
        QFETCH(unsigned, seed);
        Editing editing(seed);
        std::string text = kText;
        ByrneReading reading = readByrneAgain("doc.byrne", text, {}, nullptr);
        std::size_t reused = 0;
        for (int i = 0; i < 300; ++i) {
            text = editing.edited(text);
            ByrneReading next = readByrneAgain("doc.byrne", text, {}, reading.memory.get());
            const std::string differs = difference(next.document, scratch(text));
            QVERIFY2(differs.empty(), (differs + "\nin\n" + text).c_str());
            for (const Theorem& now : next.document.theorems)
                for (const Theorem& before : reading.document.theorems)
                    reused += now.proof && now.proof.original() == before.proof.original() ? 1 : 0;
            reading = std::move(next);
        }
        QVERIFY2(reused > 300, std::to_string(reused).c_str());
    }
};

QTEST_APPLESS_MAIN(ByrneMemoryTest)
#include "byrne_memory_test.moc"
