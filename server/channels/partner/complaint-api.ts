import { z } from "zod";
import { contactSchema } from "@/server/domain/complaint/contact";
import { maxPhotos, pointSchema } from "@/server/domain/complaint/input";
import { messageForm } from "@/server/domain/intake/reply-form";
import type { Correspondence } from "@/server/intake/message";
import type { Adapter, ReadMessage } from "../adapter";
import { pictureAt } from "../fetch-picture";
import { origins } from "../origins";
import { pictureHosts } from "../picture-hosts";
import { readJsonBody } from "../read-json";
import { callback, sendUpdate, wantsUpdate } from "./send-update";

const settings = z.object({
  key: z.string().min(24),
  ...callback,
  mediaHosts: pictureHosts.prefault(""),
});
type Settings = z.infer<typeof settings>;

const identity = z.string().trim().min(1).max(120);
const words = (length: number) => z.string().trim().max(length).nullish();

/** A complaint as sent by an app of the city. */
const complaintSchema = z
  .object({
    id: identity,
    text: z.string(),
    isPublic: z.boolean(),
    categoryCode: words(64),
    point: pointSchema.nullish(),
    kelurahanCode: words(16),
    landmark: words(200),
    submittedAt: z.iso.datetime({ offset: true }).nullish(),
    reporter: contactSchema.nullish(),
    /** URLs of photos on hosts that the settings list. */
    pictures: z.array(z.string().max(2_000)).max(maxPhotos).default([]),
    /** The complaint that this message continues: an answer to our question, or an addition. */
    inReplyTo: identity.nullish(),
    /** The unit that it is about; of a new complaint only, since what continues one stays with its holder. */
    accusedUnitCode: words(100),
    locale: z.enum(["id", "en"]).default("id"),
  })
  .refine(({ accusedUnitCode, inReplyTo }) => !accusedUnitCode || !inReplyTo, { path: ["accusedUnitCode"] });

/**
 * The API of JAKI, and of partners without one of their own: one complaint per request, with its number in the
 * response.
 */
export const complaintApi: Adapter<Settings> = {
  settings,
  fields: [
    { name: "key", isSecret: true },
    { name: "callbackUrl", isSecret: false, target: "web" },
    { name: "callbackSecret", isSecret: true },
    { name: "mediaHosts", isSecret: false, target: "hosts" },
  ],
  keyOf: ({ key }) => key,
  read: (arrived, { mediaHosts, ...account }): ReadMessage[] => {
    const complaint = readJsonBody(arrived, complaintSchema);
    const { id, text, isPublic, submittedAt, reporter } = complaint;
    const [point, kelurahanCode] = [complaint.point ?? null, complaint.kelurahanCode || null];
    return [
      {
        externalId: id,
        text: text.trim(),
        isPublic,
        accusedUnitCode: complaint.accusedUnitCode || null,
        categoryCode: complaint.categoryCode || null,
        point,
        kelurahanCode: point ? null : kelurahanCode,
        landmark: complaint.landmark || null,
        placeSource: point || kelurahanCode ? "channel" : "none",
        submittedAt: submittedAt ? new Date(submittedAt) : arrived.receivedAt,
        contact: reporter ?? null,
        attachments: complaint.pictures.map((address) => pictureAt(address, mediaHosts)),
        ...(wantsUpdate(account) ? { correspondence: correspondenceOf(complaint) } : {}),
      },
    ];
  },
  reply: messageForm,
  send: sendUpdate,
};

function correspondenceOf({
  id,
  inReplyTo,
  reporter,
  locale,
}: z.infer<typeof complaintSchema>): Correspondence {
  return {
    address: inReplyTo ?? id,
    name: reporter?.name ?? null,
    subject: null,
    replyTo: null,
    keys: [id],
    refersTo: inReplyTo ? [inReplyTo] : [],
    isPublic: false,
    locale,
  };
}

const boardSettings = settings.extend({
  key: z.string().min(24).optional(),
  frameAncestors: origins.prefault(""),
});

/** The same for Balai Warga, which may also embed our form in its own pages. */
export const boardApi: Adapter<z.infer<typeof boardSettings>> = {
  settings: boardSettings,
  fields: [...complaintApi.fields, { name: "frameAncestors", isSecret: false }],
  keyOf: ({ key }) => key,
  read: (arrived, { key = "", ...account }) => complaintApi.read(arrived, { ...account, key }),
  reply: messageForm,
  send: sendUpdate,
};
