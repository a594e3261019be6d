import { seconds } from "@/server/domain/duration";
import type { PlannedMessage } from "../plan";
import type { Speaker } from "../speaker";

const key = "simulasi-kunci-api-sebuah-kanal";
const patienceMs = seconds(10);

type Write = (planned: PlannedMessage) => object;

const report: Write = ({ mark, person, text }) => ({
  id: mark,
  text,
  isPublic: person % 3 > 0,
  submittedAt: new Date().toISOString(),
});

const qluePost: Write = ({ mark, text }) => ({
  post_id: mark,
  post_date: Math.floor(Date.now() / 1_000),
  post_title: "Laporan warga",
  post_desc: text,
  post_images: [],
  loc_lat: 0,
  loc_lng: 0,
});

const partnerSpeaker = (channelCode: string, write: Write): Speaker => ({
  channelCode,
  values: ({ counterpartUrl }) => ({
    key,
    callbackUrl: `${counterpartUrl}/kabar/${channelCode}`,
    callbackSecret: "simulasi: kabar status",
  }),
  deliver: async (planned, { productUrl }) => {
    const isGarbage = planned.kind === "garbage";
    const response = await fetch(`${productUrl}/api/kanal/${channelCode}/laporan`, {
      method: "POST",
      body: isGarbage ? `{"id": "${planned.mark}", rusak` : JSON.stringify(write(planned)),
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    // An unreadable message is refused at once, and stored all the same.
    const isTaken = isGarbage ? response.status === 422 : response.ok;
    await response.body?.cancel();
    if (!isTaken) throw new Error(`${channelCode} answered ${response.status}`);
  },
});

export const jakiSpeaker = partnerSpeaker("jaki", report);
export const qlueSpeaker = partnerSpeaker("qlue", qluePost);
export const boardSpeaker = partnerSpeaker("balai_warga", report);
