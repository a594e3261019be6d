import { z } from "zod";
import type { StaffActor } from "../actor";
import { isBehindWall } from "../complaint/accused";
import { isOffice } from "./queue-filter";

/** A change as the database announces it: ids of complaints and units, no personal data. */
export const deskChangeSchema = z.union([
  z.object({
    code: z.string(),
    /** What happened; `presence`: an officer opened, left or began to write. */
    kind: z.string(),
    area: z.string().nullable(),
    confidential: z.boolean(),
    /** Units that may know nothing of it. */
    walled: z.array(z.number()),
    units: z.array(z.number()),
    /** Milliseconds since 1970. */
    at: z.number(),
  }),
  /** Too many changes at once to announce each. */
  z.object({ many: z.literal(true), at: z.number() }),
]);
export type DeskChange = z.infer<typeof deskChangeSchema>;

/** The part that is sent to a browser. */
export type LiveChange = { code: string; kind: string; at: number } | { many: true; at: number };

/** Whether the actor is notified: exactly when they may read the complaint. */
export function hears(actor: StaffActor, change: DeskChange): boolean {
  if ("many" in change) return true;
  const isOfTheirUnit = change.units.some((unit) => actor.unitScope.includes(unit));
  if (change.confidential) {
    if (isBehindWall(actor, { walledUnitIds: change.walled })) return false;
    if (actor.role === "inspectorate") return isOfTheirUnit;
    return actor.role === "verifier" || actor.role === "intake";
  }
  const isInArea = actor.areaPrefix !== null && (change.area?.startsWith(actor.areaPrefix) ?? false);
  return isOffice(actor.role) || isOfTheirUnit || isInArea;
}

export function toLiveChange(change: DeskChange): LiveChange {
  return "many" in change ? change : { code: change.code, kind: change.kind, at: change.at };
}
