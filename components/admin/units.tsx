import { staffApi } from "@/components/trpc/server";
import { jakartaDay } from "@/server/domain/calendar";
import { hasEnded } from "@/server/domain/validity";
import { FoundRows } from "./found-rows";
import { UnitForm } from "./unit-form";

export async function Units() {
  const units = await (await staffApi()).admin.units.list();
  const today = jakartaDay(new Date());
  return (
    <FoundRows
      rows={units.map((unit) => ({
        key: unit.code,
        words: `${unit.name} ${unit.shortName} ${unit.code}`,
        row: <UnitForm unit={{ ...unit, isEnded: hasEnded(unit, today) }} />,
      }))}
    />
  );
}
