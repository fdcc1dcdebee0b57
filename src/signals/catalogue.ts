import type { Dialect } from "../engine/engine.js";
import type { SignalInfo } from "../table.js";
import { type ProfileField, profileFields } from "./profile.js";
import { type SignalMeasure, signalMeasures } from "./signal-measure.js";
import { signalSql } from "./signal-sql.js";
import type { SignalStatistic } from "./signal-statistic.js";
import { statistics } from "./statistics/index.js";
import type { Window } from "./window.js";

/** An entry of the catalogue: what a signal is, and the SQL that defines it. */
export interface CatalogueSignal extends SignalInfo {
  readonly network: string;
  /** What it is made of: a number of the profile, or a statistic of a measure in a window. */
  readonly source:
    | { readonly profile: ProfileField }
    | { readonly measure: SignalMeasure; readonly statistic: SignalStatistic; readonly window: Window };
  /** One row an account on the network: `row`, its place in the table, and `value`. `end` is a timestamp expression. */
  sql(dialect: Dialect, end: string): string;
}

/** The networks of the catalogue; a dataset may bring others, which get the same signals. */
export const standardNetworks = ["twitter", "facebook", "youtube", "linkedin"] as const;

/**
 * All signals of the given networks, network by network, in a stable order: what each is, and the SQL that defines it. Whether a
 * dataset can tell a signal is another matter, see `buildSignals`. Any word is the name of a network.
 * @param networks names of networks. @defaultValue twitter, facebook, youtube and linkedin
 */
export function catalogue(networks: readonly string[] = standardNetworks): CatalogueSignal[] {
  return networks.flatMap((network) => [
    ...profileFields.map((field) => profileSignal(network, field)),
    ...signalMeasures.flatMap((measure) =>
      Object.values<SignalStatistic>(statistics)
        .filter((statistic) => statistic.relations.includes(measure.relation))
        .filter((statistic) => statistic.networks?.includes(network) ?? true)
        .flatMap((statistic) => statistic.windows.map((window) => measuredSignal(network, measure, statistic, window))),
    ),
  ]);
}

function profileSignal(network: string, profile: ProfileField): CatalogueSignal {
  return {
    id: `${network}.${profile.id}`,
    network,
    unit: profile.unit,
    direction: profile.direction,
    about: sentence(`${profile.about} (${network})`),
    source: { profile },
    sql: (dialect, end) => signalSql(dialect, end, network, { profile }),
  };
}

function measuredSignal(
  network: string,
  measure: SignalMeasure,
  statistic: SignalStatistic,
  window: Window,
): CatalogueSignal {
  const source = { measure, statistic, window };
  return {
    id: `${network}.${measure.id}.${statistic.id}.${window.id}`,
    network,
    unit: statistic.unit,
    direction: statistic.direction(measure),
    about: sentence(`${statistic.about(measure)} ${window.about} (${network})`),
    source,
    sql: (dialect, end) => signalSql(dialect, end, network, source),
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
