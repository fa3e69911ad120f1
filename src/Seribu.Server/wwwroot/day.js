// The grid of a posyandu day.
import { wake } from "./grid/grid.js";
import { followFinding } from "./day/find.js";
import { followLegend } from "./day/legend.js";

const table = /** @type {HTMLTableElement} */ (document.querySelector("[data-typing]"));
const { all, add, lineOf } = wake(table);

followFinding(table, all, add);
followLegend(table, lineOf);
