// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gcl/expression.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "render/gcl/command_table.h"

namespace byrne::gcl {

namespace {

constexpr int kMaxNesting = 200;

struct Function {
    std::string_view name;
    int arguments;
    double (*apply)(const double*);
};

constexpr std::array<Function, 21> kFunctions{{
    {"abs", 1, [](const double* v) { return std::abs(v[0]); }},
    {"acos", 1, [](const double* v) { return std::acos(v[0]); }},
    {"asin", 1, [](const double* v) { return std::asin(v[0]); }},
    {"atan", 1, [](const double* v) { return std::atan(v[0]); }},
    {"atanh", 1, [](const double* v) { return std::atanh(v[0]); }},
    {"ceil", 1, [](const double* v) { return std::ceil(v[0]); }},
    {"cos", 1, [](const double* v) { return std::cos(v[0]); }},
    {"cosh", 1, [](const double* v) { return std::cosh(v[0]); }},
    {"exp", 1, [](const double* v) { return std::exp(v[0]); }},
    {"floor", 1, [](const double* v) { return std::floor(v[0]); }},
    {"log", 1, [](const double* v) { return std::log(v[0]); }},
    {"log10", 1, [](const double* v) { return std::log10(v[0]); }},
    {"sin", 1, [](const double* v) { return std::sin(v[0]); }},
    {"sinh", 1, [](const double* v) { return std::sinh(v[0]); }},
    {"sqrt", 1, [](const double* v) { return std::sqrt(v[0]); }},
    {"tan", 1, [](const double* v) { return std::tan(v[0]); }},
    {"tanh", 1, [](const double* v) { return std::tanh(v[0]); }},
    {"min", 2, [](const double* v) { return std::min(v[0], v[1]); }},
    {"max", 2, [](const double* v) { return std::max(v[0], v[1]); }},
    {"pow", 2, [](const double* v) { return std::pow(v[0], v[1]); }},
    {"ite", 3, [](const double* v) { return v[0] == 1 ? v[1] : v[2]; }},
}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool isNamePart(char c) { return isNameStart(c) || isDigit(c) || c == '\''; }

}  // namespace

/// Recursive descent to postfix code.
class ExpressionCompiler {
public:
    ExpressionCompiler(std::string_view text, std::uint32_t offset, NameTable& names,
                       std::vector<ExpressionError>& errors, int depth)
        : text_(text),
          offset_(offset),
          names_(names),
          errors_(errors),
          depth_(depth),
          result_(std::make_shared<Expression>()) {}

    std::shared_ptr<const Expression> compile() {
        list();
        skipSpace();
        if (!failed_ && at_ < text_.size()) fail("unexpected '" + std::string(1, text_[at_]) + "' in the expression");
        result_->depth_ = highest_;
        return failed_ ? nullptr : result_;
    }

private:
    using Op = Expression::Op;

    void fail(std::string message) {
        if (failed_) return;
        failed_ = true;
        const auto place = offset_ + static_cast<std::uint32_t>(std::min(at_, text_.size()));
        errors_.push_back({std::move(message), {place, place + (at_ < text_.size() ? 1U : 0U)}});
    }
    void skipSpace() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
            ++at_;
    }
    [[nodiscard]] bool take(std::string_view symbol) {
        skipSpace();
        if (failed_ || text_.substr(at_, symbol.size()) != symbol) return false;
        at_ += symbol.size();
        return true;
    }
    void expect(std::string_view symbol) {
        if (!take(symbol)) fail("'" + std::string(symbol) + "' is expected here in the expression");
    }
    void emit(Op op, double number = 0, std::size_t index = 0) {
        result_->code_.push_back({op, static_cast<std::uint32_t>(index), number});
        if (op == Op::Number || op == Op::Name || op == Op::Element)
            highest_ = std::max(highest_, ++height_);
        else if (op == Op::Call)
            height_ -= std::size_t(kFunctions.at(index).arguments) - 1;
        else if (op != Op::Negate && op != Op::Not)
            --height_;
    }

