// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/text_measure.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "render/scene/text_style.h"

namespace byrne::scene {

namespace {

/// Next code point of UTF-8; a byte that does not fit counts as one character.
std::uint32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    std::uint32_t code = more == 0 ? lead : lead & (0x3FU >> more);
    for (int i = 0; i < more && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; ++i)
        code = code << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return code;
}

/// Advance width in ems of a typical sans-serif face.
double characterWidth(std::uint32_t code) {
    constexpr std::string_view narrow = "ijl.,:;'|!`I()[]/ ftr-";
    constexpr std::string_view wide = "mwMWQOGCD@%";
    if (code < 0x80) {
        const char c = static_cast<char>(code);
        if (narrow.find(c) != std::string_view::npos) return 0.33;
        if (wide.find(c) != std::string_view::npos) return 0.80;
        return c >= 'A' && c <= 'Z' ? 0.66 : 0.57;
    }
    if (code >= 0x300 && code < 0x370) return 0;        // Combining marks.
    if (code >= 0x2032 && code <= 0x2034) return 0.25;  // Primes.
    if (code >= 0x2E80 && code < 0xE000) return 1.0;    // Ideographs.
    if (code >= 0x2190 && code < 0x2C00) return 0.80;   // Arrows, operators, shapes.
    return 0.6;
}

/// A line breaker that only keeps widths: words are kept whole unless one alone is wider than the line.
class Lines {
public:
    explicit Lines(double maxWidth) : maxWidth_(maxWidth) {}

    void add(std::uint32_t code, double width) {
        if (code == ' ') {
            endWord();
            pendingSpace_ += width;
            return;
        }
        if (maxWidth_ > 0 && word_ > 0 && word_ + width > maxWidth_) endWord();
        word_ += width;
    }
    void finish() { endWord(); }
    [[nodiscard]] double widest() const { return std::max(widest_, maxWidth_ > 0 ? 0 : line_ + pendingSpace_); }
    [[nodiscard]] int count() const { return count_; }

private:
    void endWord() {
        if (word_ <= 0) return;
        if (maxWidth_ > 0 && line_ > 0 && line_ + pendingSpace_ + word_ > maxWidth_) {
            line_ = word_;
            ++count_;
        } else {
            line_ += pendingSpace_ + word_;
        }
        pendingSpace_ = word_ = 0;
        widest_ = std::max(widest_, line_);
    }

    double maxWidth_;
    double line_ = 0;
    double word_ = 0;
    double pendingSpace_ = 0;
    double widest_ = 0;
    int count_ = 1;
};

}  // namespace

TextExtents approximateMeasure(const Text& text) {
    // Serif faces run about a tenth narrower than sans-serif ones; monospaced ones have one width.
    const double familyScale = text.family == FontFamily::Serif ? 0.9 : 1;
    Lines lines(text.maxWidthMm);
    for (const TextRun& run : text.runs) {
        const double size = text.sizeMm * (run.script == 0 ? 1 : kScriptScale);
        for (std::size_t at = 0; at < run.text.size();) {
            const std::uint32_t code = nextCodePoint(run.text, at);
            const double ems = text.family == FontFamily::Mono ? 0.6 : characterWidth(code) * familyScale;
            lines.add(code, ems * size * (run.isBold ? 1.08 : 1));
        }
    }
    lines.finish();
    const LineExtent extent = lineExtent(text);
    TextExtents result;
    result.widthMm = lines.widest();
    result.ascentMm = extent.ascent * text.sizeMm;
    result.heightMm = ((lines.count() - 1) * text.lineSpacing + extent.ascent + extent.descent) * text.sizeMm;
    return result;
}

namespace {

constexpr std::size_t kMostRemembered = 4096;

struct Memory {
    std::mutex mutex;
    std::unordered_map<std::string, TextExtents> extents;
};

/// All that the size of a text depends on. Numbers are written bit by bit: equal texts only are the same.
std::string sizeKey(const Text& text) {
    std::string key;
    const auto add = [&key](double number) {
        std::array<char, sizeof number> bytes;
        std::memcpy(bytes.data(), &number, sizeof number);
        key.append(bytes.data(), bytes.size());
    };
    add(text.sizeMm);
    add(text.maxWidthMm);
    add(text.lineSpacing);
    key += static_cast<char>('0' + static_cast<int>(text.family));
    for (const TextRun& run : text.runs) {
        key += {static_cast<char>('0' + (run.isItalic ? 1 : 0) + (run.isBold ? 2 : 0) + (run.hasOverline ? 4 : 0)),
                static_cast<char>('1' + run.script)};
        key += run.text;
        key += '\n';
    }
    return key;
}

}  // namespace

TextMeasure remembered(TextMeasure measure) {
    return [measure = std::move(measure), memory = std::make_shared<Memory>()](const Text& text) {
        const std::string key = sizeKey(text);
        const std::lock_guard lock(memory->mutex);
        if (const auto known = memory->extents.find(key); known != memory->extents.end()) return known->second;
        if (memory->extents.size() >= kMostRemembered) memory->extents.clear();
        return memory->extents[key] = measure(text);
    };
}

}  // namespace byrne::scene
