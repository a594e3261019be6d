import { z } from "zod";
import type { Database } from "@/db/database";
import { listClaims, listOpenAudits } from "@/db/queries/complaint/verification";
import type { StaffActor } from "@/server/domain/actor";
import { localizedSchema } from "@/server/domain/complaint/privacy";
import { forbidden } from "@/server/domain/errors";
import { auditBases } from "@/server/domain/verification/sampling";

type Context = { db: Database; actor: StaffActor; now: Date };

const shown = {
  code: z.string(),
  category: localizedSchema,
  kelurahan: z.string().nullable(),
  holder: z.string().nullable(),
};
export const claimItemSchema = z.object({
  ...shown,
  claimedAt: z.date().nullable(),
  completionDueAt: z.date(),
});
export const auditItemSchema = z.object({ ...shown, basis: z.enum(auditBases), pickedAt: z.date() });

const mostListed = 50;

/** For roles that decide on proof. @throws FORBIDDEN */
export function requireVerifier({ role }: StaffActor): void {
  if (role !== "verifier") throw forbidden();
}

/** The next 50 claims, due next first. @throws FORBIDDEN */
export function listClaimsToVerify({ db, actor }: Context) {
  requireVerifier(actor);
  return listClaims(db, null, mostListed);
}

/** The next 50 accepted results of other verifiers for the actor's second look. @throws FORBIDDEN */
export function listAuditsToDecide({ db, actor }: Context) {
  requireVerifier(actor);
  return listOpenAudits(db, actor.staffId, mostListed);
}
