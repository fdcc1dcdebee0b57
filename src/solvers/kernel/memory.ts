import { BadInput } from "../../problem.js";
import { pairsCode } from "./pairs-code.js";

// The part of WebAssembly that is used here; TypeScript has its types among those of browsers alone.
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** What pairs.wat exports; addresses are in bytes. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  turn(from: number, tile: number, columns: number, rows: number, weights: number, sizes: number): void;
  evaluate(...addresses: number[]): void;
  sums(tile: number, tiles: number, columns: number, point: number, sums: number): void;
  curvature(...addresses: number[]): void;
}

const page = 65536;
// What an address of 32 bits reaches.
const most = 2 ** 32;
const alignment = 64;

const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(pairsCode, "base64")));

/** The compiled sums over judgements; one memory for all that a thread computes. */
export const kernel = exports as Kernel;

let top = 0;
let taken = 0;

/** Runs `work`, and gives back what it took of the kernel's memory. Addresses that it was given are of no use afterwards. */
export function withRoom<Result>(work: () => Result): Result {
  const before = top;
  try {
    return work();
  } finally {
    top = before;
  }
}

/**
 * The address of as many numbers as asked, not cleared: to be used inside `withRoom`. May make earlier views useless.
 * @throws BadInput beyond 4 GB.
 */
export function room(numbers: number): number {
  taken++;
  const address = top;
  const end = address + alignment * Math.ceil((8 * numbers) / alignment);
  if (end > most)
    throw new BadInput({
      what: "too many judgements and signals for a fit",
      value: `${(end / 2 ** 30).toFixed(1)} GB of differences`,
      expected: "at most 4 GB",
    });
  const missing = Math.ceil((end - kernel.memory.buffer.byteLength) / page);
  if (missing > 0) kernel.memory.grow(missing);
  top = end;
  return address;
}

/** How often room was taken: while it stays the same, what was left in the memory is still there. */
export function timesTaken(): number {
  return taken;
}

/** The numbers at an address, until `room` is called again. */
export function view(address: number, numbers: number): Float64Array {
  return new Float64Array(kernel.memory.buffer, address, numbers);
}
