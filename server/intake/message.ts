import type { z } from "zod";
import type { PlaceSource } from "@/server/domain/complaint/category";
import type { contactSchema, PhotoClaim } from "@/server/domain/complaint/input";
import type { Point } from "@/server/domain/geo";

/** What every channel's adapter makes of what it received. */
export type Message = {
  channelCode: string;
  /** The channel's own identity of the message; the same one again is the same complaint. */
  externalId: string;
  /** As it arrived, before anybody judged it. */
  raw: unknown;
  text: string;
  categoryCode: string | null;
  point: Point | null;
  kelurahanCode: string | null;
  landmark: string | null;
  placeSource: PlaceSource;
  isPublic: boolean;
  submittedAt: Date;
  photos: readonly PhotoClaim[];
  contact: z.infer<typeof contactSchema> | null;
  /** Only on a channel that answers. */
  correspondence?: Correspondence;
  /** What its sender sent without words shortly before. */
  earlier?: readonly Earlier[];
  /** Only of a counter: who took it in, and the scanned letter. */
  counter?: { staffId: number; unitId: number; scanId: string | null };
};

/** Photos and a place that waited for their words; `id` of the row in `wordless_message`. */
export type Earlier = Pick<Message, "externalId" | "photos" | "point" | "landmark" | "placeSource"> & {
  id: number;
  keys: readonly string[];
};

/** Who wrote on a channel that answers, and what their words hang together with. */
export type Correspondence = {
  /** Where an answer goes: an e-mail address, a phone number in E.164, an account's id. */
  address: string;
  name: string | null;
  subject: string | null;
  /** What an answer replies to: a Message-ID, a post's id; null when the address is enough. */
  replyTo: string | null;
  /** Identities of this message in its channel, by which a later one names it. */
  keys: readonly string[];
  /** Identities that it says it replies to. */
  refersTo: readonly string[];
  /** Others read along: no secret is ever sent there. */
  isPublic: boolean;
  locale: "id" | "en";
};

/** A stable snake_case key, translated on the screen. */
export type DoorRefusal =
  | "channel_unknown"
  | "category_unknown"
  | "outside_jakarta"
  | "place_unknown"
  | "text_too_short"
  | "text_too_long"
  | "date_out_of_range";

export type AcceptedReceipt = {
  outcome: "accepted";
  code: string;
  /** The reporter's; null unless the message made the complaint, for a repetition proves no sender. */
  secret: string | null;
  isNew: boolean;
  continues?: true;
};
export type Receipt = AcceptedReceipt | { outcome: "refused"; reason: DoorRefusal };
