import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { invalid } from "@/server/domain/errors";
import { messageForm } from "@/server/domain/intake/reply-form";
import type { Adapter } from "../adapter";
import { greetMeta, isSignedByMeta } from "../meta";
import { pictureHosts } from "../picture-hosts";
import { postJson } from "../post-json";
import { readJsonBody } from "../read-json";
import { pageSchema } from "./payload";
import { readChange, readMessaging } from "./read-event";

const settings = z.object({
  appSecret: z.string().min(16),
  verifyToken: z.string().min(8),
  pageToken: z.string().min(16),
  pageId: z.string().regex(/^\d{1,30}$/),
  graphUrl: z.url().default("https://graph.facebook.com/v24.0"),
  mediaHosts: pictureHosts.prefault("*.fbcdn.net *.fbsbx.com"),
});
type Settings = z.infer<typeof settings>;

/** A Facebook page: Messenger, its feed, mentions; replies where the sender wrote, by the Graph API. */
export const facebookPage: Adapter<Settings> = {
  settings,
  fields: [
    { name: "pageId", isSecret: false },
    { name: "appSecret", isSecret: true },
    { name: "verifyToken", isSecret: true },
    { name: "pageToken", isSecret: true },
    { name: "graphUrl", isSecret: false, target: "web" },
    { name: "mediaHosts", isSecret: false, target: "hosts" },
  ],
  verify: isSignedByMeta,
  greet: greetMeta,
  read: (arrived, account) => {
    const { entry: entries } = readJsonBody(arrived, pageSchema);
    if (entries.some(({ id }) => id !== account.pageId)) throw invalid("arrival_for_another_account");
    return entries
      .flatMap(({ messaging, changes }) => [
        ...messaging.map((event) => readMessaging(event, account)),
        ...changes.map((change) => readChange(change, account, arrived.receivedAt)),
      ])
      .flatMap((message) => message ?? []);
  },
  reply: messageForm,
  send,
};

const sent = z.object({ message_id: z.string() }).or(z.object({ id: z.string() }));

async function send(answer: ReplyRow, { graphUrl, pageId, pageToken }: Settings): Promise<string | null> {
  const { id, address, replyTo, text } = answer;
  const base = graphUrl.replace(/\/$/, "");
  const headers = { authorization: `Bearer ${pageToken}`, "idempotency-key": id };
  const answered =
    replyTo === null
      ? await postJson(
          `${base}/${pageId}/messages`,
          { recipient: { id: address }, messaging_type: "UPDATE", message: { text } },
          headers,
        )
      : await postJson(`${base}/${encodeURIComponent(replyTo)}/comments`, { message: text }, headers);
  const parsed = sent.safeParse(answered);
  if (!parsed.success) return null;
  return "message_id" in parsed.data ? parsed.data.message_id : parsed.data.id;
}
