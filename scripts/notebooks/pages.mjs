// Writes docs/notebooks/*.html from executed notebooks: pages that need nothing else, with words, code and outputs. Charts are
// their SVG pictures, as images, so that nothing in them can act. Paths of this machine and times are in none of them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { notebooks, root } from "./ready.mjs";

/** Writes the pages of the notebooks of these names. */
export async function writePages(names) {
  const { html, trusted } = await import("../../dist/document/html/template.js");
  const folder = join(root, "docs/notebooks");
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const { cells } = JSON.parse(readFileSync(join(notebooks, ".executed", name), "utf8"));
    const title = joined(cells[0].source).split("\n")[0].replace(/^# /, "");
    const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${cells.map((cell) => trusted(cellPage(cell, html, trusted)))}</main>
</body>
</html>
`;
    writeFileSync(join(folder, name.replace(/ipynb$/, "html")), sanitised(page.text));
  }
}

function cellPage({ cell_type, source, outputs = [] }, html, trusted) {
  if (cell_type === "markdown") return `${markdown(joined(source), html, trusted)}\n`;
  return html`<pre class="code">${joined(source)}</pre>
${outputs.map((output) => outputPage(output, html, trusted))}`.text;
}

function outputPage({ text, data = {} }, html, trusted) {
  const svg = data["image/svg+xml"];
  if (svg !== undefined) {
    const picture = Buffer.from(joined(svg)).toString("base64");
    return html`<figure><img alt="${joined(data["text/plain"])}" src="data:image/svg+xml;base64,${picture}"></figure>\n`;
  }
  // The library escapes all that it puts into its tables.
  if (data["text/html"] !== undefined) return html`<div class="output">${trusted(joined(data["text/html"]))}</div>\n`;
  return html`<pre class="output">${joined(text ?? data["text/plain"])}</pre>\n`;
}

// As much Markdown as the notebooks have: headings, paragraphs, bold, code, links.
function markdown(text, html, trusted) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const [, hashes, heading] = /^(#+) (.*)$/s.exec(block) ?? [];
      if (!hashes) return html`<p>${trusted(inline(block, html))}</p>`.text;
      return `<h${hashes.length}>${inline(heading, html)}</h${hashes.length}>`;
    })
    .join("\n");
}

function inline(text, html) {
  return html`${text}`.text
    .replaceAll(/&#96;([^&]+?)&#96;/g, "<code>$1</code>")
    .replaceAll(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/(?<!\*)\*([^*]+)\*(?!\*)/g, "<em>$1</em>")
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words, target) => `<a href="${page(target)}">${words}</a>`);
}

// Links of a notebook start in notebooks/, those of its page in docs/notebooks/.
function page(target) {
  if (/^[a-z]+:/.test(target)) return target;
  if (target.endsWith(".ipynb")) return target.replace(/ipynb$/, "html");
  return target.replace(/^\.\.\/docs\//, "../").replace(/^\.\.\/(?=[A-Z])/, "../../");
}

function sanitised(text) {
  let clean = text;
  for (const place of [root, tmpdir(), homedir()].filter((path) => path.length > 1))
    clean = clean.replaceAll(place, "…");
  return clean;
}

function joined(text) {
  return Array.isArray(text) ? text.join("") : String(text ?? "");
}

const style = `
body { margin: 0; color: #1f2328; background: #fff; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.35rem; margin-top: 2rem; }
code, pre { font: 13px/1.45 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { overflow-x: auto; padding: .8rem 1rem; margin: .8rem 0; }
pre.code { background: #f6f8fa; border-left: 3px solid #0072b2; }
pre.output { border-left: 3px solid #d1d9e0; }
div.output { overflow-x: auto; border-left: 3px solid #d1d9e0; padding-left: 1rem; }
table { border-collapse: collapse; font-size: 13px; margin: .8rem 0; }
caption { font-weight: 600; padding-bottom: .3rem; }
th, td { padding: .2rem .6rem; border-bottom: 1px solid #d1d9e0; font-variant-numeric: tabular-nums; vertical-align: top; }
figure { margin: 1rem 0; overflow-x: auto; } img { max-width: 100%; height: auto; }
`;
