// Shortcuts: "/" finds, a letter printed on a button presses it, Escape closes. They can be switched off and stay off.
const off = "seribu-keys-off";
const allowed = () => localStorage.getItem(off) === null;
const isTyping = element => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;

function press(event) {
  if (event.key === "Escape") return close(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !allowed() || isTyping(event.target)) return;

  const wanted = event.key === "/" ? document.querySelector("[data-search]") : buttonOf(event.key);
  if (!wanted) return;

  event.preventDefault();
  if (wanted.matches("input")) {
    wanted.focus();
    wanted.select();
  } else {
    wanted.click();
  }
}

function buttonOf(key) {
  return [...document.querySelectorAll("[data-key]")].find(button => button.dataset.key.toLowerCase() === key.toLowerCase());
}

// First out of the search box, then the open explanation.
function close(event) {
  if (event.target.matches("[data-search]")) return event.target.blur();
  if (document.querySelector(":popover-open") || isTyping(event.target)) return;
  document.querySelector("[data-close]")?.click();
}

function showSwitch() {
  for (const button of document.querySelectorAll("[data-keys-switch]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", allowed());
  }
}

document.addEventListener("keydown", press);
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) window.print();
  if (!event.target.closest("[data-keys-switch]")) return;

  if (allowed()) localStorage.setItem(off, "1");
  else localStorage.removeItem(off);
  showSwitch();
});
showSwitch();
