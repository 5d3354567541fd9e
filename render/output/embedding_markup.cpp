// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SVG and HTML: an element that is not shown, with the document as text where the markup allows its characters, else
// packed.
#include <algorithm>
#include <array>
#include <cctype>

#include "render/output/embedding.h"
#include "render/output/packing.h"

namespace byrne::output {

namespace {

constexpr std::string_view kSvgTag = "<byrne:document";
constexpr std::string_view kHtmlTag = "<script type=\"text/x-byrne\"";
constexpr std::string_view kPacked = "zlib+base64";

tl::unexpected<base::Error> damaged() {
    return base::failure(base::Error::Kind::Input, "the document in it is damaged or larger than 16 MB");
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::tolower(c); });
    return result;
}

/// Whether XML can hold the text (as entities) and gives it back unchanged.
bool isXmlText(std::string_view text) {
    return std::ranges::none_of(text,
                                [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t') || c == 0x7F; }) &&
           text.find("\xEF\xBF\xBE") == std::string_view::npos && text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

/// Whether a script element holds the text as it is.
bool isScriptText(std::string_view text) {
    if (!isXmlText(text)) return false;
    const std::string small = lower(text);
    for (const char* ending : {"<!--", "<script", "</script"})
        if (small.find(ending) != std::string::npos) return false;
    return true;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c != '\0')
            result += c;
    }
    return result;
}

std::string unescaped(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string result;
    while (!text.empty()) {
        const auto entity =
            std::ranges::find_if(kEntities, [&](const auto& known) { return text.starts_with(known.first); });
        result += entity == kEntities.end() ? text.front() : entity->second;
        text.remove_prefix(entity == kEntities.end() ? 1 : entity->first.size());
    }
    return result;
}

/// The value of an attribute in the inside of a start tag; "" if it is not there.
std::string attributeIn(std::string_view tag, std::string_view name) {
    const std::size_t at = tag.find(" " + std::string(name) + "=");
    if (at == std::string_view::npos) return {};
    tag.remove_prefix(at + name.size() + 2);
    if (tag.empty() || (tag.front() != '"' && tag.front() != '\'')) return {};
    const std::size_t end = tag.find(tag.front(), 1);
    return end == std::string_view::npos ? std::string() : unescaped(tag.substr(1, end - 1));
}

Found documentIn(std::string_view file, std::string_view startTag, std::string_view endTag, std::string_view prefix,
                 bool isEscaped) {
    const std::size_t start = file.find(startTag);
    if (start == std::string_view::npos) return std::nullopt;
    file.remove_prefix(start + startTag.size());
    const std::size_t open = file.find('>');
    const std::size_t close = open == std::string_view::npos ? open : file.find(endTag, open);
    if (close == std::string_view::npos) return damaged();
    const std::string_view tag = file.substr(0, open);
    const std::string_view content = file.substr(open + 1, close - open - 1);
    EmbeddedDocument document{attributeIn(tag, std::string(prefix) + "name"), {}};
    if (attributeIn(tag, std::string(prefix) + "encoding") == kPacked) {
        const std::optional<std::string> stream = fromBase64(content);
        std::optional<std::string> text = stream ? inflated(*stream, kMaxEmbeddedBytes) : std::nullopt;
        if (!text) return damaged();
        document.text = std::move(*text);
    } else {
        if (content.size() > kMaxEmbeddedBytes) return damaged();
        document.text = isEscaped ? unescaped(content) : std::string(content);
    }
    return document;
}

}  // namespace

std::string svgDocumentElement(const EmbeddedDocument& document) {
    const bool isPlain = isXmlText(document.text);
    std::string text = "<metadata>" + std::string(kSvgTag) + " xmlns:byrne=\"urn:byrne:document\" name=\"" +
                       escaped(document.name) + "\"";
    if (!isPlain) text += " encoding=\"" + std::string(kPacked) + "\"";
    return text + ">" + (isPlain ? escaped(document.text) : base64(deflated(document.text))) +
           "</byrne:document></metadata>\n";
}

std::string htmlDocumentElement(const EmbeddedDocument& document) {
    const bool isPlain = isScriptText(document.text);
    std::string text = std::string(kHtmlTag) + " id=\"byrne-document\" data-name=\"" + escaped(document.name) + "\"";
    if (!isPlain) text += " data-encoding=\"" + std::string(kPacked) + "\"";
    return text + ">" + (isPlain ? document.text : base64(deflated(document.text))) + "</script>\n";
}

Found documentInMarkup(std::string_view file) {
    Found found = documentIn(file, kHtmlTag, "</script>", "data-", false);
    if (!found || found->has_value()) return found;
    return documentIn(file, kSvgTag, "</byrne:document>", "", true);
}

}  // namespace byrne::output
