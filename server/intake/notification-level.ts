import type { Database } from "@/db/database";
import { findConversation, setComplaintLevel } from "@/db/queries/channels/conversation-levels";
import { findQuiet, putQuiet } from "@/db/queries/channels/quiet-hours";
import { findComplaint } from "@/db/queries/complaint/complaints";
import { actorFor } from "@/server/complaint/access";
import { anonymous } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { notFound } from "@/server/domain/errors";
import type { NotificationLevel } from "@/server/domain/intake/channel";
import { ringing } from "@/server/domain/intake/reply-time";
import type { Quiet } from "@/server/domain/notification/quiet";

type Context = { db: Database };
type TimedContext = Context & { now: Date };
type Key = { code: string; secret: string | null };

/** Which steps the reporter gets by reply; null on a channel without replies. @throws NOT_FOUND */
export async function findLevel({ db }: Context, key: Key): Promise<NotificationLevel | null> {
  const conversation = await findConversation(db, await ownId(db, key));
  return conversation?.level ?? null;
}

/** Sets it for this complaint only. @throws NOT_FOUND */
export async function setNotificationLevel(
  { db }: Context,
  { level, ...key }: Key & { level: NotificationLevel },
) {
  await setComplaintLevel(db, await ownId(db, key), level);
}

/** The reporter's quiet hours; null on a channel that does not ring. @throws NOT_FOUND */
export async function findQuietHours({ db }: Context, key: Key): Promise<Quiet | null> {
  return findQuiet(db, await ownId(db, key), ringing);
}

/** Sets them for all complaints by that address. @throws NOT_FOUND also on a channel that does not ring */
export async function setQuietHours({ db, now }: TimedContext, { code, secret, ...quiet }: Key & Quiet) {
  const complaintId = await ownId(db, { code, secret });
  if (!(await putQuiet(db, { complaintId, channelClass: ringing, quiet, now }))) throw notFound();
}

async function ownId(db: Database, { code, secret }: Key): Promise<number> {
  const row = await findComplaint(db, parseCode(code) ?? "");
  if (!row || actorFor(anonymous, row, secret).kind !== "reporter") throw notFound();
  return row.id;
}
