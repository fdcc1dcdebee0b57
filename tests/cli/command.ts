import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";

const root = join(import.meta.dirname, "..", "..");
/** The built program. */
export const main = join(root, "dist/cli/main.js");

/** What a command line came to. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user would, but in one process for all of a test file: most of its time is to begin. */
export function cloutlab(args: readonly string[], cwd = root): Ended {
  server ??= started();
  const { port, answered } = server;
  Atomics.store(answered, 0, 0);
  port.postMessage({ args, cwd });
  if (Atomics.wait(answered, 0, 0, limit) === "timed-out") throw new Error(`no end: cloutlab ${args.join(" ")}`);
  return receiveMessageOnPort(port)?.message as Ended;
}

/** The same in a process of its own, and with what is piped into it. */
export function cloutlabProcess(args: readonly string[], { cwd = root, input = "" } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, input, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** The last line of standard error: progress comes before it. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}

// Only against hanging: the longest takes a few seconds.
const limit = 600_000;
let server: { readonly port: MessagePort; readonly answered: Int32Array } | undefined;

function started() {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { port: port2, answered };
  new Worker(new URL("bridge.mjs", import.meta.url), { workerData, transferList: [port2] }).unref();
  port1.unref();
  return { port: port1, answered };
}
