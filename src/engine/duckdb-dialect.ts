import { quoteIdentifier, quoteLiteral } from "./dialect.js";
import type { Dialect } from "./engine.js";

/** How DuckDB writes what engines write differently. */
export const duckdbDialect: Dialect = {
  name: "duckdb",
  identifier: (name) => quoteIdentifier(name),
  literal: quoteLiteral,
  days: (earlier, later) => `(epoch_us(${later}) - epoch_us(${earlier})) / 86400000000.0`,
  dayNumber: (timestamp) => `floor(epoch_us(${timestamp}) / 86400000000.0)`,
};
