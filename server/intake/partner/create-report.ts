import { setArrivals } from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
import { jakartaDay } from "@/server/domain/calendar";
import { DomainError, invalid } from "@/server/domain/errors";
import type { OpenAccount } from "../channels/accounts";
import type { ReadMessage } from "../channels/adapter";
import { keepArrival } from "../gateway/keep-arrival";
import { type DoorContext, receive } from "../receive";

type Handed = { contentType: string; body: Buffer };

/** Where we die half-way the worker goes on after this. */
const leaseMs = 60_000;

export type Created = { id: string; number: string; secret: string; isNew: boolean };

/**
 * A report by a partner's API: stored byte for byte, read and brought through the door at once. Its pictures follow by
 * the worker. The same id again answers with the same number.
 * @throws INVALID arrival_unreadable with the field · the door's refusal
 */
export async function createReport(
  context: DoorContext,
  { channelCode, adapter, settings }: OpenAccount,
  { contentType, body }: Handed,
): Promise<Created> {
  const { db, now } = context;
  const dueAt = new Date(now.getTime() + leaseMs);
  const arrivalId = await keepArrival(context, { channelCode, contentType, body, dueAt });
  const settle = async (hasPictures: boolean) => {
    if (arrivalId === null) return;
    const done = hasPictures ? { state: "received" as const, dueAt: now } : { state: "handled" as const };
    await setArrivals(db, [{ id: arrivalId, ...done }], now);
  };
  let read: ReadMessage | undefined;
  try {
    [read] = await adapter.read({ channelCode, contentType, body, receivedAt: now }, settings);
  } catch (error) {
    if (error instanceof DomainError && arrivalId !== null) {
      await setArrivals(db, [{ id: arrivalId, state: "dead", failure: error.message }], now);
      const counts = { dead: 1 };
      await addToDay(db, { channelCode, day: jakartaDay(now), at: now, counts, failure: error.message });
    }
    throw error;
  }
  if (!read) throw invalid("arrival_unreadable");
  const { attachments, ...message } = read;
  const [receipt] = await receive({ ...context, isWaitedFor: true }, [
    { ...message, channelCode, photos: [], raw: { arrival: arrivalId } },
  ]);
  const isAccepted = receipt?.outcome === "accepted";
  await settle(isAccepted && attachments.length > 0);
  if (!isAccepted) throw invalid(receipt?.reason ?? "not_received");
  const { code: number, secret, isNew } = receipt;
  return { id: message.externalId, number, secret, isNew };
}
