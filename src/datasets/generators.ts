import { version } from "./creators/draft.js";
import { type GenerateCreatorsOptions, generateCreators } from "./creators/generate.js";
import { type GeneratorParameter, parameters } from "./creators/parameters.js";

/** A dataset that is made rather than imported. */
export interface Generator {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  /** Of the data that it makes. */
  readonly version: string;
  readonly parameters: Readonly<Record<string, GeneratorParameter>>;
  generate(options: GenerateCreatorsOptions): Promise<void>;
}

/** The datasets that can be generated, by name. */
export const generators = {
  creators: {
    name: "creators",
    about: "invented accounts on four networks whose influence is known, with planted manipulators",
    version,
    parameters,
    generate: generateCreators,
  },
} satisfies Record<string, Generator>;
