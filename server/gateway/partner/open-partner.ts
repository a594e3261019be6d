import { createHash, timingSafeEqual } from "node:crypto";
import type { Database } from "@/db/database";
import { addToDay } from "@/db/queries/channels/days";
import { type OpenAccount, recentAccount } from "@/server/channels/accounts";
import { jakartaDay } from "@/server/domain/calendar";
import { DomainError, notFound } from "@/server/domain/errors";
import { callerAddress, limit } from "@/server/http/rate-limit";

type KeyContext = { db: Database; now: Date; secretKey: string };

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Returns the channel of a partner's key (`Authorization: Bearer`). A wrong key is counted.
 * @throws NOT_FOUND a channel without an API, or one that is off · UNAUTHENTICATED key_wrong · TOO_MANY_REQUESTS
 */
export async function openPartner(
  context: KeyContext,
  channelCode: string,
  headers: Headers,
): Promise<OpenAccount> {
  const account = await recentAccount(context, channelCode);
  const key = account?.adapter.keyOf?.(account.settings);
  if (!account || !key) throw notFound();
  const [, given = ""] = /^bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (!timingSafeEqual(digest(key), digest(given))) {
    const address = `${channelCode} ${callerAddress(headers.get("x-forwarded-for"))}`;
    await limit("channel-secret", { address });
    const { db, now: at } = context;
    const counts = { forged: 1 };
    await addToDay(db, { channelCode, day: jakartaDay(at), at, counts, failure: "key_wrong" });
    throw new DomainError("UNAUTHENTICATED", "key_wrong");
  }
  await limit("channel-key", { target: channelCode });
  return account;
}
