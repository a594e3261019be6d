import { z } from "zod";

const id = z.string().regex(/^\d{1,20}$/);

const entities = z.object({
  user_mentions: z.array(z.object({ id_str: id, screen_name: z.string() })).default([]),
});
const media = z.object({
  media: z
    .array(
      z.object({
        type: z.string().optional(),
        media_url_https: z.string().optional(),
        url: z.string().nullish(),
      }),
    )
    .default([]),
});

const words = z.object({
  text: z.string().optional(),
  full_text: z.string().optional(),
  entities: entities.nullish(),
  extended_entities: media.nullish(),
});

const tweetSchema = words.extend({
  id_str: id,
  timestamp_ms: z.string().nullish(),
  created_at: z.string(),
  user: z.object({ id_str: id, screen_name: z.string() }),
  in_reply_to_status_id_str: id.nullish(),
  in_reply_to_user_id_str: id.nullish(),
  /** GeoJSON: longitude first. */
  coordinates: z.object({ coordinates: z.tuple([z.number(), z.number()]) }).nullish(),
  retweeted_status: z.unknown().optional(),
  /** The full text of a post that is cut in `text`. */
  extended_tweet: words.nullish(),
  lang: z.string().nullish(),
});
export type Tweet = z.infer<typeof tweetSchema>;

const directMessageSchema = z.object({
  id,
  type: z.string(),
  created_timestamp: z.string(),
  message_create: z
    .object({
      sender_id: id,
      target: z.object({ recipient_id: id }),
      message_data: z.object({
        text: z.string(),
        attachment: z
          .object({ media: z.object({ media_url_https: z.string(), url: z.string().nullish() }).nullish() })
          .nullish(),
      }),
    })
    .nullish(),
});
export type DirectMessage = z.infer<typeof directMessageSchema>;

/** The events of the Account Activity API that are read: posts and messages to us. */
export const activitySchema = z.object({
  for_user_id: id,
  tweet_create_events: z.array(tweetSchema).default([]),
  direct_message_events: z.array(directMessageSchema).default([]),
  users: z.record(z.string(), z.object({ screen_name: z.string().optional() })).nullish(),
});
