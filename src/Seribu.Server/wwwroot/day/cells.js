// The typed cells of a line, by name.
const fields = { weight: "Weight", length: "Length", measure: "Measure", arm: "Arm", head: "Head", services: "Services" };

export const names = Object.keys(fields);

/** @param {HTMLElement} body @param {string} name @returns {HTMLInputElement} */
export const cellOf = (body, name) => body.querySelector(`[data-cell=${name}]`);

/** What stands in the cells. @param {HTMLElement} body @returns {Record<string, string>} */
export const read = body => Object.fromEntries(names.map(name => [name, cellOf(body, name).value.trim()]));

/** Lying or standing alone says nothing. @param {Record<string, string>} values */
export const isBlank = values => names.every(name => name === "measure" || values[name] === "");

/** @param {HTMLElement} body @param {Record<string, string>} values */
export function fill(body, values) {
  for (const name of names) cellOf(body, name).value = values[name];
}

/** Empties the figures; how the child was measured stays. @param {HTMLElement} body */
export function clear(body) {
  for (const name of names) if (name !== "measure") cellOf(body, name).value = "";
}

/** @param {URLSearchParams} form @param {HTMLElement} body */
export function addTo(form, body) {
  for (const name of names) form.set(fields[name], cellOf(body, name).value);
}

/**
 * Takes over what the server says about each cell. What was typed stays, unless the line is filled anew.
 * @param {HTMLElement} body @param {HTMLElement} answer @param {boolean} anew
 */
export function takeOver(body, answer, anew) {
  for (const name of names) {
    const cell = cellOf(body, name);
    const given = cellOf(answer, name);
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
