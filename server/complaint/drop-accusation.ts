import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import type { StaffActor } from "@/server/domain/actor";
import { isConfidentialBesides, unnamedAccusation } from "@/server/domain/complaint/accused";
import { parseCode } from "@/server/domain/complaint/code";
import type { Status } from "@/server/domain/complaint/status";
import { forbidden } from "@/server/domain/errors";
import { canDropAccusation } from "@/server/domain/staff/accusing";
import { canRead } from "@/server/domain/staff/permission";
import { authorizeRead, factsOf } from "./access";
import { writeStep } from "./write-step";

type Context = { db: Database; actor: StaffActor; now: Date };

/**
 * Says that the complaint accuses nobody: it waits at the intake desk to be placed anew, and what was written behind
 * the wall stays there. Returns whether the actor still reads it. @throws NOT_FOUND · FORBIDDEN
 */
export function dropAccusation(
  { db, actor, now }: Context,
  { code, reason }: { code: string; reason: string },
): Promise<{ code: string; status: Status; isStillOpen: boolean }> {
  return db.transaction(async (tx) => {
    const row = authorizeRead(actor, await lockComplaint(tx, parseCode(code) ?? ""));
    if (!canDropAccusation(actor, factsOf(row))) throw forbidden();
    const wasConfidential = isConfidentialBesides(await listEvents(tx, row.id));
    const accusation = unnamedAccusation(wasConfidential);
    const { status } = await writeStep(tx, {
      row,
      kind: "drop_accusation",
      actor,
      now,
      internalNote: reason,
      payload: { accusation, isConfidential: true },
    });
    const after = await lockComplaint(tx, row.code);
    return { code: row.code, status, isStillOpen: after !== null && canRead(actor, factsOf(after)) };
  });
}
