import path from "node:path";
import ts from "typescript";
import { root } from "../../launch/settings.mjs";
import type { FileChange } from "../change";

/** The compiler's errors in changed files, in the repository with these changes. */
export function compileWith(changes: readonly FileChange[]): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const changed = new Map(changes.map(({ file, after }) => [path.join(root, file), after]));
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const { readFile, fileExists } = host;
  host.readFile = (file) => changed.get(path.resolve(file)) ?? readFile(file);
  host.fileExists = (file) => changed.has(path.resolve(file)) || fileExists(file);
  delete host.directoryExists;
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  const sources = [...changed.keys()].filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram(sources, { ...options, incremental: false }, host);
  return sources.flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${path.relative(root, file)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      ),
  );
}
