import type { Database } from "@/db/database";
import type { ComplaintRow } from "@/db/queries/complaint/complaints";
import { findTextLook } from "@/db/queries/complaint/identity-access";
import type { StaffActor } from "@/server/domain/actor";
import { textOpenMs } from "@/server/domain/complaint/identity-look";
import { needsTextReason } from "@/server/domain/staff/permission";
import { type Authorized, factsOf } from "./access";

/** Whether an officer reads a complaint's words, and until when their own look opens them. */
export type TextAccess = { isWithheld: boolean; openUntil: Date | null };

/** Everywhere but on the desk's page: a look opens nothing there. */
export function textAccessOf(actor: StaffActor, row: ComplaintRow): TextAccess {
  return { isWithheld: needsTextReason(actor, factsOf(row)), openUntil: null };
}

/** On the desk's page of one complaint; asks for a look only where one is needed. */
export async function readTextAccess(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  row: Authorized<ComplaintRow>,
): Promise<TextAccess> {
  const access = textAccessOf(actor, row);
  if (!access.isWithheld) return access;
  const since = new Date(now.getTime() - textOpenMs);
  const at = await findTextLook(db, { complaintId: row.id, staffId: actor.staffId, since });
  return at ? { isWithheld: false, openUntil: new Date(at.getTime() + textOpenMs) } : access;
}
