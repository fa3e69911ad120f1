// What makes the office quick by keyboard. Every page works without it.
import "./keys.js";
import "./panel.js";
import "./tables.js";

// A refusal far down a page comes into view, unless a wrong field has the cursor already.
if (!document.querySelector("[autofocus]")) document.querySelector(".notice-refused")?.focus();
