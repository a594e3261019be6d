import { lockChannel } from "@/db/queries/admin/catalog";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import { forgetAccount, writeAccount } from "@/server/channels/accounts";
import type { SetUpChannelInput } from "@/server/domain/admin/channel";
import { notFound } from "@/server/domain/errors";

/**
 * Saves a channel's settings, and whether it is on. The audit log never contains a secret.
 * @throws NOT_FOUND · INVALID as `writeAccount`
 */
export async function setUpChannel(
  context: AdminContext & { secretKey: string },
  { reason, ...change }: SetUpChannelInput,
): Promise<void> {
  const { db, secretKey, now } = context;
  await db.transaction(async (tx) => {
    if (!(await lockChannel(tx, change.channelCode))) throw notFound();
    const { before, after } = await writeAccount({ tx, secretKey, now }, change);
    await recordChange(tx, context, { entity: "channel", key: change.channelCode, before, after, reason });
  });
  forgetAccount(db, change.channelCode);
}
