import { startPostgres } from "@/bin/postgres.mjs";
import { openDatabase, type RawSql } from "@/db/database";
import { prepareDatabase } from "@/db/migrate";
import { seedAccounts } from "@/db/seed/demonstration/accounts";
import { createParts, dropParts, listParts } from "@/db/seed/demonstration/indexes";
import { seedDemonstration } from "@/db/seed/demonstration/seed";
import { digestSecret } from "@/db/vault/secret-digest";
import { hashPassword } from "@/server/auth/password";
import { firstSecret } from "@/server/auth/reporter-secret";
import { jakartaDay } from "@/server/domain/calendar";
import { days } from "@/server/domain/duration";
import { demonstrationPassword } from "@/server/domain/staff/password";
import { models } from "@/server/statistics/model";
import { rebuild } from "@/server/statistics/rebuild";
import { checkCopies } from "./check-copies";
import { planCopies, planSizes, type Sizes, yearDays } from "./plan-copies";
import { sayResult } from "./say";
import { writeCopies } from "./write-copies";

/** Above this number complaints are copied compactly. */
const mostInFull = 5_000_000;

const tables = ["complaint", "complaint_event", "reporter"] as const;

/**
 * Makes a city with exactly `complaints` complaints of five years in `folder`/postgres, without crash safety.
 * Returns the seconds of each step, the bytes of the two big tables and the results of the checks.
 */
export async function makeCity(folder: string, complaints: number, now: Date) {
  const sizes = planSizes(complaints);
  const postgres = await startPostgres({ dataDir: `${folder}/postgres`, durable: false });
  try {
    await prepareDatabase(postgres.url);
    const opened = openDatabase(postgres.url, { max: 4 });
    const seconds: Record<string, number> = {};
    const step = async <Answer>(name: string, run: () => Promise<Answer>): Promise<Answer> => {
      const began = performance.now();
      const answer = await run();
      seconds[name] = Number(((performance.now() - began) / 1000).toFixed(1));
      sayResult(`${name}: ${seconds[name]} s`);
      return answer;
    };
    // One year is seeded as demonstration data and copied on the server: seeding five would take too long.
    await step("base", () => seedBase(opened, sizes.base, now));
    const parts = await step("copies", () => copy(opened.sql, sizes));
    await step("indexes", () => finish(opened.sql, parts));
    await step("vacuum", async () => void (await opened.sql`vacuum analyze`));
    for (const model of models) await step(`rebuild ${model.name}`, () => rebuild(opened.db, model, now));
    const checked = await checkCopies(opened);
    const bytes = await measureTables(opened.sql);
    await opened.sql`checkpoint`;
    await opened.close();
    return { complaints, seededAt: now.toISOString(), sizes, seconds, bytes, checked };
  } finally {
    await postgres.stop();
  }
}

type Parts = Awaited<ReturnType<typeof listParts>>;
type OpenDatabase = Pick<ReturnType<typeof openDatabase>, "db" | "sql">;

async function seedBase(opened: OpenDatabase, complaints: number, now: Date): Promise<void> {
  await seedAccounts(opened.db, await hashPassword(demonstrationPassword));
  await seedDemonstration(opened, {
    complaints,
    from: jakartaDay(new Date(now.getTime() - days(yearDays - 1))),
    to: jakartaDay(now),
    seed: 1,
    now,
    hashSecret: (channelCode, externalId) => digestSecret(firstSecret("bench", channelCode, externalId)),
  });
}

/** Moves the base aside, empties the tables and writes base and copies in order of submission. */
async function copy(sql: RawSql, sizes: Sizes): Promise<Parts> {
  await refuseWorkingHours(sql);
  await sql`create schema bench`;
  await sql`create unlogged table bench.complaint as table complaint`;
  await sql`
    create unlogged table bench.complaint_event as
    select e.*, c.id as absorbed_id from complaint_event e
    left join complaint c on e.kind = 'absorb' and c.code = e.internal_note`;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`truncate complaint, complaint_event, reporter, daily_serial cascade`;
  });
  sayResult("planning copies");
  await planCopies(sql, sizes);
  const parts = await sql.begin((tx) => listParts(tx, tables));
  await sql.begin((tx) => dropParts(tx, [...parts].reverse()));
  await sql`create index on bench.complaint_event (complaint_id)`;
  await writeCopies(sql, {
    writers: 3,
    compact: sizes.complaints > mostInFull,
    onProgress: (written) => sayResult(`  ${written} of ${sizes.complaints}`),
  });
  return parts;
}

/** Shifting a clock is exact only where every hour counts. */
async function refuseWorkingHours(sql: RawSql): Promise<void> {
  const found = await sql`
    select from complaint_event where kind = 'submit' and payload #>> '{sla,calendar,kind}' <> 'calendar_hours' limit 1`;
  if (found.length > 0) throw new Error("promises in working hours cannot be copied by shifting");
}

async function finish(sql: RawSql, parts: Parts): Promise<void> {
  await sql`insert into daily_serial select day, max(serial) from bench.plan group by day`;
  await sql`select setval(pg_get_serial_sequence('complaint', 'id'), max(id)) from bench.plan`;
  await sql.begin(async (tx) => {
    await tx`set local maintenance_work_mem = '1GB'`;
    await createParts(tx, parts);
  });
  await sql`drop schema bench cascade`;
}

async function measureTables(sql: RawSql) {
  const [row] = await sql<{ complaints: string; events: string; database: string; eventRows: number }[]>`
    select pg_total_relation_size('complaint') as complaints, pg_total_relation_size('complaint_event') as events,
           pg_database_size(current_database()) as database, (select count(*)::int from complaint_event) as "eventRows"`;
  return { ...row };
}
