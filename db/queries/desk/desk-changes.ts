import { sql } from "drizzle-orm";
import type { Queryable, RawSql } from "@/db/database";

const channel = "desk";

/** Listens to every announcement on a connection of its own, which reconnects automatically. */
export async function listenToDesk(raw: RawSql, onMessage: (payload: string) => void): Promise<void> {
  await raw.listen(channel, onMessage);
}

type Announcement = {
  code: string;
  kind: string;
  area: string | null;
  confidential: boolean;
  walled: readonly number[];
  units: readonly number[];
  at: number;
};

export async function announce(db: Queryable, announcement: Announcement): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${JSON.stringify(announcement)})`);
}
