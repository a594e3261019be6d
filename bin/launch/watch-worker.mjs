import path from "node:path";
import { Refusal, say } from "./console.mjs";
import { supervise } from "./processes.mjs";
import { root, workerEntry } from "./settings.mjs";
import { watchFolders } from "./watch-folders.mjs";

/** What `npm run dev` watches. */
export const watched = {
  entry: path.join(root, workerEntry),
  folders: ["server", "db", "messages"].map((name) => path.join(root, name)),
  outfile: path.join(root, "node_modules", ".cache", "cepat-respon", "worker.mjs"),
};
const grace = 8_000;

/**
 * The worker of `npm run dev`, restarted when a source below the folders changes. It is bundled because tsx takes
 * twice as long to start it. A change that does not build leaves the running worker.
 */
export async function superviseWatched(env, { entry, folders, outfile } = watched) {
  const { context } = await import("esbuild");
  const bundle = await context({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    sourcemap: true,
    logLevel: "error",
  });
  const rebuild = () =>
    bundle.rebuild().then(
      () => true,
      () => false,
    );
  if (!(await rebuild())) {
    await bundle.dispose();
    throw new Refusal("The worker does not build; the errors stand above.");
  }
  const worker = supervise("worker", ["--enable-source-maps", outfile], env);
  const unwatch = watchFolders(folders, async (file) => {
    const began = Date.now();
    const changed = path.relative(root, file);
    if (!(await rebuild())) return say(`${changed} does not build; the worker runs on as it was.`);
    await worker.restart(grace);
    say(`${changed} changed; the worker was started again after ${Date.now() - began} ms.`);
  });
  return {
    ...worker,
    async stop(patience) {
      unwatch();
      await bundle.dispose();
      await worker.stop(patience);
    },
  };
}
