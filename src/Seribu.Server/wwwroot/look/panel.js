// The explanation beside a table: marks the row it explains, takes the focus when it opens and gives it back.
let opener = null;

document.addEventListener("htmx:afterSwap", event => {
  const panel = event.detail.target.querySelector?.(".panel");
  if (!panel) return;

  opener = event.detail.requestConfig.elt;
  for (const row of document.querySelectorAll("tr.chosen")) row.classList.remove("chosen");
  opener.closest("tr")?.classList.add("chosen");

  const heading = panel.querySelector("h2");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: window.innerWidth > 1100 });
});

// A panel that htmx brought can go without asking the server; one that came with the page goes by its link.
document.addEventListener("click", event => {
  const link = event.target.closest("[data-close]");
  if (!link || !opener?.isConnected) return;

  event.preventDefault();
  link.closest(".panel").remove();
  opener.closest("tr")?.classList.remove("chosen");
  opener.focus();
  history.replaceState(history.state, "", link.href);
});
