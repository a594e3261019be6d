import type { Choice } from "@/components/ui/combobox";

type Area = { code: string; name: string; level: string };

/** Every kelurahan, searchable by its own name, kecamatan and kota. */
export function kelurahanChoices(areas: readonly Area[]): Choice[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return areas
    .filter(({ level }) => level === "kelurahan")
    .map(({ code, name }) => {
      const [kecamatan, kota] = [names.get(code.slice(0, 8)) ?? "", names.get(code.slice(0, 5)) ?? ""];
      return { value: code, label: name, note: kecamatan, words: `${kecamatan} ${kota}` };
    });
}
