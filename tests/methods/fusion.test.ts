import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { methods } from "../../src/methods/index.js";
import { methodParser, type ParsedMethod, parseMethod } from "../../src/methods/parse.js";
import { scoresFromFile } from "../../src/methods/scores-from-file.js";
import { inputOf } from "./table.js";

const unknown = Number.NaN;

/** What a method over others makes of scores that are given. */
function fused(recipe: string, columns: readonly (readonly (number | null)[])[]): number[] {
  const given = columns.map((column, index) => {
    const values = new Map(column.map((value, row) => [`account-${row}`, value ?? unknown]));
    return [
      `given-${index}`,
      { name: `given-${index}`, id: "given", method: scoresFromFile(values), params: {} },
    ] as const;
  });
  const known = new Map<string, ParsedMethod>(given);
  const of = `of=${[...known.keys()].join("+")}`;
  const text = recipe.endsWith(")") ? recipe.replace(")", `,${of})`) : `${recipe}(${of})`;
  const { method, params } = methodParser((name) => known.get(name))(text);
  return [...method.score(inputOf({}, {}, columns[0]!.length), params)];
}

describe("methods over methods", () => {
  it("borda and reciprocal-rank-fusion are those of ranx, which has no ties", () => {
    const fixture = JSON.parse(readFileSync("tests/fixtures/ranx/fusion.json", "utf8"));
    for (const [recipe, expected] of Object.entries<number[]>(fixture.fused)) {
      // ranx gives the last account one point and ours none, by each of the three methods.
      const offset = recipe === "borda" ? 3 : 0;
      for (const [row, value] of fused(recipe, fixture.scores).entries())
        expect(value + offset, `${recipe} ${row}`).toBeCloseTo(expected[row]!, 12);
    }
  });

  // By the first A > B = C > D; by the second D > C > B, and A is not scored.
  const two = [
    [9, 5, 5, 1],
    [null, 1, 2, 3],
  ];

  it("ties share what is theirs, and who is not scored is below all who are", () => {
    // First 3, 1.5, 1.5, 0 points; second 0, 1, 2, 3.
    expect(fused("borda", two)).toEqual([3, 2.5, 3.5, 3]);
    expect(fused("median-rank", two)).toEqual([1.5, 1.25, 1.75, 1.5]);
    // A beats B and C by the first, loses to them by the second: no majority. So does everybody else, but C and B.
    expect(fused("copeland", two)).toEqual([0, -1, 1, 0]);
    // Ranks 1, 2.5, 2.5, 4 and, of three, -, 3, 2, 1.
    const rrf = [1 / 61, 1 / 62.5 + 1 / 63, 1 / 62.5 + 1 / 62, 1 / 64 + 1 / 61];
    for (const [row, value] of fused("reciprocal-rank-fusion", two).entries()) expect(value).toBeCloseTo(rrf[row]!, 15);
  });

  it.each(["borda", "copeland", "median-rank", "reciprocal-rank-fusion"])(
    "%s does not score who is scored by none",
    (id) => {
      const [first, second, none] = fused(id, [
        [2, 1, null],
        [4, 3, null],
      ]);
      expect(first).toBeGreaterThan(second!);
      expect(none).toBeNaN();
    },
  );

  it("copeland is COINr's code on its own example", () => {
    expect(
      fused("copeland", [
        [1, 2, 3, 4],
        [3, 2, 1, 5],
        [2, 3, 1, 4],
      ]),
    ).toEqual([-1, 1, -3, 3]);
  });

  it("median-rank takes the middle of three", () => {
    expect(
      fused("median-rank", [
        [1, 2, 3],
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it("need what their parts need together, graphs included", () => {
    const { method, params, name } = parseMethod("borda( of = hits(graph=shares) + followers+page-rank )");
    expect(name).toBe("borda(of=hits(graph=shares)+followers+page-rank)");
    expect(method.needs).toEqual(["*.followers*"]);
    expect(method.graphs!(params)).toEqual(["shares", "follows"]);
    expect(parseMethod("borda(of=followers+likes-received)").method.graphs).toBeUndefined();
  });

  it("go into one another", () => {
    const recipe = "borda(of=followers+copeland(of=likes-received+shares-received+followers))";
    expect(parseMethod(recipe).name).toBe(recipe);
    expect(parseMethod(recipe).method.needs).toEqual(["*.followers*", "*.likes.total.all", "*.shares.total.all"]);
  });

  it("say which part is wrong", () => {
    expect(() => parseMethod("borda(of=followers+folowers)")).toThrow('unknown method: "folowers"; did you mean');
    expect(() => parseMethod("borda(of=hits(grap=shares))")).toThrow('unknown parameter of hits: "grap"');
    expect(() => parseMethod("borda(of=followers+followers)")).toThrow('method named twice within borda: "followers"');
    expect(() => parseMethod("borda(of=followers+)")).toThrow("malformed recipe");
    expect(() => parseMethod("scores-from-file(path=a.csv)")).toThrow("method comes from a file");
  });

  it("work as the registry has them", () => {
    const { method } = parseMethod("borda");
    expect(methods.get("borda")!.needs).toEqual(method.needs);
    expect(method.needs.length).toBe(3);
  });
});
