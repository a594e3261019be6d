import type { Database } from "@/db/database";
import { listChannels } from "@/db/queries/channels/channels";
import { findUnit } from "@/db/queries/staff/units";
import type { StaffActor } from "@/server/domain/actor";
import { jakartaDay } from "@/server/domain/calendar";
import { counterChannels } from "@/server/domain/intake/counter";
import { holdsOn } from "@/server/domain/validity";

type Context = { db: Database; actor: StaffActor; now: Date };

/** The valid channels by which this officer takes complaints in, their own counter's first; none without a counter. */
export async function listCounterChannels({ db, actor, now }: Context) {
  const [unit, rows] = await Promise.all([findUnit(db, actor.unitId), listChannels(db)]);
  const today = jakartaDay(now);
  const channels = new Map(rows.map((channel) => [channel.code, channel]));
  return (unit ? counterChannels(actor.role, unit.kind) : []).flatMap((code) => {
    const channel = channels.get(code);
    if (!channel || !holdsOn(channel, today)) return [];
    return [{ ...channel, isLettered: channel.class === "letter" || channel.class === "written" }];
  });
}
