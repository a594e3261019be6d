import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { until } from "@/db/testing/until";
import type { Model } from "../model";
import { project } from "../project";

/**
 * Updates a read model to a moment with every event counted. The oldest running transaction is cluster-wide, and
 * other test files share the cluster, so an event may have to wait for theirs.
 */
export function untilCounted(db: Database, model: Model, at: Date): Promise<void> {
  return until("every event is counted", async () => {
    await project(db, model, at);
    const [open] = await db.execute<{ n: number }>(sql`
      select count(*)::int as n from complaint_event e, read_model m where m.name = ${model.name} and e.xid >= m.horizon`);
    return open?.n === 0;
  });
}
