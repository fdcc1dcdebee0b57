import { z } from "zod";
import { roles } from "./roles.js";

/** A name that is safe as a folder, a table and a word of the command line. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, "expected lower-case letters, digits, '-', '_' or '.'")
  .max(100);

const field = z.strictObject({
  name: z.string().min(1).describe("the column of the file"),
  type: z
    .enum(["string", "integer", "number", "boolean", "datetime", "date", "any"])
    .default("any")
    .describe("how Table Schema calls what it holds; ids are string"),
  title: z.string().optional().describe("a name to show"),
  description: z.string().optional().describe("what it is; of a signal of your own it is shown in reports"),
  as: z.string().optional().describe("the column of the role that it is, where its name is another"),
  signal: z.string().optional().describe("in a signals table: the catalogue signal that it is"),
  unit: z.string().optional().describe("in a signals table: the unit of a signal of your own"),
  direction: z.enum(["benefit", "cost", "neutral"]).optional().describe("whether more of it is better"),
  network: z.string().optional().describe("in a signals table: the network that the signal is read from"),
});

const resource = z.strictObject({
  name: slug.describe("of the table; lower case, for the package and for people"),
  role: z
    .enum(Object.keys(roles) as [keyof typeof roles, ...(keyof typeof roles)[]])
    .describe("what the table is, one of the roles"),
  path: z.string().min(1).describe("of the file, inside the folder of the package"),
  format: z
    .enum(["csv", "tsv", "ndjson", "json", "parquet"])
    .optional()
    .describe("where the ending of the path does not tell"),
  hash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, "expected sha256: and 64 hexadecimal digits")
    .describe("checked whenever the package is opened"),
  bytes: z.int().nonnegative().optional().describe("the size of the file; not checked"),
  title: z.string().optional().describe("a name to show"),
  description: z.string().optional().describe("what the table is"),
  mediatype: z.string().optional().describe("not read"),
  encoding: z.enum(["utf-8"]).optional().describe("there is no other"),
  dialect: z
    .strictObject({
      delimiter: z.string().length(1).optional().describe("the character between cells; a comma, in TSV a tab"),
      commentChar: z.string().length(1).optional().describe("lines that start with it are left out"),
      header: z
        .boolean()
        .optional()
        .describe("false where the first line is data; the fields then are in the file's order"),
    })
    .optional()
    .describe("of a CSV file"),
  constants: z.record(z.string(), z.string()).optional().describe("columns of the role that are the same in every row"),
  schema: z
    .strictObject({
      fields: z.array(field).min(1).describe("the columns"),
      missingValues: z.array(z.string()).default([""]).describe("the texts that mean unknown"),
      primaryKey: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .describe("not read: the key is the role's"),
    })
    .describe("the columns of the file"),
});

/** `datapackage.json`: a subset of Frictionless Data Package v2 (https://datapackage.org) whose tables carry a role. */
export const descriptorSchema = z.strictObject({
  $schema: z.string().optional().describe("not read"),
  name: slug.describe("of the dataset"),
  title: z.string().optional().describe("a name to show"),
  description: z.string().optional().describe("what the dataset is"),
  version: z.string().optional().describe("of the data, as its maker counts"),
  homepage: z.string().optional().describe("where to read about it"),
  created: z.string().optional().describe("when it was made"),
  licenses: z
    .array(z.looseObject({ name: z.string().optional(), path: z.string().optional(), title: z.string().optional() }))
    .optional()
    .describe("under what terms it may be used: name, path, title"),
  sources: z
    .array(z.looseObject({ title: z.string().optional(), path: z.string().optional() }))
    .optional()
    .describe("where it comes from: title, path"),
  keywords: z.array(z.string()).optional().describe("not read"),
  end: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("the moment that ages are counted back from; without it the latest post or interaction"),
  resources: z.array(resource).min(1).describe("the tables"),
});

/** A `datapackage.json` as it was read; docs/datasets.md says what stands in it. */
export type Descriptor = z.output<typeof descriptorSchema>;
/** A `datapackage.json` as it may be written, with what has a default left out. */
export type DescriptorInput = z.input<typeof descriptorSchema>;
/** A file of a package, with its role and columns. */
export type Resource = z.output<typeof resource>;
/** A file of a package as it may be written. */
export type ResourceInput = z.input<typeof resource>;
/** A column of a file. */
export type Field = z.output<typeof field>;
