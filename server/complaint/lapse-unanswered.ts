import type { Database } from "@/db/database";
import { listUnanswered, lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { system } from "@/server/domain/actor";
import { answerDeadline } from "@/server/domain/complaint/question";
import { authorizeSystem } from "./access";
import { writeStep } from "./write-step";

const batch = 200;

/**
 * Closes complaints whose reporter did not answer a question in time: rejected for lack of details, open to appeal.
 * Returns how many, 200 at most, each in its own transaction.
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
    await writeStep(tx, {
      ...authorizeSystem(row, "lapse"),
      actor: system,
      now,
      payload: { rejectionReason: "insufficient" },
    });
    return true;
  });
}
