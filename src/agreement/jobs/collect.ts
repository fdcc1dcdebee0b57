import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const worthwhile = 100_000;
let collector: (() => void) | undefined;

/**
 * Frees the arrays of a job on columns of so many rows at once. V8 watches its own heap, where large arrays hardly show, and
 * would let those of several jobs pile up.
 */
export function collect(rows: number): void {
  if (rows < worthwhile) return;
  if (!collector) {
    setFlagsFromString("--expose-gc");
    collector = runInNewContext("gc") as () => void;
  }
  collector();
}