    void list() {
        either();
        while (take(",")) {
            emit(Op::Drop);
            either();
        }
    }
    void either() {
        comparison();
        for (;;) {
            if (take("&&")) {
                comparison();
                emit(Op::And);
            } else if (take("||")) {
                comparison();
                emit(Op::Or);
            } else
                return;
        }
    }
    void comparison() {
        constexpr std::array<std::pair<std::string_view, Op>, 6> operators{{{"<=", Op::LessEqual},
                                                                            {">=", Op::GreaterEqual},
                                                                            {"==", Op::Equal},
                                                                            {"!=", Op::NotEqual},
                                                                            {"<", Op::Less},
                                                                            {">", Op::Greater}}};
        sum();
        for (bool isFound = true; isFound && !failed_;) {
            isFound = false;
            for (const auto& [symbol, op] : operators) {
                if (!take(symbol)) continue;
                sum();
                emit(op);
                isFound = true;
                break;
            }
        }
    }
    void sum() {
        product();
        for (;;) {
            if (take("+")) {
                product();
                emit(Op::Add);
            } else if (take("-")) {
                product();
                emit(Op::Subtract);
            } else
                return;
        }
    }
    void product() {
        primary();
        for (;;) {
            if (take("*")) {
                primary();
                emit(Op::Multiply);
            } else if (take("/")) {
                primary();
                emit(Op::Divide);
            } else
                return;
        }
    }
    void primary() {
        if (failed_) return;
        if (++depth_ > kMaxNesting) return fail("the expression is nested too deeply");
        skipSpace();
        if (at_ >= text_.size())
            fail("the expression ends where a number or name is expected");
        else if (take("-")) {
            primary();
            emit(Op::Negate);
        } else if (text_.substr(at_, 2) != "!=" && take("!")) {
            primary();
            emit(Op::Not);
        } else if (take("+"))
            primary();
        else if (take("(")) {
            list();
            expect(")");
        } else if (isDigit(text_[at_]) || text_[at_] == '.')
            number();
        else if (isNameStart(text_[at_]))
            name();
        else
            fail("'" + std::string(1, text_[at_]) + "' is not the start of a number or name");
        --depth_;
    }
    void number() {
        double value = 0;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        if (error != std::errc()) return fail("this is not a number");
        at_ = static_cast<std::size_t>(end - text_.data());
        emit(Op::Number, value);
    }
    void name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && isNamePart(text_[at_])) ++at_;
        const std::string_view word = text_.substr(begin, at_ - begin);
        const auto* function =
            std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& f) { return f.name == word; });
        if (function != kFunctions.end() && take("("))
            return call(*function, std::size_t(function - kFunctions.begin()));
        while (at_ < text_.size() && text_[at_] == '[' && skipIndex())
            while (at_ < text_.size() && isNamePart(text_[at_])) ++at_;
        const NameTemplate name = compileName(text_.substr(begin, at_ - begin),
                                              offset_ + static_cast<std::uint32_t>(begin), names_, errors_, depth_);
        if (name.parts.empty()) {
            emit(Op::Name, 0, name.base.index());
        } else {
            emit(Op::Element, 0, result_->elements_.size());
            result_->elements_.push_back(name);
        }
        assignment();
    }
    bool skipIndex() {
        int open = 0;
        for (std::size_t i = at_; i < text_.size(); ++i) {
            if (text_[i] == '[') ++open;
            if (text_[i] == ']' && --open == 0) {
                at_ = i + 1;
                return true;
            }
        }
        fail("']' is missing");
        return false;
    }
    /// `n += e` has the value of n + e; n itself stays as it is.
    void assignment() {
        constexpr std::array<std::pair<std::string_view, Op>, 4> operators{
            {{"+=", Op::Add}, {"-=", Op::Subtract}, {"*=", Op::Multiply}, {"/=", Op::Divide}}};
        for (const auto& [symbol, op] : operators) {
            if (!take(symbol)) continue;
            either();
            emit(op);
            return;
        }
    }
    void call(const Function& function, std::size_t index) {
        for (int i = 0; i < function.arguments; ++i) {
            if (i > 0) expect(",");
            either();
        }
        expect(")");
        emit(Op::Call, 0, index);
    }

    std::string_view text_;
    std::uint32_t offset_;
    NameTable& names_;
    std::vector<ExpressionError>& errors_;
    std::size_t at_ = 0;
    int depth_;
    bool failed_ = false;
    std::size_t height_ = 0;  ///< Values on the stack at this point of the code.
    std::size_t highest_ = 0;
    std::shared_ptr<Expression> result_;
};

