import type { Database } from "@/db/database";
import { addToDay } from "@/db/queries/channels/days";
import { recentAccount } from "@/server/channels/accounts";
import { jakartaDay } from "@/server/domain/calendar";
import { readBody } from "@/server/http/read-body";
import { respond } from "@/server/http/respond";
import { storeRawMessage } from "./store-raw-message";

type Context = { db: Database; now: Date; secretKey: string };

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers } });

/**
 * One webhook request: refuses and counts a wrong signature, else stores the raw message and responds 200 at once;
 * the worker parses it. 404 for a channel that is off.
 */
export const respondToWebhook = (
  context: Context,
  channelCode: string,
  request: Request,
): Promise<Response> =>
  respond(
    () => takeWebhook(context, channelCode, request),
    ({ status, error, headers }) => plain(status, error, { "cache-control": "no-store", ...headers }),
  );

async function takeWebhook(context: Context, channelCode: string, request: Request): Promise<Response> {
  const account = await recentAccount(context, channelCode);
  if (!account) return plain(404, "no such channel");
  const { adapter, settings } = account;
  const url = new URL(request.url);
  if (request.method === "GET") {
    const greeting = adapter.greet?.(url, settings);
    if (!greeting) return plain(403, "refused");
    return new Response(greeting.body, { headers: { "content-type": greeting.contentType } });
  }
  if (!adapter.verify) return plain(405, "no webhook");
  const { db, now } = context;
  const body = await readBody(request, "webhooks/[channel]");
  if (!adapter.verify({ url, headers: request.headers, body, now }, settings)) {
    const at = { day: jakartaDay(now), at: now };
    await addToDay(db, { channelCode, ...at, counts: { forged: 1 }, failure: "signature_wrong" });
    return plain(401, "signature wrong");
  }
  await storeRawMessage(context, {
    channelCode,
    contentType: request.headers.get("content-type") ?? "application/octet-stream",
    body,
  });
  const receipt = adapter.receipt?.(settings);
  if (!receipt) return plain(200, "ok");
  return new Response(receipt.body, { headers: { "content-type": receipt.contentType } });
}
