// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/tex_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "render/output/tex_path.h"

namespace byrne::output {

namespace {

struct Sign {
    char32_t code;
    std::string_view command;  ///< Of mathematics.
};

constexpr std::array<Sign, 89> kSigns{{
    {U'α', "\\alpha"},
    {U'β', "\\beta"},
    {U'γ', "\\gamma"},
    {U'δ', "\\delta"},
    {U'ε', "\\varepsilon"},
    {U'ζ', "\\zeta"},
    {U'η', "\\eta"},
    {U'θ', "\\theta"},
    {U'ι', "\\iota"},
    {U'κ', "\\kappa"},
    {U'λ', "\\lambda"},
    {U'μ', "\\mu"},
    {U'ν', "\\nu"},
    {U'ξ', "\\xi"},
    {U'ο', "o"},
    {U'π', "\\pi"},
    {U'ρ', "\\rho"},
    {U'σ', "\\sigma"},
    {U'ς', "\\varsigma"},
    {U'τ', "\\tau"},
    {U'υ', "\\upsilon"},
    {U'φ', "\\varphi"},
    {U'χ', "\\chi"},
    {U'ψ', "\\psi"},
    {U'ω', "\\omega"},
    {U'Γ', "\\Gamma"},
    {U'Δ', "\\Delta"},
    {U'Θ', "\\Theta"},
    {U'Λ', "\\Lambda"},
    {U'Ξ', "\\Xi"},
    {U'Π', "\\Pi"},
    {U'Σ', "\\Sigma"},
    {U'Υ', "\\Upsilon"},
    {U'Φ', "\\Phi"},
    {U'Ψ', "\\Psi"},
    {U'Ω', "\\Omega"},
    {U'∫', "\\int"},
    {U'∑', "\\sum"},
    {U'∏', "\\prod"},
    {U'∞', "\\infty"},
    {U'·', "\\cdot"},
    {U'×', "\\times"},
    {U'÷', "\\div"},
    {U'±', "\\pm"},
    {U'≤', "\\leq"},
    {U'≥', "\\geq"},
    {U'≠', "\\neq"},
    {U'≈', "\\approx"},
    {U'≡', "\\equiv"},
    {U'≅', "\\cong"},
    {U'∼', "\\sim"},
    {U'∠', "\\angle"},
    {U'⟂', "\\perp"},
    {U'⊥', "\\perp"},
    {U'∥', "\\parallel"},
    {U'△', "\\triangle"},
    {U'°', "^\\circ"},
    {U'→', "\\to"},
    {U'←', "\\leftarrow"},
    {U'↔', "\\leftrightarrow"},
    {U'⇒', "\\Rightarrow"},
    {U'⇔', "\\Leftrightarrow"},
    {U'∈', "\\in"},
    {U'∉', "\\notin"},
    {U'∀', "\\forall"},
    {U'∃', "\\exists"},
    {U'¬', "\\neg"},
    {U'∧', "\\wedge"},
    {U'∨', "\\vee"},
    {U'∩', "\\cap"},
    {U'∪', "\\cup"},
    {U'⊂', "\\subset"},
    {U'⊆', "\\subseteq"},
    {U'∅', "\\emptyset"},
    {U'√', "\\surd"},
    {U'∂', "\\partial"},
    {U'…', "\\ldots"},
    {U'′', "'"},
    {U'″', "''"},
    {U'−', "-"},
    {U'½', "\\frac12"},
    {U'²', "^2"},
    {U'³', "^3"},
    {U'⊗', "\\otimes"},
    // Glyphs of facts, as near as LaTeX comes to them without packages.
    {U'◆', "\\diamond"},
    {U'▲', "\\bigtriangleup"},
    {U'■', "\\rule{.55em}{.55em}"},
    {U'▼', "\\bigtriangledown"},
    {U'✚', "+"},
}};

/// The next character of UTF-8; broken bytes one by one as U+FFFD.
char32_t decode(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte >> 5U == 6 ? 2 : byte >> 4U == 14 ? 3 : byte >> 3U == 30 ? 4 : 0;
    if (length == 0 || at + length > text.size()) {
        ++at;
        return 0xFFFD;
    }
    char32_t code = length == 1 ? byte : byte & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += length;
    return code;
}

/// Letters that the default fonts and encodings of LaTeX have, and punctuation marks.
bool isKnownLetter(char32_t code) {
    constexpr std::u32string_view marks = U"–—‘’“”†‡©®§¶£";
    // Latin-1 and Latin Extended-A, but for letters that only other font encodings have.
    constexpr std::u32string_view missing = U"ÐðÞþĐđĦħĸŊŋŦŧĮįĄąĘęŲųĲĳĿŀŉſ¤¥¦ª«»¨¯´¸¹º";
    if (marks.find(code) != std::u32string_view::npos) return true;
    return code >= 0xA1 && code <= 0x17F && missing.find(code) == std::u32string_view::npos;
}

std::string hexName(char32_t code) {
    std::array<char, 12> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<std::uint32_t>(code), 16);
    std::string hex(buffer.data(), end);
    std::transform(hex.begin(), hex.end(), hex.begin(), [](char c) { return c >= 'a' ? char(c - 32) : c; });
    return "U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex;
}

/// A character beyond ASCII, in text or in mathematics.
std::string beyondAscii(char32_t code, std::string_view bytes, bool isMath) {
    const auto* sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& s) { return s.code == code; });
    if (sign != kSigns.end())
        return isMath ? "{" + std::string(sign->command) + "}" : "$" + std::string(sign->command) + "$";
    // A combining line above has been drawn with the letter before it, or cannot be.
    if (code == 0x305) return {};
    if (code == 0xA0) return "~";
    const std::string text = isKnownLetter(code) ? std::string(bytes) : hexName(code);
    return isMath ? "\\mbox{" + text + "}" : text;
}

