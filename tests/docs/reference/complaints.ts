import { join } from "node:path";
import { API } from "typescript/unstable/sync";

/** What the compiler says against pieces of TypeScript that use the library as its users do. */
export function complaintsOf(codes: readonly string[], root: string): string[] {
  const config = join(root, "tsconfig.examples.json");
  const files = new Map(codes.map((code, i) => [join(root, `example-${i}.ts`), code]));
  const settings = {
    extends: "./tsconfig.json",
    compilerOptions: { noUnusedLocals: false, paths: { cloutlab: ["./src/index.ts"] } },
    files: [...files.keys()],
    include: [],
  };
  // They are nowhere but in the compiler's memory.
  const written = new Map([...files, [config, JSON.stringify(settings)]]);
  const compiler = new API({
    cwd: root,
    fs: { readFile: (path) => written.get(path), fileExists: (path) => written.has(path) || undefined },
  });
  try {
    const program = compiler.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
    if (!program) throw new Error("the examples are not compiled");
    return [...files].flatMap(([path, code]) =>
      [...program.getSyntacticDiagnostics(path), ...program.getSemanticDiagnostics(path)].map(
        ({ text }) => `${text}\n${code}`,
      ),
    );
  } finally {
    compiler.close();
  }
}
