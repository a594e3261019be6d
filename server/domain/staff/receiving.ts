import { z } from "zod";
import type { Action } from "../complaint/status";
import { type UnitKind, unitKinds } from "./role";

/** A unit that may receive a complaint. */
export const receiverSchema = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(unitKinds),
  isSuggested: z.boolean(),
});

/** The kinds of unit that each hand-over may go to. */
export const receivingKinds: Partial<Record<Action, readonly UnitKind[]>> = {
  coordinate: ["dinas", "badan", "biro", "suku_dinas", "upt", "kota", "kecamatan", "inspektorat"],
  split: ["dinas", "badan", "biro", "suku_dinas", "upt", "kota", "kecamatan", "kelurahan"],
  delegate: ["suku_dinas", "upt", "kecamatan", "kelurahan"],
  transfer: ["dinas", "badan", "biro", "suku_dinas", "upt", "kota", "kecamatan", "kelurahan", "inspektorat"],
};

type Receiver = { id: number; kind: UnitKind };
type Hand = {
  holderUnitId: number | null;
  openTaskUnitIds: readonly number[];
  isConfidential: boolean;
  walledUnitIds: readonly number[];
  scope: readonly number[];
};

/**
 * Whether this unit may receive the complaint by this action. Never its holder; a Dinas delegates only below itself;
 * a complaint about officials stays with the Inspektorat, and never goes behind its wall.
 */
export function mayReceive(action: Action, unit: Receiver, hand: Hand): boolean {
  if (unit.id === hand.holderUnitId) return false;
  if (action === "split" && hand.openTaskUnitIds.includes(unit.id)) return false;
  if (hand.walledUnitIds.includes(unit.id)) return false;
  if (hand.isConfidential && unit.kind !== "inspektorat") return false;
  if (!receivingKinds[action]?.includes(unit.kind)) return false;
  return action !== "delegate" || hand.scope.includes(unit.id);
}
