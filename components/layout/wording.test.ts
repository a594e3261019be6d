import { expect, it } from "vitest";
import en from "@/messages/en.json";
import id from "@/messages/id.json";

type Messages = { [key: string]: string | Messages };
const textsOf = (messages: Messages): string[] =>
  Object.values(messages).flatMap((one) => (typeof one === "string" ? [one] : textsOf(one)));

const having = (messages: Messages, words: RegExp) => textsOf(messages).filter((text) => words.test(text));

it("a complaint that is not public is tertutup in Indonesian, never privat or pribadi", () => {
  expect(having(id, /laporan (?:privat|pribadi)/i)).toEqual([]);
  expect([id.desk.private, id.intakeDesk.private, id.desk.photosHidden.split(":")[0]]).toEqual([
    "Tertutup",
    "Tertutup",
    "Laporan tertutup",
  ]);
});

it("only a complaint that names an office or is confidential besides is rahasia, and confidential in English", () => {
  const indonesian = having(id, /laporan(?: ini| melalui kanal ini)? (?:jadi |menjadi |selalu )?rahasia/i);
  const english = having(en, /confidential/i);
  expect(indonesian.length).toBeGreaterThan(5);
  expect(english.length).toBeGreaterThanOrEqual(indonesian.length);
});
