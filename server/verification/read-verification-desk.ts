import { z } from "zod";
import type { Database } from "@/db/database";
import type { StaffActor } from "@/server/domain/actor";
import { looks, type VerificationDesk } from "@/server/domain/verification/verification-desk";
import { listWork } from "./list-work";
import { measureDecisions } from "./measure-decisions";
import { openClaim } from "./open-claim";
import { requireVerifier } from "./require-verifier";

export const verificationDeskInputSchema = z.object({
  look: z.enum(looks),
  /** The complaint to open; without one the first of the look's list. */
  code: z.string().max(40).nullish(),
});

/**
 * Returns all that the verifiers' page shows, its parts read at the same time.
 * @throws FORBIDDEN · NOT_FOUND for a complaint that they may not read
 */
export async function readVerificationDesk(
  reading: { db: Database; actor: StaffActor; now: Date },
  { look, code }: z.infer<typeof verificationDeskInputSchema>,
): Promise<VerificationDesk> {
  requireVerifier(reading.actor);
  const listed = listWork(reading);
  const first = async () => {
    const { claims, audits } = await listed;
    return (look === "first" ? claims : audits)[0]?.code ?? null;
  };
  const open = async () => {
    const wanted = code ?? (await first());
    return wanted === null ? null : openClaim(reading, wanted);
  };
  const [work, decisions, opened] = await Promise.all([listed, measureDecisions(reading), open()]);
  return { ...work, decisions, opened };
}
