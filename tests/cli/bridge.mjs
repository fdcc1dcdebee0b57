// A thread that has a command line answered by the server while the test waits for it: a test reads as if it were a function.
import { fork } from "node:child_process";
import { workerData } from "node:worker_threads";

const { port, answered } = workerData;
const server = fork(new URL("server.mjs", import.meta.url), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
port.on("message", (call) => server.send(call));
server.on("message", answer);
server.on("exit", (status) => answer({ status, stdout: "", stderr: "the server of command lines has ended" }));

function answer(result) {
  port.postMessage(result);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}
