import { matcher } from "../../pattern.js";
import { windows } from "../../signals/window.js";
import type { SignalTable } from "../../table.js";
import type { Block } from "../block.js";
import type { OtherWindow } from "../problem.js";

/** Patterns for the signals of a block's method in other windows. What a pattern that leaves the window open matches comes with it. */
export function inOtherWindows(block: Block): string[] {
  return patternsOf(block).flatMap((pattern) => windows.flatMap(({ id }) => inWindow(pattern, id) ?? []));
}

/**
 * The windows in which a table has signals of a block's method, besides their own. A signal that there is in no other window, such as
 * followers, changes in none. None where no signal says its window, as `twitter.shares.total.90d` or `shares_90d` do.
 */
export function otherWindows(block: Block, { columns }: SignalTable): OtherWindow[] {
  const read = [...columns.keys()].filter(matcher(patternsOf(block))).sort();
  return windows.map(({ id }) => ({ id, columns: columnsIn(id, read, columns) })).filter((one) => one.columns.size > 0);
}

/** A table with the signals alone that match. */
export function onlyMatching(table: SignalTable, patterns: readonly string[]): SignalTable {
  const wanted = matcher(patterns);
  const kept = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([id]) => wanted(id)));
  return { ...table, columns: kept(table.columns), signals: kept(table.signals) };
}

/** The table with the signals of another window in the place of its own. */
export function inOtherWindow<T extends SignalTable>(table: T, { columns }: OtherWindow): T {
  return { ...table, columns: new Map([...table.columns, ...columns]) };
}

function patternsOf({ untuned, subject }: Block): readonly string[] {
  if (subject.kind === "signals") return subject.signals;
  return untuned ? [...untuned.method.needs, ...untuned.method.uses] : [];
}

function columnsIn(window: string, signals: readonly string[], columns: SignalTable["columns"]) {
  return new Map(
    signals.flatMap((signal): [string, Float64Array][] => {
      const other = columns.get(inWindow(signal, window) ?? "");
      return other ? [[signal, atSizeOf(columns.get(signal)!, other)]] : [];
    }),
  );
}

// Null for a signal without a window, or of this one.
function inWindow(signal: string, window: string): string | null {
  const [, rest, own] = /^(.+[._-])(\d+d|all)$/.exec(signal) ?? [];
  return own === undefined || own === window ? null : `${rest}${window}`;
}

// A month has a third of what three months have: scales, bends and goalposts are for the signal as it was, so that it is brought to
// the same total. Nothing stays nothing, and unknown unknown.
function atSizeOf(signal: Float64Array, other: Float64Array): Float64Array {
  let [before, after] = [0, 0];
  for (const [row, value] of signal.entries()) {
    if (Number.isNaN(value) || Number.isNaN(other[row]!)) continue;
    before += value;
    after += other[row]!;
  }
  const factor = before / after;
  return Number.isFinite(factor) && factor > 0 ? other.map((value) => value * factor) : other;
}
