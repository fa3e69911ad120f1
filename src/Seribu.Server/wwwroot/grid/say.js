// What stands between grid and foot while something waits: no connection, signed out, questions without an answer.
const box = document.getElementById("typing-say");

/** @param {import("./outbox.js").Outbox} outbox @param {import("./line.js").Line[]} asking */
export function say(outbox, asking) {
  const kind = outbox.why || (asking.length > 0 ? "waits" : "");
  box.hidden = kind === "";
  if (kind === "") return;

  const one = kind === "waits" && asking.length === 1;
  const words = box.dataset[one ? "waitsOne" : kind].replace("#", String(kind === "waits" ? asking.length : outbox.waiting.size));
  const place = box.querySelector("[data-words]");
  if (place.innerHTML !== words) place.innerHTML = words;
  box.querySelector("[data-when=signin]").hidden = kind !== "signin";
  box.querySelector("[data-send]").hidden = kind === "waits";
  box.querySelector("[data-go]").hidden = kind !== "waits";
}
