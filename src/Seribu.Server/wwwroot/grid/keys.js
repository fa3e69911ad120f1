// Enter goes on, arrows move, T is absent, B says a number is right, Ctrl Z takes back.
import { undo as undoLast } from "./undo.js";

/**
 * @param {HTMLTableElement} grid
 * @param {(element: Element) => import("./line.js").Line | undefined} lineOf
 * @param {() => import("./line.js").Line[]} all
 */
export function followKeys(grid, lineOf, all) {
  grid.addEventListener("keydown", event => {
    const line = lineOf(event.target);
    const cell = event.target;
    if (!line || event.altKey || event.metaKey) return;
    if (event.ctrlKey) return event.key.toLowerCase() === "z" ? undo(event, line, cell) : undefined;
    if (!cell.dataset.cell) return;
    if (act(event.key, line, cell, all())) event.preventDefault();
  });
}

/** @returns {boolean | void} whether the key was used up */
function act(key, line, cell, all) {
  const name = cell.dataset.cell;
  const isFigure = cell.inputMode === "decimal" || cell.inputMode === "numeric";
  if (key === "Enter") return onwards(line, name, all);
  if (key === "ArrowUp") return step(line, name, all, -1);
  if (key === "ArrowDown") return step(line, name, all, 1);
  if (key === "ArrowLeft" && atEdge(cell, 0)) return beside(line, name, -1);
  if (key === "ArrowRight" && atEdge(cell, cell.value.length)) return beside(line, name, 1);
  if (key === "Escape") return giveUp(line, cell);
  if (isFigure && key === "/") return find();
  if (isFigure && /^[tT]$/.test(key) && "absent" in line.body.dataset) return absent(line, all);
  if (/^[bB]$/.test(key) && line.isAsking && (isFigure || line.askedCell === cell)) return right(line, name, all);
  // Letters are no figures: what is typed by mistake never stands in a cell.
  return isFigure && key.length === 1 && !/[0-9.,]/.test(key);
}

function undo(event, line, cell) {
  event.preventDefault();
  if (line.atEntry !== undefined && cell.value !== line.atEntry) return giveUp(line, cell);
  line.remember();
  undoLast();
}

function giveUp(line, cell) {
  cell.value = line.atEntry;
  if (cell.matches("input")) cell.select();
  line.typed();
  return true;
}

// Where a number is asked about, Enter measures it again.
function onwards(line, name, all) {
  if (line.isAsking && line.askedCell === line.cell(name)) {
    line.cell(name).select();
    return true;
  }

  const next = line.cells.slice(line.cells.indexOf(line.cell(name)) + 1).find(cell => !cell.dataset.quiet);
  if (next) next.focus();
  else if (line.isAsking) line.focusAsked();
  else {
    line.finish();
    step(line, "", all, 1) || line.leave();
  }

  return true;
}

function step(line, name, all, by) {
  const next = all[all.indexOf(line) + by];
  next?.focus(name);
  return next !== undefined;
}

function beside(line, name, by) {
  line.cells[line.cells.indexOf(line.cell(name)) + by]?.focus();
  return true;
}

function atEdge(cell, edge) {
  if (!cell.matches("input")) return true;
  const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  return whole || (cell.selectionStart === edge && cell.selectionEnd === edge);
}

function absent(line, all) {
  line.toggleAbsent();
  if (line.absent) step(line, "", all, 1);
  return true;
}

function right(line, name, all) {
  line.confirm();
  onwards(line, name, all);
  return true;
}

function find() {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-search]"));
  box?.focus();
  box?.select();
  return box !== null;
}
