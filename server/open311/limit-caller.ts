import { requireKey } from "@/server/apikey/require-key";
import { DomainError } from "@/server/domain/errors";
import { callerAddress, limit } from "@/server/http/rate-limit";
import type { Door, Jurisdiction } from "./jurisdiction";

/**
 * How often one caller may ask. Who reads with a key that may read has its pace; everybody else that of their address. Who
 * posts is measured by their key later, and by their address only against floods.
 * @throws TOO_MANY_REQUESTS
 */
export async function limitCaller(door: Door, { code }: Jurisdiction, request: Request): Promise<void> {
  const address = callerAddress(request.headers.get("x-forwarded-for"));
  if (request.method === "POST") return limit("open311-post", address);
  const given = new URL(request.url).searchParams.get("api_key");
  if (!(given && (await hasReadingKey(door, code, given)))) await limit("open311", address);
}

/** A key that may not read is no reason to refuse what anybody may read. */
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
