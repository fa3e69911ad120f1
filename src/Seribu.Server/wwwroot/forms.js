// The grid of a monthly form.
import { wake } from "./grid/grid.js";

wake(/** @type {HTMLTableElement} */ (document.querySelector("[data-typing]")));

// Choosing a posyandu is asking for it.
for (const form of document.querySelectorAll("[data-send-on-change]")) {
  form.querySelector("button").hidden = true;
  form.addEventListener("change", () => form.submit());
}
