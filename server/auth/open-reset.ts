import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/database";
import { insertPasswordReset } from "@/db/queries/staff/password-resets";
import { minutes } from "@/server/domain/duration";
import { resetMinutes } from "@/server/domain/staff/password";
import { hashResetToken, resetToken } from "./reset-token";

/** Opens a link by which this officer, locked by the caller, sets a new password. */
export async function openReset(
  tx: Transaction,
  staffId: number,
  { secretKey, now }: { secretKey: string; now: Date },
): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const token = resetToken(secretKey, id);
  await insertPasswordReset(tx, {
    id,
    staffId,
    tokenHash: hashResetToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes(resetMinutes)),
  });
  return { id, token };
}
