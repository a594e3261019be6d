import { addToDay } from "@/db/queries/channels/days";
import { claimWaiting, giveUpWaiting, type WaitingKind } from "@/db/queries/channels/waiting";
import { jakartaDay } from "@/server/domain/calendar";
import { neverFinished } from "@/server/domain/delivery/state";
import { groupBy } from "@/server/domain/group-by";
import type { DoorContext } from "@/server/intake/receive";

type Row = { id: number; attempts: number; failure: string | null };

const leaseMs = 60_000;

/** Whether the last attempt at a row ended without an outcome. */
export const isUnfinished = ({ failure }: Row): boolean => failure === neverFinished;

/** Counts an attempt at each group of rows before it begins, so that one that ends the process counts too. */
export async function claimRows(
  { db, now }: DoorContext,
  kind: WaitingKind,
  groups: readonly (readonly Row[])[],
): Promise<void> {
  const claimed = groups.flatMap((rows) => {
    const attempts = Math.max(...rows.map((row) => row.attempts)) + 1;
    return rows.map(({ id }) => ({ id, attempts }));
  });
  await claimWaiting(db, kind, claimed, new Date(now.getTime() + leaseMs));
}

/** Makes dead letters of rows whose attempts all ended without an outcome. */
export async function giveUpUnfinished({ db, now }: DoorContext, kind: WaitingKind): Promise<void> {
  const channels = groupBy(await giveUpWaiting(db, kind, now), (channelCode) => channelCode);
  const at = { day: jakartaDay(now), at: now, failure: neverFinished };
  for (const channelCode of channels.keys()) await addToDay(db, { channelCode, counts: { dead: 1 }, ...at });
}
