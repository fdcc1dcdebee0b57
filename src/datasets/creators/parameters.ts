import { BadInput } from "../../problem.js";

export interface GeneratorParameter {
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly about: string;
}

/** What can be asked of the generator: whole numbers, all of them. */
export const parameters = {
  accounts: { default: 2_000, minimum: 100, maximum: 5_000_000, about: "how many accounts there are" },
  seed: {
    default: 1,
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    about: "what all draws follow from; the same seed gives the same bytes",
  },
  days: { default: 180, minimum: 14, maximum: 730, about: "how many days before 25 May 2018 the dataset covers" },
} satisfies Record<string, GeneratorParameter>;

export type ParameterName = keyof typeof parameters;

/**
 * The parameters, with their defaults where they are not given.
 * @throws BadInput when one is not a whole number within its bounds.
 */
export function parseParameters(
  given: Readonly<Partial<Record<ParameterName, number | undefined>>>,
): Record<ParameterName, number> {
  const parse = (name: ParameterName) => {
    const { default: usual, minimum, maximum } = parameters[name];
    const value = given[name] ?? usual;
    if (Number.isSafeInteger(value) && value >= minimum && value <= maximum) return value;
    throw new BadInput({
      what: `${name} out of range`,
      value: String(value),
      expected: `a whole number from ${minimum} to ${maximum}`,
    });
  };
  return { accounts: parse("accounts"), seed: parse("seed"), days: parse("days") };
}
