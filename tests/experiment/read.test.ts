import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readExperiment } from "../../src/experiment/read.js";
import { resolveExperiment } from "../../src/experiment/resolve.js";
import { canonical, runId } from "../../src/experiment/run-id.js";
import { temporaryFolder } from "../toy.js";

function file(text: string): string {
  const path = join(temporaryFolder(), "who.yaml");
  writeFileSync(path, text);
  return path;
}

const minimal = "question: Who?\ndataset: creators\nmethods: [followers]\n";

describe("readExperiment(path)", () => {
  it("fills in the defaults", () => {
    const { name, spec } = readExperiment(file(minimal));
    expect(name).toBe("who");
    expect(spec).toMatchObject({ seed: 1, strata: ["all", "10%", "1%"], topics: { minimumPosts: 3 } });
  });

  it("gives line, key and value of everything that is wrong", () => {
    const wrong = (text: string) => expect(() => readExperiment(file(text)), text);
    wrong("").toThrow(/question/);
    wrong(`${minimal}strata: [all, ten]\n`).toThrow(/who\.yaml: row 4: column "strata\.1": wrong value: "ten"/);
    wrong(`${minimal}sead: 3\n`).toThrow(/row 4: unknown key: "sead".*did you mean "seed"/);
    wrong(`${minimal}topics: {minimumPost: 3}\n`).toThrow(/unknown key: "minimumPost".*did you mean "minimumPosts"/);
    wrong("question: a\nquestion: b\n").toThrow(/row 2: not YAML: Map keys must be unique/);
    wrong("a: &a [x]\nb: [*a, *c]\n").toThrow(/not YAML|Unresolved alias/);
  });

  it("stops an alias bomb, and lets no key reach a prototype", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefghi".split("").map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`),
    ].join("\n");
    expect(() => readExperiment(file(bomb))).toThrow(/not YAML: Excessive alias count/);
    expect(() => readExperiment(file(`${minimal}__proto__: {polluted: true}\n`))).toThrow(/unknown key/);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("resolveExperiment(experiment, only)", () => {
  it("takes a method once, whatever way its recipe is written", async () => {
    const twice = readExperiment(
      file(minimal.replace("[followers]", "[twitter-impact, 'twitter-impact(halfLifeDays=30)']")),
    );
    await expect(resolveExperiment(twice)).rejects.toThrow(/method named twice: "twitter-impact"/);
  });

  it("keeps only the methods that are asked for, and knows them all", async () => {
    const experiment = readExperiment(file(minimal.replace("[followers]", "[followers, shares-received]")));
    const { methods } = await resolveExperiment(experiment, ["shares-received"]);
    expect(methods.map(({ name }) => name)).toEqual(["shares-received"]);
    await expect(resolveExperiment(experiment, ["likes-received"])).rejects.toThrow(/method is not in the experiment/);
  });
});

it("runId(ingredients) changes with every value and not with the order of keys", () => {
  expect(runId({ a: 1, b: [1, { c: 2, d: 3 }] })).toBe(runId({ b: [1, { d: 3, c: 2 }], a: 1 }));
  expect(new Set([runId({ a: 1 }), runId({ a: 2 }), runId({ b: 1 }), runId([1]), runId([])]).size).toBe(5);
  expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}');
});
