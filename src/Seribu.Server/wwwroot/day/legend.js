// What may be written under "services", for the child whose cell is open. A letter or a code is typed, or pressed.
const legend = document.getElementById("day-legend");
const hints = document.getElementById("day-hints");

/** @param {HTMLTableElement} grid @param {(element: Element) => import("../grid/line.js").Line | undefined} lineOf */
export function followLegend(grid, lineOf) {
  /** @type {import("../grid/line.js").Line | undefined} */
  let open;
  grid.addEventListener("focusin", event => {
    open = event.target.dataset.cell === "services" ? lineOf(event.target) : undefined;
    show(open);
  });
  grid.addEventListener("input", event => event.target.dataset.cell === "services" && show(lineOf(event.target)));

  legend.addEventListener("mousedown", event => event.preventDefault());
  legend.addEventListener("click", event => {
    const word = event.target.closest("[data-word]")?.dataset.word;
    if (word && open) toggle(open, word);
  });
}

function toggle(line, word) {
  const cell = line.cell("services");
  const words = wordsOf(cell);
  cell.value = (words.includes(word) ? words.filter(each => each !== word) : [...words, word]).join(" ");
  cell.focus();
  line.typed();
  show(line);
}

const wordsOf = cell => cell.value.toUpperCase().split(/[\s,;]+/).filter(word => word !== "");

/** @param {import("../grid/line.js").Line | undefined} line */
function show(line) {
  legend.hidden = !line;
  hints.hidden = !!line;
  if (!line) return;

  const chosen = wordsOf(line.cell("services"));
  const { letters, doses } = line.body.dataset;
  const titles = JSON.parse(line.body.closest("table").dataset.titles);
  const buttons = [...split(letters).map(word => button(word, titleOf(titles, word, line), chosen)), ...split(doses).map(word => button(word, "", chosen))];
  legend.replaceChildren(...buttons);
}

const split = words => (words ?? "").split(" ").filter(word => word !== "");
const titleOf = (titles, word, line) => titles[word === "V" ? `V-${line.body.dataset.capsule}` : word] ?? "";

function button(word, title, chosen) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-small";
  button.tabIndex = -1;
  button.dataset.word = word;
  button.setAttribute("aria-pressed", chosen.includes(word));
  const key = document.createElement("kbd");
  key.textContent = word;
  button.append(key, title);
  return button;
}
