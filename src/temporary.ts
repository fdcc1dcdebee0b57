import { rmSync } from "node:fs";

/**
 * Has a file or folder removed when the process ends, also when it is interrupted and no `finally` runs. What comes back
 * removes it now. A path that is not there is no error.
 */
export function removedAtExit(path: string): () => void {
  const remove = () => rmSync(path, { recursive: true, force: true });
  process.once("exit", remove);
  return () => {
    process.off("exit", remove);
    remove();
  };
}
