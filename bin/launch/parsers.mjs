import path from "node:path";
import { root } from "./settings.mjs";

/** Beside the built pages; `server/parsers/start-child.ts` starts `child.mjs` there. */
const parsersFolder = path.join(root, ".next", "parsers");

/** Bundles the programs that parse bytes from outside: by tsx they take two seconds more to start. */
export async function bundleParsers(outdir = parsersFolder) {
  const { build } = await import("esbuild");
  const folder = path.join(root, "server", "parsers");
  await build({
    entryPoints: [path.join(folder, "child.ts"), path.join(folder, "guard-worker.mjs")],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // Each kind loads its own packages only.
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
}
