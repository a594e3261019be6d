import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const library = path.join("node_modules", "altcha-lib", "dist", "esm", "v2");
const script = { "content-type": "text/javascript" };

/** `solveInWorker(challenge)` as the form does it, and `solveInPage(challenge)` on the page's own thread: milliseconds. */
const page = `<!doctype html><script type="module">
import { solveChallenge, solveChallengeWorkers } from "/pow.js";
import { deriveKey } from "/algorithms/web/pbkdf2.js";
const timed = async (work) => {
  const began = performance.now();
  if (!(await work())) throw new Error("unsolved");
  return performance.now() - began;
};
const createWorker = () => new Worker("/worker.js", { type: "module" });
window.solveInWorker = (challenge) =>
  timed(() => solveChallengeWorkers({ challenge, concurrency: 1, createWorker }));
window.solveInPage = (challenge) => timed(() => solveChallenge({ challenge, deriveKey }));
</script>`;

/** As `components/ui/challenge/solve-worker.ts` is. */
const worker = `
import { deriveKey } from "/algorithms/web/pbkdf2.js";
import { handler } from "/workers/shared.js";
handler({ deriveKey });`;

/** Serves a page that solves challenges by the library's own files. */
export async function serveSolver(): Promise<{ url: string; close: () => void }> {
  const server = createServer(async ({ url = "/" }, response) => {
    if (url === "/") return response.setHeader("content-type", "text/html").end(page);
    if (url === "/worker.js") return response.writeHead(200, script).end(worker);
    const text = await readFile(path.join(library, path.normalize(url))).catch(() => null);
    return text ? response.writeHead(200, script).end(text) : response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
