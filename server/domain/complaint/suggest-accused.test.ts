import { describe, expect, it } from "vitest";
import type { AccusableUnit } from "../staff/accusable";
import { suggestAccused } from "./suggest-accused";

const unit = (
  id: number,
  code: string,
  kind: AccusableUnit["kind"],
  areaCode: string | null,
): AccusableUnit => ({
  id,
  code,
  kind,
  areaCode,
  name: code,
});
const gambir = "31.71.01.1001";
const units = [
  unit(1, "kelurahan-31.71.01.1001", "kelurahan", gambir),
  unit(2, "kelurahan-31.71.02.1001", "kelurahan", "31.71.02.1001"),
  unit(3, "kecamatan-31.71.01", "kecamatan", "31.71.01"),
  unit(4, "kota-31.71", "kota", "31.71"),
  unit(5, "satpol-pp", "dinas", null),
  unit(6, "dinas-perhubungan", "dinas", null),
  unit(7, "inspektorat", "inspektorat", null),
  unit(8, "biro-pemerintahan", "biro", null),
];

describe("whom the words of a complaint seem to accuse", () => {
  it.each<[string, string[]]>([
    ["Pak lurah minta uang 500 ribu untuk surat pindah.", ["kelurahan-31.71.01.1001"]],
    ["Oknum petugas kelurahan meminta duit untuk KTP.", ["kelurahan-31.71.01.1001"]],
    ["Ada pungli di loket.", ["kelurahan-31.71.01.1001"]],
    ["Camat mengancam pedagang.", ["kecamatan-31.71.01"]],
    ["Wali kota menerima suap dari pengembang.", ["kota-31.71"]],
    ["Satpol PP memukul pedagang kaki lima.", ["satpol-pp"]],
    ["Petugas dishub minta uang di jalan.", ["dinas-perhubungan"]],
    ["Petugas Inspektorat disuap.", ["inspektorat"]],
    ["Biro pemerintahan minta uang supaya laporan cepat.", ["biro-pemerintahan"]],
    ["Jalan berlubang di depan kantor kelurahan.", []],
    ["Lampu jalan mati sejak kemarin.", []],
    ["Tolong pak lurah, got mampet dan banjir.", []],
    ["Satpol PP sudah datang, tetapi pedagang kembali lagi.", []],
    ["Tukang parkir memukul pengendara.", []],
  ])("%s", (text, expected) => {
    expect(suggestAccused(text, gambir, units).map(({ code }) => code)).toEqual(expected);
  });

  it("is no unit of another place, and none without a place", () => {
    const text = "Oknum petugas kelurahan minta uang.";
    expect(suggestAccused(text, "31.71.02.1001", units).map(({ id }) => id)).toEqual([2]);
    expect(suggestAccused(text, null, units)).toEqual([]);
  });
});
