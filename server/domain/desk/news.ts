import { z } from "zod";
import type { StaffActor } from "../actor";
import { isOffice } from "./queue-filter";

/** Word of one change, as the database announces it: numbers of complaints and units, nothing of a person. */
export const newsSchema = z.union([
  z.object({
    code: z.string(),
    /** What happened; `presence`: somebody opened, left or began to write. */
    kind: z.string(),
    area: z.string().nullable(),
    confidential: z.boolean(),
    units: z.array(z.number()),
    /** Milliseconds since 1970. */
    at: z.number(),
  }),
  /** So much at once that nobody is told of each. */
  z.object({ many: z.literal(true), at: z.number() }),
]);
export type DeskNews = z.infer<typeof newsSchema>;

/** What reaches a browser. */
export type Word = { code: string; kind: string; at: number } | { many: true; at: number };

/** Does the actor hear of it? Whoever may read the complaint does, and nobody else. */
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
