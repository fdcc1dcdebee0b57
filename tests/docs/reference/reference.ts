import type { Symbol as Declared } from "typescript/unstable/sync";
import { commentOf } from "./comment-of.js";
import type { Compiled } from "./compiler.js";
import type { Entry } from "./entry.js";
import { entryOf } from "./entry-of.js";
import { type Group, groupsOf } from "./groups.js";
import { anchorOf } from "./places.js";

/** An export under its heading. */
export interface Section {
  readonly entry: Entry;
  readonly heading: string;
  /** The types it is made of that are not exported, those that have no place before. */
  readonly inner: readonly Omit<Section, "inner">[];
}

/** A page of the reference: the exports of a topic. */
export interface Page {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly sections: readonly Section[];
}

/** All exports of the library, functions and constants before types, by name; and each type that one of them is made of, once. */
export function referenceOf(compiled: Compiled): Page[] {
  const placed = new Set(compiled.exports.map(({ symbol }) => symbol));
  return groupsOf(compiled).map(({ title, about, exports }) => {
    const taken = new Set([anchorOf(title)]);
    const sections = entriesOf(exports, compiled).map((entry) => ({
      entry,
      heading: headingOf(entry, taken),
      inner: madeOf(entry, placed, compiled).map((one) => ({ entry: one, heading: headingOf(one, taken) })),
    }));
    return { file: `${title.toLowerCase().replaceAll(/\W+/g, "-")}.md`, title, about, sections };
  });
}

function entriesOf(exports: Group["exports"], compiled: Compiled): Entry[] {
  const entries = exports.map(({ symbol }) => entryOf(symbol, compiled));
  const order = ({ kind, name }: Entry) => `${kind === "type" ? 1 : 0} ${name.toLowerCase()} ${name}`;
  return entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

// Breadth first: what a reader meets first is nearest.
function madeOf(entry: Entry, placed: Set<Declared>, compiled: Compiled): Entry[] {
  const found = [entry];
  for (const one of found) {
    for (const symbol of namedBy(one)) {
      if (placed.has(symbol) || commentOf(symbol, compiled).internal) continue;
      placed.add(symbol);
      found.push(entryOf(symbol, compiled));
    }
  }
  return found.slice(1);
}

function namedBy({ parameters, gives, extends: parents, fields, is }: Entry): Declared[] {
  const types = [...parameters.map(({ type }) => type), gives, ...parents, ...fields.map(({ type }) => type), is];
  return types.flat().flatMap((piece) => (typeof piece === "string" ? [] : [piece.symbol]));
}

// The anchors of a page are its own: a function and a type may differ in a capital alone, and two types of one name lie in different
// files.
function headingOf({ kind, name, file }: Entry, taken: Set<string>): string {
  const short = kind === "type" ? `type ${name}` : name;
  const heading = taken.has(anchorOf(short)) ? `${short} of ${file.replace(/^src\/|\.ts$/g, "")}` : short;
  taken.add(anchorOf(heading));
  return heading;
}
