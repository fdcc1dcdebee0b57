/**
 * Names for the parts of a composite, from the ids of their signals: what all ids begin with is left out, and what no name may have
 * becomes a hyphen. Each signal has a name of its own.
 */
export function partNames(signals: readonly string[]): Map<string, string> {
  const networks = new Set(signals.map((signal) => signal.split(".")[0]));
  const short = (signal: string) =>
    networks.size === 1 && signal.includes(".") ? signal.slice(signal.indexOf(".") + 1) : signal;
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const signal of signals) {
    const plain = short(signal)
      .replace(/\.all$/, "")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
    const base = /^[A-Za-z]/.test(plain) ? plain : `signal-${plain}`;
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}-${i}`;
    taken.add(name);
    names.set(signal, name);
  }
  return names;
}
