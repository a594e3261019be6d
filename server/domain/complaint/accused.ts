import { z } from "zod";
import { type UnitTree, unitsAbove } from "../staff/tree";

/** What naming an accused unit writes into the timeline. `unitId` is null when none is named yet, or it was dropped. */
export const accusationSchema = z.object({
  unitId: z.number().int().nullable(),
  walledUnitIds: z.array(z.number().int()),
  /** Biro Pemerintahan is behind the wall, so the Inspektorat decides in its place. */
  isOfficeWalled: z.boolean(),
  /** Whether it was confidential for another reason before. */
  wasConfidential: z.boolean(),
});
export type Accusation = z.infer<typeof accusationSchema>;

/** The wall of a complaint, as its cached columns. */
export type Wall = { accusedUnitId: number | null; walledUnitIds: number[]; isOfficeWalled: boolean };

export const noWall: Wall = { accusedUnitId: null, walledUnitIds: [], isOfficeWalled: false };

/** The accused unit and every unit above it; never the Inspektorat, unless it is the accused. */
export function unitsBehindWall(tree: UnitTree, accusedUnitId: number): number[] {
  const above = unitsAbove(tree, accusedUnitId).filter(({ kind }) => kind !== "inspektorat");
  return [accusedUnitId, ...above.map(({ id }) => id)];
}

type Offices = { inspectorateId: number; biroId: number };
type JudgedAccusation = Omit<Accusation, "unitId"> & { unitId: number; handlerUnitId: number };

/** The accusation of a unit, and who handles it: the Inspektorat, or Biro when the Inspektorat is the accused. */
export function accusationOf(
  unitId: number,
  tree: UnitTree,
  { inspectorateId, biroId }: Offices,
  wasConfidential: boolean,
): JudgedAccusation {
  const walledUnitIds = unitsBehindWall(tree, unitId);
  const handlerUnitId = walledUnitIds.includes(inspectorateId) ? biroId : inspectorateId;
  return {
    unitId,
    walledUnitIds,
    isOfficeWalled: walledUnitIds.includes(biroId),
    wasConfidential,
    handlerUnitId,
  };
}

/** Nobody is named: the intake desk alone, and Biro, read the complaint until it is placed or a unit is named. */
export function unnamedAccusation(wasConfidential: boolean): Accusation {
  return { unitId: null, walledUnitIds: [], isOfficeWalled: false, wasConfidential };
}

/** The wall that an accusation sets, instead of the one before. */
export function wallOf({ unitId, walledUnitIds, isOfficeWalled }: Accusation): Wall {
  return { accusedUnitId: unitId, walledUnitIds, isOfficeWalled };
}

type WallUnits = Pick<Wall, "walledUnitIds">;
type Member = { unitId: number; unitScope: readonly number[] };

/** Whether an officer is of a walled unit, or above one. */
export function isBehindWall({ unitId, unitScope }: Member, { walledUnitIds }: WallUnits): boolean {
  return walledUnitIds.some((id) => id === unitId || unitScope.includes(id));
}

/** The part of an event that tells of accusations. */
type AccusationEvent = {
  payload: { accusation?: Accusation | undefined; isConfidential?: boolean | undefined };
};

/** The accusation under which each event was written, itself included; null for those without. */
export function accusationsAlong(events: readonly AccusationEvent[]): (Accusation | null)[] {
  let current: Accusation | null = null;
  return events.map(({ payload: { accusation } }) => {
    const before = current;
    if (accusation) current = accusation.unitId === null ? null : accusation;
    return current ?? before;
  });
}

/** Whether a complaint is confidential for another reason than an accusation: its category or its channel. */
export function isConfidentialBesides(events: readonly AccusationEvent[]): boolean {
  return events.reduce(
    (before, { payload: { accusation, isConfidential } }) =>
      accusation?.wasConfidential ?? isConfidential ?? before,
    false,
  );
}
