// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page: branches, steps, playing, keys, linked highlighting, dragging, printing.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const byId = id => document.getElementById(id);
const figure = new Figure(byId("figure"), data);
const prefersStill = matchMedia("(prefers-reduced-motion: reduce)");
const solvers = data.branches.map(branch => branch.figure ? new Solver(branch.figure) : null);

const state = { branch: 0, step: 0, t: 0, isPlaying: false, frame: 0, pinned: null, last: 0 };
const branchNow = () => data.branches[state.branch];
const stepNow = () => branchNow().steps[state.step];
const format = (text, ...values) => text.replace(/%(\d)/g, (_, i) => values[i - 1]);

// Where an element of the present branch stands after dragging.
function placeIn(branch) {
  const solver = solvers[branch];
  if (!solver || !solver.isMoved()) return shape => shape;
  const known = new Map();
  return (shape, id) => {
    if (!known.has(id)) known.set(id, movement(solver, id));
    const move = known.get(id);
    return move ? moved(shape, move) : shape;
  };
}

function freeNow() {
  const solver = solvers[state.branch];
  return new Set(solver ? solver.objects.filter(o => o.free).flatMap(o => ["point:" + o.name, "label:" + o.name]) : []);
}

function draw() {
  figure.load(stepNow(), freeNow(), placeIn(state.branch));
  figure.show(state.t);
}

function go(step, fromStart) {
  const steps = branchNow().steps;
  state.step = Math.min(Math.max(step, 0), steps.length - 1);
  const still = prefersStill.matches || !fromStart;
  state.t = still ? stepNow().d : 0;
  draw();
  describe();
  if (!still) animate();
}

