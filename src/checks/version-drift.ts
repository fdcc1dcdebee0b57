import type { Check } from "./check.js";
import { figure, same } from "./compare.js";
import { judge, notApplicable } from "./finding.js";

/** The same method gives the same scores as in an earlier version, or the change is shown in full. */
export const versionDrift: Check = {
  label: "Version drift",
  asks: "The panel's scores are those of the earlier record that is given; where they are not, how many moved and by how much is told.",
  incident:
    'On 26 October 2011 scores fell by 20 and more overnight and the past was recomputed, while it was said that "large decreases are rare" (launch.co, thenextweb.com).',
  run(subject) {
    const id = "version-drift";
    if (!subject.before) return [notApplicable(id, "no earlier record was given (--against); --json writes one")];
    const { panel, score } = subject.panel();
    if (subject.before.length !== panel.genuine.length)
      return [notApplicable(id, "the earlier record is of another panel")];
    const before = subject.before.map((value) => value ?? Number.NaN);
    const after = panel.genuine.map(({ account }) => score(account));
    const moved = after.flatMap((value, row) => (same(value, before[row]!) ? [] : [value - before[row]!]));
    if (moved.length === 0) return [judge(id, true, `all ${after.length} scores of the panel are as before`)];
    const changes = moved.filter((change) => !Number.isNaN(change)).sort((a, b) => a - b);
    const at = (part: number) => figure(changes[Math.round(part * (changes.length - 1))] ?? Number.NaN);
    const evidence = `${moved.length} of ${after.length} scores moved: largest fall ${at(0)}, lower quartile ${at(0.25)}, median ${at(0.5)}, upper quartile ${at(0.75)}, largest rise ${at(1)}; ${moved.length - changes.length} became known or unknown`;
    return [
      judge(id, false, evidence, { magnitude: moved.length / after.length, unit: "part of the panel that moved" }),
    ];
  },
};
