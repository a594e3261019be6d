import type { Database } from "@/db/database";
import { findComplaint, setSecretHash } from "@/db/queries/complaint/complaints";
import { hashSecret, isOfEarlierKeys, matchesSecret, wasSecretOnce } from "@/server/auth/reporter-secret";

/** Whether a complaint's secret is this one. What is stored of it is then made anew under the newest keys. */
export async function isOwnCode(db: Database, code: string, secret: string): Promise<boolean> {
  const row = await findComplaint(db, code);
  if (!row || !matchesSecret(row.secretHash, secret)) return false;
  if (isOfEarlierKeys(row.secretHash))
    await setSecretHash(db, { id: row.id, from: row.secretHash, to: hashSecret(secret) });
  return true;
}

type KeyedSite = { db: Database; secretKey: string };

/** Whether a complaint had this secret until its reporter made another: told only to who holds it whole. */
export async function isReplacedCode(
  { db, secretKey }: KeyedSite,
  code: string,
  secret: string,
): Promise<boolean> {
  const row = await findComplaint(db, code);
  return row !== null && wasSecretOnce(secretKey, row, secret);
}
