import { z } from "zod";
import { defineMethod, type Method } from "../../method.js";
import type { Table } from "../../table.js";
import { tunable } from "../parts/tunable.js";
import { compositeContributions, isAdditive } from "./contributions.js";
import type { CompositeDescription } from "./description.js";
import { rangeOf } from "./range.js";
import { aggregated, rescaled } from "./values-of.js";
import { partsOf, withWeights } from "./weights.js";

/**
 * The method that a description describes: a hierarchical composite indicator in the terms of the OECD and JRC handbook
 * and of COINr. By signal: imputation, treatment, normalisation; by group, from the innermost outwards: aggregation with
 * weights, rescaling.
 *
 * Its parameters are the weights by the names of the parts, on all levels, so that tuning varies them as it does any
 * other's. Within a group only proportions count. An unknown part is left out and its weight is shared among the known
 * ones, unless fewer than `dataThreshold` are known; a group of whom no part is known is unknown itself, and NaN is the
 * score of an account of whom nothing is. A signal that is the same for everybody has no min-max, z-score or distance
 * and counts as unknown.
 *
 * `contributions` are there where every aggregation is arithmetic and no group but the whole is rescaled.
 * @example
 * import { compositeMethod, readComposite, withWeights } from "cloutlab";
 *
 * const description = readComposite("experiments/methods/engaged-audience.yaml");
 * const mostlyAudience = compositeMethod(withWeights(description, { audience: 3 }));
 */
export function compositeMethod(description: CompositeDescription): Method {
  const { label, about, source, defaults } = description;
  const signals = partsOf(description).flatMap(({ part }) => ("parts" in part ? [] : [part]));
  const ids = (optional: boolean) => [
    ...new Set(signals.filter((part) => part.optional === optional).map(({ signal }) => signal)),
  ];
  const { min, max } = rangeOf(description, defaults);
  const bounded = Number.isFinite(min) && Number.isFinite(max);
  const weighted = (params: Readonly<Record<string, unknown>>) => withWeights(description, params as never);
  return defineMethod({
    label,
    about: /[.!?]$/.test(about) ? about : `${about}.`,
    source,
    networks: [],
    scale: bounded ? { min, max } : null,
    needs: ids(false),
    uses: ids(true),
    params: z.strictObject(
      Object.fromEntries(
        partsOf(description).map(({ name: part, within, part: { weight } }) => [
          part,
          tunable({ default: weight, min: 0, max: Math.max(10, weight), about: `Weight of ${part} in ${within}.` }),
        ]),
      ),
    ),
    score({ table }, params) {
      const known = enoughKnown(
        table,
        signals.map(({ signal }) => signal),
        description.minimumKnown ?? 0,
      );
      const scores = known(rescaled(description, aggregated(table, weighted(params), defaults)));
      return bounded ? scores.map((score) => Math.min(max, Math.max(min, score))) : scores;
    },
    ...(isAdditive(description)
      ? { contributions: ({ table }, params) => compositeContributions(table, weighted(params)) }
      : {}),
  });
}

// Imputation would have a score for those of whom nothing is known, too.
function enoughKnown({ columns }: Table, signals: readonly string[], least: number) {
  const own = [...new Set(signals)].flatMap((signal) => columns.get(signal) ?? []);
  return (scores: Float64Array): Float64Array =>
    least === 0
      ? scores
      : scores.map((score, row) =>
          own.reduce((sum, column) => sum + Number(!Number.isNaN(column[row]!)), 0) >= least ? score : Number.NaN,
        );
}
