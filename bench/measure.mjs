import { existsSync, readFileSync } from "node:fs";

/** Runs `work` so many times after one run to warm up; the seconds of each in ascending order. */
export async function measure(work, runs = 5) {
  await work();
  const seconds = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.sort((a, b) => a - b);
}

export function median(sorted) {
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** `1.23 s (1.20 to 1.31)`: the median, the fastest and the slowest. */
export function timeText(sorted) {
  const digits = median(sorted) < 0.1 ? 4 : 2;
  const [low, high] = [sorted[0], sorted.at(-1)];
  return `${median(sorted).toFixed(digits)} s (${low.toFixed(digits)} to ${high.toFixed(digits)}, ${sorted.length} runs)`;
}

/** The most memory that this process has had, with its threads. */
export function peakMemory() {
  return `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
}

/** The same in megabytes without what the process had that started this one, which Linux counts in, where that can be told. */
export function ownPeakMemory() {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const found = /^VmHWM:\s*(\d+) kB/m.exec(status);
  return (found ? Number(found[1]) : process.resourceUsage().maxRSS) / 1024;
}
