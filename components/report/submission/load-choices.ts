import { api } from "@/components/trpc/server";
import type { Choice } from "@/components/ui/combobox";
import type { Point } from "@/server/domain/geo";

/** What the forms offer: every category with its group, every kelurahan with its kecamatan, and who can be written to. */
export async function loadChoices() {
  const { areas, ...choices } = await (await api()).intake.form();
  return { ...choices, kelurahan: toKelurahanChoices(areas) };
}

type Area = { code: string; name: string; level: string } & Partial<Point>;
/** A kelurahan with the point where its name stands. */
export type KelurahanChoice = Choice & { middle?: Point };

/** Every kelurahan with its kecamatan, to choose from. */
export function toKelurahanChoices(areas: readonly Area[]): KelurahanChoice[] {
  const names = new Map(areas.map((area) => [area.code, area.name]));
  return areas
    .filter((area) => area.level === "kelurahan")
    .map(({ code, name, latitude, longitude }) => ({
      value: code,
      label: `${name}, ${names.get(code.slice(0, 8)) ?? ""}`,
      ...(latitude !== undefined && longitude !== undefined && { middle: { latitude, longitude } }),
    }));
}
