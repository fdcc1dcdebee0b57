/** Counts the bytes of arrays of numbers from here on, until it is stopped. */
export function watchArrays(): {
  /** The most bytes at once since the last time, beside those that were there at the start. */
  take(): number;
  stop(): void;
};
