import { staffApi } from "@/components/trpc/server";
import { FoundRows } from "./found-rows";
import { UnitForm } from "./unit-form";

export async function Units() {
  const units = await (await staffApi()).admin.units.list();
  return (
    <FoundRows
      rows={units.map((unit) => ({
        key: unit.code,
        words: `${unit.name} ${unit.shortName} ${unit.code}`,
        row: <UnitForm unit={unit} />,
      }))}
    />
  );
}
