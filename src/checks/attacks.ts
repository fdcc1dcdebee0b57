import type { Finding } from "../results/checks.js";
import { type Attack, attacks as registry } from "./attacks/index.js";
import type { Check } from "./check.js";
import { above, figure } from "./compare.js";
import { judge, notApplicable } from "./finding.js";
import { type Attacker, idOf } from "./panel.js";
import type { Subject } from "./subject.js";

const ids = Object.keys(registry).map(idOf);

/** Nobody comes up by what only looks like influence. */
export const attacks: Check = {
  label: "Attack panel",
  asks: "A small account that is made larger by each attack does not come above the median of 60 genuine accounts; the magnitude is how many places an attack gains for 100 units of its cost.",
  incident: Object.values<Attack>(registry)
    .map(({ label, incident }) => `${label}: ${incident}`)
    .join(" "),
  parts: ids,
  run: (subject) => Object.entries<Attack>(registry).map(([word, attack]) => tried(subject, idOf(word), attack)),
};

function tried(subject: Subject, id: string, attack: Attack): Finding {
  const { panel, score } = subject.panel();
  const genuine = panel.genuine.map(({ account }) => score(account)).filter((value) => !Number.isNaN(value));
  const place = (value: number) => 1 + genuine.filter((other) => above(other, value)).length;
  const start = score(panel.ordinary);
  const attackers = panel.attackers.filter((attacker) => attacker.attack === id);
  const last = attackers.at(-1)!;
  if (genuine.length < 2 || Number.isNaN(start + score(last.account)))
    return notApplicable(id, "it does not score the accounts of the panel");
  // Who shares the place of the median account is not above it.
  const middle = [...genuine].sort((a, b) => b - a)[Math.floor(genuine.length / 2)]!;
  const gained = above(score(last.account), start) && above(score(last.account), middle);
  const tell = ({ account, size, cost }: Attacker) =>
    `${attack.describe(size)} (cost ${figure(cost)}): from place ${place(start)} to ${place(score(account))} of ${genuine.length + 1}`;
  const gain = ({ account, cost }: Attacker) => (100 * (place(start) - place(score(account)))) / cost;
  const best = attackers.reduce((a, b) => (gain(b) > gain(a) ? b : a));
  const measured = { magnitude: gain(best), unit: "places gained for 100 units of cost" };
  return judge(id, !gained, attackers.map(tell).join("; "), measured);
}
