import { describe, expect, it } from "vitest";
import { show, toMime } from "../../src/notebook/show.js";

const hostile = `<img src=x onerror="alert(1)">`;
const scores = {
  accounts: ["a", "b", hostile],
  columns: new Map([
    ["one", Float64Array.of(3, 2, Number.NaN)],
    [hostile, Float64Array.of(1, 2, 3)],
  ]),
};
const all = JSON.stringify;

describe("toMime(result)", () => {
  it("gives tables as HTML in which names are escaped, and as text", async () => {
    const [words] = await toMime(scores);
    expect(Object.keys(words!)).toEqual(["text/html", "text/plain"]);
    expect(words!["text/html"]).not.toContain("<img");
    expect(words!["text/html"]).toContain("&#60;img src=x");
    // Three accounts, the third unknown to the first method.
    expect(words!["text/html"]).toMatch(/<td style="text-align: right">–<\/td>/);
    expect(words!["text/plain"]).toContain("rank by one");
  });

  it("gives a chart as Vega-Lite 5, as SVG and in words", async () => {
    const [, chart] = await toMime(scores);
    expect(Object.keys(chart!)).toEqual(["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]);
    expect(chart!["application/vnd.vegalite.v5+json"]).toMatchObject({
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      background: "white",
    });
    expect(chart!["image/svg+xml"]).toMatch(/^<svg /);
    expect(chart!["image/svg+xml"]).not.toContain("<img");
  });

  it("draws a specification of one's own", async () => {
    const spec = {
      title: "mine",
      data: { values: [{ x: 1 }] },
      mark: "point",
      encoding: { x: { field: "x", type: "quantitative" } },
    };
    const [chart, ...more] = await toMime(spec);
    expect(more).toEqual([]);
    expect(chart!["application/vnd.vegalite.v5+json"]).toMatchObject({ mark: "point" });
    expect(chart!["text/plain"]).toBe("mine");
  });

  it("shows rows with a column for every name, blank where a row has none", async () => {
    const [words] = await toMime([{ a: 1, b: "x" }, { a: 2.5 }]);
    expect(words!["text/plain"]).toBe("    a b\n ──── ─\n 1.00 x\n 2.50");
  });

  it("has no look for a number", async () => {
    await expect(toMime(7 as never)).rejects.toThrow('nothing to show: "number"');
  });

  it("lists as many as it is told", async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ n }));
    const count = async (top?: number) => all((await toMime(many, { top }))[0]!["text/html"]).split("<td").length - 1;
    expect([await count(), await count(3)]).toEqual([10, 3]);
  });
});

describe("show(result)", () => {
  it("gives every bundle to the display", async () => {
    const shown: object[] = [];
    await show(scores, { display: (bundle) => shown.push(bundle) });
    expect(shown).toEqual(await toMime(scores));
  });
});
