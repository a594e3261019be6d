import { readLedger } from "@/server/domain/complaint/ledger";
import { readClock } from "@/server/domain/complaint/sla";
import { days } from "@/server/domain/duration";
import { biroHand, handOf } from "./office";
import * as words from "./phrases/notes";
import { chance, logNormal, pick } from "./random";
import { take } from "./timeline";
import { after, type Trip } from "./trip";

/** EWS: the holder asks for a new finish date and Biro answers. Returns whether the course goes on. */
export function extendOnce(trip: Trip): boolean {
  const { city, facts, fate, timeline } = trip;
  const { random } = facts;
  const at = after(trip, 4 + logNormal(random, 20, 0.6));
  const until = newDate(trip, at);
  const hand = handOf(city, timeline.holder ?? 0);
  const note = pick(random, words.extensionNotes);
  if (!take(timeline, { action: "request_extension", at, ...hand, note, payload: { until } })) return false;
  const answeredAt = after(trip, logNormal(random, 6, 0.7));
  if (fate !== "scheduled" && chance(random, 0.2)) {
    return take(timeline, {
      action: "refuse_extension",
      at: answeredAt,
      ...biroHand(city),
      note: pick(random, words.refuseExtensionNotes),
    });
  }
  return take(timeline, {
    action: "extend",
    at: answeredAt,
    ...biroHand(city),
    note: pick(random, words.extendNotes),
    payload: { until },
  });
}

/** Later than the deadline and within 90 days of the request. */
function newDate({ facts: { random }, timeline }: Trip, at: number): string {
  const due = readClock(readLedger(timeline.events).completion, new Date(at)).dueAt?.getTime() ?? at;
  const earliest = Math.max(due, at) + days(1);
  const latest = Math.max(earliest, at + days(89));
  return new Date(Math.round(earliest + random() * (latest - earliest))).toISOString();
}
