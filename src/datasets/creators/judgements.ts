import { type Random, random } from "../../random.js";
import { member, type Population } from "./population.js";

export interface Judgement {
  readonly winner: number;
  readonly loser: number;
  readonly judge: string;
}

/**
 * Who was found the more influential of two, by judges who see the latent influence through noise (Bradley and Terry
 * 1952). Some accounts are judged far more often than others, and one pair in eight by a second judge, who may disagree.
 */
export function* drawJudgements(population: Population): Generator<Judgement> {
  const stream = random(population.seed, "judgements");
  const panel = drawPanel(stream, population);
  const pairs = Math.min(2 * population.size, 20_000);
  for (let i = 0; i < pairs; i++) {
    const a = recurring(stream, panel);
    const b = recurring(stream, panel);
    if (a === b) continue;
    const chance = 1 / (1 + Math.exp(-slope * (a.standing - b.standing)));
    const judges = stream.uniform() < 0.125 ? 2 : 1;
    for (let judged = 0; judged < judges; judged++) {
      const first = stream.uniform() < chance;
      const judge = `judge-${String(1 + stream.integer(40)).padStart(2, "0")}`;
      yield { winner: (first ? a : b).account, loser: (first ? b : a).account, judge };
    }
  }
}

interface Judged {
  readonly account: number;
  /** The logarithm of its latent influence. */
  readonly standing: number;
}

// With standings spread as they are, this slope makes 85 % of judgements agree with the latent order.
const slope = 2.45;

// Judges know only accounts on Twitter that somebody follows and that post now and then.
function drawPanel(stream: Random, population: Population): Judged[] {
  const panel = new Map<number, Judged>();
  const size = Math.min(Math.ceil(population.size / 2), 5_000);
  for (let attempt = 0; panel.size < size && attempt < 10 * size; attempt++) {
    const account = member(population, stream.integer(population.size));
    const known = (account.presences[0]?.followers ?? 0) >= 100 && account.postsPerDay >= 0.05;
    if (known) panel.set(account.number, { account: account.number, standing: Math.log(account.latent) });
  }
  return [...panel.values()];
}

function recurring(stream: Random, panel: readonly Judged[]): Judged {
  return panel[Math.floor(panel.length * stream.uniform() ** 1.6)]!;
}
