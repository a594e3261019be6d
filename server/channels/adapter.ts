import type { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import type { ReplyForm } from "@/server/domain/intake/reply-form";
import type { Message } from "@/server/intake/message";

/** What a channel handed over, as it arrived. */
export type RawMessage = { channelCode: string; contentType: string; body: Buffer; receivedAt: Date };

/** A picture that came along: its bytes at once, or from where the channel keeps it. */
export type Attachment = () => Promise<Buffer>;

/** A message as the adapter read it; its pictures are not kept yet. */
export type ReadMessage = Omit<Message, "photos" | "channelCode" | "raw"> & {
  attachments: readonly Attachment[];
};

/** What an arrival holds: messages or parts of them, news of our answers, or nothing that concerns anybody. */
export type Reading = ReadMessage | ReadPart | DeliveryFailure;

/** One part of a long message that arrives by itself: kept until the others are there. */
export type ReadPart = {
  part: { reference: string; position: number; total: number };
  externalId: string;
  address: string;
  text: string;
  sentAt: Date;
};

/** A channel says that an answer of ours did not arrive: its id and why, a stable snake_case key with the channel's code. */
export type DeliveryFailure = { undelivered: string; reason: string };

/** A request of a webhook, its body as the signature covers it. */
export type WebhookRequest = { url: URL; headers: Headers; body: Buffer; now: Date };

/** Stores one thing of a mailbox (null: there is nothing to store), and only then moves the cursor past it. */
export type Keep = (found: { body: Buffer; contentType: string } | null, cursor: string) => Promise<void>;

/** The settings' names, of whichever kind they are. */
type Names<Settings> = Settings extends unknown ? Extract<keyof Settings, string> : never;

/** A channel sends replies and says in which form, or it does not and says why: one that says neither does not compile. */
type Replying<Settings> =
  | {
      reply: ReplyForm;
      /** Sends a reply under its id as the idempotency key; returns the channel's id of it. Throws when it failed. */
      send: (answer: ReplyRow, settings: Settings) => Promise<string | null>;
    }
  | { reply: "none"; noReplyBecause: string; send?: never };

/**
 * One channel's protocol. `read` is pure but for the attachments that it promises; it throws INVALID
 * `arrival_unreadable` (or a more telling key) for what nobody can read, which becomes a dead letter.
 */
export type Adapter<Settings> = Replying<Settings> & {
  /** What an administrator sets, so that the product can speak with the channel. */
  settings: z.ZodType<Settings>;
  /** Its fields, in the order of the form; a secret is never shown again. */
  fields: readonly { name: Names<Settings>; isSecret: boolean }[];
  /** Is a webhook's request really the channel's, and not an old one sent again? Absent: nothing comes by webhook. */
  verify?: (request: WebhookRequest, settings: Settings) => boolean;
  /** The channel's handshake by GET; null is a refusal. */
  greet?: (url: URL, settings: Settings) => { contentType: string; body: string } | null;
  /** The key of an API that answers at once with a number (`server/intake/partner`). Absent: the channel has none. */
  keyOf?: (settings: Settings) => string | undefined;
  /** What the channel reads when its request was stored; "ok" where nothing else is said. */
  receipt?: (settings: Settings) => { contentType: string; body: string } | null;
  read: (arrived: RawMessage, settings: Settings) => Promise<Reading[]> | Reading[];
  /** Fetches what waits in a mailbox from a cursor on, one after the other, the oldest first. */
  pull?: (settings: Settings, cursor: string | null, keep: Keep) => Promise<void>;
};

/** An adapter whose settings' type is nobody's business but its own. */
// biome-ignore lint/suspicious/noExplicitAny: a registry of adapters with settings of different types
export type AnyAdapter = Adapter<any>;
