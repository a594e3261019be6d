import { signBody } from "@/server/channels/sign";
import type { PlannedMessage } from "../plan";
import { post } from "../post";
import type { Speaker } from "../speaker";

const secret = "simulasi: gateway sms";

/** A gateway of the generic format, for one of the numbers. */
export const smsSpeaker = (channelCode: "sms_1708" | "sms_0811"): Speaker => ({
  channelCode,
  values: ({ counterpartUrl }) => ({ secret, sendUrl: `${counterpartUrl}/sms/${channelCode}` }),
  deliver: async (planned, { productUrl }) => {
    const body = write(planned);
    const timestamp = Math.floor(Date.now() / 1_000);
    await post(`${productUrl}/webhooks/${channelCode}`, body, {
      "content-type": "application/json",
      "x-timestamp": String(timestamp),
      "x-signature": `sha256=${signBody(secret, timestamp, body)}`,
    });
  },
});

function write({ kind, mark, person, text }: PlannedMessage): string {
  if (kind === "garbage") return `{"id": "${mark}", "from": tidak terbaca`;
  const from = `+6281${String(100_000_000 + person)}`;
  return JSON.stringify({ id: mark, from, to: "1708", text, sentAt: new Date().toISOString() });
}
