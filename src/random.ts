import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** A seeded stream of random numbers; the same seed and keys give the same stream on every machine. */
export interface Random {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** A whole number, uniform in 0 .. below - 1; `below` is at most 2^53. */
  integer(below: number): number;
  /** Standard normal. */
  normal(): number;
  /** Exponential with mean 1. */
  exponential(): number;
}

/**
 * The stream of `seed` for the given keys (numbers or words). Streams of different keys are independent, so that work
 * can be split over threads or resumed anywhere without changing a draw.
 * @example
 * import { random } from "cloutlab";
 *
 * const dice = random(1, "dice");
 * const throws = [1, 2, 3].map(() => 1 + dice.integer(6));
 */
export function random(seed: number, ...keys: (number | string)[]): Random {
  const generator = xoroshiro128plusFromState(mix(seed, keys));
  const uniform = () => uniformFloat64(generator);
  let spare = Number.NaN;
  return {
    uniform,
    integer: (below) => Math.floor(uniform() * below),
    exponential: () => -Math.log1p(-uniform()),
    // Marsaglia's polar method; its second draw is kept for the next call.
    normal() {
      if (!Number.isNaN(spare)) {
        const kept = spare;
        spare = Number.NaN;
        return kept;
      }
      for (;;) {
        const u = 2 * uniform() - 1;
        const v = 2 * uniform() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) {
          const factor = Math.sqrt((-2 * Math.log(s)) / s);
          spare = v * factor;
          return u * factor;
        }
      }
    },
  };
}

// Four words of state from the seed and the keys, each stirred in by the finaliser of MurmurHash3
// (https://github.com/aappleby/smhasher), so that seeds and keys that differ by one bit give unrelated states.
function mix(seed: number, keys: readonly (number | string)[]): [number, number, number, number] {
  const state: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  const stir = (word: number) => {
    for (let i = 0; i < 4; i++) {
      let h = (state[i] ?? 0) ^ Math.imul(word + i, 0xcc9e2d51);
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
      state[i] = (h ^ (h >>> 16) ^ Math.imul(state[(i + 3) & 3] ?? 0, 5)) | 0;
    }
  };
  stirNumber(seed, stir);
  for (const key of keys) {
    if (typeof key === "number") stirNumber(key, stir);
    else for (const character of key) stir(character.codePointAt(0) ?? 0);
    stir(0x3c6ef372);
  }
  return state;
}

function stirNumber(value: number, stir: (word: number) => void): void {
  stir(value | 0);
  stir(Math.floor(value / 4294967296) | 0);
}
