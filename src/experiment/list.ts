import { duckdbDialect } from "../engine/duckdb-dialect.js";
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
    sql: signal.sql(duckdbDialect, "$end"),
  }));
}

/** The registered methods with their parameters, or the one that is asked for. */
export function listMethods(id?: string) {
  if (id !== undefined && !methods.has(id)) {
    throw new BadInput({
      what: "unknown method",
      value: id,
      names: methods.keys(),
      expected: "an id that `cloutlab methods` lists",
    });
  }
  return [...methods]
    .filter(([name]) => id === undefined || name === id)
    .map(([name, method]) => {
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
      };
    });
}
