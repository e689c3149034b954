// What a page renews by itself is stopped by a button, on all pages of this browser, and goes on when that is pressed again.

const KEY = "bangvang-renewal";
const asked = new Set();

// htmx writes down the address, and with it the name that was looked for: the browser is to keep none of that.
sessionStorage.removeItem("htmx-current-path-for-history");

export const isPaused = () => localStorage.getItem(KEY) === "off";

function show() {
  document.querySelectorAll("[data-renewal]").forEach((button) => {
    button.textContent = isPaused() ? button.dataset.resume : button.dataset.pause;
    button.hidden = false;
  });
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const from = event.target;
  if (!from.matches('[hx-trigger*="every"]')) {
    return;
  }
  const address = from.getAttribute("hx-get");
  const isFirst = from.matches('[hx-trigger*="load"]') && !asked.has(address);
  asked.add(address);
  if (isPaused() && !isFirst) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-renewal]")) {
    localStorage.setItem(KEY, isPaused() ? "on" : "off");
    show();
    document.dispatchEvent(new CustomEvent("bangvang:renewal"));
  }
});

show();
