// Lines that could not be sent stay on the screen and are sent again: by themselves, when the connection is back, or by hand.
const again = 5000;

export class Outbox {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {Set<import("./line.js").Line>} */
    this.waiting = new Set();
    /** Why: "offline", "signin", "broken", "gone"; empty when nothing waits. */
    this.why = "";
    addEventListener("online", () => this.sendAll());
    addEventListener("focus", () => this.sendAll());
  }

  /** @param {import("./line.js").Line} line @param {string} why */
  wait(line, why) {
    this.waiting.add(line);
    line.body.classList.add("line-waits");
    this.complain(why);
  }

  /** @param {string} why */
  complain(why) {
    this.why = why;
    clearTimeout(this.timer);
    if (why === "offline" || why === "broken") this.timer = setTimeout(() => this.sendAll(), again);
    this.changed();
  }

  /** @param {import("./line.js").Line} line */
  done(line) {
    line.body.classList.remove("line-waits");
    this.waiting.delete(line);
    if (this.waiting.size === 0) this.why = "";
  }

  sendAll() {
    if (this.waiting.size === 0) this.why = "";
    for (const line of [...this.waiting]) line.save();
    this.changed();
  }
}
