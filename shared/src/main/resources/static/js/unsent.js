// Keeps on the server what is filled in on a form and not sent yet: it is there again after the page was closed, the login has
// ended, or on another device of the same account. Nothing is kept in the browser but the page itself.
// Without this file what is filled in lives in the page alone until it is sent.

import { element, saved, token } from "./forms.js";

const ADDRESS = "/api/account/unsent-forms";
const PAUSE = 2000;
const AGAIN = 10000;
const SHORT = 20000;

const words = document.documentElement.lang === "en"
  ? {
      waiting: "Not saved yet.",
      saved: (at) => `Saved at ${at}; not sent yet.`,
      back: "The fields below hold what you entered then.",
      discard: "Discard what is not sent",
      lost: "Not saved yet: no connection. What you entered stays here and is saved as soon as there is one.",
      ended: "Not saved yet: your session has ended. Log in in a new tab; what you entered is saved then.",
      refused: "Not saved yet: ",
    }
  : {
      waiting: "Chưa lưu.",
      saved: (at) => `Đã lưu lúc ${at}; chưa gửi.`,
      back: "Các ô dưới đây có nội dung bạn nhập khi đó.",
      discard: "Bỏ nội dung chưa gửi",
      lost: "Chưa lưu: mất kết nối. Nội dung vẫn còn ở đây và được lưu ngay khi có kết nối.",
      ended: "Chưa lưu: phiên làm việc đã hết. Hãy đăng nhập ở thẻ mới; nội dung sẽ được lưu ngay sau đó.",
      refused: "Chưa lưu: ",
    };

/** A row is known by the criterion it is about, which the page says: another time it may stand elsewhere. */
function nameOf(form, field) {
  return field.name.replace(/^\w+\[\d+\]/, (row) => {
    const about = form.elements[`${row}.criterion`];
    return about?.type === "hidden" ? about.value : row;
  });
}

/** What can be filled in, each with a name of its own. */
function fields(form) {
  const seen = new Map();
  return [...form.elements]
    .filter((one) => one.matches("input:not([type=hidden]), select, textarea") && one.name && !one.name.startsWith("_"))
    .map((one) => {
      const name = nameOf(form, one);
      seen.set(name, (seen.get(name) ?? 0) + 1);
      return [`${name} ${seen.get(name)}`, one];
    });
}

/** What stands in a field as long as nobody touches it. */
function untouched(field) {
  return field.matches("select")
    ? ([...field.options].find((one) => one.defaultSelected) ?? field.options[0]).value
    : field.defaultValue;
}

/** What was filled in otherwise than the page says by itself; empty when nothing was. */
function filledIn(form) {
  const changed = fields(form).filter(([, field]) => field.value !== untouched(field));
  return changed.length ? JSON.stringify(Object.fromEntries(changed.map(([name, field]) => [name, field.value]))) : "";
}

function putBack(form) {
  const kept = new Map(Object.entries(JSON.parse(form.dataset.unsent)));
  fields(form)
    .filter(([name]) => kept.has(name))
    .forEach(([name, field]) => (field.value = kept.get(name)));
  form.closest("details").open = true;
}

/** A short one arrives even if the page is left meanwhile. */
function send(form, filled) {
  const body = JSON.stringify({ caseId: form.dataset.unsentCase, act: form.dataset.unsentAct, fields: filled });
  return fetch(ADDRESS, {
    method: "POST",
    keepalive: body.length < SHORT,
    headers: { Accept: "application/json", "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
    body,
  });
}

function keep(form) {
  const state = form.querySelector("[data-unsent-state]");
  let timer = 0;
  let under = null;
  let over = false;

  function tell(text) {
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  function later(time) {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  }

  async function why(answer) {
    if (answer?.status === 401) {
      return words.ended;
    }
    return answer ? words.refused + (await answer.json().catch(() => ({ title: answer.status }))).title : words.lost;
  }

  async function save() {
    const now = filledIn(form);
    if (over || under || now === kept) {
      return;
    }
    under = send(form, now).catch(() => null);
    const answer = await under;
    under = null;
    if (answer?.ok) {
      kept = now;
      tell(now && words.saved(new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" })));
    } else {
      tell(await why(answer));
    }
    if (filledIn(form) !== kept) {
      later(answer?.ok ? PAUSE : AGAIN);
    } else {
      saved(form);
    }
  }

  async function forget() {
    over = true;
    clearTimeout(timer);
    await under;
    return send(form, "").catch(() => null);
  }

  /** What stands in the fields now, and how to be rid of it. */
  function sayBack() {
    const box = element("div", "", { class: "notice", role: "status", "data-unsent-back": "" });
    const discard = element("button", words.discard, { type: "button" });
    discard.addEventListener("click", async () => {
      discard.disabled = true;
      await forget();
      saved(form);
      window.location.reload();
    });
    const buttons = element("p", "", { class: "actions" });
    buttons.append(discard);
    box.append(element("p", `${words.saved(form.dataset.unsentAt)} ${words.back}`), buttons);
    form.prepend(box);
  }

  if (form.dataset.unsent) {
    putBack(form);
    sayBack();
  }
  let kept = filledIn(form);
  form.addEventListener("input", () => {
    tell(words.waiting);
    later(PAUSE);
  });
  form.addEventListener("bangvang:sent", (event) => event.detail.push(forget()));
  window.addEventListener("online", save);
  document.addEventListener("visibilitychange", save);
}

document.querySelectorAll("form[data-unsent-act]").forEach(keep);
