import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import { type TruthKindName, truthKinds } from "../../evaluation/truth/kinds.js";
import { BadInput } from "../../problem.js";
import type { ExperimentSpec } from "../spec.js";
import { type HeldOut, parseHeldOut } from "./held-out.js";

/** One truth that an experiment asks for. */
export interface TruthChoice {
  readonly name: string;
  readonly kind: TruthKindName;
  readonly positive?: string | undefined;
  /** The recipes of the measures, as they print. */
  readonly measures: readonly string[];
  /** Where the truth is what was held out of the dataset, and no table of it. */
  readonly heldOut?: HeldOut;
  /** The number of what was held out. */
  readonly part?: number;
}

type TruthSpec = Pick<ExperimentSpec, "truth" | "measures" | "positive">;

/**
 * The truths of an experiment in its order, none for an experiment without. The measures of a truth are its own; else those of
 * the experiment that are for its kind; else the usual ones.
 * @throws BadInput for a truth named twice, a held-out that cannot be read, an unknown measure, one that is for none of the truths.
 */
export function truthChoices({ truth = [], measures, positive }: TruthSpec): TruthChoice[] {
  const general = measures?.map((text) => parseMeasure(text)) ?? [];
  let parts = 0;
  const choices = [truth].flat().map((one): TruthChoice => {
    const own = typeof one === "string" ? { role: one } : one;
    const heldOut = "held-out" in own ? parseHeldOut(own["held-out"]) : undefined;
    const kind = "role" in own ? own.role : "reference";
    const fitting = general.filter(({ measure }) => truthKinds[kind].takes(measure)).map(({ name }) => name);
    const given = "measures" in own ? own.measures?.map((text) => parseMeasure(text).name) : undefined;
    return {
      name: heldOut ? `held out: ${heldOut.text}` : kind,
      kind,
      measures: given ?? (fitting.length > 0 ? fitting : truthKinds[kind].defaultMeasures),
      positive: ("positive" in own ? own.positive : undefined) ?? (truthKinds[kind].hasClasses ? positive : undefined),
      ...(heldOut ? { heldOut, part: parts++ } : {}),
    };
  });
  const names = choices.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new BadInput({ column: "truth", what: "truth named twice", value: twice, expected: "each truth once" });
  const stray = general.find(
    ({ measure }) => choices.length > 0 && !choices.some(({ kind }) => truthKinds[kind].takes(measure)),
  );
  if (stray)
    throw new BadInput({
      column: "measures",
      what: "measure is for none of the truths",
      value: stray.name,
      expected: `such as ${choices.flatMap(({ kind }) => truthKinds[kind].defaultMeasures).join(", ")}`,
    });
  return choices;
}

/** What these truths hold out of the dataset, in the order of their parts. */
export function heldOutOf(truths: readonly TruthChoice[]): HeldOut[] {
  return truths.flatMap(({ heldOut }) => heldOut ?? []);
}
