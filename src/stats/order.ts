const small = 512;
const signBit = 0x80000000;

/**
 * The rows in ascending order of their values: row numbers, equal values in row order. -0 equals 0, NaN comes last. The
 * result is that of a stable comparison sort; large inputs are sorted by the bits of the doubles (LSD radix sort of 11-bit
 * digits; a digit that all values share costs nothing).
 */
export function order(values: Float64Array): Uint32Array {
  const rows = new Uint32Array(values.length);
  for (let i = 0; i < rows.length; i++) rows[i] = i;
  return values.length <= small ? rows.sort((i, j) => compare(values[i]!, values[j]!) || i - j) : radix(values, rows);
}

function compare(x: number, y: number): number {
  if (x < y) return -1;
  if (x > y) return 1;
  return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
}

// The low words, then the high words: each pass moves 8 bytes a row, not 12.
function radix(values: Float64Array, rows: Uint32Array): Uint32Array {
  const { low, high } = sortableBits(values);
  const byLow = sortByWord(low, rows);
  for (let i = 0; i < low.length; i++) low[i] = high[byLow[i]!]!;
  return sortByWord(low, byLow);
}

function sortByWord(words: Uint32Array, rows: Uint32Array): Uint32Array {
  let from: Words = [words, rows];
  let to: Words = [new Uint32Array(words.length), new Uint32Array(words.length)];
  for (const shift of [0, 11, 22]) {
    const offsets = digitOffsets(from[0], shift);
    if (!offsets) continue;
    scatter(shift, offsets, from, to);
    [from, to] = [to, from];
  }
  return from[1];
}

// Doubles sort as their bits do, once the sign bit is flipped, or all the bits of a negative number.
function sortableBits(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const one = new Float64Array(1);
  const [lowWord, highWord] = littleEndian() ? [0, 1] : [1, 0];
  const words = new Uint32Array(one.buffer);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const missing = Number.isNaN(value);
    one[0] = missing ? 0 : value + 0; // -0 + 0 is 0
    const top = words[highWord!]!;
    const flip = -(top >>> 31);
    low[i] = words[lowWord!]! ^ flip;
    high[i] = missing ? 0xffffffff : top ^ (flip | signBit);
  }
  return { low, high };
}

function littleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}

// Where each digit's rows begin, or null when all rows have the same digit.
function digitOffsets(words: Uint32Array, shift: number): Int32Array | null {
  const offsets = new Int32Array(2048);
  for (let i = 0; i < words.length; i++) offsets[(words[i]! >>> shift) & 2047]!++;
  if (offsets[(words[0]! >>> shift) & 2047] === words.length) return null;
  let start = 0;
  for (let digit = 0; digit < 2048; digit++) {
    const count = offsets[digit]!;
    offsets[digit] = start;
    start += count;
  }
  return offsets;
}

type Words = readonly [Uint32Array, Uint32Array];

function scatter(shift: number, offsets: Int32Array, [words, rows]: Words, [toWords, toRows]: Words): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const at = offsets[(word >>> shift) & 2047]!++;
    toWords[at] = word;
    toRows[at] = rows[i]!;
  }
}
