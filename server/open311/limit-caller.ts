import { requireKey } from "@/server/apikey/require-key";
import { DomainError } from "@/server/domain/errors";
import { callerAddress, limit } from "@/server/http/rate-limit";
import type { Door, Jurisdiction } from "./jurisdiction";

/**
 * Limits the calls of one client. A key that may read has its own limit; all others are limited by IP address. Posts
 * are limited by their key later, and by IP address only against floods.
 * @throws TOO_MANY_REQUESTS
 */
export async function limitCaller(door: Door, { code }: Jurisdiction, request: Request): Promise<void> {
  const address = callerAddress(request.headers.get("x-forwarded-for"));
  if (request.method === "POST") return limit("open311-post", { address });
  const given = new URL(request.url).searchParams.get("api_key");
  if (!(given && (await hasReadingKey(door, code, given)))) await limit("open311", { address });
}

/** A key that may not read is no reason to refuse public data. */
async function hasReadingKey(
  door: Door,
  jurisdiction: Jurisdiction["code"],
  given: string,
): Promise<boolean> {
  try {
    await requireKey(door, given, { scope: "read", jurisdiction });
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "FORBIDDEN") return false;
    throw error;
  }
}
