// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/caption_layout.h"

#include "render/illustrate/framing.h"
#include "render/scene/placement.h"

namespace byrne::illustrate {

namespace {

/// What stays together: words without a space between them, or a picture.
struct Atom {
    Runs words;
    std::optional<InlinePicture> picture;
    double widthMm = 0;
    bool hasSpaceAfter = false;
};

class Layout {
public:
    Layout(const std::string& id, const scene::Text& style, scene::Color ink, const PictureOf& pictureOf,
           const scene::TextMeasure& measure)
        : id_(id), style_(style), ink_(ink), pictureOf_(pictureOf), measure_(measure) {
        space_ = widthOf({{.text = "n n"}}) - widthOf({{.text = "nn"}});
    }

    CaptionLines run(const Runs& runs) {
        split(runs);
        place();
        return std::move(lines_);
    }

private:
    [[nodiscard]] double widthOf(const Runs& runs) const {
        scene::Text text = style_;
        text.maxWidthMm = 0;
        text.runs = runs;
        return measure_(text).widthMm;
    }

    void endAtom(bool hasSpaceAfter) {
        if (word_.empty()) {
            if (!atoms_.empty() && hasSpaceAfter) atoms_.back().hasSpaceAfter = true;
            return;
        }
        const double width = widthOf(word_);
        atoms_.push_back({std::exchange(word_, {}), std::nullopt, width, hasSpaceAfter});
    }

    void split(const Runs& runs) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (const std::string object = objectOf(runs[i]); !object.empty()) {
                if (std::optional<InlinePicture> picture = pictureOf_(object, style_.sizeMm)) {
                    endAtom(false);
                    const double width = picture->widthMm;
                    atoms_.push_back({{}, std::move(picture), width, false});
                    while (i + 1 < runs.size() && objectOf(runs[i + 1]) == object) ++i;
                    continue;
                }
            }
            addWords(withoutObjects({runs[i]})[0]);
        }
        endAtom(false);
    }

    void addWords(const scene::TextRun& run) {
        std::size_t begin = 0;
        while (begin <= run.text.size()) {
            const std::size_t end = std::min(run.text.find(' ', begin), run.text.size());
            if (end > begin) {
                word_.push_back(run);
                word_.back().text = run.text.substr(begin, end - begin);
            }
            if (end < run.text.size()) endAtom(true);
            begin = end + 1;
        }
    }

    /// Atoms that no space divides go to a line together.
    void place() {
        std::size_t i = 0;
        while (i < atoms_.size()) {
            std::size_t end = i;
            double width = 0;
            for (;; ++end) {
                width += atoms_[end].widthMm;
                if (atoms_[end].hasSpaceAfter || end + 1 == atoms_.size()) break;
            }
            if (lines_.count == 0) lines_.count = 1;
            if (x_ > 0 && style_.maxWidthMm > 0 && x_ + width > style_.maxWidthMm) {
                x_ = 0;
                ++lines_.count;
            }
            for (; i <= end; ++i) put(atoms_[i]);
        }
    }

    void put(const Atom& atom) {
        const Vec2 at =
            style_.at + Vec2{x_, static_cast<double>(lines_.count - 1) * style_.lineSpacing * style_.sizeMm};
        const std::string id = id_ + "/" + std::to_string(lines_.sprites.size());
        if (atom.picture) {
            for (const Sprite& part : atom.picture->sprites) {
                const scene::Element moved =
                    scene::placed(scene::Element{"", part.shape, part.style, part.layer, {}}, 1, at);
                Sprite sprite = part;
                sprite.id = id + part.id;
                sprite.shape = moved.shape;
                sprite.layer = scene::Layer::Caption;
                lines_.sprites.push_back(std::move(sprite));
            }
        } else {
            scene::Text text = style_;
            text.runs = atom.words;
            text.at = at;
            text.maxWidthMm = 0;
            lines_.sprites.push_back(textSprite(id, std::move(text), ink_, scene::Layer::Caption));
        }
        x_ += atom.widthMm + (atom.hasSpaceAfter ? space_ : 0);
    }

    const std::string& id_;
    const scene::Text& style_;
    scene::Color ink_;
    const PictureOf& pictureOf_;
    const scene::TextMeasure& measure_;
    double space_ = 0;
    Runs word_;
    std::vector<Atom> atoms_;
    double x_ = 0;
    CaptionLines lines_;
};

}  // namespace

CaptionLines layOutCaption(const std::string& id, const Runs& runs, const scene::Text& style, scene::Color ink,
                           const PictureOf& pictureOf, const scene::TextMeasure& measure) {
    return Layout(id, style, ink, pictureOf, measure).run(runs);
}

}  // namespace byrne::illustrate
