import type { Child } from "@/server/domain/area/dashboard";
import { areaLevels, type Level } from "@/server/domain/area/level";
import type { AreaQuery } from "./address";

type ListFilter = { words: string; level: Level | "" };

export function readListFilter(query: AreaQuery): ListFilter {
  const level = areaLevels.find((one) => one === query.tingkat) ?? "";
  return { words: typeof query.cari === "string" ? query.cari.trim().slice(0, 60) : "", level };
}

/** Letters only: `Pal Meriam`, `PALMERIAM` and `palmeriam` are equal. */
const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(kelurahan|kecamatan|kota|kel\.|kec\.)\s+/, "")
    .replace(/[^a-z0-9]/g, "");

/** The areas with a name or code, those whose name begins with it first. */
export function findAreas<Area extends Pick<Child, "code" | "name" | "level">>(
  areas: readonly Area[],
  { words, level }: ListFilter,
): Area[] {
  const wanted = lettersOf(words);
  const ofLevel = areas.filter((one) => level === "" || one.level === level);
  if (wanted === "") return ofLevel;
  const begins = (one: Area) => lettersOf(one.name).startsWith(wanted);
  return ofLevel
    .filter((one) => lettersOf(one.name).includes(wanted) || one.code.startsWith(words))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
