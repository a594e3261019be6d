import type { Database, Transaction } from "@/db/database";
import { findHeldDays } from "@/db/queries/admin/limits";
import { type ComplaintRow, lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { listHeldBefore } from "@/db/queries/placing/heaps";
import { authorizeSystem } from "@/server/complaint/access";
import { settlePlace } from "@/server/complaint/duties/place";
import type { DutyOutcome } from "@/server/complaint/duties/types";
import { writeStep } from "@/server/complaint/write-step";
import { system } from "@/server/domain/actor";
import { moveSchema } from "@/server/domain/complaint/input";
import { isHeldBurst } from "@/server/domain/complaint/placement";
import { days } from "@/server/domain/duration";
import { DomainError } from "@/server/domain/errors";

const batch = 200;

/**
 * Ends holds that lasted too long: a complaint that nobody judged goes to the unit of its place, any other stays at the
 * intake desk and counts from then on. Returns how many, 200 at most, each in its own transaction.
 */
export async function releaseHeld({ db, now }: { db: Database; now: Date }): Promise<number> {
  const before = new Date(now.getTime() - days(await findHeldDays(db, now)));
  let released = 0;
  for (const code of await listHeldBefore(db, before, batch))
    released += Number(await release(db, code, now));
  return released;
}

function release(db: Database, code: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, code);
    if (!row || row.isConfidential || !isHeldBurst(await listEvents(tx, row.id))) return false;
    const placed = row.pending === null ? await settleOwnPlace(tx, row, now) : null;
    const step = { actor: system, now, payload: { ...placed?.payload, endsHold: true as const } };
    if (placed) await writeStep(tx, { ...authorizeSystem(row, "release_held"), ...placed, ...step });
    else await writeStep(tx, { ...authorizeSystem(row, "end_hold"), ...step });
    return true;
  });
}

/** Null without a place that is valid today. */
async function settleOwnPlace(tx: Transaction, row: ComplaintRow, now: Date): Promise<DutyOutcome | null> {
  const input = moveSchema.parse({ code: row.code, action: "verify", expectedStatus: row.status });
  try {
    return await settlePlace(tx, { row, input, located: null, now });
  } catch (error) {
    if (error instanceof DomainError && error.code === "INVALID") return null;
    throw error;
  }
}
