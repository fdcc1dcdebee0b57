import { BadInput } from "../problem.js";
import type { Dataset } from "./open.js";
import { roles } from "./roles.js";
import { roleSql } from "./views.js";

/** What is kept from the methods: interactions of one kind (`follow` for follows) or of all, in the whole record or after a moment. */
export interface Withheld {
  readonly kind: string | null;
  /** ISO, UTC; null for the whole record. */
  readonly after: string | null;
}

/** A dataset without what was held out of it. */
export interface HeldOutDataset {
  readonly dataset: Dataset;
  readonly warnings: readonly string[];
}

/** The view with the rows of one part that was held out: actor, account, network, count. */
export function heldOutView(part: number): string {
  return `held_out_${part}`;
}

/**
 * Keeps interactions from whatever reads the dataset from here on, and puts each part into a view of its own. A relation is
 * gone altogether, and with follows the followers of the profiles. With a moment the record ends there: posts, interactions and
 * follows after it are gone, of every kind, and ages count back from it. What has no time cannot be told to be before it:
 * such interactions are gone too; undated profiles, follows and signals tables stay or go with a warning.
 * @throws BadInput where the dataset has nothing of what is to be held out, or nothing would be left to score on.
 */
export async function holdOut(dataset: Dataset, parts: readonly Withheld[]): Promise<HeldOutDataset> {
  if (parts.length === 0) return { dataset, warnings: [] };
  const { engine, resources, roles: present } = dataset;
  const view = (name: string, sql: string) => engine.run(`create or replace temporary view ${name} as ${sql}`);
  const source = async (role: keyof typeof roles) => `(${await roleSql(engine, resources, role)}) as whole`;
  const [interactions, follows] = [await source("interactions"), await source("follows")];
  for (const [number, part] of parts.entries()) {
    await view(heldOutView(number), rowsOf(dataset, part, part.kind === "follow" ? follows : interactions));
    await somethingIn(dataset, part, number);
  }
  const kinds = parts.flatMap(({ kind, after }) => (kind !== null && after === null ? [kind] : []));
  const end = parts.flatMap(({ after }) => after ?? []).sort()[0] ?? null;
  const before = end === null ? null : `time <= ${moment(dataset, end)}`;
  const literals = kinds.map((kind) => engine.dialect.literal(kind)).join(", ");
  const kept = [...(kinds.length > 0 ? [`kind not in (${literals})`] : []), ...(before ? [before] : [])];
  await view("interactions", `select * from ${interactions} where ${kept.join(" and ")}`);
  const noFollows = kinds.includes("follow");
  const known = noFollows ? "1 = 0" : before ? `(time is null or ${before})` : "1 = 1";
  await view("follows", `select * from ${follows} where ${known}`);
  if (before) await view("posts", `select * from ${await source("posts")} where time is null or ${before}`);
  if (noFollows) await view("presences", withoutAudience(await source("presences")));
  await somethingLeft(dataset);
  const descriptor = end === null ? dataset.descriptor : { ...dataset.descriptor, end };
  return {
    dataset: { ...dataset, descriptor, withheld: { kinds, after: end } },
    warnings: [
      ...ownSignals(dataset),
      ...(end === null ? [] : await undated(dataset, interactions, present.has("presences"))),
    ],
  };
}

function rowsOf({ descriptor, engine }: Dataset, { kind, after }: Withheld, source: string): string {
  const wanted = [
    ...(kind === null || kind === "follow" ? [] : [`kind = ${engine.dialect.literal(kind)}`]),
    ...(after === null ? [] : [`time > ${moment({ engine }, after)}`]),
    ...(descriptor.end ? [`(time is null or time <= ${moment({ engine }, descriptor.end)})`] : []),
    ...["actor <> account", "count > 0"],
  ];
  return `select actor, account, network, count from ${source} where ${wanted.join(" and ")}`;
}

function moment({ engine }: Pick<Dataset, "engine">, iso: string): string {
  return `cast(${engine.dialect.literal(new Date(iso).toISOString().replace("T", " ").slice(0, -1))} as timestamp)`;
}

async function somethingIn({ engine, name }: Dataset, { kind, after }: Withheld, part: number): Promise<void> {
  const [found] = await engine.rows(`select count(*) as n from ${heldOutView(part)}`);
  if (Number(found?.n) > 0) return;
  const rows = await engine.rows("select kind, count(time) as times from interactions group by kind order by kind");
  const [dated] = await engine.rows("select count(*) as n, count(time) as times from follows");
  const names = [...rows.map((row) => String(row.kind)), ...(Number(dated?.n) > 0 ? ["follow"] : [])];
  const times = rows.some((row) => Number(row.times) > 0) || Number(dated?.times) > 0;
  const [last] = await engine.rows("select cast(max(time) as varchar) as last from interactions");
  const dates = times ? `a time before ${last?.last}` : "a relation: the interactions have no times";
  throw new BadInput({
    file: name,
    what: "nothing to hold out",
    value: [kind ?? "", after ? `after ${after}` : ""].join(" ").trim(),
    ...(kind === null || names.includes(kind) ? {} : { names }),
    expected: kind !== null && !names.includes(kind) ? `one of ${names.join(", ")}` : dates,
  });
}

async function somethingLeft({ engine, name, roles: present }: Dataset): Promise<void> {
  if (present.has("signals") || present.has("presences")) return;
  const [left] = await engine.rows(
    "select (select count(*) from interactions) + (select count(*) from follows) + (select count(*) from posts) as n",
  );
  if (Number(left?.n) === 0)
    throw new BadInput({
      file: name,
      what: "nothing is left to score on when the truth is held out",
      expected: "another relation, or a later time",
    });
}

// Who follows whom is also what a profile counts.
function withoutAudience(source: string): string {
  const audience = ["followers", "following", "mutual"];
  const columns = Object.keys(roles.presences.columns).map((column) =>
    audience.includes(column) ? `cast(null as double) as ${column}` : column,
  );
  return `select ${columns.join(", ")} from ${source}`;
}

// Nobody but their maker knows what these count.
function ownSignals({ resources }: Dataset): string[] {
  const fields = resources.flatMap(({ resource }) => (resource.role === "signals" ? resource.schema.fields : []));
  const own = fields.filter(({ name, as, signal }) => signal === undefined && (as ?? name) !== "account");
  const names = own.map(({ name }) => name).join(", ");
  return own.length === 0 ? [] : [`signals of the dataset's own may count what is held out: ${names}`];
}

async function undated({ engine }: Dataset, interactions: string, presences: boolean): Promise<string[]> {
  const [lost] = await engine.rows(`select count(*) as n from ${interactions} where time is null`);
  const [undatedFollows] = await engine.rows("select count(*) as n from follows where time is null");
  return [
    ...(Number(lost?.n) > 0
      ? [`left out ${lost?.n} interactions without a time: they cannot be told to be before what is held out`]
      : []),
    ...(Number(undatedFollows?.n) > 0
      ? [`${undatedFollows?.n} follows have no time: some may be later than what the methods should see`]
      : []),
    ...(presences ? ["profiles have no time: their followers may be later than what the methods should see"] : []),
  ];
}
