import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput, type Problem } from "../problem.js";
import { type Descriptor, descriptorSchema } from "./descriptor.js";
import { type Role, roles } from "./roles.js";

/** Reads and checks `datapackage.json`; every problem of the document is in the error. */
export function readDescriptor(folder: string, name: string): Descriptor {
  return checkDescriptor(readDocument(folder, name), `${name}/datapackage.json`);
}

/** Reads `datapackage.json` as whatever JSON it is. */
export function readDocument(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  } catch (error) {
    const what = error instanceof SyntaxError ? `not JSON: ${error.message}` : "cannot be read";
    throw new BadInput({ file: `${name}/datapackage.json`, what, expected: "a data package descriptor" });
  }
}

/** Checks a document against the schema and the columns of the roles; `file` is what problems are reported of. */
export function checkDescriptor(document: unknown, file: string): Descriptor {
  const parsed = descriptorSchema.safeParse(document);
  if (!parsed.success) {
    throw new BadInput(
      ...parsed.error.issues.map((issue) => ({ file, column: issue.path.join("."), what: issue.message })),
    );
  }
  const problems = parsed.data.resources.flatMap((resource) => fieldProblems(file, resource));
  if (problems.length > 0) throw new BadInput(...problems);
  return parsed.data;
}

function fieldProblems(file: string, resource: Descriptor["resources"][number]): Problem[] {
  const role: Role = roles[resource.role];
  const names = Object.keys(role.columns);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const field of resource.schema.fields) {
    if (seen.has(field.name))
      problems.push({ file, column: resource.name, what: "field named twice", value: field.name });
    seen.add(field.name);
    if (field.as !== undefined && !names.includes(field.as)) {
      problems.push({
        file,
        column: `${resource.name}.${field.name}.as`,
        what: `no such column of ${resource.role}`,
        value: field.as,
        names,
      });
    }
  }
  for (const constant of Object.keys(resource.constants ?? {})) {
    if (!names.includes(constant)) {
      problems.push({
        file,
        column: `${resource.name}.constants`,
        what: `no such column of ${resource.role}`,
        value: constant,
        names,
      });
    }
  }
  return problems;
}
