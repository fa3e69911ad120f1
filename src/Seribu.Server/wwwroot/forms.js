// The grid of a monthly form.
import { wake } from "./grid/grid.js";

wake(/** @type {HTMLTableElement} */ (document.querySelector("[data-typing]")));
