import { random } from "../dist/random.js";

// Score columns as methods make them, all of one influence: whole scores of 1 to 100, scores with one decimal, counts
// with a heavy tail and many zeros, and columns without ties.
const kinds = [
  (value) => Math.round(1 + 99 / (1 + Math.exp(-value))),
  (value) => Math.round(1000 / (1 + Math.exp(-value))) / 10,
  (value) => Math.round(Math.exp(5 + 2 * value)),
  (value) => Math.round(Math.exp(1.2 * value - 0.5)),
  (value) => value,
];

/** A table of so many accounts and methods, the same for the same seed. */
export function scoreTable(accounts, methods, seed = 1) {
  const influence = random(seed, "influence");
  const common = Float64Array.from({ length: accounts }, () => influence.normal());
  const columns = new Map();
  for (let method = 0; method < methods; method++) {
    const draw = random(seed, "method", method);
    const kind = kinds[method % kinds.length];
    columns.set(
      `method ${method}`,
      common.map((value) => kind(value + (0.5 + 0.1 * method) * draw.normal())),
    );
  }
  return { accounts: Array.from({ length: accounts }, (_, i) => `a${i}`), columns };
}