function describe() {
  const branch = branchNow(), step = stepNow();
  byId("heading").textContent = step.h;
  byId("words").innerHTML = step.c;
  const count = format(words.position, state.step + 1, branch.steps.length);
  byId("position").textContent = count;
  const scrubber = byId("scrubber");
  scrubber.max = branch.steps.length;
  scrubber.value = state.step + portion();
  scrubber.setAttribute("aria-valuetext", count + ": " + step.h);
  byId("figure").setAttribute("aria-label", step.h + ". " + byId("words").textContent);
  byId("previous").disabled = byId("first").disabled = state.step === 0;
  byId("next").disabled = byId("last").disabled = state.step === branch.steps.length - 1;
  document.querySelectorAll(".proof").forEach((list, b) => {
    list.hidden = b !== state.branch;
    list.querySelectorAll(":scope > li").forEach((item, k) => {
      item.classList.toggle("now", b === state.branch && k === state.step);
      item.classList.toggle("later", k > state.step);
      const button = item.querySelector(".step");
      if (k === state.step && b === state.branch) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
  });
  const now = document.querySelector(".proof:not([hidden]) > li.now");
  if (now && now.offsetParent) {
    const box = now.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) now.scrollIntoView({ block: "nearest" });
  }
}

// How much of the present step has passed, 0 to 1.
const portion = () => stepNow().d > 0 ? Math.min(state.t / stepNow().d, 1) : 1;

function animate() {
  cancelAnimationFrame(state.frame);
  state.last = performance.now();
  state.frame = requestAnimationFrame(tick);
}

function tick(now) {
  const passed = Math.max(0, now - state.last) / 1000;
  state.last = now;
  state.t += passed;
  const isOver = state.t >= stepNow().d;
  if (isOver && state.isPlaying && state.step < branchNow().steps.length - 1) {
    state.step += 1;
    state.t = prefersStill.matches ? stepNow().d - 1.5 : 0;
    draw();
    describe();
  } else {
    state.t = Math.min(state.t, stepNow().d);
    figure.show(state.t);
    byId("scrubber").value = state.step + portion();
    if (isOver) return setPlaying(false);
  }
  state.frame = requestAnimationFrame(tick);
}

function setPlaying(isPlaying) {
  state.isPlaying = isPlaying;
  const button = byId("play");
  button.textContent = isPlaying ? "❚❚" : "▶";
  button.setAttribute("aria-label", isPlaying ? words.pause : words.play);
}

function togglePlaying() {
  if (state.isPlaying) {
    cancelAnimationFrame(state.frame);
    setPlaying(false);
    return;
  }
  const isAtEnd = state.step === branchNow().steps.length - 1 && state.t >= stepNow().d;
  setPlaying(true);
  if (isAtEnd) go(0, true);
  else if (state.t >= stepNow().d) go(state.step + 1, true);
  if (prefersStill.matches) state.t = Math.max(0, stepNow().d - 1.5);
  animate();
}

function stepTo(step, fromStart) {
  cancelAnimationFrame(state.frame);
  setPlaying(false);
  go(step, fromStart);
}

function scrub(value) {
  cancelAnimationFrame(state.frame);
  setPlaying(false);
  const steps = branchNow().steps;
  const step = Math.min(Math.floor(value), steps.length - 1);
  const isOther = step !== state.step;
  state.step = step;
  state.t = (value - step) * stepNow().d;
  if (prefersStill.matches) state.t = stepNow().d;
  if (isOther) draw();
  figure.show(state.t);
  const kept = byId("scrubber").value;
  if (isOther) describe();
  byId("scrubber").value = kept;
}

function choose(branch) {
  if (branch === state.branch) return;
  cancelAnimationFrame(state.frame);
  setPlaying(false);
  const before = branchNow().steps, after = data.branches[branch].steps, here = state.step;
  // Stays at a step that both branches have, else goes to where they part.
  const parts = after.findIndex((step, k) => !before[k] || before[k].n !== step.n);
  const isShared = parts < 0 || here < parts;
  state.branch = branch;
  document.querySelectorAll("[role=tab]").forEach((tab, b) => {
    tab.setAttribute("aria-selected", String(b === branch));
    tab.tabIndex = b === branch ? 0 : -1;
  });
  byId("proof").setAttribute("aria-labelledby", "tab" + branch);
  go(isShared ? here : parts, !isShared);
  byId("reset").hidden = !solvers[branch] || !solvers[branch].isMoved();
}

function lightFacts(facts) {
  const names = new Set();
  for (const fact of facts) for (const name of data.facts[fact].o) names.add(name);
  figure.light(names);
  document.querySelectorAll(".fact").forEach(node => node.classList.toggle("lit", facts.includes(+node.dataset.fact)));
}

// Facts known so far that one of the objects shows.
function factsOf(names) {
  const facts = [];
  branchNow().steps.slice(0, state.step + 1).forEach(step => step.f.forEach(fact => {
    if (data.facts[fact].o.some(name => names.includes(name)) && !facts.includes(fact)) facts.push(fact);
  }));
  return facts;
}

const unlight = () => lightFacts(state.pinned || []);
function pin(facts) {
  const same = state.pinned && facts.length === state.pinned.length && facts.every((fact, i) => fact === state.pinned[i]);
  state.pinned = same || facts.length === 0 ? null : facts;
  unlight();
}

function listenToProof() {
  byId("proof").addEventListener("click", event => {
    const button = event.target.closest(".step"), fact = event.target.closest(".fact");
    if (button) stepTo(+button.closest("li").dataset.step, true);
    if (fact) chooseFact(+fact.dataset.fact);
  });
  byId("proof").addEventListener("keydown", event => {
    const fact = event.target.closest(".fact");
    if (!fact || event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    chooseFact(+fact.dataset.fact);
  });
  for (const [enter, leave] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    byId("proof").addEventListener(enter, event => {
      const fact = event.target.closest(".fact");
      if (fact) lightFacts([+fact.dataset.fact]);
    });
    byId("proof").addEventListener(leave, unlight);
  }
}

// Shows the step that gives the fact, with the fact alight.
function chooseFact(fact) {
  const step = branchNow().steps.findIndex(other => other.f.includes(fact));
  if (step > state.step) stepTo(step, false);
  pin([fact]);
}

function listenToFigure() {
  const svg = byId("figure");
  let held = null;
  const pointOf = event => {
    const matrix = svg.getScreenCTM().inverse();
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return [place.x, place.y];
  };
  svg.addEventListener("pointerdown", event => {
    const free = freeNow();
    const name = figure.namesAt(event.clientX, event.clientY).find(id => free.has(id));
    if (!name) return;
    event.preventDefault();
    cancelAnimationFrame(state.frame);
    setPlaying(false);
    state.t = stepNow().d;
    held = { name: name.slice(name.indexOf(":") + 1), pointer: event.pointerId, hasMoved: false, from: pointOf(event) };
    const start = solvers[state.branch].at(held.name);
    held.offset = [start[0] - held.from[0], start[1] - held.from[1]];
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", event => {
    if (!held) {
      const facts = factsOf(figure.namesAt(event.clientX, event.clientY));
      if (facts.length > 0) lightFacts(facts);
      else unlight();
      return;
    }
    const [x, y] = pointOf(event);
    if (!held.hasMoved && Math.hypot(x - held.from[0], y - held.from[1]) < 0.5) return;
    held.hasMoved = true;
    const inside = (value, most) => Math.min(Math.max(value, 2), most - 2);
    solvers[state.branch].drag(held.name, inside(x + held.offset[0], data.size[0]), inside(y + held.offset[1], data.size[1]));
    afterDrag();
  });
  const release = event => {
    if (held && !held.hasMoved && event.type === "pointerup") pin(factsOf(figure.namesAt(event.clientX, event.clientY)));
    else if (!held && event.type === "pointerup") pin(factsOf(figure.namesAt(event.clientX, event.clientY)));
    held = null;
  };
  svg.addEventListener("pointerup", release);
  svg.addEventListener("pointercancel", release);
  svg.addEventListener("pointerleave", () => { if (!held) unlight(); });
}

function afterDrag() {
  draw();
  byId("reset").hidden = !solvers[state.branch] || !solvers[state.branch].isMoved();
}

function listenToKeys() {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const tab = event.target.closest && event.target.closest("[role=tab]");
    const isSlider = event.target.id === "scrubber";
    if (tab && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const count = data.branches.length;
      const next = (state.branch + (event.key === "ArrowRight" ? 1 : count - 1)) % count;
      choose(next);
      byId("tab" + next).focus();
    } else if (event.key === "ArrowRight" || event.key === "PageDown") stepTo(state.step + 1, true);
    else if (event.key === "ArrowLeft" || event.key === "PageUp") stepTo(state.step - 1, false);
    else if (event.key === "Home") stepTo(0, false);
    else if (event.key === "End") stepTo(branchNow().steps.length - 1, false);
    else if (event.key === " " && (isSlider || event.target === document.body)) togglePlaying();
    else if (event.key === "Escape") pin([]);
    else return;
    event.preventDefault();
  });
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
  try { localStorage.setItem("byrne-theme", theme); } catch (ignored) { /* pages of files may not keep anything */ }
}

