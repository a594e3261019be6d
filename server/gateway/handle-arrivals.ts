import { setAnswerReturned } from "@/db/queries/channels/answers";
import {
  type ArrivalResult,
  type ArrivalRow,
  claimArrivals,
  setArrivals,
} from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
import { insertParts } from "@/db/queries/channels/parts";
import { recentAccount } from "@/server/channels/accounts";
import type { Attachment, ReadMessage, ReadPart } from "@/server/channels/adapter";
import { adapterOf } from "@/server/channels/registry";
import { jakartaDay } from "@/server/domain/calendar";
import { maxPhotos, maxTextLength, type PhotoClaim } from "@/server/domain/complaint/input";
import { minutes, seconds } from "@/server/domain/duration";
import { DomainError, invalid } from "@/server/domain/errors";
import { groupBy } from "@/server/domain/group-by";
import { cutText } from "@/server/domain/intake/cut-text";
import { retryAt } from "@/server/domain/intake/retry";
import { keepPhoto } from "@/server/evidence/keep-photo";
import type { PhotoStorage } from "@/server/evidence/storage";
import { cleanText } from "@/server/intake/clean";
import type { Message } from "@/server/intake/message";
import type { DoorContext } from "@/server/intake/receive";
import { log, traceOf } from "@/server/log";
import { bringApart } from "./bring-apart";
import { failureOf } from "./put-off-waiting";

type Context = DoorContext & { storage: PhotoStorage };

const batch = 200;
/** Of mails with photos far fewer are in memory at once. */
const batchBytes = 24_000_000;
const leaseMs = seconds(15);

/**
 * Reads the next 200 arrivals and brings their messages through the door; answers how many it took. What nobody can
 * read is a dead letter at once, what the machine failed at is tried again. Killed anywhere it begins the same
 * arrivals again, and the door knows each message by its identity.
 */
export async function handleArrivals(context: Context): Promise<number> {
  const { db, now } = context;
  const again = new Date(now.getTime() + leaseMs);
  const rows = await claimArrivals(db, { now, again, limit: batch, bytes: batchBytes });
  for (const [channelCode, own] of groupBy(rows, (row) => row.channelCode)) {
    const results = await handleChannel(context, channelCode, own);
    await setArrivals(db, results, now);
    await count(context, channelCode, own, results);
  }
  return rows.length;
}

async function count(
  { db, now }: Context,
  channelCode: string,
  rows: readonly ArrivalRow[],
  results: readonly ArrivalResult[],
): Promise<void> {
  const fresh = rows.filter(({ attempts }) => attempts === 1);
  for (const [day, own] of groupBy(fresh, ({ receivedAt }) => jakartaDay(receivedAt))) {
    const at = new Date(Math.max(...own.map(({ receivedAt }) => receivedAt.getTime())));
    await addToDay(db, { channelCode, day, at, counts: { arrived: own.length } });
  }
  const dead = results.filter(({ state }) => state === "dead").length;
  const failure = results.flatMap((one) => ("failure" in one && one.failure) || [])[0];
  if (failure) await addToDay(db, { channelCode, day: jakartaDay(now), at: now, counts: { dead }, failure });
}

async function handleChannel(
  context: Context,
  channelCode: string,
  rows: readonly ArrivalRow[],
): Promise<ArrivalResult[]> {
  const read = await Promise.all(rows.map((row) => readArrival(context, channelCode, row)));
  const groups = read.map((one) => ("messages" in one ? one.messages : []));
  const failures = await bringApart(context, groups, adapterOf(channelCode)?.keyOf !== undefined);
  return read.map((one, index) => {
    if ("result" in one) return one.result;
    const failure = failures[index];
    return failure ? putOff(rows[index], failure, context.now) : { id: one.id, state: "handled" };
  });
}

function putOff(row: ArrivalRow | undefined, error: Error, now: Date): ArrivalResult {
  const [id, attempts] = [row?.id ?? 0, row?.attempts ?? 1];
  const failure = failureOf(error);
  const dueAt = retryAt(attempts, now);
  return dueAt ? { id, state: "received", failure, dueAt } : { id, state: "dead", failure };
}

type ReadArrival = { id: number; messages: Message[] } | { id: number; result: ArrivalResult };

async function readArrival(context: Context, channelCode: string, row: ArrivalRow): Promise<ReadArrival> {
  const { id } = row;
  try {
    const account = await recentAccount(context, channelCode);
    if (!account) return { id, result: putOff(row, invalid("channel_off"), context.now) };
    const { contentType, receivedAt } = row;
    const arrived = { channelCode, contentType, receivedAt, body: Buffer.from(row.body) };
    const read = await account.adapter.read(arrived, account.settings);
    const hasApi = account.adapter.keyOf !== undefined;
    const whole: ReadMessage[] = [];
    for (const one of read) {
      if ("undelivered" in one) await setAnswerReturned(context.db, channelCode, one.undelivered, one.reason);
      else if ("part" in one) await keepPart(context, channelCode, one);
      else whole.push(one);
    }
    return { id, messages: await Promise.all(whole.map((one) => toMessage(context, row, one, hasApi))) };
  } catch (error) {
    if (error instanceof DomainError) return { id, result: { id, state: "dead", failure: error.message } };
    log().error({ channel: channelCode, ...traceOf(error as Error) }, "an arrival could not be read");
    return { id, result: putOff(row, error as Error, context.now) };
  }
}

/** A part waits so long for the others. */
const partWaitsMs = minutes(10);

async function keepPart({ db, now }: Context, channelCode: string, { part, ...rest }: ReadPart) {
  const dueAt = new Date(now.getTime() + partWaitsMs);
  await insertParts(db, [{ ...rest, ...part, channelCode, text: cleanText(rest.text), dueAt }]);
}

/** Too long a text is cut; where an API has refused it already, it stays refused. */
async function toMessage(
  context: Context,
  row: ArrivalRow,
  { attachments, ...rest }: ReadMessage,
  hasApi: boolean,
): Promise<Message> {
  const photos = await keepAttachments(context, attachments, row.attempts);
  return {
    ...rest,
    channelCode: row.channelCode,
    text: hasApi ? rest.text : cutText(rest.text, maxTextLength),
    photos,
    raw: { arrival: row.id },
  };
}

/** A picture that a channel cannot give now is asked for twice more; what is no picture is left out. */
const patience = 3;

async function keepAttachments(
  { db, storage }: Context,
  attachments: readonly Attachment[],
  attempts: number,
): Promise<PhotoClaim[]> {
  const claims: PhotoClaim[] = [];
  for (const fetchBytes of attachments.slice(0, maxPhotos)) {
    try {
      const { id, token } = await keepPhoto({ db, storage }, await fetchBytes());
      claims.push({ id, token });
    } catch (error) {
      const isPatient = !(error instanceof DomainError) || error.code === "TOO_MANY_REQUESTS";
      if (isPatient && attempts < patience) throw new Error("attachment_missing", { cause: error });
    }
  }
  return claims;
}
