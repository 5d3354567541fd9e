// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dragging: the held point goes where it is pulled, all others follow so that the conditions of the figure go on to
// hold (damped Gauss-Newton steps from where they are), and every shape follows its points.
"use strict";

class Solver {
  constructor(figure) {
    this.objects = figure.objects.map(([name, place, free]) => ({ name, free: !!free, home: place.slice(), place: place.slice() }));
    this.index = new Map(this.objects.map((object, i) => [object.name + (object.home.length === 3 ? "/circle" : ""), i]));
    this.conditions = figure.conditions.filter(([relation]) => RELATIONS[relation])
      .map(([relation, ...objects]) => ({ zero: RELATIONS[relation][0], positive: RELATIONS[relation][1], objects }));
    const xs = this.objects.map(o => o.home[0]), ys = this.objects.map(o => o.home[1]);
    this.size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1);
  }

  isMoved() { return this.objects.some(o => o.place.some((value, i) => Math.abs(value - o.home[i]) > 1e-9)); }
  reset() { for (const object of this.objects) object.place = object.home.slice(); }
  at(name) { const i = this.index.get(name); return i === undefined ? null : this.objects[i].place; }
  homeOf(name) { const i = this.index.get(name); return i === undefined ? null : this.objects[i].home; }

  // Moves the named point to (x, y) or as near as it may; false and nothing moved if the figure cannot follow.
  drag(name, x, y) {
    const held = this.index.get(name);
    const before = this.objects.map(o => o.place.slice());
    const start = before[held];
    // Long ways in short steps, so that the figure cannot jump over to another solution.
    const steps = Math.max(1, Math.ceil(Math.hypot(x - start[0], y - start[1]) / (this.size / 40)));
    for (let k = 1; k <= steps; ++k) {
      const now = this.objects.map(o => o.place.slice());
      const target = [start[0] + (x - start[0]) * k / steps, start[1] + (y - start[1]) * k / steps];
      if (!this.settle(held, target) || !this.holds()) {
        this.objects.forEach((o, i) => { o.place = now[i]; });
        return k > 1;
      }
    }
    return true;
  }

  holds() {
    return this.conditions.every(c => {
      const places = c.objects.map(i => this.objects[i].place);
      if (c.zero && c.zero(this.size, ...places).some(value => !(Math.abs(value) < 1e-4))) return false;
      return !c.positive || c.positive(this.size, ...places) > 1e-4;
    });
  }

  // Conditions weigh most, then the held point, then that free points stay and all others move little.
  settle(held, target) {
    const slots = [];
    this.objects.forEach((object, i) => object.place.forEach((_, axis) => slots.push([i, axis])));
    const stay = this.objects.map(o => o.place.slice());
    for (let round = 0; round < 12; ++round) {
      const rows = [];
      for (const c of this.conditions) if (c.zero) this.addRows(rows, c, slots);
      for (let k = 0; k < slots.length; ++k) {
        const [i, axis] = slots[k];
        const row = new Float64Array(slots.length + 1);
        const weight = i === held ? 0.03 : this.objects[i].free ? 0.003 : 0.0001;
        const wanted = i === held ? target[axis] : stay[i][axis];
        row[k] = weight / this.size;
        row[slots.length] = (wanted - this.objects[i].place[axis]) * weight / this.size;
        rows.push(row);
      }
      const step = leastSquares(rows, slots.length);
      if (!step) return false;
      let most = 0;
      slots.forEach(([i, axis], k) => {
        this.objects[i].place[axis] += step[k];
        most = Math.max(most, Math.abs(step[k]));
      });
      if (!(most < this.size * 10)) return false;
      if (most < this.size * 1e-8) break;
    }
    return true;
  }

  // Linearised: derivatives by small differences.
  addRows(rows, condition, slots) {
    const places = condition.objects.map(i => this.objects[i].place);
    const values = condition.zero(this.size, ...places);
    const fresh = values.map(value => {
      const row = new Float64Array(slots.length + 1);
      row[slots.length] = -value;
      return row;
    });
    const step = this.size * 1e-6;
    slots.forEach(([i, axis], k) => {
      if (!condition.objects.includes(i)) return;
      const place = this.objects[i].place, kept = place[axis];
      place[axis] = kept + step;
      const high = condition.zero(this.size, ...places);
      place[axis] = kept - step;
      const low = condition.zero(this.size, ...places);
      place[axis] = kept;
      fresh.forEach((row, r) => { row[k] = (high[r] - low[r]) / (2 * step); });
    });
    rows.push(...fresh);
  }
}

