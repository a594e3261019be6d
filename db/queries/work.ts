import type { RawSql } from "../database";

/** Topics that wake the worker: triggers notify them in the transaction that creates the work. */
const workTopics = [
  "timeline",
  "digests",
  "notifications",
  "replies",
  "webhooks",
  "handoffs",
  "arrivals",
  "parts",
] as const;
export type WorkTopic = (typeof workTopics)[number];

const isTopic = (text: string): text is WorkTopic => workTopics.some((topic) => topic === text);

/**
 * Listens for new work on a connection of its own, which reconnects automatically.
 * @param onConnect called on every connection, since earlier notifications may be lost
 */
export async function listenForWork(
  raw: RawSql,
  onWork: (topic: WorkTopic) => void,
  onConnect: () => void,
): Promise<void> {
  await raw.listen("work", (payload) => void (isTopic(payload) && onWork(payload)), onConnect);
}

/** Returns the transactions of this database that have written something and still run. */
export async function listRunningWriters(raw: RawSql): Promise<string[]> {
  const rows = await raw<{ xid: string }[]>`
    select backend_xid::text as xid from pg_stat_activity
    where datname = current_database() and backend_xid is not null`;
  return rows.map(({ xid }) => xid);
}
