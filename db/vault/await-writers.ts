import { setTimeout as sleep } from "node:timers/promises";
import type { RawSql } from "../database";
import { sealedTables } from "./columns";

const pauseMs = 200;

/**
 * Waits until every transaction has ended that has written to a sealed table so far: what it wrote under an earlier
 * version of the keys is seen by nobody before. Calls `onWait` when there is one.
 */
export async function awaitWriters(sql: RawSql, onWait: () => void): Promise<void> {
  const began = await listWriters(sql);
  const isLeft = async () => (await listWriters(sql)).some((one) => began.includes(one));
  if (began.length > 0) onWait();
  while (await isLeft()) await sleep(pauseMs);
}

async function listWriters(sql: RawSql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct virtualtransaction as id from pg_locks
    where database = (select oid from pg_database where datname = current_database())
      and relation = any(${sealedTables()}::regclass[]) and mode = 'RowExclusiveLock' and granted`;
  return rows.map(({ id }) => id);
}
