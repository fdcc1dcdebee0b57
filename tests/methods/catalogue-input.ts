import type { MethodInput } from "../../src/method.js";
import { random } from "../../src/random.js";
import { catalogue } from "../../src/signals/catalogue.js";
import { randomGraphs, ringGraphs } from "./graph-input.js";

/** The topics of a dataset are its own, and in no catalogue. */
const onTopics = ["food", "music"].flatMap((topic) => [`topics.${topic}.activity`, `topics.${topic}.first-post`]);

/** All signals of the catalogue, and of two topics, with heavy-tailed values, a quarter zeros and a quarter unknown, and graphs of all names. */
export function catalogueInput(size: number, seed = 1): MethodInput {
  return inputWith(size, randomGraphs(size, seed), (id) => {
    const stream = random(seed, id);
    return () => {
      const kind = stream.uniform();
      return kind < 0.25 ? Number.NaN : kind < 0.5 ? 0 : Math.round(Math.exp(3 * stream.normal()));
    };
  });
}

/** All signals of the catalogue, each with the same value for everybody, and graphs in which everybody is alike. */
export function filledInput(value: number, size: number): MethodInput {
  return inputWith(size, ringGraphs(size, value), () => () => value);
}

function inputWith(size: number, graphs: MethodInput["graphs"], drawer: (id: string) => () => number): MethodInput {
  const signals = new Map(catalogue().map((signal) => [signal.id, signal]));
  const columns = new Map([...signals.keys(), ...onTopics].map((id) => [id, new Float64Array(size).map(drawer(id))]));
  const accounts = Array.from({ length: size }, (_, row) => `account-${row}`);
  return { table: { accounts, columns, signals }, graphs };
}
