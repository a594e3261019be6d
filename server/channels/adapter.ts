import type { z } from "zod";
import type { ReplyRow } from "@/db/queries/channels/replies";
import type { ReplyForm } from "@/server/domain/intake/reply-form";
import type { Message } from "@/server/intake/message";

/** A raw message as received. */
export type RawMessage = { channelCode: string; contentType: string; body: Buffer; receivedAt: Date };

/** A photo of a message: its bytes, or fetched from where the channel stores it. */
export type Attachment = () => Promise<Buffer>;

/** A message as parsed by the adapter; its photos are not stored yet. */
export type ReadMessage = Omit<Message, "photos" | "channelCode" | "raw"> & {
  attachments: readonly Attachment[];
};

/** A result of parsing a raw message: a message, a part of one, or the failed delivery of a reply. */
export type Reading = ReadMessage | ReadPart | DeliveryFailure;

/** One part of a long message that arrives separately: stored until the others arrive. */
export type ReadPart = {
  part: { reference: string; position: number; total: number };
  externalId: string;
  address: string;
  text: string;
  sentAt: Date;
};

/**
 * A reply that the channel could not deliver: its id and the reason, a stable snake_case key with the channel's code.
 */
type DeliveryFailure = { undelivered: string; reason: string };

/** A webhook request, its body as covered by the signature. */
export type WebhookRequest = { url: URL; headers: Headers; body: Buffer; now: Date };

/** Stores one e-mail (null: nothing to store), and only then moves the cursor past it. */
export type StoreMail = (
  found: { body: Buffer; contentType: string } | null,
  cursor: string,
) => Promise<void>;

/** An http(s) URL, the URL of a mail server, or a list of hosts as `pictureHosts` reads it. */
export type Target = "web" | "mail" | "hosts";

/** The settings' names, of whichever kind they are. */
type Names<Settings> = Settings extends unknown ? Extract<keyof Settings, string> : never;

/**
 * A channel sends replies and names their form, or sends none and says why; an adapter without either does not
 * compile.
 */
type Replying<Settings> =
  | {
      reply: ReplyForm;
      /** Sends a reply under its id as the idempotency key; returns the channel's id of it. Throws when it failed. */
      send: (answer: ReplyRow, settings: Settings) => Promise<string | null>;
    }
  | { reply: "none"; noReplyBecause: string; send?: never };

/**
 * One channel's protocol. `read` is pure but for attachments, which are fetched later; it throws INVALID
 * `arrival_unreadable` (or a more specific key) for an unreadable message, which becomes a dead letter.
 */
export type Adapter<Settings> = Replying<Settings> & {
  /** The settings that an administrator enters for the channel. */
  settings: z.ZodType<Settings>;
  /** The fields in the order of the form; a secret is never shown again, a target is where the product connects to. */
  fields: readonly { name: Names<Settings>; isSecret: boolean; target?: Target }[];
  /** Whether a webhook request is signed by the channel and fresh. Absent: the channel has no webhook. */
  verify?: (request: WebhookRequest, settings: Settings) => boolean;
  /** The response to the channel's GET handshake; null is a refusal. */
  greet?: (url: URL, settings: Settings) => { contentType: string; body: string } | null;
  /** The key of an API that returns a number at once (`server/gateway/partner`). Absent: the channel has none. */
  keyOf?: (settings: Settings) => string | undefined;
  /** The body of the response to a stored request; "ok" by default. */
  receipt?: (settings: Settings) => { contentType: string; body: string } | null;
  read: (arrived: RawMessage, settings: Settings) => Promise<Reading[]> | Reading[];
  /** Fetches new e-mails after a cursor, one after the other, oldest first. */
  pull?: (settings: Settings, cursor: string | null, keep: StoreMail) => Promise<void>;
};

/** An adapter with settings of any type. */
// biome-ignore lint/suspicious/noExplicitAny: a registry of adapters with settings of different types
export type AnyAdapter = Adapter<any>;
