import { addToDay } from "@/db/queries/channels/days";
import { setWaitingFailed, type WaitingKind } from "@/db/queries/channels/waiting";
import { tookTooLong } from "@/server/delivery/within-time";
import { jakartaDay } from "@/server/domain/calendar";
import { backoffs, nextAttemptAt } from "@/server/domain/delivery/backoff";
import { DomainError } from "@/server/domain/errors";
import type { DoorContext } from "@/server/intake/receive";

export const failureOf = (error: Error) =>
  error instanceof DomainError || error.message === tookTooLong ? error.message : "door_failed";

type Row = { id: number; channelCode: string; attempts: number };

/** Retries waiting rows that intake failed on, with backoff; after the last attempt they become dead letters. */
export async function putOffWaiting(
  { db, now }: DoorContext,
  kind: WaitingKind,
  rows: readonly Row[],
  error: Error,
): Promise<void> {
  const [{ channelCode } = { channelCode: "" }] = rows;
  const attempts = Math.max(...rows.map((row) => row.attempts)) + 1;
  const again = nextAttemptAt(backoffs.arrivals, attempts, now);
  const failure = failureOf(error);
  const ids = rows.map(({ id }) => id);
  await setWaitingFailed(db, kind, ids, { failure, retryAt: again, deadAt: again ? null : now });
  const counts = { dead: again ? 0 : 1 };
  await addToDay(db, { channelCode, day: jakartaDay(now), at: now, counts, failure });
}
