import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { buildProduct } from "@/bin/launch/build.mjs";
import { supervise, typeScript } from "@/bin/launch/processes.mjs";
import { productEnvironment } from "@/bin/launch/settings.mjs";
import { startPostgres } from "@/bin/postgres.mjs";
import { openDatabase } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";

/** The whole product in production mode over a made city: durable Postgres, server and worker. */
export async function startProduct(folder: string, port: number) {
  await buildProduct();
  const postgres = await startPostgres({ dataDir: `${folder}/postgres` });
  await prepareDatabase(postgres.url);
  const opened = openDatabase(postgres.url, { max: 4 });
  const settings = {
    dataDir: folder,
    port,
    listen: "127.0.0.1",
    databaseUrl: null,
    complaints: "0",
    demo: "on",
  };
  const given = { RATE_LIMIT: "off", LOG_LEVEL: "error", OUTBOUND_PRIVATE: "on" };
  const env = { ...productEnvironment(settings, postgres.url), ...given };
  const running: { stop: (grace: number) => Promise<void> }[] = [];
  const url = `http://127.0.0.1:${port}`;
  return {
    ...opened,
    url,
    async start() {
      running.push(supervise("server", ["bin/serve.mjs"], env));
      running.push(supervise("worker", [...typeScript, "server/worker/main.ts"], env));
      await waitUntilHealthy(url);
    },
    async stop() {
      await Promise.all(running.map((one) => one.stop(5_000)));
      await opened.close();
      await postgres.stop();
    },
  };
}
export type RunningProduct = Awaited<ReturnType<typeof startProduct>>;

async function waitUntilHealthy(url: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("server and worker were not both healthy after two minutes");
}

/** The limit of this machine: bare node:http that returns a small JSON. */
export async function startBare(port: number) {
  const body = JSON.stringify({ result: { data: { json: { count: 12_345, overdue: 67 } } } });
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${port}`, stop: () => new Promise((done) => server.close(done)) };
}
