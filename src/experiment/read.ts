import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { BadInput, type Problem } from "../problem.js";
import { type ExperimentSpec, experimentSchema } from "./spec.js";

/** An experiment file that has been read: its name, where it lies, and what it asks for. */
export interface Experiment {
  readonly name: string;
  /** The folder that relative paths in the file start from. */
  readonly folder: string;
  readonly spec: ExperimentSpec;
}

/**
 * Reads an experiment from a YAML file.
 * @throws BadInput with file and line, for YAML that cannot be read and for every key that is wrong.
 */
export function readExperiment(path: string): Experiment {
  const full = resolve(path);
  const file = relative(process.cwd(), full).startsWith("..") ? path : relative(process.cwd(), full);
  let text: string;
  try {
    text = readFileSync(full, "utf8");
  } catch {
    throw new BadInput({
      what: "no such experiment file",
      value: path,
      expected: "a YAML file, such as experiments/legacy-vs-impact.yaml",
    });
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [broken] = document.errors;
  if (broken)
    throw new BadInput({ file, row: counter.linePos(broken.pos[0]).line, what: `not YAML: ${broken.message}` });
  const parsed = experimentSchema.safeParse(plainValue(document, file) ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, file, document, counter));
    throw new BadInput(...problems);
  }
  return { name: basename(full).replace(/\.ya?ml$/, ""), folder: dirname(full), spec: parsed.data };
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new BadInput({ file, what: `not YAML: ${error instanceof Error ? error.message : String(error)}` });
  }
}

function problemsOf(issue: z.core.$ZodIssue, file: string, document: Document, counter: LineCounter): Problem[] {
  const row = (path: PropertyKey[]) => lineOf(document, path, counter);
  if (issue.code === "unrecognized_keys") {
    const names = Object.keys(
      issue.path[0] === "topics" ? experimentSchema.shape.topics.unwrap().shape : experimentSchema.shape,
    );
    return issue.keys.map((key) => ({
      file,
      ...row([...issue.path, key]),
      what: "unknown key",
      value: key,
      names,
      expected: names.join(", "),
    }));
  }
  const value = document.getIn(issue.path.map(String));
  const shown =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? { value: String(value) }
      : {};
  return [
    {
      file,
      ...row(issue.path),
      column: issue.path.join("."),
      what: "wrong value",
      ...shown,
      expected: issue.message.replace(/^expected /, ""),
    },
  ];
}

// The line of the nearest node on the way to the path: a missing key has none of its own.
function lineOf(document: Document, path: PropertyKey[], counter: LineCounter): { row: number } | object {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(
      path.slice(0, length).map((key) => (typeof key === "symbol" ? String(key) : key)),
      true,
    );
    if (isNode(node) && node.range) return { row: counter.linePos(node.range[0]).line };
  }
  return {};
}
