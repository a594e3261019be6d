import { asc } from "drizzle-orm";
import type { Queryable } from "../database";
import { channel } from "../schema";

export function listChannels(db: Queryable) {
  return db.select().from(channel).orderBy(asc(channel.position));
}
