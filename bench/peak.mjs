// How much memory arrays of numbers take at most: each new one is counted when it is made, after what nobody holds any more
// has been given back. So it is what the code needs, whenever the garbage collector would have come by; it takes its time.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const kinds = ["Float64Array", "Uint32Array", "Uint16Array", "Uint8Array", "ArrayBuffer"];

/** Counts from here on. `take()` is the most bytes at once since the last time, beside those that were there at the start. */
export function watchArrays() {
  const start = alive();
  let peak = 0;
  const look = () => {
    // What is alive is never more than what has not been given back.
    if (process.memoryUsage().arrayBuffers - start > peak) peak = Math.max(peak, alive() - start);
  };
  const originals = kinds.map((kind) => globalThis[kind]);
  for (const [index, kind] of kinds.entries()) globalThis[kind] = looking(originals[index], look);
  return {
    take() {
      look();
      const most = peak;
      peak = alive() - start;
      return most;
    },
    stop() {
      for (const [index, kind] of kinds.entries()) globalThis[kind] = originals[index];
    },
  };
}

function looking(Kind, look) {
  return class extends Kind {
    constructor(...given) {
      super(...given);
      look();
    }
  };
}

// Twice: what the first collection finds is freed by the time of the second.
function alive() {
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}
