import { z } from "zod";
import { defineMethod, type Method, type MethodInput, type MethodPart } from "../../method.js";

/** How scores of several methods become one. */
export interface Fusion<Shape extends z.ZodRawShape> {
  readonly label: string;
  readonly about: string;
  readonly formula: string;
  readonly source: string;
  /** The parameters besides `of`. */
  readonly params: Shape;
  /**
   * One score per account from those of the methods, at least one of them known: NaN where a method does not score an
   * account.
   */
  combine(columns: readonly Float64Array[], params: z.output<z.ZodObject<Shape>>): Float64Array;
}

/**
 * A method over others, which its parameter `of` names by their recipes: `followers+hits(graph=shares)`. It needs what
 * they need, together. NaN for an account that none of them scores.
 */
export function fusion<Shape extends z.ZodRawShape>(fused: Fusion<Shape>): Method {
  return over([]);

  function over(parts: readonly MethodPart[]): Method {
    const { label, about, formula, source, params, combine } = fused;
    const union = (of: (method: Method) => readonly string[]) => [
      ...new Set(parts.flatMap(({ method }) => of(method))),
    ];
    const graphs = () => [...new Set(parts.flatMap(({ method, params }) => method.graphs?.(params) ?? []))];
    return defineMethod({
      label,
      about,
      formula,
      source,
      networks: parts.every(({ method }) => method.networks.length > 0) ? union(({ networks }) => networks) : [],
      scale: null,
      needs: union(({ needs }) => needs),
      uses: union(({ uses }) => uses),
      ...(parts.some(({ method }) => method.graphs) ? { graphs } : {}),
      params: z.strictObject({
        of: z.string().default("followers+shares-received+mentions-received").meta({
          description: "The methods that it is made of: their recipes with + between them.",
        }),
        ...params,
      }),
      score: (input, given) => fuse(input, parts, (columns) => combine(columns, given as never)),
      compose: over,
    });
  }
}

function fuse(
  input: MethodInput,
  parts: readonly MethodPart[],
  combine: (columns: readonly Float64Array[]) => Float64Array,
): Float64Array {
  const columns = parts.map(({ method, params }) => method.score(input, params));
  const unscored = input.table.accounts.map((_, row) => columns.every((column) => Number.isNaN(column[row]!)));
  if (unscored.every(Boolean)) return new Float64Array(unscored.length).fill(Number.NaN);
  return combine(columns).map((score, row) => (unscored[row] ? Number.NaN : score));
}
