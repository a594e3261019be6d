import type { Database, Transaction } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { listAllUnits } from "@/db/queries/staff/units";
import type { Actor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import { accusationOf, isConfidentialBesides } from "@/server/domain/complaint/accused";
import { parseCode } from "@/server/domain/complaint/code";
import type { ComplaintEvent } from "@/server/domain/complaint/event";
import { inspectorateCode, officeCode } from "@/server/domain/complaint/placement";
import type { Status } from "@/server/domain/complaint/status";
import { forbidden, invalid } from "@/server/domain/errors";
import { mayBeAccused } from "@/server/domain/staff/accusable";
import { canAccuse } from "@/server/domain/staff/accusing";
import { canRead } from "@/server/domain/staff/permission";
import { growTree } from "@/server/domain/staff/tree";
import { holdsOn } from "@/server/domain/validity";
import { actorFor, authorizeRead, factsOf } from "./access";
import { releaseFromMaster, separateDuplicates } from "./separate";
import { writeStep } from "./write-step";

type Context = { db: Database; actor: Actor; now: Date };
type Accusing = { code: string; unitId: number; reason: string | null };

/**
 * Names the unit that the complaint is about: it goes to the Inspektorat, separated from duplicates, and the unit and
 * all above it no longer read it. Returns whether the actor still does.
 * @throws NOT_FOUND · FORBIDDEN · INVALID reason_missing, unit_unknown
 */
export function accuse(
  { db, actor, now }: Context,
  { code, unitId, reason }: Accusing,
  secret: string | null = null,
): Promise<{ code: string; status: Status; isStillOpen: boolean }> {
  return db.transaction(async (tx) => {
    const found = await lockComplaint(tx, parseCode(code) ?? "");
    const accuser = actorFor(actor, found, secret);
    const row = authorizeRead(accuser, found);
    const events = await listEvents(tx, row.id);
    if (!canAccuse(accuser, factsOf(row), events)) throw forbidden();
    if (accuser.kind === "staff" && !reason) throw invalid("reason_missing");
    const { handlerUnitId, ...accusation } = await judgeAccusation(tx, events, unitId, now);
    await releaseFromMaster(tx, { row, actor: accuser, now });
    await separateDuplicates(tx, { row, now });
    const { status } = await writeStep(tx, {
      row,
      kind: "accuse",
      actor: accuser,
      now,
      toUnitId: handlerUnitId,
      internalNote: reason,
      payload: { accusation, isConfidential: true },
    });
    const after = await lockComplaint(tx, row.code);
    return { code: row.code, status, isStillOpen: after !== null && canRead(accuser, factsOf(after)) };
  });
}

async function judgeAccusation(
  tx: Transaction,
  events: readonly ComplaintEvent[],
  unitId: number,
  now: Date,
) {
  const units = await listAllUnits(tx);
  const accused = units.find(({ id }) => id === unitId);
  if (!accused || !mayBeAccused(accused) || !holdsOn(accused, jakartaDay(now))) throw invalid("unit_unknown");
  const idOf = (code: string) => units.find((one) => one.code === code)?.id ?? 0;
  const offices = { inspectorateId: idOf(inspectorateCode), biroId: idOf(officeCode) };
  return accusationOf(unitId, growTree(units), offices, isConfidentialBesides(events));
}
