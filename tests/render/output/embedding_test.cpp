// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Documents in exported files: they come back unchanged, and no file, whoever made it, crashes or floods the reader.
#include <QtTest>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <random>

#include "core/base/file.h"
#include "core/base/limits.h"
#include "render/cairo/encode.h"
#include "render/cairo/painter.h"
#include "render/output/embedded_document.h"
#include "render/output/embedding.h"
#include "render/output/packing.h"

using namespace byrne;
using namespace byrne::output;

namespace {

scene::Scene picture() {
    scene::Scene scene;
    scene.title = "A line";
    scene::Element element;
    element.shape = scene::Path{{scene::MoveTo{{10, 10}}, scene::LineTo{{90, 60}}}};
    scene.elements.push_back(element);
    return scene;
}

const std::vector<std::string> kTexts{
    "theorem t:\n  for A B\n  show A = B or A != B\n",
    "",
    "x",
    "with </script> and <!-- in it, and <script too, and ]]> and &amp; & < > \" '",
    "carriage\r\nreturns\tand tabs",
    "Umlaute äöü, Zeichen ∠ ∥, \xF0\x9F\x93\x90",
    std::string(300'000, 'a'),
};

}  // namespace

class EmbeddingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }

    [[nodiscard]] base::Result<EmbeddedDocument> reread(const std::string& name, const std::string& bytes) const {
        if (!base::writeFileAtomically(path(name), bytes)) return base::failure(base::Error::Kind::Io, "not written");
        return embeddedDocument(path(name));
    }

    static std::string made(const std::string& kind, const EmbeddedDocument& document) {
        if (kind == "png") return pngWithDetails(*cairo::encodePng(picture(), 100, 75), {"A line", 96, document});
        if (kind == "svg") return cairo::encodeSvg(picture(), svgDocumentElement(document));
        if (kind == "pdf") return *pdfWithDocument(*cairo::encodePdf({picture()}), document);
        return "<!DOCTYPE html><html><head><title>x</title></head><body>" + htmlDocumentElement(document) +
               "</body></html>";
    }