std::string_view asciiEscaped(char c) {
    switch (c) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\{";
        case '}':
            return "\\}";
        case '$':
            return "\\$";
        case '&':
            return "\\&";
        case '#':
            return "\\#";
        case '%':
            return "\\%";
        case '_':
            return "\\_";
        case '^':
            return "\\textasciicircum{}";
        case '~':
            return "\\textasciitilde{}";
        case '<':
            return "\\textless{}";
        case '>':
            return "\\textgreater{}";
        case '|':
            return "\\textbar{}";
        case '-':
            return "{-}";  // No dashes out of hyphens.
        case '`':
            return "\\textasciigrave{}";
        default:
            return {};
    }
}

/// Reads mathematics and writes it back with what would not compile mended; fails on what cannot be mended.
class MathReader {
public:
    explicit MathReader(std::string_view text) : text_(text) {}

    bool read() {
        group(0);
        return isFine_ && at_ == text_.size();
    }
    [[nodiscard]] const std::string& result() const { return out_; }

private:
    static constexpr int kMaxDepth = 50;

    /// Up to the end of the text or the brace that closes.
    void group(int depth) {
        bool hasSubscript = false;
        bool hasSuperscript = false;
        if (depth > kMaxDepth) isFine_ = false;
        while (isFine_ && at_ < text_.size() && text_[at_] != '}') {
            const char c = text_[at_];
            if (c == '_' || c == '^' || c == '\'') {
                bool& has = c == '_' ? hasSubscript : hasSuperscript;
                // x''' is one superscript.
                const bool isMorePrimes = c == '\'' && !out_.empty() && out_.back() == '\'';
                if (has && !isMorePrimes) isFine_ = false;
                has = true;
                ++at_;
                out_ += c;
                if (c != '\'') operand(depth);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                ++at_;
                out_ += ' ';
            } else {
                hasSubscript = hasSuperscript = false;
                atom(depth);
            }
        }
    }

    void operand(int depth) {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        const bool isMissing =
            at_ >= text_.size() || text_[at_] == '_' || text_[at_] == '^' || text_[at_] == '}' || text_[at_] == '\'';
        if (isMissing)
            isFine_ = false;
        else
            atom(depth);
    }

    void atom(int depth) {
        const char c = text_[at_];
        if (c == '{') {
            ++at_;
            out_ += '{';
            group(depth + 1);
            if (at_ >= text_.size()) isFine_ = false;
            ++at_;
            out_ += '}';
        } else if (c == '\\') {
            command(depth);
        } else if (c == '$') {
            ++at_;  // The whole is mathematics anyhow.
        } else if (c == '%' || c == '&' || c == '#') {
            ++at_;
            out_ += '\\';
            out_ += c;
        } else if (static_cast<unsigned char>(c) < 0x80) {
            ++at_;
            if (static_cast<unsigned char>(c) >= ' ' && c != 0x7F) out_ += c;
        } else {
            const std::size_t begin = at_;
            const char32_t code = decode(text_, at_);
            out_ += beyondAscii(code, text_.substr(begin, at_ - begin), true);
        }
    }

