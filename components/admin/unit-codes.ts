import { staffApi } from "@/components/trpc/server";
import type { Choice } from "@/components/ui/combobox";

/** Units that a rule may name, by their codes. */
export async function readUnitCodes(): Promise<Choice[]> {
  const units = await (await staffApi()).admin.units.list();
  return units
    .filter(({ validTo }) => validTo === null)
    .map(({ code, name }) => ({ value: code, label: name }));
}
