import { sql } from "drizzle-orm";
import type { Queryable, RawSql } from "@/db/database";

const channel = "desk";

/** Hears every announcement on one connection of its own, which comes back by itself when it was lost. */
export async function listenToDesk(raw: RawSql, onMessage: (payload: string) => void): Promise<void> {
  await raw.listen(channel, onMessage);
}

type Announcement = {
  code: string;
  kind: string;
  area: string | null;
  confidential: boolean;
  units: readonly number[];
  at: number;
};

export async function announce(db: Queryable, announcement: Announcement): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${JSON.stringify(announcement)})`);
}
