import { openDataset } from "../../src/datasets/open.js";
import { parseMethod } from "../../src/methods/parse.js";
import { buildSignals } from "../../src/signals/build.js";
import type { SignalTable } from "../../src/table.js";
import { toyPackage } from "../toy.js";

const end = Date.UTC(2018, 4, 25);

/** Reactions of a test: `times` of them, dealt out in turn over people, posts and days. */
export interface Reactions {
  readonly times: number;
  readonly people?: number;
  readonly posts?: number;
  /** The youngest is so many days old; the others follow over `days`. */
  readonly age?: number;
  readonly days?: number;
  readonly kind?: string;
  readonly network?: string;
  readonly by?: string;
}

/** An event log written by a test, of which the real builder makes the signals. */
export class Log {
  private readonly presences = ["account,network,followers,recommendations"];
  private readonly posted = ["post,account,network,time"];
  private readonly interactions = ["actor,account,network,kind,post,time"];
  private readonly accounts = new Set<string>();

  /** Who is scored, by being on a network. */
  on(account: string, network = "twitter", followers: number | "" = "", recommendations: number | "" = ""): this {
    this.accounts.add(account);
    return this.known(account, network, followers, recommendations);
  }

  /** Somebody whose audience is known and who is not scored. */
  known(account: string, network: string, followers: number | "", recommendations: number | "" = ""): this {
    this.presences.push(`${account},${network},${followers},${recommendations}`);
    return this;
  }

  posts(account: string, count: number, network = "twitter", age = 45): this {
    for (let i = 0; i < count; i++) this.posted.push(`${account}-${i},${account},${network},${time(age)}`);
    return this;
  }

  reactions(account: string, { times, people = 1, posts = 1, age = 2, days = 1, ...rest }: Reactions): this {
    const { kind = "share", network = "twitter", by = `${account}-fan` } = rest;
    for (let i = 0; i < times; i++) {
      const post = `${account}-${i % posts}`;
      this.interactions.push(`${by}-${i % people},${account},${network},${kind},${post},${time(age + (i % days))}`);
    }
    return this;
  }

  /** A person of the reactions, under another name: that of an account which reacts itself. */
  renamed(person: string, name: string): this {
    for (const [i, row] of this.interactions.entries())
      if (row.startsWith(`${person},`)) this.interactions[i] = `${name}${row.slice(person.length)}`;
    return this;
  }

  async table(): Promise<SignalTable> {
    const text = (rows: readonly string[]) => rows.join("\n");
    const tables = {
      accounts: text(["account", ...this.accounts]),
      presences: text(this.presences),
      posts: text(this.posted),
      interactions: text(this.interactions),
    };
    const dataset = await openDataset(await toyPackage(tables, { end: new Date(end).toISOString() }));
    const { table } = await buildSignals(dataset);
    await dataset.close();
    return table;
  }

  /** The scores of a method, by account. */
  async scores(recipe: string): Promise<Record<string, number>> {
    return scoresOf(recipe, await this.table());
  }
}

/** The scores of a method on a table, by account. */
export function scoresOf(recipe: string, table: SignalTable): Record<string, number> {
  const { method, params } = parseMethod(recipe);
  const scores = method.score({ table, graphs: new Map() }, params);
  return Object.fromEntries(table.accounts.map((account, row) => [account, scores[row]!]));
}

function time(daysAgo: number): string {
  return new Date(end - daysAgo * 86_400_000).toISOString();
}
