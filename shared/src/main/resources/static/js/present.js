// Place by place before a meeting: Page Down, Space, Enter or an arrow goes on, Page Up or an arrow goes back, Escape ends.
// Without this file the links on each place do the same.

import { isPaused } from "./renewal.js";

const slides = () => [...document.querySelectorAll(".slide")];
const FORTH = ["PageDown", " ", "ArrowRight", "ArrowDown"];
const BACK = ["PageUp", "ArrowLeft", "ArrowUp"];

function current() {
  const at = slides().findIndex((slide) => `#${slide.id}` === window.location.hash);
  return at < 0 ? 0 : at;
}

function show(at) {
  const all = slides();
  const slide = all[Math.max(0, Math.min(all.length - 1, at))];
  window.history.replaceState(null, "", `#${slide.id}`);
  slide.scrollIntoView();
  slide.focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  const onLink = event.target.closest("a") && event.key === "Enter";
  const onButton = event.target.closest("button") && ["Enter", " "].includes(event.key);
  if (event.ctrlKey || event.altKey || event.metaKey || onLink || onButton) {
    return;
  }
  const to = {
    Home: () => 0,
    End: () => slides().length - 1,
  }[event.key];
  if (to) {
    show(to());
  } else if (FORTH.includes(event.key) || event.key === "Enter") {
    show(current() + 1);
  } else if (BACK.includes(event.key)) {
    show(current() - 1);
  } else if (event.key === "Escape" && !(document.fullscreenElement || document.webkitFullscreenElement)) {
    window.location.assign(window.location.pathname.replace(/\/present$/, ""));
  } else {
    return;
  }
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#p"]');
  if (link) {
    event.preventDefault();
    show(slides().findIndex((slide) => `#${slide.id}` === link.hash));
  }
});

show(current());

// It stays as things stand: told when something has changed, it asks for the page again and keeps its place.
const POLL_MILLIS = 30000;

async function renew() {
  const answer = await fetch(window.location.pathname + window.location.search, { headers: { Accept: "text/html" } });
  if (answer.redirected || [401, 403, 404].includes(answer.status)) {
    // Whoever looks may no longer see it, so it does not stay on the wall.
    window.location.reload();
    return;
  }
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("main");
  const shown = document.querySelector("main");
  if (now && now.innerHTML !== shown.innerHTML) {
    shown.replaceWith(document.adoptNode(now));
    show(current());
  }
}

const again = () => isPaused() || renew().catch(() => {});
document.addEventListener("bangvang:renewal", again);
const news = new EventSource(`${window.location.pathname}/changes`);
let polling = 0;
news.addEventListener("changed", again);
news.addEventListener("listening", again);
news.addEventListener("error", () => {
  if (news.readyState === EventSource.CLOSED && !polling) {
    polling = window.setInterval(again, POLL_MILLIS);
  }
});
