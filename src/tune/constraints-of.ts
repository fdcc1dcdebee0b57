import type { TuneSpec } from "../experiment/tune-spec.js";
import { matcher } from "../pattern.js";
import { BadInput } from "../problem.js";
import { feasible } from "../solvers/constraints.js";
import type { LinearConstraints } from "../solvers/linear-constraints.js";

/** A weight that constraints can speak of: by its own name, or by its signal. */
export interface NamedWeight {
  readonly name: string;
  readonly signal?: string | undefined;
}

/** Whether anything but non-negative weights of any sum is asked. */
export function isConstrained({ groups, order, caps }: TuneSpec["constraints"]): boolean {
  return groups.length > 0 || order.length > 0 || Object.keys(caps).length > 0;
}

/**
 * What a `tune:` block asks of these weights, which are not negative and sum to one. `fixed` are shares that some keep.
 * @throws BadInput for a name that no weight has, and where nothing satisfies the constraints.
 */
export function constraintsOf(
  { groups, order, caps }: TuneSpec["constraints"],
  weights: readonly NamedWeight[],
  fixed: ReadonlyMap<number, number> = new Map(),
): LinearConstraints {
  const find = (pattern: string, column: string): number[] => {
    const fits = matcher([pattern]);
    const found = [...weights.keys()].filter(
      (i) => fits(weights[i]!.name) || fits(weights[i]!.signal ?? weights[i]!.name),
    );
    if (found.length > 0) return found;
    const names = weights.map(({ name }) => name);
    throw new BadInput({
      column,
      what: "no such weight",
      value: pattern,
      names,
      expected: `such as ${names.slice(0, 8).join(", ")}`,
    });
  };
  const limits = new Float64Array(weights.length).fill(Number.POSITIVE_INFINITY);
  for (const [pattern, cap] of Object.entries(caps))
    for (const i of find(pattern, "tune.constraints.caps")) limits[i] = Math.min(limits[i]!, cap);
  const asked: LinearConstraints = {
    nonNegative: true,
    total: 1,
    groups: [
      ...groups.map(({ parts, share }) => ({
        members: [...new Set(parts.flatMap((part) => find(part, "tune.constraints.groups")))],
        total: share,
      })),
      ...[...fixed].map(([member, share]) => ({ members: [member], total: share })),
    ],
    order: order.flatMap((text) => {
      const [large, small] = text.split(">=").map((name) => find(name.trim(), "tune.constraints.order"));
      return large!.flatMap((i) => small!.filter((j) => j !== i).map((j) => [i, j] as const));
    }),
    caps: Object.keys(caps).length > 0 ? limits : null,
  };
  const why = feasible(asked, weights.length);
  if (why === null) return asked;
  const named = why.replace(/\bweights? (\d+(?:, \d+)*)/g, (_, list: string) =>
    list
      .split(", ")
      .map((i) => weights[Number(i)]?.name ?? i)
      .join(", "),
  );
  throw new BadInput({ column: "tune.constraints", what: "no weights satisfy the constraints", value: named });
}
