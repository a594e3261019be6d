import type { Database } from "@/db/database";
import { findQuestionDelivery } from "@/db/queries/channels/reply-routes";
import { listUnanswered, lockComplaint } from "@/db/queries/complaint/complaints";
import { system } from "@/server/domain/actor";
import { endOfQuestion } from "@/server/domain/complaint/reachable";
import { authorizeSystem } from "./access";
import { writeStep } from "./write-step";

const batch = 200;

/**
 * Closes complaints whose reporter was asked and did not answer in time (open to appeal), and takes back questions that
 * reached nobody. Returns how many, 200 at most, each in its own transaction.
 */
export async function lapseUnanswered({ db, now }: { db: Database; now: Date }): Promise<number> {
  let ended = 0;
  for (const code of await listUnanswered(db, now, batch)) ended += Number(await end(db, code, now));
  return ended;
}

function end(db: Database, code: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const row = await lockComplaint(tx, code);
    if (row?.pending !== "answer") return false;
    const delivery = await findQuestionDelivery(tx, row.id, now);
    const how = delivery && endOfQuestion(delivery);
    if (!how) return false;
    const payload = how === "lapse" ? { rejectionReason: "insufficient" as const } : {};
    await writeStep(tx, { ...authorizeSystem(row, how), actor: system, now, payload });
    return true;
  });
}
