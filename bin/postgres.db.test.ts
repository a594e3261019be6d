import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openClient } from "@/db/database";
import { type RunningPostgres, startPostgres } from "./postgres.mjs";
import { isAlive } from "./testing/is-alive";

const parent = mkdtempSync(path.join(tmpdir(), "cluster-"));
const dataDir = path.join(parent, "postgres");
const pidFile = path.join(dataDir, "postmaster.pid");
let server: RunningPostgres;

afterAll(async () => {
  await server.stop();
  rmSync(parent, { recursive: true });
});

/** Kills the server at once and waits until it is gone. Returns its pid. */
async function kill(): Promise<number> {
  process.kill(server.pid, "SIGKILL");
  await expect.poll(() => isAlive(server.pid)).toBe(false);
  return server.pid;
}

const connect = () => openClient(server.url, { max: 1 });

test("every row committed before a kill -9 of the whole cluster survives it", async () => {
  server = await startPostgres({ dataDir, name: "postgres" });
  const before = connect();
  await before`create table kept (id int)`;
  for (let id = 0; id < 200; id++) await before`insert into kept values (${id})`;
  spawnSync("pkill", ["-9", "-P", String(server.pid)]);
  const killed = await kill();
  await before.end({ timeout: 1 });

  server = await startPostgres({ dataDir, name: "postgres" });
  const after = connect();
  const [row] = await after`select count(*)::int as count from kept`;
  await after.end();
  expect(row?.count).toBe(200);
  expect(server.pid).not.toBe(killed);
  expect(server.adopted).toBe(false);
});

test("a start waits until the processes of a killed server have ended", async () => {
  const client = connect();
  const [helper] = await client`select pg_backend_pid() as pid`;
  process.kill(helper?.pid, "SIGSTOP");
  const killed = await kill();
  setTimeout(() => process.kill(helper?.pid, "SIGCONT"), 1_000);
  server = await startPostgres({ dataDir, name: "postgres" });
  await client.end({ timeout: 1 });
  expect(server.pid).not.toBe(killed);
});

test("a second start on the same directory joins the running server", async () => {
  const second = await startPostgres({ dataDir, name: "postgres" });
  expect(second).toMatchObject({ pid: server.pid, port: server.port, adopted: true });
});

test("a clean stop leaves no process and no pid file", async () => {
  await server.stop();
  expect(() => readFileSync(pidFile)).toThrow("ENOENT");
  await expect.poll(() => isAlive(server.pid)).toBe(false);
});

test("a pid file left behind whose number now belongs to another program stops nothing", async () => {
  writeFileSync(pidFile, `${process.pid}\n${dataDir}\n1\n1\n\n127.0.0.1\n\nready\n`);
  server = await startPostgres({ dataDir, name: "postgres" });
  expect(server.pid).not.toBe(process.pid);
  const sql = connect();
  expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  await sql.end();
});

test("the password is readable by its owner alone", () => {
  expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
});
