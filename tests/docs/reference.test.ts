import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Compiled, compiled } from "./reference/compiler.js";
import { complaintsOf } from "./reference/complaints.js";
import { firstSentence } from "./reference/markdown.js";
import { pagesOf } from "./reference/pages-of.js";
import { anchorOf } from "./reference/places.js";
import { type Page, referenceOf } from "./reference/reference.js";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/reference");

let library: Compiled;
let reference: Page[];
let pages: Map<string, string>;

beforeAll(() => {
  library = compiled(root);
  reference = referenceOf(library);
  pages = pagesOf(reference);
});
afterAll(() => library.close());

describe("docs/reference", () => {
  it("is what the doc comments say (CLOUTLAB_UPDATE_DOCS=1 rewrites it)", () => {
    if (process.env["CLOUTLAB_UPDATE_DOCS"]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const [file, text] of pages) writeFileSync(join(folder, file), text);
    }
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [file, text] of pages) expect(readFileSync(join(folder, file), "utf8"), file).toBe(text);
  });

  it("has every name that src/index.ts exports, once", () => {
    const written = readFileSync(join(root, "src/index.ts"), "utf8").matchAll(/^export (?:type )?\{([^}]*)\}/gm);
    const names = [...written].flatMap(([, list = ""]) =>
      list
        .split(",")
        .map((one) => one.trim().split(/ /).at(-1) ?? "")
        .filter(Boolean),
    );
    const sections = reference.flatMap((page) => page.sections);
    expect(names.length).toBeGreaterThan(100);
    expect(sections.map(({ entry }) => entry.name).sort()).toEqual(names.sort());
  });

  it("has a topic for every export: a heading of src/index.ts with a sentence or two", () => {
    const topicless = reference.filter(({ title, about }) => title === "" || about === "");
    expect(topicless.flatMap(({ sections }) => sections.map(({ entry }) => entry.name))).toEqual([]);
    expect(reference.filter(({ sections }) => sections.length === 0).map(({ title }) => title)).toEqual([]);
  });

  it("has a doc comment of every export, whose first sentence says something by itself", () => {
    const entries = reference.flatMap(({ sections }) => sections.map(({ entry }) => entry));
    const silent = entries.filter(({ comment }) => !/^\S+ \S+ .*\.$/s.test(firstSentence(comment.text)));
    expect(silent.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  });

  it("has no link that leads nowhere, and no two headings of a page with the same anchor", () => {
    let links = 0;
    const anchors = new Map([...pages].map(([file, text]) => [file, anchorsOf(text)]));
    for (const [file, found] of anchors) expect(new Set(found).size, file).toBe(found.length);
    const broken = [...pages].flatMap(([file, text]) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = ""]) => {
        links++;
        const [path = "", anchor] = target.split("#");
        const found = anchor ? anchors.get(path || file)?.includes(anchor) : existsSync(join(folder, path));
        return found ? [] : [`${file}: ${target}`];
      }),
    );
    expect(links).toBeGreaterThan(500);
    expect(broken).toEqual([]);
  });

  it("has the fields of a type that is inferred from a schema, and never the schema's name for it", () => {
    for (const [file, text] of pages) expect(text, file).not.toContain("z.infer");
    expect(pages.get("scores-and-agreement.md")).toContain(
      "| `agreement` | [AgreementEntry](#type-agreemententry)[] | An entry for every two methods, statistic and stratum. |",
    );
  });

  it("has examples that compile against the library", () => {
    const codes = [...pages.values()].flatMap((text) =>
      [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code).filter((code) => code.startsWith("import ")),
    );
    expect(codes.length).toBeGreaterThan(25);
    const wrong = 'import { rank } from "cloutlab";\n';
    expect(complaintsOf([...codes, wrong], root)).toEqual([expect.stringContaining("no exported member")]);
  });
});

function anchorsOf(text: string): string[] {
  return [...text.replaceAll(/```.*?```/gs, "").matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) => anchorOf(title));
}

describe("pagesOf(referenceOf(compiled(project)))", () => {
  const small = compiled(join(root, "tests/fixtures/reference"));
  const [before, shapes, schemas] = referenceOf(small);
  small.close();

  it("keeps what stands before any heading apart, without a topic", () => {
    expect(before).toMatchObject({ title: "", about: "", sections: [{ entry: { name: "early", kind: "constant" } }] });
    expect(before?.sections[0]?.entry.code).toBe('const early: ["a", "b"]');
  });

  it("says of an export what its comment and its types say, and links every name to its place", () => {
    expect(pagesOf([shapes!]).get("plane-shapes.md")).toBe(`${expected.trim()}\n`);
  });

  it("says of a type that is inferred from a schema what the schema and the comments in it say", () => {
    const text = pagesOf([schemas!]).get("read-shapes.md") ?? "";
    expect(text.slice(text.indexOf("## labelSchema"))).toBe(`${expectedOfSchemas.trim()}\n`);
  });
});

