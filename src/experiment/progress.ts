/** Tells what long work is at: `done` of `total` where that is known. */
export type OnProgress = (stage: string, done?: number, total?: number) => void;
