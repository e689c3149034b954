// Signs several letters: each is a command of its own, and its card tells what became of it.
// Without this file they are signed one by one.

import { ASKS_AGAIN, askAgain, element, post } from "./forms.js";

const bar = document.querySelector("form[data-sign-many]");

function cards() {
  return [...document.querySelectorAll("[data-sign-card]")].filter((card) => card.querySelector("form[data-sign]"));
}

function chosen() {
  return cards().filter((card) => card.querySelector("[data-sign-choice] input").checked);
}

function label(card) {
  return card.querySelector("[data-sign-choice]").dataset.name;
}

if (bar) {
  const button = bar.querySelector("button[data-text]");
  const all = bar.querySelector("[data-sign-all]");
  const question = bar.querySelector("[data-sign-ask]");
  const result = bar.querySelector("[data-sign-result]");

  const ask = (asked) => {
    question.hidden = !asked;
    (asked ? question : button).focus();
  };

  const count = () => {
    const number = chosen().length;
    button.textContent = button.dataset.text.replace("#n", number);
    button.disabled = number === 0;
    all.checked = number > 0 && number === cards().length;
    all.indeterminate = number > 0 && number < cards().length;
  };

  const sign = async () => {
    const several = chosen();
    const password = bar.elements._password?.value;
    let done = 0;
    button.disabled = true;
    for (const card of several) {
      const told = card.querySelector("[data-sign-told]");
      const form = card.querySelector("form[data-sign]");
      told.hidden = false;
      try {
        const answer = await post(form, form.action, (fields) => {
          fields.delete("_next"); // What became of it is told on its card.
          if (password) {
            fields.set("_password", password);
          }
        });
        if (answer.ok) {
          done += 1;
          told.textContent = "✓ " + bar.dataset.done.replace("#n", "1").replace("#m", "1");
          card.querySelectorAll("form, details, [data-sign-choice]").forEach((one) => one.remove());
        } else {
          const problem = await answer.json();
          told.textContent = problem.title + ". " + (problem.detail || "");
          if (ASKS_AGAIN.includes(problem.code)) {
            askAgain(bar); // The others would be told the same.
            break;
          }
        }
      } catch {
        told.textContent = "…";
      }
    }
    result.textContent = bar.dataset.done.replace("#n", done).replace("#m", several.length);
    count();
  };

  bar.addEventListener("submit", (event) => {
    event.preventDefault();
    bar.querySelector("[data-sign-question]").textContent = bar.dataset.ask.replace("#n", chosen().length);
    bar.querySelector("[data-sign-list]").replaceChildren(...chosen().map((card) => element("li", label(card))));
    ask(true);
  });
  bar.querySelector("[data-sign-yes]").addEventListener("click", () => {
    question.hidden = true;
    result.focus();
    sign();
  });
  bar.querySelector("[data-sign-no]").addEventListener("click", () => ask(false));
  question.addEventListener("keydown", (event) => event.key === "Escape" && ask(false));
  all.addEventListener("change", () => {
    cards().forEach((card) => (card.querySelector("[data-sign-choice] input").checked = all.checked));
    count();
  });
  document.addEventListener("change", () => {
    question.hidden = true;
    count();
  });
  bar.hidden = false;
  document.querySelectorAll("[data-sign-choice]").forEach((choice) => (choice.hidden = false));
  count();
}
