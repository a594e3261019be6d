import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "@/bin/postgres.mjs";
import { openDatabase } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";
import { seedAccounts } from "@/db/seed/demonstration/accounts";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { digestSecret } from "@/db/vault/secret-digest";
import { firstSecret } from "@/server/auth/reporter-secret";
import { unlistedStatuses } from "@/server/domain/complaint/publicness";
import { type FileFormat, formats, layouts } from "@/server/domain/opendata/layouts";
import { exportMonth } from "@/server/opendata/export-month";

const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" } } });
const wanted = Number(values.rows);
const month = "2026-10";

type OpenDatabase = ReturnType<typeof openDatabase>;

/** A month of demonstration complaints, all made public so that the files have exactly the requested rows. */
async function seed(opened: OpenDatabase): Promise<void> {
  await seedAccounts(opened.db, "no password");
  await seedDemonstration(opened, {
    complaints: Math.ceil(wanted * 1.25),
    from: "2026-10-01",
    to: "2026-10-31",
    seed: 1,
    now: new Date("2026-11-20T16:00:00Z"),
    hashSecret: (channelCode, externalId) => digestSecret(firstSecret("bench", channelCode, externalId)),
  });
  await opened.sql`
    update complaint set is_public = id in (
      select id from complaint where latitude is not null and not is_confidential
        and status <> all(${[...unlistedStatuses]}) order by id limit ${wanted})`;
  await opened.sql`vacuum analyze complaint`;
}

/** Consumes one file to its end, and measures the longest blocking of the event loop and the peak memory. */
async function measure(opened: OpenDatabase, layout: (typeof layouts)[number], format: FileFormat) {
  global.gc?.();
  let [peak, longest, last] = [0, 0, performance.now()];
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const found = await exportMonth(opened, { month, layout, format, licence: "CC BY 4.0" });
  if (!found) throw new Error("nothing to export");
  const first = performance.now() - began;
  let bytes = 0;
  for await (const chunk of found.write()) bytes += chunk.length;
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return {
    layout: layout.code,
    format,
    rows: found.rows,
    rowsPerSecond: Math.round(found.rows / seconds),
    bytesPerRow: Math.round(bytes / found.rows),
    fingerprintMs: Math.round(first),
    longestPauseMs: Math.round(longest),
    addedMemoryMb: Math.round((peak - before) / 2 ** 20),
    peakMemoryMb: Math.round(peak / 2 ** 20),
  };
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "cepat-respon-bench-"));
  const postgres = await startPostgres({ dataDir: path.join(folder, "postgres") });
  await prepareDatabase(postgres.url);
  const opened = openDatabase(postgres.url, { max: 4 });
  try {
    await seed(opened);
    const files = [];
    for (const layout of layouts)
      for (const format of formats) files.push(await measure(opened, layout, format));
    process.stdout.write(`${JSON.stringify({ bench: "opendata", month, files })}\n`);
  } finally {
    await opened.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
