// The typed cells of a line. A cell that says nothing alone, such as lying or standing, is quiet.
/** @param {HTMLElement} body @returns {HTMLInputElement[]} */
export const cellsOf = body => [...body.querySelectorAll("[data-cell]")];

/** @param {HTMLElement} body @param {string} name @returns {HTMLInputElement} */
export const cellOf = (body, name) => body.querySelector(`[data-cell="${name}"]`);

/** What stands in the cells. @param {HTMLElement} body @returns {Record<string, string>} */
export const read = body => Object.fromEntries(cellsOf(body).map(cell => [cell.dataset.cell, cell.value.trim()]));

/** @param {HTMLElement} body */
export const isBlank = body => cellsOf(body).every(cell => cell.dataset.quiet || cell.value.trim() === "");

/** A quiet cell counts only beside the one it belongs to. @param {HTMLElement} body */
export const spoken = body =>
  cellsOf(body).map(cell => (cell.dataset.quiet && cellOf(body, cell.dataset.quiet)?.value.trim() === "" ? "" : cell.value.trim()));

/** @param {HTMLElement} body @param {Record<string, string>} values */
export function fill(body, values) {
  for (const cell of cellsOf(body)) cell.value = values[cell.dataset.cell];
}

/** Empties what was typed; quiet cells stay. @param {HTMLElement} body */
export function clear(body) {
  for (const cell of cellsOf(body)) if (!cell.dataset.quiet) cell.value = "";
}

/** @param {URLSearchParams} form @param {HTMLElement} body */
export function addTo(form, body) {
  for (const cell of cellsOf(body)) form.set(cell.dataset.cell, cell.value);
}

/**
 * Takes over what the server says about each cell. What was typed stays, unless the line is filled anew.
 * @param {HTMLElement} body @param {HTMLElement} answer @param {boolean} anew
 */
export function takeOver(body, answer, anew) {
  for (const cell of cellsOf(body)) {
    const given = cellOf(answer, cell.dataset.cell);
    if (anew) cell.value = given.value;
    cell.parentElement.className = given.parentElement.className;
    const described = given.getAttribute("aria-describedby");
    if (described) cell.setAttribute("aria-describedby", described);
    else cell.removeAttribute("aria-describedby");
    cell.parentElement.querySelector(".cell-mark")?.remove();
    const mark = given.parentElement.querySelector(".cell-mark");
    if (mark) cell.before(mark);
  }

  body.querySelectorAll(".result").forEach(result => result.remove());
  body.rows[0].append(...answer.querySelectorAll(".result"));
  body.querySelector("tr.asks")?.remove();
  const strip = answer.querySelector("tr.asks");
  if (strip) body.append(strip);
  return strip;
}
