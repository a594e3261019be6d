import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./console.mjs";

const lookEvery = 250;

/**
 * Starts the embedded Postgres and supervises it: after a crash it is restarted on the same port. Returns `{ url,
 * stop }`.
 */
export async function keepPostgres(dataDir) {
  const { startPostgres } = await import("../postgres.mjs");
  let server = await startPostgres({ dataDir });
  const { url, port } = server;
  const stopping = new AbortController();
  const watching = watch(stopping.signal);
  return {
    url,
    async stop() {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };

  async function watch(signal) {
    while (!signal.aborted) {
      await sleep(lookEvery, undefined, { signal }).catch(() => {});
      if (signal.aborted || server.isAlive()) continue;
      say("Postgres ended; it starts again.");
      server = await startPostgres({ dataDir, port }).catch(async ({ message }) => {
        say(`Postgres does not start yet: ${lastLine(message)}`);
        await sleep(lookEvery * 2);
        return server;
      });
    }
  }
}

/** Right after a kill -9 the old server's last children may still hold its memory; the next attempt succeeds. */
const lastLine = (words) => words.trim().split("\n").at(-1);
