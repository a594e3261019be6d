import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import type { Model } from "../model";
import { project } from "../project";

/**
 * Updates a read model to a moment with every event counted. The oldest running transaction is cluster-wide, and
 * other test files share the cluster, so an event may have to wait for theirs.
 */
export async function untilCounted(db: Database, model: Model, at: Date): Promise<void> {
  for (let round = 0; round < 6_000; round += 1) {
    await project(db, model, at);
    const [open] = await db.execute<{ n: number }>(sql`
      select count(*)::int as n from complaint_event e, read_model m where m.name = ${model.name} and e.xid >= m.horizon`);
    if (open?.n === 0) return;
    await sleep(20);
  }
  throw new Error("the projection does not arrive");
}
