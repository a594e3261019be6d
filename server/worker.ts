import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/db/client";
import { type Loop, loops } from "./jobs";
import { log, traceOf } from "./log";

const stopping = new AbortController();
// Every loop listens to it while it rests.
setMaxListeners(loops.length + 1, stopping.signal);

async function work(): Promise<void> {
  const running = loops.map(keepRunning);
  const stop = () => stopping.abort();
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, stop);
  await Promise.all(running);
  process.exit(0);
}

async function keepRunning({ name, pause, run }: Loop): Promise<void> {
  while (!stopping.signal.aborted) {
    await run(db).catch((error: Error) =>
      log().error({ loop: name, ...traceOf(error) }, "a loop's run failed"),
    );
    await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
  }
}

work().catch((error: Error) => {
  log().fatal(traceOf(error), "the worker cannot start");
  process.exit(1);
});
