import type { Entry } from "./entry.js";
import { firstSentence, plain, prose } from "./markdown.js";
import { anchorOf, linksFrom } from "./places.js";
import type { Page, Section } from "./reference.js";
import { sectionText } from "./section-text.js";

const generated = "<!-- Made from the doc comments in src by tests/docs/reference.test.ts: do not edit. -->\n";

/** docs/reference: by file name the text of a page for each topic of the library, and of the index. */
export function pagesOf(pages: readonly Page[]): Map<string, string> {
  const texts = pages.map((one): [string, string] => [one.file, page(one, pages)]);
  return new Map([["README.md", index(pages)], ...texts]);
}

function index(pages: readonly Page[]): string {
  const count = pages.reduce((sum, { sections }) => sum + sections.length, 0);
  const leads = pages.slice(0, 3).map(({ sections }) => leadOf(sections).name);
  return [
    generated,
    "# Reference\n",
    `All that the library exports: ${count} names on ${pages.length} pages. Every name is imported from the package itself:\n`,
    `\`\`\`ts\nimport { ${leads.sort().join(", ")} } from "cloutlab";\n\`\`\`\n`,
    howToRead,
    ...pages.flatMap(({ file, title, about, sections }) => [
      `## [${plain(title)}](${file})\n`,
      `${prose(about)}\n`,
      sections.map((one) => item(one, file)).join(""),
    ]),
  ].join("\n");
}

const howToRead = `What has a question mark may be left out. \`readonly\` is not shown: the library changes nothing that you hand over, and
you should not change what it gives. A type under an export is what that export is made of; it cannot be imported by name.
NaN in an array is unknown, and so is null in a result. The [notebooks](../../notebooks/README.md) show the library at work.
`;

function page(one: Page, pages: readonly Page[]): string {
  const { file, title, about, sections } = one;
  const linkTo = linksFrom(file, pages);
  return [
    generated,
    `# ${plain(title)}\n`,
    `${prose(about, linkTo)}\n`,
    `\`\`\`ts\nimport { ${importsOf(sections).join(", ")} } from "cloutlab";\n\`\`\`\n`,
    sections.map((section) => item(section, "")).join(""),
    ...sections.flatMap((section) => sectionText(section, linkTo)),
    "[All topics](README.md)\n",
  ].join("\n");
}

function item({ entry, heading }: Section, file: string): string {
  return `- [${plain(heading)}](${file}#${anchorOf(heading)}): ${prose(firstSentence(entry.comment.text))}\n`;
}

// The export that a page is about, as far as one can tell: one that has an example.
function leadOf(sections: readonly Section[]): Entry {
  const entries = sections.map(({ entry }) => entry);
  return entries.find(({ comment }) => comment.examples.length > 0) ?? entries[0]!;
}

function importsOf(sections: readonly Section[]): string[] {
  const { name, kind, gives } = leadOf(sections);
  const symbols = new Set(gives.flatMap((piece) => (typeof piece === "string" ? [] : [piece.symbol])));
  const types = sections.filter(({ entry }) => symbols.has(entry.symbol)).map(({ entry }) => `type ${entry.name}`);
  return [kind === "type" ? `type ${name}` : name, ...types];
}
