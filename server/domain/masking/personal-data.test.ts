import { expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "../testing/measure-growth";
import { findPersonalData } from "./personal-data";
import { toPublicText } from "./public-text";
import type { PersonalData } from "./span";

it.each<[string, PersonalData[]]>([
  ["Hubungi saya di 081234567890.", ["phone"]],
  ["WA 0812-3456-7890 ya", ["phone"]],
  ["telepon 021 345 6789", ["phone"]],
  ["+62 812 3456 7890", ["phone"]],
  ["(0812) 3456 7890", ["phone"]],
  ["wa 81234567890", ["phone"]],
  ["Biaya 81234567890 rupiah", []],
  ["surel dian@contoh.id, terima kasih", ["email"]],
  ["surel kantor dki@jakarta.go.id", []],
  ["NIK 3171014508900001", ["nik"]],
  ["3171014502900001 lahir 5 Februari, perempuan", ["nik"]],
  ["nomor 3171017002900001 lahir 30 Februari", []],
  ["nomor 0071014508900001 tanpa provinsi", []],
  ["NIK salah ketik 31710145089000", ["nik"]],
  ["NIK 31.7101.4508900001 atau 081234567890 atau a@b.id", ["nik", "phone", "email"]],
  ["Mobil B 1234 XYZ parkir liar", ["plate"]],
  ["di Blok B 12 A ada lubang", []],
  ["rek BCA 1234567890", ["account"]],
  ["rekening listrik IDPEL 512345678901", []],
  ["lacak/JK2611300001?kode=4XK9Q2M7TR", ["link"]],
  ["lacak/JK2611300001#kode=4XK9Q2M7TRABCDE1", ["link"]],
  ["> https://crm.contoh.id/lokasi/JK2611300001#kode=4XK9Q2M7TRABCDE1", ["link"]],
  ["lacak/JK2611300001#pertanyaan", []],
  ["lacak/JK2611300001", []],
  ["kode saya 4XK9Q-2M7TR", ["link"]],
  ["kode saya 4XK9-Q2M7-TRAB-CDE1", ["link"]],
  ["kode saya 4xk9 q2m7 trab cde1", ["link"]],
  ["kode saya 4XK9Q2M7TRABCDE1", ["link"]],
  ["barang 4XK9-Q2M7-TRAB-CDE1", []],
  ["Nomor laporan JK2611300001", []],
  ["Sejak 12.30, di RT 05 RW 02, lampu 3 buah mati.", []],
  ["Tanggal 2026-11-30 pukul 19.00 dan 2026-12-01", []],
  ["Padam 02-12-2026 19.00 dan 3/12/2026 20.30", []],
  ["Tiang nomor 1234567890123456", []],
  ["pukul 7 @ pos ronda. Gelap", []],
  ["wa ０８１２３４５６７８９０", ["phone"]],
  ["wa ٠٨١٢٣٤٥٦٧٨٩٠", ["phone"]],
  ["wa 08l2 3456 789O", ["phone"]],
  ["wa 0812\u200b3456\u200b7890", ["phone"]],
  ["surel dian@con\u200btoh.id", ["email"]],
  ["surel dian＠contoh．id", ["email"]],
  ["NIK 3171.0123.4567.8901", ["nik"]],
  ["NIK 3171-0123-4567-8901", ["nik"]],
  ["NIK 3171 0123 4567 8901", ["nik"]],
  ["Lantai ３ blok ５", []],
  ["", []],
])("%j contains %j", (text, kinds) => {
  expect(findPersonalData(text)).toEqual(kinds);
});

it.each([
  ["Hubungi 0812-3456-7890 5 orang menunggu", "Hubungi ▇▇▇ (disamarkan) 5 orang menunggu"],
  ["a@b.id,081234567890", "▇▇▇ (disamarkan),▇▇▇ (disamarkan)"],
  ["Jalan rusak", "Jalan rusak"],
  ["WA 0812\u200b３４５６7890\u200b ya", "WA ▇▇▇ (disamarkan)\u200b ya"],
])("the public reads %j as %j, and the same when it is masked again", (text, shown) => {
  expect(toPublicText(text)).toBe(shown);
  expect(toPublicText(shown)).toBe(shown);
});

it.each(["1", "a@", "0 ", "a@a.", "08123456789 ", "B 1 X ", "BCA ", "a at ", "?kode=", "#kode=", "AB1D "])(
  "a long text of %j is masked in a time that grows with it alone",
  async (piece) => {
    const make = (size: number) => piece.repeat(size);
    expect(await measureGrowth({ make, run: toPublicText, size: 2_000 })).toBeLessThan(steepestGrowth);
  },
);
