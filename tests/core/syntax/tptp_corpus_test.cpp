// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <filesystem>

#include "core/base/file.h"
#include "core/syntax/document.h"
#include "core/syntax/tptp_file.h"
#include "core/syntax/tptp_writer.h"

using namespace byrne;
namespace fs = std::filesystem;

namespace {

const fs::path kCorpus = fs::path(BYRNE_SOURCE_DIR) / ".." / "shared" / "corpus" / "tptp";

std::vector<fs::path> problems() {
    std::vector<fs::path> out;
    if (!fs::exists(kCorpus)) return out;
    for (const auto& entry : fs::recursive_directory_iterator(kCorpus)) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".p" || extension == ".ax" || extension == ".tptp") out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

class TptpCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (problems().empty()) QSKIP("the corpus is not there");
    }

    void printing_then_parsing_is_the_identity() {
        std::size_t formulas = 0;
        for (const fs::path& path : problems()) {
            const std::string text = base::readFile(path).value();
            base::Diagnostics diagnostics;
            const syntax::TptpFile file = syntax::parseTptp(text, base::SourceId(std::size_t{0}), diagnostics);
            const std::string printed = syntax::writeTptp(file);
            base::Diagnostics again;
            const syntax::TptpFile reread = syntax::parseTptp(printed, base::SourceId(std::size_t{0}), again);
            QVERIFY2(again.empty(), path.c_str());
            QVERIFY2(reread == file, path.c_str());
            QCOMPARE(syntax::writeTptp(reread), printed);
            formulas += file.items.size();
        }
        QVERIFY(formulas > 4500);
    }

    /// Two files of the original collections have faults of their own; all others read without a word of complaint.
    void reads_every_problem() {
        std::vector<std::string> complaints;
        syntax::ReadOptions options;
        options.allowNoConjecture = true;
        for (const fs::path& path : problems()) {
            const syntax::Document document = syntax::readTptp(path, base::readFile(path).value(), options);
            for (const base::Diagnostic& diagnostic : document.diagnostics) {
                if (diagnostic.severity == base::Severity::Note) continue;
                complaints.push_back(path.filename().string() + " " +
                                     std::to_string(static_cast<int>(diagnostic.code)));
            }
            if (path.extension() != ".ax" && !base::hasErrors(document.diagnostics))
                QVERIFY2(document.theorems.size() == 1, path.c_str());
        }
        const auto line = [](const char* file, base::DiagnosticCode code) {
            return std::string(file) + " " + std::to_string(static_cast<int>(code));
        };
        QCOMPARE(complaints,
                 (std::vector<std::string>{line("delta1.in.p", base::DiagnosticCode::FreeVariable),
                                           line("proposition_05.p", base::DiagnosticCode::UnbalancedBracket)}));
    }

    void everything_in_the_corpus_is_coherent_without_generated_predicates() {
        for (const fs::path& path : problems()) {
            const syntax::Document document = syntax::readTptp(path, base::readFile(path).value(), {});
            const logic::Signature& signature = document.theory.signature;
            for (std::size_t i = 0; i < signature.predicateCount(); ++i)
                QVERIFY2(!signature[logic::PredicateId(i)].generated, path.c_str());
        }
    }

    void exported_theories_read_back_equal() {
        for (const fs::path& path : problems()) {
            syntax::ReadOptions options;
            options.allowNoConjecture = true;
            const syntax::Document document = syntax::readTptp(path, base::readFile(path).value(), options);
            const syntax::Document again = syntax::readTptp("again.p", syntax::writeTptp(document.theory), options);
            QVERIFY2(again.diagnostics.empty(), path.c_str());
            QVERIFY2(again.theory.statements.size() == document.theory.statements.size(), path.c_str());
            for (std::size_t i = 0; i < again.theory.statements.size(); ++i) {
                const logic::Statement& before = document.theory.statements[i];
                const logic::Statement& after = again.theory.statements[i];
                QVERIFY2(after.name == before.name && after.kind == before.kind, path.c_str());
                QCOMPARE(logic::toText(after.formula, again.theory.signature),
                         logic::toText(before.formula, document.theory.signature));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TptpCorpusTest)
#include "tptp_corpus_test.moc"
