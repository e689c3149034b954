// Forms that people do not lose: sent in the background, with one key an intention, problems at their fields.
// Without this file the same forms are posted as they are.

const words = document.documentElement.lang === "en"
  ? {
      lost: "The connection was lost. What you entered is still here; try again.",
      ended: "Your session has ended. Log in again in the new tab, then send this form once more.",
      logIn: "Log in in a new tab",
      wrong: "Something is to be put right",
      unsaved: "What you entered has not been sent.",
      password: "Your password",
    }
  : {
      lost: "Mất kết nối. Nội dung đã nhập vẫn còn ở đây; hãy thử lại.",
      ended: "Phiên làm việc đã hết. Hãy đăng nhập lại ở thẻ mới rồi gửi lại biểu mẫu này.",
      logIn: "Đăng nhập ở thẻ mới",
      wrong: "Có chỗ cần sửa",
      unsaved: "Nội dung đã nhập chưa được gửi.",
      password: "Mật khẩu của bạn",
    };

export const ASKS_AGAIN = ["LOG_IN_AGAIN", "WRONG_PASSWORD"];

const changed = new Set();
let pressed = null;

// Before the form is sent: Safari says only since 15.4 by which button it was.
document.addEventListener("click", (event) => (pressed = event.target.closest("button")), true);

/** The button by which a form is sent; the first one when a key did it. */
export function submitter(event) {
  return event.submitter || (pressed?.form === event.target ? pressed : null);
}

/** A new key for an intention, in every browser and without HTTPS too. */
export function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

const errorOf = (input) => `${input.id}-error`;
const describers = (input) => (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);

/** A field may have a hint before it has an error. */
function describe(input, ids) {
  if (ids.length) {
    input.setAttribute("aria-describedby", ids.join(" "));
  } else {
    input.removeAttribute("aria-describedby");
  }
}

function clear(form) {
  form.querySelectorAll(".error").forEach((one) => one.remove());
  form.querySelectorAll(".bad-field").forEach((one) => one.classList.remove("bad-field"));
  form.querySelectorAll("[aria-invalid]").forEach((one) => {
    one.removeAttribute("aria-invalid");
    describe(one, describers(one).filter((id) => document.getElementById(id)));
  });
  form.querySelector("[data-summary]")?.remove();
}

function summary(form, title, lines) {
  const box = element("div", "", { class: "notice bad", role: "alert", tabindex: "-1", "data-summary": "" });
  box.append(element("h2", title));
  lines.forEach((line) => box.append(line));
  form.prepend(box);
  box.focus();
}

function fieldOf(form, name) {
  return [...form.elements].find((one) => one.name && one.name.split(":")[0].replace(/\[\]$/, "") === name);
}

/** Each sentence stands twice at most: in the summary, and at the field it belongs to. */
function showProblem(form, problem) {
  const list = element("ul", "");
  const whole = element("p", problem.detail || "");
  let told = null;
  (problem.errors || []).forEach((error, index) => {
    const input = fieldOf(form, error.field);
    const isWhole = error.message === problem.detail;
    if (!input || input.type === "hidden") {
      if (!isWhole) {
        list.append(element("li", error.message));
      }
      return;
    }
    input.id ||= `field-${index}`;
    input.setAttribute("aria-invalid", "true");
    input.closest(".field")?.classList.add("bad-field");
    if (isWhole && told) {
      describe(input, [told.id, ...describers(input)]);
      return;
    }
    const at = element("p", error.message, { class: "error", id: errorOf(input) });
    input.before(at);
    describe(input, [at.id, ...describers(input)]);
    const link = element("a", error.message, { href: `#${input.id}` });
    if (isWhole) {
      told = at;
      whole.replaceChildren(link);
    } else {
      const item = element("li", "");
      item.append(link);
      list.append(item);
    }
  });
  summary(form, problem.title || words.wrong, list.children.length ? [whole, list] : [whole]);
}

function showEnded(form) {
  const link = element("a", words.logIn, { href: "/login", target: "_blank", rel: "noopener" });
  summary(form, words.ended, [link]);
}

