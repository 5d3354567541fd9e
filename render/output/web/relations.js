// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The relations that dragging keeps, as numbers computed from places: `zero` must vanish, `positive` must stay above
// zero. The same formulas as in render/figure/relations_*.cpp. A place is [x, y], of a circle [x, y, radius].
"use strict";

const minus = (a, b) => [a[0] - b[0], a[1] - b[1]];
const dot = (a, b) => a[0] * b[0] + a[1] * b[1];
const cross = (a, b) => a[0] * b[1] - a[1] * b[0];
const length = a => Math.hypot(a[0], a[1]);
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const divisor = d => Math.max(d, 1e-12);
const height = (p, a, b) => cross(minus(b, a), minus(p, a)) / divisor(distance(a, b));
const angle = (a, b, c) => Math.atan2(Math.abs(cross(minus(a, b), minus(c, b))), dot(minus(a, b), minus(c, b)));
const triangle = (a, b, c) => Math.abs(cross(minus(b, a), minus(c, a))) / 2;
const quadrilateral = (a, b, c, d) => Math.abs(cross(minus(c, a), minus(d, b))) / 2;
function bend(a, b, c) {
  const sides = dot(minus(b, a), minus(b, a)) + dot(minus(c, b), minus(c, b)) + dot(minus(a, c), minus(a, c));
  return cross(minus(b, a), minus(c, a)) / divisor(Math.sqrt(sides));
}
function sine(a, b, c, d) {
  return cross(minus(b, a), minus(d, c)) / divisor(distance(a, b) * distance(c, d));
}
function cosine(a, b, c, d) {
  return dot(minus(b, a), minus(d, c)) / divisor(distance(a, b) * distance(c, d));
}
const inward = (a, b, c) => Math.min(dot(minus(b, a), minus(c, a)), dot(minus(b, c), minus(a, c))) / divisor(distance(a, c));
const sameSide = (h, k) => Math.max(Math.min(h, k), Math.min(-h, -k));
function area(p, n) {
  return n === 3 ? triangle(...p) : quadrilateral(...p);
}

// name: [zero, positive]; lengths are divided by s, the size of the figure.
const RELATIONS = {
  same: [(s, a, b) => [(a[0] - b[0]) / s, (a[1] - b[1]) / s]],
  distinct: [null, (s, a, b) => distance(a, b) / s],
  collinear: [(s, a, b, c) => [bend(a, b, c) / s]],
  nondegenerate: [null, (s, a, b, c) => Math.abs(bend(a, b, c)) / s],
  between: [(s, a, b, c) => [bend(a, b, c) / s], (s, a, b, c) => inward(a, b, c) / s],
  betweenOrEnd: [(s, a, b, c) => [bend(a, b, c) / s], (s, a, b, c) => inward(a, b, c) / s + 1e-6],
  onRay: [(s, a, b, c) => [bend(a, b, c) / s],
    (s, a, b, c) => dot(minus(b, a), minus(c, a)) / divisor(Math.max(distance(a, b), distance(a, c))) / s],
  sameSide: [null, (s, p, q, a, b) => sameSide(height(p, a, b), height(q, a, b)) / s],
  oppositeSides: [null, (s, p, q, a, b) => sameSide(height(p, a, b), -height(q, a, b)) / s],
  parallelogram: [(s, a, b, c, d) => [(a[0] + c[0] - b[0] - d[0]) / s, (a[1] + c[1] - b[1] - d[1]) / s]],
  congruent: [(s, a, b, c, d) => [(distance(a, b) - distance(c, d)) / s]],
  midpoint: [(s, m, a, b) => [(m[0] - (a[0] + b[0]) / 2) / s, (m[1] - (a[1] + b[1]) / 2) / s]],
  shorter: [null, (s, a, b, c, d) => (distance(c, d) - distance(a, b)) / s],
  equalAngles: [(s, a, b, c, d, e, f) => [angle(a, b, c) - angle(d, e, f)]],
  angleLess: [null, (s, a, b, c, d, e, f) => angle(d, e, f) - angle(a, b, c)],
  angleSum: [(s, a, b, c, d, e, f, g, h, i) => [angle(a, b, c) + angle(d, e, f) - angle(g, h, i)]],
  twoRightAngles: [(s, a, b, c, d, e, f) => [angle(a, b, c) + angle(d, e, f) - Math.PI]],
  rightAngle: [(s, a, b, c) => [cosine(b, a, b, c)], (s, a, b, c) => Math.min(distance(a, b), distance(b, c)) / s],
  parallel: [(s, a, b, c, d) => [sine(a, b, c, d)]],
  perpendicular: [(s, a, b, c, d) => [cosine(a, b, c, d)]],
  equalAreas: [(s, ...p) => {
    const first = p.length === 8 ? 4 : 3;
    return [(area(p.slice(0, first), first) - area(p.slice(first), p.length - first)) / (s * s)];
  }],
  circle: [(s, j, o, v, w) => [(j[0] - o[0]) / s, (j[1] - o[1]) / s, (j[2] - distance(v, w)) / s]],
  onCircle: [(s, p, j) => [(j[2] - distance(p, j)) / s]],
  insideCircle: [null, (s, p, j) => (j[2] - distance(p, j)) / s],
  outsideCircle: [null, (s, p, j) => (distance(p, j) - j[2]) / s],
  sameCircle: [(s, j, k) => [(j[0] - k[0]) / s, (j[1] - k[1]) / s, (j[2] - k[2]) / s]],
};
