import { z } from "zod";
import { defineMethod } from "../method.js";
import type { Table } from "../table.js";
import { columnsOf } from "./parts/columns.js";
import { sumKnown } from "./parts/sum-known.js";

const actions = ["twitter.shares.total.all", "twitter.replies.total.all", "twitter.mentions.total.all"];
const pointsPerAction = 10;

/**
 * Ten points for each retweet, reply and mention received, over the kinds that are known, times 1000 over the most that
 * anybody in the run has. 0 for everybody where nobody has any. Relative: a score moves when others join the run.
 *
 * The rules (score.kred/rules, docs.score.kred, and the makers' blog of January 2015) give ten points for these common actions.
 * Of actors with more than 10,000 followers they say that there are more, and of new followers that they count, both times
 * without an amount; and that the scale grows steeper upwards, without its shape. None of the three is here.
 */
export const kredPoints = defineMethod({
  label: "Kred-style points (reconstruction)",
  about:
    "A reconstruction of Kred's influence points: ten an action received, scaled so that the run's first has 1000.",
  formula: "1000 * points / largest points; points = 10 * (shares + replies + mentions)",
  source: "The published rules, https://www.score.kred/rules and https://docs.score.kred/docs/scoring-influenc",
  reconstruction: true,
  networks: ["twitter"],
  scale: { min: 0, max: 1000 },
  needs: ["twitter.shares.total.all"],
  uses: actions.slice(1),
  params: z.strictObject({}),
  score({ table }) {
    const points = sumKnown(pointsOf(table).values(), table.accounts.length);
    const most = points.reduce((max, value) => Math.max(max, value || 0), 0);
    return points.map((value) => (most > 0 ? (1000 * value) / most : value));
  },
  contributions: ({ table }) =>
    new Map([...pointsOf(table)].map(([id, points]) => [id, points.map((value) => (Number.isNaN(value) ? 0 : value))])),
});

function pointsOf(table: Table): Map<string, Float64Array> {
  return new Map(
    [...columnsOf(table, ...actions)].map(([id, counts]) => [id, counts.map((count) => pointsPerAction * count)]),
  );
}
