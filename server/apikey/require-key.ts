import type { Database } from "@/db/database";
import { type ApiKeyRow, findApiKeyByHash, setApiKeyUsed } from "@/db/queries/admin/api-keys";
import { logSecurity } from "@/server/audit/security-log";
import { type ApiScope, findKeyProblem, type JurisdictionCode } from "@/server/domain/apikey/key";
import { jakartaDay } from "@/server/domain/calendar";
import { forbidden } from "@/server/domain/errors";
import { limitPerMinute } from "@/server/http/rate-limit";
import { hashKey } from "./token";

export type ApiKey = ApiKeyRow;

type RequiredScope = { scope: ApiScope; jurisdiction?: JurisdictionCode };

/**
 * The row of a program's key, if it is valid for this use today and within its rate limit. Used by every API.
 * @param given as received in a header, a field or a URL; never logged
 * @throws FORBIDDEN key_missing, key_unknown, key_revoked, key_expired, key_elsewhere, key_without_scope ·
 * TOO_MANY_REQUESTS
 */
export async function requireKey(
  { db, now }: { db: Database; now: Date },
  given: string | null,
  { scope, jurisdiction = "jakarta" }: RequiredScope,
): Promise<ApiKey> {
  if (!given) throw forbidden("key_missing");
  const hash = hashKey(given);
  const key = hash && (await findApiKeyByHash(db, hash));
  if (!key) throw forbidden("key_unknown");
  const today = jakartaDay(now);
  const problem = findKeyProblem(key, { scope, jurisdiction }, today);
  if (problem) throw forbidden(problem);
  await limitPerMinute(`key:${key.id}`, key.perMinute);
  logSecurity({ kind: "key_use", outcome: "granted", actor: `key:${key.id}`, reason: scope });
  if (key.lastUsedOn !== today) await setApiKeyUsed(db, key.id, today);
  return key;
}