const expected = `
<!-- Made from the doc comments in src by tests/docs/reference.test.ts: do not edit. -->

# Plane shapes

Shapes have sides in metres. They are flat.

\`\`\`ts
import { area } from "cloutlab";
\`\`\`

- [area](#area): The area of a rectangle, in square metres: \`width\` times \`height\`.
- [type Edge](#type-edge): A length_in_metres, at least 0.
- [type Rectangle](#type-rectangle): A rectangle | nothing else.

## area

\`\`\`ts
area(rectangle: Rectangle, options?: AreaOptions): number
\`\`\`

The area of a rectangle, in square metres: \`width\` times \`height\`. NaN where a side of the [\`Rectangle\`](#type-rectangle) is unknown.

Source: E. Uclid (-300), Elements, <https://example.org/elements>.

- \`rectangle\` ([Rectangle](#type-rectangle)): what is measured.
- \`options\` ([AreaOptions](#type-areaoptions), by default \`scale\` is \`1\`)
- gives number
- throws RangeError for a negative side.

\`\`\`ts
import { area } from "cloutlab";

area({ width: 2, height: 3 });
\`\`\`

[src/shapes.ts](../../src/shapes.ts)

### type AreaOptions

| field | type | what |
| --- | --- | --- |
| \`scale?\` | number | A factor. By default 1. |
| \`colours?\` | string[][] |  |

[src/shapes.ts](../../src/shapes.ts)

## type Edge

A length_in_metres, at least 0.

It is number | null.

[src/shapes.ts](../../src/shapes.ts)

## type Rectangle

A rectangle | nothing else.

| field | type | what |
| --- | --- | --- |
| \`width\` | number |  |
| \`height\` | [Edge](#type-edge) | Null where it is unknown. |
| \`corner?\` | { x: number; y: number } |  |
| \`corner.y\` | number | Upwards. |
| \`flipped?()\` | (around: "x" \\| "y") => [Rectangle](#type-rectangle) |  |

[src/shapes.ts](../../src/shapes.ts)

[All topics](README.md)
`;

const expectedOfSchemas = `
## labelSchema

\`\`\`ts
const labelSchema: z.ZodType<Label>
\`\`\`

How a label is read.

It is z.ZodType&lt;[Label](#type-label)>.

[src/drawings.ts](../../src/drawings.ts)

## type Drawing

A drawing as it was read.

| field | type | what |
| --- | --- | --- |
| \`title?\` | string | A name to show. |
| \`points\` | [Point](#type-point)[] |  |
| \`paper\` | { width: number; edges: { ink: [Colour](#type-colour); thin: boolean }[] } | What it is on. |
| \`paper.edges.ink\` | [Colour](#type-colour) | Of the line. |
| \`counts\` | Record&lt;string, number \\| string> |  |

[src/drawings.ts](../../src/drawings.ts)

### type Colour

An ink.

It is "red" | "blue".

[src/drawings.ts](../../src/drawings.ts)

## type DrawingInput

A drawing as it may be written.

| field | type | what |
| --- | --- | --- |
| \`title?\` | string | A name to show. |
| \`points\` | { x: number; y: number \\| null }[] |  |
| \`points.y\` | number \\| null | Upwards. |
| \`paper\` | { width: number; edges: { ink?: "red" \\| "blue"; thin: boolean }[] } | What it is on. |
| \`paper.edges.ink?\` | "red" \\| "blue" | Of the line. By default \`"red"\`. |
| \`counts\` | Record&lt;string, number \\| string> |  |

[src/drawings.ts](../../src/drawings.ts)

## type Label

A point with a text.

It has all of [Point](#type-point).

| field | type | what |
| --- | --- | --- |
| \`text\` | string | What it says. |
| \`note?\` | string |  |

[src/drawings.ts](../../src/drawings.ts)

## type Point

A place on paper.

| field | type | what |
| --- | --- | --- |
| \`x\` | number |  |
| \`y\` | number \\| null | Upwards. |

[src/drawings.ts](../../src/drawings.ts)

[All topics](README.md)
`;
