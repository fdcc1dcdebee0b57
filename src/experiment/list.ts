import { engineDialect } from "../engine/open-engine.js";
import { fromFiles } from "../methods/from-files.js";
import { methods } from "../methods/index.js";
import { parametersOf } from "../methods/parameters.js";
import { matcher } from "../pattern.js";
import { BadInput } from "../problem.js";
import { catalogue } from "../signals/catalogue.js";

/** The signals of the catalogue whose id matches, with the SQL that defines each. */
export function listSignals(pattern: string) {
  const found = catalogue().filter(({ id }) => matcher([pattern])(id));
  if (found.length === 0)
    throw new BadInput({
      what: "no signal matches",
      value: pattern,
      names: catalogue().map(({ id }) => id),
      expected: "an id or a pattern such as 'twitter.shares.*'",
    });
  return found.map((signal) => ({
    id: signal.id,
    network: signal.network,
    unit: signal.unit,
    direction: signal.direction,
    about: signal.about,
    sql: signal.sql(engineDialect, "$end"),
  }));
}

export type ListedMethod = ReturnType<typeof listMethods>[number];

/** The registered methods and the kinds that come from files, with their parameters, or the one that is asked for. */
export function listMethods(id?: string) {
  const files = [...fromFiles].map(([name, { method, usage }]) => ({ name, method, usage }));
  const all = [...[...methods].map(([name, method]) => ({ name, method, usage: null })), ...files].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const names = all.map(({ name }) => name);
  if (id !== undefined && !names.includes(id)) {
    throw new BadInput({
      what: "unknown method",
      value: id,
      names,
      expected: "an id that `cloutlab methods` lists",
    });
  }
  return all
    .filter(({ name }) => id === undefined || name === id)
    .map(({ name, method, usage }) => {
      const { label, about, source, reconstruction, networks, scale, needs, uses } = method;
      const parameters = parametersOf(method);
      const graphs = method.graphs?.(method.params.parse({})) ?? [];
      return {
        id: name,
        label,
        about,
        source,
        reconstruction: reconstruction === true,
        networks,
        scale,
        needs,
        uses,
        graphs,
        parameters,
        /** How a recipe names a method that comes from a file; null for a registered one. */
        usage,
      };
    });
}
