// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PDF: the document as an attached file, which readers show in their list of attachments. Written through qpdf. Read by
// hand: the stream of an attached file always stands in the clear, and unpacking nothing but that stream keeps the
// memory bounded whatever the rest of the file holds.
#define POINTERHOLDER_TRANSITION 4
#include <algorithm>
#include <exception>
#include <memory>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "render/output/embedding.h"
#include "render/output/packing.h"

namespace byrne::output {

namespace {

constexpr const char* kDescription = "The Byrne document that this file was made from";
constexpr const char* kMimeType = "text/x-byrne";
constexpr std::string_view kMimeName = "text#2fx-byrne";  // As a PDF name.
constexpr std::string_view kNameKey = "/ByrneName";
constexpr std::size_t kMaxDictionary = 4096;
constexpr std::string_view kHexDigits = "0123456789abcdef";

/// The file name as a PDF name that needs no escapes: "n" and two digits a byte.
std::string encodedName(const std::string& name) {
    std::string text = "/n";
    for (const unsigned char c : name) {
        text += kHexDigits[c >> 4U];
        text += kHexDigits[c & 15U];
    }
    return text;
}

std::string decodedName(std::string_view dictionary) {
    std::size_t at = dictionary.find(kNameKey);
    at = at == std::string_view::npos ? at : dictionary.find("/n", at + kNameKey.size());
    if (at == std::string_view::npos) return {};
    std::string name;
    for (at += 2; at + 1 < dictionary.size(); at += 2) {
        const std::size_t high = kHexDigits.find(dictionary[at]);
        const std::size_t low = kHexDigits.find(dictionary[at + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) break;
        name += static_cast<char>(high << 4U | low);
    }
    return name;
}

/// From behind the dictionary.
std::optional<std::string> streamAt(std::string_view rest, bool isDeflated) {
    rest.remove_prefix(std::min(rest.size(), std::string_view("stream").size()));
    if (rest.starts_with("\r\n"))
        rest.remove_prefix(2);
    else if (rest.starts_with("\n"))
        rest.remove_prefix(1);
    // Nothing at all packs to nothing.
    if (rest.starts_with("endstream") || rest.starts_with("\nendstream")) return std::string();
    if (isDeflated) return inflated(rest.substr(0, kMaxEmbeddedBytes), kMaxEmbeddedBytes);
    std::size_t end = rest.find("endstream");
    if (end == std::string_view::npos || end > kMaxEmbeddedBytes) return std::nullopt;
    if (end > 0 && rest[end - 1] == '\n') --end;
    return std::string(rest.substr(0, end));
}

}  // namespace

base::Result<std::string> pdfWithDocument(const std::string& pdf, const EmbeddedDocument& document) {
    try {
        QPDF file;
        file.processMemoryFile("export", pdf.data(), pdf.size());
        auto stream = QPDFEFStreamObjectHelper::createEFStream(file, document.text);
        stream.setSubtype(kMimeType);
        stream.getObjectHandle().getDict().replaceKey(std::string(kNameKey),
                                                      QPDFObjectHandle::newName(encodedName(document.name)));
        auto specification = QPDFFileSpecObjectHelper::createFileSpec(file, document.name, stream);
        specification.setDescription(kDescription);
        QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(document.name, specification);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception& fault) {
        return base::failure(base::Error::Kind::Internal,
                             std::string("cannot put the document into the PDF: ") + fault.what());
    }
}

Found documentInPdf(std::string_view file) {
    const std::size_t mark = file.find(kMimeName);
    if (mark == std::string_view::npos) return std::nullopt;
    const std::size_t open = file.rfind(" obj", mark);
    const std::size_t stream = file.find("stream", mark);
    const bool isFine = open != std::string_view::npos && stream != std::string_view::npos &&
                        mark - open < kMaxDictionary && stream - mark < kMaxDictionary;
    std::optional<std::string> text;
    if (isFine) {
        const std::string_view dictionary = file.substr(open, stream - open);
        text = streamAt(file.substr(stream), dictionary.find("/FlateDecode") != std::string_view::npos);
        if (text) return EmbeddedDocument{decodedName(dictionary), std::move(*text)};
    }
    return base::failure(base::Error::Kind::Input, "the document in it is damaged or larger than 16 MB");
}

}  // namespace byrne::output
