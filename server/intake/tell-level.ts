import type { Database } from "@/db/database";
import { findConversation, setComplaintLevel } from "@/db/queries/channels/conversations";
import { findComplaint } from "@/db/queries/complaints";
import { actorFor } from "@/server/complaint/access";
import { anonymous } from "@/server/domain/actor";
import { parseCode } from "@/server/domain/complaint/code";
import { notFound } from "@/server/domain/errors";
import type { TellingLevel } from "@/server/domain/intake/channel";

type Context = { db: Database };
type Key = { code: string; secret: string };

/** How much the reporter hears on her channel; null when she came by none that answers. @throws NOT_FOUND */
export async function findLevel({ db }: Context, key: Key): Promise<TellingLevel | null> {
  const conversation = await findConversation(db, await ownId(db, key));
  return conversation?.level ?? null;
}

/** Sets it, of this complaint alone. @throws NOT_FOUND */
export async function tellLevel({ db }: Context, { level, ...key }: Key & { level: TellingLevel }) {
  await setComplaintLevel(db, await ownId(db, key), level);
}

async function ownId(db: Database, { code, secret }: Key): Promise<number> {
  const row = await findComplaint(db, parseCode(code) ?? "");
  if (!row || actorFor(anonymous, row, secret).kind !== "reporter") throw notFound();
  return row.id;
}
