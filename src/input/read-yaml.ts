import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { relative, resolve } from "node:path";
import type { Document, LineCounter } from "yaml";
import type { z } from "zod";
import { BadInput, type Problem } from "../problem.js";

/** What a YAML file must be. */
export interface YamlFormat<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** What it is called where there is none: `experiment file`. */
  readonly what: string;
  /** An example of one. */
  readonly example: string;
  /** The keys that belong at a place of the file, where the value now is. */
  keysAt(path: readonly PropertyKey[], value: unknown): readonly string[];
}

/**
 * Reads a YAML file and parses what it says.
 * @throws BadInput with file and line, for YAML that cannot be read and for every key that is wrong.
 */
export function readYaml<Schema extends z.ZodType>(path: string, format: YamlFormat<Schema>): z.output<Schema> {
  const full = resolve(path);
  const file = relative(process.cwd(), full).startsWith("..") ? path : relative(process.cwd(), full);
  let text: string;
  try {
    text = readFileSync(full, "utf8");
  } catch {
    throw new BadInput({
      what: `no such ${format.what}`,
      value: path,
      expected: `a YAML file, such as ${format.example}`,
    });
  }
  const { LineCounter, parseDocument } = yaml();
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken)
    throw new BadInput({ file, row: counter.linePos(broken.pos[0]).line, what: `not YAML: ${broken.message}` });
  const value = plainValue(document, file) ?? {};
  const parsed = format.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = { file, document, counter, value, keysAt: format.keysAt };
  throw new BadInput(...parsed.error.issues.flatMap((issue) => problemsOf(issue, [], place)));
}

// The parser is large: who reads no YAML file, such as most cells of a notebook, does without.
const yaml = () => createRequire(import.meta.url)("yaml") as typeof import("yaml");

interface Place {
  readonly file: string;
  readonly document: Document;
  readonly counter: LineCounter;
  readonly value: unknown;
  readonly keysAt: YamlFormat<z.ZodType>["keysAt"];
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new BadInput({ file, what: `not YAML: ${error instanceof Error ? error.message : String(error)}` });
  }
}

function problemsOf(issue: z.core.$ZodIssue, within: readonly PropertyKey[], place: Place): Problem[] {
  const path = [...within, ...issue.path];
  const { file, document, counter } = place;
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return nearestBranch(issue.errors).flatMap((inner) => problemsOf(inner, path, place));
  if (issue.code === "unrecognized_keys") {
    const names = place.keysAt(path, valueAt(place.value, path));
    return issue.keys.map((key) => ({
      file,
      ...lineOf(document, [...path, key], counter),
      what: "unknown key",
      value: key,
      names,
      expected: names.join(", "),
    }));
  }
  const value = valueAt(place.value, path);
  const shown = ["string", "number", "boolean"].includes(typeof value) ? { value: String(value) } : {};
  const names = namesOf(issue);
  return [
    {
      file,
      ...lineOf(document, path, counter),
      ...(path.length > 0 ? { column: path.join(".") } : {}),
      what: value === undefined ? "missing" : "wrong value",
      ...shown,
      expected:
        names.length > 0 && !issue.message.startsWith("expected")
          ? `one of ${names.join(", ")}`
          : plainMessage(issue.message),
      ...(names.length > 0 ? { names } : {}),
    },
  ];
}

// Of what a value could have been, the one that it is least far from: first by its type, then by how much is wrong.
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const costs = branches.map((issues) => issues.reduce((sum, issue) => sum + otherType(issue) + faults(issue), 0));
  return branches[costs.indexOf(Math.min(...costs))] ?? [];
}

function otherType(issue: z.core.$ZodIssue): number {
  if (issue.path.length > 0) return 0;
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return Math.min(...issue.errors.map((issues) => issues.reduce((sum, inner) => sum + otherType(inner), 0)));
  return issue.code === "invalid_type" ? 1000 : issue.code === "invalid_value" ? 500 : 0;
}

function faults(issue: z.core.$ZodIssue): number {
  if (issue.code === "unrecognized_keys") return issue.keys.length;
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return 1;
  return nearestBranch(issue.errors).reduce((sum, inner) => sum + faults(inner), 0);
}

function namesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  const listed = issue.code === "invalid_union" ? (issue as { options?: readonly unknown[] }).options : undefined;
  return (listed ?? []).map(String);
}

// Without what the library puts around: `Invalid input: expected string, received undefined`.
function plainMessage(message: string): string {
  return message.replace(/^(Invalid input: |Too (small|big): )?expected /, "").replace(/, received \w+$/, "");
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((there: unknown, key) => (there as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

// The line of the nearest node on the way to the path: a missing key has none of its own.
function lineOf(document: Document, path: readonly PropertyKey[], counter: LineCounter): { row: number } | object {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(
      path.slice(0, length).map((key) => (typeof key === "symbol" ? String(key) : key)),
      true,
    );
    if (yaml().isNode(node) && node.range) return { row: counter.linePos(node.range[0]).line };
  }
  return {};
}
