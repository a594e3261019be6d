import { insertApiKey } from "@/db/queries/admin/api-keys";
import { listChannels } from "@/db/queries/channels/channels";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { MakeKeyInput } from "@/server/domain/apikey/key";
import { jakartaDay } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import { holdsOn } from "@/server/domain/validity";
import { hashKey, hintOf, makeKeyToken as makeToken } from "./token";

/**
 * Creates a key for one program. The key is returned here, once; only its hash is stored.
 * @throws INVALID channel_unknown
 */
export async function createApiKey(
  context: AdminContext,
  { reason, ...wish }: MakeKeyInput,
): Promise<{ id: number; key: string }> {
  const today = jakartaDay(context.now);
  const channels = await listChannels(context.db);
  if (!channels.some((one) => one.code === wish.channelCode && holdsOn(one, today)))
    throw invalid("channel_unknown");
  const key = makeToken();
  const keyHash = hashKey(key);
  if (!keyHash) throw new Error("a key of ours is none");
  return context.db.transaction(async (tx) => {
    const { id } = await insertApiKey(tx, {
      ...wish,
      keyHash,
      hint: hintOf(key),
      createdById: context.actor.staffId,
      createdAt: context.now,
    });
    await recordChange(tx, context, { entity: "api_key", key: id, before: null, after: wish, reason });
    return { id, key };
  });
}
