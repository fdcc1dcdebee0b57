import { createHash } from "node:crypto";

/** Twelve hexadecimal digits that change with everything that can change a result, and with nothing else. */
export function runId(ingredients: unknown): string {
  return createHash("sha256").update(canonical(ingredients)).digest("hex").slice(0, 12);
}

/** JSON with the keys of every object in order, so that equal things have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
