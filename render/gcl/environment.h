// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The objects of a running program by name: those of the main program, and those of the procedure that is running.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/gcl/names.h"
#include "render/gcl/objects.h"

namespace byrne::gcl {

class Expression;

/// A name as written: "P", or "P[i+1][j]" with its indices compiled. Its value is the name with numbers for indices.
struct NameTemplate {
    struct Part {
        std::shared_ptr<const Expression> index;
        std::string after;  ///< Text between this index and the next.
    };
    NameId base;
    std::vector<Part> parts;
};

/// Objects by name. The main program's are found by position, a procedure's few by hash.
class Scope {
public:
    explicit Scope(bool isMain) : isMain_(isMain) {}

    /// Null if the name is not defined. The pointer holds until the next set().
    [[nodiscard]] const Object* find(NameId name) const;
    void set(NameId name, const Object& value);
    /// All names that are defined, in order of the name table.
    [[nodiscard]] std::vector<NameId> names() const;

private:
    struct Slot {
        NameId name;
        Object value;
    };
    [[nodiscard]] std::size_t place(NameId name) const;
    void grow();

    bool isMain_;
    std::vector<Object> dense_;
    std::vector<Slot> slots_;  ///< A power of two of them; open addressing.
    std::size_t used_ = 0;
};

class Environment {
public:
    explicit Environment(const NameTable& known) : names(known, 0), scope_(&main_) {}
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

    [[nodiscard]] const Object* find(NameId name) const { return scope_->find(name); }
    [[nodiscard]] const Object* find(std::string_view name) { return scope_->find(names.intern(name)); }
    void set(NameId name, const Object& value) { scope_->set(name, value); }
    /// Indices are rounded to whole numbers. On failure says why; an empty reason: the fault has been reported.
    [[nodiscard]] std::optional<NameId> resolve(const NameTemplate& name, std::string& why) {
        if (name.parts.empty()) return name.base;
        return resolveIndices(name, why);
    }
    /// The value of a number; on failure as above.
    [[nodiscard]] std::optional<double> number(NameId name, std::string& why) const {
        const Object* object = scope_->find(name);
        if (object)
            if (const auto* value = std::get_if<double>(object)) return *value;
        explain(name, object, why);
        return std::nullopt;
    }

    [[nodiscard]] const Scope& current() const { return *scope_; }
    [[nodiscard]] const Scope& main() const { return main_; }
    /// Another scope for as long as the value lives.
    class Entered {
    public:
        Entered(Environment& environment, Scope& scope) : environment_(environment), outer_(environment.scope_) {
            environment.scope_ = &scope;
        }
        ~Entered() { environment_.scope_ = outer_; }
        Entered(const Entered&) = delete;
        Entered& operator=(const Entered&) = delete;

    private:
        Environment& environment_;
        Scope* outer_;
    };

    NameTable names;

private:
    [[nodiscard]] std::optional<NameId> resolveIndices(const NameTemplate& name, std::string& why);
    void explain(NameId name, const Object* object, std::string& why) const;

    Scope main_{true};
    Scope* scope_;
};

}  // namespace byrne::gcl
