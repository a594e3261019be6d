import { z } from "zod";
import { maxPhotos, pointSchema } from "@/server/domain/complaint/input";
import { invalid } from "@/server/domain/errors";
import { messageForm } from "@/server/domain/intake/reply-form";
import type { Correspondence } from "@/server/intake/message";
import type { Adapter, ReadMessage } from "../adapter";
import { pictureAt } from "../fetch-picture";
import { pictureHosts } from "../picture-hosts";
import { readJsonBody } from "../read-json";
import { callback, sendUpdate, wantsUpdate } from "./send-update";

const settings = z.object({
  key: z.string().min(24),
  ...callback,
  mediaHosts: pictureHosts.prefault(""),
});
type Settings = z.infer<typeof settings>;

const number = z.union([z.number(), z.string()]);

/** A post by Qlue's field names; numbers come as numbers or as text. */
const postSchema = z.object({
  post_id: number.transform(String).pipe(z.string().trim().min(1).max(120)),
  post_date: number,
  post_title: z.string().nullish(),
  post_desc: z.string().nullish(),
  /** A list, or one text with commas between. */
  post_images: z.union([z.array(z.string()), z.string()]).nullish(),
  loc_lat: number.nullish(),
  loc_lng: number.nullish(),
});
type Post = z.infer<typeof postSchema>;

/** Qlue's posts, one per request; the same responses as `complaintApi`. */
export const qlueApi: Adapter<Settings> = {
  settings,
  fields: [
    { name: "key", isSecret: true },
    { name: "callbackUrl", isSecret: false, target: "web" },
    { name: "callbackSecret", isSecret: true },
    { name: "mediaHosts", isSecret: false, target: "hosts" },
  ],
  keyOf: ({ key }) => key,
  read: (arrived, { mediaHosts, ...account }): ReadMessage[] => {
    const post = readJsonBody(arrived, postSchema);
    const point = pointOf(post);
    return [
      {
        externalId: post.post_id,
        text: textOf(post),
        categoryCode: null,
        point,
        kelurahanCode: null,
        landmark: null,
        placeSource: point ? "channel" : "none",
        isPublic: true,
        submittedAt: momentOf(post),
        contact: null,
        attachments: imagesOf(post).map((address) => pictureAt(address, mediaHosts)),
        ...(wantsUpdate(account) ? { correspondence: correspondenceOf(post) } : {}),
      },
    ];
  },
  reply: messageForm,
  send: sendUpdate,
};

const correspondenceOf = ({ post_id }: Post): Correspondence => ({
  address: post_id,
  name: null,
  subject: null,
  replyTo: null,
  keys: [post_id],
  refersTo: [],
  isPublic: false,
  locale: "id",
});

function textOf({ post_title, post_desc }: Post): string {
  const [title, story] = [post_title?.trim() ?? "", post_desc?.trim() ?? ""];
  return story.startsWith(title) ? story : [title, story].filter(Boolean).join("\n\n");
}

/** A phone without a position sends 0,0. */
function pointOf({ loc_lat, loc_lng }: Post) {
  const [latitude, longitude] = [Number(loc_lat || 0), Number(loc_lng || 0)];
  if (latitude === 0 && longitude === 0) return null;
  const parsed = pointSchema.safeParse({ latitude, longitude });
  if (!parsed.success) throw invalid("arrival_unreadable", { field: "loc_lat" });
  return parsed.data;
}

const withoutZone = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?$/;

/** ISO 8601, Unix seconds, or the time on a clock in Jakarta. */
function momentOf({ post_date }: Post): Date {
  const text = String(post_date).trim();
  if (/^\d{9,11}$/.test(text)) return new Date(Number(text) * 1_000);
  const moment = new Date(withoutZone.test(text) ? `${text.replace(" ", "T")}+07:00` : text);
  if (Number.isNaN(moment.getTime())) throw invalid("arrival_unreadable", { field: "post_date" });
  return moment;
}

function imagesOf({ post_images: images }: Post): string[] {
  const list = typeof images === "string" ? images.split(",") : (images ?? []);
  return list
    .map((address) => address.trim())
    .filter(Boolean)
    .slice(0, maxPhotos);
}
