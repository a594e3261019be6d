import type { Locale } from "@/components/layout/locale";
import type { Choice } from "@/components/ui/combobox";
import type { QueueData } from "./load-queue";
import { groupPrefix } from "./queue-address";

type Values = QueueData["values"];

/** Groups first, then the categories with their group's name. */
export function categoryChoices(
  values: Values,
  locale: Locale,
  words: { all: string; groups: string },
): Choice[] {
  const names = new Map(values.group.map(({ key, name }) => [key, name[locale]]));
  return [
    { value: "", label: words.all },
    ...values.group.map(({ key, name }) => ({
      value: groupPrefix + key,
      label: name[locale],
      group: words.groups,
    })),
    ...values.category
      .map(({ key, name, within }) => ({
        value: key.slice(1),
        label: name[locale],
        group: names.get(within) ?? "",
      }))
      .toSorted((a, b) => a.group.localeCompare(b.group) || a.label.localeCompare(b.label)),
  ];
}

/** Kota, kecamatan and kelurahan within the officer's own area, or of the whole city. */
export function areaChoices(values: Values, within: string | null, all: string): Choice[] {
  const inside = [...values.kota, ...values.kecamatan, ...values.kelurahan].filter(({ key }) =>
    key.startsWith(within ?? ""),
  );
  const levels: Record<number, string> = { 5: "Kota", 8: "Kecamatan", 13: "Kelurahan" };
  return [
    { value: "", label: all },
    ...inside.map(({ key, name }) => ({ value: key, label: name.id, group: levels[key.length] })),
  ];
}
