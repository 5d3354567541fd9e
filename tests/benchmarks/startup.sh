#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# startup.sh [RUNS]: starts the real window on a virtual X display with the Varignon example, and prints for each run the
# seconds until the window is visible and the resident memory (MB) two seconds later. Targets: under 1 s and under 120 MB.
# Needs Xvfb and xdotool.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
byrne=$top/build/release/bin/byrne
[ -x "$byrne" ] || { echo "startup: build first ($byrne is not there)" >&2; exit 2; }
for tool in Xvfb xdotool; do command -v $tool > /dev/null || { echo "startup: $tool is not installed" >&2; exit 2; }; done

display=120
while [ -e /tmp/.X$display-lock ]; do display=$((display + 1)); done
Xvfb :$display -screen 0 1600x1000x24 -nolisten tcp > /dev/null 2>&1 &
xvfb=$!
settings=$(mktemp -d)
trap 'kill $xvfb 2> /dev/null || true; rm -rf "$settings"' EXIT
sleep 1
export DISPLAY=:$display QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$settings

for run in $(seq "${1:-5}"); do
  begin=$(date +%s%N)
  "$byrne" "$top/resources/examples/varignon.byrne" > /dev/null 2>&1 &
  program=$!
  until xdotool search --onlyvisible --pid $program > /dev/null 2>&1; do
    kill -0 $program 2> /dev/null || { echo "startup: byrne ended by itself" >&2; exit 1; }
    sleep 0.01
  done
  end=$(date +%s%N)
  sleep 2
  memory=$(awk '/VmRSS/ {print $2}' /proc/$program/status)
  kill $program; wait $program 2> /dev/null || true
  printf 'run %d: %.2f s to the window, %d MB resident\n' "$run" "$(((end - begin) / 10000000))e-2" $((memory / 1024))
done
