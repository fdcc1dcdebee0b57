import type { Compiled, Export } from "./compiler.js";

/** A topic of the library: the exports that stand below its heading in src/index.ts. */
export interface Group {
  readonly title: string;
  readonly about: string;
  readonly exports: readonly Export[];
}

/** The exports by the headings of src/index.ts: comments such as `// # Data`, with sentences below. What is before any has no title. */
export function groupsOf({ index, exports }: Compiled): Group[] {
  const headings = [...index.text.matchAll(/^\/\/ # (.+)\n((?:\/\/ .+\n)*)/gm)];
  const starts = headings.map(({ index: at }) => at);
  const groups = headings.map(({ 1: title = "", 2: lines = "" }, i) => ({
    title,
    about: lines.replaceAll("// ", "").replaceAll("\n", " ").trim(),
    exports: exports.filter(({ at }) => at > starts[i]! && at < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
  }));
  const before = exports.filter(({ at }) => at < (starts[0] ?? Number.POSITIVE_INFINITY));
  return before.length > 0 ? [{ title: "", about: "", exports: before }, ...groups] : groups;
}
