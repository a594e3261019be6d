import type { Database, Transaction } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { listEvents } from "@/db/queries/complaint/events";
import { actorFor, authorizeRead, factsOf } from "@/server/complaint/access";
import { separateDuplicates } from "@/server/complaint/separate";
import { writeStep } from "@/server/complaint/write-step";
import type { Actor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { openerOf } from "@/server/domain/complaint/publicness";
import { conflict, forbidden, invalid } from "@/server/domain/errors";
import { canConceal, canPublish } from "@/server/domain/staff/opening";

type Context = { db: Database; actor: Actor; now: Date };
type Change = { code: string; reason: string | null };

/**
 * Opens a private complaint to everybody. An officer, who may undo what an officer did, gives a reason.
 * @param asOf of the preview: nothing may be published that it did not show
 * @throws NOT_FOUND · FORBIDDEN · CONFLICT an event since the preview · INVALID reason_missing
 */
export function publishComplaint(
  { db, actor, now }: Context,
  { code, reason, asOf }: Change & { asOf: Date },
  secret: string | null = null,
): Promise<{ code: string }> {
  return db.transaction(async (tx) => {
    const { row, actor: asker } = await read(tx, actor, code, secret);
    if (!canPublish(asker, factsOf(row), openerOf(await listEvents(tx, row.id)))) throw forbidden();
    if (row.lastEventAt > asOf) throw conflict();
    return change(tx, { row, actor: asker, now, reason, isPublic: true });
  });
}

/**
 * Makes a public complaint private, and separates its public duplicates. What others copied before stays with them.
 * @throws NOT_FOUND · FORBIDDEN · INVALID reason_missing for an officer
 */
export function concealComplaint(
  { db, actor, now }: Context,
  { code, reason }: Change,
  secret: string | null = null,
): Promise<{ code: string }> {
  return db.transaction(async (tx) => {
    const { row, actor: asker } = await read(tx, actor, code, secret);
    if (!canConceal(asker, factsOf(row))) throw forbidden();
    // What others wrote for everybody does not go out of sight with it.
    await separateDuplicates(tx, { row, now }, (duplicate) => duplicate.isPublic);
    return change(tx, { row, actor: asker, now, reason, isPublic: false });
  });
}

async function read(tx: Transaction, caller: Actor, code: string, secret: string | null) {
  const found = await lockComplaint(tx, parseCode(code) ?? "");
  const actor = actorFor(caller, found, secret);
  return { actor, row: authorizeRead(actor, found) };
}

type PublicnessChange = Omit<Change, "code"> & Omit<Context, "db"> & { isPublic: boolean };

async function change(
  tx: Transaction,
  { row, actor, now, reason, isPublic }: PublicnessChange & { row: ReturnType<typeof authorizeRead> },
) {
  if (actor.kind === "staff" && !reason) throw invalid("reason_missing");
  const kind = isPublic ? "publish" : "conceal";
  await writeStep(tx, { row, kind, actor, now, publicNote: reason, payload: { isPublic } });
  return { code: row.code };
}
