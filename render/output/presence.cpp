// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/presence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "render/output/timeline.h"

namespace byrne::output {

namespace {

constexpr double kSameMoment = 1e-6;

bool looksSame(const scene::Element& a, const scene::Element& b) {
    return a.id == b.id && a.layer == b.layer && a.style == b.style && a.shape == b.shape;
}

class Collector {
public:
    void add(const scene::Element& element, double startS, double durationS) {
        const scene::Timing& timing = element.timing;
        Stay stay{startS + std::max(0.0, timing.startS), timing.enterS, timing.enter, startS + durationS, 0};
        if (timing.enter == scene::Transition::Cut) stay.enterS = 0;
        if (std::isfinite(timing.endS)) {
            stay.untilS = startS + std::min(timing.endS, durationS);
            stay.leaveS = timing.leaveS;
        }
        if (stay.untilS <= stay.fromS) return;
        Presence& presence = entryOf(element);
        if (!presence.stays.empty()) {
            Stay& last = presence.stays.back();
            const bool goesOn =
                last.leaveS <= 0 && stay.enterS <= 0 && std::abs(last.untilS - stay.fromS) < kSameMoment;
            if (goesOn) {
                last.untilS = stay.untilS;
                last.leaveS = stay.leaveS;
                return;
            }
        }
        presence.stays.push_back(stay);
    }

    std::vector<Presence> finish() {
        std::stable_sort(elements_.begin(), elements_.end(),
                         [](const Presence& a, const Presence& b) { return a.element->layer < b.element->layer; });
        return std::move(elements_);
    }

private:
    Presence& entryOf(const scene::Element& element) {
        std::vector<std::size_t>& known = byId_[element.id];
        for (const std::size_t i : known)
            if (looksSame(*elements_[i].element, element)) return elements_[i];
        known.push_back(elements_.size());
        elements_.push_back({&element, {}});
        return elements_.back();
    }

    std::vector<Presence> elements_;
    std::map<std::string_view, std::vector<std::size_t>> byId_;
};

}  // namespace

PresenceTable presenceIn(const std::vector<scene::Scene>& scenes, double pauseS) {
    PresenceTable table;
    Collector collector;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        double duration = scenes[i].durationS > 0 ? scenes[i].durationS : kStillSceneS;
        table.startsS.push_back(table.durationS);
        if (i + 1 == scenes.size()) duration += std::max(0.0, pauseS);
        for (const scene::Element& element : scenes[i].elements) collector.add(element, table.durationS, duration);
        table.durationS += duration;
    }
    table.elements = collector.finish();
    return table;
}

}  // namespace byrne::output
