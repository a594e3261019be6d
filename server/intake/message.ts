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
};

/** A stable snake_case key, translated on the screen. */
export type Refusal =
  | "channel_unknown"
  | "category_unknown"
  | "outside_jakarta"
  | "place_unknown"
  | "text_too_short"
  | "text_too_long"
  | "date_out_of_range";

export type Receipt =
  | { outcome: "accepted"; code: string; secret: string; isNew: boolean }
  | { outcome: "refused"; reason: Refusal };
