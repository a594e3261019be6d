import { createHmac } from "node:crypto";
import type { PlannedMessage } from "../plan";
import { post } from "../post";
import type { Speaker } from "../speaker";

const consumerSecret = "simulasi: aplikasi x";
const us = { id_str: "170101", screen_name: "DKIJakarta" };

/** X's Account Activity API: posts that mention one of the city's accounts. */
export const xSpeaker = (channelCode: "twitter" | "governor_social"): Speaker => ({
  channelCode,
  values: ({ counterpartUrl }) => ({
    consumerSecret,
    bearerToken: "simulasi: tanda pengenal",
    userId: us.id_str,
    apiUrl: counterpartUrl,
  }),
  deliver: async (planned, { productUrl }) => {
    const body = write(planned);
    const digest = createHmac("sha256", consumerSecret).update(body).digest("base64");
    await post(`${productUrl}/webhooks/${channelCode}`, body, {
      "content-type": "application/json",
      "x-twitter-webhooks-signature": `sha256=${digest}`,
    });
  },
});

function write({ kind, mark, person, text }: PlannedMessage): string {
  if (kind === "garbage") return `{"for_user_id": "${us.id_str}", "tweet_create_events": [${mark}`;
  const tweet = {
    id_str: `9${mark.replace(/\D/g, "")}`,
    created_at: new Date().toUTCString(),
    timestamp_ms: String(Date.now()),
    text: `@${us.screen_name} ${text}`,
    user: { id_str: String(500_000_000 + person), screen_name: `warga${person}` },
    entities: { user_mentions: [us] },
    lang: "in",
  };
  return JSON.stringify({ for_user_id: us.id_str, tweet_create_events: [tweet] });
}
