// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/environment.h"

#include "app/common/resources.h"
#include "render/cairo/painter.h"

namespace byrne::gui {

EnvironmentFuture loadEnvironment() {
    return std::async(std::launch::async,
                      []() -> std::shared_ptr<const Environment> {
                          auto environment = std::make_shared<Environment>();
                          environment->readOptions = common::readOptions();
                          environment->readOptions.allowNoConjecture = true;
                          if (auto words = common::builtInVocabulary()) {
                              environment->vocabulary = std::move(*words);
                          } else {
                              environment->problem = words.error().message;
                          }
                          scene::Text sample;
                          sample.runs.push_back({.text = "A", .isItalic = true});
                          static_cast<void>(cairo::measure(sample));
                          return environment;
                      })
        .share();
}

}  // namespace byrne::gui
