/** The rows, each as often as its account was drawn. */
export function repeated(counts: Int32Array): Uint32Array {
  let size = 0;
  for (const times of counts) size += times;
  const rows = new Uint32Array(size);
  let next = 0;
  for (let row = 0; row < counts.length; row++) for (let copy = 0; copy < counts[row]!; copy++) rows[next++] = row;
  return rows;
}
