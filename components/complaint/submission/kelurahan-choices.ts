import type { Choice } from "@/components/ui/combobox";

type Area = { code: string; name: string; level: string };

/** Every kelurahan with its kecamatan, to choose from. */
export function toKelurahanChoices(areas: readonly Area[]): Choice[] {
  const names = new Map(areas.map((area) => [area.code, area.name]));
  return areas
    .filter((area) => area.level === "kelurahan")
    .map(({ code, name }) => ({ value: code, label: `${name}, ${names.get(code.slice(0, 8)) ?? ""}` }));
}
