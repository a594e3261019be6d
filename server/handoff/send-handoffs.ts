import type { Database } from "@/db/database";
import { listComplaintsByIds } from "@/db/queries/complaint/complaints";
import { type HandoffRow, setHandoff, takeDueHandoffs } from "@/db/queries/handoff/handoffs";
import { type EndpointRow, findEndpoint } from "@/db/queries/handoff/unit-endpoints";
import { minutes } from "@/server/domain/duration";
import { maxAttempts, overdueAfter } from "@/server/domain/notification/attempts";
import { readRemotePosted } from "@/server/domain/open311/remote";
import { type EndpointAnswer, getFromEndpoint, isFinal, postToEndpoint } from "./ask-endpoint";
import { composeHandoff } from "./compose-handoff";

type Context = { db: Database; now: Date; publicUrl: string; secretKey: string };

const batch = 20;
const lentMs = minutes(1);
const tokenMs = minutes(1);

/**
 * Passes on what was handed to units with systems of their own, and asks for the numbers of earlier tokens. Answers how
 * many it dealt with. One whose worker dies is sent again a minute later, with the same words.
 */
export async function sendHandoffs(context: Context): Promise<number> {
  const { db, now } = context;
  const due = await takeDueHandoffs(db, now, new Date(now.getTime() + lentMs), batch);
  for (const row of due) await sendOne(context, row);
  return due.length;
}

async function sendOne(context: Context, row: HandoffRow): Promise<void> {
  const { db, now } = context;
  const endpoint = await findEndpoint(db, row.unitId);
  if (!endpoint?.isActive) return setHandoff(db, row.id, { state: "dead", lastError: "endpoint_off" });
  try {
    const answer = row.token ? await askForNumber(endpoint, row.token) : await post(context, endpoint, row);
    if (typeof answer === "string") return await giveUp(db, row, answer);
    if (answer.status !== 200 && answer.status !== 201)
      return await fail(context, row, `answered ${answer.status}`, isFinal(answer.status));
    const { id, token } = readRemotePosted(answer.text);
    const known = { externalId: id, token: token ?? row.token, attempts: 0, lastError: null };
    const nextAt = id ? now : new Date(now.getTime() + tokenMs);
    await setHandoff(db, row.id, {
      ...known,
      state: id ? "sent" : "token",
      sentAt: row.sentAt ?? now,
      nextAt,
    });
  } catch (error) {
    await fail(context, row, error instanceof Error ? error.message.slice(0, 300) : "unknown", false);
  }
}

const askForNumber = (endpoint: EndpointRow, token: string): Promise<EndpointAnswer> =>
  getFromEndpoint(endpoint, `tokens/${encodeURIComponent(token)}.json`, {});

/** The answer, or in a word why nothing was sent. */
async function post(
  context: Context,
  endpoint: EndpointRow,
  row: HandoffRow,
): Promise<EndpointAnswer | string> {
  const [complaint] = await listComplaintsByIds(context.db, [row.complaintId]);
  if (!complaint || complaint.holderUnitId !== row.unitId) return "held_elsewhere";
  const fields = await composeHandoff(context, complaint, endpoint.services);
  if (typeof fields === "string") return fields;
  return postToEndpoint(endpoint, context.secretKey, "requests.json", fields);
}

const giveUp = (db: Database, row: HandoffRow, lastError: string) =>
  setHandoff(db, row.id, { state: "dead", lastError });

function fail({ db, now }: Context, row: HandoffRow, lastError: string, isOver: boolean): Promise<void> {
  const attempts = row.attempts + 1;
  const isDead = isOver || attempts >= maxAttempts;
  const state = isDead ? "dead" : row.token ? "token" : "failed";
  return setHandoff(db, row.id, { state, attempts, lastError, nextAt: overdueAfter(attempts, now) });
}
