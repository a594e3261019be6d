import type { UnitKind } from "@/server/domain/staff/role";
import { agencies } from "./agencies";

type UnitLine = {
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parent: string | null;
  areaCode: string | null;
};
type AreaLine = {
  code: string;
  name: string;
  level: "kota" | "kecamatan" | "kelurahan";
  parentCode?: string | null;
};

/** The whole tree, parents before children: agencies, their Suku Dinas, and the city's own line down to 267 lurah. */
export function composeUnits(areas: readonly AreaLine[]): UnitLine[] {
  const kota = areas.filter((area) => area.level === "kota");
  const offices = agencies.map(
    ({ code, name, short, kind, parent }): UnitLine => ({
      code,
      name,
      shortName: short,
      kind,
      parent: parent ?? null,
      areaCode: null,
    }),
  );
  const sudin = agencies.flatMap((agency) =>
    agency.sudin
      ? kota.map((area): UnitLine => sukuDinas(agency.code, agency.sudin ?? "", agency.short, area))
      : [],
  );
  return [...offices, ...sudin, ...areas.map(territorial)];
}

function sukuDinas(parent: string, name: string, short: string, { code, name: kota }: AreaLine): UnitLine {
  const city = kota.replace(/^(Kota|Kabupaten) Administrasi /, "");
  return {
    code: `${parent}-${code}`,
    name: `${name} ${city}`,
    shortName: `${short} ${city}`,
    kind: "suku_dinas",
    parent,
    areaCode: code,
  };
}

function territorial({ code, name, level, parentCode }: AreaLine): UnitLine {
  const parentLevel = level === "kelurahan" ? "kecamatan" : "kota";
  const title = { kota: name, kecamatan: `Kecamatan ${name}`, kelurahan: `Kelurahan ${name}` }[level];
  const parent = parentCode ? `${parentLevel}-${parentCode}` : null;
  return { code: `${level}-${code}`, name: title, shortName: title, kind: level, parent, areaCode: code };
}
