// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <iostream>

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
};

QTEST_APPLESS_MAIN(TptpCorpusTest)
#include "tptp_corpus_test.moc"
