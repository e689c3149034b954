// Passkeys: making one on the page of one's account, logging in by one, and showing by one anew who it is. The keys never leave the device;
// what goes to and fro is JSON as WebAuthn has it. Where a browser has no passkeys nothing of this is shown.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const token = () => decodeURIComponent((/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) || ["", ""])[1]);

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token() },
    body: body && JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw Object.assign(new Error(said.title || answer.statusText), { code: said.code, told: (answer.status === 422 || said.code === "LOG_IN_AGAIN") && said.detail });
  }
  return said;
}

const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

async function make(label) {
  const options = await post("/api/account/passkeys/options");
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  await post("/api/account/passkeys", {
    label,
    credential: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : [],
      },
    },
  });
}

async function signed() {
  const options = await post("/api/login/passkeys/options");
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  });
  return {
    credential: {
      id: shown.id,
      rawId: text(shown.rawId),
      type: shown.type,
      authenticatorAttachment: shown.authenticatorAttachment,
      clientExtensionResults: shown.getClientExtensionResults(),
      response: {
        authenticatorData: text(shown.response.authenticatorData),
        clientDataJSON: text(shown.response.clientDataJSON),
        signature: text(shown.response.signature),
        userHandle: shown.response.userHandle ? text(shown.response.userHandle) : undefined,
      },
    },
  };
}

const logIn = async () => post("/api/login/passkeys", await signed());
const again = (shown) => post("/api/account/re-authentications", shown);

/** No form of the page asks any more. */
function confirmed(asked) {
  document.querySelectorAll("[data-again]").forEach((one) => {
    const told = document.createElement("p");
    told.textContent = one.dataset.done;
    told.tabIndex = -1;
    one.replaceWith(told);
    if (one === asked) {
      told.focus();
    }
  });
}

/** Where the password is asked for, a passkey will do. */
function confirm(button) {
  const asked = button.closest("[data-again]");
  let problem = asked.querySelector("[role=alert]");
  if (!problem) {
    problem = document.createElement("p");
    problem.className = "error";
    problem.setAttribute("role", "alert");
    problem.textContent = asked.dataset.failed;
    asked.append(problem);
  }
  tried(button, problem, async () => again(await signed()), () => confirmed(asked));
}

async function makeFor(form) {
  try {
    if (form.elements._password?.value) {
      await again({ password: form.elements._password.value });
    }
    await make(form.elements.label.value);
  } catch (failed) {
    if (["LOG_IN_AGAIN", "WRONG_PASSWORD"].includes(failed.code)) {
      form.dispatchEvent(new CustomEvent("bangvang:again", { bubbles: true }));
    }
    throw failed;
  }
}

/** Says why where a problem is told; whoever closes the browser's question has simply changed their mind. */
async function tried(button, problem, work, then) {
  button.disabled = true;
  problem.hidden = true;
  try {
    await work();
    then();
  } catch (failed) {
    if (failed.name !== "NotAllowedError" && failed.name !== "AbortError") {
      problem.textContent = failed.told || problem.textContent;
      problem.hidden = false;
    }
  } finally {
    button.disabled = false;
  }
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll("[data-again-passkey]").forEach((one) => (one.hidden = false));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-again-passkey]");
    if (button) {
      confirm(button);
    }
  });
  const problem = document.querySelector("[data-passkey-problem]");
  const login = document.querySelector("[data-passkey-login]");
  if (login) {
    login.hidden = false;
    const button = login.querySelector("button");
    button.addEventListener("click", () =>
      tried(button, problem, logIn, () => location.assign(login.dataset.next)));
  }
  const maker = document.querySelector("form[data-passkey-make]");
  if (maker) {
    maker.hidden = false;
    maker.addEventListener("submit", (event) => {
      event.preventDefault();
      tried(maker.querySelector("button"), problem, () => makeFor(maker), () => location.reload());
    });
  }
}
