import type { z } from "zod";
import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { logSecurity, referTo } from "@/server/audit/security-log";
import { authorizeRead, factsOf } from "@/server/complaint/access";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { type textLookSchema, textOpenMs } from "@/server/domain/complaint/identity-look";
import { forbidden } from "@/server/domain/errors";
import { needsTextReason } from "@/server/domain/staff/permission";
import { recordLook } from "./record-look";

/**
 * Opens the words of a private complaint on its page for this officer, and first records the look with its reason.
 * @returns until when
 * @throws NOT_FOUND · FORBIDDEN for who needs no reason · TOO_MANY_REQUESTS beyond the looks of an hour
 */
export async function openPrivateText(
  { db, actor, now }: { db: Database; actor: StaffActor; now: Date },
  { code, purpose, reason }: z.infer<typeof textLookSchema>,
): Promise<{ until: Date }> {
  const subject = await db.transaction(async (tx) => {
    const row = authorizeRead(actor, await findComplaint(tx, parseCode(code) ?? ""));
    if (!needsTextReason(actor, factsOf(row))) throw forbidden();
    await recordLook(tx, { actor, now }, { complaintId: row.id, subject: "text", purpose, reason });
    return `complaint:${row.code}` as const;
  });
  logSecurity({ kind: "text_look", outcome: "granted", actor: referTo(actor), subject });
  return { until: new Date(now.getTime() + textOpenMs) };
}