    void command(int depth) {
        const std::size_t begin = at_++;
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        while (at_ < text_.size() && isLetter(text_[at_])) ++at_;
        if (at_ == begin + 1) {
            // A control symbol; "\\" would end the line.
            if (at_ >= text_.size() || std::string_view("{}$&#%_,;:! |").find(text_[at_]) == std::string_view::npos) {
                isFine_ = false;
                return;
            }
            ++at_;
        }
        const std::string_view name = text_.substr(begin + 1, at_ - begin - 1);
        out_ += text_.substr(begin, at_ - begin);
        argument(name, depth);
    }

    /// Commands that take arguments must have them; those that are not of mathematics, or that could read or write
    /// files, are left to the plain text.
    void argument(std::string_view name, int depth) {
        constexpr std::array<std::string_view, 22> one{
            "overline",     "underline", "hat",       "bar",    "vec",    "tilde",  "dot",
            "ddot",         "widehat",   "widetilde", "sqrt",   "mathrm", "mathbf", "mathit",
            "mathcal",      "mathsf",    "mbox",      "textrm", "textit", "textbf", "overrightarrow",
            "overleftarrow"};
        constexpr std::array<std::string_view, 46> forbidden{
            "input",      "include",      "def",       "let",         "write",    "read",      "openin",    "openout",
            "begin",      "end",          "csname",    "catcode",     "par",      "newline",   "immediate", "loop",
            "repeat",     "left",         "right",     "expandafter", "noexpand", "the",       "special",   "halign",
            "vrule",      "hrule",        "par",       "item",        "section",  "label",     "verb",      "cr",
            "bye",        "endinput",     "futurelet", "else",        "fi",       "if",        "iftrue",    "iffalse",
            "newcommand", "renewcommand", "edef",      "gdef",        "xdef",     "usepackage"};
        if (std::find(forbidden.begin(), forbidden.end(), name) != forbidden.end()) isFine_ = false;
        const int wanted = std::find(one.begin(), one.end(), name) != one.end() ? 1 : name == "frac" ? 2 : 0;
        if (wanted == 0 && !name.empty() && at_ < text_.size()) out_ += ' ';
        for (int i = 0; i < wanted && isFine_; ++i) {
            out_ += ' ';
            operand(depth);
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    bool isFine_ = true;
};

std::string runText(const scene::TextRun& run) {
    std::string text = texEscaped(run.text);
    if (run.isItalic) text = "\\textit{" + text + "}";
    if (run.isBold) text = "\\textbf{" + text + "}";
    if (run.hasOverline) text = "$\\overline{\\mbox{" + text + "}}$";
    if (run.script < 0) text = "$_{\\mbox{\\scriptsize " + text + "}}$";
    if (run.script > 0) text = "$^{\\mbox{\\scriptsize " + text + "}}$";
    if (run.hasColor) text = "{" + texColor(run.color) + text + "}";
    return text;
}

}  // namespace

std::string texEscaped(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code = decode(text, at);
        if (code >= 0x80) {
            out += beyondAscii(code, std::string_view(text).substr(begin, at - begin), false);
            continue;
        }
        const std::string_view escaped = asciiEscaped(text[begin]);
        if (!escaped.empty())
            out += escaped;
        else
            out += code < ' ' || code == 0x7F ? ' ' : text[begin];
    }
    return out;
}

std::string texMath(const std::string& source) {
    MathReader reader(source);
    return reader.read() && !reader.result().empty() ? "$" + reader.result() + "$" : std::string();
}

std::string texColor(const scene::Color& color) {
    return "\\color[RGB]{" + std::to_string(color.red) + "," + std::to_string(color.green) + "," +
           std::to_string(color.blue) + "}";
}

std::string texText(const scene::Text& text) {
    const double points = std::clamp(text.sizeMm * kTexPointsPerMm, 0.5, 500.0);
    const char* family = text.family == scene::FontFamily::Sans   ? "\\sffamily"
                         : text.family == scene::FontFamily::Mono ? "\\ttfamily"
                                                                  : "\\rmfamily";
    std::string out = family + std::string("\\fontsize{") + texNumber(points, 2) + "}{" +
                      texNumber(points * text.lineSpacing, 2) + "}\\selectfont ";
    const std::string math = text.source.empty() ? std::string() : texMath(text.source);
    if (!math.empty()) return out + math;
    for (const scene::TextRun& run : text.runs) out += runText(run);
    return out;
}

}  // namespace byrne::output
