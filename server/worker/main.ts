import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { db, rawSql } from "@/db/client";
import { listenForWork, listRunningWriters } from "@/db/queries/work";
import { connectAs } from "@/server/env";
import { answerWatchdog } from "@/server/health/answer-watchdog";
import { log, traceOf } from "@/server/log";
import { openBell } from "./bell";
import { openEchoes } from "./echo";
import type { Topic } from "./loop";
import { openLoops } from "./loops";
import { superviseLoop } from "./supervise-loop";

/** Attempts that take longer are repeated after their lease. */
const graceMs = 5_000;

async function work(): Promise<void> {
  connectAs("WORKER");
  const stopping = new AbortController();
  const loops = openLoops(ring).map((loop) => ({ loop, bell: openBell() }));
  setMaxListeners(loops.length + 1, stopping.signal);

  function ring(topic: Topic): void {
    for (const { loop, bell } of loops) if (loop.wokenBy?.includes(topic)) bell.ring();
  }
  const ringAll = () => {
    for (const { bell } of loops) bell.ring();
  };
  const stop = () => {
    stopping.abort();
    ringAll();
  };

  answerWatchdog();
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, stop);
  const echo = openEchoes(() => listRunningWriters(rawSql()), ring);
  await listenForWork(
    rawSql(),
    (topic) => {
      ring(topic);
      void echo(topic);
    },
    ringAll,
  );
  const running = Promise.all(loops.map(({ loop, bell }) => superviseLoop(loop, bell, db, stopping.signal)));
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  await Promise.race([running, stopped.then(() => sleep(graceMs))]);
  process.exit(0);
}

work().catch((error: Error) => {
  log().fatal(traceOf(error), "the worker cannot start");
  process.exit(1);
});
