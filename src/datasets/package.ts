import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DescriptorInput, descriptorSchema, type ResourceInput } from "./descriptor.js";

/** A package as its maker describes it: the hashes and sizes are not known yet. */
export interface Draft extends Omit<DescriptorInput, "resources"> {
  readonly resources: readonly Omit<ResourceInput, "hash" | "bytes">[];
}

/** Writes `datapackage.json` into `folder`, with the hash and size of every file that the draft names. */
export async function writePackage(folder: string, draft: Draft): Promise<void> {
  const resources: ResourceInput[] = [];
  for (const resource of draft.resources) {
    const path = join(folder, resource.path);
    resources.push({ ...resource, bytes: (await stat(path)).size, hash: await hashFile(path) });
  }
  const descriptor = { ...draft, resources };
  descriptorSchema.parse(descriptor);
  await writeDescriptor(folder, descriptor);
}

/** Writes `datapackage.json`, whole or not at all. */
export async function writeDescriptor(folder: string, descriptor: unknown): Promise<void> {
  const path = join(folder, "datapackage.json");
  await writeFile(`${path}.tmp`, `${JSON.stringify(descriptor, null, 2)}\n`);
  await rename(`${path}.tmp`, path);
}

/** `sha256:` and the hexadecimal hash of a file's bytes, read as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest("hex")}`;
}
