import { z } from "zod";
import type { StaffActor } from "../actor";
import { isOffice } from "./queue-filter";

/** A change as the database announces it: ids of complaints and units, no personal data. */
export const newsSchema = z.union([
  z.object({
    code: z.string(),
    /** What happened; `presence`: an officer opened, left or began to write. */
    kind: z.string(),
    area: z.string().nullable(),
    confidential: z.boolean(),
    units: z.array(z.number()),
    /** Milliseconds since 1970. */
    at: z.number(),
  }),
  /** Too many changes at once to announce each. */
  z.object({ many: z.literal(true), at: z.number() }),
]);
export type DeskNews = z.infer<typeof newsSchema>;

/** The part that is sent to a browser. */
export type Word = { code: string; kind: string; at: number } | { many: true; at: number };

/** Whether the actor is notified: exactly when they may read the complaint. */
export function hears(actor: StaffActor, news: DeskNews): boolean {
  if ("many" in news) return true;
  const isHers = news.units.some((unit) => actor.unitScope.includes(unit));
  if (news.confidential) {
    if (actor.role === "inspectorate") return isHers;
    return actor.role === "verifier" || actor.role === "intake";
  }
  const isInArea = actor.areaPrefix !== null && (news.area?.startsWith(actor.areaPrefix) ?? false);
  return isOffice(actor.role) || isHers || isInArea;
}

export function toWord(news: DeskNews): Word {
  return "many" in news ? news : { code: news.code, kind: news.kind, at: news.at };
}
