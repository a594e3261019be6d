import type { Database } from "@/db/database";
import { setMailCursor } from "@/db/queries/channels/accounts";
import { addToDay } from "@/db/queries/channels/days";
import { openAccount } from "@/server/channels/accounts";
import { adapters } from "@/server/channels/registry";
import { jakartaDay } from "@/server/domain/calendar";
import { log, traceOf } from "@/server/log";
import { storeRawMessage } from "./store-raw-message";

type Context = { db: Database; secretKey: string; clock?: () => Date };

/**
 * Fetches new e-mails of every mailbox that is on. Each is stored before the cursor moves, so an interrupted run
 * fetches it again and it is deduplicated. An unreachable mailbox is recorded; the others go on.
 */
export async function pullMailboxes({ db, secretKey, clock = () => new Date() }: Context): Promise<void> {
  const codes = Object.keys(adapters).filter((code) => adapters[code]?.pull);
  await Promise.all(codes.map((channelCode) => pullOne({ db, secretKey, clock }, channelCode)));
}

async function pullOne({ db, secretKey, clock }: Required<Context>, channelCode: string): Promise<void> {
  const account = await openAccount({ db, secretKey }, channelCode);
  if (!account?.adapter.pull) return;
  try {
    await account.adapter.pull(account.settings, account.cursor, async (found, cursor) => {
      if (found) await storeRawMessage({ db, now: clock() }, { channelCode, ...found });
      await setMailCursor(db, channelCode, cursor);
    });
  } catch (error) {
    log().warn({ channel: channelCode, ...traceOf(error as Error) }, "a mailbox could not be read");
    const at = clock();
    await addToDay(db, { channelCode, day: jakartaDay(at), at, counts: {}, failure: "mailbox_unreachable" });
  }
}
