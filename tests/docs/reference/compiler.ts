import { join } from "node:path";
import { isExportSpecifier, type SourceFile } from "typescript/unstable/ast";
import { API, type Checker, type Symbol as Declared, SymbolFlags } from "typescript/unstable/sync";

/** The library as the project's own compiler understands it. */
export interface Compiled {
  readonly index: SourceFile;
  readonly checker: Checker;
  readonly exports: readonly Export[];
  /** Ends the compiler, which is a process of its own. */
  close(): void;
}

/** A name that src/index.ts exports, what it stands for, and where in the file it is written. */
export interface Export {
  readonly name: string;
  readonly symbol: Declared;
  readonly at: number;
}

/**
 * Reads src/index.ts and all that it is made of. TypeScript 7 has no compiler in JavaScript, and calls its interface unstable; the
 * version is pinned, and the files of this folder are all that knows it.
 */
export function compiled(root: string): Compiled {
  const compiler = new API({ cwd: root });
  const config = join(root, "tsconfig.build.json");
  const project = compiler.updateSnapshot({ openProjects: [config] }).getProject(config);
  const index = project?.program.getSourceFile(join(root, "src/index.ts"));
  const module = index && project?.checker.getSymbolAtLocation(index);
  if (!project || !module) throw new Error("src/index.ts is not in the project");
  const { checker } = project;
  const exports = checker.getExportsOfModule(module).map((one) => {
    const specifier = one.declarations[0]?.resolve();
    const at = specifier && isExportSpecifier(specifier) ? specifier.pos : 0;
    return { name: one.name, symbol: behind(one, checker), at };
  });
  return { index, checker, exports, close: () => compiler.close() };
}

/** The path of a file as links and readers know it: from the folder that src/ lies in. */
export function pathOf({ fileName }: SourceFile, { index }: Compiled): string {
  return fileName.slice(index.fileName.length - "src/index.ts".length);
}

/** What a name that is imported or exported stands for. */
export function behind(symbol: Declared, checker: Checker): Declared {
  return symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** What something is called in the library: as it is exported, or else as it is declared. */
export function nameOf(symbol: Declared, { exports }: Compiled): string {
  return exports.find((one) => one.symbol === symbol)?.name ?? symbol.name;
}
