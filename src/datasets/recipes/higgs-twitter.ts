import type { Imported, ImportJob, ImportRecipe } from "../import-recipe.js";
import { loadTable } from "../load-table.js";
import { writeTable } from "../write-table.js";

const kinds = ["mention", "reply"];
const pathOf = (kind: string) => `higgs-${kind}_network.edgelist`;

export const higgsTwitter: ImportRecipe = {
  name: "higgs-twitter",
  title: "Higgs Twitter 2012, mentions and replies (SNAP)",
  about: "Who mentioned and answered whom on Twitter when the Higgs boson was announced in July 2012.",
  licence: "none stated; published for research by SNAP",
  files: kinds.map((kind) => ({
    path: pathOf(kind),
    about: `the ${kind} network, space-separated without a header: source, target, weight`,
  })),

  async import(job: ImportJob): Promise<Imported> {
    for (const kind of kinds) {
      const columns = { source: "id", target: "id", weight: "count" } as const;
      await loadTable(job, kind, { path: pathOf(kind), delimiter: " ", header: false, columns });
    }
    const edges = `with edges as (${kinds.map(edgesOf).join(" union all ")})`;
    const constants = { network: "twitter" };
    return {
      resources: [
        await writeTable(job, { name: "accounts", role: "accounts", sql: `${edges} ${accounts}` }),
        await writeTable(job, {
          name: "interactions",
          role: "interactions",
          sql: `${edges} ${interactions}`,
          constants,
        }),
      ],
    };
  },
};

// The source mentions or answers the target: the target is the account that something was done to.
const edgesOf = (kind: string) =>
  `select source as actor, target as account, '${kind}' as kind, weight as "count" from ${kind}`;

const accounts = "select actor as account from edges union select account from edges order by account";

const interactions = `select actor, account, kind, "count" from edges where actor <> account
  order by kind, actor, account, "count"`;
