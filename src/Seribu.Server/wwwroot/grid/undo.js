// What can be taken back, over all lines: a value typed, a line kept.
/** @typedef {{ line: import("./line.js").Line, values?: { absent: boolean }, fact?: string }} Step */

/** @type {Step[]} */
const steps = [];

/** @param {Step} step */
export function done(step) {
  steps.push(step);
}

/** Takes the last step back. */
export function undo() {
  let last = steps.pop();
  while (last?.values && JSON.stringify(last.values) === JSON.stringify(last.line.values)) last = steps.pop();
  if (!last) return;

  last.line.focus();
  if (last.fact) last.line.takeBack(last.fact);
  else last.line.restore(last.values);
}
