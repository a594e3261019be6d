import { createHash, timingSafeEqual } from "node:crypto";
import type { Database } from "@/db/database";
import { findScan } from "@/db/queries/placing/counter";
import type { StaffActor } from "@/server/domain/actor";
import { forbidden, invalid } from "@/server/domain/errors";
import type { CounterInput } from "@/server/domain/intake/counter";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { receiveOne } from "@/server/intake/receive-one";
import { listCounterChannels } from "./list-counter-channels";

type CounterContext = DoorContext & { actor: StaffActor };

/**
 * Submits a complaint that an officer wrote down at a counter, with the officer and a scanned letter. The same form
 * sent again returns the same number.
 * @throws FORBIDDEN for a channel of another counter · INVALID with the refusal
 */
export async function takeIn(context: CounterContext, input: CounterInput): Promise<{ code: string }> {
  const { db, actor, now } = context;
  const channels = await listCounterChannels(context);
  if (!channels.some((channel) => channel.code === input.channelCode)) throw forbidden("not_your_counter");
  if (input.scan) await requireScan(db, input.scan);
  const receipt = await receiveOne(context, toMessage(input, actor, now));
  return { code: receipt.code };
}

/** Checked before anything is received, so that a missing scan is reported while the form is still there. */
async function requireScan(db: Database, { id, token }: NonNullable<CounterInput["scan"]>): Promise<void> {
  const found = await findScan(db, id);
  const hash = createHash("sha256").update(token).digest();
  if (!found || !timingSafeEqual(hash, found.scan.claimHash)) throw invalid("scan_unknown");
}

function toMessage(input: CounterInput, { staffId, unitId }: StaffActor, now: Date): Message {
  const { hasConsent, scan, contact, ...report } = input;
  const isPlaced = input.point !== null || input.kelurahanCode !== null;
  return {
    ...report,
    contact: hasConsent ? contact : null,
    replyLocale: "id",
    placeSource: isPlaced ? "officer" : "none",
    raw: { ...report, staffId, unitId, scanId: scan?.id ?? null },
    counter: { staffId, unitId, scanId: scan?.id ?? null },
    // The id is of this counter: the same id of another officer's form is another complaint.
    externalId: `${staffId}:${input.externalId}`,
    submittedAt: now,
  };
}
