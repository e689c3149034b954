// Passkeys: making one on the page of one's account, and logging in by one. The keys never leave the device;
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
    throw Object.assign(new Error(said.title || answer.statusText), { told: (answer.status === 422 || said.code === "LOG_IN_AGAIN") && said.detail });
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

async function logIn() {
  const options = await post("/api/login/passkeys/options");
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  });
  await post("/api/login/passkeys", {
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
  });
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
      tried(maker.querySelector("button"), problem, () => make(maker.elements.label.value), () => location.reload());
    });
  }
}
