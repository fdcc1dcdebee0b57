import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSvg } from "../../src/document/svg.js";
import { type AcrossBlock, across } from "../../src/evaluation/across.js";
import { criticalDifference } from "../../src/report/charts/critical-difference.js";
import { maximalCliques } from "../../src/stats/maximal-cliques.js";

const block = (name: string, values: Record<string, number | null>, measure = "auc"): AcrossBlock => ({
  name,
  readings: Object.entries(values).map(([method, estimate]) => ({ method, measure, estimate })),
});
// a is always a little above c; b jumps about both; d is far below.
const jumpy = Array.from({ length: 12 }, (_, i) =>
  block(`d${i}`, {
    a: 0.8 + i / 1000,
    b: 0.795 + (i % 2 ? 0.05 : -0.05) - i / 1000,
    c: 0.79 + i / 1500,
    d: 0.5 + i / 900,
  }),
);

describe("across(blocks, level)", () => {
  test("ranks the methods, the best first, and finds groups that are not neighbours", () => {
    const [found] = across(jumpy, 0.95).across;
    expect(found!.methods.map(({ method }) => method)).toEqual(["a", "b", "c", "d"]);
    expect(found!.methods.map(({ meanRank }) => meanRank)).toEqual([1.5, 2, 2.5, 4]);
    // a and c are told apart though b stands between them and is told apart from neither.
    expect(found!.groups).toEqual([
      ["a", "b"],
      ["b", "c"],
    ]);
    expect(found!.pairs.find(({ a, b }) => a === "a" && b === "c")).toMatchObject({ wins: 12, verdict: "better" });
    expect(found!.friedman!.p).toBeLessThan(0.001);
  });

  test("a loss is the better the smaller it is, and the sides of a pair follow the ranking", () => {
    const losses = jumpy.map(({ name, readings }) => ({
      name,
      readings: readings.map((one) => ({ ...one, measure: "brier", estimate: 1 - one.estimate! })),
    }));
    const strip = (measure: ReturnType<typeof across>["across"][number]) => ({
      ranks: measure.methods.map(({ method, meanRank }) => [method, meanRank]),
      verdicts: measure.pairs.map(({ verdict, wins }) => [verdict, wins]),
      groups: measure.groups,
    });
    expect(strip(across(losses, 0.95).across[0]!)).toEqual(strip(across(jumpy, 0.95).across[0]!));
  });

  test("does not depend on the order of blocks or methods", () => {
    const turned = [...jumpy].reverse().map(({ name, readings }) => ({ name, readings: [...readings].reverse() }));
    const [one, other] = [across(jumpy, 0.95).across[0]!, across(turned, 0.95).across[0]!];
    expect(other.pairs).toEqual(one.pairs);
    expect(other.groups).toEqual(one.groups);
  });

  test("names what it leaves out, and refuses what it cannot rank", () => {
    const [first, ...rest] = jumpy;
    const partial = [block("gap", { a: 0.8, b: null, c: 0.7, d: 0.2, e: 1 }), first!, ...rest];
    const { warnings, across: found } = across(partial, 0.95);
    expect(warnings).toEqual([
      "auc: left out methods that not every block has: e",
      "auc: left out blocks where it is undefined: gap",
    ]);
    expect(found[0]!.blocks).toHaveLength(12);
    expect(() => across([first!], 0.95)).toThrow(/one block only: "d0"/);
    expect(() => across(jumpy, 0.95, ["accuracy"])).toThrow(
      /no measure that every block has: "accuracy"; expected one of auc/,
    );
    expect(() => across([block("x", { a: 1 }), block("y", { a: 1 })], 0.95)).toThrow(/fewer than two methods/);
  });

  test("methods that tie everywhere are one group, and Friedman's test is undefined", () => {
    const same = [block("x", { a: 1, b: 1 }), block("y", { a: 2, b: 2 })];
    expect(across(same, 0.95).across[0]).toMatchObject({ friedman: null, imanDavenport: null, groups: [["a", "b"]] });
  });
});

test("criticalDifference draws a mark a method and a line a group, and none where all are told apart", async () => {
  const [found] = across(jumpy, 0.95).across;
  const picture = await toSvg(criticalDifference(found!));
  expect(picture).toContain("mean rank, 1 is the best");
  expect(picture).toContain("not told apart");
  expect(await toSvg(criticalDifference({ ...found!, groups: [] }))).not.toContain("not told apart");
  const many = Array.from({ length: 30 }, (_, i) => ({ method: `m${i}`, meanRank: i + 1, values: [] }));
  expect(await toSvg(criticalDifference({ ...found!, methods: many, groups: [["m3", "m29"]] }))).toContain(">m29<");
});

test("maximalCliques: every two members are joined, nobody can be added, and all such groups are there", () => {
  const joins = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 25 });
  fc.assert(
    fc.property(joins, (edges) => {
      const joined = (a: number, b: number) =>
        a !== b && edges.some(([c, d]) => (a === c && b === d) || (a === d && b === c));
      const isGroup = (members: readonly number[]) =>
        members.every((a) => members.every((b) => a === b || joined(a, b)));
      const all = Array.from({ length: 127 }, (_, set) =>
        [...Array(7).keys()].filter((member) => ((set + 1) >> member) & 1),
      );
      const wanted = all
        .filter(isGroup)
        .filter((group) => ![...Array(7).keys()].some((one) => !group.includes(one) && isGroup([...group, one])));
      const text = (groups: readonly (readonly number[])[]) => groups.map((group) => group.join()).sort();
      expect(text(maximalCliques(7, joined))).toEqual(text(wanted));
    }),
  );
  expect(maximalCliques(0, () => true)).toEqual([]);
});
