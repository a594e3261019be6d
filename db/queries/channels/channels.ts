import { asc } from "drizzle-orm";
import type { Queryable } from "@/db/database";
import { channel } from "@/db/schema";

export function listChannels(db: Queryable) {
  return db.select().from(channel).orderBy(asc(channel.position));
}
