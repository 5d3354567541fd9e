// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/illustrate/timeline.h"

#include <algorithm>
#include <map>
#include <string>

namespace byrne::illustrate {

namespace {

struct Entry {
    double startS = 0;
    double enterS = 0;
    scene::Transition transition = scene::Transition::Fade;
};

bool looksSame(const Sprite& a, const Sprite& b) {
    return a.shape == b.shape && a.style == b.style && a.layer == b.layer;
}

class Animator {
public:
    Animator(const std::vector<Sprite>& before, const std::vector<Sprite>& after, const Options& options,
             scene::Scene& scene)
        : before_(before), after_(after), options_(options), scene_(scene) {
        for (const Sprite& sprite : before) old_[sprite.id] = &sprite;
        for (const Sprite& sprite : after) new_[sprite.id] = &sprite;
    }

    double run() {
        if (options_.isMotionReduced) {
            cut();
            return -1;
        }
        schedule();
        for (const Sprite& sprite : before_) leave(sprite);
        for (const Sprite& sprite : after_) enter(sprite);
        scene_.durationS = endS_ + options_.holdS;
        return entry_.empty() ? -1 : beginS_;
    }

private:
    void cut() {
        for (const Sprite& sprite : after_)
            scene_.elements.push_back({sprite.id, sprite.shape, sprite.style, sprite.layer, {}});
        scene_.durationS = options_.holdS + options_.drawS;
    }

    [[nodiscard]] const Sprite* before(const std::string& id) const {
        const auto found = old_.find(id);
        return found == old_.end() ? nullptr : found->second;
    }

    [[nodiscard]] bool isChanged(const Sprite& sprite) const {
        const Sprite* old = before(sprite.id);
        return old == nullptr || !looksSame(*old, sprite);
    }

    /// How much of the clock one object takes, in parts of drawS.
    static double share(const Sprite& sprite) {
        if (sprite.enter == scene::Transition::Pop) return 0.35;
        return sprite.layer == scene::Layer::Mark || sprite.layer == scene::Layer::Area ? 0.5 : 0.8;
    }

    void schedule() {
        double total = 0;
        for (const Sprite& sprite : after_)
            if (sprite.isBeingDrawn && isChanged(sprite)) total += share(sprite);
        const bool isOpening = before_.empty();
        const double budget = isOpening ? 9 : 4;
        const double pace = options_.drawS * (total > budget ? budget / total : 1);
        double clock = isOpening ? 0 : options_.fadeS;
        beginS_ = clock;
        endS_ = clock;
        for (const Sprite& sprite : after_) {
            if (!sprite.isBeingDrawn || !isChanged(sprite)) continue;
            const bool isPop = sprite.enter == scene::Transition::Pop;
            const double takes = options_.drawS * (isPop ? 0.5 : 1);
            entry_[sprite.id] = {clock, takes, sprite.enter};
            endS_ = std::max(endS_, clock + takes);
            clock += pace * share(sprite);
        }
    }

    void leave(const Sprite& sprite) {
        const auto found = new_.find(sprite.id);
        const Sprite* next = found == new_.end() ? nullptr : found->second;
        if (next != nullptr && looksSame(sprite, *next)) return;
        scene::Timing timing{.startS = 0, .enterS = 0, .enter = scene::Transition::Cut, .endS = options_.fadeS};
        if (sprite.layer == scene::Layer::Caption)
            timing.endS = timing.leaveS = options_.fadeS / 2;  // one sentence goes before the next comes
        else if (const auto drawn = entry_.find(sprite.id); drawn != entry_.end())
            timing.endS = drawn->second.startS + drawn->second.enterS;
        else if (next == nullptr || !isGrowing(sprite, *next))
            timing.leaveS = options_.fadeS;
        scene_.elements.push_back({sprite.id, sprite.shape, sprite.style, sprite.layer, timing});
    }

    /// Whether the new look covers the old one: then it fades in above. Else the old one fades out above it.
    static bool isGrowing(const Sprite& from, const Sprite& to) {
        if (std::holds_alternative<scene::Text>(from.shape)) return false;
        if (from.layer != to.layer) return from.layer < to.layer;
        return from.style.widthMm <= to.style.widthMm;
    }

    void enter(const Sprite& sprite) {
        scene::Timing timing;
        const Sprite* old = before(sprite.id);
        if (const auto drawn = entry_.find(sprite.id); drawn != entry_.end()) {
            timing = {
                .startS = drawn->second.startS, .enterS = drawn->second.enterS, .enter = drawn->second.transition};
        } else if (const auto leader = entry_.find(sprite.with); leader != entry_.end() && old == nullptr) {
            timing = {
                .startS = leader->second.startS, .enterS = leader->second.enterS, .enter = scene::Transition::Fade};
        } else if (isChanged(sprite)) {
            const bool isText = std::holds_alternative<scene::Text>(sprite.shape);
            const bool isBeneath = old != nullptr && !isText && !isGrowing(*old, sprite);
            if (sprite.layer == scene::Layer::Caption && !before_.empty())
                timing = {.startS = options_.fadeS / 2, .enterS = options_.fadeS / 2, .enter = scene::Transition::Fade};
            else if (!isBeneath)
                timing = {.startS = 0, .enterS = options_.fadeS, .enter = scene::Transition::Fade};
            endS_ = std::max(endS_, options_.fadeS);
        }
        scene_.elements.push_back({sprite.id, sprite.shape, sprite.style, sprite.layer, timing});
    }

    const std::vector<Sprite>& before_;
    const std::vector<Sprite>& after_;
    const Options& options_;
    scene::Scene& scene_;
    std::map<std::string, const Sprite*> old_;
    std::map<std::string, const Sprite*> new_;
    std::map<std::string, Entry> entry_;
    double beginS_ = 0;  ///< What marks the step is there, and drawing begins.
    double endS_ = 0;
};

}  // namespace

double animate(const std::vector<Sprite>& before, const std::vector<Sprite>& after, const Options& options,
               scene::Scene& scene) {
    return Animator(before, after, options, scene).run();
}

}  // namespace byrne::illustrate
