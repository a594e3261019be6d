import { gambir, gambirCode, noon, someComplaint, someMessage, type World } from "@/db/testing/world";
import { recentAccount } from "@/server/channels/accounts";
import { takeIn } from "@/server/counter/take-in";
import { submitSchema } from "@/server/domain/complaint/input";
import { counterSchema } from "@/server/domain/intake/counter";
import { parsePost } from "@/server/domain/open311/post-input";
import type { PhotoStorage } from "@/server/evidence/storage";
import { deliverRows } from "@/server/import/deliver";
import type { DoorContext } from "@/server/intake/receive";
import { submitFromOpen311 } from "@/server/intake/submit-from-open311";
import { submitFromWeb } from "@/server/intake/submit-from-web";
import { submitForm } from "../form/submit-form";
import { createPartnerComplaint } from "../partner/create-partner-complaint";
import { storeRawMessage } from "../store-raw-message";
import { submitJoinedParts } from "../submit-joined-parts";
import { attemptRawMessages } from "./attempt-raw-messages";
import { openChannelDesk } from "./channel-desk";

type Context = DoorContext & { storage: PhotoStorage };

/** Sends a message whose id is also its text; the same one each time. */
export type Door = (context: Context, id: string) => Promise<unknown>;

const json = (body: object) => ({
  contentType: "application/json",
  body: Buffer.from(JSON.stringify(body)),
});
export const phoneOf = (id: string) =>
  `0812${Number.parseInt(id.slice(0, 8), 16).toString().padStart(10, "0")}`;

/** Every way by which a message enters the product. */
export async function openDoors(world: World): Promise<Record<string, Door>> {
  const desk = openChannelDesk(world);
  await desk.setUp("balai_warga", {}, noon);
  await desk.setUp("jaki", { key: "kunci-kanal-yang-cukup-panjang" }, noon);
  const sms = { secret: "rahasia gateway 1708", sendUrl: "https://gateway.contoh.id/kirim" };
  await desk.setUp("sms_1708", sms, noon);
  const account = await recentAccount(world.context(noon), "jaki");
  if (!account) throw new Error("no account");
  const arrive = (body: object) =>
    storeRawMessage(world.context(noon), { channelCode: "sms_1708", ...json(body) });
  const sent = (id: string) => ({ id, from: phoneOf(id), text: id, sentAt: noon.toISOString() });

  return {
    "the web": (own, id) =>
      submitFromWeb(own, submitSchema.parse({ ...someComplaint(), externalId: id, text: id })),
    Open311: (own, id) => {
      const fields = { service_code: ["jalan"], description: [id], address_id: [gambirCode] };
      const input = parsePost(new Map(Object.entries(fields)));
      return submitFromOpen311(own, { id: 1, channelCode: "open311" }, input, []);
    },
    "a counter": (own, id) => {
      const form = { ...someComplaint(), externalId: id, text: id, point: null, kelurahanCode: gambirCode };
      const input = counterSchema.parse({ ...form, channelCode: "kantor_kelurahan", hasConsent: false });
      return takeIn({ ...own, actor: world.staff.kelurahan }, input);
    },
    "the form for other sites": (own, id) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ id, text: id, isPublic: "no", name: "Siti" }))
        form.set(name, value);
      return submitForm({ ...own, caller: "203.0.113.7" }, form);
    },
    "an import": (own, id) =>
      deliverRows(own, [someMessage({ channelCode: "qlue", externalId: id, text: id })], "reject"),
    "a partner's API": (own, id) =>
      createPartnerComplaint(own, account, json({ id, text: id, isPublic: true, point: gambir })),
    "a webhook": async (own, id) => {
      await arrive(sent(id));
      await attemptRawMessages(own);
    },
    "SMS in parts": async (own, id) => {
      for (const index of [1, 2]) {
        const text = index === 1 ? id.slice(0, 18) : id.slice(18);
        await arrive({ ...sent(id), id: `${id} ${index}`, text, part: { ref: 7, index, total: 2 } });
      }
      await attemptRawMessages(own);
      await submitJoinedParts(own);
    },
  };
}
