#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Byrne developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# xcb_run.sh PROGRAM [ARG...]: runs a test program of the window once on the real xcb platform, on a virtual X display.
# Ends with 77 (skipped) and a message where Xvfb or the window manager openbox is not installed.
set -eu
if ! command -v Xvfb > /dev/null; then
  echo "xcb_run: skipped, Xvfb is not installed (Debian: apt install xvfb)"
  exit 77
fi
if ! command -v openbox > /dev/null; then
  echo "xcb_run: skipped, no window manager to give the window the keyboard (Debian: apt install openbox)"
  exit 77
fi
display=140
while [ -e "/tmp/.X$display-lock" ]; do display=$((display + 1)); done
Xvfb ":$display" -screen 0 1600x1000x24 -nolisten tcp > /dev/null 2>&1 &
server=$!
manager=
trap 'kill $manager $server 2> /dev/null || true' EXIT
for _ in $(seq 50); do
  [ -e "/tmp/.X11-unix/X$display" ] && break
  sleep 0.1
done
export DISPLAY=":$display" QT_QPA_PLATFORM=xcb
openbox > /dev/null 2>&1 &
manager=$!
sleep 0.5
"$@"
