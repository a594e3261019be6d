import { staffApi } from "@/components/trpc/server";
import type { UnitKind } from "@/server/domain/staff/role";

export type UnitChoice = { value: string; label: string; kind: UnitKind };

/** Every unit that stands, for a form to choose from. */
export async function readUnitChoices(): Promise<UnitChoice[]> {
  const units = await (await staffApi()).admin.units.list();
  return units
    .filter(({ validTo }) => validTo === null)
    .map(({ id, name, kind }) => ({ value: String(id), label: name, kind }));
}
