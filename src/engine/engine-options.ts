/** What an engine may touch, and how much it may take. */
export interface EngineOptions {
  /** The only folders whose files the engine may read and write. With none, it can touch no file at all. */
  readonly folders: readonly string[];
  readonly threads?: number | undefined;
  /** A size such as `4GB`. It caps the engine's buffers, not the whole process. */
  readonly memoryLimit?: string | undefined;
  /** Where it may spill what does not fit in memory. */
  readonly temporaryFolder?: string | undefined;
}
