/**
 * What runs in the page: it sorts tables, draws the charts in place of their still pictures, and follows the reader's choice of
 * light or dark. It writes text only as text, fetches nothing and evaluates nothing, so that the page's policy can forbid both.
 */
export const pageScript = `"use strict";
(() => {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.value === undefined) return cell.textContent.trim();
    return cell.dataset.value === "" ? null : Number(cell.dataset.value);
  };
  const compare = (x, y) => (typeof x === "number" ? x - y : collator.compare(x, y));
  const sort = (table, head) => {
    const descending = head.getAttribute("aria-sort") === "ascending";
    const column = Number(head.dataset.column);
    const rows = [...table.tBodies[0].rows].map((row, place) => ({ row, place, key: keyOf(row, column) }));
    rows.sort((x, y) => {
      if (x.key === null || y.key === null) return (x.key === null) - (y.key === null) || x.place - y.place;
      return (descending ? -1 : 1) * compare(x.key, y.key) || x.place - y.place;
    });
    for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    table.tBodies[0].append(...rows.map(({ row }) => row));
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    if (table.tBodies[0].rows.length < 2) continue;
    for (const head of table.tHead.querySelectorAll("[data-column]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head));
      head.append(button);
    }
  }
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);
  const showTip = (handler, event, item, value) => {
    tip.hidden = value === null || value === undefined || value === "";
    if (tip.hidden) return;
    tip.textContent = String(value);
    const left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
    const below = event.clientY + 18 + tip.offsetHeight < innerHeight;
    tip.style.left = Math.max(8, left) + "px";
    tip.style.top = (below ? event.clientY + 18 : event.clientY - tip.offsetHeight - 10) + "px";
  };
  const themes = JSON.parse(document.getElementById("themes").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const draw = async (figure) => {
    const spec = JSON.parse(figure.querySelector("script").textContent);
    delete spec.$schema; // says 5, which notebooks know; the version here reads it as well but would warn
    const live = figure.querySelector(".live");
    live.hidden = false;
    if (spec.columns && live.clientWidth < 760) spec.columns = 1;
    const config = dark.matches ? themes.dark : themes.light;
    const options = { mode: "vega-lite", renderer: "svg", ast: true, actions: false, defaultStyle: false };
    const earlier = figure.view;
    try {
      figure.view = await vegaEmbed(live, spec, { ...options, tooltip: showTip, config });
      figure.classList.add("drawn");
    } catch (error) {
      live.hidden = true;
      throw error;
    }
    if (earlier) earlier.finalize();
  };
  const drawAll = async () => {
    for (const figure of document.querySelectorAll("figure.chart")) await draw(figure);
    document.documentElement.dataset.charts = "drawn";
  };
  dark.addEventListener("change", drawAll);
  drawAll();
})();
`;
