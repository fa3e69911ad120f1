// Speaks with the server. An answer is always markup made there; nothing is worked out here.
const grid = /** @type {HTMLElement} */ (document.querySelector("[data-typing]"));
const token = /** @type {HTMLInputElement} */ (document.querySelector("#typing-token [name=__RequestVerificationToken]")).value;

/** Why nothing came back that could be used: "offline", "signin", "broken", "gone". */
export class Unanswered extends Error {
  /** @param {string} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** @param {string} handler @param {Record<string, string>} [values] */
const address = (handler, values) => `${grid.dataset.typing}&${new URLSearchParams({ handler, ...values })}`;

/**
 * Sends a line and gives back its new markup.
 * @param {string} handler @param {URLSearchParams} line @param {AbortSignal} [signal]
 * @returns {Promise<HTMLTableSectionElement>}
 */
export async function send(handler, line, signal) {
  const answer = await reach(address(handler), { method: "POST", body: line, headers: { RequestVerificationToken: token }, signal });
  const table = document.createElement("table");
  table.innerHTML = await answer.text();
  return table.tBodies[0] ?? fail("broken");
}

/** Asks for a part of the page. @param {string} handler @param {Record<string, string>} [values] */
export async function ask(handler, values) {
  return (await reach(address(handler, values), {})).text();
}

/** @param {string} url @param {RequestInit} request */
async function reach(url, request) {
  const answer = await fetch(url, { ...request, redirect: "manual" }).catch(error => (error.name === "AbortError" ? Promise.reject(error) : fail("offline")));
  // Signed out, or signed in as somebody else meanwhile.
  if (answer.type === "opaqueredirect" || answer.status === 400 || answer.status === 403) fail("signin");
  if (answer.status === 404) fail("gone");
  if (!answer.ok) fail("broken");
  return answer;
}

/** @param {string} why @returns {never} */
function fail(why) {
  throw new Unanswered(why);
}

/** An id that sorts by the moment it was made (UUID version 7, RFC 9562). */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = BigInt(Date.now());
  for (let i = 0; i < 6; i++) bytes[i] = Number((now >> BigInt(8 * (5 - i))) & 0xffn);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
