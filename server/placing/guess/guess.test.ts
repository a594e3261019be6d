import { describe, expect, it, test } from "vitest";
import { mayPlaceAlone } from "@/server/domain/placing/guess";
import { codeOf, nameOf, read } from "./testing/knowledge";
import { measure } from "./testing/measure";
import { labelled } from "./testing/messages";

test.each([
  ["that nobody tuned on", labelled.heldOut],
  ["by which the rules were made", labelled.tuning],
])(
  "the half %s of the labelled messages is placed well enough, and rarely wrong when certain",
  (half, messages) => {
    const figures = measure(messages);
    console.log(half, figures);
    expect(messages.length).toBeGreaterThanOrEqual(110);
    expect(figures.firstThree).toBeGreaterThanOrEqual(0.7);
    expect(figures.wrongButSure).toBeLessThanOrEqual(0.02);
    expect(figures.sure).toBeGreaterThanOrEqual(0.3);
    expect(figures.categoryFirstThree).toBeGreaterThanOrEqual(0.7);
    expect(figures.categoryWrongButSure).toBeLessThanOrEqual(0.02);
  },
);

test("every label is a kelurahan", () => {
  for (const { kelurahan } of [...labelled.tuning, ...labelled.heldOut]) kelurahan.map(codeOf);
});

const first = (text: string) => {
  const [place] = read(text).places;
  return place ? [nameOf(place.kelurahanCode), place.isSure] : null;
};

describe("a place name", () => {
  it.each([
    ["is an alias", "sampah di PAL MERIAM", "Palmeriam", true],
    ["is an alias of two words", "sampah di HARAPAN MULYA", "Harapan Mulia", true],
    ["is abbreviated", "jl berlubang kel. kb kacang", "Kebon Kacang", true],
    ["is written together", "banjir di pulogebang", "Pulo Gebang", true],
    ["is misspelt, so not sure", "macet di rawamagun", "Rawamangun", false],
    ["has two letters exchanged", "banjir di srengesng sawah", "Srengseng Sawah", false],
    ["is a word of every day after its kind", "jalan rusak kelurahan Tengah", "Tengah", true],
    ["has a compass point in haste", "lampu mati di tebet tmr", "Tebet Timur", true],
    ["is a landmark's", "parkir liar depan blok m square", "Melawai", true],
    ["is that of a kecamatan too, so not sure", "got mampet di Menteng", "Menteng", false],
  ])("%s", (_what, text, kelurahan, isSure) => {
    expect(first(text)).toEqual([kelurahan, isSure]);
  });

  it.each([
    ["stands for an everyday word", "ada tawuran di tengah jalan"],
    ["is a kota's and no kelurahan", "jalan rusak di mana-mana"],
    ["is denied", "bukan di rawamangun"],
    ["is not there", "tolong diperbaiki secepatnya"],
  ])("that %s gives no certain place", (_what, text) => {
    expect(read(text).places.filter(({ isSure }) => isSure)).toEqual([]);
  });

  it("of a kota alone gives no kelurahan", () => {
    const [place] = read("parkir liar di Jakarta Barat").places;
    expect(place?.confidence ?? 0).toBeLessThan(0.1);
  });

  it("that describes the way there gives no certain place", () => {
    expect(read("macet arah Rawamangun").places[0]?.isSure ?? false).toBe(false);
  });

  it("of another kelurahan removes the certainty", () => {
    expect(read("jalan rusak dari Rawamangun sampai Pluit").places.map(({ isSure }) => isSure)).not.toContain(
      true,
    );
  });

  it("of a town outside Jakarta is reported as outside", () => {
    expect(read("jalan berlubang di Margonda Depok")).toMatchObject({ outside: { name: "Margonda" } });
    expect(read("lubang di jalan raya bekasi cakung").outside).toBeNull();
  });

  it("is shown as evidence as the gazetteer writes it", () => {
    const [place] = read("pkl di kebayoran lama utara kec kebayoran lama").places;
    expect(place?.evidence).toEqual([
      { kind: "kelurahan", name: "Kebayoran Lama Utara" },
      { kind: "kecamatan", name: "Kebayoran Lama" },
    ]);
  });
});

describe("a message", () => {
  it.each([
    ["Jalan rusak, hubungi 0812-3456-7890", true],
    ["Jalan rusak, balas ke warga@contoh.id", true],
    ["Jalan rusak 2 minggu, 15 lubang", false],
  ])("%s holds a contact: %s", (text, hasContact) => {
    expect(read(text).hasContact).toBe(hasContact);
    expect(JSON.stringify(read(text))).not.toMatch(/0812|contoh\.id/);
  });

  it("has its quoted complaint numbers", () => {
    expect(read("kenapa JK2306180342 belum selesai?").codes).toEqual(["JK2306180342"]);
  });

  it.each([
    ["The street light is broken near my house", "en"],
    ["Lampu jalan mati di depan rumah", "id"],
  ])("%s is in %s", (text, language) => {
    expect(read(text).language).toBe(language);
  });
});

describe("a message is placed without an officer", () => {
  const both = "sampah menumpuk, sampah bau di Kel. Rawamangun";
  it.each([
    ["never unless an administrator allowed it", both, false, false],
    ["when place and category are sure", both, true, true],
    ["not when the place is not", "sampah menumpuk, sampah bau", true, false],
    ["not when the category is not", "tolong ke Kel. Rawamangun", true, false],
    ["not when it answers to another", `${both}, lihat JK2306180342`, true, false],
  ])("%s", (_what, text, isAllowed, expected) => {
    expect(mayPlaceAlone(read(text), isAllowed)).toBe(expected);
  });
});
