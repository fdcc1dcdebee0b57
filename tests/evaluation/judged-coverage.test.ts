import { expect, test } from "vitest";
import { evaluateAgainst } from "../../src/evaluation/evaluate-against.js";
import type { Judgements } from "../../src/evaluation/truth/judgements/judgements.js";
import { random } from "../../src/random.js";

// Sixty accounts in 600 judgements, and two equally good scores. The long proof is `npm run bench -- coverage`.
function interval(simulation: number) {
  const draw = random(3, "judged", simulation);
  const accounts = Array.from({ length: 60 }, (_, i) => `a${i}`);
  const influence = accounts.map(() => draw.normal());
  const score = () => Float64Array.from(influence, (one) => one + 0.6 * draw.normal());
  const columns = new Map([
    ["one", score()],
    ["other", score()],
  ]);
  const judged = Array.from({ length: 600 }, () => {
    const [a, b] = [draw.integer(60), draw.integer(60)];
    return draw.uniform() < 1 / (1 + Math.exp(2 * (influence[b]! - influence[a]!))) ? [a, b] : [b, a];
  });
  const truth: Judgements = {
    kind: "judgements",
    winners: judged.map(([winner]) => accounts[winner!]!),
    losers: judged.map(([, loser]) => accounts[loser!]!),
    weights: new Float64Array(600).fill(1),
    ties: new Float64Array(600),
  };
  const options = { measures: ["auc"], resamples: 199, seed: simulation, level: 0.95 };
  return evaluateAgainst({ accounts, columns }, truth, options).differences[0]!;
}

test("intervals of 95 % for a difference of AUC cover 0 in about 95 of 100 worlds with recurring accounts", () => {
  const worlds = 200;
  let covered = 0;
  for (let world = 0; world < worlds; world++) {
    const { low, high } = interval(world);
    covered += Number(low! <= 0 && 0 <= high!);
  }
  // Of 200 worlds 95 % are 190; three standard errors are 9.
  expect(covered).toBeGreaterThan(0.905 * worlds);
  expect(covered).toBeLessThan(0.995 * worlds);
});
