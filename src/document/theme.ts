/** How charts look: a Vega-Lite `config`. Colours tell apart with every common colour vision (Okabe and Ito 2008). */
export const lightTheme = theme({
  ink: "#1f2328",
  quiet: "#59636e",
  line: "#d1d9e0",
  paper: "#ffffff",
  blue: "#0072b2",
  orange: "#d55e00",
  diverging: ["#a14a00", "#d98a3d", "#f3d3ae", "#f6f6f4", "#b5d3ea", "#4f97cb", "#00558a"],
});

/** The same on a dark page; the middle of the diverging colours is the page's, so that "neither" stays inconspicuous. */
export const darkTheme = theme({
  ink: "#e6edf3",
  quiet: "#9da7b3",
  line: "#3a424c",
  paper: "#161b22",
  blue: "#56b4e9",
  orange: "#f0a14e",
  diverging: ["#d9730d", "#a85a10", "#5e3b1b", "#2a313a", "#1f4a6b", "#1f6ea8", "#2b8fd6"],
});

interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly blue: string;
  readonly orange: string;
  readonly diverging: readonly string[];
}

function theme({ ink, quiet, line, paper, blue, orange, diverging }: Colours) {
  return {
    background: "transparent",
    font: "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif",
    view: { stroke: null },
    title: { color: ink, fontSize: 14, fontWeight: 600, anchor: "start", offset: 10 },
    axis: {
      labelColor: ink,
      labelFontSize: 12,
      titleColor: quiet,
      titleFontSize: 13,
      titleFontWeight: 500,
      gridColor: line,
      gridOpacity: 0.6,
      domainColor: line,
      tickColor: line,
      labelPadding: 6,
      titlePadding: 10,
    },
    axisBand: { domain: false, ticks: false },
    header: { labelColor: quiet, labelFontSize: 12, labelAnchor: "start" },
    legend: { labelColor: ink, labelFontSize: 12, titleColor: ink },
    range: { diverging },
    style: {
      dot: { color: blue, opacity: 0.45, size: 34 },
      mover: { color: orange, opacity: 1, size: 250, stroke: paper, strokeWidth: 1 },
      "mover-number": { color: paper, fontSize: 10, fontWeight: 700 },
      reference: { color: quiet, strokeDash: [5, 4], strokeWidth: 1.5 },
      square: { stroke: paper, strokeWidth: 2 },
      figure: { color: ink, fontSize: 12 },
      estimate: { color: blue, filled: true, size: 70, opacity: 1 },
      whisker: { color: blue, strokeWidth: 2.5, opacity: 0.55 },
      histogram: { color: blue, stroke: paper, strokeWidth: 1 },
    },
  };
}
