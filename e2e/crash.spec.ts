import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { lettersOf } from "@/bin/simulate/letters-of";
import { minutes } from "@/server/domain/duration";
import { hashDraftKey } from "@/server/intake/hash-draft-key";

const submissions = 500;
const clients = 8;
const kills = { 80: "server", 180: "postgres", 290: "server", 400: "postgres" } as const;

const dataDir = mkdtempSync(path.join(tmpdir(), "crash-"));
const cluster = path.join(dataDir, "postgres");
let port: number;
let product: ChildProcess;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  port = await freePort();
  const env = { DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: "", DEMO: "off", RATE_LIMIT: "off" };
  product = spawn(process.execPath, ["bin/start.mjs"], { env: { ...process.env, ...env }, stdio: "inherit" });
  await expect(async () => expect((await fetch(at("/api/health"))).status).toBe(200)).toPass({
    timeout: 200_000,
  });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => product.once("exit", resolve));
  product.kill("SIGTERM");
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
});

const at = (route: string) => `http://127.0.0.1:${port}${route}`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const postmaster = () => readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");

function serverPid(): number {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const children = lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent]) => parent === String(product.pid));
  const server = children.find((words) => words.join(" ").includes("bin/serve.mjs"));
  return Number(server?.[0]);
}

function kill(what: "server" | "postgres"): void {
  process.kill(what === "server" ? serverPid() : Number(postmaster()[0]), "SIGKILL");
}

/** A client that retries the same submission until it has a number. */
async function submit(externalId: string): Promise<string> {
  const report = {
    externalId,
    text: `Lampu jalan ${lettersOf(externalId)} padam sejak tiga malam.`,
    categoryCode: "jalan",
    point: { latitude: -6.1754, longitude: 106.8272 },
    placeSource: "gps",
    isPublic: true,
  };
  for (;;) {
    const answer = await fetch(at("/api/trpc/intake.submit"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ json: report }),
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    const body = answer?.ok ? await answer.json().catch(() => null) : null;
    if (body) return body.result.data.json.code;
    await sleep(200);
  }
}

test("no complaint number is lost or given twice when server and database are killed", async () => {
  test.setTimeout(480_000);
  const waiting = Array.from({ length: submissions }, () => randomUUID());
  const received = new Map<string, string>();
  const killed: string[] = [];
  async function client(): Promise<void> {
    for (let externalId = waiting.pop(); externalId; externalId = waiting.pop()) {
      received.set(externalId, await submit(externalId));
      const victim = kills[received.size as keyof typeof kills];
      if (victim) {
        kill(victim);
        killed.push(victim);
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client));

  expect(killed).toEqual(["server", "postgres", "server", "postgres"]);
  expect(new Set(received.values()).size).toBe(submissions);
  const password = readFileSync(`${cluster}.password`, "utf8").trim();
  const sql = postgres({
    host: "127.0.0.1",
    port: Number(postmaster()[3]),
    user: "postgres",
    password,
    database: "cepat_respon",
  });
  const rows = await sql`
    select c.code, c.external_id, m.state,
      (select count(*)::int from complaint_event e where e.complaint_id = c.id and e.kind = 'submit') as submissions
    from complaint c left join intake_message m on m.complaint_id = c.id and m.external_id = c.external_id`;
  const messages = await sql`select count(*)::int as n from intake_message`;
  await sql.end();
  expect(rows).toHaveLength(submissions);
  expect(messages[0]?.n).toBe(submissions);
  const expected = [...received].map(([draftKey, code]) => ({ external_id: hashDraftKey(draftKey), code }));
  const lost = expected.filter(
    (one) => !rows.some((row) => row.external_id.startsWith(one.external_id) && row.code === one.code),
  );
  expect(lost).toEqual([]);
  const odd = rows.filter((row) => row.state !== "accepted" || row.submissions !== 1);
  expect(odd).toEqual([]);
  await expect(async () => expect((await fetch(at("/api/health"))).status).toBe(200)).toPass({
    timeout: minutes(1),
  });
});
