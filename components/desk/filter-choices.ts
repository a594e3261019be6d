import type { Locale } from "@/components/layout/locale";
import type { Choice } from "@/components/ui/combobox";
import type { QueueDesk } from "@/server/domain/desk/queue-desk";
import { groupPrefix } from "./queue-address";

type Options = QueueDesk["options"];

/** Groups first, then the categories with their group's name. */
export function categoryChoices(
  options: Options,
  locale: Locale,
  words: { all: string; groups: string },
): Choice[] {
  const names = new Map(options.group.map(({ key, name }) => [key, name[locale]]));
  return [
    { value: "", label: words.all },
    ...options.group.map(({ key, name }) => ({
      value: groupPrefix + key,
      label: name[locale],
      group: words.groups,
    })),
    ...options.category
      .map(({ key, name, within }) => ({
        value: key.slice(1),
        label: name[locale],
        group: names.get(within) ?? "",
      }))
      .toSorted((a, b) => a.group.localeCompare(b.group) || a.label.localeCompare(b.label)),
  ];
}

/** Kota, kecamatan and kelurahan within the officer's own area, or of the whole city. */
export function areaChoices(options: Options, within: string | null, all: string): Choice[] {
  const inside = [...options.kota, ...options.kecamatan, ...options.kelurahan].filter(({ key }) =>
    key.startsWith(within ?? ""),
  );
  const levels: Record<number, string> = { 5: "Kota", 8: "Kecamatan", 13: "Kelurahan" };
  return [
    { value: "", label: all },
    ...inside.map(({ key, name }) => ({ value: key, label: name.id, group: levels[key.length] })),
  ];
}
