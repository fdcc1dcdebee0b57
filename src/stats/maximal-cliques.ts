/**
 * The largest groups in which every two members are joined: no group lies within another one, and they may overlap. A member
 * that is joined to nobody is a group of its own. Members ascending, groups by their members. `joined` must be symmetric.
 *
 * Source: C. Bron, J. Kerbosch (1973), Algorithm 457, Comm. ACM 16(9), with the pivot of E. Tomita and others (2006).
 */
export function maximalCliques(size: number, joined: (a: number, b: number) => boolean): number[][] {
  const found: number[][] = [];
  const extend = (group: readonly number[], candidates: readonly number[], excluded: readonly number[]) => {
    if (candidates.length === 0 && excluded.length === 0) found.push([...group].sort((a, b) => a - b));
    const neighbours = (one: number) => candidates.filter((other) => other !== one && joined(one, other));
    const most = [...candidates, ...excluded].map(neighbours).sort((a, b) => b.length - a.length)[0] ?? [];
    const covered = new Set(most);
    let [open, closed] = [candidates, excluded];
    for (const one of candidates.filter((candidate) => !covered.has(candidate))) {
      const near = (other: number) => other !== one && joined(one, other);
      extend([...group, one], open.filter(near), closed.filter(near));
      open = open.filter((other) => other !== one);
      closed = [...closed, one];
    }
  };
  if (size > 0) extend([], [...Array(size).keys()], []);
  return found.sort(byMembers);
}

function byMembers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, i) => member !== b[i]);
  return at < 0 ? 0 : a[at]! - (b[at] ?? -1);
}
