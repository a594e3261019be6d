import { staffApi } from "@/components/trpc/server";
import type { Choice } from "@/components/ui/combobox";
import { jakartaDay } from "@/server/domain/calendar";
import { holdsOn } from "@/server/domain/validity";

/** Units that a rule may name, by their codes. */
export async function readUnitCodes(): Promise<Choice[]> {
  const units = await (await staffApi()).admin.units.list();
  const today = jakartaDay(new Date());
  return units.filter((unit) => holdsOn(unit, today)).map(({ code, name }) => ({ value: code, label: name }));
}
