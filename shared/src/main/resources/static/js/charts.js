// Draws beside a table what stands in it. The table is what is read: without this file nothing is missing.
/* global Chart */

const MOST_SERIES = 7;
// In pixels; names beside the bars are broken into lines there, of so many letters.
const NARROW = 480;
const LINE = 16;
const DARK = window.matchMedia("(prefers-color-scheme: dark)").matches;
// Told apart by lightness as well as by hue.
const SERIES = DARK
  ? ["#f0a49d", "#d9a92e", "#7fb2e5", "#8fd3a2", "#c9a2e0", "#e0c9a2", "#9ad9d9", "#8d8374"]
  : ["#8c1a14", "#d9a441", "#1f5f99", "#5a9e6f", "#6b3f8f", "#a0674b", "#2b8a8a", "#b5ab9c"];

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = (cell) => Number(cell.dataset.value ?? cell.textContent.trim());
const name = (row) => row.querySelector("th").querySelector("a, span")?.textContent.trim() ?? row.querySelector("th").textContent.trim();

/** A name in lines, broken between its words. */
function inLines(name) {
  return name.split(" ").reduce((lines, word) => {
    const last = lines[lines.length - 1];
    return last && `${last} ${word}`.length <= LINE ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

/** A column each year, a part of it each line; what is many goes together. */
function stacked(table, figure) {
  const labels = [...table.querySelectorAll("thead [data-year]")].map((cell) => cell.textContent.trim());
  const lines = [...table.querySelectorAll("tbody tr")].map((row) => ({
    label: name(row),
    data: [...row.querySelectorAll("[data-value]")].map(number),
  }));
  const shown = lines.length > MOST_SERIES + 1 ? lines.slice(0, MOST_SERIES) : lines;
  const rest = lines.slice(shown.length);
  if (rest.length > 0) {
    shown.push({ label: figure.dataset.others, data: labels.map((_, at) => rest.reduce((sum, line) => sum + line.data[at], 0)) });
  }
  return { labels, datasets: shown, horizontal: false, stacked: true };
}

/** A bar each line, in the order of the table. */
function bars(table) {
  const rows = [...table.querySelectorAll("tbody tr")];
  return {
    labels: rows.map(name),
    datasets: [{ label: "", data: rows.map((row) => number(row.querySelector("[data-value]"))) }],
    horizontal: true,
    stacked: false,
  };
}

function draw(figure) {
  const table = document.getElementById(figure.dataset.chart);
  const chart = figure.dataset.kind === "bars" ? bars(table) : stacked(table, figure);
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.dataset.label);
  const room = document.createElement("div");
  room.className = "room";
  figure.hidden = false;
  const shown = chart.horizontal && figure.clientWidth < NARROW ? inLines : (one) => [one];
  const most = Math.max(1, ...chart.labels.map((label) => shown(label).length));
  room.style.height = chart.horizontal ? `${4 + chart.labels.length * (most + 1)}rem` : "20rem";
  room.append(canvas);
  figure.append(room);
  // Light words would not be seen on paper; the table says the same.
  figure.classList.toggle("no-print", DARK);
  const counts = { beginAtZero: true, stacked: chart.stacked, grid: { color: token("--line") }, ticks: { precision: chart.stacked ? 0 : undefined } };
  const names = { stacked: chart.stacked, grid: { display: false }, ticks: { autoSkip: !chart.horizontal, callback: (value) => shown(chart.labels[value]) } };
  Chart.defaults.color = token("--ink");
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: chart.labels,
      datasets: chart.datasets.map((series, at) => ({ ...series, backgroundColor: SERIES[at], maxBarThickness: 40 })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: document.documentElement.lang,
      indexAxis: chart.horizontal ? "y" : "x",
      scales: chart.horizontal ? { x: counts, y: names } : { x: names, y: counts },
      plugins: { legend: { display: chart.stacked, position: "bottom" } },
    },
  });
}

document.querySelectorAll("[data-chart]").forEach(draw);
