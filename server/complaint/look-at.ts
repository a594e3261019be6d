import type { Database } from "@/db/database";
import { type ComplaintRow, findComplaint } from "@/db/queries/complaint/complaints";
import { announce } from "@/db/queries/desk/desk-changes";
import { deletePresence, listPresent, setPresence } from "@/db/queries/desk/presence";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { type Look, type Present, presenceEndsMs } from "@/server/domain/desk/presence";
import { type Authorized, authorizeRead } from "./access";

type LookContext = { db: Database; actor: StaffActor; now: Date };
type Readable = Authorized<ComplaintRow>;

/**
 * Records that a tab has the complaint open, and tells the others if that is new. Returns who they are. @throws
 * NOT_FOUND
 */
export async function lookAt(
  { db, actor, now }: LookContext,
  { code, tab, isTyping }: Look,
): Promise<Present[]> {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const since = new Date(now.getTime() - presenceEndsMs);
  const here = { complaintId: row.id, staffId: actor.staffId, tab, isTyping, seenAt: now };
  const before = await setPresence(db, here);
  if (!before || before.seenAt < since || before.isTyping !== isTyping) await tell(db, row, now);
  const others = await listPresent(db, row.id, actor.staffId, since);
  const people = new Map<number, Present>();
  for (const { staffId, ...one } of others)
    people.set(staffId, { ...one, isTyping: one.isTyping || (people.get(staffId)?.isTyping ?? false) });
  return [...people.values()];
}

/** Records that the tab was closed, or shows another page. @throws NOT_FOUND */
export async function lookAway(
  { db, actor, now }: LookContext,
  { code, tab }: Pick<Look, "code" | "tab">,
): Promise<void> {
  const row = authorizeRead(actor, await findComplaint(db, parseCode(code) ?? ""));
  const here = { complaintId: row.id, staffId: actor.staffId, tab };
  const wasThere = await deletePresence(db, here, new Date(now.getTime() - 10 * presenceEndsMs));
  if (wasThere) await tell(db, row, now);
}

function tell(db: Database, row: Readable, now: Date): Promise<void> {
  const units = [row.holderUnitId, row.originUnitId, ...row.pastUnitIds].filter((unit) => unit !== null);
  return announce(db, {
    code: row.code,
    kind: "presence",
    area: row.kelurahanCode,
    confidential: row.isConfidential,
    walled: row.walledUnitIds,
    units,
    at: now.getTime(),
  });
}
