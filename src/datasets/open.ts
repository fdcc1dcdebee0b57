import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine } from "../engine/engine.js";
import { openEngine } from "../engine/open-engine.js";
import { BadInput } from "../problem.js";
import { removedAtExit } from "../temporary.js";
import type { Descriptor } from "./descriptor.js";
import { insideFolder, type Location } from "./locate.js";
import { hashFile } from "./package.js";
import { readDescriptor } from "./read-descriptor.js";
import type { RoleName } from "./roles.js";
import { validateTables } from "./validate-tables.js";
import { createViews, type OpenResource, rolesOf } from "./views.js";

/** A dataset that is open: one view a role in its engine, and what its package says. Close it when done. */
export interface Dataset {
  readonly name: string;
  readonly title: string;
  readonly folder: string;
  /** What its `datapackage.json` says. */
  readonly descriptor: Descriptor;
  /** sha256 over everything of the package that can change a result: the files' hashes and how they are read. */
  readonly hash: string;
  /** Answers SQL over its views, which have the names of the roles. */
  readonly engine: Engine;
  /** What its tables are: `accounts`, `interactions`, `judgements`, ... */
  readonly roles: ReadonlySet<RoleName>;
  /** Its files. */
  readonly resources: readonly OpenResource[];
  /** What is kept from the methods because it is the truth: whole relations, and whether the record ends early. */
  readonly withheld?: { readonly kinds: readonly string[]; readonly after: string | null };
  close(): void;
}

/** How a dataset is to be opened. */
export interface OpenOptions {
  /** How many threads the engine may use. @defaultValue all */
  readonly threads?: number | undefined;
  /** How much memory the engine may use, such as `2GB`. @defaultValue the engine's own limit */
  readonly memoryLimit?: string | undefined;
  /** False leaves the rows unread; problems then show only where a query meets them. @defaultValue true */
  readonly validate?: boolean;
}

/**
 * Opens a data package: checks its descriptor, that every file lies inside the folder and has the hash that the package
 * says, and every row of every table.
 * @throws BadInput with all problems that were found.
 */
export async function openDataset(location: Location, options: OpenOptions = {}): Promise<Dataset> {
  const { name, folder } = location;
  if (!location.ready) {
    throw new BadInput({ file: name, what: "no datapackage.json", expected: "a data package (see docs/datasets.md)" });
  }
  const descriptor = readDescriptor(folder, name);
  const resources = await checkFiles(folder, name, descriptor);
  const spill = mkdtempSync(join(tmpdir(), "cloutlab-"));
  const engine = await openEngine({
    folders: [folder],
    threads: options.threads,
    memoryLimit: options.memoryLimit,
    temporaryFolder: spill,
  });
  const removeSpill = removedAtExit(spill);
  const close = () => {
    engine.close();
    removeSpill();
  };
  try {
    if (options.validate !== false) {
      const problems = await validateTables(engine, resources);
      if (problems.length > 0) throw new BadInput(...problems);
    }
    await createViews(engine, resources);
  } catch (error) {
    close();
    throw error;
  }
  const title = descriptor.title ?? name;
  return {
    name: descriptor.name,
    title,
    folder,
    descriptor,
    hash: hashOf(descriptor),
    engine,
    roles: rolesOf(resources),
    resources,
    close,
  };
}

async function checkFiles(folder: string, name: string, descriptor: Descriptor): Promise<OpenResource[]> {
  const file = `${name}/datapackage.json`;
  const resources = descriptor.resources.map((resource) => ({
    resource,
    path: insideFolder(folder, resource.path, file),
  }));
  for (const { resource, path } of resources) {
    const hash = await hashFile(path);
    if (hash !== resource.hash) {
      throw new BadInput({
        file: `${name}/${resource.path}`,
        what: "hash does not match",
        value: hash,
        expected: `${resource.hash}, as ${file} says; \`cloutlab datasets hash\` accepts an edit`,
      });
    }
  }
  return resources;
}

function hashOf({ resources, end }: Descriptor): string {
  const relevant = resources.map(({ role, path, format, hash, dialect, constants, schema }) => ({
    role,
    path,
    format,
    hash,
    dialect,
    constants,
    schema,
  }));
  return createHash("sha256")
    .update(JSON.stringify({ resources: relevant, end }))
    .digest("hex");
}
