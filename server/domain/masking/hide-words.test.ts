import { expect, it } from "vitest";
import { measureGrowth, steepestGrowth } from "../testing/measure-growth";
import { hideWords } from "./hide-words";
import { mask, toPublicText } from "./public-text";

it.each([
  ["Rumah Bu Siti di pojok", "Bu Siti", `Rumah ${mask} di pojok`],
  ["Bu Siti dan bu siti", "BU SITI", `${mask} dan ${mask}`],
  ["Siti", "Siti", mask],
  ["aaaa", "aaa", `${mask}a`],
  ["Rumah Bu Siti", "Bu Ani", null],
  ["a.b.c", "...", null],
  ["Rumah", "um", null],
  [`${mask} di rumah samar`, "samar", `${mask} di rumah ${mask}`],
  [mask, "samar", null],
  ["", "Siti", null],
  ["Bu Siti  Mawar dan Bu\nSiti\u00a0\tMawar.", "Siti Mawar", `Bu ${mask} dan Bu\n${mask}.`],
  ["Rumah Siti Mawar", " siti \n mawar ", `Rumah ${mask}`],
  ["SitiMawar, Siti, Mawar", "Siti Mawar", null],
  ["İbu Siti", "ibu siti", null],
  ["İbu Siti", "SITI", `İbu ${mask}`],
  [`${mask} di rumah`, "(disamarkan) di", null],
  [mask, "\0\0\0", null],
])("in %j the words %j are hidden: %j", (text, words, shown) => {
  expect(hideWords(text, words)).toBe(shown);
});

it.each([
  ["Hubungi WA Budi 8121234567", "Hubungi WA Budi", `${mask} ${mask}`],
  ["Transfer rekening BCA 1234567890 ya", "rekening BCA", `Transfer ${mask} ${mask} ya`],
  ["Ini 1234567890 an Siti", "an Siti", `Ini ${mask} ${mask}`],
  ["NIK Siti 31710145089000", "NIK Siti", `${mask} ${mask}`],
  ["kode saya 4XK9Q-2M7TR", "kode saya", `${mask} ${mask}`],
  ["Telepon 0812-3456-7890, segera", "0812", `Telepon ${mask}, segera`],
  ["Telepon 0812-3456-7890, segera", "3456", `Telepon ${mask}, segera`],
  ["Surel siti.mawar@contoh.id ya", "siti.mawar", `Surel ${mask} ya`],
  ["WA 8121234567 atau 8129876543", "atau", `WA 8121234567 ${mask} 8129876543`],
  ["WA Budi 8121234567 atau 8129876543", "WA Budi", `${mask} ${mask} atau ${mask}`],
  ["Bu Siti, WA 8121234567", "Bu Siti", `${mask}, WA 8121234567`],
  ["Biaya Siti 81234567890 rupiah", "Siti", `Biaya ${mask} 81234567890 rupiah`],
])("what masking hides in %j stays hidden when %j is: %j", (text, words, shown) => {
  expect(hideWords(text, words)).toBe(shown);
  const numbers = toPublicText(text).match(/\d{3,}/g) ?? [];
  expect(toPublicText(shown).match(/\d{3,}/g) ?? []).toEqual(numbers);
});

it.each(["WA 8121234567 atau ", "Siti ", "\0", "s", "  "])(
  "words are hidden in a long text of %j in a time that grows with it alone",
  async (piece) => {
    const make = (size: number) => `Siti ${piece.repeat(size)}`;
    const run = (text: string) => hideWords(text, "Siti");
    expect(await measureGrowth({ make, run, size: 500 })).toBeLessThan(steepestGrowth);
  },
);
