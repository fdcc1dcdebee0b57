/** Where each row starts when things are put in the order of their rows, by how often each occurs; at the end their number. */
export function offsetsOf(size: number, rows: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < rows.length; i++) offsets[rows[i]! + 1]!++;
  for (let row = 0; row < size; row++) offsets[row + 1]! += offsets[row]!;
  return offsets;
}

/** Undoes what placing did: it moved each row's start to the start of the next one. */
export function restore(offsets: Uint32Array): void {
  offsets.copyWithin(1, 0, offsets.length - 1);
  offsets[0] = 0;
}
