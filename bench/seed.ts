import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "@/bin/postgres.mjs";
import { openDatabase } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";
import { seedAccounts } from "@/db/seed/demonstration/accounts";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { digestSecret } from "@/db/vault/secret-digest";
import { firstSecret } from "@/server/auth/reporter-secret";

const { values } = parseArgs({ options: { complaints: { type: "string", default: "50000" } } });
const complaints = Number(values.complaints);

/** Seeds a fresh embedded database, indexes and tallies included. Prints one JSON line. */
async function measure(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "cepat-respon-bench-"));
  const postgres = await startPostgres({ dataDir: path.join(folder, "postgres") });
  await prepareDatabase(postgres.url);
  const opened = openDatabase(postgres.url, { max: 4 });
  await seedAccounts(opened.db, "no password");
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  await seedDemonstration(opened, {
    complaints,
    from: "2026-01-01",
    to: "2026-10-31",
    seed: 1,
    now: new Date("2026-10-31T16:00:00Z"),
    hashSecret: (channelCode, externalId) => digestSecret(firstSecret("bench", channelCode, externalId)),
  });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const [row] = await opened.sql<{ events: number }[]>`select count(*)::int as events from complaint_event`;
  await opened.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  const figures = {
    bench: "seed",
    complaints,
    events: row?.events,
    seconds: Number(seconds.toFixed(2)),
    complaintsPerSecond: Math.round(complaints / seconds),
    nodeCpuSeconds: Number(((user + system) / 1_000_000).toFixed(2)),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    cores: cpus().length,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

await measure();
