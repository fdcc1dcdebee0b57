import { z } from "zod";
import { aggregations } from "./aggregations/index.js";
import { imputations } from "./imputations/index.js";
import { normalisations } from "./normalisations/index.js";
import { treatments } from "./treatments/index.js";

type Steps = Readonly<Record<string, { readonly about: string; readonly options: z.ZodObject }>>;

/** What a composite's file can choose from, as Markdown: a table a step, from the registries. */
export function compositeReference(): string {
  return [
    section("Imputations", imputations),
    section("Treatments", treatments),
    section("Normalisations and rescalings", normalisations),
    section("Aggregations", aggregations),
  ].join("\n\n");
}

function section(title: string, steps: Steps): string {
  const rows = Object.entries(steps).map(
    ([name, { about, options }]) => `| \`${name}\` | ${about} | ${listed(options)} |`,
  );
  return [`### ${title}`, "", "| name | what it does | options |", "| --- | --- | --- |", ...rows].join("\n");
}

function listed(options: z.ZodObject): string {
  const { properties = {} } = z.toJSONSchema(options, { io: "input" });
  return Object.entries(properties as Record<string, { default?: unknown; description?: string }>)
    .map(([name, field]) => {
      const preset = field.default === undefined ? "" : ` (${String(field.default)})`;
      return `\`${name}\`${preset}: ${field.description}`;
    })
    .join("; ");
}
