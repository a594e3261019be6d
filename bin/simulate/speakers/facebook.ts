import { createHmac } from "node:crypto";
import type { PlannedMessage } from "../plan";
import { post } from "../post";
import type { Speaker } from "../speaker";

const appSecret = "simulasi: aplikasi facebook";
const pageId = "160201";

/** A Facebook page: every second sender writes by Messenger, the others comment below a post. */
export const facebookSpeaker: Speaker = {
  channelCode: "facebook",
  values: ({ counterpartUrl }) => ({
    appSecret,
    verifyToken: "simulasi: jabat tangan",
    pageToken: "simulasi: tanda pengenal",
    pageId,
    graphUrl: `${counterpartUrl}/graph`,
  }),
  deliver: async (planned, { productUrl }) => {
    const body = write(planned);
    const digest = createHmac("sha256", appSecret).update(body).digest("hex");
    await post(`${productUrl}/webhooks/facebook`, body, {
      "content-type": "application/json",
      "x-hub-signature-256": `sha256=${digest}`,
    });
  },
};

function write(planned: PlannedMessage): string {
  if (planned.kind === "garbage") return `{"object": "page", "entry": [${planned.mark}`;
  const events =
    planned.person % 2 === 0 ? { messaging: [message(planned)] } : { changes: [comment(planned)] };
  return JSON.stringify({ object: "page", entry: [{ id: pageId, time: Date.now(), ...events }] });
}

const message = ({ mark, person, text }: PlannedMessage) => ({
  sender: { id: `7${person}` },
  recipient: { id: pageId },
  timestamp: Date.now(),
  message: { mid: `m_${mark}`, text },
});

const comment = ({ mark, person, text }: PlannedMessage) => ({
  field: "feed",
  value: {
    item: "comment",
    verb: "add",
    post_id: `${pageId}_1`,
    parent_id: `${pageId}_1`,
    comment_id: `1_${mark}`,
    from: { id: `8${person}`, name: `Warga ${person}` },
    message: text,
    created_time: Math.floor(Date.now() / 1_000),
  },
});
