/** The correlations of k signals with each other, row by row, and with the score. */
export interface SignalCorrelations {
  readonly k: number;
  readonly signals: Float64Array;
  readonly score: Float64Array;
}

// A signal of which less than this share is its own, beside the signals before it, adds nothing.
const collinear = 1e-10;

/**
 * Adds signals one at a time and knows how much of the score's variance they explain together: a Cholesky factor that grows by a
 * row a signal. `add(signal, depth)` puts the signal at a place behind those at 0 .. depth - 1, forgetting what was there before,
 * and gives what it adds to R squared.
 */
export function explainer({ k, signals, score }: SignalCorrelations): (signal: number, depth: number) => number {
  const members = new Int32Array(k);
  const factor = new Float64Array(k * k);
  const solved = new Float64Array(k);
  return (signal, depth) => {
    const row = depth * k;
    let own = 1;
    let along = score[signal]!;
    for (let i = 0; i < depth; i++) {
      let entry = signals[members[i]! * k + signal]!;
      for (let j = 0; j < i; j++) entry -= factor[i * k + j]! * factor[row + j]!;
      // A signal that adds nothing has a pivot of 0 and takes no part.
      const pivot = factor[i * k + i]!;
      factor[row + i] = pivot === 0 ? 0 : entry / pivot;
      own -= factor[row + i]! ** 2;
      along -= factor[row + i]! * solved[i]!;
    }
    members[depth] = signal;
    const adds = own > collinear;
    factor[row + depth] = adds ? Math.sqrt(own) : 0;
    solved[depth] = adds ? along / Math.sqrt(own) : 0;
    return solved[depth]! ** 2;
  };
}

/** R squared of every subset of the signals: entry `mask` is that of the signals whose bits are set in it. */
export function explainedBySubset(correlations: SignalCorrelations): Float64Array {
  const { k } = correlations;
  const add = explainer(correlations);
  const explained = new Float64Array(2 ** k);
  const visit = (from: number, mask: number, depth: number) => {
    for (let signal = from; signal < k; signal++) {
      const larger = mask | (1 << signal);
      explained[larger] = explained[mask]! + add(signal, depth);
      visit(signal + 1, larger, depth + 1);
    }
  };
  visit(0, 0, 0);
  return explained;
}
