// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said under each picture: one sentence a step, at most two lines, in which the words that name a fact carry
// its colour. Sentences that are too long name the most telling facts and count the others.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/proof/proof_view.h"
#include "render/illustrate/page.h"
#include "render/illustrate/palette.h"
#include "render/illustrate/words.h"

namespace byrne::illustrate {

struct Caption {
    std::string heading;
    Runs runs;
    CaptionType type = CaptionType::Usual;
};

class Captioner {
public:
    using Fits = std::function<bool(const Runs&, CaptionType)>;
    using IsRestatement = std::function<bool(const proof::ViewStep&)>;

    /// `signs`: by FactId; must outlive the captioner. `fits`: whether a sentence keeps to two lines.
    /// `isRestatement`: whether a step says its premise in another way.
    Captioner(const proof::ProofView& view, Wording wording, const Palette& palette, const std::vector<FactSign>& signs,
              Fits fits, IsRestatement isRestatement);

    [[nodiscard]] Caption caption(const proof::ViewBranch& branch, std::size_t step) const;
    [[nodiscard]] const Phrases& phrases() const { return wording_.phrases(); }
    /// The facts in plain words.
    [[nodiscard]] std::string sounds(const std::vector<proof::FactId>& facts) const;

private:
    struct Extent {
        std::size_t premises = 0;  ///< How many are named.
        std::size_t facts = 0;
        std::size_t goals = 0;  ///< Of what is to be shown.
        bool hasReason = true;
    };

    static bool shrink(Extent& extent);
    /// Names as much as two lines hold.
    [[nodiscard]] Runs fitted(const proof::ViewBranch& branch, const proof::ViewStep& step, Extent& extent,
                              CaptionType type) const;
    [[nodiscard]] std::string heading(const proof::ViewBranch& branch, std::size_t step) const;
    [[nodiscard]] Runs sentence(const proof::ViewBranch& branch, const proof::ViewStep& step,
                                const Extent& extent) const;
    [[nodiscard]] Runs given(const proof::ViewStep& step, const Extent& extent) const;
    [[nodiscard]] Runs toShow(std::size_t most) const;
    [[nodiscard]] Runs inference(const proof::ViewStep& step, const Extent& extent) const;
    [[nodiscard]] Runs assumption(const proof::ViewStep& step, const Extent& extent) const;
    [[nodiscard]] Runs goal(const proof::ViewStep& step, const Extent& extent) const;
    [[nodiscard]] Runs contradiction(const proof::ViewBranch& branch, const proof::ViewStep& step,
                                     const Extent& extent) const;
    [[nodiscard]] Runs hole(const proof::ViewStep& step, const Extent& extent) const;
    [[nodiscard]] Runs reason(const proof::ViewStep& step) const;
    /// "let X be a point such that ...".
    [[nodiscard]] Runs introduced(const proof::ViewStep& step, Runs shown) const;
    [[nodiscard]] static Runs counted(std::string_view pattern, std::size_t number);
    bool dropSubject(const proof::ViewStep& step, Runs& shown) const;
    [[nodiscard]] const Noun& nounFor(const proof::ViewStep& step) const;

    enum class Look { Plain, Premise, Conclusion, Clash };
    /// The facts as a list; at most `count` are named.
    [[nodiscard]] Runs list(const std::vector<proof::FactId>& facts, std::size_t count, Look look) const;
    /// Positive facts before negative ones, these before mere inequalities.
    [[nodiscard]] std::vector<proof::FactId> tellingFirst(std::vector<proof::FactId> facts) const;
    [[nodiscard]] std::vector<proof::FactId> mostTelling(const std::vector<proof::FactId>& facts,
                                                         std::size_t count) const;
    [[nodiscard]] Runs dressed(Runs runs, proof::FactId fact, Look look) const;

    const proof::ProofView& view_;
    Wording wording_;
    const Palette& palette_;
    const std::vector<FactSign>& signs_;
    Fits fits_;
    IsRestatement isRestatement_;
};

}  // namespace byrne::illustrate
