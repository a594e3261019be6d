import type { Database } from "@/db/database";
import { listUnanswered, lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { answerDeadline } from "@/server/domain/complaint/question";
import { appendEvent } from "./append-event";

const batch = 200;

/**
 * Closes reports whose reporter was asked and did not answer in time: refused for want of particulars, open to appeal.
 * Answers how many, 200 at most; each in a transaction of its own.
 */
export async function lapseUnanswered({ db, now }: { db: Database; now: Date }): Promise<number> {
  let lapsed = 0;
  for (const code of await listUnanswered(db, now, batch)) lapsed += Number(await lapse(db, code, now));
  return lapsed;
}

function lapse(db: Database, code: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, code);
    if (row?.pending !== "answer") return false;
    const deadline = answerDeadline(await listEvents(tx, row.id));
    if (!deadline || deadline > now) return false;
    await appendEvent(
      tx,
      { id: row.id, trusted: "system" },
      {
        actorKind: "system",
        staffId: null,
        unitId: null,
        kind: "lapse",
        at: now,
        fromStatus: row.status,
        toStatus: "rejected",
        toUnitId: null,
        publicNote: null,
        internalNote: null,
        payload: { rejectionReason: "insufficient" },
      },
    );
    return true;
  });
}
