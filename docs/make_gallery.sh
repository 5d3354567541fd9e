#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# docs/make_gallery.sh [BYRNE_CLI]: draws the pictures of docs/manual/gallery.md and drawing.md anew.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
cli=${1:-$top/build/release/bin/byrne-cli}
export BYRNE_RESOURCES=$top/resources
out=$top/docs/images/gallery
mkdir -p "$out"

# picture NAME EXAMPLE [OPTION...]
picture() {
  local name=$1 example=$2
  shift 2
  "$cli" --quiet illustrate "$top/resources/examples/$example.byrne" -o "$out/$name.png" --time 30 "$@"
}

for example in varignon midline euclid_I_1 euclid_I_5 euclid_I_10 euclid_I_16 euclid_I_20 euclid_I_47 confluence; do
  picture "$example" "$example" --size 480x360
done
picture playfair playfair --branch 2 --size 480x360
picture playfair_impossible playfair --branch 1 --size 480x360
picture bisector_point bisector_point --branch 1 --size 480x360
picture sheet_byrne euclid_I_47 --contact-sheet --style byrne --columns 4 --size 480x360
picture sheet_varignon varignon --contact-sheet --columns 6 --size 400x300
# All shipped proofs on one sheet, with small pictures.
"$cli" --quiet illustrate "$top"/resources/examples/*.byrne -o "$out/sheet_examples.png" --time 30 \
  --contact-sheet --no-captions --columns 12 --size 200x160
