// The inbox by keyboard (j, k, x, Enter; it can be switched off), the true number on its button, and its renewal every
// 30 seconds, which keeps what was chosen and waits while nobody looks.

const KEYS = "bangvang-keys";
const control = document.getElementById("keys");
const inbox = () => document.getElementById("inbox");
const boxes = () => [...inbox().querySelectorAll("input[name='id']")];

function count() {
  const button = inbox().querySelector("[data-chosen]");
  if (button) {
    button.dataset.none ||= button.textContent;
    const chosen = boxes().filter((one) => one.checked).length;
    button.textContent = chosen ? button.dataset.chosen.replace("#", chosen) : button.dataset.none;
  }
}

function move(step) {
  const rows = [...inbox().querySelectorAll("[data-row]")];
  const here = document.activeElement.closest?.("tr");
  const at = rows.findIndex((row) => here?.contains(row));
  rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type='checkbox']), textarea, select, [contenteditable]");
  if (!control.checked || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    move(event.key === "j" ? 1 : -1);
  } else if (event.key === "x") {
    const box = document.activeElement.closest("tr")?.querySelector("input[name='id']");
    if (box) {
      event.preventDefault();
      box.checked = !box.checked;
      count();
    }
  }
});

document.addEventListener("change", (event) => {
  if (event.target === control) {
    localStorage.setItem(KEYS, control.checked ? "on" : "off");
  } else if (event.target.matches("input[name='id']")) {
    count();
  }
});

/** What was chosen in a filter and not sent yet would be lost. */
function isFiltering() {
  return [...inbox().querySelectorAll("select")].some((select) => {
    const before = [...select.options].find((option) => option.defaultSelected) || select.options[0];
    return select === document.activeElement || select.value !== before.value;
  });
}

let chosen = new Set();
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden || isFiltering()) {
    event.preventDefault();
  }
});
document.addEventListener("htmx:beforeSwap", () => {
  chosen = new Set(boxes().filter((one) => one.checked).map((one) => one.id));
});
document.addEventListener("htmx:afterSwap", () => {
  boxes().forEach((one) => (one.checked = chosen.has(one.id)));
  count();
});

control.checked = localStorage.getItem(KEYS) !== "off";
control.closest("[data-keys-switch]").hidden = false;
count();
