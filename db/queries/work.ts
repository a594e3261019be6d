import type { RawSql } from "../database";

/** What wakes the worker: triggers notify it in the transaction that makes the work. */
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
 * Hears of new work on one connection of its own, which comes back by itself when it was lost.
 * @param onConnect called whenever it begins to hear: what was notified before is unknown
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
