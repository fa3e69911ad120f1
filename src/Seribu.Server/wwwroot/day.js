// The grid of a posyandu day: typed by keyboard alone, kept line by line. What it means is worked out by the server.
import { Line } from "./day/line.js";
import { Outbox } from "./day/outbox.js";
import { followKeys } from "./day/keys.js";
import { followFinding } from "./day/find.js";
import { followLegend } from "./day/legend.js";
import { say } from "./day/say.js";
import { ask } from "./day/server.js";

const grid = /** @type {HTMLTableElement} */ (document.getElementById("day-grid"));

/** @type {Map<Element, Line>} */
const lines = new Map();
const outbox = new Outbox(() => show());

/** @param {HTMLTableSectionElement} body */
function add(body) {
  const line = new Line(body, outbox, changed);
  lines.set(body, line);
  return line;
}

const lineOf = element => lines.get(element?.closest?.("tbody.line"));
const all = () => [...lines.values()];

/** After a line changed how far it has come: the foot counts again, the words below say what waits. */
function changed(line, kept) {
  show();
  if (kept) countSoon();
}

function show() {
  say(outbox, all().filter(line => line.isAsking && !line.hasFocus));
}

let counting = 0;
function countSoon() {
  clearTimeout(counting);
  counting = setTimeout(async () => {
    const answer = await ask("Foot").catch(() => null);
    if (answer?.ok) document.getElementById("day-counts").innerHTML = answer.text;
  }, 300);
}

for (const body of grid.querySelectorAll("tbody.line")) add(body);
followKeys(grid, lineOf, all);
followFinding(grid, all, add);
followLegend(grid, lineOf);

document.getElementById("day-say").addEventListener("click", event => {
  if (event.target.closest("[data-send]")) outbox.sendAll();
  if (event.target.closest("[data-go]")) all().find(line => line.isAsking)?.focusAsked();
});

addEventListener("beforeunload", event => {
  if (all().some(line => line.isUnsaved)) event.preventDefault();
});

// Leaving the tab is leaving the line.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) for (const line of all()) line.leave();
});

if (!document.activeElement?.closest("input")) all().find(line => line.state === "empty")?.focus("weight");
