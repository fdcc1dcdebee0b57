import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateCreators } from "../../../src/datasets/creators/generate.js";
import { tableNames, tables } from "../../../src/datasets/creators/tables.js";
import { type Descriptor, descriptorSchema } from "../../../src/datasets/descriptor.js";
import { generators } from "../../../src/datasets/generators.js";
import { hashFile } from "../../../src/datasets/package.js";
import type { Engine } from "../../../src/engine/engine.js";
import { openEngine } from "../../../src/engine/open-engine.js";
import { BadInput } from "../../../src/problem.js";

const root = mkdtempSync(join(tmpdir(), "cloutlab-creators-"));
const folder = join(root, "creators");
let engine: Engine;

beforeAll(async () => {
  await generateCreators({ folder, accounts: 1000 });
  engine = await openEngine({ folders: [folder] });
  for (const name of tableNames) {
    await engine.run(`create view ${name} as from read_parquet('${join(folder, "data", name)}.parquet')`);
  }
});
afterAll(() => {
  engine.close();
  rmSync(root, { recursive: true });
});

async function one(sql: string): Promise<number> {
  return Number(Object.values((await engine.rows(sql))[0] ?? {})[0]);
}

function descriptor(of: string): Descriptor {
  return descriptorSchema.parse(JSON.parse(readFileSync(join(of, "datapackage.json"), "utf8")));
}

