import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningPostgres, startPostgres } from "@/bin/postgres.mjs";
import { minutes } from "@/server/domain/duration";
import { openClient, type RawSql } from "./database";

const parent = mkdtempSync(path.join(tmpdir(), "reconnect-"));
const dataDir = path.join(parent, "postgres");
let server: RunningPostgres;
let sql: RawSql;

beforeAll(async () => {
  server = await startPostgres({ dataDir, name: "postgres" });
  sql = openClient(server.url, { max: 6 });
  await sql`create table kept (client int, step int)`;
});
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await server.stop();
  rmSync(parent, { recursive: true, force: true });
});

it(
  "after the database is killed, new transactions reconnect at once and running ones fail",
  async () => {
    const successes: { id: number; at: number }[] = [];
    let isOver = false;
    async function client(id: number): Promise<void> {
      while (!isOver) {
        const done = await sql
          .begin(async (tx) => {
            await tx`insert into kept values (${id}, 1)`;
            // Code that catches an error within a transaction must not continue outside of it.
            await tx`select pg_sleep(0.002)`.catch(() => {});
            await tx`insert into kept values (${id}, 2)`;
          })
          .then(
            () => true,
            () => false,
          );
        if (done) successes.push({ id, at: performance.now() });
        else await sleep(10);
      }
    }
    const clients = Array.from({ length: 8 }, (_, id) => client(id));
    for (let kills = 0; kills < 2; kills += 1) {
      const before = successes.length;
      await expect.poll(() => successes.length, { timeout: 20_000 }).toBeGreaterThan(before + 200);
      process.kill(server.pid, "SIGKILL");
      await expect.poll(() => server.isAlive()).toBe(false);
      server = await startPostgres({ dataDir, name: "postgres", port: server.port });
      const again = performance.now();
      const back = () => new Set(successes.filter(({ at }) => at > again).map(({ id }) => id)).size;
      await expect.poll(back, { timeout: 8_000 }).toBe(8);
    }
    isOver = true;
    await Promise.all(clients);
    const [halves] = await sql`
    select count(*)::int as n from (
      select client from kept group by client having count(*) filter (where step = 1) <> count(*) filter (where step = 2)) odd`;
    expect(halves).toEqual({ n: 0 });
  },
  minutes(1),
);
