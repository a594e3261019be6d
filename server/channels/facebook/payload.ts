import { z } from "zod";

const id = z.string().min(1).max(200);

const attachmentSchema = z.object({
  type: z.string(),
  payload: z
    .object({
      url: z.string().nullish(),
      sticker_id: z.number().nullish(),
      coordinates: z.object({ lat: z.number(), long: z.number() }).nullish(),
    })
    .nullish(),
});

/** A Messenger event: a message, or a receipt (read, delivered, a button), which has none. */
const messagingSchema = z.object({
  sender: z.object({ id }),
  recipient: z.object({ id }),
  /** Milliseconds. */
  timestamp: z.number(),
  message: z
    .object({
      mid: id,
      text: z.string().nullish(),
      is_echo: z.boolean().nullish(),
      reply_to: z.object({ mid: id.nullish() }).nullish(),
      attachments: z.array(attachmentSchema).nullish(),
    })
    .nullish(),
});
export type MessagingEvent = z.infer<typeof messagingSchema>;

/** A change of the page's feed, or a mention of the page elsewhere. */
const changeSchema = z.object({
  field: z.string(),
  value: z.object({
    item: z.string().nullish(),
    verb: z.string().nullish(),
    post_id: id.nullish(),
    comment_id: id.nullish(),
    parent_id: id.nullish(),
    from: z.object({ id, name: z.string().nullish() }).nullish(),
    sender_id: z.union([id, z.number()]).nullish(),
    sender_name: z.string().nullish(),
    message: z.string().nullish(),
    /** Seconds. */
    created_time: z.number().nullish(),
    photo: z.string().nullish(),
    photos: z.array(z.string()).nullish(),
    link: z.string().nullish(),
  }),
});
export type Change = z.infer<typeof changeSchema>;

export const pageSchema = z.object({
  object: z.literal("page"),
  entry: z.array(
    z.object({
      id,
      messaging: z.array(messagingSchema).default([]),
      changes: z.array(changeSchema).default([]),
    }),
  ),
});
