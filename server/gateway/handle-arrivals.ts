import { setAnswerReturned } from "@/db/queries/channels/answers";
import { type ArrivalResult, type ArrivalRow, setArrivals } from "@/db/queries/channels/arrivals";
import { addToDay } from "@/db/queries/channels/days";
import { insertParts } from "@/db/queries/channels/parts";
import { type OpenAccount, recentAccount } from "@/server/channels/accounts";
import type { Attachment, ReadMessage, ReadPart } from "@/server/channels/adapter";
import { adapterOf } from "@/server/channels/registry";
import { jakartaDay } from "@/server/domain/calendar";
import { maxPhotos, maxTextLength, type PhotoClaim } from "@/server/domain/complaint/input";
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
import { holdArrivals, takeArrivals } from "./take-arrivals";
import { withinTime } from "./within-time";

type Context = DoorContext & { storage: PhotoStorage; readingMs?: number };

/** Longer than all pictures of one arrival may take to fetch. */
const readingMs = 120_000;

/**
 * Reads the next 200 arrivals and brings their messages through the door; answers how many it took. What nobody can
 * read is a dead letter at once, what the machine failed at is tried again. Killed anywhere it begins the same
 * arrivals again, a few times, and the door knows each message by its identity.
 */
export async function handleArrivals(context: Context): Promise<number> {
  const rows = await takeArrivals(context);
  if (rows.length > 0) await holdArrivals(context, rows, () => handleAll(context, rows));
  return rows.length;
}

async function handleAll(context: Context, rows: readonly ArrivalRow[]): Promise<void> {
  for (const [channelCode, own] of groupBy(rows, (row) => row.channelCode)) {
    const results = await handleChannel(context, channelCode, own);
    await setArrivals(context.db, results, context.now);
    await countFailures(context, channelCode, results);
  }
}

async function countFailures(
  { db, now }: Context,
  channelCode: string,
  results: readonly ArrivalResult[],
): Promise<void> {
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
    const reading = () => readMessages(context, account, row);
    return { id, messages: await withinTime(context.readingMs ?? readingMs, reading) };
  } catch (error) {
    if (error instanceof DomainError) return { id, result: { id, state: "dead", failure: error.message } };
    log().error({ channel: channelCode, ...traceOf(error as Error) }, "an arrival could not be read");
    return { id, result: putOff(row, error as Error, context.now) };
  }
}

async function readMessages(context: Context, account: OpenAccount, row: ArrivalRow): Promise<Message[]> {
  const { adapter, settings } = account;
  const { channelCode, contentType, receivedAt } = row;
  const read = await adapter.read(
    { channelCode, contentType, receivedAt, body: Buffer.from(row.body) },
    settings,
  );
  const hasApi = adapter.keyOf !== undefined;
  const whole: ReadMessage[] = [];
  for (const one of read) {
    if ("undelivered" in one) await setAnswerReturned(context.db, channelCode, one.undelivered, one.reason);
    else if ("part" in one) await keepPart(context, channelCode, one);
    else whole.push(one);
  }
  return Promise.all(whole.map((one) => toMessage(context, row, one, hasApi)));
}

/** A part waits so long for the others. */
const partWaitsMs = 10 * 60_000;

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
