// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Style and script that every page of a report carries.
#pragma once

namespace byrne::cli {

inline constexpr const char* kReportStyle = R"css(
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #ffffff; --ink: #1f2328; --soft: #5f6670; --line: #dfdcd4;
  --good: #1d7a4a; --bad: #b3261e; --warn: #8a5a00; --accent: #2457b3; --bar: #c9d8f2; --code: #f3f1ea; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --card: #1f2228; --ink: #e6e4df; --soft: #a0a5ad;
  --line: #363a42; --good: #66c795; --bad: #ff8a80; --warn: #e0b25c; --accent: #8ab4ff; --bar: #31466b; --code: #191b20; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 28px 20px 60px; }
h1 { font: 600 28px/1.2 Georgia, "STIX Two Text", serif; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font: 600 19px/1.3 Georgia, "STIX Two Text", serif; margin: 32px 0 10px; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
.soft { color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); } .warn { color: var(--warn); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 20px 0 8px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
.card b { display: block; font: 600 26px/1.2 Georgia, "STIX Two Text", serif; font-variant-numeric: tabular-nums; }
.card span { color: var(--soft); font-size: 13px; }
.share { display: flex; height: 10px; border-radius: 5px; overflow: hidden; background: var(--line); margin: 14px 0 4px; }
.share i { display: block; } .share .yes { background: var(--good); } .share .no { background: var(--warn); }
.share .wrong { background: var(--bad); }
.tools { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; margin: 10px 0; }
.tools input, .tools select { font: inherit; padding: 5px 9px; border: 1px solid var(--line); border-radius: 7px;
  background: var(--card); color: var(--ink); }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { padding: 6px 12px; text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap; }
tbody tr:last-child td { border-bottom: 0; } tbody tr:hover { background: var(--code); }
th { font-weight: 600; color: var(--soft); } th button { font: inherit; color: inherit; background: none; border: 0; padding: 0;
  cursor: pointer; } th button:hover { color: var(--ink); }
th[aria-sort=ascending] button::after { content: " \2191"; } th[aria-sort=descending] button::after { content: " \2193"; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.time { background: linear-gradient(var(--bar), var(--bar)) right bottom / var(--share, 0%) 3px no-repeat; }
.pill { display: inline-block; padding: 0 9px; border-radius: 10px; border: 1px solid currentColor; font-size: 12.5px; }
.tag { display: inline-block; margin-right: 6px; font-size: 12.5px; }
ul.flat { padding: 0; margin: 4px 0; list-style: none; columns: 3 220px; } ul.flat li { overflow-wrap: anywhere; }
figure { margin: 16px 0; padding: 0; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; max-width: 860px;
  background: var(--card); } figure img { display: block; width: 100%; height: auto; }
figcaption { padding: 8px 14px; color: var(--soft); font-size: 13px; border-top: 1px solid var(--line); }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; overflow-x: auto;
  font: 13.5px/1.55 "DejaVu Sans Mono", ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
pre.prose { background: var(--card); font: 16px/1.6 Georgia, "STIX Two Text", serif; }
nav { display: flex; gap: 18px; flex-wrap: wrap; margin-bottom: 18px; font-size: 14px; }
@media print { .tools, pre.prose { background: var(--card); font: 16px/1.6 Georgia, "STIX Two Text", serif; }
nav { display: none; } main { max-width: none; } }
)css";

inline constexpr const char* kReportScript = R"js(
(function () {
  var table = document.getElementById("problems"), body = table.tBodies[0];
  var text = document.getElementById("filter"), kind = document.getElementById("kind");
  function key(row, column) {
    var cell = row.cells[column], value = cell.getAttribute("data-v");
    return value === null ? cell.textContent : value === "" ? Infinity : parseFloat(value);
  }
  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
    head.firstElementChild.addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") === "ascending";
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var rows = Array.prototype.slice.call(body.rows);
      rows.sort(function (a, b) {
        var x = key(a, column), y = key(b, column), order = x < y ? -1 : x > y ? 1 : 0;
        return down ? -order : order;
      });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
  function show() {
    var wanted = text.value.toLowerCase();
    Array.prototype.forEach.call(body.rows, function (row) {
      var kinds = " " + row.getAttribute("data-kinds") + " ";
      row.hidden = row.cells[0].textContent.toLowerCase().indexOf(wanted) < 0 ||
                   (kind.value !== "" && kinds.indexOf(" " + kind.value + " ") < 0);
    });
  }
  text.addEventListener("input", show);
  kind.addEventListener("change", show);
})();
)js";

}  // namespace byrne::cli
