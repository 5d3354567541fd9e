// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/output/svg_animation.h"

#include <algorithm>
#include <cmath>

#include "core/base/file.h"
#include "render/cairo/svg_markup.h"
#include "render/output/embedding.h"
#include "render/output/presence.h"
#include "render/scene/path_geometry.h"

namespace byrne::output {

namespace {

using cairo::svgNumber;

constexpr const char* kEase = "0.65 0 0.35 1";  // Slow at both ends, as scene::snapshot.
constexpr const char* kSteady = "0 0 1 1";

/// Values over the whole animation, as SMIL wants them: points in time from 0 to 1, and how to go on from each.
class Curve {
public:
    explicit Curve(double durationS) : durationS_(durationS) {}

    void add(double seconds, const std::string& value, bool isEased) {
        const double time = std::clamp(seconds / durationS_, last_, 1.0);
        if (!values_.empty()) {
            values_ += ';';
            times_ += ';';
            splines_ += splines_.empty() ? "" : ";";
            splines_ += isEased ? kEase : kSteady;
        }
        values_ += value;
        times_ += time >= 1 ? "1" : precise(time);
        last_ = time;
    }

    [[nodiscard]] std::string animation(const std::string& tag, const std::string& attributes) const {
        return "<" + tag + " " + attributes + " dur=\"" + svgNumber(durationS_) +
               "s\" repeatCount=\"indefinite\" calcMode=\"spline\" values=\"" + values_ + "\" keyTimes=\"" + times_ +
               "\" keySplines=\"" + splines_ + "\"/>";
    }

private:
    /// Times are parts of minutes and must be exact to a millisecond.
    static std::string precise(double time) {
        constexpr int kDigits = 7;
        const auto scaled = static_cast<long>(std::lround(time * 1e7));
        std::string digits = std::to_string(std::min(scaled, 9999999L));
        digits.insert(0, static_cast<std::size_t>(std::max<int>(0, kDigits - static_cast<int>(digits.size()))), '0');
        digits.erase(digits.find_last_not_of('0') + 1);
        return digits.empty() ? "0" : "." + digits;
    }

    double durationS_;
    double last_ = 0;
    std::string values_;
    std::string times_;
    std::string splines_;
};

bool growsAlong(const scene::Element& element, const Stay& stay) {
    return stay.enter == scene::Transition::Draw && std::holds_alternative<scene::Path>(element.shape) &&
           element.style.isStroked && !element.style.isFilled && element.style.dashMm.empty();
}

bool pops(const scene::Element& element, const Stay& stay) {
    return stay.enter == scene::Transition::Pop && std::holds_alternative<scene::Path>(element.shape);
}

class SvgAnimator {
public:
    explicit SvgAnimator(double durationS) : durationS_(durationS) {}

    [[nodiscard]] std::string element(const Presence& presence) const {
        const scene::Element& element = *presence.element;
        const bool isThereAtEnd =
            presence.stays.back().untilS >= durationS_ - 1e-6 && presence.stays.back().leaveS <= 0;
        const bool isAlwaysThere =
            isThereAtEnd && presence.stays.size() == 1 && presence.stays[0].fromS <= 0 && presence.stays[0].enterS <= 0;
        if (isAlwaysThere) return cairo::svgElement(element, {}) + "\n";
        const std::string visibility = opacity(presence);
        // Programs that do not play the file show its end.
        const std::string group = std::string("<g opacity=\"") + (isThereAtEnd ? "1" : "0") + "\">" + visibility;
        std::string shape;
        if (growsAlong(element, presence.stays[0]))
            shape = cairo::svgElement(element, " pathLength=\"1\"", growth(presence));
        else
            shape = cairo::svgElement(element, {});
        if (pops(element, presence.stays[0])) shape = popping(presence, shape);
        return group + shape + "</g>\n";
    }

private:
    [[nodiscard]] std::string opacity(const Presence& presence) const {
        Curve curve(durationS_);
        double at = -1;
        for (const Stay& stay : presence.stays) {
            const bool fades =
                stay.enterS > 0 && !growsAlong(*presence.element, stay) && !pops(*presence.element, stay);
            if (at < 0 && stay.fromS > 0) curve.add(0, "0", false);
            if (stay.fromS > 0 || fades) curve.add(stay.fromS, "0", false);
            curve.add(fades ? stay.fromS + stay.enterS : stay.fromS, "1", fades);
            curve.add(stay.untilS - stay.leaveS, "1", false);
            at = stay.untilS;
            if (at < durationS_ - 1e-6 || stay.leaveS > 0) curve.add(at, "0", stay.leaveS > 0);
        }
        if (at < durationS_ - 1e-6) curve.add(durationS_, "0", false);
        return curve.animation("animate", "attributeName=\"opacity\"");
    }

