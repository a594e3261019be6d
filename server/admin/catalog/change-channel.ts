import { lockChannel, setChannel } from "@/db/queries/admin/catalog";
import { type AdminContext, recordChange } from "@/server/audit/record-change";
import type { ChangeChannelInput } from "@/server/domain/admin/catalog";
import { jakartaDay } from "@/server/domain/calendar";
import { notFound } from "@/server/domain/errors";
import { endOf } from "@/server/domain/validity";

/** Changes a channel's name, automatic placing and validity. @throws NOT_FOUND */
export async function changeChannel(context: AdminContext, input: ChangeChannelInput): Promise<void> {
  const { code, isEnded, reason, name } = input;
  await context.db.transaction(async (tx) => {
    const row = await lockChannel(tx, code);
    if (!row) throw notFound();
    const { placesAlone = row.placesAlone } = input;
    const after = { name, placesAlone, validTo: endOf(row, isEnded, jakartaDay(context.now)) };
    await setChannel(tx, code, after);
    const before = { name: row.name, placesAlone: row.placesAlone, validTo: row.validTo };
    await recordChange(tx, context, { entity: "channel", key: code, before, after, reason });
  });
}
