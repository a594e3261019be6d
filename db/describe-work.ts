import type { RawSql } from "./database";
import journal from "./migrations/meta/_journal.json";

/** Told line by line what a start does that takes long. */
export type Say = (line: string) => void;

/** Measured on two cores beside other work, see docs/performance.md. */
const complaintsAMinute = 1_000_000;
const sealedRowsAMinute = 150_000;

const minutes = (count: number) => (count <= 1 ? "a minute" : `${Math.ceil(count)} minutes`);

/** What the migrations to come are, in words; null without any, and in a database without complaints. */
export async function describeMigrations(sql: RawSql): Promise<string | null> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return null;
  const [last] = await sql`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
  const pending = journal.entries.filter(({ when }) => when > (last?.at ?? 0)).length;
  const complaints = await estimateRows(sql, ["complaint"]);
  if (pending === 0 || complaints === 0) return null;
  const size = `${pending} migrations, about ${complaints.toLocaleString("en")} complaints`;
  return `Upgrading the database: ${size}, at most about ${minutes(complaints / complaintsAMinute)}. Nothing is served meanwhile.`;
}

/** How long sealing takes, in words; null where there is nothing to seal. */
export async function describeSealing(sql: RawSql, tables: readonly string[]): Promise<string | null> {
  const rows = await estimateRows(sql, tables);
  if (rows === 0) return null;
  return `Sealing contacts and codes: about ${rows.toLocaleString("en")} rows, at most about ${minutes(rows / sealedRowsAMinute)}.`;
}

/** As Postgres estimates them, or by their size before it has. */
async function estimateRows(sql: RawSql, tables: readonly string[]): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    select coalesce(sum(case when reltuples >= 0 then reltuples
      else pg_relation_size(oid) / 500 end), 0)::float8 as rows
    from pg_class where relnamespace = 'public'::regnamespace and relname = any(${tables})`;
  return Math.round(row?.rows ?? 0);
}
