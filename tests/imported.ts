import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { addDataset } from "../src/datasets/add.js";
import { type Descriptor, descriptorSchema } from "../src/datasets/descriptor.js";
import type { Engine } from "../src/engine/engine.js";
import { openEngine } from "../src/engine/open-engine.js";

/** A new folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "cloutlab-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export interface ImportedDataset {
  readonly folder: string;
  readonly descriptor: Descriptor;
  /** The rows of a query in which the tables of the package stand under their resource's name. */
  rows(sql: string): ReturnType<Engine["rows"]>;
}

/** Imports a dataset from a folder and opens its tables for queries. */
export async function imported(name: string, from: string): Promise<ImportedDataset> {
  const folder = await addDataset(name, { from, into: temporaryFolder() });
  const descriptor = descriptorSchema.parse(JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")));
  const engine = await openEngine({ folders: [folder] });
  onTestFinished(() => engine.close());
  for (const resource of descriptor.resources) {
    const path = join(folder, resource.path);
    await engine.run(`create temporary table "${resource.name}" as select * from read_parquet($1)`, [path]);
  }
  return { folder, descriptor, rows: (sql) => engine.rows(sql) };
}
