import type { CheckMatrix, CheckVerdict, Finding } from "../../src/results/checks.js";

const described = ["dominance", "attacks", "units", "stability"].map((id) => ({
  id,
  label: `${id[0]!.toUpperCase()}${id.slice(1)}`,
  asks: `What ${id} asks.`,
  incident: `What ${id} is for.`,
}));

const seen: readonly (readonly Finding[])[] = [
  [{ id: "dominance", verdict: "pass", evidence: "no counterexample among 3 pairs", magnitude: null, unit: null }],
  [
    {
      id: "volume-bot",
      verdict: "fail",
      evidence: "400 posts (cost 400): from place 46 to 37 of 61",
      magnitude: 2.25,
      unit: "places gained for 100 units of cost",
    },
    {
      id: "reply-bait",
      verdict: "pass",
      evidence: "from place 46 to 46 of 61",
      magnitude: 0,
      unit: "places gained for 100 units of cost",
    },
  ],
  [
    {
      id: "units",
      verdict: "exempt",
      evidence: "80.73 is above 80.16",
      magnitude: null,
      unit: null,
      reason: "Goalposts are fixed.",
    },
  ],
  [{ id: "stability", verdict: "not applicable", evidence: "it does not respond", magnitude: null, unit: null }],
];

/** Checks of methods that all stand them alike: one is passed, one failed in a part, one exempt, one asks for nothing. */
export function checkMatrix(methods: readonly string[] = ["followers", "page-rank(graph=shares)"]): CheckMatrix {
  const verdicts: readonly CheckVerdict[] = ["pass", "fail", "exempt", "not applicable"];
  return {
    version: 1,
    seed: 1,
    trials: 3,
    checks: described,
    methods: methods.map((method) => ({
      method,
      checks: described.map(({ id }, i) => ({ check: id, verdict: verdicts[i]!, findings: seen[i]! })),
      panel: [1, null, 0.5],
    })),
  };
}
