import { z } from "zod";
import type { Database } from "@/db/database";
import { type ComplaintRow, findComplaint, lockComplaint } from "@/db/queries/complaint/complaints";
import { insertExternalLink, revokeExternalLink } from "@/db/queries/complaint/external-links";
import { authorizeRead, factsOf } from "@/server/complaint/access";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { days } from "@/server/domain/duration";
import { forbidden } from "@/server/domain/errors";
import { canSendOut } from "@/server/domain/staff/permission";
import { hashOf, makeToken } from "./token";

type Context = { db: Database; actor: StaffActor; now: Date; secretKey: string };

const code = z.string().max(40);
export const makeLinkSchema = z.object({
  code,
  body: z.string().trim().min(2, "body_missing").max(120),
  instruction: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((value) => value || null),
  days: z.number().int().min(1).max(30),
});

function authorize(actor: StaffActor, row: ComplaintRow | null) {
  const readable = authorizeRead(actor, row);
  if (!canSendOut(actor, factsOf(readable))) throw forbidden();
  return readable;
}

/**
 * Creates a link by which an external body reports its result, once. The token is returned here and not stored.
 * @throws NOT_FOUND · FORBIDDEN when the actor's unit does not hold the complaint, or it is closed or about officials
 */
export async function makeLink(
  { db, actor, now, secretKey }: Context,
  { code, body, instruction, ...link }: z.infer<typeof makeLinkSchema>,
): Promise<{ token: string; expiresAt: Date }> {
  const row = authorize(actor, await findComplaint(db, parseCode(code) ?? ""));
  const token = makeToken(secretKey);
  const tokenHash = hashOf(secretKey, token);
  if (!tokenHash) throw new Error("a token of ours is not ours");
  const expiresAt = new Date(now.getTime() + days(link.days));
  await insertExternalLink(db, {
    complaintId: row.id,
    tokenHash,
    body,
    instruction,
    createdById: actor.staffId,
    createdAt: now,
    expiresAt,
  });
  return { token, expiresAt };
}

/** @throws NOT_FOUND · FORBIDDEN */
export function revokeLink(
  { db, actor, now }: Omit<Context, "secretKey">,
  complaintCode: string,
  id: number,
) {
  return db.transaction(async (tx) => {
    const row = authorize(actor, await lockComplaint(tx, parseCode(complaintCode) ?? ""));
    await revokeExternalLink(tx, id, row.id, now);
  });
}
