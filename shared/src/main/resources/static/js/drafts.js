// Keeps a draft on the server while it is written, and shows what a colleague wrote before it would be overwritten.
// Nothing is kept in the browser but the page itself. Without this file the button saves.

import { element, key, post, saved, submitter } from "./forms.js";

const PAUSE = 4000;
const AGAIN = 15000;

const words = document.documentElement.lang === "en"
  ? {
      waiting: "Not saved yet.",
      saving: "Saving …",
      saved: (version) => `Saved, change ${version}.`,
      lost: "Not saved yet: no connection. What you wrote stays here and is saved as soon as there is one.",
      ended: "Not saved yet: your session has ended. Log in in a new tab; what you wrote is saved then.",
      refused: "Not saved yet: ",
      other: "A colleague changed this draft meanwhile. See what stands there now beside your fields, then keep yours or take theirs.",
      theirs: "A colleague wrote: ",
      keep: "Keep what I wrote",
      take: "Take the colleague's draft",
      empty: "(empty)",
    }
  : {
      waiting: "Chưa lưu.",
      saving: "Đang lưu …",
      saved: (version) => `Đã lưu, lần sửa thứ ${version}.`,
      lost: "Chưa lưu: mất kết nối. Nội dung vẫn còn ở đây và được lưu ngay khi có kết nối.",
      ended: "Chưa lưu: phiên làm việc đã hết. Hãy đăng nhập ở thẻ mới; nội dung sẽ được lưu ngay sau đó.",
      refused: "Chưa lưu: ",
      other: "Đồng nghiệp đã sửa bản này trong lúc bạn viết. Xem nội dung hiện có bên cạnh các ô, rồi giữ của bạn hoặc lấy của đồng nghiệp.",
      theirs: "Đồng nghiệp viết: ",
      keep: "Giữ nội dung của tôi",
      take: "Lấy bản của đồng nghiệp",
      empty: "(để trống)",
    };

const form = document.querySelector("form[data-draft]");
const state = form.querySelector("[data-draft-state]");
let timer = 0;
let under = null;
let conflict = false;
let kept = contents(form);

/** What is saved. */
function contents(of) {
  return new URLSearchParams([...new FormData(of)].filter(([name]) => name.startsWith("contents."))).toString();
}

/** Once nothing is missing, sending is what comes next. */
function weigh() {
  const whole = [...form.querySelectorAll("[data-needed]")].every((one) => one.value.trim());
  form.querySelector("[data-draft-send]").classList.toggle("main", whole);
  form.querySelector("[data-draft-save]").classList.toggle("main", !whole);
}

function tell(text) {
  state.textContent = text;
}

function later(time) {
  clearTimeout(timer);
  timer = setTimeout(save, time);
}

async function save() {
  const now = contents(form);
  if (under || conflict || now === kept) {
    return;
  }
  tell(words.saving);
  form.elements._key.value = key();
  // Without a next page: what is saved in passing leaves no receipt.
  under = post(form, form.action, (fields) => fields.delete("_next"));
  try {
    const answer = await under;
    if (answer.ok) {
      const version = answer.headers.get("ETag").replace(/\D/g, "");
      form.elements._version.value = version;
      form.elements._key.value = key();
      kept = now;
      tell(words.saved(version));
      if (contents(form) === kept) {
        saved(form);
      } else {
        later(PAUSE);
      }
    } else if (answer.status === 401) {
      tell(words.ended);
      later(AGAIN);
    } else if (answer.status === 412) {
      await compare();
    } else {
      tell(words.refused + (await answer.json()).detail);
    }
  } catch {
    tell(words.lost);
    later(AGAIN);
  } finally {
    under = null;
  }
}

/** Beside each field that differs, what a colleague left there. */
async function compare() {
  conflict = true;
  tell(words.waiting);
  const page = await (await fetch(window.location.pathname, { headers: { Accept: "text/html" } })).text();
  const theirs = new DOMParser().parseFromString(page, "text/html").querySelector("form[data-draft]");
  if (!theirs) {
    window.location.reload();
    return;
  }
  const box = element("div", "", { class: "notice warn", role: "alert", tabindex: "-1", "data-draft-other": "" });
  const keep = element("button", words.keep, { type: "button", class: "main" });
  const take = element("button", words.take, { type: "button" });
  const told = [];
  [...form.elements].filter((one) => one.name.startsWith("contents.") && one.type !== "hidden").forEach((mine) => {
    const other = theirs.elements[mine.name];
    if (other && other.value !== mine.value) {
      const said = other.selectedOptions ? other.selectedOptions[0].textContent : other.value;
      const beside = element("p", words.theirs + (said || words.empty), { class: "hint", "data-draft-theirs": "" });
      mine.after(beside);
      told.push(beside);
    }
  });
  const end = () => {
    box.remove();
    told.forEach((one) => one.remove());
    form.elements._version.value = theirs.elements._version.value;
    kept = contents(theirs);
    conflict = false;
  };
  keep.addEventListener("click", () => {
    end();
    save();
  });
  take.addEventListener("click", () => {
    [...form.elements].filter((one) => one.name.startsWith("contents.")).forEach((mine) => {
      if (theirs.elements[mine.name]) {
        mine.value = theirs.elements[mine.name].value;
      }
    });
    end();
    weigh();
    saved(form);
    tell(words.saved(form.elements._version.value));
  });
  const buttons = element("p", "", { class: "actions" });
  buttons.append(keep, take);
  box.append(element("p", words.other), buttons);
  form.prepend(box);
  box.focus();
}

form.addEventListener("input", () => {
  weigh();
  if (!conflict) {
    tell(words.waiting);
    later(PAUSE);
  }
});

window.addEventListener("online", save);
document.addEventListener("visibilitychange", save);

/** What is being saved is waited for, so that nobody stumbles over their own last version. */
form.addEventListener("submit", async (event) => {
  clearTimeout(timer);
  const button = submitter(event);
  if (under) {
    event.preventDefault();
    event.stopImmediatePropagation();
    await under.catch(() => {});
    setTimeout(() => (button || form.querySelector("button")).click());
  }
}, true);