/** A session that was opened in another tab has a token of its own; its cookie says which. */
export function token() {
  const found = document.cookie.split("; ").find((one) => one.startsWith("XSRF-TOKEN="));
  return found ? decodeURIComponent(found.slice("XSRF-TOKEN=".length)) : "";
}

/** @param change what is to be sent otherwise than it stands in the form */
export function post(form, address, change = () => {}, button = null) {
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) {
    fields.append(button.name, button.value);
  }
  fields.delete("_csrf");
  change(fields);
  return fetch(address, {
    method: "POST",
    headers: { Accept: "application/json", "X-XSRF-TOKEN": token() },
    body: fields,
  });
}

/** Nothing in the form is lost when the page is left. */
export function saved(form) {
  changed.delete(form);
}

/** What is signed or decided asks who it is when the login lies some time back; a form that knows this has the field ready. */
export function askAgain(form) {
  if (form.elements._password) {
    form.elements._password.value = "";
    return;
  }
  const ready = form.querySelector("[data-again-later]");
  if (ready) {
    ready.replaceWith(ready.content);
    form.querySelectorAll("[data-again-passkey]").forEach((one) => (one.hidden = !window.PublicKeyCredential));
    return;
  }
  const id = `again-${Math.random().toString(36).slice(2)}`;
  const field = element("div", "", { class: "field" });
  field.append(
    element("label", words.password, { for: id }),
    element("input", "", { id, name: "_password", type: "password", autocomplete: "current-password", required: "" }),
  );
  const buttons = form.querySelectorAll("button");
  buttons[buttons.length - 1].closest("p").before(field);
}

async function send(form, button) {
  const answer = await post(form, button?.getAttribute("formaction") || form.action, () => {}, button);
  if (answer.status === 401) {
    showEnded(form);
  } else if (answer.ok) {
    changed.delete(form);
    const leaving = new CustomEvent("bangvang:sent", { detail: [] });
    form.dispatchEvent(leaving);
    await Promise.allSettled(leaving.detail);
    window.location.assign(answer.headers.get("Location") || window.location.href);
    return true;
  } else {
    const problem = await answer.json();
    if (ASKS_AGAIN.includes(problem.code)) {
      askAgain(form);
    }
    showProblem(form, problem);
  }
  return false;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[data-command]")) {
    return;
  }
  event.preventDefault();
  const buttons = [...form.querySelectorAll("button")];
  clear(form);
  let left = false;
  try {
    const sent = send(form, submitter(event));
    buttons.forEach((button) => (button.disabled = true));
    left = await sent;
  } catch {
    summary(form, words.lost, []);
  } finally {
    if (!left) {
      buttons.forEach((button) => (button.disabled = false));
    }
  }
});

document.addEventListener("bangvang:again", (event) => askAgain(event.target));

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("form[data-command]")) {
    changed.add(form);
  }
});

window.addEventListener("beforeunload", (event) => {
  if ([...changed].some((form) => form.isConnected)) {
    event.preventDefault();
    event.returnValue = words.unsaved;
  }
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  } else if (event.target.closest("[data-copy-from]")) {
    const from = event.target.closest("[data-copy-from]");
    const words = (document.getElementById(from.dataset.copyFrom)?.innerText ?? "").replace(/\n{3,}/g, "\n\n").trim();
    await navigator.clipboard.writeText(`${document.querySelector("h1").innerText}\n${words}\n${window.location.href}`);
    from.textContent = from.dataset.copied;
  } else if (event.target.closest("[data-copy-here]")) {
    const here = event.target.closest("[data-copy-here]");
    await navigator.clipboard.writeText(window.location.origin + window.location.pathname);
    here.textContent = here.dataset.copied;
  } else if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// What is sent on, to a colleague or into a letter: the words of a part of the page and where it is.
document.querySelectorAll("[data-copy-from], [data-copy-here]").forEach((button) => (button.hidden = !navigator.clipboard));
