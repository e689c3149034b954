// A table of numbers that is filled in like a sheet of paper: Enter goes down, a column can be pasted, what is left is counted.
// Without this file the same table is filled in field by field.

const NUMBER = /^(\d{1,12}([.,]\d{1,4})?|\d{1,3}(\.\d{3})+,\d{1,4})$/;
const UNIT = 10000;

/** Exact, in ten-thousandths; null when it is no number. */
function read(text) {
  const plain = text.trim();
  if (!NUMBER.test(plain)) {
    return null;
  }
  const pointed = plain.includes(",") ? plain.replaceAll(".", "").replace(",", ".") : plain;
  return Math.round(Number(pointed) * UNIT);
}

function show(amount) {
  const vietnamese = document.documentElement.lang !== "en";
  return (amount / UNIT).toLocaleString(vietnamese ? "vi-VN" : "en-GB", { maximumFractionDigits: 4, useGrouping: false });
}

const cellsOf = (form) => [...form.querySelectorAll("[data-cell]")];

function column(form, cell) {
  return cellsOf(form).filter((one) => one.dataset.cell === cell.dataset.cell);
}

function move(form, cell, step) {
  const cells = column(form, cell);
  const next = cells[cells.indexOf(cell) + step];
  next?.focus();
  return Boolean(next);
}

function check(form, cell) {
  const amount = read(cell.value);
  const most = cell.dataset.max && read(cell.dataset.max);
  let wrong = "";
  if (cell.value.trim() && amount === null) {
    wrong = form.dataset.wrong;
  } else if (most && amount > most) {
    wrong = form.dataset.over.replace("%n", show(most));
  }
  cell.setCustomValidity(wrong);
  cell.title = wrong;
  if (wrong) {
    cell.setAttribute("aria-invalid", "true");
  } else {
    cell.removeAttribute("aria-invalid");
    untell(cell);
  }
}

const told = new WeakMap();
let toldSoFar = 0;

function untell(cell) {
  if (told.has(cell)) {
    told.get(cell).remove();
    told.delete(cell);
    cell.removeAttribute("aria-describedby");
  }
}

/** What is wrong with a number stands at it once it was left: not while its comma is typed. */
function tell(cell) {
  untell(cell);
  if (cell.validity.customError) {
    const sentence = document.createElement("span");
    sentence.className = "error";
    sentence.id = `wrong-${(toldSoFar += 1)}`;
    sentence.textContent = cell.validationMessage;
    cell.after(sentence);
    cell.setAttribute("aria-describedby", sentence.id);
    told.set(cell, sentence);
  }
}

function difference(cell) {
  const told = cell.closest("tr").querySelector("[data-difference]");
  if (!told || cell.dataset.self === undefined) {
    return;
  }
  const amount = read(cell.value);
  const more = amount === null ? null : amount - read(cell.dataset.self);
  told.textContent = more === null ? "" : more === 0 ? "0" : (more > 0 ? "+" : "−") + show(Math.abs(more));
}

/** A value that is set otherwise than it stood there needs its reason. */
function reason(row) {
  const why = row.querySelector("[data-reason]");
  if (why) {
    const other = [...row.querySelectorAll("[data-was]")].some(
      (cell) => (read(cell.value) ?? cell.value.trim()) !== (read(cell.dataset.was) ?? cell.dataset.was),
    );
    why.required = other;
    row.classList.toggle("changed", other);
  }
}

function refresh(form, note = "") {
  const cells = cellsOf(form);
  cells.forEach((cell) => {
    if (cell.matches("input")) {
      check(form, cell);
      difference(cell);
    }
    reason(cell.closest("tr"));
  });
  // What would be refused is still to be scored, and in no sum.
  const left = cells.filter((cell) => cell.required && (!cell.value.trim() || cell.validity.customError)).length;
  const judged = cells
    .filter((cell) => cell.dataset.max)
    .map((cell) => (cell.validity.customError ? 0 : read(cell.value) ?? 0));
  const said = [note, left ? form.dataset.left.replace("%n", left) : form.dataset.done];
  if (judged.length) {
    said.push(form.dataset.sum.replace("%n", show(judged.reduce((sum, one) => sum + one, 0))));
  }
  form.querySelector("[data-state]").textContent = said.filter(Boolean).join(". ") + ".";
}

function put(cell, text) {
  if (cell.matches("select")) {
    const wanted = text.trim().toLowerCase();
    const option = [...cell.options].find((one) => one.value === wanted || one.text.trim().toLowerCase() === wanted);
    cell.value = option ? option.value : "";
  } else {
    cell.value = text.trim();
  }
}

/** Line by line down the table; an empty line that lies beside a section is the section's. */
function paste(form, first, text) {
  const lines = text.replaceAll("\r", "").replace(/\n+$/, "").split("\n");
  const names = [...new Set(cellsOf(form).map((cell) => cell.dataset.cell))];
  const from = names.indexOf(first.dataset.cell);
  const rows = [...first.closest("tbody").rows];
  let row = rows.indexOf(first.closest("tr"));
  let done = 0;
  for (const line of lines) {
    const values = line.split("\t");
    while (row < rows.length && !rows[row].querySelector("[data-cell]") && line.trim()) {
      row += 1;
    }
    values.forEach((value, at) => {
      const cell = rows[row]?.querySelector(`[data-cell="${names[from + at]}"]`);
      if (cell) {
        put(cell, value);
        done += 1;
      }
    });
    row += 1;
  }
  return done;
}

function prepare(form) {
  form.addEventListener("keydown", (event) => {
    const cell = event.target.closest("[data-cell]");
    if (!cell || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    const arrows = cell.matches("input") ? { ArrowDown: 1, ArrowUp: -1 } : {};
    const step = event.key === "Enter" ? (event.shiftKey ? -1 : 1) : arrows[event.key];
    if (step) {
      event.preventDefault();
      move(form, cell, step);
    }
  });
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("input[data-cell]")) {
      event.target.select();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (event.target.matches("input[data-cell]")) {
      tell(event.target);
    }
  });
  form.addEventListener("paste", (event) => {
    const cell = event.target.closest("[data-cell]");
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (cell && /[\n\t]/.test(text.replace(/\s+$/, ""))) {
      event.preventDefault();
      const done = paste(form, cell, text);
      cell.dispatchEvent(new Event("input", { bubbles: true }));
      cellsOf(form).filter((one) => one.matches("input")).forEach(tell);
      refresh(form, form.dataset.pasted.replace("%n", done));
    }
  });
  form.addEventListener("input", () => refresh(form));
  refresh(form);
}

document.querySelectorAll("form[data-grid]").forEach(prepare);
document.querySelectorAll("form[data-grid] a[href^='#']").forEach((link) => {
  link.addEventListener("click", () => (document.querySelector(link.hash).open = true));
});
