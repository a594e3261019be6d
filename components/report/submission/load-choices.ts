import { api } from "@/components/trpc/server";
import type { Choice } from "@/components/ui/combobox";

/** What the forms offer: every category with its group, every kelurahan with its kecamatan, and who can be written to. */
export async function loadChoices() {
  const { areas, ...choices } = await (await api()).intake.form();
  return { ...choices, kelurahan: toKelurahanChoices(areas) };
}

type Area = { code: string; name: string; level: string };

/** Every kelurahan with its kecamatan, to choose from. */
export function toKelurahanChoices(areas: readonly Area[]): Choice[] {
  const names = new Map(areas.map((area) => [area.code, area.name]));
  return areas
    .filter((area) => area.level === "kelurahan")
    .map(({ code, name }) => ({ value: code, label: `${name}, ${names.get(code.slice(0, 8)) ?? ""}` }));
}
