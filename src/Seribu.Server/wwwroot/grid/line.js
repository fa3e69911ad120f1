// One child's line: what was typed, what is kept, what is asked.
import { newId, send } from "./server.js";
import { addTo, cellOf, cellsOf, clear, fill, isBlank, read, spoken, takeOver } from "./cells.js";
import { done } from "./undo.js";

const pause = 220;
const keptStates = ["received", "absent", "conflict", "empty"];
const voice = document.getElementById("typing-voice");

export class Line {
  /**
   * @param {HTMLTableSectionElement} body
   * @param {import("./outbox.js").Outbox} outbox
   * @param {(line: Line, kept: boolean) => void} changed
   */
  constructor(body, outbox, changed) {
    this.body = body;
    this.outbox = outbox;
    this.changed = changed;
    /** A line that was sent and whose answer never came: it goes again, byte for byte. @type {{ handler: string, body: URLSearchParams, signature: string } | null} */
    this.inFlight = null;
    this.settle();
    body.addEventListener("input", () => this.typed());
    body.addEventListener("focusin", event => event.target.dataset.cell && this.entered(event.target));
    body.addEventListener("focusout", event => body.contains(event.relatedTarget) || this.leave());
    body.addEventListener("click", event => this.pressed(event.target));
  }

  /** What stands in the cells is what the book has. */
  settle() {
    this.absent = this.body.dataset.absent === "y";
    this.before = this.values;
    this.saved = this.signature;
    /** What other records say already; nothing of it is in the line's own until it is gone through. */
    this.isForetold = this.body.dataset.foretold === "y";
    /** What is asked about, by signature: a changed number is a new answer. */
    this.asked = "";
    /** Doubts that were answered, each for the value it was asked about. @type {{ field: string, code: string, value: string | undefined }[]} */
    this.answered = [];
  }

  get state() { return this.body.dataset.state; }
  get fact() { return this.body.dataset.fact ?? ""; }
  get values() { return { absent: this.absent, ...read(this.body) }; }
  get hasFocus() { return this.body.contains(document.activeElement); }
  get isEmpty() { return !this.absent && isBlank(this.body); }
  get signature() { return this.isEmpty ? "" : JSON.stringify([this.absent, ...spoken(this.body)]); }
  get isUnsaved() { return this.inFlight !== null || this.signature !== this.saved; }
  get isAsking() { return this.asked !== "" && this.asked === this.signature; }

  /** @param {string} name */
  cell(name) { return cellOf(this.body, name); }

  get cells() { return cellsOf(this.body); }
  get loud() { return this.cells.filter(cell => !cell.dataset.quiet); }

  /** @param {string} [name] without one the first that says something */
  focus(name) { (name ? this.cell(name) : this.loud[0] ?? this.cells[0]).focus(); }

  focusAsked() {
    const cell = this.askedCell ?? this.loud[0];
    cell.focus();
    cell.select?.();
  }

  get askedCell() { return this.body.querySelector(`[data-field="${this.body.dataset.ask}"]`); }

  /** @param {HTMLInputElement} cell */
  entered(cell) {
    this.body.classList.add("line-open");
    this.atEntry = cell.value;
    if (cell.matches("input")) cell.select();
  }

  typed() {
    if (!isBlank(this.body)) this.absent = false;
    clearTimeout(this.timer);
    this.previewing?.abort();
    if (this.signature !== "" && this.signature !== this.saved) this.timer = setTimeout(() => this.preview(), pause);
  }

  async preview() {
    this.previewing = new AbortController();
    const signature = this.signature;
    try {
      const answer = await send("Preview", this.form(null, this.mends), this.previewing.signal);
      if (signature === this.signature && this.inFlight === null && this.isUnsaved) this.show(answer);
    } catch {
      // Only a preview: the line itself is sent, and complained about, when it is left.
    }
  }

  /** What typing mends: somebody else's record only for those who may. */
  get mends() { return this.body.dataset.mend === "y" ? this.fact : ""; }

  /** The line as the server takes it. @param {string | null} fact @param {string} replaces */
  form(fact, replaces) {
    const { subject, village = "", number = "0" } = this.body.dataset;
    const form = new URLSearchParams({ Subject: subject, SubjectVillage: village, Number: number, Absent: `${this.absent}` });
    if (fact) form.set("Fact", fact);
    if (replaces) form.set("Replaces", replaces);
    addTo(form, this.body);
    for (const { field, code, value } of this.answered) if (this.valueOf(field) === value) form.append("Confirmed", code);
    return form;
  }

  /** @param {string} field as the server names it */
  valueOf(field) { return this.body.querySelector(`[data-field="${field}"]`)?.value.trim(); }

