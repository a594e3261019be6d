import type { Database } from "@/db/database";
import { recentAccount } from "@/server/channels/accounts";
import { jakartaDay } from "@/server/domain/calendar";
import { holdsOn } from "@/server/domain/validity";
import { loadIntakeReference } from "@/server/intake/reference";
import { formChannel } from "./frames";

type Context = { db: Database; now: Date; secretKey: string };

/** Whether the channel of the form for other sites is on and valid today. */
export async function isFormOpen(context: Context): Promise<boolean> {
  const [account, { channels }] = await Promise.all([
    recentAccount(context, formChannel),
    loadIntakeReference(context.db),
  ]);
  const channel = channels.get(formChannel);
  return account !== null && channel !== undefined && holdsOn(channel, jakartaDay(context.now));
}
