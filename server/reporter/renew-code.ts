import type { Database } from "@/db/database";
import { lockComplaint, setComplaint } from "@/db/queries/complaint/complaints";
import { findLastEvent } from "@/db/queries/complaint/events";
import { generationAfter, hashSecret, secretOf, wasSecretBefore } from "@/server/auth/reporter-secret";
import { actorFor, authorizeRead } from "@/server/complaint/access";
import { writeStep } from "@/server/complaint/write-step";
import { anonymous } from "@/server/domain/actor";
import { forbidden, notFound } from "@/server/domain/errors";
import { repeatsRenewal } from "./repeats-renewal";

type Context = { db: Database; now: Date; secretKey: string };
type RenewalRequest = { code: string; secret: string | null; askedBy: string | null };

/**
 * Gives the reporter another secret, by the present one, which opens nothing from then on but a retry of this. Returns
 * the new one.
 * @throws NOT_FOUND without the secret · FORBIDDEN when the complaint is removed
 */
export function renewCode(
  { db, now, secretKey }: Context,
  { code, secret, askedBy }: RenewalRequest,
): Promise<string> {
  return db.transaction(async (tx) => {
    const found = await lockComplaint(tx, code);
    if (found && found.status !== "removed" && wasSecretBefore(secretKey, found, secret)) {
      const last = await findLastEvent(tx, found.id, "renew_code");
      if (repeatsRenewal(last, askedBy, now)) return secretOf(secretKey, found);
    }
    const actor = actorFor(anonymous, found, secret);
    if (actor.kind !== "reporter") throw notFound();
    const row = authorizeRead(actor, found);
    if (row.status === "removed") throw forbidden();
    const secretGeneration = generationAfter(row.secretGeneration);
    const renewed = secretOf(secretKey, { ...row, secretGeneration });
    await setComplaint(tx, row.id, { secretGeneration, secretHash: hashSecret(renewed) });
    await writeStep(tx, { row, kind: "renew_code", actor, now, payload: { askedBy: askedBy ?? undefined } });
    return renewed;
  });
}