private slots:
    void documents_come_back_unchanged_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"png", "svg", "pdf", "html"}) QTest::newRow(kind) << kind;
    }

    void documents_come_back_unchanged() {
        QFETCH(QString, kind);
        for (const std::string& text : kTexts) {
            const EmbeddedDocument document{"a \"strange\" näme & more.byrne", text};
            const auto back = reread("f." + kind.toStdString(), made(kind.toStdString(), document));
            QVERIFY2(back.has_value(),
                     back ? "" : (back.error().message + " (" + std::to_string(text.size()) + " bytes)").c_str());
            QCOMPARE(back->text, text);
            QCOMPARE(back->name, document.name);
        }
    }

    void the_same_document_gives_the_same_bytes() {
        const EmbeddedDocument document{"a.byrne", kTexts[0]};
        for (const char* kind : {"png", "svg", "pdf", "html"}) QCOMPARE(made(kind, document), made(kind, document));
    }

    void names_cannot_lead_elsewhere() {
        for (const char* name : {"../../etc/passwd", "/etc/passwd", "..", "", "a/b/../../c"}) {
            const auto back = reread("f.png", made("png", {name, "x"}));
            QVERIFY(back.has_value());
            QVERIFY2(back->name.find('/') == std::string::npos && back->name != ".." && !back->name.empty(),
                     back->name.c_str());
        }
    }

    void a_file_without_document_says_so() {
        for (const auto& [name, bytes] :
             std::vector<std::pair<std::string, std::string>>{{"plain.png", *cairo::encodePng(picture(), 50, 40)},
                                                              {"plain.svg", cairo::encodeSvg(picture())},
                                                              {"plain.pdf", *cairo::encodePdf({picture()})},
                                                              {"plain.html", "<html></html>"},
                                                              {"empty.png", ""}}) {
            const auto none = reread(name, bytes);
            QVERIFY(!none.has_value());
            QVERIFY2(none.error().message.find(name) != std::string::npos &&
                         none.error().message.find("carries no Byrne document") != std::string::npos,
                     none.error().message.c_str());
        }
        QVERIFY(!embeddedDocument(path("absent.png")).has_value());
    }

    void bombs_are_not_unpacked() {
        // 200 MB of zeros pack to 200 kB.
        const std::string bomb = deflated(std::string(200'000'000, '\0'));
        using namespace std::string_literals;
        std::string png = *cairo::encodePng(picture(), 10, 10);
        png.insert(33, pngChunk("iTXt", "Byrne document\0\1\0\0x\0"s + bomb));
        const std::string html =
            "<script type=\"text/x-byrne\" data-name=\"x\" data-encoding=\"zlib+base64\">" + base64(bomb) + "</script>";
        const std::string pdf =
            "%PDF-1.5\n1 0 obj\n<< /Type /EmbeddedFile /Subtype /text#2fx-byrne /Filter "
            "/FlateDecode >>\nstream\n" +
            bomb + "\nendstream\nendobj\n";
        for (const auto& [name, bytes] :
             std::vector<std::pair<std::string, std::string>>{{"b.png", png}, {"b.html", html}, {"b.pdf", pdf}}) {
            const std::size_t before = base::residentMemoryBytes();
            const auto refused = reread(name, bytes);
            QVERIFY2(!refused.has_value(), name.c_str());
            QVERIFY2(refused.error().message.find("larger than 16 MB") != std::string::npos,
                     refused.error().message.c_str());
            QVERIFY(base::residentMemoryBytes() < before + (std::size_t{100} << 20));
        }
    }

    void damaged_files_are_refused_or_read_but_never_crash() {
        std::mt19937 random(7);
        for (const char* kind : {"png", "svg", "pdf", "html"}) {
            const std::string good = made(kind, {"a.byrne", kTexts[0] + kTexts[3]});
            for (int round = 0; round < 150; ++round) {
                std::string bad = good;
                for (unsigned k = 0; k < 1 + random() % 8; ++k)
                    bad[random() % bad.size()] = static_cast<char>(random() % 256);
                if (round % 3 == 0) bad.resize(random() % bad.size());
                const auto result = reread(std::string("d.") + kind, bad);
                if (!result) QVERIFY(!result.error().message.empty());
                if (result) QVERIFY(result->text.size() <= kMaxEmbeddedBytes);
            }
        }
        using namespace std::string_literals;
        const std::string endless = "\x89PNG\r\n\x1a\n\xFF\xFF\xFF\xFFiTXtByrne document\0\1\0\0x\0"s;
        QVERIFY(!reread("length.png", endless).has_value());
    }

    void base64_is_that_of_others() {
        QCOMPARE(base64("Byrne"), std::string("QnlybmU="));
        QCOMPARE(base64(""), std::string());
        QCOMPARE(fromBase64("Qnly\n bmU=").value_or("?"), std::string("Byrne"));
        for (const char* bad : {"QnlybmU", "Qn=ybmU=", "Q?lybmU=", "===="}) QVERIFY2(!fromBase64(bad).has_value(), bad);
    }

    void other_programs_find_the_pdf_sound() {
        const QString qpdf = QStandardPaths::findExecutable("qpdf");
        const QString render = QStandardPaths::findExecutable("pdftoppm");
        if (render.isEmpty()) QSKIP("pdftoppm is not installed");
        QVERIFY(base::writeFileAtomically(path("p.pdf"), made("pdf", {"a.byrne", kTexts[0]})).has_value());
        QProcess process;
        process.start(render, {"-r", "30", folder_.filePath("p.pdf"), folder_.filePath("p")});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
        QVERIFY2(process.readAllStandardError().isEmpty(), "pdftoppm complains");
        if (qpdf.isEmpty()) QSKIP("qpdf is not installed");
        process.start(qpdf, {"--list-attachments", folder_.filePath("p.pdf")});
        QVERIFY(process.waitForFinished());
        QVERIFY(process.readAllStandardOutput().contains("a.byrne"));
    }
};

QTEST_APPLESS_MAIN(EmbeddingTest)
#include "embedding_test.moc"
