import type { Role } from "./staff/role";

/** Who acts on a complaint. A reporter is identified by the complaint's secret, never by a login. */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "reporter"; complaintId: number }
  /** With a unit: updates of the unit's own system, in its name. */
  | { kind: "system"; forUnitId?: number }
  | StaffActor;

export type StaffActor = {
  kind: "staff";
  staffId: number;
  role: Role;
  unitId: number;
  /** The actor's unit and every unit below it, so that a Dinas sees what its Suku Dinas hold. */
  unitScope: readonly number[];
  /** Area codes whose complaints this actor may read: one kelurahan, or a kecamatan's or kota's prefix. */
  areaPrefix: string | null;
};

export const anonymous: Actor = { kind: "anonymous" };
export const system: Actor = { kind: "system" };
