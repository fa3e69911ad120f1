// A grid that is typed by keyboard alone and kept line by line: posyandu day and monthly forms. What a line means is worked out by the server.
import { Line } from "./line.js";
import { Outbox } from "./outbox.js";
import { followKeys } from "./keys.js";
import { say } from "./say.js";
import { ask } from "./server.js";

/** Wakes the grid of the page. @param {HTMLTableElement} table */
export function wake(table) {
  /** @type {Map<Element, Line>} */
  const lines = new Map();
  const outbox = new Outbox(show);
  const all = () => [...lines.values()];
  const lineOf = element => lines.get(element?.closest?.("tbody.line"));

  /** @param {HTMLTableSectionElement} body */
  function add(body) {
    const line = new Line(body, outbox, changed);
    lines.set(body, line);
    return line;
  }

  // After a line changed how far it has come: the foot counts again, the words below say what waits.
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
      if (answer) document.getElementById("typing-counts").innerHTML = answer;
    }, 300);
  }

  for (const body of table.querySelectorAll("tbody.line")) add(body);
  followKeys(table, lineOf, all);

  document.getElementById("typing-say").addEventListener("click", event => {
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

  if (!document.activeElement?.closest("input")) all().find(line => line.state === "empty")?.focus();
  return { all, add, lineOf };
}
