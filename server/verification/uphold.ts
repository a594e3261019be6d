import type { Database } from "@/db/database";
import { lockComplaint } from "@/db/queries/complaint/complaints";
import { lockOpenReview, setVerdict } from "@/db/queries/complaint/verification";
import { authorizeRead } from "@/server/complaint/access";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { conflict, forbidden } from "@/server/domain/errors";
import { requireVerifier } from "./require-verifier";

type Context = { db: Database; actor: StaffActor; now: Date };

/**
 * Confirms an acceptance at the second look. Nobody audits themselves; a verifier who disagrees withdraws the
 * acceptance (`revoke`).
 * @throws FORBIDDEN · NOT_FOUND · CONFLICT when there is no audit without a verdict any more
 */
export async function uphold({ db, actor, now }: Context, code: string, note: string | null): Promise<void> {
  requireVerifier(actor);
  await db.transaction(async (tx) => {
    const row = authorizeRead(actor, await lockComplaint(tx, parseCode(code) ?? ""));
    const open = await lockOpenReview(tx, row.id);
    if (!open) throw conflict();
    if (open.acceptedById === actor.staffId) throw forbidden("own_decision");
    await setVerdict(tx, open.id, { verdict: "upheld", staffId: actor.staffId, note, decidedAt: now });
  });
}
