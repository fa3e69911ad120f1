// Finds a child on the list and goes there; who is not on it can be added, if they may be written for.
import { ask, send } from "../grid/server.js";

/**
 * @param {HTMLTableElement} grid
 * @param {() => import("../grid/line.js").Line[]} all
 * @param {(body: HTMLTableSectionElement) => import("../grid/line.js").Line} add
 */
export function followFinding(grid, all, add) {
  const form = document.querySelector("[data-find]");
  const box = form.querySelector("input");
  const found = document.getElementById("day-found");

  form.addEventListener("submit", event => {
    event.preventDefault();
    const wanted = fold(box.value);
    const here = wanted === "" ? undefined : all().find(line => fold(line.body.dataset.name).includes(wanted));
    if (here) goTo(here);
    else if (wanted !== "") look(box.value);
  });
  box.addEventListener("keydown", event => event.key === "Escape" && close());

  async function look(wanted) {
    const answer = await ask("Find", { q: wanted }).catch(() => null);
    if (answer === null) return;
    found.innerHTML = answer;
    found.hidden = false;
    const listed = new Set(all().map(line => line.body.dataset.subject));
    for (const guest of found.querySelectorAll("[data-guest]")) if (listed.has(guest.dataset.guest)) guest.remove();
    (found.querySelector("button") ?? box).focus();
  }

  found.addEventListener("click", async event => {
    const button = event.target.closest("[data-add]");
    if (!button) return;
    const number = Math.max(0, ...all().map(line => Number(line.body.dataset.number))) + 1;
    const line = new URLSearchParams({ Subject: button.dataset.add, SubjectVillage: button.dataset.village, Number: `${number}` });
    const body = await send("Guest", line).catch(() => null);
    if (!body) return;
    grid.hidden = false;
    grid.append(body);
    goTo(add(body));
  });
  found.addEventListener("keydown", event => event.key === "Escape" && close());

  function goTo(line) {
    close();
    line.body.scrollIntoView({ block: "center" });
    line.focus();
  }

  function close() {
    found.hidden = true;
    found.replaceChildren();
    box.value = "";
  }
}

// Enough to find a name on the screen; the server folds spellings.
const fold = name => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().trim();
