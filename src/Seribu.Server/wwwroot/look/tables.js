// Tables that sort and filter where the whole list is on the page: <table sortable filter>. Words come from the server.
makeReady(document);
// A table that takes the place of a shorter one is made ready too.
document.addEventListener("htmx:load", event => makeReady(event.detail.elt));

function makeReady(part) {
  for (const table of part.querySelectorAll("table[data-sortable]:not([data-ready]), table[data-filter]:not([data-ready])")) {
    table.dataset.ready = "";
    if (table.matches("[data-sortable]")) makeSortable(table);
    if (table.matches("[data-filter]")) addFilter(table);
  }
}

function makeSortable(table) {
  for (const head of table.tHead.rows[table.tHead.rows.length - 1].cells) {
    if (head.matches("td")) continue;

    const words = head.querySelector(".sorted-words");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...[...head.childNodes].filter(node => node !== words));
    head.prepend(button);
    button.addEventListener("click", () => sortBy(table, head));
  }
}

function sortBy(table, head) {
  const ascending = head.getAttribute("aria-sort") !== "ascending";
  const column = columnOf(head);
  const numbers = head.matches(".num, [data-kind]");

  for (const other of table.tHead.querySelectorAll("[aria-sort]")) {
    other.removeAttribute("aria-sort");
    other.querySelector(".sorted-words")?.remove();
  }

  for (const body of table.tBodies) {
    const fixed = [...body.rows].filter(row => row.matches(".sum"));
    const rows = [...body.rows].filter(row => !row.matches(".sum"));
    body.append(...rows.sort((one, other) => compare(valueOf(one, column, numbers), valueOf(other, column, numbers), ascending)), ...fixed);
  }

  head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const words = document.createElement("span");
  words.className = "sorted-words";
  words.textContent = table.dataset[`${head.dataset.kind ?? (numbers ? "num" : "text")}${ascending ? "Up" : "Down"}`];
  head.append(words);
}

// Heads may span several cells: a bar and its figure. The figure, the last of them, is what counts.
function columnOf(head) {
  let column = -1;
  for (let cell = head; cell; cell = cell.previousElementSibling) column += cell.colSpan;
  return column;
}

function valueOf(row, column, isNumber) {
  const cell = row.cells[column];
  const text = (cell?.dataset.value ?? cell?.textContent ?? "").trim();
  if (!isNumber) return text;
  if (cell?.dataset.value !== undefined) return text === "" ? NaN : Number(text);

  const plain = document.documentElement.lang === "id" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return plain === "" ? NaN : Number(plain.replace("−", "-").replace(/[^\d.+-]/g, "") || NaN);
}

// What has no value stays at the end, whichever way the rest is sorted.
function compare(one, other, ascending) {
  if (typeof one === "string") return one.localeCompare(other, document.documentElement.lang, { numeric: true }) * (ascending ? 1 : -1);
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) - Number.isNaN(other);
  return ascending ? one - other : other - one;
}

function addFilter(table) {
  const box = document.createElement("input");
  box.type = "search";
  box.placeholder = table.dataset.filter;
  box.setAttribute("aria-label", table.dataset.filter);

  const label = document.createElement("label");
  label.className = "search";
  label.append(box);
  toolsOf(table).prepend(label);

  const count = table.closest(".sheet")?.querySelector("[data-row-count]");
  box.addEventListener("input", () => {
    const rows = [...table.tBodies].flatMap(body => [...body.rows]).filter(row => !row.matches(".sum"));
    const wanted = box.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);

    const shown = rows.filter(row => !row.hidden).length;
    if (count) count.textContent = table.dataset.rows.replace("{0}", shown).replace("{1}", rows.length);
  });
}

// The row of tools above a table: the sheet's own, or one made for it.
function toolsOf(table) {
  const own = table.closest(".sheet")?.querySelector(".table-tools");
  if (own) return own;

  const made = document.createElement("div");
  made.className = "table-tools";
  (table.closest(".scroll") ?? table).before(made);
  return made;
}
