import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import type { UnitKind } from "@/server/domain/staff/role";
import { hasEnded } from "@/server/domain/validity";

export type UnitOption = { value: string; label: string; kind: UnitKind };

/** Every present and future unit, as choices of a form. */
export async function readUnitChoices(): Promise<UnitOption[]> {
  const units = await (await staffApi()).admin.units.list();
  const today = jakartaDay(new Date());
  return toUnitChoices(units.filter((unit) => !hasEnded(unit, today)));
}

type Unit = { id: number; name: string; kind: UnitKind };

export const toUnitChoices = (units: readonly Unit[]): UnitOption[] =>
  units.map(({ id, name, kind }) => ({ value: String(id), label: name, kind }));
