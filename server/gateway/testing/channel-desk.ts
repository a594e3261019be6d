import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { trustLoopback } from "@/db/testing/trust-loopback";
import { until } from "@/db/testing/until";
import type { World } from "@/db/testing/world";
import { deliverNow } from "@/server/delivery/testing/deliver-now";
import { diskStorage } from "@/server/evidence/storage";
import { queueReplies } from "@/server/replies/queue-replies";
import { replyQueue } from "@/server/replies/reply-queue";
import { openSenders } from "@/server/replies/senders";
import { pullMailboxes } from "../pull-mailboxes";
import { rawMessageQueue } from "../raw-message-queue";
import { respondToWebhook } from "../respond-to-webhook";
import { setUpChannel } from "../setup/set-up-channel";
import { submitCaptionless } from "../submit-captionless";
import { submitJoinedParts } from "../submit-joined-parts";

export const site = { publicUrl: "https://crm.contoh.id", secretKey: "key of the tests" };

export type PostedMessage = { path: string; headers: IncomingMessage["headers"]; body: string };

/** The provider of a channel: a real HTTP server on loopback, trusted by this process, that records its requests. */
export async function openCounterpart(
  answer: (posted: PostedMessage) => { status?: number; body?: unknown } = () => ({}),
) {
  trustLoopback();
  const posted: PostedMessage[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const one = {
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      posted.push(one);
      const { status = 200, body = { id: `sent-${posted.length}` } } = answer(one);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The oldest running transaction is one of the whole cluster, which other test files share: theirs may have to end first. */
function untilComposed({ db, sql }: World, now: Date): Promise<void> {
  return until("the replies are composed", async () => {
    while ((await queueReplies({ db, now }, site)) > 0);
    const [open] = await sql`
      select count(*)::int as n from complaint_event e, notification_outbox o
      where o.id = 2 and (e.xid, e.id) > (o.xid, o.event_id)`;
    return open?.n === 0;
  });
}

/** What the product's two processes do with a channel, one step at a time, at a time that the test chooses. */
export function openChannelDesk(world: World) {
  const storage = diskStorage(path.join(tmpdir(), `photos-${randomUUID()}`));
  return {
    setUp: (channelCode: string, values: Record<string, string>, now: Date) =>
      setUpChannel(
        { ...world.context(now), actor: world.staff.administrator },
        { channelCode, isOn: true, values, reason: null },
      ),
    call: (channelCode: string, request: Request, now: Date) =>
      respondToWebhook(world.context(now), channelCode, request),
    /** The worker: pulls every mailbox. */
    pull: (now: Date) => pullMailboxes({ ...world.context(now), clock: () => now }),
    /** The worker: reads messages, writes replies, sends them. */
    work: async (now: Date) => {
      await deliverNow(world.db, rawMessageQueue({ ...world.context(now), storage }), now);
      while ((await submitJoinedParts(world.context(now))) > 0);
      while ((await submitCaptionless(world.context(now))) > 0);
      await untilComposed(world, now);
      await deliverNow(
        world.db,
        replyQueue(() => openSenders(world.context(now)), { db: world.db, site }),
        now,
      );
    },
  };
}
