// Says some minutes before that a login ends, so that whoever writes can log in again beforehand.

const BEFORE_MILLIS = 10 * 60 * 1000;
const EVERY_MILLIS = 30000;
const told = document.querySelector("[data-session]");
const opened = Date.now();
let used = opened;

function check() {
  const ends = Math.min(opened + told.dataset.left * 1000, used + told.dataset.idle * 1000);
  told.firstElementChild.hidden = ends - Date.now() > BEFORE_MILLIS;
}

// What the page asks for keeps the login alive, though not beyond its last hour.
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail?.successful) {
    used = Date.now();
  }
});
// After a computer slept its clock is ahead of every timer.
document.addEventListener("visibilitychange", check);
setInterval(check, EVERY_MILLIS);
check();
