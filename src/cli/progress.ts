import type { OnProgress } from "../progress.js";

const everyMilliseconds = 5000;

/**
 * Progress on standard error: one line that is rewritten, with a bar and the time left, on a terminal; elsewhere a plain
 * line for each stage and one every few seconds in a long one.
 */
export function progress(quiet = false): { onProgress: OnProgress; stop: () => void } {
  if (quiet) return { onProgress: () => undefined, stop: () => undefined };
  const terminal = process.stderr.isTTY === true;
  let stage = "";
  let started = Date.now();
  let before = 0;
  let printed = 0;
  const onProgress: OnProgress = (name, done, total, found) => {
    const now = Date.now();
    const fresh = name !== stage;
    if (fresh) {
      stage = name;
      started = now;
      before = done ?? 0;
    }
    if (!fresh && now - printed < (terminal ? 100 : everyMilliseconds)) return;
    printed = now;
    const text = `${name}${share(done, total)}${left(now - started, before, done, total)}${found ? `, ${found}` : ""}`;
    process.stderr.write(terminal ? `\r\x1b[2K${text}` : `${text}\n`);
  };
  const stop = () => {
    if (terminal && stage !== "") process.stderr.write("\r\x1b[2K");
  };
  return { onProgress, stop };
}

function share(done?: number, total?: number): string {
  if (done === undefined) return " ...";
  if (!total) return ` ... ${done}`;
  const filled = Math.round((20 * done) / total);
  return ` [${"#".repeat(filled)}${".".repeat(20 - filled)}] ${Math.floor((100 * done) / total)} %`;
}

// What was done before the stage was first heard of took none of its time.
function left(elapsed: number, before: number, done = 0, total = 0): string {
  if (!(done > before) || total === 0 || elapsed < 1000) return "";
  const seconds = Math.round((elapsed * (total - done)) / (done - before) / 1000);
  return seconds > 90 ? `, ${Math.round(seconds / 60)} min left` : `, ${seconds} s left`;
}
