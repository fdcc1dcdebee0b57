import { describe, expect, it } from "vitest";
import { aggregations } from "../../../src/methods/composite/aggregations/index.js";
import { compositeMethod } from "../../../src/methods/composite/composite-method.js";
import { compositeSchema } from "../../../src/methods/composite/description.js";
import { normalisations } from "../../../src/methods/composite/normalisations/index.js";
import { treatments } from "../../../src/methods/composite/treatments/index.js";
import { catalogueInput, filledInput } from "../catalogue-input.js";

const required: Readonly<Record<string, object>> = {
  "fixed-percentile": { quantiles: [0, 1, 5, 100, 1e6] },
  "fixed-z-score": { mean: 20, deviation: 50 },
  goalposts: { low: 0, high: 100 },
  "log-goalposts": { start: 1, top: 100 },
};
const normalisationNames = Object.keys(normalisations);
const treatmentNames = Object.keys(treatments);

/** A composite on two levels with every normalisation in turn, and treatments and costs here and there. */
function composite(normalisation: string, aggregation: string) {
  const turn = normalisationNames.indexOf(normalisation);
  return compositeMethod(
    compositeSchema.parse({
      name: "mine",
      about: "A composite of a test.",
      aggregation,
      defaults: { normalisation: { method: normalisation, ...required[normalisation] } },
      parts: {
        audience: { signal: "twitter.followers", treatment: treatmentNames[turn % treatmentNames.length], weight: 0.3 },
        own: {
          weight: 0.7,
          aggregation,
          parts: {
            shares: { signal: "twitter.shares.total.all", weight: 2 },
            replies: { signal: "twitter.replies.total.all", imputation: turn % 2 === 0 ? "none" : "median" },
            posts: { signal: "twitter.posts.total.all", direction: "cost", weight: 0.1 },
          },
        },
      },
    }),
  );
}

describe.each(Object.keys(aggregations))("composites with %s keep the contract of methods", (aggregation) => {
  it.each(normalisationNames)("on signals by %s", (normalisation) => {
    const method = composite(normalisation, aggregation);
    const params = method.params.parse({});
    const input = catalogueInput(60);
    const before = structuredClone(input.table.columns);
    const scores = method.score(input, params);
    expect(method.score(input, params)).toEqual(scores);
    expect(input.table.columns).toEqual(before);

    // A sign that was turned can leave the geometric and harmonic mean without any value.
    const known = [...scores].filter((score) => !Number.isNaN(score));
    const needsPositive =
      ["geometric", "harmonic"].includes(aggregation) && ["none", "z-score", "fixed-z-score"].includes(normalisation);
    if (!needsPositive) expect(known.length).toBeGreaterThan(0);
    const { min, max } = method.scale ?? { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
    for (const score of known) expect(score >= min && score <= max).toBe(true);

    const columns = new Map([...input.table.columns].reverse().map(([id, column]) => [id, column.toReversed()]));
    const table = { ...input.table, accounts: input.table.accounts.toReversed(), columns };
    const reversed = method.score({ table, graphs: new Map() }, params).toReversed();
    for (const [row, score] of scores.entries()) {
      if (Number.isNaN(score)) expect(reversed[row]).toBeNaN();
      else expect(Math.abs(reversed[row]! - score)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(score)));
    }

    expect([...method.score(filledInput(Number.NaN, 3), params)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(new Set(method.score(filledInput(0, 3), params)).size).toBe(1);
    expect(method.score(filledInput(1, 0), params)).toHaveLength(0);
    const bare = { accounts: ["ann"], columns: new Map(), signals: new Map() };
    expect([...method.score({ table: bare, graphs: new Map() }, params)]).toEqual([Number.NaN]);
  });
});

it("an additive composite's contributions sum to its score before its rescaling", () => {
  for (const normalisation of normalisationNames) {
    const method = composite(normalisation, "arithmetic");
    const params = method.params.parse({ shares: 5 });
    const input = catalogueInput(60);
    const parts = [...method.contributions!(input, params).values()];
    for (const [row, score] of method.score(input, params).entries()) {
      const sum = parts.reduce((total, part) => total + part[row]!, 0);
      if (Number.isNaN(score)) expect(sum).toBe(0);
      else expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(score)));
    }
  }
});
