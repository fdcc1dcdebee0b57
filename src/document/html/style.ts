/** The page's style sheet: light and dark, screen and paper, from a phone to a wide window. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: #1f2328; --quiet: #59636e; --line: #d8dee4; --page: #f6f8fa; --paper: #ffffff; --head: #f0f3f6;
  --accent: #0a5c92; --warn-ink: #6b3b00; --warn-paper: #fff6e5; --warn-line: #e3a33b; --up: #00684a; --down: #a8400b;
  --blue: 0, 114, 178; --orange: 213, 94, 0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --quiet: #9da7b3; --line: #313842; --page: #0d1117; --paper: #161b22; --head: #1f262e;
    --accent: #6cb6ff; --warn-ink: #f2cc8f; --warn-paper: #2b2111; --warn-line: #9a6a18; --up: #4cc38a; --down: #ff9b5e;
    --blue: 56, 139, 214; --orange: 217, 115, 13;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
}
header, main, footer { max-width: 1160px; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
.kicker { margin: 0; color: var(--quiet); font-size: .875rem; }
h1 { margin: .25rem 0 1rem; font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
h2 { margin: 0 0 1rem; font-size: 1.375rem; letter-spacing: -.01em; }
h3 { margin: 0 0 .5rem; font-size: 1.0625rem; }
a { color: var(--accent); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1.5rem; padding: 0; list-style: none; font-size: .9375rem; }
section, .answer { margin: 0 0 1.5rem; padding: 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.answer { border-top: 4px solid var(--accent); font-size: 1.0625rem; }
.answer p { margin: 0 0 .6rem; max-width: 78ch; }
.answer p:first-of-type { font-size: 1.1875rem; font-weight: 600; line-height: 1.45; }
.answer p:last-child { margin: 0; }
.warnings { background: var(--warn-paper); border-color: var(--warn-line); color: var(--warn-ink); }
.warnings h2 { font-size: 1.0625rem; margin-bottom: .5rem; }
.warnings ul { margin: 0; padding-left: 1.25rem; }
.note, figcaption, .kicker { overflow-wrap: anywhere; }
.note, figcaption { margin: .75rem 0 0; color: var(--quiet); font-size: .875rem; max-width: 90ch; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 1rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.cards li { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; overflow-wrap: anywhere; }
.cards p { margin: 0 0 .4rem; font-size: .9375rem; }
.cards .note { font-size: .8125rem; }
.badge {
  display: inline-block; padding: .05rem .5rem; border: 1px solid var(--warn-line); border-radius: 99px;
  background: var(--warn-paper); color: var(--warn-ink); font-size: .75rem; font-weight: 600; vertical-align: middle; white-space: nowrap;
}
.badge.quiet { border-color: var(--line); background: var(--head); color: var(--quiet); }
.facts { margin: 0 0 1rem; padding-left: 1.25rem; max-width: 90ch; }
.verdict, .prose { margin: 0 0 .6rem; max-width: 90ch; }
.verdict:first-of-type { font-weight: 600; }
.scroll + .verdict { margin-top: 1rem; }
.truth { margin: 0 0 2.25rem; }
code, .recipe { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; }
.recipe { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: 0 0 1.25rem; border: 1px solid var(--line); border-radius: 8px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .875rem; line-height: 1.4; }
caption { padding: .75rem; text-align: left; font-weight: 600; font-size: .9375rem; }
caption span { position: sticky; left: .75rem; display: inline-block; max-width: calc(100vw - 5.5rem); }
th, td { padding: .4rem .75rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th, thead td { background: var(--head); vertical-align: bottom; font-weight: 600; }
thead th { min-width: 4.5rem; max-width: 15rem; }
th[scope="colgroup"] { text-align: right; border-left: 1px solid var(--line); }
tbody th { position: sticky; left: 0; background: var(--paper); font-weight: 500; min-width: 8.5rem; max-width: 20rem; overflow-wrap: anywhere; }
tbody tr:hover > * { background: var(--head); }
small { color: var(--quiet); font-size: .8125em; font-weight: 400; }
tbody th small { display: block; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
.unknown { color: var(--quiet); }
.up { color: var(--up); } .down { color: var(--down); }
th button { all: unset; cursor: pointer; border-radius: 3px; }
th button:hover { text-decoration: underline; }
th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
th button::after { content: "\\a0↕"; color: var(--quiet); opacity: .55; font-weight: 400; }
th[aria-sort="ascending"] button::after { content: "\\a0▲"; opacity: 1; color: var(--accent); }
th[aria-sort="descending"] button::after { content: "\\a0▼"; opacity: 1; color: var(--accent); }
.matrix caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
.matrix thead th { max-width: 10rem; }
.matrix td small { display: block; color: inherit; opacity: .8; }
.matrix tbody tr:hover > td { background-image: none; }
.diagonal { background: var(--head); }
${tints()}
details { margin: 0 0 .75rem; }
summary { cursor: pointer; padding: .25rem 0; font-weight: 600; }
summary + .scroll { margin-top: .5rem; }
.note + .scroll { margin-top: 1.25rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr)); gap: 0 1.25rem; }
figure { margin: 0 0 1.75rem; }
.still, .live { overflow-x: auto; }
.live { width: 100%; }
.still { background: #ffffff; border-radius: 8px; }
.still img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.drawn .still { display: none; }
.tip {
  position: fixed; z-index: 9; max-width: min(26rem, calc(100vw - 16px)); padding: .4rem .6rem; border-radius: 6px; pointer-events: none;
  background: #1f2328; color: #ffffff; font-size: .8125rem; line-height: 1.4; white-space: pre-line; overflow-wrap: anywhere;
  box-shadow: 0 2px 10px rgba(0, 0, 0, .35);
}
pre { overflow-x: auto; margin: 0 0 1rem; padding: .85rem 1rem; background: var(--head); border-radius: 8px; }
dl { display: grid; gap: .35rem; margin: 0; font-size: .9375rem; }
dl div { display: grid; grid-template-columns: 13rem 1fr; gap: .25rem 1rem; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
footer { padding-bottom: 3rem; color: var(--quiet); font-size: .875rem; }
[hidden] { display: none; }
@media (max-width: 640px) {
  header { padding-top: 1.5rem; }
  header, main, footer { padding-left: .75rem; padding-right: .75rem; }
  section, .answer { padding: 1rem; }
  dl div { grid-template-columns: 1fr; gap: 0; margin-bottom: .5rem; }
  th, td { padding: .4rem .5rem; }
  tbody th { max-width: 11rem; }
  .still img { max-width: none; width: 720px; }
}
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --page: #fff; --paper: #fff; --head: #f2f2f2; --accent: #000; --up: #000; --down: #000; }
  body { font-size: 10pt; }
  nav, .tip { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  section, .answer { border: 0; padding: 0; }
  .answer, .warnings { border: 1px solid var(--line); padding: .75rem; }
  .scroll { overflow: visible; border: 0; }
  table { font-size: 8pt; }
  tr, figure, li { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  th button::after { content: none; }
  tbody th { position: static; }
  .drawn .still { display: block; }
  .drawn .live { display: none; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

// Agreement shades a cell as the heat map does: orange below nought, blue above, in steps of a fifth.
function tints(): string {
  return [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
    .map(
      (step) =>
        `.tint${step} { background: rgba(var(--${step < 0 ? "orange" : "blue"}), ${(Math.abs(step) * 0.09).toFixed(2)}); }`,
    )
    .join("\n");
}
