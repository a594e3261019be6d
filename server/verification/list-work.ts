import { z } from "zod";
import type { Database } from "@/db/database";
import { listClaims, listOpenReviews } from "@/db/queries/complaint/verification";
import type { StaffActor } from "@/server/domain/actor";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { forbidden } from "@/server/domain/errors";
import { readerOf } from "@/server/domain/staff/reader";
import { reviewBases } from "@/server/domain/verification/sampling";

type Context = { db: Database; actor: StaffActor; now: Date };

const shown = {
  code: z.string(),
  category: localizedSchema,
  kelurahan: z.string().nullable(),
  holder: z.string().nullable(),
};
const claimItemSchema = z.object({
  ...shown,
  claimedAt: z.date().nullable(),
  completionDueAt: z.date(),
});
const auditItemSchema = z.object({ ...shown, basis: z.enum(reviewBases), pickedAt: z.date() });
export const workSchema = z.object({ claims: z.array(claimItemSchema), audits: z.array(auditItemSchema) });

const mostListed = 50;

/** For roles that decide on proof. @throws FORBIDDEN */
export function requireVerifier({ role }: StaffActor): void {
  if (role !== "verifier") throw forbidden();
}

/**
 * The next 50 claims, due next first, and the next 50 accepted results that somebody else accepted and the actor is to
 * look at again. @throws FORBIDDEN
 */
export async function listWork({ db, actor }: Context): Promise<z.infer<typeof workSchema>> {
  requireVerifier(actor);
  const [claims, audits] = await Promise.all([
    listClaims(db, readerOf(actor), null, mostListed),
    listOpenReviews(db, readerOf(actor), actor.staffId, mostListed),
  ]);
  return { claims, audits };
}
