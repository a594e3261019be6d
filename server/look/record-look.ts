import type { Transaction } from "@/db/database";
import { countOwnLooks, insertIdentityAccess } from "@/db/queries/complaint/identity-access";
import type { StaffActor } from "@/server/domain/actor";
import { type LookPurpose, type LookSubject, looksAnHour } from "@/server/domain/complaint/identity-look";
import { hours } from "@/server/domain/duration";
import { DomainError } from "@/server/domain/errors";

type Look = { complaintId: number; subject: LookSubject; purpose: LookPurpose; reason: string };

/** Records what an officer opens and why, before they see it. @throws TOO_MANY_REQUESTS beyond the looks of an hour */
export async function recordLook(
  tx: Transaction,
  { actor, now }: { actor: StaffActor; now: Date },
  look: Look,
): Promise<void> {
  const { staffId, unitId } = actor;
  const anHourAgo = new Date(now.getTime() - hours(1));
  if ((await countOwnLooks(tx, staffId, anHourAgo)) >= looksAnHour)
    throw new DomainError("TOO_MANY_REQUESTS", "looks_of_the_hour", { limit: looksAnHour });
  await insertIdentityAccess(tx, { ...look, staffId, unitId, at: now });
}
