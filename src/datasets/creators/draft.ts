import type { ParquetColumnKind } from "../../engine/parquet.js";
import { generatedBy } from "../generated-by.js";
import type { Draft } from "../package.js";
import { type RoleColumn, roles } from "../roles.js";
import { end } from "./calendar.js";
import type { ParameterName } from "./parameters.js";
import { tableNames, tables } from "./tables.js";

/** Goes up when the same parameters give other data, so that what was made before is made again. */
export const version = "2";

/** The descriptor of the dataset, but for hashes and sizes. */
export function draft({ accounts, seed, days }: Readonly<Record<ParameterName, number>>): Draft {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "creators",
    title: "Creators: a synthetic dataset with known influence",
    description: `${accounts} invented accounts on four networks over ${days} days, with a latent influence that is known, drawn with seed ${seed}. A truth from a generator favours methods that resemble the generator.`,
    version,
    sources: [{ title: generatedBy, accounts, seed, days }],
    licenses: [{ name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/" }],
    end: new Date(end).toISOString(),
    resources: tableNames.map((name) => ({
      name,
      role: name,
      path: tablePath(name),
      format: "parquet",
      description: tables[name].about,
      schema: {
        fields: Object.entries<ParquetColumnKind>(tables[name].columns).map(([column, kind]) => ({
          name: column,
          type: types[kind],
          description: (roles[name].columns as Record<string, RoleColumn>)[column]!.about,
        })),
      },
    })),
  };
}

/** Where a table is, inside the folder of the package. */
export function tablePath(name: string): string {
  return `data/${name}.parquet`;
}

const types = { text: "string", number: "number", integer: "integer", time: "datetime" } as const;
