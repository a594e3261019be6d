import { seal } from "@/server/auth/seal";
import type { Database } from "../database";
import { findAccount, putAccount } from "../queries/channels/accounts";
import { findConversation } from "../queries/channels/conversation-levels";
import { insertConversations } from "../queries/channels/conversations";
import { findComplaint } from "../queries/complaint/complaints";

/** Gives the reporter a way to be asked, for tests about other things: its channel is on, and sends nothing. */
export async function letBeAsked(
  { db, secretKey, now }: { db: Database; secretKey: string; now: Date },
  code: string,
): Promise<void> {
  const row = await findComplaint(db, code);
  if (!row) return;
  const known = await findConversation(db, row.id);
  const channelCode = known?.channelCode ?? "mass_media";
  if (!known) {
    const moments = { openedAt: now, lastAt: now, locale: "id" as const };
    const opening = { channelCode, address: code, complaintId: row.id, isPublic: false, keys: [] };
    await db.transaction((tx) => insertConversations(tx, [{ ...opening, ...moments }]));
  }
  if ((await findAccount(db, channelCode))?.isOn) return;
  await putAccount(db, { channelCode, isOn: true, sealed: seal(secretKey, "{}"), updatedAt: now });
}
