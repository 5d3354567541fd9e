// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every TPTP problem of the corpus, printed as a Byrne document, reads back as the same theory; likewise the example
// documents and theories.
#include <QtTest>

#include <algorithm>
#include <filesystem>

#include "core/syntax/document.h"

using namespace byrne;
namespace fs = std::filesystem;

namespace {

const fs::path kCorpus = fs::path(BYRNE_SOURCE_DIR) / ".." / "shared" / "corpus" / "tptp";
const fs::path kResources = fs::path(BYRNE_SOURCE_DIR) / "resources";

std::vector<fs::path> filesIn(const fs::path& folder, const std::vector<std::string>& extensions) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (std::find(extensions.begin(), extensions.end(), entry.path().extension().string()) != extensions.end())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<logic::Symbol> symbolsOf(const logic::Signature& signature) {
    std::vector<logic::Symbol> symbols;
    for (std::size_t i = 0; i < signature.predicateCount(); ++i) symbols.push_back(signature[logic::PredicateId(i)]);
    for (std::size_t i = 0; i < signature.functionCount(); ++i) symbols.push_back(signature[logic::FunctionId(i)]);
    return symbols;
}

/// "" if the document reads back equal after printing.
std::string difference(const syntax::Document& document) {
    const std::string text = syntax::printByrne(document.theory, document.theorems, document.vocabulary);
    const syntax::Document again = syntax::readByrne("again.byrne", text, {});
    if (base::hasErrors(again.diagnostics)) return base::format(again.diagnostics.front(), again.sources);
    if (symbolsOf(again.theory.signature) != symbolsOf(document.theory.signature)) return "other symbols";
    if (again.theory.statements.size() != document.theory.statements.size()) return "another number of statements";
    for (std::size_t i = 0; i < again.theory.statements.size(); ++i)
        if (!(again.theory.statements[i] == document.theory.statements[i]))
            return "another statement: " + logic::toText(again.theory.statements[i].formula, again.theory.signature) +
                   "\ninstead of " + logic::toText(document.theory.statements[i].formula, document.theory.signature);
    return again.vocabulary == document.vocabulary ? "" : "other words";
}

}  // namespace

class ByrneCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void every_tptp_problem_reads_back_from_a_byrne_document() {
        const std::vector<fs::path> files = filesIn(kCorpus, {".p", ".ax", ".tptp"});
        if (files.empty()) QSKIP("the corpus is not there");
        syntax::ReadOptions options;
        options.allowNoConjecture = true;
        for (const fs::path& file : files) {
            const std::string what = difference(syntax::readDocument(file, options));
            QVERIFY2(what.empty(), (file.string() + ": " + what).c_str());
        }
        QVERIFY(files.size() > 200);
    }

    void every_own_document_reads_without_a_message_and_reads_back() {
        syntax::ReadOptions options;
        options.theoryPath = {kResources / "theories"};
        const std::vector<fs::path> files = filesIn(kResources, {".byrne"});
        QVERIFY(files.size() > 10);
        for (const fs::path& file : files) {
            const syntax::Document document = syntax::readDocument(file, options);
            QVERIFY2(document.diagnostics.empty(),
                     document.diagnostics.empty()
                         ? ""
                         : base::format(document.diagnostics.front(), document.sources).c_str());
            const std::string what = difference(document);
            QVERIFY2(what.empty(), (file.string() + ": " + what).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ByrneCorpusTest)
#include "byrne_corpus_test.moc"