  /** The line is left: what changed can be undone, and what is complete is kept. */
  leave() {
    this.body.classList.remove("line-open");
    this.remember();
    if (this.isUnsaved && !this.isAsking) this.save();
    else this.changed(this, false);
  }

  /** The line was gone through to its end: what other records foretold becomes its own. */
  finish() {
    if (this.isForetold && !this.isEmpty) this.saved = "?";
  }

  remember() {
    if (JSON.stringify(this.before) === JSON.stringify(this.values)) return;
    done({ line: this, values: this.before });
    this.before = this.values;
  }

  /** Keeps the line. A line whose answer never came goes first, so that nothing is written twice. */
  async save() {
    if (this.saving) return;
    this.saving = true;
    clearTimeout(this.timer);
    try {
      while (this.isUnsaved && !this.isAsking) {
        this.inFlight ??= this.next;
        this.taken(await send(this.inFlight.handler, this.inFlight.body));
      }
      this.outbox.done(this);
    } catch (error) {
      this.outbox.wait(this, error.why ?? "broken");
    } finally {
      this.saving = false;
      this.changed(this, true);
    }
  }

  // A line emptied by hand is taken back, with everything it had mended.
  get next() {
    return this.isEmpty && this.fact
      ? { handler: "Withdraw", body: this.form(newId(), this.fact), signature: "" }
      : { handler: "Line", body: this.form(newId(), this.mends), signature: this.signature };
  }

  /** @param {HTMLTableSectionElement} answer */
  taken(answer) {
    const { handler, signature } = this.inFlight;
    const kept = keptStates.includes(answer.dataset.state);
    this.inFlight = null;
    if (kept && handler === "Line") {
      if (answer.dataset.fact) done({ line: this, fact: answer.dataset.fact });
      this.saved = signature;
    }
    if (kept && handler === "Withdraw") this.saved = answer.dataset.fact ? "?" : "";
    if (kept && signature !== this.signature) return void Object.assign(this.body.dataset, answer.dataset);

    // Once it is left, a kept line stands as the book has it: 77.5 becomes 77,5.
    this.show(answer, kept && handler === "Line" && !this.hasFocus);
    if (!kept && !this.hasFocus && isUntouched(document.activeElement)) this.focusAsked();
  }

  /** Takes over what the server says about the line. @param {HTMLTableSectionElement} answer */
  show(answer, anew = false) {
    const open = this.body.classList.contains("line-open");
    if (answer.dataset.foretold === undefined) delete this.body.dataset.foretold;
    Object.assign(this.body.dataset, answer.dataset);
    if (answer.dataset.fact === undefined) delete this.body.dataset.fact;
    this.body.className = `${answer.className}${open ? " line-open" : ""}`;
    const strip = takeOver(this.body, answer, anew);

    if (anew) this.settle();
    this.asked = answer.dataset.ask ? this.signature : "";
    voice.textContent = strip?.querySelector("b").textContent ?? "";
    this.changed(this, false);
  }

  /** Did not come, or came after all. */
  toggleAbsent() {
    this.remember();
    clear(this.body);
    this.absent = !this.absent;
    this.asked = "";
    this.remember();
    this.save();
  }

  /** The number is right: it is kept with its mark. */
  confirm() {
    const codes = (this.body.dataset.codes ?? "").split(" ").filter(code => code !== "").map(code => code.split(":"));
    this.answered.push(...codes.map(([field, code]) => ({ field, code, value: this.valueOf(field) })));
    this.asked = "";
    this.body.querySelector("tr.asks")?.remove();
    if (this.hasFocus) this.preview();
    else this.save();
  }

  /** @param {Element} target */
  pressed(target) {
    const again = target.closest("[data-again]");
    const right = target.closest("[data-right]");
    if (again || right) this.focusAsked();
    if (right) this.confirm();
  }

  /** Puts values back as they were. @param {{ absent: boolean }} values */
  restore(values) {
    this.absent = values.absent;
    fill(this.body, values);
    this.before = this.values;
    this.asked = "";
    if (this.hasFocus) this.typed();
    else this.leave();
  }

  /** Takes a kept fact back; what it had mended stands again. @param {string} fact */
  async takeBack(fact) {
    try {
      this.show(await send("Withdraw", this.form(newId(), fact)), true);
    } catch (error) {
      done({ line: this, fact });
      this.outbox.complain(error.why ?? "broken");
    }
    this.changed(this, true);
  }
}

// Whoever is already typing in the next line is not pulled back; the words below the grid say what waits.
function isUntouched(cell) {
  return cell === document.body || (cell.dataset.cell !== undefined && cell.value === "" && cell.closest("tbody").dataset.state === "empty");
}
