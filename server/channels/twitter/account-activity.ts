import { createHmac } from "node:crypto";
import { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import { invalid } from "@/server/domain/errors";
import { postReplyForm } from "@/server/domain/intake/reply-form";
import type { Adapter } from "../adapter";
import { pictureHosts } from "../picture-hosts";
import { postJson } from "../post-json";
import { readJsonBody } from "../read-json";
import { isSame } from "../sign";
import { authorize, canAuthorize } from "./credentials";
import { activitySchema } from "./payload";
import { readDirectMessage, readTweet } from "./read-tweet";

const token = z.string().min(16).optional();

const settings = z
  .object({
    consumerSecret: z.string().min(16),
    bearerToken: token,
    consumerKey: token,
    accessToken: token,
    accessTokenSecret: token,
    /** The id of our own account. */
    userId: z.string().regex(/^\d{1,20}$/),
    apiUrl: z.url().default("https://api.x.com"),
    mediaHosts: pictureHosts.prefault("pbs.twimg.com ton.twitter.com"),
  })
  .refine(canAuthorize, { path: ["bearerToken"] });
type Settings = z.infer<typeof settings>;

const sign = (secret: string, text: Buffer | string) =>
  `sha256=${createHmac("sha256", secret).update(text).digest("base64")}`;

/**
 * X by its Account Activity API: the challenge by GET, activities signed as a whole; replies as posts, or as direct
 * messages to a direct message.
 */
export const accountActivity: Adapter<Settings> = {
  settings,
  fields: [
    { name: "userId", isSecret: false },
    { name: "consumerSecret", isSecret: true },
    { name: "bearerToken", isSecret: true },
    { name: "consumerKey", isSecret: true },
    { name: "accessToken", isSecret: true },
    { name: "accessTokenSecret", isSecret: true },
    { name: "apiUrl", isSecret: false, target: "web" },
    { name: "mediaHosts", isSecret: false, target: "hosts" },
  ],
  verify: ({ headers, body }, { consumerSecret }) =>
    isSame(sign(consumerSecret, body), headers.get("x-twitter-webhooks-signature")),
  greet: (url, { consumerSecret }) => {
    const token = url.searchParams.get("crc_token");
    if (!token) return null;
    const body = JSON.stringify({ response_token: sign(consumerSecret, token) });
    return { contentType: "application/json", body };
  },
  read: (arrived, account) => {
    const activity = readJsonBody(arrived, activitySchema);
    if (activity.for_user_id !== account.userId) throw invalid("arrival_for_another_account");
    return [
      ...activity.tweet_create_events.map((tweet) => readTweet(tweet, account)),
      ...activity.direct_message_events.map((one) => readDirectMessage(one, account, activity.users ?? {})),
    ].flatMap((message) => message ?? []);
  },
  reply: postReplyForm,
  send,
};

const sentPost = z.object({ data: z.object({ id: z.string() }) });
const sentMessage = z.object({ data: z.object({ dm_event_id: z.string() }) });

/** X refuses a duplicate text: a reply that a killed worker sent without recording it counts as sent. */
async function send(answer: ReplyRow, account: Settings): Promise<string | null> {
  const { id, address, replyTo, text } = answer;
  const base = account.apiUrl.replace(/\/$/, "");
  const post = (url: string, body: object) =>
    postJson(url, body, { ...authorize({ method: "POST", url }, account), "idempotency-key": id });
  if (replyTo === null) {
    const path = `/2/dm_conversations/with/${encodeURIComponent(address)}/messages`;
    const parsed = sentMessage.safeParse(await post(base + path, { text }));
    return parsed.success ? parsed.data.data.dm_event_id : null;
  }
  try {
    const reply = { text, reply: { in_reply_to_tweet_id: replyTo } };
    const parsed = sentPost.safeParse(await post(`${base}/2/tweets`, reply));
    return parsed.success ? parsed.data.data.id : null;
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
}

const refusal = z.object({ status: z.literal(403), text: z.string().regex(/duplicate/i) });

const isDuplicate = (error: unknown) => error instanceof Error && refusal.safeParse(error.cause).success;