describe("generateCreators({ folder, accounts, seed, days })", () => {
  it("writes a data package with a table for every role it has, whose hashes are right", async () => {
    const { name, end, resources } = descriptor(folder);
    expect({ name, end }).toEqual({ name: "creators", end: "2018-05-25T00:00:00.000Z" });
    expect(resources.map((resource) => resource.role)).toEqual(tableNames);
    for (const resource of resources) {
      expect(resource.hash).toBe(await hashFile(join(folder, resource.path)));
      const columns = await engine.columns(`from ${resource.name} limit 1`);
      expect([...columns.keys()]).toEqual(Object.keys(tables[resource.role as keyof typeof tables].columns));
      expect(resource.schema.fields.map((field) => field.name)).toEqual([...columns.keys()]);
    }
    expect(readdirSync(root)).toEqual(["creators"]);
  });

  it("gives the same bytes for the same seed, and others for another", async () => {
    const options = { accounts: 150, days: 60 };
    await generateCreators({ ...options, folder: join(root, "a"), seed: 7 });
    await generateCreators({ ...options, folder: join(root, "b"), seed: 7 });
    await generateCreators({ ...options, folder: join(root, "c"), seed: 8 });
    const [a, b, c] = ["a", "b", "c"].map((name) => descriptor(join(root, name)).resources.map((it) => it.hash));
    expect(b).toEqual(a);
    expect(c?.filter((hash) => a?.includes(hash))).toEqual([]);
    for (const name of ["a", "b", "c"]) rmSync(join(root, name), { recursive: true });
  });

  it("gives ids that are unique, and longer than a double can hold for most", async () => {
    expect(await one("select count(distinct account) from accounts")).toBe(1000);
    const long = "select count(*) from accounts where account::hugeint > 9007199254740992";
    expect(await one(long)).toBeGreaterThan(500);
    expect(await one("select count(*) - count(distinct post) from posts")).toBe(0);
    expect(await one("select count(*) - count(distinct (account, network)) from presences")).toBe(0);
    expect(await one("select count(*) - count(distinct (actor, account, network)) from follows")).toBe(0);
    expect(await one("select count(*) from follows where actor = account")).toBe(0);
  });

  it("keeps to its window, and to who was where", async () => {
    const window = "time >= timestamp '2017-11-26' and time < timestamp '2018-05-25'";
    expect(await one(`select count(*) from posts where not (${window})`)).toBe(0);
    expect(await one(`select count(*) from interactions where not (${window})`)).toBe(0);
    for (const table of ["posts", "interactions", "follows"]) {
      const own = `select * from ${table} where account in (select account from accounts)`;
      const strays = `select count(*) from (${own}) x anti join presences p
        on x.account = p.account and x.network = p.network and x.time >= p.since`;
      expect(await one(strays), table).toBe(0);
    }
    const absent = `select count(*) from follows x anti join presences p
      on x.actor = p.account and x.network = p.network and x.time >= p.since`;
    expect(await one(absent)).toBe(0);
    const early = `select count(*) from interactions i left join posts p
      on i.post = p.post and i.account = p.account and i.network = p.network
      where (i.post is not null) <> (p.post is not null) or i.time < p.time`;
    expect(await one(early)).toBe(0);
    expect(await one("select count(*) from interactions where kind = 'mention' and post is not null")).toBe(0);
    const told = "kind = 'reply' and network = 'twitter'";
    expect(
      await one(`select count(*) from interactions where kind <> 'mention' and post is null and not (${told})`),
    ).toBe(0);
    expect(await one("select count(*) from interactions where actor = account")).toBe(0);
  });

  it("leaves most accounts off some networks, and shows on each what it shows", async () => {
    const missing = "select count(*) from (select account from presences group by account having count(*) < 4)";
    expect(await one(missing)).toBeGreaterThan(600);
    expect(await one("select count(distinct account) from presences")).toBe(1000);
    const shown = await engine.rows(
      "select network, count(listed) > 0 as listed, count(recommendations) > 0 as recommended from presences group by network order by network",
    );
    expect(shown.filter((row) => row["listed"]).map((row) => row["network"])).toEqual(["twitter"]);
    expect(shown.filter((row) => row["recommended"]).map((row) => row["network"])).toEqual(["linkedin"]);
    expect(shown).toHaveLength(4);
  });

  it("has actors from inside and outside, some of whom are busy on some days", async () => {
    const inside = await one("select avg((actor in (select account from accounts))::int) from interactions");
    expect(inside).toBeGreaterThan(0.25);
    expect(inside).toBeLessThan(0.6);
    const busiest = "select max(n) from (select count(*) as n from interactions group by actor, time::date)";
    expect(await one(busiest)).toBeGreaterThan(10);
  });

  it("tells every account's latent influence, and judges pairs by it with noise", async () => {
    expect(await one("select count(*) from reference where value > 0")).toBe(1000);
    expect(await one("select median(value) from reference")).toBeCloseTo(1, 0);
    const repeated = `select count(*) from (select 1 from judgements
      group by least(winner, loser), greatest(winner, loser) having count(distinct winner) = 2)`;
    expect(await one(repeated)).toBeGreaterThan(10);
    const often = `select max(n) from (select count(*) as n from
      (select winner as account from judgements union all select loser from judgements) group by account)`;
    expect(await one(often)).toBeGreaterThan(20);
  });

  it("replaces a dataset that it made, and keeps other files", async () => {
    const again = join(root, "again");
    await generateCreators({ folder: again, accounts: 100, days: 14 });
    writeFileSync(join(again, "README.md"), "mine");
    await generateCreators({ folder: again, accounts: 120, days: 14 });
    expect(readFileSync(join(again, "README.md"), "utf8")).toBe("mine");
    expect(descriptor(again).description).toContain("120 invented accounts");
    rmSync(again, { recursive: true });
  });

  it("refuses parameters out of range and a folder with another dataset, and writes nothing", async () => {
    const none = join(root, "none");
    for (const wrong of [{ accounts: 99 }, { accounts: 2.5 }, { seed: -1 }, { days: 1000 }, { seed: Number.NaN }]) {
      await expect(generateCreators({ folder: none, ...wrong })).rejects.toThrow(BadInput);
    }
    await expect(generateCreators({ folder: none, accounts: 99 })).rejects.toThrow(
      'accounts out of range: "99"; expected a whole number from 100 to 5000000',
    );
    expect(existsSync(none)).toBe(false);
    mkdirSync(none);
    writeFileSync(join(none, "datapackage.json"), '{\n  "name": "mine",\n}');
    await expect(generateCreators({ folder: none, accounts: 100 })).rejects.toThrow("another dataset is in the folder");
    expect(readdirSync(none)).toEqual(["datapackage.json"]);
    rmSync(none, { recursive: true });
  });

  it("leaves nothing behind when it fails", async () => {
    const stopped = join(root, "stopped");
    const onProgress = () => {
      throw new Error("stopped");
    };
    await expect(generateCreators({ folder: stopped, accounts: 100, onProgress })).rejects.toThrow("stopped");
    expect(readdirSync(root)).toEqual(["creators"]);
  });
});

describe("generators", () => {
  it("is keyed by name, and every parameter has a default within its bounds", () => {
    const entries = Object.entries(generators);
    expect(entries.length).toBeGreaterThan(0);
    for (const [name, generator] of entries) {
      expect(generator.name).toBe(name);
      for (const parameter of Object.values(generator.parameters)) {
        expect(parameter.default).toBeGreaterThanOrEqual(parameter.minimum);
        expect(parameter.default).toBeLessThanOrEqual(parameter.maximum);
        expect(parameter.about).not.toBe("");
      }
    }
  });
});
