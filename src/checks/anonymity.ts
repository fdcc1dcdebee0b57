import fc from "fast-check";
import type { MethodInput } from "../method.js";
import { random } from "../random.js";
import type { Finding } from "../results/checks.js";
import { shuffle } from "../shuffle.js";
import type { Check } from "./check.js";
import { above, figure, same } from "./compare.js";
import { fail, pass } from "./finding.js";
import { randomInput, takeRows } from "./random-input.js";
import { search } from "./search.js";
import { type Subject, scoresOf } from "./subject.js";

/** Names, places and bystanders do not matter. */
export const anonymity: Check = {
  label: "Anonymity",
  asks: "Scores follow the accounts when their order changes, two accounts that are alike in everything score the same, and an account that nobody has to do with turns no two others around.",
  incident:
    "Scores graded on a curve move when others join or leave (klout.wordpress.com, 27 July 2010): values may, the order of two accounts may not.",
  parts: ["permutation", "duplicate", "irrelevant-account"],
  run: (subject) => [permutation(subject), duplicate(subject), irrelevantAccount(subject)],
};

const draws = fc.record({ size: fc.integer({ min: 2, max: 12 }), seed: fc.nat(1_000_000) });

function permutation(subject: Subject): Finding {
  const problem = ({ size, seed }: { size: number; seed: number }) => {
    const input = randomInput(subject, seed, { size });
    const order = shuffle([...Array(size).keys()], random(seed, "order"));
    const [scores, moved] = [scoresOf(subject, input), scoresOf(subject, takeRows(input, order))];
    const at = order.findIndex((row, place) => !same(scores[row]!, moved[place]!));
    return at < 0
      ? null
      : `${figure(scores[order[at]!]!)} becomes ${figure(moved[at]!)} among ${size} accounts in another order`;
  };
  return told("permutation", subject, problem);
}

function duplicate(subject: Subject): Finding {
  const problem = ({ size, seed }: { size: number; seed: number }) => {
    const rows = [...Array(size).keys(), 0];
    const scores = scoresOf(subject, takeRows(randomInput(subject, seed, { size }), rows));
    const [original, twin] = [scores[0]!, scores[size]!];
    return same(original, twin)
      ? null
      : `twins among ${size + 1} accounts score ${figure(original)} and ${figure(twin)}`;
  };
  return told("duplicate", subject, problem);
}

function irrelevantAccount(subject: Subject): Finding {
  const id = "irrelevant-account";
  let largest = 0;
  const problem = ({ size, seed }: { size: number; seed: number }) => {
    const all = alone(randomInput(subject, seed, { size: size + 1 }));
    const [before, after] = [scoresOf(subject, takeRows(all, [...Array(size).keys()])), scoresOf(subject, all)];
    for (let a = 0; a < size; a++) {
      largest = Math.max(largest, Math.abs(after[a]! - before[a]!) / (Math.abs(before[a]!) || 1) || 0);
      for (let b = 0; b < size; b++)
        if (above(before[a]!, before[b]!) && above(after[b]!, after[a]!))
          return `${figure(before[a]!)} was above ${figure(before[b]!)} among ${size} accounts, and is ${figure(after[a]!)} below ${figure(after[b]!)} when another joins`;
    }
    return null;
  };
  const { counterexample, trials } = search(subject, draws, (draw) => problem(draw) === null);
  const measured = { magnitude: largest, unit: "largest change of a score, relative" };
  if (counterexample) return fail(id, problem(counterexample)!, measured);
  return pass(id, `no two accounts change places in ${trials} tables`, measured);
}

function told(id: string, subject: Subject, problem: (draw: { size: number; seed: number }) => string | null): Finding {
  const { counterexample, trials } = search(subject, draws, (draw) => problem(draw) === null);
  return counterexample ? fail(id, problem(counterexample)!) : pass(id, `no counterexample among ${trials} tables`);
}

// The last account loses its edges, so that nobody has to do with it.
function alone(input: MethodInput): MethodInput {
  const last = input.table.accounts.length - 1;
  const { graphs } = takeRows(input, [...Array(last).keys()]);
  const padded = [...graphs].map(([name, { offsets, targets, weights }]) => {
    const longer = new Uint32Array(last + 2);
    longer.set(offsets);
    longer[last + 1] = offsets[last]!;
    return [name, { offsets: longer, targets, weights }] as const;
  });
  return { ...input, graphs: new Map(padded) };
}
