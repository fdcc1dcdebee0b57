/** Tells what long work is at: `done` of `total` where that is known, and what has been found so far. */
export type OnProgress = (stage: string, done?: number, total?: number, found?: string) => void;
