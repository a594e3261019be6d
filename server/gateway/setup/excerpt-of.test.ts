import { expect, it } from "vitest";
import { excerptOf } from "./excerpt-of";

it.each([
  [
    "an e-mail",
    "From: a@b.id\r\nSubject: Banjir\r\n\r\nAir <b>naik</b>",
    "From: a@b.id\nSubject: Banjir",
    "Air <b>naik</b>",
  ],
  ["JSON", '{"id":"x"}', "", '{"id":"x"}'],
  ["bytes that are no text", Buffer.from([0x61, 0xff, 0x00, 0x62]), "", "a��b"],
  ["text that turns the other way", "a\u202egnp.exe", "", "a�gnp.exe"],
  ["a head without an end", "X-Isi: a\nX-Isi: b", "X-Isi: a\nX-Isi: b", ""],
])("%s is shown as plain text, its head apart", (_what, body, head, text) => {
  expect(excerptOf(Buffer.from(body))).toEqual({ head, text, isCut: false });
});

it("a long message is cut", () => {
  const { text, isCut } = excerptOf(Buffer.alloc(20_000, "a"));
  expect([text.length, isCut]).toEqual([8_000, true]);
});
