import type { RawSql } from "./database";
import journal from "./migrations/meta/_journal.json";

/** The baseline has the time of the last migration of 0.1.0, so a database of that version skips it. */
const baselineAt = journal.entries[0]?.when ?? 0;

/** @throws Error when the database is between two versions that no migration connects any more */
export async function refuseHalfChain(client: RawSql): Promise<void> {
  const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return;
  const [last] = await client`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
  if (last?.at && last.at < baselineAt)
    throw new Error(
      "This database is older than version 0.1.0. Start version 0.1.0 once, then this version.",
    );
}
