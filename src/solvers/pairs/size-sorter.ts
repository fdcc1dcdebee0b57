/** Which half of a double, of two 32-bit words, has its sign. */
export const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const digit = 11;
const digits = 1 << digit;

/**
 * The rows in ascending order of size: two passes of a radix sort on the 22 leading bits in which the sizes differ, and
 * insertion of the few that are left out of order. Null where a size is NaN. The same array each time.
 */
export function sizeSorter(rows: number): (scores: Float64Array) => Uint32Array | null {
  const [keys, order, middle] = [new Uint32Array(rows), new Uint32Array(rows), new Uint32Array(rows)];
  const [low, high] = [new Uint32Array(digits), new Uint32Array(digits)];
  return (scores) => {
    const words = new Uint32Array(scores.buffer, scores.byteOffset, 2 * rows);
    let [least, most] = [0x7fffffff, 0];
    for (let i = 0, word = highWord; i < rows; i++, word += 2) {
      if (Number.isNaN(scores[i]!)) return null;
      const key = words[word]! & 0x7fffffff;
      keys[i] = key;
      if (key < least) least = key;
      if (key > most) most = key;
    }
    const shift = Math.max(0, 32 - Math.clz32(most - least) - 2 * digit);
    low.fill(0);
    high.fill(0);
    for (let i = 0; i < rows; i++) {
      const key = (keys[i]! - least) >>> shift;
      keys[i] = key;
      low[key & (digits - 1)]!++;
      high[key >>> digit]!++;
    }
    begins(low);
    begins(high);
    for (let i = 0; i < rows; i++) middle[low[keys[i]! & (digits - 1)]!++] = i;
    for (let i = 0; i < rows; i++) {
      const row = middle[i]!;
      order[high[keys[row]! >>> digit]!++] = row;
    }
    let previous = 0;
    for (let i = 0; i < rows; i++) {
      const row = order[i]!;
      const size = Math.abs(scores[row]!);
      if (size >= previous) {
        previous = size;
        continue;
      }
      let j = i - 1;
      while (j >= 0 && Math.abs(scores[order[j]!]!) > size) {
        order[j + 1] = order[j]!;
        j--;
      }
      order[j + 1] = row;
    }
    return order;
  };
}

function begins(counts: Uint32Array): void {
  let start = 0;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value]!;
    counts[value] = start;
    start += count;
  }
}