namespace {

std::optional<double> binary(Expression::Op op, double a, double b) {
    using Op = Expression::Op;
    switch (op) {
        case Op::Add:
            return a + b;
        case Op::Subtract:
            return a - b;
        case Op::Multiply:
            return a * b;
        case Op::Divide:
            return b == 0 ? std::nullopt : std::optional(a / b);
        case Op::Less:
            return a < b;
        case Op::Greater:
            return a > b;
        case Op::LessEqual:
            return a <= b;
        case Op::GreaterEqual:
            return a >= b;
        case Op::Equal:
            return std::abs(a - b) < 1e-5;
        case Op::NotEqual:
            return a != b;
        case Op::And:
            return a != 0 && b != 0;
        case Op::Or:
            return a != 0 || b != 0;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::vector<FunctionEntry> expressionFunctions() {
    std::vector<FunctionEntry> all;
    for (const Function& function : kFunctions) all.push_back({function.name, function.arguments});
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return all;
}

std::shared_ptr<const Expression> Expression::compile(std::string_view text, std::uint32_t offset, NameTable& names,
                                                      std::vector<ExpressionError>& errors) {
    return ExpressionCompiler(text, offset, names, errors, 0).compile();
}

std::optional<double> Expression::evaluate(Environment& environment, std::string& why) const {
    constexpr std::size_t kSmall = 24;
    std::array<double, kSmall> small;
    std::vector<double> large;
    double* stack = small.data();
    if (depth_ > kSmall) {
        large.resize(depth_);
        stack = large.data();
    }
    std::size_t height = 0;
    for (const Instruction& step : code_) {
        switch (step.op) {
            case Op::Number:
                stack[height++] = step.number;
                break;
            case Op::Name: {
                const std::optional<double> value = environment.number(NameId(step.index), why);
                if (!value) return std::nullopt;
                stack[height++] = *value;
                break;
            }
            case Op::Element: {
                const std::optional<NameId> name = environment.resolve(elements_[step.index], why);
                const std::optional<double> value = name ? environment.number(*name, why) : std::nullopt;
                if (!value) return std::nullopt;
                stack[height++] = *value;
                break;
            }
            case Op::Negate:
                stack[height - 1] = -stack[height - 1];
                break;
            case Op::Not:
                stack[height - 1] = stack[height - 1] == 0 ? 1 : 0;
                break;
            case Op::Drop:
                --height;
                break;
            case Op::Call: {
                const Function& function = kFunctions[step.index];
                height -= std::size_t(function.arguments) - 1;
                stack[height - 1] = function.apply(stack + height - 1);
                break;
            }
            default: {
                const double right = stack[--height];
                const std::optional<double> value = binary(step.op, stack[height - 1], right);
                if (!value) {
                    why = "division by zero";
                    return std::nullopt;
                }
                stack[height - 1] = *value;
            }
        }
    }
    if (std::isfinite(stack[0])) return stack[0];
    why = "the value is not a finite number";
    return std::nullopt;
}

NameTemplate compileName(std::string_view text, std::uint32_t offset, NameTable& names,
                         std::vector<ExpressionError>& errors, int depth) {
    NameTemplate name;
    std::size_t begin = 0;
    const auto addText = [&](std::string_view between) {
        if (name.parts.empty())
            name.base = names.intern(between);
        else
            name.parts.back().after = std::string(between);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '[') continue;
        int open = 0;
        std::size_t end = i;
        for (; end < text.size(); ++end) {
            if (text[end] == '[') ++open;
            if (text[end] == ']' && --open == 0) break;
        }
        if (end == text.size()) {
            errors.push_back({"']' is missing", {offset + std::uint32_t(i), offset + std::uint32_t(i + 1)}});
            break;
        }
        addText(text.substr(begin, i - begin));
        NameTemplate::Part part{
            ExpressionCompiler(text.substr(i + 1, end - i - 1), offset + std::uint32_t(i + 1), names, errors, depth + 1)
                .compile(),
            {}};
        if (!part.index) return name;  // Which has been reported.
        name.parts.push_back(std::move(part));
        i = end;
        begin = end + 1;
    }
    addText(text.substr(begin));
    return name;
}

}  // namespace byrne::gcl
