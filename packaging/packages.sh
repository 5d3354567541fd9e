# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by packaging/run and packaging/test: which Debian 12 packages Byrne needs, and how to get them.

build_packages=(
  g++ cmake ninja-build ccache mold pkg-config
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
  libqscintilla2-qt6-dev
  libcairo2-dev libpango1.0-dev
  libcadical-dev libeigen3-dev libtinyxml2-dev libexpected-dev nlohmann-json3-dev libcli11-dev
  libcgif-dev libimagequant-dev libwebp-dev libqpdf-dev zlib1g-dev libgraphviz-dev
  libavcodec-dev libavformat-dev libavutil-dev libswscale-dev
)
run_packages=(fonts-stix fonts-dejavu-core)
# Programs that tests use to look at Byrne's output and at its window from outside.
test_packages=(xvfb xauth xdotool openbox gifsicle poppler-utils librsvg2-bin libxml2-utils python3
  ffmpeg webp qpdf chromium chromium-driver
  texlive-latex-base texlive-latex-recommended texlive-pictures
  cvc5 eprover)

say() { printf 'byrne: %s\n' "$*"; }
die() { printf 'byrne: %s\n' "$*" >&2; exit 1; }

require_debian_12() {
  local id="" version=""
  if [ -r /etc/os-release ]; then
    id=$(. /etc/os-release && printf %s "${ID:-}")
    version=$(. /etc/os-release && printf %s "${VERSION_ID:-}")
  fi
  command -v apt-get > /dev/null || die "this script installs Debian packages, and apt-get is not here. On another system, install the packages named in packaging/packages.sh by hand, then run: cmake --preset release && cmake --build --preset release"
  [ "$id" = debian ] && [ "$version" = 12 ] || say "made for Debian 12; this is ${id:-unknown} ${version:-}: package names may differ"
}

# The packages among the arguments that are not installed, one a line.
missing_packages() {
  local name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2> /dev/null)" = installed ] || printf '%s\n' "$name"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo > /dev/null; then sudo "$@"
  else die "packages are missing, and this is neither root nor is sudo installed. As root, run: $*"
  fi
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} = 0 ]; then say "all packages are installed"; return; fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  as_root apt-get update -qq || die "apt-get update failed; can this machine reach its Debian mirror?"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null \
    || die "apt-get could not install: ${missing[*]}"
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} = 0 ] || die "still not installed: ${missing[*]}"
}

# build PRESET [TARGET...]: configures when needed and builds (everything if no target is named).
build() {
  local preset=$1 folder=build/$1; shift
  say "building ($preset) in $folder"
  cmake --preset "$preset" > /dev/null || die "cmake could not configure the build; its messages are above"
  cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"} || die "the build failed; its messages are above"
}
