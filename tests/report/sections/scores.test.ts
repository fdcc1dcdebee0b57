import { expect, it } from "vitest";
import type { DocumentBlock } from "../../../src/document/document.js";
import { scoresSection } from "../../../src/report/sections/scores.js";
import { spreadOf } from "../../../src/stats/spread-of.js";
import { tiersOf } from "../../../src/stats/tiers-of.js";
import { reportData } from "../fixture.js";

const { comparison, distributions } = reportData();
const blocksOf = (columns: Record<string, number[]>): readonly DocumentBlock[] => {
  const spreads = Object.entries(columns).map(([method, values]) => ({
    method,
    ...spreadOf(Float64Array.from(values)),
    tiers: tiersOf(Float64Array.from(values)),
  }));
  return scoresSection({ comparison, distributions, spreads })[0]!.blocks;
};

it("scoresSection(data) names the methods that have no tiers, and has the tiers of the others", () => {
  const text = JSON.stringify(blocksOf({ many: [1, 1, 2, 9, 10], "two|values": [1, 1, 2] }));
  expect(text).toContain("more than 100,000 accounts: two|values.");
  expect(text).toContain('"tiers"');
});

it("scoresSection(data) says that there are no tiers where no method has any", () => {
  const text = JSON.stringify(blocksOf({ flags: [0, 0, 1], none: [] }));
  expect(text).toContain(
    "Without tiers, for fewer than three different scores or more than 100,000 accounts: flags, none.",
  );
  expect(text).not.toContain('"tiers"');
});
