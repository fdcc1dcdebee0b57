import { matchColumns } from "./match-columns.js";
import { type Role, type RoleName, roleEntries } from "./roles.js";

/** A column of a file and the type that its values seem to have, as Table Schema calls it. */
export interface SniffedColumn {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "datetime" | "date";
}

/**
 * What a table most likely is: by the name of its file, else the role whose required columns it has and of whose columns
 * it has most. A table with numbers that no role knows is `signals`. Undefined when nothing fits.
 */
export function guessRole(stem: string, columns: readonly SniffedColumn[]): RoleName | undefined {
  const named = roleEntries.find(([name]) => sameName(stem, name))?.[0] ?? usual[stem.toLowerCase()];
  // A file of accounts often carries numbers about them, which the role would drop: its columns decide.
  if (named && named !== "accounts") return named;
  const names = columns.map((column) => column.name);
  let best: { name: RoleName; role: Role; matched: Map<string, string> } | undefined;
  for (const [name, role] of roleEntries) {
    const matched = matchColumns(names, Object.keys(role.columns));
    const fits = neededColumns(name, role).every((column) => matched.has(column));
    // The later role of equals has the fewer columns: actor and account alone are follows, not interactions.
    if (fits && name !== "signals" && matched.size >= (best?.matched.size ?? 0)) best = { name, role, matched };
  }
  if (!best) return undefined;
  const known = new Set(best.matched.values());
  const others = columns.filter(({ name, type }) => !known.has(name) && (type === "number" || type === "integer"));
  return others.length > 0 && best.role.columns["account"] && !best.role.columns["actor"]
    ? signalsOr(best.name)
    : best.name;
}

// A profile or a post may well carry numbers of its own; a list of accounts with numbers is a table of signals.
const signalsOr = (name: RoleName): RoleName => (name === "presences" || name === "posts" ? name : "signals");

/** The columns that a table of the role must bring itself; others that are required can be constants of the package. */
export function neededColumns(name: RoleName, role: Role): string[] {
  const constant = name === "presences" ? [] : ["network", "kind"];
  return Object.entries(role.columns).flatMap(([column, { required }]) =>
    required && !constant.includes(column) ? [column] : [],
  );
}

const usual: Readonly<Record<string, RoleName>> = {
  edges: "follows",
  events: "interactions",
  features: "signals",
  mentions: "interactions",
  pairs: "judgements",
  profiles: "presences",
  qrels: "grades",
  reactions: "interactions",
  scores: "signals",
};

const sameName = (stem: string, role: string) => [role, role.replace(/s$/, "")].includes(stem.toLowerCase());
