// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/label_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace byrne::gcl {

namespace {

struct Symbol {
    std::string_view command;
    std::string_view text;
};

/// What labels of figures use of TeX. Names of functions stand for themselves.
constexpr std::array<Symbol, 50> kSymbols{{
    {"alpha", "α"},    {"beta", "β"},     {"gamma", "γ"},  {"delta", "δ"}, {"epsilon", "ε"},    {"varepsilon", "ε"},
    {"zeta", "ζ"},     {"eta", "η"},      {"theta", "θ"},  {"iota", "ι"},  {"kappa", "κ"},      {"lambda", "λ"},
    {"mu", "μ"},       {"nu", "ν"},       {"xi", "ξ"},     {"pi", "π"},    {"rho", "ρ"},        {"sigma", "σ"},
    {"tau", "τ"},      {"phi", "φ"},      {"varphi", "φ"}, {"chi", "χ"},   {"psi", "ψ"},        {"omega", "ω"},
    {"Gamma", "Γ"},    {"Delta", "Δ"},    {"Theta", "Θ"},  {"Pi", "Π"},    {"Sigma", "Σ"},      {"Phi", "Φ"},
    {"Omega", "Ω"},    {"int", "∫"},      {"sum", "∑"},    {"infty", "∞"}, {"cdot", "·"},       {"times", "×"},
    {"pm", "±"},       {"leq", "≤"},      {"geq", "≥"},    {"neq", "≠"},   {"angle", "∠"},      {"perp", "⟂"},
    {"parallel", "∥"}, {"triangle", "△"}, {"circ", "°"},   {"to", "→"},    {"rightarrow", "→"}, {"ldots", "…"},
    {"prime", "′"},    {"sqrt", "√"},
}};
constexpr std::array<std::string_view, 10> kUprightNames{"sin", "cos",    "tan",    "log",    "ln",
                                                      "exp", "arcsin", "arccos", "arctan", "max"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

/// Sets a label as mathematics: letters italic, digits and functions upright.
class Setter {
public:
    std::vector<scene::TextRun> set(std::string_view text) {
        add(text, 0);
        return std::move(runs_);
    }

private:
    void append(std::string_view text, int script, bool isItalic) {
        if (text.empty()) return;
        if (!runs_.empty() && runs_.back().script == script && runs_.back().isItalic == isItalic)
            runs_.back().text += text;
        else
            runs_.push_back({.text = std::string(text), .isItalic = isItalic, .script = script});
    }
    void appendPlain(std::string_view text, int script) {
        const bool isItalic =
            std::any_of(text.begin(), text.end(), [](char c) { return (c < '0' || c > '9') && c != '+' && c != '-'; });
        append(text, script, isItalic);
    }

    void add(std::string_view text, int script) {
        std::size_t plain = 0;
        std::size_t at = 0;
        const auto flush = [&] { appendPlain(text.substr(plain, at - plain), script); };
        while (at < text.size()) {
            const char c = text[at];
            const bool isScript = script == 0 && (c == '_' || c == '^') && at + 1 < text.size();
            if (!isScript && c != '\'' && c != '\\' && c != '{' && c != '}' && c != '$') {
                ++at;
                continue;
            }
            flush();
            ++at;
            if (isScript)
                add(operand(text, at), c == '_' ? -1 : 1);
            else if (c == '\'')
                append("′", script, true);
            else if (c == '\\')
                command(text, at, script);
            plain = at;
        }
        flush();
    }

    /// What a sub- or superscript sign applies to: a group in braces or one character (of UTF-8).
    static std::string_view operand(std::string_view text, std::size_t& at) {
        const std::size_t begin = at;
        if (text[at] == '{') {
            const std::size_t close = std::min(text.find('}', at), text.size());
            at = std::min(close + 1, text.size());
            return text.substr(begin + 1, close - begin - 1);
        }
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
        return text.substr(begin, at - begin);
    }

    void command(std::string_view text, std::size_t& at, int script) {
        const std::size_t begin = at;
        while (at < text.size() && isLetter(text[at])) ++at;
        const std::string_view name = text.substr(begin, at - begin);
        const auto* symbol =
            std::find_if(kSymbols.begin(), kSymbols.end(), [&](const Symbol& s) { return s.command == name; });
        if (symbol != kSymbols.end())
            append(symbol->text, script, true);
        else if (std::find(kUprightNames.begin(), kUprightNames.end(), name) != kUprightNames.end())
            append(name, script, false);
        else
            append("\\" + std::string(name), script, true);
    }

    std::vector<scene::TextRun> runs_;
};

}  // namespace

std::string labelSource(const std::string& source) { return std::string(trimmed(source)); }

std::vector<scene::TextRun> labelRuns(const std::string& source, bool isTypeset) {
    const std::string_view text = trimmed(source);
    if (text.empty()) return {};
    if (!isTypeset) return {{.text = std::string(text), .isItalic = true}};
    return Setter().set(text);
}

}  // namespace byrne::gcl
