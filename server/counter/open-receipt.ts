import type { Database } from "@/db/database";
import { findCounterIntake } from "@/db/queries/placing/counter";
import { secretOf } from "@/server/auth/reporter-secret";
import type { StaffActor } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { firstGeneration, secretPath } from "@/server/domain/complaint/secret";
import { hours } from "@/server/domain/duration";
import { notFound } from "@/server/domain/errors";
import type { CounterReceipt } from "@/server/domain/intake/counter";
import { env } from "@/server/env";

type Context = { db: Database; actor: StaffActor; now: Date; secretKey: string };

const printableMs = hours(24);

/**
 * The printed receipt for the reporter. It contains the secret, so only the officer who took the complaint in may
 * print it, for a day, and until the reporter has a new one.
 * @throws NOT_FOUND for everyone else, and later
 */
export async function openReceipt(
  { db, actor, now, secretKey }: Context,
  code: string,
): Promise<CounterReceipt> {
  const taken = await findCounterIntake(db, parseCode(code) ?? "");
  const isHers = taken?.staffId === actor.staffId && now.getTime() - taken.at.getTime() < printableMs;
  if (!taken || !isHers || taken.complaint.secretGeneration > firstGeneration) throw notFound();
  const { complaint, ...shown } = taken;
  const secret = secretOf(secretKey, complaint);
  return {
    ...complaint,
    ...shown,
    secret,
    address: env.PUBLIC_URL + secretPath("lacak", complaint.code, secret),
  };
}
