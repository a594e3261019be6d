import { z } from "zod";
import { type UnitKind, unitKinds } from "./role";

/** A unit that a complaint may be about. */
export const accusableUnitSchema = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(unitKinds),
  code: z.string(),
  areaCode: z.string().nullable(),
});
export type AccusableUnit = z.infer<typeof accusableUnitSchema>;

/** Every unit of the province; bodies outside it are none of its officials. */
export const accusableKinds: readonly UnitKind[] = unitKinds.filter((kind) => kind !== "external");

export const mayBeAccused = ({ kind }: { kind: UnitKind }): boolean => accusableKinds.includes(kind);