// Normal equations by Cholesky; nothing if they are singular.
function leastSquares(rows, count) {
  const a = Array.from({ length: count }, () => new Float64Array(count)), b = new Float64Array(count);
  for (const row of rows) {
    const used = [];
    for (let i = 0; i < count; ++i) if (row[i] !== 0) used.push(i);
    for (const i of used) {
      for (const j of used) if (j <= i) a[i][j] += row[i] * row[j];
      b[i] += row[i] * row[count];
    }
  }
  for (let i = 0; i < count; ++i) {
    for (let j = 0; j <= i; ++j) {
      let sum = a[i][j];
      for (let k = 0; k < j; ++k) sum -= a[i][k] * a[j][k];
      if (i === j) {
        if (!(sum > 0)) return null;
        a[i][i] = Math.sqrt(sum);
      } else a[i][j] = sum / a[j][j];
    }
  }
  for (let i = 0; i < count; ++i) {
    for (let k = 0; k < i; ++k) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (let i = count - 1; i >= 0; --i) {
    for (let k = i + 1; k < count; ++k) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}

// How a coordinate of an element moves with its points: a function of places at home.
function movement(solver, id) {
  const [kind, ...names] = id.split("/")[0].split(":");
  const home = names.map(name => solver.homeOf(name)), now = names.map(name => solver.at(name));
  const circle = names.length === 1 ? solver.at(names[0] + "/circle") : null;
  if (circle && (kind === "circle" || kind === "label")) {
    const from = solver.homeOf(names[0] + "/circle");
    const factor = circle[2] / divisor(from[2]);
    return { at: p => [circle[0] + (p[0] - from[0]) * factor, circle[1] + (p[1] - from[1]) * factor], scale: factor };
  }
  if (names.length === 0 || home.some(place => !place)) return null;
  if (names.length === 1) return { at: p => [p[0] + now[0][0] - home[0][0], p[1] + now[0][1] - home[0][1]], scale: 1 };
  if (kind === "circle") {
    const factor = distance(now[1], now[2]) / divisor(distance(home[1], home[2]));
    return { at: p => [now[0][0] + (p[0] - home[0][0]) * factor, now[0][1] + (p[1] - home[0][1]) * factor], scale: factor };
  }
  if (kind === "angle" || kind === "rightangle") return turning(home, now);
  if (kind === "area") return cornering(home, now);
  return carrying(home, now, kind === "tick" || kind === "arrow");
}

// Two points carry everything between them along; marks keep their size.
function carrying([a, b], [c, d], isRigid) {
  const from = minus(b, a), to = minus(d, c), square = divisor(dot(from, from));
  const re = (from[0] * to[0] + from[1] * to[1]) / square, im = (from[0] * to[1] - from[1] * to[0]) / square;
  const at = p => {
    const q = minus(p, a);
    return [c[0] + re * q[0] - im * q[1], c[1] + im * q[0] + re * q[1]];
  };
  return { at, scale: Math.hypot(re, im), rigid: isRigid ? Math.hypot(re, im) : 0 };
}

// An angle opens and closes about its corner.
function turning([a, b, c], [d, e, f]) {
  const direction = (p, q) => Math.atan2(q[1] - p[1], q[0] - p[0]);
  const near = value => Math.atan2(Math.sin(value), Math.cos(value));
  const from = direction(b, a), opening = near(direction(b, c) - from);
  const to = direction(e, d), wanted = near(direction(e, f) - to);
  const flips = opening * wanted < 0;
  const at = p => {
    const reach = distance(p, b);
    if (reach < 1e-9) return e.slice();
    const share = near(direction(b, p) - from) / (Math.abs(opening) < 1e-9 ? 1 : opening);
    const angle = to + share * wanted;
    return [e[0] + reach * Math.cos(angle), e[1] + reach * Math.sin(angle)];
  };
  return { at, scale: 1, flips };
}

// Corners of an area are points of the figure.
function cornering(home, now) {
  const at = p => {
    let best = 0;
    home.forEach((place, i) => { if (distance(p, place) < distance(p, home[best])) best = i; });
    return [p[0] + now[best][0] - home[best][0], p[1] + now[best][1] - home[best][1]];
  };
  return { at, scale: 1 };
}

const shortNumber = value => String(Math.round(value * 1e4) / 1e4);

// Path data or text markup with its coordinates moved.
function moved(shape, move) {
  if (shape.startsWith("<"))
    return shape.replace(/ x="([^"]*)" y="([^"]*)"/g, (_, x, y) => {
      const [u, v] = move.at([+x, +y]);
      return ' x="' + shortNumber(u) + '" y="' + shortNumber(v) + '"';
    });
  const commands = shape.match(/[MLCAZ][^MLCAZ]*/g) || [];
  const points = commands.map(command => (command.slice(1).match(/-?[\d.]+/g) || []).map(Number));
  let about = null;
  if (move.rigid) {
    // The middle of a mark is carried along; its own size stays.
    const ends = points.filter(p => p.length === 2);
    about = [0, 1].map(axis => ends.reduce((sum, p) => sum + p[axis], 0) / Math.max(ends.length, 1));
  }
  const put = p => {
    const q = move.at(p);
    if (!about) return q;
    const middle = move.at(about);
    return [middle[0] + (q[0] - middle[0]) / move.rigid, middle[1] + (q[1] - middle[1]) / move.rigid];
  };
  return commands.map((command, i) => {
    const letter = command[0], values = points[i];
    if (letter === "Z") return "Z";
    if (letter === "A") {
      const [u, v] = put(values.slice(5));
      const sweep = move.flips ? 1 - values[4] : values[4];
      return "A" + shortNumber(values[0] * move.scale) + " " + shortNumber(values[1] * move.scale) + " 0 " + values[3] + " " + sweep + " " + shortNumber(u) + "," + shortNumber(v);
    }
    let text = letter;
    for (let k = 0; k + 1 < values.length; k += 2) {
      const [u, v] = put([values[k], values[k + 1]]);
      text += (k ? " " : "") + shortNumber(u) + "," + shortNumber(v);
    }
    return text;
  }).join("");
}
