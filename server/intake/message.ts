import type { z } from "zod";
import type { PlaceSource } from "@/server/domain/complaint/category";
import type { contactSchema } from "@/server/domain/complaint/contact";
import type { PhotoClaim } from "@/server/domain/complaint/input";
import type { Point } from "@/server/domain/geo";

/** What every channel's adapter makes of a raw message. */
export type Message = {
  channelCode: string;
  /** The channel's own id of the message; the same id again is the same complaint. */
  externalId: string;
  /** The raw message as received. */
  raw: unknown;
  text: string;
  categoryCode: string | null;
  point: Point | null;
  kelurahanCode: string | null;
  landmark: string | null;
  placeSource: PlaceSource;
  isPublic: boolean;
  /** The unit that it is about, named by the reporter. */
  accusedUnitId?: number | null | undefined;
  /** The same by its code, from programs. */
  accusedUnitCode?: string | null | undefined;
  submittedAt: Date;
  photos: readonly PhotoClaim[];
  contact: z.infer<typeof contactSchema> | null;
  /** Only on a channel with replies. */
  correspondence?: Correspondence;
  /** Only of a form of ours: replies go to the contact, in this language, where a channel for it is on. */
  replyLocale?: "id" | "en";
  /** What the sender sent without a text shortly before. */
  earlier?: readonly Earlier[];
  /** Only of a browser or phone that calls us itself: the mark of its network. */
  network?: string | null;
  /** Only of our own form: the hash of its draft's key, which all that was sent from one draft share. */
  draftHash?: string;
  /** Only of a counter: who took it in, and the scanned letter. */
  counter?: { staffId: number; unitId: number; scanId: string | null };
};

/** Photos and a position that waited for a text; `id` of the row in `wordless_message`. */
export type Earlier = Pick<Message, "externalId" | "photos" | "point" | "landmark" | "placeSource"> & {
  id: number;
  keys: readonly string[];
};

/** The sender on a channel with replies, and the thread of the message. */
export type Correspondence = {
  /** Where a reply goes: an e-mail address, a phone number in E.164, an account's id. */
  address: string;
  name: string | null;
  subject: string | null;
  /** What a reply refers to: a Message-ID, a post's id; null when the address is enough. */
  replyTo: string | null;
  /** Ids of this message in its channel, by which a later one refers to it. */
  keys: readonly string[];
  /** Ids that it refers to. */
  refersTo: readonly string[];
  /** Public thread: no secret is ever sent there. */
  isPublic: boolean;
  locale: "id" | "en";
};

/** A stable snake_case key, translated in the interface. */
export type DoorRefusal =
  | "channel_unknown"
  | "category_unknown"
  | "outside_jakarta"
  | "place_unknown"
  | "accused_unknown"
  | "text_too_short"
  | "text_too_long"
  | "date_out_of_range";

export type AcceptedReceipt = {
  outcome: "accepted";
  code: string;
  /** The reporter's; null unless the message created the complaint, since a duplicate proves no sender. */
  secret: string | null;
  isNew: boolean;
  continues?: true;
};
export type Receipt = AcceptedReceipt | { outcome: "refused"; reason: DoorRefusal };
