import type { Database } from "@/db/database";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { makeSecret } from "@/server/auth/reporter-secret";
import { firstGeneration } from "@/server/domain/complaint/secret";
import type { AcceptedReceipt } from "./message";

type Context = { db: Database; secretKey: string };
type Sender = { channelCode: string; externalId: string };

/**
 * The number, and the first secret of the sender's own message: the same when the browser sends it again, which opens
 * nothing once the reporter has a new one.
 */
export async function withSecret(
  { db, secretKey }: Context,
  { code, secret }: AcceptedReceipt,
  { channelCode, externalId }: Sender,
): Promise<{ code: string; secret: string }> {
  if (secret) return { code, secret };
  const row = await findComplaint(db, code);
  const generation = Math.min(row?.secretGeneration ?? firstGeneration, firstGeneration);
  return { code, secret: makeSecret(secretKey, { channelCode, externalId, generation }) };
}
