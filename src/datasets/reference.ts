import { z } from "zod";
import { descriptorSchema } from "./descriptor.js";
import { type Role, type RoleColumn, roleEntries } from "./roles.js";

/** The reference half of `docs/datasets.md`: every role with its columns, every property of a descriptor. Markdown. */
export function datasetReference(): string {
  const schema = z.toJSONSchema(descriptorSchema, { io: "input" }) as unknown as Shape;
  const resource = itemOf(schema, "resources");
  const table = resource.properties?.["schema"] as Shape;
  return [
    "## Roles and their columns",
    ...roleEntries.flatMap(([name, role]) => roleSection(name, role)),
    "## Properties of datapackage.json",
    ...propertySection("The package", schema),
    ...propertySection("An entry of resources", resource),
    ...propertySection("Its dialect", resource.properties?.["dialect"] as Shape),
    ...propertySection("Its schema", table),
    ...propertySection("An entry of schema.fields", itemOf(table, "fields")),
  ].join("\n\n");
}

interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

const itemOf = (shape: Shape, property: string): Shape => shape.properties?.[property]?.items ?? {};

function roleSection(name: string, role: Role): string[] {
  const key = role.key ? ` One row for each ${role.key.join(" and ")}.` : "";
  const rows = Object.entries(role.columns).map(([column, definition]) => [
    `\`${column}\``,
    definition.kind,
    presence(definition),
    definition.about,
  ]);
  return [`### ${name}`, `${sentence(role.about)}${key}`, table(["column", "kind", "needed", "what"], rows)];
}

function presence({ required, fallback, minimum }: RoleColumn): string {
  const without = fallback === undefined ? "no" : `no; without it ${fallback}`;
  return `${required ? "yes" : without}${minimum === undefined ? "" : `; at least ${minimum}`}`;
}

function propertySection(title: string, shape: Shape): string[] {
  const rows = Object.entries(shape.properties ?? {}).map(([name, property]) => [
    `\`${name}\``,
    shape.required?.includes(name) ? "yes" : "no",
    property.enum ? property.enum.join(", ") : (property.type ?? "text or list of texts"),
    property.description ?? "",
  ]);
  return [`### ${title}`, table(["property", "needed", "value", "what"], rows)];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
