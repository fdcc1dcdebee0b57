// The solvers of weights: pairwise logistic regression beside scikit-learn's, one AUC of weights, and what a search does in a
// second beside Optuna on the same objective.
import { random } from "../dist/random.js";
import { cmaEs } from "../dist/solvers/cma-es.js";
import { nonNegative, simplex, unconstrained } from "../dist/solvers/constraints.js";
import { pairAuc } from "../dist/solvers/pairs/pair-auc.js";
import { pairwiseLogistic } from "../dist/solvers/pairwise-logistic.js";
import { randomSearch } from "../dist/solvers/random-search.js";
import { minimise } from "../dist/solvers/search.js";
import { measure, median, timeText } from "./measure.mjs";
import { askPython, peersWanted } from "./peers.mjs";

const penalty = 1;
for (const [rows, columns, runs] of [
  [5_000, 11, 15],
  [100_000, 50, 5],
]) {
  const data = judgements(rows, columns);
  const solve = (constraints) => pairwiseLogistic(data, { constraints, penalty });
  const found = solve(unconstrained);
  const seconds = await measure(() => solve(unconstrained), runs);
  console.log(
    `  pairwise logistic, ${rows} x ${columns}: ${timeText(seconds)}, ${found.iterations} iterations, residual ${found.residual.toExponential(1)}`,
  );
  console.log(`  the same, non-negative: ${timeText(await measure(() => solve(nonNegative), runs))}`);
  if (!peersWanted) continue;
  const fits = [
    ["lbfgs", 1e-4],
    ["lbfgs", 1e-8],
    ["newton-cholesky", 1e-8],
  ];
  const peer = askPython("scikit_logistic.py", columnsOf(data), { fits, runs, penalty });
  for (const [name, { seconds: theirs, weights }] of Object.entries(peer?.fits ?? {})) {
    const apart = Math.max(...weights.map((weight, j) => Math.abs(weight - found.weights[j])));
    const ratio = (median(theirs) / median(seconds)).toFixed(1);
    console.log(
      `  scikit-learn ${peer.version}, ${name}: ${timeText(theirs)}; ratio ${ratio}; weights differ by ${apart.toExponential(1)}`,
    );
  }
}

const data = judgements(5_000, 11);
const auc = pairAuc(data);
const weights = new Float64Array(11).fill(1 / 11);
const thousand = await measure(() => {
  for (let i = 0; i < 1000; i++) {
    weights[i % 11] += 1e-6;
    auc(weights);
  }
}, 5);
console.log(`  one AUC of 5000 x 11: ${(1000 * median(thousand)).toFixed(0)} microseconds`);
const problem = { dimensions: 11, bounds: null, constraints: simplex, log: [], objective: (point) => -auc(point) };
const trials = 2_000;
const rates = {};
for (const search of [cmaEs, randomSearch]) {
  let best = 0;
  const seconds = await measure(() => {
    best = minimise(search, problem, { seed: 1, budget: trials });
  }, 3);
  rates[search.name] = best.evaluations / median(seconds);
  console.log(
    `  ${search.name}: ${rates[search.name].toFixed(0)} evaluations a second, AUC ${(-best.objective).toFixed(5)} after ${best.evaluations}`,
  );
}
if (peersWanted) {
  const peer = askPython("optuna_auc.py", columnsOf(data), { trials: 300 });
  for (const [name, { rate, best }] of Object.entries(peer?.rates ?? {})) {
    // The like beside the like: its default sampler beside our default search.
    const ours = rates[name === "random" ? randomSearch.name : cmaEs.name];
    console.log(
      `  Optuna ${peer.version}, ${name}: ${rate.toFixed(0)} trials a second, AUC ${best.toFixed(5)} after 300; ratio ${(ours / rate).toFixed(0)}`,
    );
  }
  if (peer) console.log(`  of which the objective in NumPy takes ${(1e6 * peer.evaluation).toFixed(0)} microseconds`);
}

// Correlated signals, half of which say something; the first of each pair wins as the model says.
function judgements(rows, columns) {
  const draw = random(1, "judgements", rows, columns);
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const common = draw.normal();
    let odds = 0;
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = 0.6 * common + 0.8 * draw.normal();
      odds += (j % 2 === 0 ? 1.5 / columns : -0.2 / columns) * values[i * columns + j];
    }
    if (draw.uniform() > 1 / (1 + Math.exp(-2 * odds))) for (let j = 0; j < columns; j++) values[i * columns + j] *= -1;
  }
  return { rows, columns, values, weights: new Float64Array(rows).fill(1), ties: new Float64Array(rows) };
}

function columnsOf({ rows, columns, values }) {
  return new Map(
    Array.from({ length: columns }, (_, j) => [
      `signal ${j}`,
      Float64Array.from({ length: rows }, (_, i) => values[i * columns + j]),
    ]),
  );
}
