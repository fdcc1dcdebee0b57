/**
 * The strongly connected part of each unit in a directed graph: two units are in the same part when each can be reached from
 * the other along edges. Parts are numbered from 0 in the order of their first units. Linear time and no recursion.
 *
 * Source: R. Tarjan (1972), Depth-first search and linear graph algorithms, SIAM J. Computing 1(2).
 */
export function strongComponents(from: Uint32Array, to: Uint32Array, units: number): Int32Array {
  const { starts, targets } = outgoing(from, to, units);
  const found = new Int32Array(units).fill(-1);
  const [index, low] = [new Int32Array(units).fill(-1), new Int32Array(units)];
  const next = starts.slice(0, units);
  const open: number[] = [];
  let [visited, parts] = [0, 0];
  for (let root = 0; root < units; root++) {
    const path = index[root] === -1 ? [root] : [];
    while (path.length > 0) {
      const unit = path.at(-1)!;
      if (index[unit] === -1) {
        index[unit] = low[unit] = visited++;
        open.push(unit);
      }
      const edge = next[unit]!++;
      if (edge < starts[unit + 1]!) {
        const target = targets[edge]!;
        if (index[target] === -1) path.push(target);
        else if (found[target] === -1) low[unit] = Math.min(low[unit]!, index[target]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[unit]!);
      if (low[unit] !== index[unit]) continue;
      for (let member = open.pop()!; ; member = open.pop()!) {
        found[member] = parts;
        if (member === unit) break;
      }
      parts++;
    }
  }
  return renumbered(found);
}

function outgoing(from: Uint32Array, to: Uint32Array, units: number) {
  const starts = new Uint32Array(units + 1);
  for (const unit of from) starts[unit + 1]!++;
  for (let unit = 0; unit < units; unit++) starts[unit + 1]! += starts[unit]!;
  const targets = new Uint32Array(from.length);
  const at = starts.slice();
  for (let i = 0; i < from.length; i++) targets[at[from[i]!]!++] = to[i]!;
  return { starts, targets };
}

function renumbered(parts: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return parts.map((part) => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  });
}
