// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figure: elements of a step as SVG nodes, at any moment of the step.
// Data (see html_data.cpp): shapes[i] is path data or the markup of a text; an element of a step is
// [shape, style, id, layer, start, enter, transition, end, leave], times in seconds, left out where it does not move.
"use strict";

const SVG = "http://www.w3.org/2000/svg";
const CUT = 0, DRAW = 1, FADE = 2, POP = 3;

// Slow at both ends, as in the other outputs.
function eased(t) {
  t = Math.min(1, Math.max(0, t));
  return t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
}

function makeShape(shape, style) {
  if (!shape.startsWith("<")) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    path.setAttribute("class", "s" + style);
    return path;
  }
  const holder = document.createElementNS(SVG, "g");
  holder.innerHTML = shape;
  const text = holder.firstChild;
  text.setAttribute("class", (text.getAttribute("class") || "") + " s" + style);
  return text;
}

class Figure {
  constructor(svg, data) {
    this.svg = svg;
    this.data = data;
    this.root = document.createElementNS(SVG, "g");
    svg.appendChild(this.root);
    this.items = [];
    this.lit = new Set();
  }

  // Nodes for a step; `place` maps path data and texts of an element to where they are after dragging.
  load(step, free, place) {
    this.root.textContent = "";
    this.items = step.e.map(([shape, style, id, , start = 0, enter = 0, transition = CUT, end = Infinity, leave = 0]) => {
      const name = this.data.ids[id];
      const node = makeShape(place(this.data.shapes[shape], name), style);
      node.dataset.id = name;
      if (free.has(name)) node.classList.add("free");
      this.root.appendChild(node);
      const moves = enter > 0 || start > 0 || end !== null && end < Infinity;
      return { node, name, moves, start, enter, transition, end: end === null ? Infinity : end, leave, shown: -1 };
    });
    this.relight();
  }

  // The picture at `t` seconds.
  show(t) {
    for (const item of this.items) {
      if (!item.moves) continue;
      const isThere = t >= item.start && t < item.end;
      const progress = !isThere ? 0 : item.enter > 0 && item.transition !== CUT ? eased((t - item.start) / item.enter) : 1;
      const rest = item.leave > 0 && item.end < Infinity ? eased((item.end - t) / item.leave) : 1;
      this.apply(item, isThere ? progress : 0, isThere ? rest : 0);
    }
  }

  apply(item, progress, rest) {
    const key = progress + "/" + rest;
    if (item.shown === key) return;
    item.shown = key;
    const node = item.node;
    node.style.display = progress > 0 && rest > 0 ? "" : "none";
    let opacity = rest;
    node.removeAttribute("pathLength");
    node.style.strokeDasharray = "";
    node.style.transform = "";
    if (progress < 1 && progress > 0) {
      const isLine = node.tagName === "path" && getComputedStyle(node).fill === "none";
      if (item.transition === DRAW && isLine) {
        node.setAttribute("pathLength", "1");
        node.style.strokeDasharray = progress + " 1";
      } else if (item.transition === POP && node.tagName === "path") {
        node.style.transformBox = "fill-box";
        node.style.transformOrigin = "center";
        node.style.transform = "scale(" + progress + ")";
      } else {
        opacity *= progress;
      }
    }
    node.style.opacity = opacity < 1 ? opacity : "";
  }

  // Objects (ids) to light up.
  light(names) {
    this.lit = names;
    this.relight();
  }
  relight() {
    for (const item of this.items) item.node.classList.toggle("lit", this.lit.has(item.name));
  }

  // Ids of what lies under or near a place of the window; the nearest first.
  namesAt(x, y) {
    const found = new Set();
    for (const reach of [0, 4, 8])
      for (let k = 0; k < (reach ? 8 : 1); ++k) {
        const angle = k * Math.PI / 4;
        const node = document.elementFromPoint(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
        if (node && node.dataset && node.dataset.id && this.root.contains(node)) found.add(node.dataset.id);
        else if (node && node.parentNode && node.parentNode.dataset && node.parentNode.dataset.id && this.root.contains(node))
          found.add(node.parentNode.dataset.id);
      }
    return [...found];
  }
}

// A still picture of a step's end, for printing.
function stillPicture(data, step, place) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 " + data.size[0] + " " + data.size[1]);
  svg.setAttribute("role", "img");
  for (const [shape, style, id, , , , , end = null] of step.e)
    if (end === null) svg.appendChild(makeShape(place(data.shapes[shape], data.ids[id]), style));
  return svg;
}
