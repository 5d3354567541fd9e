// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// PNG and APNG: an international text chunk, compressed (PNG specification, third edition, 11.3.3.4). Its translated
// keyword is the document's file name.
#include <cmath>

#include "render/output/embedding.h"
#include "render/output/packing.h"

namespace byrne::output {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n"sv;
constexpr std::string_view kKeyword = "Byrne document";
constexpr std::size_t kHeaderEnd = 8 + 25;  // Signature and the IHDR chunk.

tl::unexpected<base::Error> damagedPng(const std::string& why) { return base::failure(base::Error::Kind::Input, why); }

/// The piece up to the next zero byte, which is taken off `rest`.
std::optional<std::string_view> untilZero(std::string_view& rest) {
    const std::size_t end = rest.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return piece;
}

/// The data of an iTXt chunk, if it is ours.
Found documentInChunk(std::string_view data) {
    const std::optional<std::string_view> keyword = untilZero(data);
    if (!keyword || *keyword != kKeyword) return std::nullopt;
    if (data.size() < 2) return damagedPng("the document in it is damaged");
    const bool isCompressed = data[0] == '\1';
    data.remove_prefix(2);
    const std::optional<std::string_view> language = untilZero(data);
    const std::optional<std::string_view> name = language ? untilZero(data) : std::nullopt;
    if (!name) return damagedPng("the document in it is damaged");
    if (!isCompressed) return EmbeddedDocument{std::string(*name), std::string(data)};
    std::optional<std::string> text = inflated(data, kMaxEmbeddedBytes);
    if (!text) return damagedPng("the document in it is damaged or larger than 16 MB");
    return EmbeddedDocument{std::string(*name), std::move(*text)};
}

}  // namespace

std::string pngDocumentChunk(const EmbeddedDocument& document) {
    std::string data(kKeyword);
    data += "\0\1\0\0"sv;  // End of keyword, compressed, by zlib, no language.
    data += document.name;
    data += '\0';
    data += deflated(document.text);
    return pngChunk("iTXt", data);
}

std::string pngTextChunk(const std::string& keyword, const std::string& text) {
    return pngChunk("iTXt", keyword + std::string("\0\0\0\0\0"sv) + text);
}

std::string pngWithDetails(std::string_view png, const PngDetails& details) {
    constexpr double kInchesAMetre = 1000 / 25.4;
    const auto density = static_cast<std::uint32_t>(std::lround(details.dotsPerInch * kInchesAMetre));
    std::string chunks = pngChunk("pHYs", bigEndian32(density) + bigEndian32(density) + "\1");
    if (!details.title.empty()) chunks += pngTextChunk("Title", details.title);
    if (details.document) chunks += pngDocumentChunk(*details.document);
    return std::string(png.substr(0, kHeaderEnd)) + chunks + std::string(png.substr(kHeaderEnd));
}

Found documentInPng(std::string_view file) {
    if (!file.starts_with(kSignature)) return std::nullopt;
    file.remove_prefix(kSignature.size());
    while (file.size() >= 12) {
        const std::uint32_t length = fromBigEndian32(file);
        if (length > file.size() - 12) return damagedPng("the picture is cut off or damaged");
        const std::string_view type = file.substr(4, 4);
        if (type == "iTXt") {
            Found found = documentInChunk(file.substr(8, length));
            if (!found || found->has_value()) return found;
        }
        if (type == "IEND") break;
        file.remove_prefix(12 + std::size_t{length});
    }
    return std::nullopt;
}

}  // namespace byrne::output
