import { existsSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { BadInput } from "../problem.js";
import { insideFolder } from "./locate.js";
import { hashFile, writeDescriptor } from "./package.js";
import { checkDescriptor, readDocument } from "./read-descriptor.js";

/**
 * Brings the hash and size of every file in `datapackage.json` up to date, after an edit or where the package was written
 * by hand without them. Gives the paths whose hash changed; everything else of the document stays as it is.
 */
export async function rehashPackage(folder: string): Promise<string[]> {
  if (!existsSync(folder)) throw new BadInput({ what: "no such folder", value: folder, expected: "a data package" });
  const name = basename(realpathSync(folder));
  const file = `${name}/datapackage.json`;
  const document = readDocument(folder, name);
  const changed: string[] = [];
  for (const resource of resourcesOf(document)) {
    if (typeof resource.path !== "string") continue;
    const path = insideFolder(folder, resource.path, file);
    const hash = await hashFile(path);
    if (hash !== resource.hash) changed.push(resource.path);
    Object.assign(resource, { hash, bytes: statSync(path).size });
  }
  checkDescriptor(document, file);
  await writeDescriptor(folder, document);
  return changed;
}

// The document may be anything; what is no list of resources is for the check of the whole to complain about.
function resourcesOf(document: unknown): { path?: unknown; hash?: unknown }[] {
  const resources = (document as { resources?: unknown } | null)?.resources;
  return Array.isArray(resources) ? resources.filter((resource) => typeof resource === "object" && resource) : [];
}