    /// The stroke as one dash that becomes as long as the path.
    [[nodiscard]] std::string growth(const Presence& presence) const {
        Curve curve(durationS_);
        if (presence.stays[0].fromS > 0) curve.add(0, "0 1", false);
        for (const Stay& stay : presence.stays) {
            if (growsAlong(*presence.element, stay)) curve.add(stay.fromS, "0 1", false);
            curve.add(growsAlong(*presence.element, stay) ? stay.fromS + stay.enterS : stay.fromS, "1 0", true);
            if (stay.untilS < durationS_) curve.add(stay.untilS, "1 0", false);
        }
        curve.add(durationS_, "1 0", false);
        return curve.animation("animate", "attributeName=\"stroke-dasharray\"");
    }

    /// Grows from its centre: moved there, scaled, moved back.
    [[nodiscard]] std::string popping(const Presence& presence, const std::string& shape) const {
        const std::optional<scene::Box> box = scene::bounds(std::get<scene::Path>(presence.element->shape));
        if (!box) return shape;
        const scene::Vec2 middle = scene::center(*box);
        Curve curve(durationS_);
        if (presence.stays[0].fromS > 0) curve.add(0, "0", false);
        for (const Stay& stay : presence.stays) {
            if (pops(*presence.element, stay)) curve.add(stay.fromS, "0", false);
            curve.add(pops(*presence.element, stay) ? stay.fromS + stay.enterS : stay.fromS, "1", true);
            if (stay.untilS < durationS_) curve.add(stay.untilS, "1", false);
        }
        curve.add(durationS_, "1", false);
        const auto moved = [](double x, double y) {
            return "<g transform=\"translate(" + svgNumber(x) + ' ' + svgNumber(y) + ")\">";
        };
        return moved(middle.x, middle.y) + "<g>" +
               curve.animation("animateTransform", "attributeName=\"transform\" type=\"scale\"") +
               moved(-middle.x, -middle.y) + shape + "</g></g></g>";
    }

    double durationS_;
};

}  // namespace

std::string encodeAnimatedSvg(const std::vector<scene::Scene>& scenes, const AnimationOptions& options) {
    const PresenceTable table = presenceIn(scenes, options.loopPauseS);
    scene::Scene page = scenes.back();
    page.title = options.title.empty() ? scenes.front().title : options.title;
    std::string out = cairo::svgOpening(page);
    if (options.document) out += svgDocumentElement(*options.document);
    const SvgAnimator animator(table.durationS);
    for (const Presence& presence : table.elements)
        if (presence.element->style.opacity > 0 && cairo::isSvgDrawable(*presence.element))
            out += animator.element(presence);
    return out + "</svg>\n";
}

base::Result<void> writeAnimatedSvg(const std::vector<scene::Scene>& scenes, const std::filesystem::path& path,
                                    const AnimationOptions& options) {
    if (scenes.empty()) return base::failure(base::Error::Kind::Input, "there is nothing to animate");
    base::LimitWatch watch(options.limits);
    const std::string bytes = encodeAnimatedSvg(scenes, options);
    if (watch.look()) return notWritten(path, watch.reached());
    if (options.onProgress) options.onProgress(scenes.size(), scenes.size());
    return base::writeFileAtomically(path, bytes);
}

}  // namespace byrne::output
