import { createHmac } from "node:crypto";
import type { PlannedMessage } from "../plan";
import { post } from "../post";
import type { Speaker } from "../speaker";

const appSecret = "simulasi: rahasia aplikasi whatsapp";
const phoneNumberId = "300";

/** WhatsApp by Meta's Cloud API. */
export const whatsappSpeaker: Speaker = {
  channelCode: "whatsapp",
  values: ({ counterpartUrl }) => ({
    appSecret,
    verifyToken: "simulasi: verifikasi",
    token: "simulasi: token whatsapp",
    phoneNumberId,
    graphUrl: `${counterpartUrl}/graph`,
  }),
  deliver: async (planned, { productUrl }) => {
    const body = write(planned);
    const signature = createHmac("sha256", appSecret).update(body).digest("hex");
    await post(`${productUrl}/webhooks/whatsapp`, body, {
      "content-type": "application/json",
      "x-hub-signature-256": `sha256=${signature}`,
    });
  },
};

function write({ kind, mark, person, text }: PlannedMessage): string {
  const sender = `6285${String(100_000_000 + person)}`;
  if (kind === "garbage") return `{"object": "whatsapp_business_account", "entry": "${mark}"}`;
  const message = {
    id: `wamid.${mark}`,
    from: sender,
    timestamp: String(Math.floor(Date.now() / 1_000)),
    type: "text",
    text: { body: text },
  };
  const value = { metadata: { phone_number_id: phoneNumberId }, messages: [message] };
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ changes: [{ field: "messages", value }] }],
  });
}
