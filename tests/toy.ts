import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Draft, writePackage } from "../src/datasets/package.js";
import type { RoleName } from "../src/datasets/roles.js";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cloutlab-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A data package of CSV texts by role, with the fields of each header; `extra` adds to or overrides the package. It is gone
 * after the test, unless it is made in a folder of several tests.
 */
export async function toyPackage(
  tables: Partial<Record<RoleName, string>>,
  extra: Partial<Draft> = {},
  folder = temporaryFolder(),
): Promise<{ name: string; folder: string; ready: boolean }> {
  const resources: Draft["resources"][number][] = [];
  for (const [role, text] of Object.entries(tables) as [RoleName, string][]) {
    const path = `data/${role}.csv`;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text.trim()}\n`);
    const names = text.trim().split("\n")[0]?.split(",") ?? [];
    resources.push({ name: role, role, path, schema: { fields: names.map((name) => ({ name })) } });
  }
  await writePackage(folder, { name: "toy", resources, ...extra });
  return { name: "toy", folder, ready: true };
}

/** Lines without their indentation, so that tables can be written where they are used. */
export function lines(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
