import type { Database } from "@/db/database";
import { openAccounts } from "@/server/channels/accounts";
import type { SendReply } from "./reply-queue";

/** How to send by each channel that is on. */
export async function openSenders(keyed: {
  db: Database;
  secretKey: string;
}): Promise<ReadonlyMap<string, SendReply>> {
  const accounts = await openAccounts(keyed);
  return new Map(
    accounts.flatMap(({ channelCode, adapter: { send }, settings }) =>
      send ? [[channelCode, (answer) => send(answer, settings)] as const] : [],
    ),
  );
}
