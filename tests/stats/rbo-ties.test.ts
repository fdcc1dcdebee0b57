import { expect, test } from "vitest";
import { rboOfLists, type TiedList } from "../../src/stats/rbo-of-lists.js";
import { referenceData } from "../reference-data.js";

const file = referenceData("rbo/rbo-ties.csv");

// "a (b c) d": best first, ties in brackets.
function tiedList(text: string): TiedList {
  return [...text.matchAll(/\(([^)]*)\)|(\S+)/g)].map(([, tied, single]) => (tied ?? single ?? "").trim().split(/\s+/));
}

test.skipIf(file === null)("rboOfLists(x, y) is what Corsi and Urbano published for 200 tied rankings, to 1e-9", () => {
  const [, ...lines] = (file ?? "").trim().split("\n");
  expect(lines).toHaveLength(200);
  for (const line of lines) {
    const [x = "", y = "", p, ...wanted] = line.split(",");
    const found = (["w", "a", "b"] as const).flatMap((ties) => {
      const { ext, min, max, residual } = rboOfLists(tiedList(x), tiedList(y), { p: Number(p), ties });
      return [ext, min, max, residual];
    });
    expect(wanted).toHaveLength(12);
    found.forEach((value, i) => {
      expect(Math.abs(value - Number(wanted[i])), line).toBeLessThan(1e-9);
    });
  }
});
