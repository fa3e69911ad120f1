// What makes the office quick by keyboard. Every page works without it.
import "./keys.js";
import "./panel.js";
import "./tables.js";