function fillPrint() {
  const print = byId("print");
  print.textContent = "";
  data.branches.forEach((branch, b) => {
    const place = placeIn(b);
    const pictures = document.createElement("div");
    pictures.className = "pictures";
    branch.steps.forEach(step => {
      if (step.x) return;
      const holder = document.createElement("figure"), caption = document.createElement("figcaption");
      caption.innerHTML = "<b></b> " + step.c;
      caption.firstChild.textContent = step.h;
      holder.append(stillPicture(data, step, place), caption);
      pictures.append(holder);
    });
    const title = document.createElement("h2"), list = document.querySelectorAll(".proof")[b].cloneNode(true);
    title.textContent = data.branches.length > 1 ? branch.title : words.proof;
    list.hidden = false;
    print.append(title, pictures, list);
  });
}

function begin() {
  let theme = null;
  try { theme = localStorage.getItem("byrne-theme"); } catch (ignored) { /* as above */ }
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (theme) setTheme(theme);
  byId("theme").setAttribute("aria-pressed", String(theme ? theme === "dark" : isDark));
  byId("theme").onclick = () => {
    const now = document.documentElement.dataset.theme || (isDark ? "dark" : "light");
    setTheme(now === "dark" ? "light" : "dark");
  };
  byId("first").onclick = () => stepTo(0, false);
  byId("previous").onclick = () => stepTo(state.step - 1, false);
  byId("play").onclick = togglePlaying;
  byId("next").onclick = () => stepTo(state.step + 1, true);
  byId("last").onclick = () => stepTo(branchNow().steps.length - 1, false);
  byId("reset").onclick = () => {
    solvers[state.branch].reset();
    afterDrag();
  };
  byId("scrubber").oninput = event => scrub(+event.target.value);
  document.querySelectorAll("[role=tab]").forEach((tab, b) => { tab.onclick = () => choose(b); });
  byId("hint").hidden = !solvers.some(solver => solver && solver.objects.some(o => o.free));
  byId("controls").hidden = false;
  listenToProof();
  listenToFigure();
  listenToKeys();
  addEventListener("beforeprint", fillPrint);
  matchMedia("print").addEventListener("change", event => { if (event.matches && !byId("print").firstChild) fillPrint(); });
  setPlaying(false);
  go(0, false);
}
begin();
